"""The shell behind the window: start, looks, faults, and pages that fit the table of routes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bonehome.app.settings import SettingsStore
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.paths import find_places
from bonehome.ui.application import EXIT_FAULT, Shell
from bonehome.ui.dialogs.error_report import ErrorReport
from bonehome.ui.dialogs.notice import Notice
from bonehome.ui.routes import ROUTES
from bonehome.ui.theme.enums import PageName, ThemeName, Token
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import Page


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The person's folder."""
    return tmp_path / "data"


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot, data: Path) -> Iterator[Shell]:
    """A shell whose window is shown and whose services are not open yet."""
    shell = Shell(qapp, find_places(data), SimulatedClock().clock())
    qtbot.addWidget(shell.window)
    shell.window.show()
    yield shell
    shell.close()


def words_of(sheet: Notice | ErrorReport) -> str:
    return " ".join(label.text() for label in sheet.findChildren(Text))


def test_the_window_is_there_before_the_services(shell: Shell) -> None:
    assert shell.window.isVisible()
    assert shell.window.page_name is None


def test_settings_are_in_force_from_the_first_paint(qapp: QApplication, qtbot: QtBot, data: Path) -> None:
    SettingsStore(data).change(theme="dark", text_pt=22)
    shell = Shell(qapp, find_places(data), SimulatedClock().clock())
    qtbot.addWidget(shell.window)
    assert shell.theme.name is ThemeName.DARK
    assert shell.theme.metrics.text_pt == 22
    assert qapp.palette().window().color() == shell.theme.colour(Token.BG)


def test_text_size_keys_are_kept(shell: Shell, data: Path) -> None:
    shell.window.text_size_chosen.emit(20)
    assert shell.theme.metrics.text_pt == 20
    assert SettingsStore(data).load().text_pt == 20


def test_settings_of_the_page_count_at_once(shell: Shell, data: Path) -> None:
    settings = SettingsStore(data).change(theme="contrast", text_pt=18)
    shell.window.settings_changed.emit(settings)
    assert shell.theme.name is ThemeName.CONTRAST
    assert shell.theme.metrics.text_pt == 18


def test_follow_is_light_where_the_desktop_does_not_say(shell: Shell) -> None:
    assert shell.theme.name is ThemeName.LIGHT


def test_a_folder_that_cannot_be_used_is_told_in_the_window(qapp: QApplication, qtbot: QtBot, data: Path) -> None:
    data.parent.mkdir(exist_ok=True)
    data.write_text("a file where the folder should be", encoding="utf-8")
    shell = Shell(qapp, find_places(data), SimulatedClock().clock())
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.start()
    notice = shell.window.findChild(Notice)
    assert notice is not None
    assert str(data) in words_of(notice)
    assert shell.exit_code == EXIT_FAULT
    notice.close_sheet()
    assert not shell.window.isVisible()


def test_a_broken_settings_file_is_told_and_kept_aside(qapp: QApplication, qtbot: QtBot, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"text_pt": 3', encoding="utf-8")
    shell = Shell(qapp, find_places(data), SimulatedClock().clock())
    qtbot.addWidget(shell.window)
    shell.window.show()
    shell.start()
    notice = shell.window.findChild(Notice)
    assert notice is not None
    assert "settings.broken.json" in words_of(notice)
    shell.close()


def test_a_fault_of_ours_opens_one_report_without_the_message(shell: Shell) -> None:
    for secret in ("Ellen broke her hip", "again"):
        shell.take_fault(ValueError, ValueError(secret))
    reports = shell.window.findChildren(ErrorReport)
    assert len(reports) == 1
    assert "ValueError" in reports[0]._report
    assert "Ellen" not in reports[0]._report
    reports[0].close_sheet()
    shell.take_fault(KeyError, KeyError("x"), None)
    assert any(report.isVisible() for report in shell.window.findChildren(ErrorReport))


def test_what_a_person_may_meet_is_told_kindly(shell: Shell) -> None:
    shell.take_fault(UserError, UserError("The folder is full.", "Free some space."), None)
    notice = shell.window.findChild(Notice)
    assert notice is not None
    assert "The folder is full." in words_of(notice)
    assert "Free some space." in words_of(notice)


def test_the_first_start_opens_and_every_page_fits_its_routes(shell: Shell) -> None:
    shell.start()
    assert shell.exit_code == 0
    made = {name: shell.window.page(name) for name in shell.window._factories}
    assert all(isinstance(page, Page) for page in made.values())
    for route in ROUTES:
        if route.page in made:
            assert hasattr(made[route.page], route.signal), route
        if route.to in made and route.method:
            assert hasattr(made[route.to], route.method), route


def test_pictures_come_with_the_exercises(shell: Shell) -> None:
    assert shell.context.pictures is not None
    assert shell.context.pictures.source("no_such_motion") is None
    shell.start()
    assert shell.context.pictures.source("no_such_motion") is None
    known = [shell.context.pictures.source(name) for name in ("squat_free", "sit_to_stand", "march_firm")]
    assert any(known)


def test_moving_pictures_follow_the_setting(shell: Shell, data: Path) -> None:
    assert shell.context.moving()
    shell._settings.change(moving_pictures=False)
    assert not shell.context.moving()


def test_importing_the_application_loads_no_database() -> None:
    import subprocess

    code = "import bonehome.ui.application, sys; print('sqlalchemy' in sys.modules, 'numpy' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert found.stdout.split() == ["False", "False"]


def test_all_places_of_the_rail_have_a_page(shell: Shell) -> None:
    shell.start()
    assert set(PageName) == set(shell.window._factories)
