"""What is at home: equipment, weights, bands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.rule import Equipment
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.ticking import Box, TickGroup
from bonehome.ui.theme.enums import Icon, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.check import Tile
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.layout import Column, Grid

USUAL_FIRST = ("mat", "band_long", "band_loop", "dumbbells", "ankle_weights", "step", "stairs", "rail", "ball")
KILOGRAMS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
POUNDS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15)
WIDEST_PX = 10_000
BANDS = ("light", "medium", "strong")


def offered(catalogue: Catalogue, table: Equipment) -> tuple[str, ...]:
    """The things worth asking for: what exercises use or what stands for it, apart from what everyone has."""
    used = {word for exercise in catalogue.exercises.values() for word in exercise.equipment}
    used |= {word for one in table.implied if one.gives in used for word in one.owned}
    wanted = used - set(table.everyone)
    return tuple(sorted(wanted, key=_order))


def _order(word: str) -> tuple[int, str]:
    return (USUAL_FIRST.index(word) if word in USUAL_FIRST else len(USUAL_FIRST), word)


class ThingTile(Tile):
    """A tile whose words need a second line only where it is narrow."""

    def minimumSizeHint(self) -> QSize:
        """The longest word wide, one line high."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(WIDEST_PX))


class EquipmentView(AnswerView):
    """A tile for each thing; nothing at all is an answer too."""

    def __init__(self, theme: Theme, words: Sequence[str], owned: Sequence[str]) -> None:
        super().__init__(theme)
        self._others = tuple(word for word in owned if word not in words)
        named = {word: wording.equipment_words(word) for word in words}
        self.tiles = {
            word: ThingTile(theme, one.word, Icon(one.icon), checked=word in owned) for word, one in named.items()
        }
        self._grid = Grid(theme, 10, parent=self)
        self._grid.fill(tuple(self.tiles.values()), 3)
        for tile in self.tiles.values():
            tile.clicked.connect(self._keep)

    def start_focus(self) -> QWidget | None:
        """The first tile."""
        return next(iter(self.tiles.values()), None)

    def choose_number(self, number: int) -> None:
        """The tile with this place."""
        tiles = tuple(self.tiles.values())
        if 1 <= number <= len(tiles):
            tiles[number - 1].setFocus()
            tiles[number - 1].click()

    def _keep(self, _checked: bool) -> None:
        chosen = tuple(word for word, tile in self.tiles.items() if tile.isChecked())
        self.kept.emit({"equipment": chosen + self._others})


class WeightsView(AnswerView):
    """The weights owned, in kilograms or pounds; kept in kilograms under ``field``. None is fine."""

    def __init__(self, theme: Theme, field: str, owned: Sequence[float], unit: str) -> None:
        super().__init__(theme)
        self._field = field
        self._owned = tuple(owned)
        self._column = Column(theme, 14, parent=self)
        self.units = Segmented(theme, _("In kilograms or pounds"), (("kg", _("kg")), ("lb", _("lb"))), unit)
        self.units.chosen.connect(self._change_unit)
        self.ticks = self._make(unit)
        self._columns = 4
        self._column.add(self.ticks, self.units)

    def _make(self, unit: str) -> TickGroup:
        usual = KILOGRAMS if unit == "kg" else tuple(kilograms_of(pounds) for pounds in POUNDS)
        rest = [one for one in self._owned if not any(_near(one, other) for other in usual)]
        self._weights = tuple(sorted((*usual, *rest)))
        boxes = [Box(key=str(at), text=wording.weight_words(kg, unit)) for at, kg in enumerate(self._weights)]
        chosen = [str(at) for at, kg in enumerate(self._weights) if any(_near(kg, owned) for owned in self._owned)]
        ticks = TickGroup(self.theme, boxes, chosen, 4)
        ticks.changed.connect(self._keep)
        return ticks

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        return self.ticks.start_focus()

    def choose_number(self, number: int) -> None:
        """Tick the box with this place."""
        self.ticks.press_number(number)

    def arrange(self, width_class: WidthClass) -> None:
        """Four columns, in a smaller window three."""
        self._columns = 4 if width_class is WidthClass.WIDE else 3
        self.ticks.set_columns(self._columns)

    def _change_unit(self, unit: str) -> None:
        old, self.ticks = self.ticks, self._make(unit)
        self.ticks.set_columns(self._columns)
        self._column.replaceWidget(old, self.ticks)
        old.hide()
        old.deleteLater()
        self.kept.emit({"weight_unit": unit})

    def _keep(self) -> None:
        self._owned = tuple(self._weights[int(key)] for key in self.ticks.chosen)
        self.kept.emit({self._field: self._owned})


def kilograms_of(pounds: float) -> float:
    """Kilograms of a weight in pounds, to the gram."""
    return round(pounds / wording.POUNDS_IN_KG, 3)


def _near(kg: float, other: float) -> bool:
    """The same weight but for rounding."""
    return abs(kg - other) < 0.01


class BandsView(AnswerView):
    """How strong the bands are. None is fine."""

    def __init__(self, theme: Theme, owned: Sequence[str]) -> None:
        super().__init__(theme)
        self._others = tuple(word for word in owned if word not in BANDS)
        boxes = [Box(key=word, text=wording.band_name(word)) for word in BANDS]
        self.ticks = TickGroup(theme, boxes, tuple(owned), 1)
        Column(theme, 0, parent=self).add(self.ticks)
        self.ticks.changed.connect(self._keep)

    def start_focus(self) -> QWidget | None:
        """The first ticked box, else the first."""
        return self.ticks.start_focus()

    def choose_number(self, number: int) -> None:
        """Tick the box with this place."""
        self.ticks.press_number(number)

    def _keep(self) -> None:
        self.kept.emit({"bands": self.ticks.chosen + self._others})
