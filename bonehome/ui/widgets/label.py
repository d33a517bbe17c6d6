"""Words on the page: one label class that knows the text steps, and an icon beside words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.icons import STROKE
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import painter_on

_LOOKED_AT = frozenset({QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.ParentChange})


class Text(QLabel):
    """Plain words at a step of the scale, in a token's colour; follows theme and text size by itself.

    ``rich`` allows ``<b>`` in sentences of our own; never use it for what a person has typed.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        step: TextStep = TextStep.BODY,
        token: Token = Token.INK,
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag | None = None,
        weight: int | None = None,
        tabular: bool = False,
        rich: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._token = token
        self._weight = weight
        self._tabular = tabular
        self._inverse = False
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setText(text)
        # Inside a card that is a button a label would otherwise take the role of button words.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        if align is not None:
            self.setAlignment(align)
        if wrap:
            self._let_wrap()
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_token(self, token: Token) -> None:
        """Change the colour."""
        self._token = token
        self._restyle()

    def set_inverse(self, inverse: bool) -> None:
        """Write in the colour for words on the primary fill (inside what is chosen, in high contrast)."""
        self._inverse = inverse
        self._restyle()

    def set_step(self, step: TextStep, weight: int | None = None) -> None:
        """Change the size, and the weight if it differs from the step's."""
        self._step = step
        self._weight = weight
        self._restyle()

    def _let_wrap(self) -> None:
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def event(self, event: QEvent, /) -> bool:
        """Keep the colour: a style sheet puts back an older palette when it looks at a widget anew."""
        done = super().event(event)
        if event.type() in _LOOKED_AT and self.__dict__:  # empty while the garbage collector takes us down
            self._colour()
        return done

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._step, weight=self._weight, tabular=self._tabular))
        self._colour()

    def _colour(self) -> None:
        colour = self._theme.colour(Token.ON_PRIM if self._inverse else self._token)
        palette, role = QPalette(), QPalette.ColorRole.WindowText
        palette.setColor(role, colour)
        if self.palette().color(role) != colour or not self.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
            self.setPalette(palette)


class IconMark(QWidget):
    """An icon that stands beside words; it says nothing to a screen reader."""

    def __init__(
        self, theme: Theme, icon: Icon, size: int = 24, token: Token = Token.INK, stroke: float = STROKE
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._size = size
        self._token = token
        self._stroke = stroke
        self._inverse = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._restyle)

    def set_icon(self, icon: Icon, token: Token | None = None) -> None:
        """Show another icon, in another colour if given."""
        self._icon = icon
        self._token = token or self._token
        self.update()

    def set_inverse(self, inverse: bool) -> None:
        """Draw in the colour for marks on the primary fill."""
        self._inverse = inverse
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._theme.space(self._size)
        return QSize(side, side)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the icon."""
        painter = painter_on(self)
        token = Token.ON_PRIM if self._inverse else self._token
        self._theme.paint_icon(painter, QRectF(self.rect()), self._icon, token, self._stroke)
        painter.end()
