"""The heaviest weight at home stands in the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bonehome.content.equipment import read_heaviest
from bonehome.content.errors import ContentError


def test_the_number_is_the_one_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    path = tmp_path / "rules" / "equipment.json"
    path.write_text(json.dumps({"version": 1, "heaviest_kg": 35.5}), encoding="utf-8")
    assert read_heaviest(tmp_path) == 35.5
    path.write_text(json.dumps({"version": 1}), encoding="utf-8")
    with pytest.raises(ContentError, match=r"equipment\.json"):
        read_heaviest(tmp_path)
