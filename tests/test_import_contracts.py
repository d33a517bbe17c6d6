"""Each import contract of pyproject.toml breaks when the fault it forbids is planted."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

FAULTS: dict[str, dict[str, str]] = {
    "house": {"bonehome/domain/planted.py": "import bonehome.app"},
    "ui": {"bonehome/ui/theme/planted.py": "import bonehome.ui.widgets"},
    "pages": {"bonehome/ui/pages/today/planted.py": "import bonehome.ui.pages.week"},
    "qt": {"bonehome/app/planted.py": "import PySide6.QtCore"},
    "sql": {"bonehome/app/planted.py": "import sqlalchemy"},
    "app": {"bonehome/ui/pages/today/planted.py": "import bonehome.store"},
    "numpy": {"bonehome/domain/planted.py": "import numpy"},
    "catalogue": {"bonehome/domain/catalogue.py": "import numpy"},
    "folders": {"bonehome/app/planted.py": "import appdirs"},
    "plain": {"bonehome/domain/planted.py": "import msgspec"},
    "cycles": {
        "bonehome/domain/one.py": "import bonehome.domain.two",
        "bonehome/domain/two.py": "import bonehome.domain.one",
    },
}


def skeleton(folder: Path) -> None:
    """The house without furniture: every module a contract names, empty, and the contracts themselves."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    for contract in CONTRACTS:
        names = [*contract.get("source_modules", ()), *contract.get("forbidden_modules", ())]
        for container in contract.get("containers", ()):
            names += [f"{container}.{name.strip()}" for layer in contract["layers"] for name in layer.split("|")]
        for name in [*names, "bonehome.ui.pages.today", "bonehome.ui.pages.week"]:
            parts = name.split(".") if name.startswith("bonehome") else []
            for depth in range(len(parts)):
                write(folder.joinpath(*parts[: depth + 1]) / "__init__.py", "")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [program, "--no-cache", "--no-logo", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_bare_house_keeps_every_contract(tmp_path: Path) -> None:
    skeleton(tmp_path)
    done = lint(tmp_path)
    assert done.returncode == 0, done.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


def test_every_contract_has_a_fault_to_plant() -> None:
    assert [contract["id"] for contract in CONTRACTS] == list(FAULTS)


@pytest.mark.parametrize("contract", FAULTS)
def test_a_planted_fault_breaks_its_contract(contract: str, tmp_path: Path) -> None:
    skeleton(tmp_path)
    for path, text in FAULTS[contract].items():
        write(tmp_path / path, f"{text}\n")
    done = lint(tmp_path, "--contract", contract)
    assert done.returncode == 1, done.stdout
    assert "0 kept, 1 broken" in done.stdout


def test_a_module_without_a_place_in_the_house_is_noticed(tmp_path: Path) -> None:
    skeleton(tmp_path)
    write(tmp_path / "bonehome" / "stray.py", "")
    done = lint(tmp_path, "--contract", "house")
    assert done.returncode == 1, done.stdout
    assert "stray" in done.stdout
