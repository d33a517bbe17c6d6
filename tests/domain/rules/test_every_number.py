"""Every number in resources/rules does something: moved by one step, it changes a verdict or a week of somebody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.bundle import Rules
from tests.domain.rules.fixed_people import people
from tests.domain.rules.moved_numbers import Watchers, names

REFERENCE = Path(__file__).parents[2] / "reference"
WHO = REFERENCE / "who_notices.json"
"""For each number one of the fixed people who notices it, so that not all of them have to be asked."""
SILENT = REFERENCE / "silent_numbers.json"
"""Numbers that change no verdict and no week, under the reason why not."""
RULES = Path(__file__).parents[3] / "resources" / "rules"


def silent() -> dict[str, str]:
    """The reason for each number that changes nothing."""
    rows: dict[str, list[str]] = json.loads(SILENT.read_text(encoding="utf-8"))
    return {name: reason for reason, row in rows.items() for name in row}


@pytest.fixture(scope="module")
def watchers(catalogue: Catalogue, rules: Rules, tmp_path_factory: pytest.TempPathFactory) -> Watchers:
    folder = tmp_path_factory.mktemp("moved") / "rules"
    shutil.copytree(RULES, folder)
    return Watchers(folder, catalogue, rules, people(catalogue, rules), json.loads(WHO.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", sorted(path.name for path in RULES.glob("*.json")))
def test_every_number_changes_a_plan(watchers: Watchers, file: str, update_reference: bool) -> None:
    quiet = silent()
    asked = [name for name in names(RULES) if name.startswith(f"{file}/") and name not in quiet]
    found = {name: watchers.who_notices(name) for name in asked}
    if update_reference:
        others = json.loads(WHO.read_text(encoding="utf-8")).items()
        noticed = {name: who for name, who in others if not name.startswith(f"{file}/")}
        noticed |= {name: who for name, who in found.items() if who is not None}
        WHO.write_text(json.dumps(noticed, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    assert [name for name, who in found.items() if who is None] == []


def test_what_is_silent_is_a_number_and_has_its_reason() -> None:
    quiet = silent()
    assert set(quiet) <= set(names(RULES))
    assert all(quiet.values())
    assert not set(quiet) & set(json.loads(WHO.read_text(encoding="utf-8")))
