"""What can be wrong on a person's computer: each is one clear sentence in the window, and nothing is lost."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.week import SessionKind
from bonehome.main import main
from bonehome.paths import find_places
from bonehome.ui.application import EXIT_FAULT
from bonehome.ui.dialogs.notice import Notice
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.label import Text
from tests.ui.pages.today.conftest import do_all
from tests.ui.shells import TICK_S, House

Open = Callable[[], House]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Ellen's data folder, with her answers and her first week; nobody has it open."""
    folder = tmp_path / "data"
    clock = SimulatedClock().clock()
    services = open_services(find_places(folder), clock)
    answer_as_ellen(services)
    services.people.rename(services.person.id, "Ellen")
    services.planning.this_week()
    services.close()
    return folder


@pytest.fixture
def opened(qapp: QApplication, data: Path) -> Iterator[Open]:
    """Opens the window on the data folder as it is then."""
    houses: list[House] = []

    def make() -> House:
        houses.append(House(app=qapp, folder=data))
        return houses[-1]

    yield make
    for house in houses:
        house.close()


def database_in(data: Path) -> Path:
    (found,) = data.glob("people/*/bonehome.sqlite")
    return found


def told(house: House) -> str:
    """What the one open notice says."""
    (notice,) = [one for one in house.shell.window.findChildren(Notice) if one.isVisible()]
    return " ".join(text.text() for text in notice.findChildren(Text))


def words_on(house: House, name: PageName, method: str = "", *carried: object) -> str:
    page = house.show(name, method, *carried)
    return " ".join(text.text() for text in page.findChildren(Text) if text.isVisibleTo(page))


# The database


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def of_the_future(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "word"), [(cut_off, "backup"), (emptied, "backup"), (of_the_future, "newest BoneHome")]
)
def test_a_database_that_cannot_be_used_is_named_and_left_alone(
    data: Path, opened: Open, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], None], word: str
) -> None:
    path = database_in(data)
    spoil(path)
    before = path.read_bytes()
    house = opened()
    assert str(path) in told(house)
    assert word in told(house)
    assert house.shell.exit_code == EXIT_FAULT
    assert main(["print", "week", "--data-dir", str(data), "--out", str(data / "x.pdf")]) == EXIT_FAULT
    (sentence,) = capsys.readouterr().err.splitlines()
    assert str(path) in sentence
    assert word in sentence
    assert path.read_bytes() == before
    assert not (data / "x.pdf").exists()


def test_a_missing_database_is_told_and_one_can_begin_anew(
    data: Path, opened: Open, capsys: pytest.CaptureFixture[str]
) -> None:
    path = database_in(data)
    for file in path.parent.iterdir():
        file.unlink()
    assert main(["print", "week", "--data-dir", str(data), "--out", str(data / "x.pdf")]) == EXIT_FAULT
    assert str(path) in capsys.readouterr().err
    house = opened()
    assert str(path) in told(house)
    assert "put the copy in its place" in told(house)
    assert house.shell.window.page_name is PageName.WELCOME
    assert house.shell.exit_code == 0


# The program's own files


