"""Dialog sheets: Esc, the keyboard inside, and nothing left behind when they are closed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bonehome.domain.errors import UserError
from bonehome.ui.dialogs.ask import Ask
from bonehome.ui.dialogs.error_report import ErrorReport
from bonehome.ui.dialogs.happened import Happened
from bonehome.ui.dialogs.keys import KeysSheet
from bonehome.ui.dialogs.notice import Notice, tell_error
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, TextStep, ThemeName, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column
from tests.ui.looks import Heard, colour_at, cut_at_rest, cut_widgets

ANSWERS = (
    ("keep", "Keep for later", ButtonKind.PRIMARY),
    ("end", "End and save what I did", ButtonKind.SECONDARY),
    ("on", "Carry on", ButtonKind.SECONDARY),
)


class Bench:
    """A window with a button that had the keyboard before."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.setObjectName("window")
        self.window.resize(1280, 800)
        self.button = Button(theme, "Leave")
        Column(theme, 0, parent=self.window).add(self.button)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.button.setFocus()


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot) -> Bench:
    return Bench(theme, qtbot)


def ask(theme: Theme, window: QWidget) -> Ask:
    return Ask(theme, window, "Leave the session?", "Your place is kept.", ANSWERS, "keep")


MAKERS: dict[str, Callable[[Theme, QWidget], Sheet]] = {
    "ask": ask,
    "notice": lambda theme, window: Notice(theme, window, "Please note", "The file could not be read.", "Try again."),
    "keys": lambda theme, window: KeysSheet(theme, window, (("K", "Pause the figure"),)),
    "happened": Happened,
    "report": lambda theme, window: ErrorReport(theme, window, "BoneHome 0.1\n\nValueError"),
}


@pytest.mark.parametrize("maker", MAKERS)
def test_closed_sheets_are_freed(theme: Theme, bench: Bench, maker: str) -> None:
    sheet = MAKERS[maker](theme, bench.window)
    sheet.open_sheet()
    assert sheet.isVisible()
    sheet.close_sheet()
    kept, gone = weakref.ref(sheet), Heard()
    sheet.destroyed.connect(gone.hear)
    del sheet
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(gone.all) == 1
    assert kept() is None
    assert bench.window.findChildren(Sheet) == []
    theme.choose(text_pt=20)


@pytest.mark.parametrize("maker", MAKERS)
def test_the_keyboard_stays_inside_and_comes_back(theme: Theme, bench: Bench, qtbot: QtBot, maker: str) -> None:
    sheet = MAKERS[maker](theme, bench.window)
    sheet.open_sheet()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab):
        now = QApplication.focusWidget()
        assert now is not None
        assert sheet.isAncestorOf(now)
        qtbot.keyClick(now, key)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert bench.button.hasFocus()


def test_a_sheet_closes_though_what_had_the_keyboard_is_gone(theme: Theme, bench: Bench) -> None:
    sheet = ask(theme, bench.window)
    closed = Heard()
    sheet.closed.connect(closed.hear)
    sheet.open_sheet()
    shiboken6.delete(bench.button)
    sheet.close_sheet()
    assert len(closed.all) == 1
    assert sheet.isHidden()


def test_esc_is_the_harmless_answer(theme: Theme, bench: Bench, qtbot: QtBot) -> None:
    sheet = ask(theme, bench.window)
    heard = Heard()
    sheet.answered.connect(heard.hear)
    sheet.open_sheet()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert heard.all == [("keep",)]


def test_an_answer_is_told_once(theme: Theme, bench: Bench, qtbot: QtBot) -> None:
    sheet = ask(theme, bench.window)
    heard, closed = Heard(), Heard()
    sheet.answered.connect(heard.hear)
    sheet.closed.connect(closed.hear)
    sheet.open_sheet()
    qtbot.mouseClick(sheet._choices["end"], Qt.MouseButton.LeftButton)
    sheet.close_sheet()
    assert heard.all == [("end",)]
    assert len(closed.all) == 1


