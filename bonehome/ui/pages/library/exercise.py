"""The page of one exercise: the figure to turn, the steps, what it loads, care, the ladder and sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from bonehome.app import wording
from bonehome.app.openings import Said
from bonehome.app.services import Services
from bonehome.app.sourcing import source_words, sure_words
from bonehome.app.text import _
from bonehome.app.why_not import WhyNot
from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.errors import UserError
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.own import OwnExercise, is_own
from bonehome.domain.verdict import Refused
from bonehome.domain.week import Session, Slot
from bonehome.ui.dialogs.looking import swap
from bonehome.ui.dialogs.why import Explained
from bonehome.ui.figure.album import Album
from bonehome.ui.pages.library.figure_card import FigureCard
from bonehome.ui.pages.library.ladder import LadderCard
from bonehome.ui.pages.library.opened_sheet import OpenedSheet
from bonehome.ui.pages.library.own_cards import GivenCard, StagesCard
from bonehome.ui.pages.library.planned_note import PlannedNote
from bonehome.ui.pages.library.refused_note import RefusedNote
from bonehome.ui.pages.library.rows import equipment_line
from bonehome.ui.pages.library.text_cards import BonesCard, CareCard, MoreCard, StepsCard
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.layout import Column, Grid
from bonehome.ui.widgets.page import Message, ScrollPage


class ExercisePage(ScrollPage):
    """Shown for one id at a time; ``show_exercise`` comes before ``refresh``."""

    back_requested = Signal()
    practise_requested = Signal(str)
    exercise_chosen = Signal(str)
    print_requested = Signal(str)
    rules_requested = Signal(str)
    change_requested = Signal(str)
    removed = Signal()

    def __init__(self, context: UiContext, services: Services, album: Album) -> None:
        super().__init__(context, gap=14, margins=(26, 20, 26, 16))
        theme = context.theme
        self._services = services
        self._id: ExerciseId | None = None
        self._removed: OwnExercise | None = None
        self._place: tuple[SessionId, SlotId] | None = None
        self._back = Button(theme, "", ButtonKind.PLAIN, Icon.LEFT, name=_("Back"))
        self._head = PageHead(theme, "")
        self._print = Button(theme, _("Print"), ButtonKind.PLAIN, Icon.PRINT)
        self._practise = Button(theme, _("Practise"), ButtonKind.PRIMARY, Icon.PLAY)
        self.refused = RefusedNote(theme)
        self.planned = PlannedNote(context, services.catalogue)
        self.figure = FigureCard(context, album)
        self._photos = album.photos
        self.stages = StagesCard(context)
        self.given = GivenCard(context)
        self.steps = StepsCard(context, _("How to do it"))
        self.bones = BonesCard(context, _("Bones it loads"))
        self.care = CareCard(context)
        self.ladder = LadderCard(context, services.catalogue)
        self.more = MoreCard(context, _("More about it"))
        self._upper = Grid(theme, 16)
        self._left, self._right = QWidget(), QWidget()
        self._build()
        self._wire()

    def _build(self) -> None:
        self._head.right.add(self._print, self._practise, self._back)
        left = Column(self.theme, 14, parent=self._left)
        left.add(self.figure, self.stages, self.bones)
        left.addStretch(1)
        right = Column(self.theme, 14, parent=self._right)
        right.add(self.given, self.steps, self.care)
        right.addStretch(1)
        self.body.add(self._head, self.refused, self.planned)
        self.body.addLayout(self._upper)
        self.body.add(self.ladder, self.more)
        self.body.addStretch(1)

    def _wire(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self.given.change_pressed.connect(self._ask_change)
        self.given.remove_pressed.connect(self._take_away)
        self._print.clicked.connect(self.print_page)
        self._practise.clicked.connect(self._ask_practise)
        self.ladder.chosen.connect(self.exercise_chosen)
        self.more.rules_pressed.connect(self._ask_rules)
        self.planned.swap_pressed.connect(self._swap)
        self.refused.why_pressed.connect(self._explain)
        self.refused.opened_pressed.connect(self._ask_who_opened)
        self.refused.returned_pressed.connect(self._put_back)
        self.more.leave_out_pressed.connect(self._leave_out)

    def title(self) -> str:
        """The exercise's name."""
        return self._services.catalogue.name_of(self._id) if self._id is not None else _("Exercise")

    def start_focus(self) -> QWidget | None:
        """Practise, where it may be done."""
        return self._practise if self._practise.isEnabled() else self._back

    def print_page(self) -> None:
        """Print the handout."""
        if self._id is not None:
            self.print_requested.emit(self._id)

    def arrange(self, width_class: WidthClass) -> None:
        """Figure beside the words, or above them."""
        super().arrange(width_class)
        wide = width_class is not WidthClass.SMALL
        self._head.set_stacked(not wide)
        self._upper.fill((self._left, self._right), 2 if wide else 1)
        self._upper.setColumnStretch(0, 46)
        self._upper.setColumnStretch(1, 54 if wide else 0)
        self.ladder.set_columns(5 if width_class is WidthClass.WIDE else 3)

    def show_exercise(self, exercise: str) -> None:
        """Take another exercise."""
        self._id, self._place = ExerciseId(exercise), None

    def show_slot(self, session: str, slot: str) -> None:
        """Take the exercise of a planned slot, with what is planned of it."""
        self._place = SessionId(session), SlotId(slot)
        found = self._slot()
        self._id = found[1].exercise if found is not None else None

    def refresh(self) -> None:
        """Show the exercise as it stands for this person."""
        exercise = self._services.catalogue.exercise(self._id) if self._id is not None else None
        if exercise is None:
            return
        found = self._services.own.find(exercise.id)
        self._head.show_words(exercise.name, self._line(exercise))
        self._show_verdict(exercise)
        self._show_kind(exercise, found)
        self._show_planned(exercise)
        self.steps.show_exercise(exercise)
        self.bones.show_exercise(exercise)
        own = self._services.planning.care(exercise.id)
        self.care.show_care((*own, exercise.stop) if own else (exercise.setup, exercise.stop))
        self.ladder.show_exercise(exercise)
        left_out = exercise.id in self._services.screening.draft().limits.avoid
        self.more.show_exercise(exercise, self._sources(exercise), left_out=left_out)
        self.area.verticalScrollBar().setValue(0)

    def _show_kind(self, exercise: Exercise, own: OwnExercise | None) -> None:
        """An own exercise has stages and a giver; a ladder, bones and sources are the library's."""
        drawn = own is None or self._services.catalogue.motion_of(exercise.id) is not None
        librarys: tuple[QWidget, ...] = (self.bones, self.ladder, self.more, self.steps)
        self.given.setVisible(own is not None)
        for part in librarys:
            part.setVisible(own is None)
        self.figure.setVisible(drawn)
        self.stages.setVisible(own is not None and bool(own.stages))
        if drawn:
            self.figure.show_exercise(exercise)
        else:
            self.figure.stop()
        if own is not None:
            self.stages.show_own(own, self._photos, self._services.own.missing_photos(own))
            self.given.show_own(own, exercise)

    def _ask_change(self) -> None:
        if self._id is not None:
            self.change_requested.emit(self._id)

    def _take_away(self) -> None:
        """Remove it; Undo brings it back."""
        own = self._services.own.remove(self._id) if self._id is not None else None
        if own is not None:
            self._removed = own
            words = _("{name} is removed.").format(name=own.name)
            self.removed.emit()
            self.told.emit(Message(sentence=words, undo=self._bring_back))

    def _bring_back(self) -> None:
        if self._removed is not None:
            self._services.own.restore(self._removed)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """The figure stands still while the page is not in view."""
        self.figure.stop()
        super().hideEvent(event)

    def _line(self, exercise: Exercise) -> str:
        if is_own(exercise.id):
            return f"{_('Mine')} · {wording.plain_dose(exercise)}"
        family = self._services.catalogue.families.get(exercise.family)
        of = len(family.rungs) if family is not None else exercise.level
        level = _("level {n} of {m}").format(n=exercise.level, m=of)
        return f"{equipment_line(exercise)} · {level}"

    def _show_verdict(self, exercise: Exercise) -> None:
        why = self._services.planning.why_not(exercise.id)
        self.refused.show_why(why)
        if why is not None:
            self._practise.set_off(why.reason)
        else:
            self._practise.set_on()

    def _slot(self) -> tuple[Session, Slot] | None:
        """The planned slot from which one came, as it stands now."""
        session = self._services.planning.session(self._place[0]) if self._place is not None else None
        if session is None or self._place is None:
            return None
        return next(((session, one) for one in session.slots() if one.id == self._place[1]), None)

    def _show_planned(self, exercise: Exercise) -> None:
        found = self._slot()
        mine = found is not None and found[1].exercise == exercise.id
        self.planned.setVisible(mine)
        if found is not None and mine:
            self.planned.show_slot(found[1], may_swap=self._services.planning.may_swap(found[0].id))

    def _swap(self) -> None:
        """Take the equal exercise in the session one came from, and show it."""
        found = self._slot()
        if found is None or self._place is None:
            return
        self.told.emit(swap(self._services, found[0], found[1].id))
        self.show_slot(*self._place)
        self.refresh()

    def _explain(self, why: WhyNot) -> None:
        """Open the rule with its source."""
        catalogue = self._services.catalogue
        pairs = (
            (_("Why"), why.reason),
            (_("What would open it"), why.opens),
            (_("Where it comes from"), f"{source_words(why.source, catalogue.sources)}."),
            (_("How sure we are"), sure_words(why.mark, why.review)),
            (_("Name of the rule"), why.rule),
        )
        Explained(self.theme, self.window(), self.title(), pairs, _("Not for you now")).open_sheet()

    def _ask_who_opened(self) -> None:
        """Ask who opened this step, when and in which words."""
        sheet = OpenedSheet(self.theme, self.window(), self._services.today(), self._services.screening.asked_every())
        sheet.said.connect(self._open)
        sheet.open_sheet()

    def _open(self, who: str, on: date, words: str) -> None:
        """Keep the opening; it can be taken back from the toast and among the answers."""
        exercise = self._services.catalogue.exercise(self._id) if self._id is not None else None
        if exercise is None:
            return
        before = self._services.screening.draft().openings
        opening = Opening(family=exercise.family, level=exercise.level, who=who, on=on, words=words)
        change = Said(self._services.screening, self._services.planning, openings=(*before, opening))
        try:
            change()
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        day = wording.date_words(self._services.screening.opened_until(opening))
        sentence = _("Open until {day}: {who} said yes.").format(day=day, who=who)
        still = self._services.planning.verdict(exercise.id)
        if isinstance(still, Refused):
            sentence = _("Kept: {who} said yes. Something else comes first: {reason}").format(
                who=who, reason=still.reason
            )
        undo = Said(self._services.screening, self._services.planning, openings=before)
        self.told.emit(Message(sentence=sentence, undo=undo))
        self.refresh()

    def _leave_out(self) -> None:
        """Leave it out of every plan, as a clinician said; the toast takes that back."""
        limits = self._services.screening.draft().limits
        if self._id is None:
            return
        words = _("{name} is left out of your plan.").format(name=self.title())
        self._limit(replace(limits, avoid=(*limits.avoid, self._id)), words)

    def _put_back(self) -> None:
        """Let it into the plan again."""
        limits = self._services.screening.draft().limits
        words = _("{name} may be in your plan again.").format(name=self.title())
        self._limit(replace(limits, avoid=tuple(one for one in limits.avoid if one != self._id)), words)

    def _limit(self, limits: Limits, sentence: str) -> None:
        services, before = self._services, self._services.screening.draft().limits
        try:
            Said(services.screening, services.planning, limits=limits)()
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        self.told.emit(Message(sentence=sentence, undo=Said(services.screening, services.planning, limits=before)))
        self.refresh()

    def _sources(self, exercise: Exercise) -> tuple[str, ...]:
        known = self._services.catalogue.sources
        return tuple(known[code].reference if code in known else code for code in exercise.sources)

    def _ask_rules(self) -> None:
        """The rule that closes the exercise, or all of them."""
        verdict = self._services.planning.verdict(self._id) if self._id is not None else None
        self.rules_requested.emit(verdict.rule if isinstance(verdict, Refused) else "")

    def _ask_practise(self) -> None:
        if self._id is not None:
            self.practise_requested.emit(self._id)
