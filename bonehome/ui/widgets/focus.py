"""The focus ring: one overlay per window that goes round whatever has the keyboard, 3 px away, 4 px thick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, painter_on

RING = 4.0
GAP = 3.0
_REACH = int(RING + GAP)
_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.LayoutRequest,
        QEvent.Type.ParentChange,
        QEvent.Type.EnabledChange,
    }
)


def focus_shape(widget: QWidget) -> tuple[QRectF, float]:
    """Area and radius to ring: what the widget names by ``focus_shape()``, else its whole face."""
    named = getattr(widget, "focus_shape", None)
    if callable(named):
        shape: tuple[QRectF, float] = named()
        return shape
    return QRectF(widget.rect()), 16.0


def focus_token(widget: QWidget) -> Token:
    """Colour of the ring: what the widget names by ``focus_token()``, for ground on which the usual one is too weak."""
    named = getattr(widget, "focus_token", None)
    token = named() if callable(named) else Token.FOCUS
    return token if isinstance(token, Token) else Token.FOCUS


class FocusRing(QWidget):
    """Follows the keyboard focus inside one window.

    The ring is there for people at the keyboard: it appears with the first key and goes when the mouse is used
    (a field to type in always has it). It is a child of the window or of the scrolled page, so it scrolls along.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius = 0.0
        self._hushed = True
        self._token = Token.FOCUS
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self._later.start)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def ring(self, widget: QWidget | None) -> None:
        """Go round ``widget``, or hide."""
        self._let_go()
        self._target = widget if widget is not None and self._rings(widget) else None
        if self._target is None:
            self._leave()
            return
        host = _host_of(self._target, self._window)
        if self.parentWidget() is not host:
            self.setParent(host)
        self._watch(self._target, host)
        self._place()

    def _rings(self, widget: QWidget) -> bool:
        """A page that was given the keyboard as a whole cannot be come to with Tab, and has no ring."""
        return self._window.isAncestorOf(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus

    def wake(self) -> None:
        """The keyboard is in use: show the ring."""
        self._hushed = False
        self._later.start()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self._window):
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._hushed = True
        self.ring(new)

    def _watch(self, widget: QWidget, host: QWidget) -> None:
        at: QWidget | None = widget
        while at is not None and at is not host:
            at.installEventFilter(self)
            self._watched.append(at)
            at = at.parentWidget()

    def _let_go(self) -> None:
        for widget in self._watched:
            if isValid(widget):  # one inside a sheet goes down with the sheet, without a word
                widget.removeEventFilter(self)
        self._watched = []

    def _leave(self) -> None:
        self.hide()
        if self.parentWidget() is not self._window:
            self.setParent(self._window)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow moves and keys of the focused widget and of what holds it."""
        if not self.__dict__:  # the garbage collector is taking us down
            return False
        kind = event.type()
        if kind == QEvent.Type.DeferredDelete:
            self.ring(None)
        elif watched is self._target and kind == QEvent.Type.MouseButtonPress:
            self._hushed = True
            self._later.start()
        elif kind == QEvent.Type.KeyPress:
            self.wake()
        elif kind in _MOVES:
            self._later.start()
        return False

    def _place(self) -> None:
        widget = self._target if self._target is not None and isValid(self._target) else None
        host = self.parentWidget()
        if host is None or widget is None or not widget.isVisible() or not widget.hasFocus():
            self.hide()
            return
        if self._hushed and not widget.testAttribute(_TYPES):
            self.hide()
            return
        rect, self._radius = focus_shape(widget)
        self._token = focus_token(widget)
        area = rect.toAlignedRect().translated(widget.mapTo(host, QPoint(0, 0)))
        around = area.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        # What fills the width of a scrolled page leaves no room beside it: there the ring goes onto its edge, whole.
        self.setGeometry(around if host is self._window else around & host.rect().united(area))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the ring."""
        painter = painter_on(self)
        colour = self._theme.colour(self._token)
        draw_box(painter, QRectF(self.rect()), self._radius + GAP + RING, None, colour, RING)
        painter.end()


_TYPES = Qt.WidgetAttribute.WA_InputMethodEnabled


def _host_of(widget: QWidget, window: QWidget) -> QWidget:
    at = widget.parentWidget()
    while at is not None and at is not window:
        area = at.parentWidget()
        scroll = area.parentWidget() if area is not None else None
        if isinstance(scroll, QScrollArea) and scroll.widget() is at:
            return at
        if isinstance(at, QAbstractScrollArea):
            return at.parentWidget() or window
        at = area
    return window


def show_focused(area: QScrollArea, widget: QWidget) -> None:
    """Scroll so that a focused widget and its ring are in view."""
    inner = area.widget()
    if inner is None or not inner.isAncestorOf(widget):
        return
    rect = QRect(widget.mapTo(inner, QPoint(0, 0)), widget.size())
    area.ensureVisible(rect.center().x(), rect.bottom(), 0, _REACH + 8)
    area.ensureVisible(rect.center().x(), rect.top(), 0, _REACH + 8)
