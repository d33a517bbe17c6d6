"""What the answers change, as cards of four kinds: a mark with its word, and lines with what and why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from bonehome.app.rule_effects import line_words
from bonehome.app.text import _
from bonehome.domain.rules.results import LineKind, ResultRule
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import Hairline
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.paint import draw_box, painter_on

MARK_PX = 48
GAP_PX = 14
WORD_PX = 212
LOOKS = {
    LineKind.YES: (Icon.CHECK, Token.PRIM, Token.ON_PRIM, 26),
    LineKind.LATER: (Icon.CLOCK, Token.SUN_S, Token.SUN_T, 26),
    LineKind.CHANGED: (Icon.EASIER, Token.SKY_S, Token.SKY_T, 8),
    LineKind.NOT_NOW: (Icon.CROSS, Token.STOP_S, Token.STOP_T, 15),
}
"""Icon, fill, ink and radius: a full disc, a ringed disc, a square, a rounded square."""


class KindMark(QWidget):
    """The mark of a kind; its word always stands beside it."""

    def __init__(self, theme: Theme, kind: LineKind) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._theme.space(MARK_PX)
        return QSize(side, side)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw shape and icon."""
        painter = painter_on(self)
        icon, fill, ink, radius = LOOKS[self._kind]
        face, theme = QRectF(self.rect()), self._theme
        line = None if self._kind is LineKind.YES else theme.colour(ink)
        draw_box(painter, face, theme.space(radius), theme.colour(fill), line, 2.0)
        side = face.width() * 0.56
        inner = QRectF(face.center().x() - side / 2, face.center().y() - side / 2, side, side)
        theme.paint_icon(painter, inner, icon, ink, 2.6)
        painter.end()


class ResultLine(QWidget):
    """What changes, why, and the way to its rule; ``why_pressed`` carries the rule."""

    why_pressed = Signal(object)

    def __init__(self, theme: Theme, rule: ResultRule) -> None:
        super().__init__()
        self.rule = rule
        name = _("Why? {what}").format(what=rule.what)
        self.why = Button(theme, _("Why?"), ButtonKind.QUIET, None, ButtonSize.COMPACT)
        self.why.setAccessibleName(name)
        row = Row(theme, 12, parent=self)
        words = Column(theme, 2)
        words.add(
            Text(theme, rule.what, TextStep.CARD, wrap=True, weight=600),
            Text(theme, rule.why, TextStep.BODY, Token.INK2, wrap=True),
        )
        row.add(words, stretch=1)
        row.add(self.why, align=Qt.AlignmentFlag.AlignVCenter)
        self.why.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.why_pressed.emit(self.rule)


class KindCard(Card):
    """All lines of one kind."""

    why_pressed = Signal(object)

    def __init__(self, theme: Theme, kind: LineKind, rules: tuple[ResultRule, ...]) -> None:
        super().__init__(theme, padding=(20, 14, 18, 16), gap=10, radius=20)
        self._look = theme
        self.kind = kind
        self.lines = [ResultLine(theme, rule) for rule in rules]
        self._head = QWidget()
        head = Row(theme, GAP_PX, parent=self._head)
        head.add(KindMark(theme, kind))
        head.add(Text(theme, line_words(kind), TextStep.CARD, weight=700, wrap=True), stretch=1)
        lines = Column(theme, 9)
        for at, line in enumerate(self.lines):
            if at:
                lines.add(Hairline(theme))
            lines.add(line)
            line.why_pressed.connect(self.why_pressed)
        self._row = Row(theme, 20)
        self._row.add(self._head, align=Qt.AlignmentFlag.AlignTop)
        self._row.add(lines, stretch=1)
        self.body.add(self._row)
        self._small = False
        theme.changed.connect(self._resize)
        self._resize()

    def arrange(self, *, small: bool) -> None:
        """The mark goes over its lines in a small window."""
        self._small = small
        along = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(along)
        self._resize()

    def _resize(self) -> None:
        if self._small:
            self._head.setMinimumWidth(0)
            self._head.setMaximumWidth(16777215)
        else:
            self._head.setFixedWidth(self._look.space(MARK_PX + GAP_PX + WORD_PX))
