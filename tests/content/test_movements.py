"""The movements table as a file: what is wrong with it is told with its place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.rules import load_rules

Change = Callable[[list[dict[str, Any]]], None]


@pytest.fixture
def broken(tmp_path: Path, resources: Path) -> Callable[[Change], ContentError]:
    def load(change: Change) -> ContentError:
        shutil.copytree(resources / "rules", tmp_path / "rules")
        path = tmp_path / "rules" / "movements.json"
        raw = json.loads(path.read_text(encoding="utf-8"))
        change(raw["rows"])
        path.write_text(json.dumps(raw), encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            load_rules(tmp_path)
        return caught.value

    return load


@pytest.mark.parametrize(
    ("place", "change", "words"),
    [
        ("rows", lambda rows: rows.append(rows[0]), "stands there 2 times"),
        ("rows (bends_spine).whom", lambda rows: rows[0]["whom"].pop("F"), "no column F"),
        ("rows (bends_spine).question", lambda rows: rows[0].update(question=""), "one of these"),
        ("rows (bends_spine).question", lambda rows: rows[0].update(held_in=["prone"]), "one of these"),
        ("rows (bends_spine).tags", lambda rows: rows[0].update(tags=["kneee~"]), 'no condition tag "kneee~"'),
        (
            "rows (bends_spine_loaded).implied_by",
            lambda rows: rows[1].update(implied_by=["bend"]),
            'no movement "bend"',
        ),
        ("rows (bends_spine).reason", lambda rows: rows[0].update(reason=" "), "reason is empty"),
        ("rows (bends_spine).name", lambda rows: rows[0].update(name=""), "name is empty"),
        ("rows (bends_spine).gate", lambda rows: rows[0].update(gate="gate_moon"), 'no gate "gate_moon"'),
        ("rows[0].mark", lambda rows: rows[0].update(mark="X"), "enum"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    place: str, change: Change, words: str, broken: Callable[[Change], ContentError]
) -> None:
    error = broken(change)
    assert error.path.name == "movements.json"
    assert error.field == place
    assert words in error.sentence


def test_a_gate_that_asks_for_a_movement_that_is_not_there(broken: Callable[[Change], ContentError]) -> None:
    error = broken(lambda rows: rows.remove(next(row for row in rows if row["id"] == "eyes_closed")))
    assert error.path.name == "gates.json"
    assert 'unknown movement "eyes_closed"' in error.sentence


def test_every_source_is_known_and_every_reason_is_calm(resources: Path) -> None:
    table = load_rules(resources).movements
    known = {one["code"] for one in json.loads((resources / "sources.json").read_text())["sources"]} | {"J"}
    for row in table.rows:
        assert row.source in known, row.id
        assert row.reason.endswith(".")
        assert "!" not in row.reason
        assert not row.question or row.question.endswith("?")
