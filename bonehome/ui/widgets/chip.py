"""Chips: a small fact with an icon, and a filter that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.app.text import _
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_text, painter_on
from bonehome.ui.widgets.press import PressArea

_SIDE = 12
_GAP = 7


class Chip(QLabel):
    """A fact: icon and word on a sunken pill (not something to press)."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: Icon | None = None,
        fill: Token = Token.SUNK,
        ink: Token = Token.INK,
        step: TextStep = TextStep.CAPTION,
        height: int = 36,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon = icon
        self._tokens = (fill, ink)
        self._step = step
        self._height = height
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        return _chip_size(self._theme, self.font(), self.text(), bool(self._icon), self._step, self._height)

    def minimumSizeHint(self) -> QSize:
        """The same: a word is never cut."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._step))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the pill."""
        painter = painter_on(self)
        painter.setFont(self.font())
        lined = self._theme.high_contrast
        _paint_chip(
            painter, self._theme, QRectF(self.rect()), self.text(), self._icon, self._tokens, self._step, lined=lined
        )
        painter.end()


class FilterChip(PressArea):
    """A filter in force; pressing takes it away. Read as "Remove filter Hip"."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(_("Remove filter {name}").format(name=text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """A pill of 42 px on a target of 48."""
        pill = _chip_size(self._theme, self.font(), self.text(), True, TextStep.LABEL, 42)
        return QSize(pill.width(), max(pill.height(), self._theme.metrics.target(48)))

    def focus_shape(self) -> tuple[QRectF, float]:
        """The ring goes round the pill."""
        face = self._face()
        return face, face.height() / 2

    def _restyle(self) -> None:
        self.setFont(self._theme.font(TextStep.LABEL))
        self.updateGeometry()
        self.update()

    def _face(self) -> QRectF:
        air = (self.height() - self._theme.space(42)) / 2
        return QRectF(self.rect()).adjusted(0, air, 0, -air)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the pill with its cross."""
        painter = painter_on(self)
        painter.setFont(self.font())
        tokens = (Token.PRIM_S, Token.PRIM_T)
        lined = self._theme.high_contrast or self.underMouse()
        _paint_chip(painter, self._theme, self._face(), self.text(), Icon.CROSS, tokens, TextStep.LABEL, lined=lined)
        painter.end()


def _chip_size(theme: Theme, font: QFont, text: str, marked: bool, step: TextStep, height: int) -> QSize:
    width = QFontMetricsF(font).horizontalAdvance(text) + 2 * theme.space(_SIDE)
    if marked:
        width += _icon_px(theme, step) + theme.space(_GAP)
    return QSize(round(width + 1), max(theme.space(height), theme.metrics.step_px(step) + theme.space(14)))


def _icon_px(theme: Theme, step: TextStep) -> int:
    return round(theme.metrics.step_px(step) * 1.16)


def _paint_chip(
    painter: QPainter,
    theme: Theme,
    face: QRectF,
    text: str,
    icon: Icon | None,
    tokens: tuple[Token, Token],
    step: TextStep,
    *,
    lined: bool,
) -> None:
    fill, ink = (theme.colour(token) for token in tokens)
    draw_box(painter, face, face.height() / 2, fill, ink if lined else None, 1.5)
    x = face.x() + theme.space(_SIDE)
    if icon:
        side = _icon_px(theme, step)
        theme.paint_icon(painter, QRectF(x, face.center().y() - side / 2, side, side), icon, tokens[1], 2.0)
        x += side + theme.space(_GAP)
    painter.setPen(ink)
    draw_text(painter, QRectF(x, face.y(), face.right() - x, face.height()), text, Qt.AlignmentFlag.AlignVCenter)
