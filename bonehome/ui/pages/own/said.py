"""The steps in which the person says what the exercise is: name and giver, position, dose."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.own import NAME_LETTERS
from bonehome.app.text import _
from bonehome.domain.exercise import Position, Side
from bonehome.domain.rules.movements import MostOfDose
from bonehome.ui.pages.own.draft import HELD_REPS, HOLD, REPS, OwnDraft
from bonehome.ui.pages.own.part import YES, LargeLine, Part, yes_or_no
from bonehome.ui.theme.enums import Icon
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.check import Tile
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.day_field import DayField
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.stepper import Stepper


class NamePart(Part):
    """What it is called, who gave it, and when."""

    def __init__(self, theme: Theme, draft: OwnDraft, today: date) -> None:
        super().__init__(theme)
        self._draft = draft
        self.name = LargeLine(theme, _("Name of the exercise"), draft.name, NAME_LETTERS)
        self.name.setPlaceholderText(_("Such as: heel slides"))
        self.given_by = LargeLine(theme, _("Who gave it to you"), draft.given_by, NAME_LETTERS)
        self.given_by.setPlaceholderText(_("Such as: Anna Berg, physiotherapist"))
        self.day = DayField(theme, today, draft.given_on)
        self.ask(_("What is it called?"), self.name)
        self.ask(_("Who gave it to you?"), self.given_by)
        self.ask(_("When?"), self.day)
        for line in (self.name, self.given_by):
            line.textEdited.connect(self._take)
        for button in (self.day.earlier, self.day.later):
            button.clicked.connect(self._take)

    def missing(self) -> str:
        """Name and giver."""
        if not self._draft.name.strip():
            return _("Give it a name.")
        return "" if self._draft.given_by.strip() else _("Say who gave it to you.")

    def start_focus(self) -> QWidget | None:
        """The name."""
        return self.name

    def _take(self) -> None:
        draft = self._draft
        draft.name, draft.given_by, draft.given_on = self.name.text(), self.given_by.text(), self.day.day
        self.tell()


class PlacePart(Part):
    """Position, something steady, and what is in the hands."""

    def __init__(self, theme: Theme, draft: OwnDraft, things: tuple[str, ...]) -> None:
        super().__init__(theme)
        self._draft = draft
        positions = tuple((one.value, wording.position_words(one)) for one in Position)
        chosen = draft.position.value if draft.position is not None else ""
        self.position = Pills(theme, _("Position"), positions, chosen, columns=0)
        self.support = yes_or_no(theme, _("Something steady"), draft.support)
        self.loaded = yes_or_no(theme, _("Weight, band or ball"), draft.loaded)
        self.things = {word: self._tile(word) for word in things}
        self._tiles = QWidget()
        Grid(theme, 10, parent=self._tiles).fill(self.things.values(), 3)
        self.ask(_("How do you do it?"), self.position)
        self.ask(_("Do you hold on to something steady, such as a worktop?"), self.support)
        self.ask(_("Is there a weight, a band or a ball in it?"), self.loaded)
        self.column.add(self._tiles)
        self.position.chosen.connect(self._take)
        self.support.chosen.connect(self._take)
        self.loaded.chosen.connect(self._take)
        self._show_tiles()

    def missing(self) -> str:
        """All three, and which thing it is."""
        draft = self._draft
        if draft.position is None:
            return _("Choose how you do it.")
        if draft.support is None or draft.loaded is None:
            return _("Answer yes or no.")
        return _("Choose what it needs.") if draft.loaded and not draft.things else ""

    def start_focus(self) -> QWidget | None:
        """The position."""
        return self.position.focus_piece()

    def _tile(self, word: str) -> Tile:
        named = wording.equipment_words(word)
        tile = Tile(self.theme, named.word, Icon(named.icon), checked=word in self._draft.things)
        tile.clicked.connect(self._take)
        return tile

    def _take(self) -> None:
        draft = self._draft
        draft.position = Position(self.position.value) if self.position.value else None
        draft.support = self.support.value == YES if self.support.value else None
        draft.loaded = self.loaded.value == YES if self.loaded.value else None
        draft.things = [word for word, tile in self.things.items() if tile.isChecked()]
        self._show_tiles()
        self.tell()

    def _show_tiles(self) -> None:
        self._tiles.setVisible(self._draft.loaded is True)


class DosePart(Part):
    """How often or how long, and the sides."""

    def __init__(self, theme: Theme, draft: OwnDraft, most: MostOfDose) -> None:
        super().__init__(theme)
        self._draft = draft
        sorts = ((REPS, _("Repetitions")), (HELD_REPS, _("Repetitions, each held")), (HOLD, _("One hold")))
        self.sort = Pills(theme, _("How it is counted"), sorts, draft.sort, columns=0)
        self.count = Stepper(theme, _("Repetitions"), least=1, most=most.times, value=draft.count)
        self.each = Stepper(theme, _("Held for"), least=1, most=most.hold, value=draft.each_hold, unit=_("seconds"))
        self.seconds = Stepper(
            theme, _("Held for"), least=5, most=most.seconds, step=5, value=draft.seconds, unit=_("seconds")
        )
        sides = (
            (Side.NO.value, _("Both together")),
            (Side.ALTERNATE.value, _("Left and right in turn")),
            (Side.YES.value, _("One side, then the other")),
        )
        self.side = Pills(theme, _("Sides"), sides, draft.side.value, columns=0)
        self._groups = {
            REPS: self._group(_("How many?"), self.count),
            HELD_REPS: self._group(_("How long is each held?"), self.each),
            HOLD: self._group(_("How long?"), self.seconds),
        }
        self.ask(_("How is it counted?"), self.sort)
        self.column.add(*self._groups.values())
        self.ask(_("Which sides?"), self.side)
        self.sort.chosen.connect(self._take)
        self.side.chosen.connect(self._take)
        for stepper in (self.count, self.each, self.seconds):
            stepper.changed.connect(self._take)
            stepper.field.textEdited.connect(self._take)
        self._show_groups()

    def missing(self) -> str:
        """A number in every stepper in view."""
        shown = {REPS: (self.count,), HELD_REPS: (self.count, self.each), HOLD: (self.seconds,)}[self._draft.sort]
        return _("Choose a number.") if any(one.value is None for one in shown) else ""

    def start_focus(self) -> QWidget | None:
        """How it is counted."""
        return self.sort.focus_piece()

    def _group(self, question: str, stepper: Stepper) -> QWidget:
        group = Part(self.theme)
        group.ask(question, stepper)
        group.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return group

    def _take(self) -> None:
        draft = self._draft
        draft.sort, draft.side = self.sort.value, Side(self.side.value)
        draft.count = int(self.count.value or draft.count)
        draft.each_hold = int(self.each.value or draft.each_hold)
        draft.seconds = int(self.seconds.value or draft.seconds)
        self._show_groups()
        self.tell()

    def _show_groups(self) -> None:
        sort = self._draft.sort
        self._groups[REPS].setVisible(sort != HOLD)
        self._groups[HELD_REPS].setVisible(sort == HELD_REPS)
        self._groups[HOLD].setVisible(sort == HOLD)
