"""What a week aims at, read from its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.goals import Goals, read_goals


@pytest.fixture(scope="module")
def goals(resources: Path) -> dict[str, Goals]:
    return read_goals(resources / "guidance" / "goals.json")


def test_the_goals_are_those_of_the_guidelines(goals: dict[str, Goals]) -> None:
    assert {who: row.strength_days for who, row in goals.items()} == {"T1": 2, "T2": 2, "T3": 2, "F": 2}
    assert {who: row.balance_minutes for who, row in goals.items()} == {"T1": 60, "T2": 90, "T3": 90, "F": 120}
    assert {who: row.posture_days for who, row in goals.items()} == {"T1": 3, "T2": 3, "T3": 5, "F": 3}
    assert {row.walk_minutes for row in goals.values()} == {150}


@pytest.mark.parametrize(("content", "place"), [(b'{"version": 1, "rows": []}', "rows"), (b"{", ""), (None, "")])
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, content: bytes | None, place: str) -> None:
    path = tmp_path / "goals.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ContentError) as caught:
        read_goals(path)
    assert caught.value.path == path
    assert caught.value.field == place
