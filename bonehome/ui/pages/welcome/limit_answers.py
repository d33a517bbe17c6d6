"""What a physiotherapist or doctor has said: what to leave out, how hard, how heavy, and who said it when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.clinician import Limits
from bonehome.domain.rules.rule_words import LimitWords
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.person_answers import LargeField
from bonehome.ui.pages.welcome.ticking import Box, TickGroup
from bonehome.ui.theme.enums import TextStep, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.day_field import DayField
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.stepper import Stepper

FREE, MOST = "free", "most"
LONGEST_WHO, LONGEST_WORDS = 60, 200
HEAVIEST_KG, LIGHTEST_KG = 20, 0.5


class LimitsView(AnswerView):
    """A box for each limit the gate knows; none is fine."""

    def __init__(self, theme: Theme, words: Sequence[LimitWords], limits: Limits) -> None:
        super().__init__(theme)
        self._limits = limits
        known = {one.id for one in words}
        self._others = tuple(one for one in limits.closed if one not in known)
        self.ticks = TickGroup(theme, [Box(key=one.id, text=one.text) for one in words], limits.closed, 2)
        Column(theme, 0, parent=self).add(self.ticks)
        self.ticks.changed.connect(self._keep)

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        return self.ticks.start_focus()

    def choose_number(self, number: int) -> None:
        """Tick the box with this place."""
        self.ticks.press_number(number)

    def arrange(self, width_class: WidthClass) -> None:
        """Two columns, in a small window one."""
        self.ticks.set_columns(1 if width_class is WidthClass.SMALL else 2)

    def _keep(self) -> None:
        self.kept.emit({"limits": replace(self._limits, closed=self.ticks.chosen + self._others)})


class AtMost(QWidget):
    """ "No limit", or "At most" with a number; ``changed`` carries the number or None."""

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, stepper: Stepper, value: float | None) -> None:
        super().__init__()
        self.pills = Pills(theme, name, ((FREE, _("No limit")), (MOST, _("At most"))), FREE if value is None else MOST)
        self.stepper = stepper
        column = Column(theme, 8, parent=self)
        column.add(Text(theme, name, TextStep.LABEL, wrap=True), self.pills, self.stepper)
        self.stepper.setVisible(value is not None)
        self.pills.chosen.connect(self._choose)
        self.stepper.changed.connect(self._tell)

    def _choose(self, which: str) -> None:
        self.stepper.setVisible(which == MOST)
        self._tell()

    def _tell(self, _value: float = 0.0) -> None:
        self.changed.emit(self.stepper.value if self.pills.value == MOST else None)


class LimitsMoreView(AnswerView):
    """How hard and how heavy at most, and whose word it is; all of it may stay open."""

    def __init__(self, theme: Theme, limits: Limits, today: date) -> None:
        super().__init__(theme)
        self._limits = limits
        effort_name, load_name = _("Effort, from 1 to 10"), _("Weight in one hand or on one leg")
        effort = Stepper(theme, effort_name, least=1, most=10, value=limits.effort_most or 5)
        kilograms = limits.load_most_kg or 1
        load = Stepper(
            theme, load_name, least=LIGHTEST_KG, most=HEAVIEST_KG, step=0.5, value=kilograms, unit=_("kg"), decimals=1
        )
        self.effort = AtMost(theme, effort_name, effort, limits.effort_most)
        self.load = AtMost(theme, load_name, load, limits.load_most_kg)
        self.who = LargeField(theme, _("Who said it?"), limits.who, LONGEST_WHO, TextStep.LEAD)
        self.words = LargeField(theme, _("In their words"), limits.words, LONGEST_WORDS, TextStep.LEAD)
        self.day = DayField(theme, today)
        self.day.show_day(limits.on or today)
        column = Column(theme, 10, parent=self)
        column.add(self.effort, self.load)
        for part in (self.who, self.words):
            column.add(Text(theme, part.accessibleName(), TextStep.LABEL, wrap=True), part)
            part.editingFinished.connect(self.commit)
        column.add(Text(theme, _("When was it?"), TextStep.LABEL), self.day)
        self.effort.changed.connect(self._set_effort)
        self.load.changed.connect(self._set_load)
        self.day.changed.connect(self.commit)

    def start_focus(self) -> QWidget | None:
        """The first choice."""
        return self.effort.pills.focus_piece()

    def commit(self) -> None:
        """Keep what is typed; the day only where somebody is named or something is limited."""
        who, words = self.who.text().strip(), self.words.text().strip()
        said = bool(who or words) or self._limits.effort_most is not None or self._limits.load_most_kg is not None
        self._keep(who=who, words=words, on=self.day.day if said else self._limits.on)

    def _set_effort(self, value: float | None) -> None:
        self._keep(effort_most=None if value is None else int(value))

    def _set_load(self, value: float | None) -> None:
        self._keep(load_most_kg=value)

    def _keep(self, **changes: Any) -> None:
        after = replace(self._limits, **changes)
        if after != self._limits:
            self._limits = after
            self.kept.emit({"limits": after})
