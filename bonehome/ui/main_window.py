"""The window: rail, pages, toasts, keys, and the one table of how pages lead to one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from bonehome.app.text import _
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import PageName, WidthClass
from bonehome.ui.theme.metrics import BASE_PT, TEXT_SIZES
from bonehome.ui.widgets.focus import FocusRing
from bonehome.ui.widgets.layout import Row
from bonehome.ui.widgets.page import Message, Page
from bonehome.ui.widgets.rail import PLACES, Rail
from bonehome.ui.widgets.stack import PageStack
from bonehome.ui.widgets.toast import ToastPlace

SMALLEST = (1024, 640)
FULL_WINDOW = frozenset({PageName.WELCOME, PageName.RESULT, PageName.PLAYER, PageName.AFTER})
UNDO_DEPTH = 50


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a page's signal leads to: the page ``to`` is shown and its ``method`` called with what the signal carries.

    Without ``to`` the method is the window's own. Without ``method`` the page is only shown.
    """

    page: PageName
    signal: str
    to: PageName | None = None
    method: str = ""


ROUTES = (
    Route(page=PageName.WELCOME, signal="finished", to=PageName.RESULT),
    Route(page=PageName.WELCOME, signal="finished", method="tell_name"),
    Route(page=PageName.WELCOME, signal="left", to=PageName.TODAY),
    Route(page=PageName.RESULT, signal="week_requested", to=PageName.WEEK),
    Route(page=PageName.RESULT, signal="answers_requested", to=PageName.WELCOME),
    Route(page=PageName.RESULT, signal="print_requested", to=PageName.PAPER),
    Route(page=PageName.TODAY, signal="start_requested", to=PageName.PLAYER, method="play"),
    Route(page=PageName.TODAY, signal="short_requested", to=PageName.PLAYER, method="play_short"),
    Route(page=PageName.TODAY, signal="carry_on_requested", to=PageName.PLAYER, method="carry_on"),
    Route(page=PageName.TODAY, signal="day_chosen", to=PageName.WEEK, method="show_day"),
    Route(page=PageName.TODAY, signal="slot_chosen", to=PageName.EXERCISE, method="show_slot"),
    Route(page=PageName.TODAY, signal="progress_requested", to=PageName.PROGRESS),
    Route(page=PageName.TODAY, signal="test_requested", to=PageName.SELFTEST, method="show_test"),
    Route(page=PageName.TODAY, signal="print_requested", to=PageName.PAPER, method="show_week"),
    Route(page=PageName.TODAY, signal="questions_requested", to=PageName.WELCOME),
    Route(page=PageName.WEEK, signal="start_requested", to=PageName.PLAYER, method="play"),
    Route(page=PageName.WEEK, signal="slot_chosen", to=PageName.EXERCISE, method="show_slot"),
    Route(page=PageName.WEEK, signal="print_requested", to=PageName.PAPER, method="show_week"),
    Route(page=PageName.LIBRARY, signal="exercise_chosen", to=PageName.EXERCISE, method="show_exercise"),
    Route(page=PageName.EXERCISE, signal="back_requested", method="go_back"),
    Route(page=PageName.EXERCISE, signal="exercise_chosen", to=PageName.EXERCISE, method="show_exercise"),
    Route(page=PageName.EXERCISE, signal="practise_requested", to=PageName.PLAYER, method="practise"),
    Route(page=PageName.EXERCISE, signal="print_requested", to=PageName.PAPER, method="show_exercise"),
    Route(page=PageName.PLAYER, signal="session_finished", to=PageName.AFTER, method="show_record"),
    Route(page=PageName.PLAYER, signal="session_left", to=PageName.TODAY),
    Route(page=PageName.PLAYER, signal="questions_requested", to=PageName.WELCOME),
    Route(page=PageName.AFTER, signal="saved", to=PageName.TODAY),
    Route(page=PageName.AFTER, signal="not_finished_requested", to=PageName.PLAYER, method="carry_on"),
    Route(page=PageName.PROGRESS, signal="tests_requested", to=PageName.SELFTEST),
    Route(page=PageName.PROGRESS, signal="print_requested", to=PageName.PAPER),
    Route(page=PageName.SELFTEST, signal="full_window_requested", method="set_full_window"),
    Route(page=PageName.SELFTEST, signal="result_kept", to=PageName.PROGRESS),
    Route(page=PageName.SETTINGS, signal="settings_changed", method="tell_settings"),
    Route(page=PageName.SETTINGS, signal="person_changed", method="tell_person"),
    Route(page=PageName.SETTINGS, signal="questions_requested", to=PageName.WELCOME),
    Route(page=PageName.PAPER, signal="back_requested", method="go_back"),
)

Factories = Mapping[PageName, Callable[[], Page]]


