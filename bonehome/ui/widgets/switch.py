"""The switch: the word On or Off beside a track, so that position, word and fill agree."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_disc, painter_on

_TRACK = (62, 32)


class Switch(QCheckBox):
    """On or off; ``name`` is what is switched, since the words of the setting stand elsewhere."""

    def __init__(self, theme: Theme, name: str, *, checked: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setChecked(checked)
        theme.changed.connect(self._restyle)

    def hitButton(self, pos: QPoint, /) -> bool:
        """Word and track answer."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Word, gap and track on a target of 48."""
        words = QFontMetricsF(self._theme.font(TextStep.CAPTION_STRONG)).horizontalAdvance(_("Off"))
        width = round(words) + self._theme.space(10) + self._theme.space(_TRACK[0]) + 2
        return QSize(width, self._theme.metrics.target(48))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRectF, float]:
        """The ring goes round the track."""
        track = self._track()
        return track, track.height() / 2

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _track(self) -> QRectF:
        width, height = (self._theme.space(side) for side in _TRACK)
        return QRectF(self.width() - width - 1, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw word, track and knob."""
        painter = painter_on(self)
        theme, track, on = self._theme, self._track(), self.isChecked()
        radius = track.height() / 2
        if on:
            draw_box(painter, track, radius, theme.colour(Token.PRIM))
        else:
            draw_box(painter, track, radius, theme.colour(Token.CARD), theme.colour(Token.EDGE), 2.0)
        knob = track.height() * 0.7
        x = track.right() - radius if on else track.x() + radius
        disc = QRectF(0, 0, knob, knob)
        disc.moveCenter(QPointF(x, track.center().y()))
        draw_disc(painter, disc, theme.colour(Token.ON_PRIM if on else Token.EDGE))
        painter.setFont(theme.font(TextStep.CAPTION_STRONG))
        painter.setPen(theme.colour(Token.INK))
        words = QRectF(0, 0, track.x() - theme.space(10), self.height())
        flags = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(words, flags, _("On") if on else _("Off"))
        painter.end()
