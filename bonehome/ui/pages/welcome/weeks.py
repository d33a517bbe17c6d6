"""How long ago: a number with its unit, kept in weeks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.questions import Part
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.stepper import Stepper

WEEKS_OF = {"weeks": 1.0, "months": 52 / 12, "years": 52.0}
YEARS_FROM = 104
MOST_WEEKS = 2600


class WeeksField(QWidget):
    """Weeks, months or years; ``changed`` carries whole weeks."""

    changed = Signal(int)

    def __init__(self, theme: Theme, part: Part, weeks: int | None) -> None:
        super().__init__()
        unit = "years" if weeks is not None and weeks >= YEARS_FROM else "weeks"
        units = (("weeks", _("weeks")), ("months", _("months")), ("years", _("years")))
        self.units = Segmented(theme, _("In weeks, months or years"), units, unit)
        self.number = Stepper(theme, part.text, least=0, most=part.high, start=1)
        if weeks is not None:
            self.number.set_value(round(weeks / WEEKS_OF[unit]))
        column = Column(theme, 8, parent=self)
        column.add(self.number, self.units)
        self.setFocusProxy(self.number)
        self.number.changed.connect(self._tell)
        self.units.chosen.connect(self._tell)

    def clear(self) -> None:
        """Show no number."""
        self.number.set_value(None)

    def _tell(self, _changed: object = None) -> None:
        value = self.number.value
        if value is not None:
            self.changed.emit(min(round(value * WEEKS_OF[self.units.value]), MOST_WEEKS))
