"""The sheet "It hurts": where, sharp or not, how much, and what follows; the emergency line always in view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from bonehome.app.text import _
from bonehome.domain.pain import Follows, Place
from bonehome.domain.rules.pains import PainRules
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.pages.player.report import levels, place_words
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Hue, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Note
from bonehome.ui.widgets.choice import Answers, Pills
from bonehome.ui.widgets.label import Text

SHARP, DULL = "sharp", "dull"
_ROOMY_PX = 960
_FIRST = (Place.CHEST, Place.NECK, Place.SPINE, Place.HIP)
_PLACES = (*_FIRST, *(place for place in Place if place not in _FIRST))
"""The chest first, as it must not be overlooked; in this order all are seen in the smallest window."""


@dataclass(frozen=True, kw_only=True)
class HurtReport:
    """What the person said and what follows; ``level`` is the least red where a pain was not rated."""

    place: Place
    sharp: bool
    level: int
    follows: Follows


class HurtSheet(Sheet):
    """``decided`` carries a HurtReport; ``hard_work`` and ``end_requested`` follow the two buttons below.

    ``listed`` names the places whose joint is in question q18. Closing without an answer is ``hard_work`` undone:
    the session stays paused.
    """

    decided = Signal(object)
    hard_work = Signal()
    end_requested = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, rules: PainRules, emergency_number: str, listed: frozenset[Place]
    ) -> None:
        super().__init__(theme, window, _("We have stopped the set. Where does it hurt?"))
        self._rules = rules
        self._listed = listed
        self._spot = Place.ELSEWHERE
        self._report: HurtReport | None = None
        self._at = 0
        where = _("Where does it hurt?")
        self._even = Pills(theme, where, _place_options(), columns=3, step=TextStep.SECTION)
        self._flowing = Pills(theme, where, _place_options(), columns=0)
        sharps = ((SHARP, _("Yes, sharp or sudden")), (DULL, _("No")))
        self.sharp = Answers(theme, _("Is it sharp, or did it come suddenly?"), sharps)
        self.level = Answers(theme, _("How much does it hurt?"), levels(rules))
        self._told = Text(theme, "", TextStep.SECTION, wrap=True, weight=500)
        self._number = emergency_number
        self._note = Note(theme, Hue.STOP, Icon.STOP, _emergency(emergency_number), rich=True)
        self._hard = Button(
            theme, _("It was just hard work"), ButtonKind.QUIET, size=ButtonSize.MAIN, step=TextStep.CARD
        )
        self._end = Button(theme, _("End session"), ButtonKind.SECONDARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.go_on = Button(theme, _("Carry on"), ButtonKind.PRIMARY, size=ButtonSize.MAIN)
        self._build()
        self._wire()

    def _build(self) -> None:
        for words in (self._told, self._note.text):
            words.setMinimumSize(1, 1)  # the scrolled body then takes their height for the width, not their tallest
        self.body.add(self._even, self._flowing, self.sharp, self.level, self._told)
        self.card.body.insertWidget(2, self._note)
        self.buttons.add(self._hard)
        self.buttons.addStretch(1)
        self.buttons.add(self._end, self.go_on)
        self.go_on.hide()
        self._show_step(0)

    def _wire(self) -> None:
        for places in (self._even, self._flowing):
            places.chosen.connect(self._choose_place)
        self.sharp.chosen.connect(self._choose_sharp)
        self.level.chosen.connect(self._choose_level)
        self._hard.clicked.connect(self._say_hard_work)
        self._end.clicked.connect(self._say_end)
        self.go_on.clicked.connect(self._close_told)

    @property
    def places(self) -> Pills:
        """Where it hurts: in even columns, or flowing where the window is narrow for its letters."""
        return self._even if self._roomy() else self._flowing

    def first_focus(self) -> QWidget | None:
        """Not the chest, which stands first: a key pressed once too often must not call for help."""
        return self.places.piece(Place.NECK.value) if self._at == 0 else super().first_focus()

    def harmless(self) -> None:
        """Esc: an answer that is given counts, else nothing does and the session stays paused."""
        if self._report is not None:
            self._close_told()
        else:
            self.close_sheet()

    def _needed_height(self, width: int) -> int:
        """The emergency line stands outside what scrolls, so that it is always in view."""
        margins = self.card.body.contentsMargins()
        inner = width - margins.left() - margins.right()
        return super()._needed_height(width) + self._note.heightForWidth(inner) + self.card.body.spacing()

    def _choose_place(self, value: str) -> None:
        self._spot = Place(value)
        if self._spot in self._rules.emergency:
            self._decide(sharp=False, level=self._rules.much)
            return
        self.title.setText(_("Is it sharp, or did it come suddenly?"))
        self._show_step(1)

    def _choose_sharp(self, value: str) -> None:
        if value == SHARP:
            self._decide(sharp=True, level=self._rules.much)
            return
        self.title.setText(_("How much does it hurt?"))
        self._show_step(2)

    def _choose_level(self, value: str) -> None:
        self._decide(sharp=False, level=int(value))

    def _decide(self, *, sharp: bool, level: int) -> None:
        follows = self._rules.follows(self._spot, sharp=sharp, level=level, listed=self._spot in self._listed)
        self._tell(HurtReport(place=self._spot, sharp=sharp, level=level, follows=follows))

    def _tell(self, report: HurtReport) -> None:
        self._report = report
        title, words, button = follow_words(report.follows, self._number)
        self.title.setText(title)
        self._told.setText(words)
        self._hard.hide()
        self._end.setVisible(report.follows not in (Follows.END, Follows.EMERGENCY))
        self.go_on.setText(button)
        self.go_on.show()
        self._show_step(3)
        self.go_on.setFocus()

    def _show_step(self, at: int) -> None:
        self._at = at
        self._place()
        first = (self.first_focus(), self.sharp.focus_piece(), self.level.focus_piece(), None)[at]
        if first is not None:
            first.setFocus()

    def _place(self) -> None:
        """The parts follow the room there is: another window or other letters change it while the sheet is open."""
        roomy = self._roomy()
        tight = TextStep.CARD if self._at == 0 else TextStep.SECTION  # above the places every line counts
        self.title.set_step(TextStep.PAGE if roomy else tight)
        self._note.text.set_step(TextStep.SECTION if roomy else TextStep.LABEL)
        for answers in (self.sharp, self.level):
            answers.set_low(not roomy)
        hidden = self._flowing if roomy else self._even
        focus = QApplication.focusWidget()
        takes = self._at == 0 and focus is not None and hidden.isAncestorOf(focus)
        shown = (self.places, self.sharp, self.level, self._told)[self._at]
        for part in (self._even, self._flowing, self.sharp, self.level, self._told):
            part.setVisible(part is shown)
        if takes:
            self.places.piece(Place.NECK.value).setFocus()
        self.body.activate()
        super()._place()

    def _roomy(self) -> bool:
        return self._over.width() / self.theme.metrics.factor >= _ROOMY_PX

    def _close_told(self) -> None:
        report = self._report
        self.close_sheet()
        if report is not None:
            self.decided.emit(report)

    def _say_hard_work(self) -> None:
        self.close_sheet()
        self.hard_work.emit()

    def _say_end(self) -> None:
        self.close_sheet()
        if self._report is not None:
            self.decided.emit(self._report)
        self.end_requested.emit()


def follow_words(follows: Follows, number: str) -> tuple[str, str, str]:
    """(title, what follows in words, words of the button)."""
    return {
        Follows.CARRY_ON: (
            _("That is all right"),
            _("Muscles may ache a little. Carry on gently, and stop if it grows."),
            _("Carry on"),
        ),
        Follows.SMALLER: (
            _("Make it smaller"),
            _("Do the rest of this set with a smaller movement. Stop if it grows. We note it for next time."),
            _("Carry on"),
        ),
        Follows.LEAVE_OUT: (
            _("We leave this one out"),
            _("This exercise is over for today. If it hurts again another day, ask your doctor or physiotherapist."),
            _("Go to the next exercise"),
        ),
        Follows.END: (
            _("We stop here for today"),
            _(
                "A pain like this should be looked at. Please call your doctor or physiotherapist before you train "
                "again. What you did is saved, and your plan waits."
            ),
            _("End session"),
        ),
        Follows.EMERGENCY: (
            _("Stop and call {number}").format(number=number),
            _("Sit down. Do not wait to see if it passes. Call now, or ask someone to call."),
            _("End session"),
        ),
    }[follows]


def _emergency(number: str) -> str:
    return _("Chest pain, faint, short of breath, or new weakness? <b>Stop and call {number}.</b>").format(
        number=number
    )


def _place_options() -> tuple[tuple[str, str], ...]:
    return tuple((place.value, place_words(place)) for place in _PLACES)
