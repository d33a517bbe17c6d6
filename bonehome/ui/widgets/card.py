"""Cards: a panel with a hairline and a small shadow, one that can be pressed, and a coloured note."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import Hue, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column, Margins, Row
from bonehome.ui.widgets.paint import card_line, draw_box, draw_shadow, painter_on
from bonehome.ui.widgets.press import PressArea

PADDING: Margins = (20, 18, 20, 18)
RADIUS = 22


def card_face(widget: QWidget) -> QRectF:
    """The drawn part of a card: its rectangle without the room for the shadow."""
    return QRectF(widget.rect()).adjusted(1, 1, -1, -3)


class Card(QFrame):
    """A panel; put parts into ``body`` (a Column, or a Row with ``across``).

    ``fill`` and ``line`` are tokens; ``line`` None leaves the border out (not in high contrast); ``width`` is the
    border in pixels where it is not a hairline.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        across: bool = False,
        padding: Margins = PADDING,
        gap: int = 12,
        fill: Token = Token.CARD,
        line: Token | None = Token.LINE,
        width: float = 0.0,
        radius: int = RADIUS,
        shadow: bool = True,
        dash: tuple[float, ...] = (),
    ) -> None:
        super().__init__()
        self._theme = theme
        self._fill = fill
        self._line = line
        self._width = width
        self._radius = radius
        self._shadow = shadow
        self._dash = dash
        self.body: Row | Column = (Row if across else Column)(theme, gap, padding, self)
        theme.changed.connect(self.update)

    def set_colours(self, fill: Token, line: Token | None, width: float = 0.0) -> None:
        """Change fill and border."""
        self._fill, self._line, self._width = fill, line, width
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw shadow, fill and border."""
        painter = painter_on(self)
        face, radius = card_face(self), self._theme.space(self._radius)
        if self._shadow:
            draw_shadow(painter, self._theme, face, radius)
        line = self._line or (Token.INK if self._theme.high_contrast else None)
        colour = self._theme.colour(line) if line else None
        fill = self._theme.colour(self._fill)
        draw_box(painter, face, radius, fill, colour, self._width or card_line(self._theme), self._dash)
        painter.end()


class PressCard(PressArea):
    """A card that opens something; ``name`` is what a screen reader says. Put parts into ``body``.

    When chosen the card is soft green with a 3 px border; in high contrast it is filled green and its words are white.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        across: bool = False,
        padding: Margins = PADDING,
        gap: int = 8,
        radius: int = RADIUS,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._radius = radius
        self._fill = Token.CARD
        self._line = Token.LINE
        self._width = 0.0
        self._chosen = False
        self.body: Row | Column = (Row if across else Column)(theme, gap, padding, self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._show_chosen)

    def set_chosen(self, chosen: bool) -> None:
        """Mark the card as the one meant."""
        self._chosen = chosen
        self.setAccessibleDescription(_("Chosen") if chosen else "")
        if chosen:
            self.set_colours(Token.PRIM_S, Token.PRIM, 3.0)
        else:
            self.set_colours(Token.CARD, Token.LINE)
        self._show_chosen()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Parts that came after the choice take its colours too."""
        super().showEvent(event)
        self._show_chosen()

    def _show_chosen(self) -> None:
        inverse = self._chosen and self._theme.high_contrast
        for text in self.findChildren(Text):
            text.set_inverse(inverse)
        for mark in self.findChildren(IconMark):
            mark.set_inverse(inverse)
        self.update()

    def set_colours(self, fill: Token, line: Token, width: float = 0.0) -> None:
        """Change fill and border."""
        self._fill, self._line, self._width = fill, line, width
        self.update()

    def focus_shape(self) -> tuple[QRectF, float]:
        """The ring goes round the drawn card."""
        return card_face(self), self._theme.space(self._radius)

    def sizeHint(self) -> QSize:
        """What the parts need."""
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the parts need at least."""
        return self.body.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Wrapped words make a narrower card higher."""
        return self.body.hasHeightForWidth()

    def heightForWidth(self, width: int, /) -> int:
        """Height of the parts at this width."""
        return self.body.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the card; the edge colour says that the pointer is on it."""
        painter = painter_on(self)
        face, radius = card_face(self), self._theme.space(self._radius)
        draw_shadow(painter, self._theme, face, radius)
        hot = self.underMouse() and not self._width and self.isEnabled()
        line = self._theme.colour(Token.EDGE if hot else self._line)
        width = self._width or (2.0 if hot else card_line(self._theme))
        filled = self._chosen and self._theme.high_contrast
        draw_box(painter, face, radius, self._theme.colour(Token.PRIM if filled else self._fill), line, width)
        painter.end()


class Note(Card):
    """A coloured box with an icon, a title and one sentence: take care, emergency, not for you now."""

    def __init__(
        self,
        theme: Theme,
        hue: Hue,
        icon: Icon,
        text: str,
        title: str = "",
        *,
        step: TextStep = TextStep.BODY,
        rich: bool = False,
    ) -> None:
        super().__init__(
            theme,
            across=not title,
            padding=(18, 12, 18, 14),
            gap=8 if title else 14,
            fill=hue.soft,
            line=hue.fill,
            width=2.0,
            radius=18,
            shadow=False,
        )
        mark = IconMark(theme, icon, 28, hue.text, 2.2)
        self.text = Text(theme, text, step, hue.text, wrap=True, rich=rich)
        if title:
            head = Row(theme, 10)
            head.add(mark)
            self.title = Text(theme, title, TextStep.CARD, hue.text, wrap=True)
            head.add(self.title, stretch=1)
            self.body.add(head)
            self.body.add(self.text)
        else:
            self.body.add(mark, align=Qt.AlignmentFlag.AlignVCenter)
            self.body.add(self.text, stretch=1)
