"""Twelve weeks of strength days: ticks for days done, hollow for open ones, a dashed line at the goal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app import wording
from bonehome.app.history import WeekSummary
from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep, TickState, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_text, painter_on
from bonehome.ui.widgets.ticks import paint_tick

ROWS = 3
TICK = 32
GAP = 8


class WeeksChart(QWidget):
    """One column a week, this week last; the spoken text says the same as the picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weeks: tuple[WeekSummary, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_weeks(self, weeks: Sequence[WeekSummary]) -> None:
        """Show other weeks, oldest first."""
        self._weeks = tuple(weeks)
        self.setAccessibleName(_("Strength days by week"))
        self.setAccessibleDescription(". ".join(_spoken(week) for week in self._weeks))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be, three rows of ticks and a line of words high."""
        tick, gap = self._tick()
        return QSize(700, ROWS * (tick + gap) + self._theme.line_px(TextStep.CAPTION) + self._theme.space(16))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(360, self.sizeHint().height())

    def _tick(self) -> tuple[int, int]:
        return self._theme.space(TICK), self._theme.space(GAP)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the columns and the line."""
        if not self._weeks:
            return
        painter = painter_on(self)
        width = self.width() / len(self._weeks)
        for place, week in enumerate(self._weeks):
            now = place == len(self._weeks) - 1
            self._paint_week(painter, QRectF(place * width, 0, width, self.height()), week, now=now)
        self._paint_goal(painter)
        painter.end()

    def _paint_week(self, painter: QPainter, column: QRectF, week: WeekSummary, *, now: bool) -> None:
        theme, (tick, gap) = self._theme, self._tick()
        if now:
            face = column.adjusted(2, 2, -2, -2)
            draw_box(painter, face, 14, theme.colour(Token.CORAL_S), theme.colour(Token.CORAL), 2.5)
        side = min(float(tick), column.width() - 6)
        days = week.strength_days
        for row in range(min(ROWS, max(days.done, days.goal))):
            top = (ROWS - 1 - row) * (tick + gap) + theme.space(6)
            box = QRectF(column.center().x() - side / 2, top, side, side)
            done = row < days.done
            if done or now or week.sessions:
                paint_tick(painter, theme, box, TickState.DONE if done else TickState.TODO, Token.PRIM)
        painter.setFont(theme.font(TextStep.CAPTION_STRONG if now else TextStep.CAPTION))
        painter.setPen(theme.colour(Token.CORAL_T if now else Token.INK2))
        words = _("Now") if now else f"{week.start.day}.{week.start.month}."
        foot = QRectF(column.x(), ROWS * (tick + gap) + theme.space(4), column.width(), theme.line_px(TextStep.CAPTION))
        draw_text(painter, foot, words, Qt.AlignmentFlag.AlignCenter)

    def _paint_goal(self, painter: QPainter) -> None:
        goal = self._weeks[-1].strength_days.goal
        if goal >= ROWS:
            return
        tick, gap = self._tick()
        y = (ROWS - goal) * (tick + gap) + self._theme.space(6) - gap / 2
        pen = QPen(self._theme.colour(Token.EDGE), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))


def _spoken(week: WeekSummary) -> str:
    days = week.strength_days
    return _("{week}: {done} of {goal} strength days").format(
        week=wording.week_words(week.start), done=days.done, goal=days.goal
    )
