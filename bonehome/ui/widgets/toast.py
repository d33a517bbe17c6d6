"""Toasts: what just happened, with Undo; bottom centre, ten seconds, staying while they have the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import IconMark, Text

SHOWN_MS = 10_000
_WIDEST = 760


class Toast(Card):
    """One message. ``acted`` follows the button, ``closed`` the end of the toast for whatever reason.

    An error toast is soft red with a warning sign and stays until it is closed.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, sentence: str, action: str = "", *, error: bool = False) -> None:
        fill, ink, line = (Token.STOP_S, Token.STOP_T, Token.STOP) if error else (Token.INK, Token.CARD, None)
        super().__init__(theme, across=True, padding=(18, 6, 10, 8), gap=12, fill=fill, line=line, width=2.0, radius=18)
        self.sentence = sentence
        middle = Qt.AlignmentFlag.AlignVCenter
        self.body.add(IconMark(theme, Icon.WARNING if error else Icon.CHECK, 28, ink, 2.4), align=middle)
        self.body.add(Text(theme, sentence, TextStep.BODY, ink, wrap=True, weight=500), stretch=1)
        kind, small = (ButtonKind.DANGER_QUIET if error else ButtonKind.INVERSE), ButtonSize.COMPACT
        self._action = Button(theme, action, kind, size=small)
        self._close = Button(theme, icon=Icon.CROSS, kind=kind, size=small, name=_("Close"))
        self.body.add(self._action, self._close, align=middle)
        self._action.setVisible(bool(action))
        self._close.setVisible(error)
        self.setAccessibleName(sentence)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.end)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.end)
        self._stays = error
        for part in (self, self._action, self._close):
            part.installEventFilter(self)

    def start(self) -> None:
        """Appear, tell a screen reader, and begin the ten seconds."""
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.sentence))
        if not self._stays:
            self._timer.start()

    def focus_action(self) -> bool:
        """Take the keyboard (F6); False where there is nothing to press."""
        for button in (self._action, self._close):
            if button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay while the focus or the pointer is here."""
        if not self.__dict__:  # the garbage collector is taking us down
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter):
            self._timer.stop()
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Leave) and not self._stays:
            self._timer.start()
        return False

    def _act(self) -> None:
        self.acted.emit()
        self.end()

    def end(self) -> None:
        """Close the toast."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()


class ToastPlace(QObject):
    """Keeps the one toast of a window at its bottom centre; a new one takes the place of the old."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.toast: Toast | None = None
        window.installEventFilter(self)

    def say(self, sentence: str, action: str = "", *, error: bool = False) -> Toast:
        """Show a toast and return it, so that the caller can connect ``acted``."""
        if self.toast is not None:
            self.toast.end()
        toast = Toast(self._theme, sentence, action, error=error)
        toast.setParent(self._window)
        toast.closed.connect(self._forget)
        toast.installEventFilter(self)
        self.toast = toast
        self._place()
        toast.start()
        return toast

    def _forget(self) -> None:
        self.toast = None

    def _place(self) -> None:
        if self.toast is None:
            return
        room = self._window.width() - 2 * self._theme.space(20)
        width = min(room, self._theme.space(_WIDEST), self.toast.sizeHint().width() + self._theme.space(60))
        height = max(self.toast.body.totalHeightForWidth(width), self._theme.space(60))
        x = (self._window.width() - width) // 2
        self.toast.setGeometry(x, self._window.height() - height - self._theme.space(20), width, height)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Keep the place while the window changes its size, and make room when the words become larger."""
        if not self.__dict__:  # the garbage collector is taking us down
            return False
        if event.type() == (QEvent.Type.Resize if watched is self._window else QEvent.Type.LayoutRequest):
            self._place()
        return False
