"""How the services are put together for one person."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bonehome.app.content import Content, load_content
from bonehome.app.services import open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.paths import Places, find_places
from tests.app.samples import Home


def test_somebody_new_is_there_without_a_name(home: Home) -> None:
    assert home.services.person.name == ""
    assert home.services.screening.draft().name == ""
    assert [one.id for one in home.services.people.all()] == [home.services.person.id]
    assert home.services.notices == ()


def test_each_person_has_their_own_answers(home: Home) -> None:
    home.services.screening.set_details(name="Ellen")
    ellen = home.services.people.current()
    ruth = home.services.people.create("Ruth")
    assert home.reopen().person == ruth
    assert home.services.screening.draft().name == ""
    assert ellen is not None
    home.services.close()
    home.services = open_services(home.places, home.clock.clock(), content=home.content, person=ellen.id)
    assert home.services.screening.draft().name == "Ellen"


def test_a_command_that_only_reads_makes_nobody(tmp_path: Path, content: Content) -> None:
    places = find_places(tmp_path / "data")
    with pytest.raises(UserError, match="no plan"):
        open_services(places, SimulatedClock().clock(), content=content, newcomer=False)
    assert not places.data.exists()


def test_the_goals_follow_the_answers(home: Home) -> None:
    home.answer_all()
    history = home.services.history
    monday = home.clock.clock().today()
    assert history.week_summary(monday).balance_minutes.goal == 90
    home.services.screening.set_test("tug_s", 13)
    summary = history.week_summary(monday)
    assert summary.balance_minutes.goal == 120
    assert summary.strength_days.goal == 2


@pytest.mark.parametrize("name", ["rules/dosing.json", "rules/questions.json", "guidance/emergency.json"])
@pytest.mark.parametrize("content", [None, b"{", b'{"version": 1}'], ids=["missing", "cut", "empty"])
def test_a_broken_file_of_the_program_is_named(tmp_path: Path, name: str, content: bytes | None) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(find_places().resources, resources)
    (resources / name).unlink()
    if content is not None:
        (resources / name).write_bytes(content)
    with pytest.raises(UserError) as caught:
        load_content(_with(resources, tmp_path))
    assert str(resources / name) in caught.value.message
    assert "Install BoneHome again" in caught.value.hint


def test_a_broken_exercise_is_left_out_and_told(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(find_places().resources, resources)
    (resources / "exercises" / "clam_band.json").write_bytes(b"{")
    content = load_content(_with(resources, tmp_path))
    assert "clam_band" not in content.catalogue.exercises
    services = open_services(_with(resources, tmp_path), SimulatedClock().clock(), content=content)
    assert any("clam_band.json" in one for one in services.notices)
    services.close()


def test_the_app_layer_brings_in_neither_qt_nor_the_database_library() -> None:
    code = (
        "import sys, bonehome.app.services, bonehome.app.wording, bonehome.app.logs, bonehome.app.report\n"
        "found = {'sqlalchemy', 'alembic', 'PySide6', 'numpy'} & set(sys.modules)\n"
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent.parent.parent)


def _with(resources: Path, folder: Path) -> Places:
    from dataclasses import replace

    return replace(find_places(folder / "data"), resources=resources)


def test_a_known_persons_missing_database_is_told_and_not_hidden(home: Home) -> None:
    home.services.people.rename(home.services.person.id, "Ellen")
    home.services.close()
    path = home.services.people.database_of(home.services.person.id)
    for file in path.parent.iterdir():
        file.unlink()
    with pytest.raises(UserError, match="is missing") as told:
        open_services(home.places, home.clock.clock(), content=home.content, newcomer=False)
    assert str(path) in told.value.message
    assert not path.exists()
    home.services = home.open()
    (notice,) = home.services.notices
    assert str(path) in notice
    assert "put the copy in its place" in notice
    assert home.services.screening.completed() is False
