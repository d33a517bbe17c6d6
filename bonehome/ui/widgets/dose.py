"""The card "This week": what is done of each kind of training against what keeps one on track."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.history import Tally, WeekSummary
from bonehome.app.text import _, _n
from bonehome.domain.week import SessionKind
from bonehome.ui.theme.enums import TextStep, TickState, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.badge import KindBadge
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Grid, Row
from bonehome.ui.widgets.ticks import MinutesBar, Ticks

PIECES = {SessionKind.BALANCE: 6, SessionKind.WALK: 5}


class DoseCard(Card):
    """Four rows of a week: strength and posture in days, balance and walking in minutes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(20, 18, 20, 20), gap=14)
        self._strength = DayRow(theme, SessionKind.STRENGTH, _("Strength"), Token.CORAL)
        self._balance = MinuteRow(theme, SessionKind.BALANCE, _("Balance"), Token.TEAL)
        self._posture = DayRow(theme, SessionKind.POSTURE, _("Posture"), Token.SUN)
        self._walk = MinuteRow(theme, SessionKind.WALK, _("Walking"), Token.SKY)
        self._rows: tuple[QWidget, ...] = (self._strength, self._balance, self._posture, self._walk)
        self.body.add(Text(theme, _("This week"), TextStep.SECTION))
        self._grid = Grid(theme, 34, row_gap=14)
        self.body.add(self._grid)
        self.body.addStretch(1)
        self._advice = Text(theme, "", TextStep.CAPTION, Token.INK2, wrap=True)
        self.body.add(self._advice)
        self.set_columns(1)

    def set_columns(self, columns: int) -> None:
        """One column beside the session, two below it."""
        self._grid.fill(self._rows, columns)

    def show_week(self, week: WeekSummary, *, held: bool = False) -> None:
        """Fill the rows; ``held`` where strength work waits for a doctor's word or for the questions."""
        self._strength.show_days(week.strength_days)
        self._balance.show_minutes(week.balance_minutes)
        self._posture.show_days(week.posture_days)
        self._walk.show_minutes(week.walk_minutes)
        self._advice.setText(_("Strength work waits for now.") if held else _on_track_words(week.strength_days))


class DayRow(QWidget):
    """Days as tick boxes."""

    def __init__(self, theme: Theme, kind: SessionKind, word: str, token: Token) -> None:
        super().__init__()
        self._word = word
        self._right = Text(theme, "", TextStep.CAPTION, Token.INK2)
        self._ticks = Ticks(theme, (), token, word)
        _lay_row(theme, self, kind, word, self._right, self._ticks)

    def show_days(self, tally: Tally) -> None:
        """Done, open and bonus days."""
        open_days = max(0, tally.goal - tally.done)
        bonus = max(0, tally.bonus - max(0, tally.done - tally.goal))
        states = [TickState.DONE] * tally.done + [TickState.TODO] * open_days + [TickState.BONUS] * bonus
        words = _("{done} of {goal} days").format(done=min(tally.done, tally.goal), goal=tally.goal)
        self._right.setText(words)
        self._ticks.show_states(states[:7], f"{self._word}, {words}")


class MinuteRow(QWidget):
    """Minutes as a bar in pieces."""

    def __init__(self, theme: Theme, kind: SessionKind, word: str, token: Token) -> None:
        super().__init__()
        self._right = Text(theme, "", TextStep.CAPTION, Token.INK2)
        self._bar = MinutesBar(theme, 0, 1, token, pieces=PIECES[kind], name=word)
        _lay_row(theme, self, kind, word, self._right, self._bar)

    def show_minutes(self, tally: Tally) -> None:
        """Minutes done of the goal."""
        self._right.setText(_("{done} of {goal} min").format(done=tally.done, goal=tally.goal))
        self._bar.show_minutes(tally.done, tally.goal)


def _lay_row(theme: Theme, row: QWidget, kind: SessionKind, word: str, right: Text, marks: QWidget) -> None:
    line = Row(theme, 13, parent=row)
    line.add(KindBadge(theme, kind, 42))
    words = Column(theme, 5)
    head = Row(theme, 6)
    head.add(Text(theme, word, TextStep.LABEL), stretch=1)
    head.add(right)
    words.add(head)
    marks_row = Row(theme, 0)
    marks_row.add(marks, stretch=1)
    words.add(marks_row)
    line.add(words, stretch=1)


def _on_track_words(strength: Tally) -> str:
    left = strength.goal - strength.done
    if left <= 0:
        return _("You are on track this week. Anything more is a bonus.")
    if strength.done == 0:
        return _n(
            "{n} strength day keeps you on track.",
            "{n} strength days keep you on track. More is a bonus.",
            strength.goal,
        )
    return _n("{n} more strength day keeps you on track.", "{n} more strength days keep you on track.", left)
