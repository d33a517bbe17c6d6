"""Which joints hurt, and how much: boxes, and for each that is ticked a scale from 1 to 10."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.profile import Answer
from bonehome.domain.questions import Part, Question
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.ticking import Box, TickGroup
from bonehome.ui.theme.enums import TextStep, WidthClass
from bonehome.ui.theme.metrics import SMALLEST_TARGET
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row

NOTHING = "nothing"


class JointScale(QWidget):
    """How much one joint hurts; ``chosen`` carries its key and the number."""

    chosen = Signal(str, int)

    def __init__(self, theme: Theme, part: Part, value: int | None) -> None:
        super().__init__()
        self._key = part.key
        name = _("{joint}, pain from 1 to 10").format(joint=part.text)
        numbers = tuple((str(n), str(n)) for n in range(max(1, part.low), part.high + 1))
        self.scale = Segmented(theme, name, numbers, "" if value is None else str(value))
        for number, _words in numbers:
            self.scale.piece(number).setMinimumHeight(SMALLEST_TARGET)
        self._row = Row(theme, 8, parent=self)
        self._row.add(Text(theme, part.text, TextStep.LABEL, wrap=True), stretch=1)
        self._row.add(self.scale)
        self.scale.chosen.connect(self._tell)

    @property
    def value(self) -> int | None:
        """The number, None while there is none."""
        return int(self.scale.value) if self.scale.value else None

    def arrange(self, *, small: bool) -> None:
        """The name goes over its scale in a small window."""
        along = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(along)

    def _tell(self, number: str) -> None:
        self.chosen.emit(self._key, int(number))


class JointsView(AnswerView):
    """A joint without a box counts as no pain; while a ticked one has no number, nothing is kept."""

    def __init__(self, theme: Theme, question: Question, value: Answer) -> None:
        super().__init__(theme)
        self._parts = {part.key: part for part in question.parts}
        levels = {key: level for key, level in _levels(value).items() if key in self._parts}
        boxes = [Box(key=NOTHING, text=_("Nothing hurts"), alone=True)]
        boxes += [Box(key=part.key, text=part.text) for part in question.parts]
        ticked = tuple(levels) or ((NOTHING,) if isinstance(value, dict) else ())
        self.ticks = TickGroup(theme, boxes, ticked)
        self.ticks.setAccessibleName(question.text)
        self.scales = {part.key: JointScale(theme, part, levels.get(part.key)) for part in question.parts}
        self._card = Card(theme, padding=(18, 14, 18, 16), gap=12)
        self._build()
        self.ticks.changed.connect(self._show_scales)
        self._place_scales()

    def _build(self) -> None:
        self._card.body.add(Text(self.theme, _("How much?"), TextStep.CARD))
        for scale in self.scales.values():
            self._card.body.add(scale)
            scale.chosen.connect(self._keep_level)
        column = Column(self.theme, 14, parent=self)
        column.add(self.ticks, self._card)

    def missing(self) -> str:
        """A box, and a number for each."""
        if not self.ticks.chosen:
            return _("Choose at least one.")
        for key in self._hurting():
            if self.scales[key].value is None:
                return _("Choose how much: {joint}.").format(joint=self._parts[key].text)
        return ""

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        return self.ticks.start_focus()

    def choose_number(self, number: int) -> None:
        """Tick the box with this place."""
        self.ticks.press_number(number)

    def arrange(self, width_class: WidthClass) -> None:
        """Two columns of boxes; scales under their names in a small window."""
        self.ticks.set_columns(2)
        for scale in self.scales.values():
            scale.arrange(small=width_class is not WidthClass.WIDE)

    def _hurting(self) -> tuple[str, ...]:
        return tuple(key for key in self.ticks.chosen if key != NOTHING)

    def _place_scales(self) -> list[JointScale]:
        """Show the scales of the ticked joints; returns those that have just appeared."""
        hurting = self._hurting()
        new = [scale for key, scale in self.scales.items() if key in hurting and not scale.isVisibleTo(self._card)]
        for key, scale in self.scales.items():
            scale.setVisible(key in hurting)
        self._card.setVisible(bool(hurting))
        return new

    def _show_scales(self) -> None:
        new = self._place_scales()
        self._keep()
        if new:
            self.grew.emit(new[0])

    def _keep_level(self, _key: str, _level: int) -> None:
        self._keep()

    def _keep(self) -> None:
        if self.missing():
            self.taken_back.emit()
        else:
            self.kept.emit({key: self.scales[key].value for key in self._hurting()})


def _levels(value: Answer) -> Mapping[str, int]:
    """The joints that hurt, with their numbers."""
    if not isinstance(value, dict):
        return {}
    return {key: int(level) for key, level in value.items() if isinstance(level, int | float) and level >= 1}
