"""What the window expects of a page, and the base every page is built on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.widgets.focus import show_focused
from bonehome.ui.widgets.layout import Column, Margins

PAGE_MARGINS: Margins = (30, 20, 34, 16)


@dataclass(frozen=True, kw_only=True)
class Message:
    """Something to tell in a toast; ``undo`` is the inverse command, offered as Undo and kept for Ctrl+Z."""

    sentence: str
    action: str = ""
    error: bool = False
    undo: Callable[[], None] | None = None


class Page(QWidget):
    """A page of the window; ``told`` carries a Message for a toast.

    The window calls ``refresh`` each time the page comes into view, ``arrange`` when the width class changes (and
    once before the first showing), ``start_focus`` to learn where the keyboard starts, ``print_page`` on Ctrl+P,
    ``keys`` on F1 and ``may_leave`` before it shows another page.
    """

    told = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context
        self.theme = context.theme
        self.width_class = WidthClass.WIDE
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def title(self) -> str:
        """Name of the page for the window's title and the screen reader."""
        return ""

    def refresh(self) -> None:
        """Ask the services again and show what they say."""

    def arrange(self, width_class: WidthClass) -> None:
        """Take another layout; the page keeps ``width_class`` up to date by calling this one first."""
        self.width_class = width_class

    def start_focus(self) -> QWidget | None:
        """The control that has the keyboard first; None for the page itself, and the first control with Tab."""
        return None

    def keys(self) -> Sequence[tuple[str, str]]:
        """Keys of this page with what they do, for F1."""
        return ()

    def print_page(self) -> None:
        """Ask for a print of what is on the page (nothing unless the page can be printed)."""

    def may_leave(self) -> bool:
        """False keeps the page in view; the page then asks its own question."""
        return True


class ScrollPage(Page):
    """A page that scrolls vertically when its content is higher than the window; put parts into ``body``."""

    def __init__(self, context: UiContext, *, gap: int = 12, margins: Margins = PAGE_MARGINS) -> None:
        super().__init__(context)
        outer = Column(context.theme, 0, parent=self)
        self.area = VerticalScroll()
        outer.add(self.area)
        self.content = Content()
        self.body = Column(context.theme, gap, margins, self.content)
        self.area.setWidget(self.content)


class Content(QWidget):
    """What scrolls: as high as its parts at the width it has.

    A label that wraps asks for the height of its narrowest; all together would leave a long empty end.
    """

    def minimumSizeHint(self) -> QSize:
        """The width of the parts; the height follows from the width given, where words wrap."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(0)
        return least


class VerticalScroll(QScrollArea):
    """Scrolls up and down only, keeps the focused control in view and never squeezes its content's width."""

    def __init__(self) -> None:
        super().__init__()
        self._first: QWidget | None = None
        self.setWidgetResizable(True)
        # A viewport of ours lets the ground shine through. Asking Qt for its own would make PySide load every kind of
        # widget there is, to find out which one it is.
        ground = QWidget()
        ground.setObjectName("qt_scrollarea_viewport")
        self.setViewport(ground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(48)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def minimumSizeHint(self) -> QSize:
        """The width of the content, and a little height: the rest scrolls."""
        inner = self.widget()
        return QSize(inner.minimumSizeHint().width() if inner is not None else 0, 20)

    def setWidget(self, widget: QWidget, /) -> None:
        """Take the content; what lies behind the area shows through it."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def open_at_top(self, first: QWidget | None) -> None:
        """Show the beginning; ``first`` is given the keyboard by us, and that alone does not scroll past the words."""
        self._first = first
        self.verticalScrollBar().setValue(0)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new is self._first:
            return
        if old is self._first:  # the person has gone on from it: when she comes back, it is scrolled to
            self._first = None
        if self.isVisible() and self.isAncestorOf(new):
            show_focused(self, new)
