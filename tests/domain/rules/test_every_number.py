"""Every number in resources/rules does something: moved by one step, it changes a verdict or a week of somebody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.bundle import Rules
from tests.domain.rules.fixed_people import people
from tests.domain.rules.moved_numbers import Watchers, names

REFERENCE = Path(__file__).parents[2] / "reference"
WHO = REFERENCE / "who_notices.json"
"""For each number one of the two hundred who notices it, so that not all of them have to be asked."""
NOT_YET = REFERENCE / "not_yet_asked.json"
"""Numbers that nobody was found for yet: a list to be worked off, not one to be lengthened."""
MOST_NOT_YET = 435

SILENT: dict[str, str] = {}
"""Numbers that change no verdict and no week, each with the reason."""


def test_every_number_changes_a_plan(
    catalogue: Catalogue, rules: Rules, resources: Path, tmp_path: Path, update_reference: bool
) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(resources / "rules", folder)
    known, not_yet = json.loads(WHO.read_text(encoding="utf-8")), json.loads(NOT_YET.read_text(encoding="utf-8"))
    watchers = Watchers(folder, catalogue, rules, people(catalogue, rules), known)
    asked = [name for name in names(folder) if name not in SILENT and name not in not_yet]
    found = {name: watchers.who_notices(name) for name in asked}
    if update_reference:
        noticed = {name: who for name, who in found.items() if who is not None}
        WHO.write_text(json.dumps(noticed, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    assert [name for name, who in found.items() if who is None] == []


def test_what_is_silent_is_a_number_and_has_its_reason(resources: Path) -> None:
    assert set(SILENT) <= set(names(resources / "rules"))
    assert all(SILENT.values())


def test_what_is_not_yet_asked_only_becomes_less(resources: Path) -> None:
    not_yet = json.loads(NOT_YET.read_text(encoding="utf-8"))
    assert set(not_yet) <= set(names(resources / "rules"))
    assert len(not_yet) <= MOST_NOT_YET
