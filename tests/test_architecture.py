"""The rules of the house that no linter knows, each with a sample that breaks it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "bonehome"
LONGEST_FILE = 400
CLOCKS = {
    *("time.time", "time.time_ns", "time.monotonic", "time.monotonic_ns", "time.perf_counter", "time.perf_counter_ns"),
    *("datetime.now", "datetime.today", "datetime.utcnow", "date.today"),
    *("QDateTime.currentDateTime", "QDate.currentDate", "QTime.currentTime", "QElapsedTimer"),
}
CLOCK_READERS = {"bonehome/main.py", "bonehome/ui/ticker.py"}
STYLE_SETTERS = ("bonehome/ui/theme/", "bonehome/ui/application.py")

# Modules without tests of their own: each with the reason, and none that is not there any more.
UNTESTED: dict[str, str] = {
    "bonehome/__main__.py": "one line",
}
# What is tested as a person meets it: everything below a folder, or one file, through the tests in another file.
WALKED: dict[str, str] = {
    "bonehome/content/rule_forms.py": "tests/content/test_rules.py",
    "bonehome/store/fact_writer.py": "tests/store/test_facts.py",
    "bonehome/store/profile_writer.py": "tests/store/test_profiles.py",
    "bonehome/store/record_writer.py": "tests/store/test_records.py",
    "bonehome/store/week_writer.py": "tests/store/test_weeks.py",
    "bonehome/ui/qt.py": "tests/test_main.py",
    "bonehome/ui/page_maker.py": "tests/ui/test_journeys.py",
    "bonehome/app/sample_person.py": "tests/ui/test_journeys.py",
    "bonehome/ui/figure/": "tests/ui/test_journeys.py",
    "bonehome/ui/pages/": "tests/ui/test_journeys.py",
    "bonehome/ui/widgets/": "tests/ui/test_journeys.py",
}


def python_files() -> list[Path]:
    folders = (PACKAGE, ROOT / "tests", ROOT / "tools", ROOT / "build_spec", ROOT / "benchmarks")
    return [path for folder in folders for path in sorted(folder.rglob("*.py")) if "prototype" not in path.parts]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dotted(node: ast.expr) -> str:
    """`a.b.c` of a name or attribute, as written."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def docstring_faults(tree: ast.Module) -> Iterator[str]:
    text = ast.get_docstring(tree, clean=False)
    if text is None or "\n" in text:
        yield "needs a docstring of one line"


def usage_faults(tree: ast.Module) -> Iterator[str]:
    """Outside the program a docstring may go on, to say how the file is run."""
    text = ast.get_docstring(tree, clean=False)
    if text is None or text.startswith("\n"):
        yield "needs a docstring that begins with one line"


def future_faults(tree: ast.Module) -> Iterator[str]:
    second = tree.body[1] if len(tree.body) > 1 else None
    if not (isinstance(second, ast.ImportFrom) and second.module == "__future__"):
        yield "needs `from __future__ import annotations` after its docstring"


