"""Sliders: a 10 px track with ticks and a large handle, and the value in words; one for the text size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.metrics import TEXT_SIZES
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Row
from bonehome.ui.widgets.paint import draw_box, draw_disc, painter_on

_HANDLE = 30


class TickSlider(QSlider):
    """A slider over the places 0 to ``steps`` - 1; arrow keys go one place, Page keys two."""

    def __init__(self, theme: Theme, name: str, steps: int, value: int = 0) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(0, max(1, steps - 1))
        self.setSingleStep(1)
        self.setPageStep(2)
        self.setValue(value)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """A target of 48 that takes the width it gets."""
        return QSize(self._theme.space(260), self._theme.metrics.target(48))

    def minimumSizeHint(self) -> QSize:
        """Room for the handle to travel."""
        return QSize(self._theme.space(160), self._theme.metrics.target(48))

    def focus_shape(self) -> tuple[QRectF, float]:
        """The ring goes round the handle."""
        handle = self._handle()
        return handle, handle.width() / 2

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Jump to where the person pressed."""
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Follow the pointer."""
        self._go_to(event.position().x())

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _go_to(self, x: float) -> None:
        inset = self._inset()
        part = (x - inset) / max(1.0, self.width() - 2 * inset)
        if self.isRightToLeft():
            part = 1 - part
        self.setValue(round(part * self.maximum()))

    def _inset(self) -> float:
        return self._theme.space(_HANDLE) / 2 + 4

    def _x(self, value: int) -> float:
        part = value / self.maximum()
        if self.isRightToLeft():
            part = 1 - part
        return self._inset() + part * (self.width() - 2 * self._inset())

    def _handle(self) -> QRectF:
        side = self._theme.space(_HANDLE)
        handle = QRectF(0, 0, side, side)
        handle.moveCenter(QPointF(self._x(self.value()), self.height() / 2))
        return handle

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw ticks, track and handle."""
        painter = painter_on(self)
        theme, middle = self._theme, self.height() / 2
        edge, prim = theme.colour(Token.EDGE), theme.colour(Token.PRIM)
        if self.maximum() <= 12:
            painter.setPen(QPen(edge, 2))
            for place in range(self.maximum() + 1):
                x = self._x(place)
                painter.drawLine(QPointF(x, middle + 14), QPointF(x, middle + 20))
        inset = self._inset() - 5
        track = QRectF(inset, middle - 5, self.width() - 2 * inset, 10)
        draw_box(painter, track, 5, theme.colour(Token.SUNK), edge, 1.4)
        handle = self._handle()
        done = QRectF(track.topLeft(), QPointF(handle.center().x(), track.bottom()))
        if self.isRightToLeft():
            done = QRectF(QPointF(handle.center().x(), track.top()), track.bottomRight())
        draw_box(painter, done, 5, prim)
        draw_disc(painter, handle, theme.colour(Token.CARD), prim, 4.0)
        painter.end()


class WordSlider(QWidget):
    """A slider whose places have words; the words of the place stand at the right and are read as its value."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, words: Sequence[str], place: int = 0) -> None:
        super().__init__()
        self._words = tuple(words)
        self.slider = TickSlider(theme, name, len(self._words), place)
        self._label = Text(theme, "", TextStep.LABEL, tabular=True)
        row = Row(theme, 16, parent=self)
        row.add(self.slider, stretch=1)
        row.add(self._label)
        self.setFocusProxy(self.slider)
        self._show(place)
        self.slider.valueChanged.connect(self._moved)

    @property
    def place(self) -> int:
        """The place chosen, from 0."""
        return self.slider.value()

    def set_place(self, place: int) -> None:
        """Move without a signal."""
        self.slider.blockSignals(True)
        self.slider.setValue(place)
        self.slider.blockSignals(False)
        self._show(place)

    def _moved(self, place: int) -> None:
        self._show(place)
        self.chosen.emit(place)

    def _show(self, place: int) -> None:
        self._label.setText(self._words[place])
        self.slider.setAccessibleDescription(self._words[place])


class TextScale(QWidget):
    """The text size from a small A to a large A in eight steps; ``chosen`` carries points."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, text_pt: int) -> None:
        super().__init__()
        self.slider = TickSlider(theme, _("Text size"), len(TEXT_SIZES), TEXT_SIZES.index(text_pt))
        self._label = Text(theme, "", TextStep.LABEL, tabular=True)
        row = Row(theme, 14, parent=self)
        row.add(Text(theme, "A", TextStep.CAPTION_STRONG))
        row.add(self.slider, stretch=1)
        row.add(Text(theme, "A", TextStep.PAGE), self._label)
        self.setFocusProxy(self.slider)
        self._show(text_pt)
        self.slider.valueChanged.connect(self._moved)

    def set_size(self, text_pt: int) -> None:
        """Show another size without a signal."""
        self.slider.blockSignals(True)
        self.slider.setValue(TEXT_SIZES.index(text_pt))
        self.slider.blockSignals(False)
        self._show(text_pt)

    def _moved(self, place: int) -> None:
        self._show(TEXT_SIZES[place])
        self.chosen.emit(TEXT_SIZES[place])

    def _show(self, text_pt: int) -> None:
        self._label.setText(_("{n} pt").format(n=text_pt))
        self.slider.setAccessibleDescription(_("{n} points").format(n=text_pt))
