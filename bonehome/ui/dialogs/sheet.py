"""The dialog sheet: a centred card over the dimmed page; Esc is the harmless choice; freed when closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QWidget
from shiboken6 import isValid

from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.page import Content, VerticalScroll
from bonehome.ui.widgets.paint import painter_on

WIDEST = 940
_AIR = 24
_LOW_AIR = 8
_LOW_PX = 600
"""A window lower than this, in pixels of space, is needed nearly all for the sheet."""


class Sheet(QDialog):
    """Covers its window. Put parts into ``body`` and buttons into ``buttons``; then ``open_sheet()``.

    The keyboard stays inside until the sheet is closed and then goes back to where it was. ``closed`` is emitted
    once; the sheet deletes itself afterwards.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, title: str, *, widest: int = WIDEST) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.theme = theme
        self._over = window
        self._widest = widest
        self._before: QWidget | None = None
        self.card = Card(theme, padding=(38, 30, 38, 32), gap=14, radius=28)
        self.card.setParent(self)
        self.title = Text(theme, title, TextStep.PAGE, wrap=True)
        self.card.body.add(self.title)
        self._area = VerticalScroll()
        content = Content()
        self._area.setWidget(content)
        self.body = Column(theme, 14, (0, 0, 0, 0), content)
        self.card.body.add(self._area, stretch=1)
        self.buttons = Row(theme, 12)
        self.card.body.add(self.buttons)
        window.installEventFilter(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._place)
        theme.changed.connect(self._later.start)  # not at once: the parts inside take the new size after the sheet

    def open_sheet(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._place()
        first = self.first_focus()
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget | None:
        """The first sensible control; the first in order unless a subclass says otherwise."""
        for widget in self._chain():
            return widget
        return None

    def close_sheet(self) -> None:
        """Uncover the window and give the keyboard back."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self._over.removeEventFilter(self)
        self.hide()
        # While the sheet was open a larger text may have built the page anew, and what had the keyboard is gone.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def harmless(self) -> None:
        """What Esc does: close. A subclass may choose its harmless answer first."""
        self.close_sheet()

    def reject(self) -> None:
        """Qt calls this on Esc."""
        self.harmless()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc is the harmless choice; nothing falls through to the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.harmless()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Presses on the dimmed page do nothing."""
        event.accept()

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Tab goes round inside the sheet."""
        chain = self._chain()
        if not chain:
            return True
        now = QApplication.focusWidget()
        at = chain.index(now) if now in chain else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + (1 if forward else -1)) % len(chain)].setFocus(reason)
        return True

    def _chain(self) -> list[QWidget]:
        found, at = [], self.nextInFocusChain()
        while at is not None and at is not self:
            tabs = bool(at.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
            if self.isAncestorOf(at) and tabs and at.isVisible() and at.isEnabled() and at.focusProxy() is None:
                found.append(at)
            at = at.nextInFocusChain()
        return found

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Keep covering the window while it changes its size."""
        if not self.__dict__:  # the garbage collector is taking us down
            return False
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self._place()
        return False

    def _place(self) -> None:
        window = self._over
        self.setGeometry(window.rect())
        width = min(self.theme.space(self._widest), window.width() - 2 * self._air())
        needed = self._needed_height(width)
        self._centre(width, needed)
        hidden = self._area.verticalScrollBar().maximum()
        if hidden > 0:
            self._centre(width, needed + hidden)

    def _centre(self, width: int, height: int) -> None:
        window = self._over
        height = min(height, window.height() - 2 * self._air())
        self.card.setGeometry((window.width() - width) // 2, (window.height() - height) // 2, width, height)
        self.card.body.activate()
        QCoreApplication.sendPostedEvents(self._area, QEvent.Type.LayoutRequest)

    def _air(self) -> int:
        """Least distance from the edges of the window."""
        low = self._over.height() < self.theme.space(_LOW_PX)
        return self.theme.space(_LOW_AIR if low else _AIR)

    def _needed_height(self, width: int) -> int:
        layout, margins = self.card.body, self.card.body.contentsMargins()
        inner = width - margins.left() - margins.right()
        parts = [self.title.heightForWidth(inner), self._content_height(inner)]
        self._turn_buttons(inner)
        buttons = self.buttons.sizeHint().height()
        if buttons > 0:
            parts.append(buttons)
        air = layout.spacing() * (len(parts) - 1) + margins.top() + margins.bottom()
        return sum(parts) + air + 6

    def _turn_buttons(self, width: int) -> None:
        """Buttons that do not fit side by side go under one another."""
        self.buttons.setDirection(QBoxLayout.Direction.LeftToRight)
        if self.buttons.minimumSize().width() > width:
            self.buttons.setDirection(QBoxLayout.Direction.TopToBottom)

    def _content_height(self, width: int) -> int:
        return self.body.totalHeightForWidth(width) if self.body.hasHeightForWidth() else self.body.sizeHint().height()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Dim the page."""
        painter = painter_on(self)
        painter.fillRect(QRectF(self.rect()), self.theme.colour(Token.SCRIM))
        painter.end()