class MainWindow(QMainWindow):
    """The window. It paints at once with an empty page; ``open_with`` brings the pages when the services are there.

    ``text_size_chosen``, ``settings_changed``, ``name_given`` and ``person_changed`` go to the application.
    """

    text_size_chosen = Signal(int)
    settings_changed = Signal(object)
    name_given = Signal()
    person_changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._factories: Factories = {}
        self._pages: dict[PageName, Page] = {}
        self._links: list[_Link] = []
        self._undo: list[Callable[[], None]] = []
        self._trail: list[PageName] = []
        self._name: PageName | None = None
        self._full = False
        self._turns = 0
        self.setWindowTitle("BoneHome")
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 800)
        self._build()
        self._bind_keys()

    def _build(self) -> None:
        centre = QWidget()
        centre.setObjectName("window")
        self.rail = Rail(self._theme)
        self._stack = PageStack(self._context.moving)
        row = Row(self._theme, 0, parent=centre)
        row.add(self.rail)
        row.add(self._stack, stretch=1)
        self.setCentralWidget(centre)
        self.toasts = ToastPlace(self._theme, centre)
        self._ring = FocusRing(self._theme, self)
        self.rail.setEnabled(False)  # until there are pages to go to
        self.rail.chosen.connect(self._go_to_place)
        self.rail.person_chosen.connect(self.show_settings)
        self._theme.changed.connect(self._arrange)

    # Pages

    def open_with(self, factories: Factories, first: PageName) -> None:
        """Take the makers of the pages and show the first one."""
        self._factories = factories
        self.rail.setEnabled(True)
        self.show_page(first)

    @property
    def page_name(self) -> PageName | None:
        """The page in view, None before the first."""
        return self._name

    def page(self, name: PageName) -> Page:
        """A page, made and wired when it is first asked for."""
        if name not in self._pages:
            page = self._factories[name]()
            page.arrange(self.width_class())
            self._stack.addWidget(page)
            self._pages[name] = page
            self._wire(name, page)
        return self._pages[name]

    def _wire(self, name: PageName, page: Page) -> None:
        """Where pages meet: every route that starts at this page (the table ROUTES)."""
        for route in ROUTES:
            if route.page is name:
                link = _Link(self, route)
                getattr(page, route.signal).connect(link.follow)
                self._links.append(link)
        page.told.connect(self.tell)

    def show_page(self, name: PageName, method: str = "", carried: tuple[object, ...] = ()) -> bool:
        """Show a page and refresh it, after handing it what is ``carried``.

        False where the page in view does not want to be left now; then nothing has happened.
        """
        if self._name is not None and self._name is not name and not self._pages[self._name].may_leave():
            self.rail.show_place(self._name)
            return False
        if name not in self._factories:
            return False
        page = self.page(name)
        self._turns += 1
        turn = self._turns
        if method:
            getattr(page, method)(*carried)
        if turn != self._turns:  # the page could not take it and has led elsewhere
            return True
        if self._name is not None and name is not self._name:
            self._trail = [*self._trail[-20:], self._name]
        self._name = name
        page.refresh()
        self.set_full_window(name in FULL_WINDOW)
        self.rail.show_place(name)
        self._stack.setFocus()  # else it hops through the new page when the old one goes, and scrolls it
        self._stack.turn_to(page)
        self.setWindowTitle(f"{page.title()} - BoneHome" if page.title() else "BoneHome")
        page.setAccessibleName(page.title())
        (page.start_focus() or page).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def refresh(self) -> None:
        """Let the page in view ask the services again."""
        if self._name is not None:
            self._pages[self._name].refresh()

    def show_settings(self) -> None:
        """Show the settings (the person's name at the foot of the rail)."""
        self.show_page(PageName.SETTINGS)

    def go_back(self) -> None:
        """Show the page one came from, at the place where it was left."""
        name = self._trail[-1] if self._trail else PageName.TODAY
        left_at = self._pages[name].focusWidget() if name in self._pages else None
        if self.show_page(name):
            self._trail = self._trail[:-2]
            if left_at is not None and isValid(left_at) and left_at.isVisible():
                left_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_full_window(self, full: bool) -> None:
        """Hide the rail for one task with one way out, or bring it back."""
        self._full = full
        self.rail.setVisible(not full)
        self._arrange()

    # Sizes

    def width_class(self) -> WidthClass:
        """The layout for the window's width and the text size."""
        return self._theme.metrics.width_class(self.width())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Take the layout for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width_class = self.width_class()
        self.rail.set_form(compact=width_class is not WidthClass.WIDE, window_height=self.height())
        for page in self._pages.values():
            if page.width_class is not width_class:
                page.arrange(width_class)

    # Telling

    def tell(self, message: Message) -> None:
        """Show a toast and keep its undo step."""
        toast = self.toasts.say(
            message.sentence, message.action or (_("Undo") if message.undo else ""), error=message.error
        )
        if message.undo is not None:
            self._undo = [*self._undo[-UNDO_DEPTH:], message.undo]
            toast.acted.connect(self.undo)

    def undo(self) -> None:
        """Take the last change back and show the page anew."""
        if not self._undo or self.sheet_open():
            return
        self._undo.pop()()
        if self.toasts.toast is not None:
            self.toasts.toast.end()
        self.refresh()

    def forget_pages(self) -> None:
        """Drop all pages and undo steps (another person is using the program now)."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        for link in self._links:
            link.deleteLater()
        self._pages, self._links, self._undo, self._trail, self._name = {}, [], [], [], None

    def tell_settings(self, settings: object) -> None:
        """Pass changed settings on to the application."""
        self.settings_changed.emit(settings)

    def tell_name(self) -> None:
        """Pass on that the person has said a name."""
        self.name_given.emit()

    def tell_person(self) -> None:
        """Pass on that another person is using the program."""
        self.person_changed.emit()

    # Keys

    def _bind_keys(self) -> None:
        for at, place in enumerate(PLACES, start=1):
            _PlaceKey(self, f"Ctrl+{at}", place[0]).chosen.connect(self._go_to_place)
        keys = QKeySequence.StandardKey
        for sequence, slot in (
            (QKeySequence("F1"), self.show_keys),
            (QKeySequence("F6"), self.next_area),
            (QKeySequence("F11"), self.toggle_full_screen),
            (QKeySequence("Ctrl++"), self.larger_text),
            (QKeySequence("Ctrl+="), self.larger_text),
            (QKeySequence("Ctrl+-"), self.smaller_text),
            (QKeySequence("Ctrl+0"), self.usual_text),
            (QKeySequence(keys.Undo), self.undo),
            (QKeySequence(keys.Print), self.print_page),
        ):
            QShortcut(sequence, self).activated.connect(slot)

    def _go_to_place(self, name: PageName) -> None:
        if not self._full and not self.sheet_open() and self._factories:
            self.show_page(name)

    def sheet_open(self) -> bool:
        """True while a dialog sheet covers the window."""
        from bonehome.ui.dialogs.sheet import Sheet  # late, as all dialogs: none is needed to begin with

        return any(sheet.isVisible() for sheet in self.findChildren(Sheet))

    def next_area(self) -> None:
        """F6: rail, page, toast, and round again."""
        if self.sheet_open() or self._name is None:
            return
        now, toast = QApplication.focusWidget(), self.toasts.toast
        page = self._pages[self._name]
        in_rail = now is not None and self.rail.isAncestorOf(now)
        in_page = now is not None and page.isAncestorOf(now)
        if in_page and toast is not None and toast.focus_action():
            return
        if in_rail or self._full:
            self._focus_page(page)
        else:
            self.rail.focus_place()

    def _focus_page(self, page: Page) -> None:
        start = page.start_focus()
        if start is None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.focusNextChild()
        else:
            start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self) -> None:
        """F1: what the keys do here."""
        from bonehome.ui.dialogs.keys import KeysSheet

        if not self.sheet_open():
            page_keys = self._pages[self._name].keys() if self._name is not None else ()
            KeysSheet(self._theme, self, page_keys).open_sheet()

    def toggle_full_screen(self) -> None:
        """F11: fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def larger_text(self) -> None:
        """Ctrl+plus: one step larger."""
        self._step_text(1)

    def smaller_text(self) -> None:
        """Ctrl+minus: one step smaller."""
        self._step_text(-1)

    def usual_text(self) -> None:
        """Ctrl+0: the usual size."""
        self.text_size_chosen.emit(BASE_PT)

    def _step_text(self, by: int) -> None:
        at = TEXT_SIZES.index(self._theme.metrics.text_pt) + by
        if 0 <= at < len(TEXT_SIZES):
            self.text_size_chosen.emit(TEXT_SIZES[at])

    def print_page(self) -> None:
        """Ctrl+P: ask the page in view."""
        if self._name is not None and not self.sheet_open():
            self._pages[self._name].print_page()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Close unless the page in view has a question first."""
        if self._name is not None and not self._pages[self._name].may_leave():
            event.ignore()
            return
        event.accept()


class _Link(QObject):
    """Follows one route each time its signal is emitted."""

    def __init__(self, window: MainWindow, route: Route) -> None:
        super().__init__(window)
        self._window = window
        self._route = route

    def follow(self, *carried: object) -> None:
        """Show the page and hand over what the signal carries."""
        route = self._route
        if route.to is None:
            getattr(self._window, route.method)(*carried)
        else:
            self._window.show_page(route.to, route.method, carried if route.method else ())


class _PlaceKey(QShortcut):
    """Ctrl and a digit."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, sequence: str, name: PageName) -> None:
        super().__init__(QKeySequence(sequence), window)
        self._name = name
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit(self._name)
