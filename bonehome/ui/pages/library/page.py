"""The exercise library: search, filters, and a card for every exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.album import Album
from bonehome.ui.pages.library.card import ExerciseCard
from bonehome.ui.pages.library.chosen import ChosenFilters
from bonehome.ui.pages.library.filters import FilterRail
from bonehome.ui.pages.library.own_cards import AddOwnCard, StaysOutNote
from bonehome.ui.pages.library.preview import CardPreview
from bonehome.ui.pages.library.rows import ALL, Filters, LibraryRow, library_rows, matching
from bonehome.ui.pages.library.text_cards import empty
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.empty import EmptyState
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Grid, Row
from bonehome.ui.widgets.page import ScrollPage

RAIL_WIDTH = 256
AT_ONCE, NEXT = 12, 60
"""Cards made in one go: first about what a window shows, then the others in large steps."""
PAUSE_MS = 120
"""Between two steps, so that what was made is painted before the next is begun (J)."""
COLUMNS = {WidthClass.WIDE: 3, WidthClass.NARROW: 3, WidthClass.SMALL: 2}


class LibraryPage(ScrollPage):
    """Cards at the right, filters at the left; a narrow window folds the filters away behind a button."""

    exercise_chosen = Signal(str)
    own_requested = Signal()

    def __init__(self, context: UiContext, services: Services, album: Album) -> None:
        super().__init__(context, gap=16, margins=(26, 20, 26, 16))
        theme = context.theme
        self._services = services
        self._rows: tuple[LibraryRow, ...] = ()
        self._cards: dict[ExerciseId, ExerciseCard] = {}
        self._most_cards = AT_ONCE
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search exercises"))
        self.search.setAccessibleName(_("Search exercises"))
        self.search.setClearButtonEnabled(True)
        self.rail = FilterRail(theme)
        self._fold = Button(theme, _("Filters"), ButtonKind.PLAIN, Icon.FILTER)
        self._folded = True
        self._count = Text(theme, "", TextStep.LABEL, wrap=True)
        self._chosen = ChosenFilters(theme)
        self._grid = Grid(theme, 14)
        self._empty = EmptyState(theme, _("No match"), _("Try fewer filters or another word."), _("Clear filters"))
        self.add_own = AddOwnCard(context)
        self._out_place = QWidget()
        self._out = Column(theme, 10, parent=self._out_place)
        self._preview = CardPreview(context, album, self)
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(PAUSE_MS)
        self._more.timeout.connect(self._lay_more)
        self._build()
        self._wire()
        self._resize_parts()

    def _build(self) -> None:
        theme = self.theme
        head = Row(theme, 14)
        head.add(Text(theme, _("Exercises"), TextStep.PAGE))
        head.add(self.search, stretch=1)
        head.add(self._fold)
        right = Column(theme, 12)
        line = Row(theme, 8)
        line.add(self._count, stretch=1)
        line.add(self._chosen, stretch=2)
        right.add(line)
        right.add(self.add_own, self._out_place)
        right.add(self._empty)
        right.addLayout(self._grid)
        right.addStretch(1)
        across = Row(theme, 18)
        left = Column(theme, 0)
        left.add(self.rail)
        left.addStretch(1)
        across.add(left)
        across.addLayout(right, 1)
        self.body.add(head)
        self.body.addLayout(across, 1)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._show_matching)
        self.rail.changed.connect(self._show_matching)
        self._fold.clicked.connect(self._fold_filters)
        self.add_own.clicked.connect(self.own_requested)
        self._chosen.removed.connect(self.rail.take_away)
        self._chosen.cleared.connect(self.rail.clear)
        self._empty.acted.connect(self._clear)
        self.theme.changed.connect(self._resize_parts)

    def _resize_parts(self) -> None:
        """The search box and the rail grow with the text."""
        self.search.setMinimumHeight(self.theme.metrics.target(52))
        self.rail.setFixedWidth(max(self.theme.space(RAIL_WIDTH), self.rail.minimumSizeHint().width()))

    def title(self) -> str:
        """For the window's title."""
        return _("Exercises")

    def start_focus(self) -> QWidget | None:
        """The search box."""
        return self.search

    def arrange(self, width_class: WidthClass) -> None:
        """Filters beside the cards, or folded away."""
        super().arrange(width_class)
        self._fold.setVisible(width_class is not WidthClass.WIDE)
        self._show_rail()
        self._lay_cards()

    def refresh(self) -> None:
        """Ask the gate again for every exercise."""
        rows = library_rows(self._services.catalogue, self._services.planning.verdicts())
        if rows != self._rows:
            self._rows = rows
            self._forget_cards()
        self._show_out()
        self._show_matching()

    def _show_out(self) -> None:
        """Own exercises that nobody may do are told apart: they are in no list."""
        empty(self._out)
        for out in self._services.own.staying_out():
            note = StaysOutNote(self.context, out)
            note.removed.connect(self._remove_own)
            self._out.add(note)
        self._out_place.setVisible(self._out.count() > 0)

    def _remove_own(self, id_: str) -> None:
        self._services.own.remove(ExerciseId(id_))
        self.refresh()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Nothing plays on a page that is not in view."""
        self._preview.end()
        super().hideEvent(event)

    @property
    def filters(self) -> Filters:
        """Filters and search words together."""
        return replace(self.rail.filters, words=self.search.text())

    def _show_matching(self) -> None:
        filters = self.filters
        self._preview.end()
        for_me = sum(row.for_me for row in self._rows)
        self._count.setText(_("{n} exercises, {m} for you").format(n=len(self._rows), m=for_me))
        self.rail.show_counts(self._rows, filters)
        self._chosen.show_filters(filters)
        self._lay_cards()

    def is_filling(self) -> bool:
        """Whether cards are still to come: a screenful is made at once, the others while nobody waits for them."""
        return self._more.isActive()

    def _lay_more(self) -> None:
        self._most_cards = len(self._cards) + NEXT
        self._lay_cards()

    def _lay_cards(self) -> None:
        shown = matching(self._rows, self.filters)
        cards = self._cards_now(shown)
        if len(cards) < len(shown):
            self._more.start()
        self._empty.setVisible(not shown)
        columns = COLUMNS[self.width_class]
        narrow_with_rail = self.width_class is not WidthClass.WIDE and not self._folded
        self.body.setEnabled(False)  # else every card that is shown lays all the others out once more
        self._grid.fill(cards, max(1, columns - 1) if narrow_with_rail else columns)
        shown_now = {card.row.exercise.id for card in cards}
        for id_, card in self._cards.items():  # placed before it is shown: without a parent it would be a window
            card.setVisible(id_ in shown_now)
        self.body.setEnabled(True)
        self.body.activate()

    def _cards_now(self, shown: Sequence[LibraryRow]) -> list[ExerciseCard]:
        """The first cards, with no more new ones than may be made by now."""
        cards: list[ExerciseCard] = []
        for row in shown:
            if row.exercise.id not in self._cards and len(self._cards) >= self._most_cards:
                break
            cards.append(self._card(row))
        return cards

    def _card(self, row: LibraryRow) -> ExerciseCard:
        card = self._cards.get(row.exercise.id)
        if card is None:
            card = self._cards[row.exercise.id] = ExerciseCard(self.context, row)
            card.opened.connect(self.exercise_chosen)
            card.attended.connect(self._preview.attend)
            card.left.connect(self._preview.leave)
        return card

    def _forget_cards(self) -> None:
        self._preview.end()
        for card in self._cards.values():
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self._cards = {}
        self._most_cards = AT_ONCE

    def _fold_filters(self) -> None:
        self._folded = not self._folded
        self._show_rail()
        self._lay_cards()

    def _show_rail(self) -> None:
        self.rail.setVisible(self.width_class is WidthClass.WIDE or not self._folded)

    def _clear(self) -> None:
        self.search.clear()
        self.rail.clear()
        if not matching(self._rows, self.filters):
            self.rail.choose_show(ALL)
