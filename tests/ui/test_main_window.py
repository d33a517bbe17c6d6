"""The window: places, full window, keys, toasts and undo, sizes, and the table of routes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.dialogs.keys import KeysSheet
from bonehome.ui.dialogs.notice import Notice
from bonehome.ui.main_window import FULL_WINDOW, SMALLEST, MainWindow
from bonehome.ui.routes import ROUTES
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import PageName, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import Message, Page
from bonehome.ui.widgets.stack import FADE_MS
from tests.ui.looks import Heard

Routed = type("Routed", (Page,), {route.signal: Signal(object) for route in ROUTES})


class Sample(Routed):  # type: ignore[valid-type,misc]
    """A page with every signal of the routes; it remembers what was done to it."""

    back_requested = Signal()
    start_requested = Signal(str)
    exercise_chosen = Signal(str)
    slot_chosen = Signal(str, str)
    session_left = Signal(str)

    def __init__(self, context: UiContext, name: PageName) -> None:
        super().__init__(context)
        self.name = name
        self.done: list[object] = []
        self.stays = False
        self.button = Button(context.theme, "Start")
        self.button.setParent(self)
        self.other = Button(context.theme, "Print")
        self.other.setParent(self)

    def title(self) -> str:
        return str(self.name).capitalize()

    def refresh(self) -> None:
        self.done.append("refresh")

    def arrange(self, width_class: WidthClass) -> None:
        super().arrange(width_class)
        self.done.append(width_class)

    def start_focus(self) -> QWidget:
        return self.button

    def keys(self) -> Sequence[tuple[str, str]]:
        return (("Space", "Space counts one"),)

    def print_page(self) -> None:
        self.done.append("print")

    def may_leave(self) -> bool:
        return not self.stays

    def show_exercise(self, exercise: str) -> None:
        self.done.append(f"exercise {exercise}")

    def show_slot(self, session: str, slot: str) -> None:
        self.done.append(f"slot {session} {slot}")

    def play(self, session: str) -> None:
        self.done.append(f"play {session}")


class Bench:
    """A window with sample pages."""

    def __init__(self, context: UiContext, qtbot: QtBot) -> None:
        self.context = context
        self.window = MainWindow(context)
        self.made: list[PageName] = []
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.open_with({name: self.maker(name) for name in PageName}, PageName.TODAY)

    def maker(self, name: PageName) -> Callable[[], Page]:
        def make() -> Page:
            self.made.append(name)
            return Sample(self.context, name)

        return make

    def page(self, name: PageName) -> Sample:
        page = self.window.page(name)
        assert isinstance(page, Sample)
        return page

    def key(self, qtbot: QtBot, key: Qt.Key, control: bool = True) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(self.window, key, modifier)


@pytest.fixture
def bench(context: UiContext, qtbot: QtBot) -> Bench:
    return Bench(context, qtbot)


def test_it_paints_before_there_are_pages(context: UiContext, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    assert window.page_name is None
    for key in (Qt.Key.Key_F6, Qt.Key.Key_1, Qt.Key.Key_P, Qt.Key.Key_Z):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert (window.minimumWidth(), window.minimumHeight()) == SMALLEST == (1024, 640)


def test_pages_are_made_when_first_needed_and_once(bench: Bench) -> None:
    assert bench.made == [PageName.TODAY]
    bench.window.show_page(PageName.WEEK)
    bench.window.show_page(PageName.TODAY)
    bench.window.show_page(PageName.WEEK)
    assert bench.made == [PageName.TODAY, PageName.WEEK]
    assert bench.page(PageName.WEEK).done.count("refresh") == 2


def test_control_and_digits_go_to_the_six_places(bench: Bench, qtbot: QtBot) -> None:
    places = (
        PageName.TODAY,
        PageName.WEEK,
        PageName.LIBRARY,
        PageName.PROGRESS,
        PageName.SELFTEST,
        PageName.SETTINGS,
    )
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)
    for key, place in reversed(tuple(zip(keys, places, strict=True))):
        bench.key(qtbot, key)
        assert bench.window.page_name is place
        assert bench.window.windowTitle() == f"{str(place).capitalize()} - BoneHome"


@pytest.mark.parametrize("name", sorted(FULL_WINDOW))
def test_one_task_fills_the_window_and_place_keys_rest(bench: Bench, qtbot: QtBot, name: PageName) -> None:
    bench.window.show_page(name)
    assert not bench.window.rail.isVisible()
    bench.key(qtbot, Qt.Key.Key_2)
    assert bench.window.page_name is name
    bench.window.show_page(PageName.TODAY)
    assert bench.window.rail.isVisible()


def test_the_rail_shows_the_place(bench: Bench, qtbot: QtBot) -> None:
    bench.window.rail.chosen.emit(PageName.PROGRESS)
    assert bench.window.page_name is PageName.PROGRESS
    bench.window.rail.person_chosen.emit()
    assert bench.window.page_name is PageName.SETTINGS


def test_the_keyboard_starts_where_the_page_says(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show_page(PageName.WEEK)
    assert bench.page(PageName.WEEK).button.hasFocus()


def test_a_page_may_keep_itself_in_view(bench: Bench, qtbot: QtBot) -> None:
    bench.window.show_page(PageName.PLAYER)
    bench.page(PageName.PLAYER).stays = True
    assert not bench.window.show_page(PageName.TODAY)
    assert bench.window.page_name is PageName.PLAYER
    assert not bench.window.close()
    bench.page(PageName.PLAYER).stays = False
    assert bench.window.show_page(PageName.TODAY)


def test_a_route_hands_over_before_the_page_is_refreshed(bench: Bench) -> None:
    bench.page(PageName.TODAY).slot_chosen.emit("s1", "slot-3")
    page = bench.page(PageName.EXERCISE)
    assert bench.window.page_name is PageName.EXERCISE
    assert page.done.index("slot s1 slot-3") < page.done.index("refresh")


def test_back_goes_where_one_came_from(bench: Bench) -> None:
    bench.window.show_page(PageName.LIBRARY)
    bench.page(PageName.LIBRARY).exercise_chosen.emit("bridge_two")
    bench.page(PageName.EXERCISE).exercise_chosen.emit("bridge_one")
    bench.page(PageName.EXERCISE).back_requested.emit()
    assert bench.window.page_name is PageName.LIBRARY
    bench.page(PageName.LIBRARY).exercise_chosen.emit("bridge_two")
    bench.page(PageName.EXERCISE).back_requested.emit()
    assert bench.window.page_name is PageName.LIBRARY


def test_a_session_from_start_to_the_end(bench: Bench) -> None:
    bench.page(PageName.TODAY).start_requested.emit("s1")
    assert bench.page(PageName.PLAYER).done[-2:] == ["play s1", "refresh"]
    bench.page(PageName.PLAYER).session_left.emit("s1")
    assert bench.window.page_name is PageName.TODAY


def test_routes_name_signals_and_methods_that_are_there(bench: Bench) -> None:
    for route in ROUTES:
        assert hasattr(Sample, route.signal), route
        assert route.to or hasattr(MainWindow, route.method), route


def test_undo_by_toast_and_by_key(bench: Bench, qtbot: QtBot) -> None:
    undone: list[str] = []
    page = bench.page(PageName.TODAY)
    page.told.emit(Message(sentence="Session moved to Saturday.", undo=lambda: undone.append("first")))
    page.told.emit(Message(sentence="Session shortened.", undo=lambda: undone.append("second")))
    toast = bench.window.toasts.toast
    assert toast is not None
    assert toast.sentence == "Session shortened."
    before = page.done.count("refresh")
    toast.acted.emit()
    assert undone == ["second"]
    assert page.done.count("refresh") == before + 1
    bench.key(qtbot, Qt.Key.Key_Z)
    bench.key(qtbot, Qt.Key.Key_Z)
    assert undone == ["second", "first"]


def test_f6_goes_from_page_to_toast_to_rail(bench: Bench, qtbot: QtBot) -> None:
    bench.page(PageName.TODAY).told.emit(Message(sentence="Moved.", undo=lambda: None))
    toast = bench.window.toasts.toast
    assert toast is not None
    seen = []
    for _ in range(4):
        bench.key(qtbot, Qt.Key.Key_F6, control=False)
        now = bench.window.focusWidget()
        assert now is not None
        areas = {"toast": toast, "rail": bench.window.rail, "page": bench.page(PageName.TODAY)}
        seen += [name for name, area in areas.items() if area.isAncestorOf(now)]
    assert seen == ["toast", "rail", "page", "toast"]


def test_text_size_keys_ask_for_a_step(bench: Bench, theme: Theme, qtbot: QtBot) -> None:
    heard = Heard()
    bench.window.text_size_chosen.connect(heard.hear)
    bench.key(qtbot, Qt.Key.Key_Plus)
    bench.key(qtbot, Qt.Key.Key_Minus)
    theme.choose(text_pt=14)
    bench.key(qtbot, Qt.Key.Key_Minus)
    bench.key(qtbot, Qt.Key.Key_0)
    assert heard.all == [(18,), (14,), (16,)]


def test_control_p_asks_the_page(bench: Bench, qtbot: QtBot) -> None:
    bench.key(qtbot, Qt.Key.Key_P)
    assert bench.page(PageName.TODAY).done[-1] == "print"


def test_f1_tells_the_keys(bench: Bench, qtbot: QtBot) -> None:
    bench.key(qtbot, Qt.Key.Key_F1, control=False)
    sheet = bench.window.findChild(KeysSheet)
    assert sheet is not None
    assert sheet.isVisible()
    words = " ".join(text.text() for text in sheet.findChildren(Text))
    assert "F6" in words
    assert "Space counts one" in words


def test_f11_fills_the_screen(bench: Bench, qtbot: QtBot) -> None:
    bench.key(qtbot, Qt.Key.Key_F11, control=False)
    assert bench.window.isFullScreen()
    bench.key(qtbot, Qt.Key.Key_F11, control=False)
    assert not bench.window.isFullScreen()


def test_keys_rest_while_a_sheet_is_open(bench: Bench, theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme, bench.window, "Please note", "Something.")
    notice.open_sheet()
    bench.key(qtbot, Qt.Key.Key_2)
    bench.key(qtbot, Qt.Key.Key_P)
    assert bench.window.page_name is PageName.TODAY
    assert "print" not in bench.page(PageName.TODAY).done
    notice.close_sheet()
    bench.key(qtbot, Qt.Key.Key_2)
    assert bench.window.page_name is PageName.WEEK


def test_pages_and_rail_take_the_layout_of_the_width(bench: Bench, theme: Theme) -> None:
    page = bench.page(PageName.TODAY)
    bench.window.resize(1280, 800)
    assert (page.width_class, bench.window.rail.width()) == (WidthClass.WIDE, 206)
    bench.window.resize(1024, 640)
    assert (page.width_class, bench.window.rail.width()) == (WidthClass.NARROW, 118)
    bench.window.resize(1280, 800)
    theme.choose(text_pt=24)
    assert page.width_class is WidthClass.SMALL
    assert 150 <= bench.window.rail.width() <= 175
    bench.window.show_page(PageName.WEEK)
    assert bench.page(PageName.WEEK).done[0] is WidthClass.SMALL


def test_another_person_gets_new_pages(bench: Bench) -> None:
    bench.window.show_page(PageName.WEEK)
    bench.window.forget_pages()
    assert bench.window.page_name is None
    bench.window.open_with({name: bench.maker(name) for name in PageName}, PageName.TODAY)
    assert bench.made == [PageName.TODAY, PageName.WEEK, PageName.TODAY]


def test_pages_fade_only_where_things_may_move(context: UiContext, theme: Theme, qtbot: QtBot) -> None:
    assert FADE_MS == 120
    for moving in (True, False):
        bench = Bench(UiContext(theme=theme, moving=(lambda: True) if moving else (lambda: False)), qtbot)
        bench.window.show_page(PageName.WEEK)
        assert bench.window._stack._veil.isVisible() is moving
        qtbot.waitUntil(lambda veil=bench.window._stack._veil: not veil.isVisible())
