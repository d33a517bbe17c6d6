"""The stack of pages: one in view, the old one fading out over 120 ms unless motion is reduced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

FADE_MS = 120


class PageStack(QStackedWidget):
    """Shows one page; ``moving`` says whether it may fade."""

    def __init__(self, moving: Callable[[], bool]) -> None:
        super().__init__()
        self._moving = moving
        self._veil = _Veil(self)
        # With nothing in it the stack would show the first page as soon as it is put in, before it is filled.
        self._nothing = QWidget()
        self.addWidget(self._nothing)

    def turn_to(self, page: QWidget) -> None:
        """Show another page of the stack, laid out: sizes are known once it is styled, and it should not jump then."""
        self._turn_to(page)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _turn_to(self, page: QWidget) -> None:
        old = self.currentWidget()
        if old is page:
            return
        before = self.grab() if old is not self._nothing and self.isVisible() and self._moving() else None
        self.setCurrentWidget(page)
        if before is not None:
            self._veil.fade(before)


class _Veil(QWidget):
    """The picture of the old page, growing transparent."""

    def __init__(self, stack: QWidget) -> None:
        super().__init__(stack)
        self._picture = QPixmap()
        self._opacity = 0.0
        self._run = QVariantAnimation(self)
        self._run.setDuration(FADE_MS)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.valueChanged.connect(self._thin)
        self._run.finished.connect(self._end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def fade(self, picture: QPixmap) -> None:
        """Cover the stack and fade away."""
        self._picture = picture
        self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]
        self.raise_()
        self.show()
        self._run.start()

    def _thin(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    def _end(self) -> None:
        self._picture = QPixmap()
        self.hide()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
