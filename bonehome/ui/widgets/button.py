"""The button: seven looks, five sizes, busy and off with a reason; the focus ring is drawn around it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.metrics import SMALLEST_TARGET
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.paint import DASH, draw_box, draw_text, painter_on

_STEPS = MappingProxyType(
    {
        ButtonSize.COMPACT: (TextStep.LABEL, 12),
        ButtonSize.PAGE: (TextStep.LABEL, 22),
        ButtonSize.MAIN: (TextStep.SECTION, 30),
        ButtonSize.PLAYER: (TextStep.SECTION, 26),
        ButtonSize.TEST: (TextStep.SECTION, 34),
    }
)


@dataclass(frozen=True, kw_only=True)
class Look:
    """Colours of a button at rest; None means nothing is drawn."""

    fill: Token | None
    ink: Token
    line: Token | None
    hover: Token | None


_LOOKS = MappingProxyType(
    {
        ButtonKind.PRIMARY: Look(fill=Token.PRIM, ink=Token.ON_PRIM, line=None, hover=Token.PRIM_H),
        ButtonKind.SECONDARY: Look(fill=Token.CARD, ink=Token.INK, line=Token.EDGE, hover=Token.BG),
        ButtonKind.SOFT: Look(fill=Token.PRIM_S, ink=Token.PRIM_T, line=None, hover=None),
        ButtonKind.QUIET: Look(fill=None, ink=Token.PRIM_T, line=None, hover=None),
        ButtonKind.PLAIN: Look(fill=None, ink=Token.INK, line=Token.EDGE, hover=Token.CARD),
        ButtonKind.WARM: Look(fill=Token.SUN_S, ink=Token.SUN_T, line=Token.SUN, hover=None),
        ButtonKind.DANGER: Look(fill=Token.STOP_S, ink=Token.STOP_T, line=Token.STOP, hover=None),
        ButtonKind.INVERSE: Look(fill=None, ink=Token.CARD, line=None, hover=None),
        ButtonKind.DANGER_QUIET: Look(fill=None, ink=Token.STOP_T, line=None, hover=None),
    }
)
_OFF = Look(fill=Token.SUNK, ink=Token.INK2, line=Token.EDGE, hover=None)


class Button(QPushButton):
    """A button whose label is part of its own smallest size.

    ``name`` is the spoken name and tooltip of a button without words. A button that is off says why:
    ``set_off(reason)`` keeps the reason for the reader and for the label made by ``reason_label()``.
    """

    reason_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: Icon | None = None,
        size: ButtonSize = ButtonSize.PAGE,
        *,
        icon_after: bool = False,
        name: str = "",
        step: TextStep | None = None,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._size = size
        self._icon_after = icon_after
        self._step = step or _STEPS[size][0]
        self._busy_word = ""
        self._reason = ""
        self._keeps_focus = False
        self.setAutoDefault(True)  # Enter presses the button that has the focus, as Space does
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum if text else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def reason(self) -> str:
        """Why the button is off; empty while it is on."""
        return self._reason

    def set_off(self, reason: str) -> None:
        """Switch the button off and say why."""
        self._reason = reason
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        self.setEnabled(False)
        self.reason_changed.emit(reason)

    def set_on(self) -> None:
        """Switch the button on again."""
        self._reason = ""
        self.setAccessibleDescription("")
        self.setToolTip(self.accessibleName())
        self.setEnabled(True)
        self.reason_changed.emit("")

    def reason_label(self) -> Text:
        """A label that shows the reason and hides while there is none; place it beside the button."""
        return ReasonLabel(self._theme, self)

    def set_busy(self, word: str) -> None:
        """Show ``word`` (for example "Saving") with a small ring and take no clicks."""
        self._busy_word = word
        self._keeps_focus = self.hasFocus()
        self.setEnabled(False)
        self._restyle()

    def set_ready(self) -> None:
        """End being busy; the focus comes back if it was here."""
        self._busy_word = ""
        self.setEnabled(not self._reason)
        if self._keeps_focus:
            self.setFocus()
        self._restyle()

    def set_icon(self, icon: Icon | None) -> None:
        """Show another icon."""
        self._icon = icon
        self._restyle()

    def set_kind(self, kind: ButtonKind) -> None:
        """Take another look."""
        self._kind = kind
        self.update()

    def focus_shape(self) -> tuple[QRectF, float]:
        """What the focus ring goes around: the drawn face and its radius."""
        face = self._face()
        return face, self._radius(face)

    def focus_token(self) -> Token:
        """On the dark ground of a toast the ring takes the colour of its words."""
        return Token.CARD if self._kind is ButtonKind.INVERSE else Token.FOCUS

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._step))
        self.updateGeometry()
        self.update()

    def _shown(self) -> str:
        return self._busy_word or self.text()

    def _icon_px(self) -> int:
        return round(self._theme.metrics.step_px(self._step) * 1.25)

    def _gap(self) -> int:
        return self._theme.space(12)

    def sizeHint(self) -> QSize:
        """Room for icon, words and air; never under the target size."""
        metrics = self._theme.metrics
        height = max(SMALLEST_TARGET, self._face_px())
        if not self._shown():
            return QSize(height, height)
        width = QFontMetricsF(self.font()).horizontalAdvance(self._shown()) + 2 * metrics.space(_STEPS[self._size][1])
        if self._icon or self._busy_word:
            width += self._icon_px() + self._gap()
        return QSize(round(width + 1), height)

    def minimumSizeHint(self) -> QSize:
        """The same: a label is never cut."""
        return self.sizeHint()

    def _face_px(self) -> int:
        metrics = self._theme.metrics
        return max(metrics.space(self._size.value), metrics.step_px(self._step) + metrics.space(18))

    def _face(self) -> QRectF:
        rect = QRectF(self.rect())
        if self._size is ButtonSize.COMPACT:
            air = max(0.0, rect.height() - self._face_px()) / 2
            rect.adjust(0, air, 0, -air)
        return rect

    def _radius(self, face: QRectF) -> float:
        return min(self._theme.space(18), face.height() / 2)

    def _look(self) -> Look:
        if not self.isEnabled() and not self._busy_word:
            return _OFF
        kind = self._kind
        if self._theme.high_contrast and kind in (ButtonKind.SOFT, ButtonKind.QUIET):
            kind = ButtonKind.SECONDARY
        return _LOOKS[kind]

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw face, icon and words for the state."""
        painter = painter_on(self)
        look = self._look()
        face = self._face()
        ink = self._theme.colour(look.ink)
        self._draw_face(painter, face, look)
        self._draw_label(painter, face.translated(0, 1.0 if self.isDown() else 0.0), ink, look)
        painter.end()

    def _draw_face(self, painter: QPainter, face: QRectF, look: Look) -> None:
        off = look is _OFF
        fill = self._theme.colour(look.fill) if look.fill else None
        line = self._theme.colour(look.line) if look.line else None
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        if active and self.isDown() and self._kind in (ButtonKind.SECONDARY, ButtonKind.PLAIN):
            fill = self._theme.colour(Token.SUNK)
        elif active and look.hover:
            fill = self._theme.colour(look.hover)
        elif active and fill:
            fill = _stronger(fill, self._theme.dark)
            line = _stronger(line, self._theme.dark, 125) if line else None
        if fill or line:
            draw_box(painter, face, self._radius(face), fill, line, 2.0, DASH if off else ())

    def _draw_label(self, painter: QPainter, face: QRectF, ink: QColor, look: Look) -> None:
        text, font = self._shown(), self.font()
        font.setUnderline(look.fill is None and look.line is None and self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(ink)
        marked = bool(self._icon or self._busy_word)
        side = self._icon_px() if marked else 0
        gap = self._gap() if marked and text else 0
        words = QFontMetricsF(font).horizontalAdvance(text)
        x = face.center().x() - (side + gap + words) / 2
        after = self._icon_after != self.isRightToLeft()
        text_x, icon_x = (x, x + words + gap) if after else (x + side + gap, x)
        draw_text(painter, QRectF(text_x, face.y(), words + 2, face.height()), text, Qt.AlignmentFlag.AlignVCenter)
        if marked:
            self._draw_mark(painter, QRectF(icon_x, face.center().y() - side / 2, side, side), ink, look)

    def _draw_mark(self, painter: QPainter, rect: QRectF, ink: QColor, look: Look) -> None:
        if self._busy_word:
            painter.setPen(QPen(ink, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(rect.adjusted(3, 3, -3, -3), 90 * 16, -270 * 16)
        elif self._icon:
            self._theme.paint_icon(painter, rect, self._icon, look.ink, 2.1)


class ReasonLabel(Text):
    """Says beside a button why it is off."""

    def __init__(self, theme: Theme, button: Button) -> None:
        super().__init__(theme, button.reason, TextStep.CAPTION, Token.INK2, wrap=True)
        if not button.reason:
            self.hide()
        button.reason_changed.connect(self._show_reason)

    def _show_reason(self, reason: str) -> None:
        self.setText(reason)
        self.setVisible(bool(reason))


def _stronger(colour: QColor, dark: bool, percent: int = 106) -> QColor:
    return colour.lighter(percent + 10) if dark else colour.darker(percent)