def test_the_page_is_dimmed_and_takes_no_press(theme: Theme, bench: Bench, qtbot: QtBot) -> None:
    heard = Heard()
    bench.button.clicked.connect(heard.hear)
    before = colour_at(bench.window, 5, 5)
    sheet = ask(theme, bench.window)
    sheet.open_sheet()
    after = colour_at(bench.window, 5, 5)
    scrim = theme.colour(Token.SCRIM)
    wanted = before.red() * (1 - scrim.alphaF()) + scrim.red() * scrim.alphaF()
    assert after.red() == pytest.approx(wanted, abs=2)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton)
    assert heard.all == []
    assert sheet.isVisible()


@pytest.mark.parametrize(("size", "text_pt"), [((1280, 800), 16), ((1024, 640), 16), ((1024, 640), 28)])
@pytest.mark.parametrize("maker", MAKERS)
def test_sheets_fit_their_window(theme: Theme, bench: Bench, size: tuple[int, int], text_pt: int, maker: str) -> None:
    bench.window.resize(*size)
    theme.choose(text_pt=text_pt)
    sheet = MAKERS[maker](theme, bench.window)
    sheet.open_sheet()
    QCoreApplication.processEvents()
    card = sheet.card
    assert card.width() <= theme.space(940)
    assert sheet.rect().contains(card.geometry())
    assert abs(card.geometry().center().x() - bench.window.width() / 2) <= 1
    assert [fault for fault in cut_widgets(card) if "beyond" not in fault] == []


def test_a_high_sheet_scrolls_its_body_and_keeps_its_buttons(theme: Theme, bench: Bench) -> None:
    sheet = Sheet(theme, bench.window, "Your answers")
    for at in range(60):
        sheet.body.add(Text(theme, f"Line {at}", TextStep.BODY))
    button = Button(theme, "Close")
    sheet.buttons.add(button)
    sheet.open_sheet()
    QCoreApplication.processEvents()
    assert sheet.card.height() < 800
    assert sheet._area.verticalScrollBar().maximum() > 0
    assert sheet.card.rect().contains(button.geometry())


def test_all_that_can_have_happened_is_seen_in_a_small_window(theme: Theme, bench: Bench, qtbot: QtBot) -> None:
    theme.choose(ThemeName.DARK, 24)
    bench.window.resize(1024, 640)
    sheet = Happened(theme, bench.window)
    sheet.open_sheet()
    qtbot.wait(5)
    assert cut_at_rest(sheet.card) == []
    for row in sheet.rows.values():
        assert row.visibleRegion().boundingRect().size() == row.size(), row.text()


def test_a_scrolled_sheet_ends_where_its_words_end(theme: Theme, bench: Bench, qtbot: QtBot) -> None:
    sheet = Sheet(theme, bench.window, "Why")
    said = "Several words that are wrapped into a few rows, each of them long. " * 4
    words = [Text(theme, said, TextStep.LEAD, wrap=True) for _at in range(12)]
    sheet.body.add(*words)
    sheet.body.addStretch(1)
    sheet.open_sheet()
    qtbot.wait(5)
    assert cut_at_rest(sheet.card) == []
    content = words[-1].parentWidget()
    assert content.height() - words[-1].geometry().bottom() < 10


def test_a_user_error_is_told_with_its_hint(theme: Theme, bench: Bench) -> None:
    notice = tell_error(theme, bench.window, UserError("The file people.json cannot be read.", "Put it back."))
    words = [label.text() for label in notice.findChildren(Text)]
    assert "The file people.json cannot be read." in words
    assert "Put it back." in words


def test_the_report_can_be_copied(theme: Theme, bench: Bench, qtbot: QtBot) -> None:
    report = ErrorReport(theme, bench.window, "BoneHome 0.1\n\nValueError at figure.py:3")
    report.open_sheet()
    qtbot.mouseClick(report._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "BoneHome 0.1\n\nValueError at figure.py:3"
