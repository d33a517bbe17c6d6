"""One day of the week: its name, its date, and its session cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.ui.pages.week.session_card import SessionCard
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.paint import draw_box, painter_on

RADIUS = 18
CENTRE = Qt.AlignmentFlag.AlignHCenter


class DayColumn(QFrame):
    """A sunken column, or a row in a narrow window; today has a border, soft colour and the word Today."""

    def __init__(self, theme: Theme, day: date, cards: Sequence[SessionCard], *, today: bool, wide: bool) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if wide:
            self._lay_column(day, cards)
        else:
            self._lay_row(day, cards)
        theme.changed.connect(self.update)

    def _lay_column(self, day: date, cards: Sequence[SessionCard]) -> None:
        body = Column(self._theme, 8, (6, 10, 6, 10), self)
        body.add(self._name(day, CENTRE), self._number(day, CENTRE))
        body.add(*cards)
        if not cards:
            body.add_gap(12)
            body.add(IconMark(self._theme, Icon.MOON, 28, Token.INK2), align=CENTRE)
            body.add(Text(self._theme, _("Rest day"), TextStep.CAPTION, Token.INK2, align=CENTRE), align=CENTRE)
        body.addStretch(1)

    def _lay_row(self, day: date, cards: Sequence[SessionCard]) -> None:
        body = Row(self._theme, 12, (16, 10, 12, 10), self)
        words = Column(self._theme, 0)
        words.addStretch(1)
        name = self._name(day, Qt.AlignmentFlag.AlignLeft)
        name.setFixedWidth(self._theme.space(150))
        words.add(name, self._number(day, Qt.AlignmentFlag.AlignLeft))
        words.addStretch(1)
        body.add(words)
        column = Column(self._theme, 8)
        column.add(*cards)
        if not cards:
            column.add(Text(self._theme, _("Rest day"), TextStep.BODY, Token.INK2))
        body.add(column, stretch=1)

    def _name(self, day: date, align: Qt.AlignmentFlag) -> Text:
        token = Token.CORAL_T if self._today else Token.INK
        return Text(self._theme, wording.day_name(day), TextStep.CAPTION_STRONG, token, align=align)

    def _number(self, day: date, align: Qt.AlignmentFlag) -> Text:
        token = Token.CORAL_T if self._today else Token.INK
        words = _("{n} Today").format(n=day.day) if self._today else f"{day.day}"
        return Text(self._theme, words, TextStep.SECTION, token, align=align)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the sunken area, or today's border."""
        painter = painter_on(self)
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        theme = self._theme
        fill = theme.colour(Token.CORAL_S if self._today else Token.SUNK)
        line = theme.colour(Token.CORAL) if self._today else None
        if line is None and theme.high_contrast:
            line = theme.colour(Token.INK)
        draw_box(painter, rect, theme.space(RADIUS), fill, line, 2.5 if self._today else 1.5)
        painter.end()
