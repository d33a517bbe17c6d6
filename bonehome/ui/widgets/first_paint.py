"""Tells when a widget has been painted for the first time, so that slow work can wait until something is to be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """``painted`` follows the first paint of ``widget``, once, when what was painted is on the screen."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._tell)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Look for the paint event; the widget gets every event as before."""
        if event.type() == QEvent.Type.Paint and self.__dict__:
            self._widget.removeEventFilter(self)
            self._later.start()
        return False

    def _tell(self) -> None:
        self.painted.emit()
        self.deleteLater()