def relative_import_faults(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"line {node.lineno}: relative import"


def connect_faults(tree: ast.Module) -> Iterator[str]:
    """A lambda or partial in connect keeps its object alive in PySide6."""
    for call in calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect":
            parts = [part for argument in call.args for part in ast.walk(argument)]
            if any(isinstance(part, ast.Lambda) for part in parts) or any(
                isinstance(part, ast.Call) and dotted(part.func).split(".")[-1] == "partial" for part in parts
            ):
                yield f"line {call.lineno}: lambda or partial in connect"


def style_faults(tree: ast.Module) -> Iterator[str]:
    for call in calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "setStyleSheet":
            yield f"line {call.lineno}: setStyleSheet outside the theme"


def clock_faults(tree: ast.Module) -> Iterator[str]:
    """Also where the clock is only handed on: `Thing(time.monotonic)` reads it as surely."""
    bare = {name.split(".")[-1] for name in CLOCKS if name.startswith("time.")}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "time" and {alias.name for alias in node.names} & bare:
            yield f"line {node.lineno}: imports a clock"
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
            words = dotted(node).split(".")
            if {".".join(words[-2:]), words[-1] if len(words) == 1 else ""} & CLOCKS:
                yield f"line {node.lineno}: reads a clock"


Rule = Callable[[ast.Module], Iterator[str]]
EVERYWHERE: tuple[Rule, ...] = (usage_faults, future_faults, relative_import_faults)
IN_PACKAGE: tuple[Rule, ...] = (docstring_faults, connect_faults, style_faults, clock_faults)


def rules_for(name: str) -> tuple[Rule, ...]:
    rules = EVERYWHERE + (IN_PACKAGE if name.startswith("bonehome/") else ())
    if name in CLOCK_READERS:
        rules = tuple(rule for rule in rules if rule is not clock_faults)
    if name.startswith(STYLE_SETTERS):
        rules = tuple(rule for rule in rules if rule is not style_faults)
    return rules


@pytest.mark.parametrize("path", python_files(), ids=name_of)
def test_each_file_keeps_the_rules_of_the_house(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.name == "__init__.py":
        assert text == "", "an __init__.py stays empty"
        return
    assert len(text.splitlines()) <= LONGEST_FILE
    tree = ast.parse(text)
    assert [fault for rule in rules_for(name_of(path)) for fault in rule(tree)] == []


def modules() -> list[str]:
    skipped = ("__init__.py",)
    return [
        name_of(path)
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name not in skipped and "migrations" not in path.parts
    ]


def places_of_tests(module: str) -> list[Path]:
    """Where the tests of a module may be: in its mirror image, or in one file for its whole package."""
    parts = Path(module).with_suffix("").parts[1:]
    own = ROOT.joinpath("tests", *parts[:-1], f"test_{parts[-1]}.py")
    packages = [
        ROOT.joinpath("tests", *parts[: depth - 1], f"test_{parts[depth - 1]}.py") for depth in range(2, len(parts))
    ]
    return [own, *packages]


@cache
def imported_by_tests() -> frozenset[str]:
    """The modules that some test names in an import."""
    names: set[str] = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
            elif isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
    return frozenset(names)


def is_tested(module: str) -> bool:
    """By a file of its own, by a test that imports it, or through what uses it."""
    if any(place.is_file() for place in places_of_tests(module)):
        return True
    if module.removesuffix(".py").replace("/", ".") in imported_by_tests():
        return True
    return any(module.startswith(part) and (ROOT / tests).is_file() for part, tests in WALKED.items())


@pytest.mark.parametrize("module", modules())
def test_each_module_has_its_tests(module: str) -> None:
    if module in UNTESTED:
        assert not is_tested(module), f"{module} is listed as untested, but has tests"
    else:
        assert is_tested(module), f"write {name_of(places_of_tests(module)[0])}"


def test_the_list_of_untested_modules_is_current() -> None:
    assert [name for name in (*UNTESTED, *WALKED, *WALKED.values()) if not (ROOT / name).exists()] == []


SAMPLES: tuple[tuple[Rule, str], ...] = (
    (docstring_faults, "x = 1"),
    (docstring_faults, '"""Two\nlines."""'),
    (usage_faults, "x = 1"),
    (future_faults, '"""One line."""\nimport ast'),
    (relative_import_faults, "from . import x"),
    (connect_faults, "button.clicked.connect(lambda: self.go(1))"),
    (connect_faults, "button.clicked.connect(functools.partial(go, 1))"),
    (style_faults, "self.label.setStyleSheet('color: red')"),
    (clock_faults, "today = date.today()"),
    (clock_faults, "now = datetime.datetime.now()"),
    (clock_faults, "Player(clock=time.monotonic)"),
    (clock_faults, "from time import monotonic"),
    (clock_faults, "QDateTime.currentDateTime()"),
    (clock_faults, "watch = QElapsedTimer()"),
)


@pytest.mark.parametrize(("rule", "sample"), SAMPLES, ids=[sample for _, sample in SAMPLES])
def test_a_sample_that_breaks_a_rule_is_found(rule: Rule, sample: str) -> None:
    assert list(rule(ast.parse(sample)))


GOOD = '''"""One line."""
from __future__ import annotations
from bonehome.domain import dose
self.player.tick(now)
button.clicked.connect(self._start)
'''


@pytest.mark.parametrize("rule", EVERYWHERE + IN_PACKAGE, ids=lambda rule: rule.__name__)
def test_a_good_sample_breaks_no_rule(rule: Rule) -> None:
    assert list(rule(ast.parse(GOOD))) == []
