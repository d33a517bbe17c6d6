"""Notes: what the numbers of a table do, for whom and why, told in a sentence that takes the numbers from the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from bonehome.domain.exercise import Mark
from bonehome.domain.ids import RuleId
from bonehome.domain.rules.rule import AWAITING

Tree = Mapping[str, object]
"""A table as read from JSON, its lists of rows turned into mappings by ``tree_of``."""
Naming = Callable[[str, str], str]
"""Gives a word for people: called with the field a word stands in ("families") and the word ("hip_abd")."""

WHOLE_MINUTES, PERCENT, FIRST_OF = "minutes", "percent", "or"
CHOICE = "|"
NOTHING = "nothing"


class Chapter(StrEnum):
    """The chapters of the document of rules, in their order."""

    SCREENING = "screening"
    CONDITIONS = "conditions"
    MOVEMENTS = "movements"
    CEILINGS = "ceilings"
    GATES = "gates"
    PAIN = "pain"
    DOSES = "doses"
    IMPACT = "impact"
    SESSIONS = "sessions"
    WEEKS = "weeks"
    PROGRESS = "progress"
    TESTS = "tests"
    EQUIPMENT = "equipment"
    RESULTS = "results"


@dataclass(frozen=True, kw_only=True)
class Note:
    """One rule that a table holds, in words.

    ``covers`` are paths into the table ("tiers.T1.learning" covers all below it; a row of a list is named by what it
    begins with, "slots.3"). ``says`` holds placeholders: "{reps}" is the value of that name under what is covered,
    "{reps:repetition}" puts the word behind it, "{seconds:minutes}" tells seconds as minutes, "{share:percent}" a share
    as a percentage, "{no_floor:never on the floor|anywhere}" a yes or a no, "{families:or}" a list
    of which the first that is open is taken. ``also`` are further sources, ``title`` a
    short name, ``chapter`` where the note does not stand in the chapter of its file. ``advice`` is what the program
    tells people but does not plan by; it covers nothing.
    """

    id: RuleId
    who: str
    says: str
    reason: str
    source: str
    mark: Mark
    covers: tuple[str, ...] = ()
    review: str = AWAITING
    also: tuple[str, ...] = ()
    title: str = ""
    advice: bool = False
    chapter: Chapter | None = None


@dataclass(frozen=True, kw_only=True)
class NotedTable:
    """A rule file with its notes and the values they tell."""

    file: str
    chapter: Chapter
    values: Tree
    notes: tuple[Note, ...]

    def chapter_of(self, note: Note) -> Chapter:
        """Where the note stands in the document."""
        return note.chapter or self.chapter

    def sentence(self, note: Note, naming: Naming) -> str:
        """What the note says, with the table's own numbers. KeyError names a placeholder that cannot be filled."""
        parts = []
        for text, name, spec, _conversion in Formatter().parse(note.says):
            parts.append(text)
            if name is not None:
                parts.append(_shown(self._value(note, name), spec or "", naming, name.rpartition(".")[2]))
        return "".join(parts)

    def _value(self, note: Note, name: str) -> object:
        found = meanings(note, name, self.values)
        if len(found) != 1:
            raise KeyError(name)
        return at(self.values, found[0])


def tree_of(raw: object) -> object:
    """The value with every list of objects as a mapping: a row is named by its first field, else by its number."""
    if isinstance(raw, dict):
        return {str(key): tree_of(value) for key, value in raw.items()}
    if isinstance(raw, list) and raw and all(isinstance(row, dict) for row in raw):
        return dict(zip(_row_names(raw), map(tree_of, raw), strict=True))
    return raw


def _row_names(rows: Sequence[Mapping[str, object]]) -> list[str]:
    firsts = [next(iter(row.values()), None) for row in rows]
    names = [str(one) for one in firsts if isinstance(one, str | int) and not isinstance(one, bool)]
    return names if len(set(names)) == len(rows) else [str(number) for number in range(len(rows))]


def at(tree: object, path: str) -> object:
    """The value at a path; KeyError where there is none."""
    for step in path.split("."):
        if not isinstance(tree, Mapping):
            raise KeyError(path)
        tree = tree[step]
    return tree


def holds(tree: object, path: str) -> bool:
    """True where the path leads to a value."""
    try:
        at(tree, path)
    except KeyError:
        return False
    return True


def numbers(tree: object, path: str = "") -> Iterator[str]:
    """The path of every value that is or holds a number, or is yes or no."""
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from numbers(value, f"{path}.{key}" if path else key)
    elif _has_number(tree):
        yield path


def under(path: str, cover: str) -> bool:
    """True where ``cover`` is the path itself or holds it."""
    return path == cover or path.startswith(f"{cover}.")


def placeholders(says: str) -> tuple[str, ...]:
    """The names in braces. ValueError where the braces do not match."""
    return tuple(name for _text, name, _spec, _conversion in Formatter().parse(says) if name is not None)


def meanings(note: Note, name: str, tree: Tree) -> tuple[str, ...]:
    """The paths a placeholder may mean: counted from anywhere above or at a covered path, and covered by it."""
    found = {
        path
        for cover in note.covers
        for start in _starts(cover)
        if under(path := f"{start}.{name}" if start else name, cover) and holds(tree, path)
    }
    return tuple(sorted(found))


def _starts(cover: str) -> Iterator[str]:
    while cover:
        yield cover
        cover = cover.rpartition(".")[0]
    yield ""


def _has_number(value: object) -> bool:
    if isinstance(value, list):
        return any(_has_number(one) for one in value)
    return isinstance(value, int | float)


def _shown(value: object, spec: str, naming: Naming, field: str) -> str:
    if isinstance(value, Mapping) and set(value) == {"low", "high"}:
        return _span(value["low"], value["high"], spec)
    if isinstance(value, Mapping):
        return "; ".join(f"{naming('', key)} {_shown(inner, spec, naming, key)}" for key, inner in value.items())
    if isinstance(value, list):
        return _listed(value, spec, naming, field)
    if isinstance(value, bool):
        yes, _bar, no = (spec if CHOICE in spec else f"yes{CHOICE}no").partition(CHOICE)
        return yes if value else no
    return _span(value, value, spec) if isinstance(value, int | float) else naming(field, str(value))


def _listed(values: list[object], spec: str, naming: Naming, field: str) -> str:
    words = [_shown(one, "", naming, field) for one in values]
    if any(isinstance(one, list) for one in values):
        return "; ".join(words)
    if len(words) < 2:
        return "".join(words) or NOTHING
    if spec == FIRST_OF:
        return ", or else ".join(words)
    tail = f" {spec}s" if spec else ""
    return f"{', '.join(words[:-1])} and {words[-1]}{tail}"


def _span(low: object, high: object, spec: str) -> str:
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return f"{low} to {high}"
    if spec == WHOLE_MINUTES:
        low, high, spec = low / 60, high / 60, "minute"
    if spec == PERCENT:
        return f"{low:.0%}" if low == high else f"{low:.0%} to {high:.0%}"
    words = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    if not spec:
        return words
    return f"{words} {spec}" if high == 1 else f"{words} {spec}s"
