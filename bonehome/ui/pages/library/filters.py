"""The filter rail of the library: groups of rows with the number of exercises each would leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from bonehome.app.text import _
from bonehome.ui.pages.library import rows as library
from bonehome.ui.pages.library.rows import Filters, LibraryRow, matching
from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.check import CheckRow, RadioRow
from bonehome.ui.widgets.label import Text

Words = tuple[tuple[str, str], ...]


def site_choices() -> Words:
    """Values and words of the bone sites."""
    return ((library.HIP, _("Hip")), (library.SPINE, _("Spine")), (library.WRIST, _("Wrist")))


def position_choices() -> Words:
    """Values and words of the positions."""
    return ((library.STANDING, _("Standing")), (library.CHAIR, _("Chair")), (library.FLOOR, _("Floor or bed")))


def kind_choices() -> Words:
    """Values and words of the kinds."""
    return (
        (library.STRENGTH, _("Strength")),
        (library.BALANCE, _("Balance")),
        (library.POSTURE, _("Posture")),
        (library.LANDINGS, _("Landings")),
        (library.WALKING, _("Walking")),
        (library.WARMING, _("Warm-up and cool-down")),
    )


class FilterRail(Card):
    """Show, bone site, position and kind; ``changed`` carries the new Filters."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(16, 14, 14, 14), gap=2)
        self._show = {
            library.FOR_ME: RadioRow(theme, _("For me"), checked=True),
            library.ALL: RadioRow(theme, _("All")),
        }
        self._group = QButtonGroup(self)
        self._rows: dict[str, dict[str, CheckRow]] = {}
        self._head(theme, _("Show"))
        for row in self._show.values():
            self._group.addButton(row)
            self.body.add(row)
        self._add_group(theme, "sites", _("Bone site"), site_choices())
        self._add_group(theme, "positions", _("Position"), position_choices())
        self._add_group(theme, "kinds", _("Kind"), kind_choices())
        self.body.addStretch(1)
        self._group.buttonClicked.connect(self._tell)

    def _add_group(self, theme: Theme, group: str, head: str, choices: Words) -> None:
        self._head(theme, head)
        self._rows[group] = {}
        for value, word in choices:
            row = CheckRow(theme, word)
            self._rows[group][value] = row
            row.clicked.connect(self._tell)
            self.body.add(row)

    def _head(self, theme: Theme, words: str) -> None:
        self.body.add_gap(4)
        self.body.add(Text(theme, words, TextStep.LABEL))

    @property
    def filters(self) -> Filters:
        """What is chosen now, without the search words."""
        show = next(value for value, row in self._show.items() if row.isChecked())
        return Filters(
            show=show, sites=self._ticked("sites"), positions=self._ticked("positions"), kinds=self._ticked("kinds")
        )

    def _ticked(self, group: str) -> frozenset[str]:
        return frozenset(value for value, row in self._rows[group].items() if row.isChecked())

    def take_away(self, group: str, value: str) -> None:
        """Untick one filter."""
        self._rows[group][value].setChecked(False)
        self._tell()

    def choose_show(self, show: str) -> None:
        """Choose "For me" or "All"."""
        self._show[show].setChecked(True)
        self._tell()

    def clear(self) -> None:
        """Untick all filters; "For me" or "All" stays."""
        for rows in self._rows.values():
            for row in rows.values():
                row.setChecked(False)
        self._tell()

    def show_counts(self, rows: Iterable[LibraryRow], filters: Filters) -> None:
        """Write beside each row how many exercises it would leave with the other groups as they are."""
        every = tuple(rows)
        for show, button in self._show.items():
            button.set_count(str(len(matching(every, replace(filters, show=show)))))
        for group, group_rows in self._rows.items():
            for value, row in group_rows.items():
                row.set_count(str(len(matching(every, _alone(filters, group, value)))))

    def _tell(self) -> None:
        self.changed.emit(self.filters)


def _alone(filters: Filters, group: str, value: str) -> Filters:
    """The filters with one value as the only one of its group."""
    only = frozenset({value})
    return replace(
        filters,
        sites=only if group == "sites" else filters.sites,
        positions=only if group == "positions" else filters.positions,
        kinds=only if group == "kinds" else filters.kinds,
    )
