"""The content is read in part at the start; the rest when it is asked for, and by the check."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bonehome.app.content import Content, load_content
from bonehome.domain.errors import UserError
from bonehome.paths import Places, find_places

LATE = ("rules/dosing.json", "rules/sessions.json", "rules/results.json", "rules/questions.json", "guidance/stop.json")
AT_ONCE = ("rules/standing.json", "rules/gates.json", "rules/impact.json", "guidance/goals.json")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A copy of the program's resources that a test may break."""
    found = find_places(tmp_path / "data")
    shutil.copytree(found.resources, tmp_path / "resources")
    return replace(found, resources=tmp_path / "resources")


@pytest.mark.parametrize("name", AT_ONCE)
def test_without_the_safety_gate_there_is_no_content(places: Places, name: str) -> None:
    (places.resources / name).unlink()
    with pytest.raises(UserError, match="cannot be used"):
        Content(places)


@pytest.mark.parametrize("name", LATE)
def test_what_is_read_later_is_missed_by_the_check(places: Places, name: str) -> None:
    (places.resources / name).write_bytes(b"{")
    content = Content(places)
    for read in (content.check, lambda: load_content(places)):
        with pytest.raises(UserError) as caught:
            read()
        assert str(places.resources / name) in caught.value.message


def test_a_table_that_cannot_be_used_is_told_where_it_is_asked_for(places: Places) -> None:
    (places.resources / "rules" / "spacing.json").write_bytes(b"{")
    content = Content(places)
    with pytest.raises(UserError, match=r"spacing\.json"):
        _ = content.rules.dosing


def test_the_check_tells_only_what_is_new(places: Places) -> None:
    (places.resources / "exercises" / "clam_band.json").write_bytes(b"{")
    (places.resources / "motions" / "sit_to_stand.json").write_bytes(b"{")
    content = Content(places)
    assert [fault.split(":")[0] for fault in content.faults] == ["clam_band.json"]
    assert [fault.split(":")[0] for fault in content.check()] == ["sit_to_stand.json"]
    assert content.check() == ()
    assert len(content.faults) == 2


def test_what_is_read_later_is_read_once(content: Content) -> None:
    assert content.questions is content.questions
    assert content.guidance is content.guidance
    assert content.rules.dosing is content.rules.dosing


def test_opening_the_content_reads_no_motion_and_no_plan_table() -> None:
    code = (
        "import sys\n"
        "from bonehome.app.content import Content\n"
        "from bonehome.paths import find_places\n"
        "Content(find_places())\n"
        "late = ('domain.figure.motion', 'domain.rules.tables', 'domain.questions', 'content.guidance')\n"
        "found = {name for name in late if f'bonehome.{name}' in sys.modules}\n"
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent.parent.parent)