@pytest.fixture
def program(resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program's files, which may be spoilt."""
    shutil.copytree(resources, tmp_path / "program" / "resources")
    shutil.copytree(resources.parent / "icons", tmp_path / "program" / "icons")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program"), raising=False)
    return tmp_path / "program" / "resources"


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_exercise_with_a_wrong_value_is_left_out_and_told(opened: Open, program: Path) -> None:
    spoil(program / "exercises" / "clam_band.json", '"dose": "8-12 reps"', '"dose": "a few"')
    house = opened()
    assert "clam_band.json, dose" in told(house)
    assert house.shell.window.page_name is PageName.TODAY
    assert "clam_band" not in house.services.catalogue.exercises


def test_a_motion_with_a_wrong_value_is_told_a_moment_later(opened: Open, program: Path, qtbot: QtBot) -> None:
    spoil(program / "motions" / "clam_band.json", '"frames"', '"farmes"')
    house = opened()
    assert house.shell.window.page_name is PageName.TODAY
    qtbot.waitUntil(lambda: house.shell.window.findChild(Notice) is not None, timeout=5000)
    assert "clam_band.json" in told(house)
    assert not house.show(PageName.EXERCISE, "show_exercise", "clam_band").grab().isNull()


@pytest.mark.parametrize("name", ["rules/gates.json", "guidance/goals.json", "rules/dosing.json"])
def test_without_its_rules_the_program_does_not_go_on(opened: Open, program: Path, qtbot: QtBot, name: str) -> None:
    (program / name).write_text('{"version": "one"}', encoding="utf-8")
    house = opened()
    qtbot.waitUntil(lambda: house.shell.window.findChild(Notice) is not None, timeout=5000)
    assert name.split("/")[1] in told(house)
    assert "Your own data is not touched" in told(house)
    assert house.shell.exit_code == EXIT_FAULT


# Folders and devices


def test_a_folder_that_may_only_be_read_is_told_and_nothing_is_written(
    data: Path, opened: Open, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(**_more: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuses)
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    house = opened()
    assert str(data) in told(house)
    assert "--data-dir" in told(house)
    assert house.shell.exit_code == EXIT_FAULT
    assert main(["print", "week", "--data-dir", str(data), "--out", str(data / "x.pdf")]) == EXIT_FAULT
    assert "Read-only file system" in capsys.readouterr().err
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before


def test_without_a_sound_device_the_session_goes_on_and_says_so(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMediaDevices, "audioOutputs", staticmethod(list))
    house = opened()
    house.services.settings.change(tones=True, moving_pictures=False)
    session = house.services.planning.today()[0]
    house.show(PageName.PLAYER, "play", session.id)
    house.pass_check()
    said: list[str] = []
    for _tick in range(40):
        house.clock.advance(TICK_S)
        house.shell.ticker.tick()
        toast = house.player().playing.toasts.toast
        if toast is not None:
            said += [text.text() for text in toast.findChildren(Text)]
            toast.end()
    assert [words for words in said if "plays no sound" in words] == [
        "This computer plays no sound. The screen shows everything."
    ]
    record = house.services.history.record(session.id)
    assert record is not None
    assert record.sets, "the session went on"


# Ids nobody knows any more


def test_an_exercise_no_longer_known_stays_in_the_history_by_a_name(data: Path, opened: Open) -> None:
    services = open_services(find_places(data), SimulatedClock().clock())
    session = services.planning.today()[0]
    do_all(services, session)
    services.close()
    with closing(sqlite3.connect(database_in(data))) as connection:
        first = session.slots()[-1].exercise
        for table in ("session_set", "log_slot", "plan_slot"):
            connection.execute(f"UPDATE {table} SET exercise = 'jump_rope_1999' WHERE exercise = ?", (first,))
        connection.commit()
        (count,) = connection.execute("SELECT count(*) FROM session_set WHERE exercise = 'jump_rope_1999'").fetchone()
    assert count
    house = opened()
    assert house.shell.window.page_name is PageName.TODAY
    record = house.services.history.record(session.id)
    assert record is not None
    assert sum(one.exercise == "jump_rope_1999" for one in record.sets) == count
    for name in (PageName.TODAY, PageName.WEEK, PageName.PROGRESS, PageName.LIBRARY, PageName.PAPER):
        assert not house.show(name).grab().isNull()
    assert "Strong legs and back" in words_on(house, PageName.PROGRESS)
    assert not house.show(PageName.AFTER, "show_record", session.id).grab().isNull()


def test_an_exercise_no_longer_known_leaves_the_plan(data: Path, opened: Open) -> None:
    with closing(sqlite3.connect(database_in(data))) as connection:
        connection.execute("UPDATE plan_slot SET exercise = 'jump_rope_1999' WHERE position = 3")
        connection.commit()
    house = opened()
    sessions = [one for one in house.services.planning.today() if one.kind is SessionKind.STRENGTH]
    assert sessions
    assert "jump_rope_1999" not in [slot.exercise for one in sessions for slot in one.slots()]
    assert "jump_rope_1999" not in words_on(house, PageName.TODAY)
    assert house.show(PageName.TODAY).isVisible()
