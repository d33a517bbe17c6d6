"""The heaviest weight at home stands in the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bonehome.content.equipment import read_heaviest
from bonehome.content.errors import ContentError


def test_the_number_is_the_one_of_the_file(resources: Path, tmp_path: Path) -> None:
    raw = json.loads((resources / "rules" / "equipment.json").read_bytes())
    (tmp_path / "rules").mkdir()
    path = tmp_path / "rules" / "equipment.json"
    path.write_text(json.dumps({**raw, "heaviest_kg": 35.5}), encoding="utf-8")
    assert read_heaviest(tmp_path) == 35.5
    del raw["heaviest_kg"]
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentError, match=r"equipment\.json"):
        read_heaviest(tmp_path)
