"""What goes on paper, as plain data for the painters: the week, a session, an exercise."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from bonehome.app import wording
from bonehome.app.glance import first_picture
from bonehome.app.session_needs import session_needs
from bonehome.app.text import _, _n
from bonehome.content.guidance import Guidance, StopSigns
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Mistake, Side
from bonehome.domain.ids import ExerciseId
from bonehome.domain.own import OwnExercise
from bonehome.domain.profile import State
from bonehome.domain.week import Block, BlockName, Day, Session, SessionKind, Slot, Week

VALID = timedelta(days=7)
KETTLE_BOXES = 3
"""Kettle drills counted in a day, at most (decision 29, J)."""


@dataclass(frozen=True, kw_only=True)
class StopLine:
    """One line of the stop box: ``head`` in bold ("Stop and call 112:"), then the signs."""

    head: str
    signs: str


@dataclass(frozen=True, kw_only=True)
class SheetFoot:
    """What stands at the foot of every sheet. ``valid`` says until when it may be used, and what ends it sooner."""

    stop: tuple[StopLine, ...]
    valid_until: date
    valid: str


@dataclass(frozen=True, kw_only=True)
class SheetItem:
    """A session in a day: "25 min", "Legs and back", and its kind's icon."""

    title: str
    minutes: str
    kind: SessionKind
    icon: str


@dataclass(frozen=True, kw_only=True)
class SheetDay:
    """One day of the week sheet. ``picture`` is the exercise to draw; a rest day has none and ``rest`` words."""

    date: date
    name: str
    date_words: str
    picture: ExerciseId | None
    items: tuple[SheetItem, ...]
    kettle_boxes: int
    rest: str = ""
    rest_hint: str = ""


@dataclass(frozen=True, kw_only=True)
class WeekSheet:
    """The sheet for the fridge: seven days from Monday."""

    title: str
    name: str
    line: str
    days: tuple[SheetDay, ...]
    kettle_words: str
    felt_words: str
    foot: SheetFoot


@dataclass(frozen=True, kw_only=True)
class SheetSlot:
    """One exercise of the session sheet. ``number`` counts through the sheet from 1.

    ``set_boxes`` is the number of boxes to tick; with ``both_sides`` each box stands for left and right.
    ``effort_box`` is true where effort is asked (strength work).
    """

    number: int
    exercise: ExerciseId
    name: str
    block: str
    dose: str
    cue: str
    set_boxes: int
    both_sides: bool
    effort_box: bool


@dataclass(frozen=True, kw_only=True)
class SessionSheet:
    """One session to take to the mat."""

    title: str
    name: str
    line: str
    slots: tuple[SheetSlot, ...]
    most_boxes: int
    effort: str
    foot: SheetFoot


@dataclass(frozen=True, kw_only=True)
class ExerciseSheet:
    """One exercise as a handout. ``care`` holds the change-card sentences for the person's own tags.

    ``given`` says who gave it, where it is the person's own; such a one may have no picture (``pictured`` false).
    """

    exercise: ExerciseId
    name: str
    needs: str
    dose: str
    setup: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    breathing: str
    tempo: str
    mistakes: tuple[Mistake, ...]
    feel: str
    stop: str
    why: str
    care: tuple[str, ...]
    sources: tuple[str, ...]
    foot: SheetFoot
    given: str = ""
    pictured: bool = True


class Sheets:
    """Makes sheets. The texts name no tier and no diagnosis: a sheet hangs where visitors see it."""

    def __init__(
        self, catalogue: Catalogue, guidance: Guidance, own: Callable[[str], OwnExercise | None] | None = None
    ) -> None:
        self._catalogue = catalogue
        self._guidance = guidance
        self._own = own

    def week(self, week: Week, *, name: str, country: str, printed: date, state: State = State.OK) -> WeekSheet:
        """The week sheet, valid for seven days from the day it is ``printed``.

        Kettle drills and the word for a day of rest depend on ``state``: at a stop not even a walk is suggested.
        """
        return WeekSheet(
            title=_("My week, {dates}").format(dates=wording.week_words(week.start)),
            name=name,
            line=_week_line(state),
            days=tuple(_day(day, state) for day in week.days),
            kettle_words=_("Kettle drills"),
            felt_words=_("It felt"),
            foot=self.foot(country, printed),
        )

    def session(
        self, session: Session, *, name: str, country: str, printed: date, weight_unit: str = "kg"
    ) -> SessionSheet:
        """The session sheet."""
        pairs = [(block, slot) for block in session.blocks for slot in block.slots]
        slots = tuple(self._slot(n, block, slot, weight_unit) for n, (block, slot) in enumerate(pairs, start=1))
        return SessionSheet(
            title=wording.title_words(session),
            name=name,
            line=self._needs_line(session),
            slots=slots,
            most_boxes=max((one.set_boxes for one in slots), default=0),
            effort=_("Effort: 3 easy, 5 somewhat hard, 7 hard with 3 more left, 9 one more left."),
            foot=self.foot(country, printed),
        )

    def exercise(self, id_: ExerciseId, *, tags: Collection[str], country: str, printed: date) -> ExerciseSheet | None:
        """The handout with the care sentences for ``tags``; None where the library has no such exercise."""
        found = self._catalogue.exercise(id_)
        if found is None:
            return None
        return ExerciseSheet(
            exercise=found.id,
            name=found.name,
            needs=_needs_words(found),
            dose=wording.plain_dose(found),
            setup=found.setup,
            steps=found.steps,
            cues=found.cues,
            breathing=found.breathing,
            tempo=found.tempo,
            mistakes=found.mistakes,
            feel=found.feel,
            stop=found.stop,
            why=found.why,
            care=tuple(sentence for tag, sentence in found.care.items() if tag in tags),
            sources=tuple(self._source(code) for code in found.sources),
            foot=self.foot(country, printed),
            given=self._given(found.id),
            pictured=self._pictured(found.id),
        )

    def foot(self, country: str, printed: date) -> SheetFoot:
        """When to stop, and how long the sheet may be used."""
        number = self._guidance.number_for(country)
        until = printed + VALID
        return SheetFoot(
            stop=tuple(_stop_line(signs, number) for signs in (self._guidance.emergency, self._guidance.today)),
            valid_until=until,
            valid=_("Use this sheet until {date}. If something hurt since, print it again.").format(
                date=wording.date_words(until)
            ),
        )

    def _slot(self, number: int, block: Block, slot: Slot, weight_unit: str) -> SheetSlot:
        exercise = self._catalogue.exercise(slot.exercise)
        return SheetSlot(
            number=number,
            exercise=slot.exercise,
            name=self._catalogue.name_of(slot.exercise),
            block=wording.block_words(block.name),
            dose=wording.dose_words(slot, exercise, weight_unit=weight_unit),
            cue=exercise.cues[0] if exercise is not None and exercise.cues else "",
            set_boxes=slot.sets,
            both_sides=slot.side is Side.YES,
            effort_box=block.name is BlockName.STRENGTH,
        )

    def _needs_line(self, session: Session) -> str:
        minutes = _n("{n} minute.", "{n} minutes.", max(1, int(session.minutes + 0.5)))
        named = session_needs(session, self._catalogue)
        if not named:
            return minutes
        things = wording.list_words(tuple(one.word.lower() for one in named.values()))
        return f"{minutes} {_('You need: {things}.').format(things=things)}"

    def _pictured(self, id_: ExerciseId) -> bool:
        own = self._own(id_) if self._own is not None else None
        return own is None or bool(own.photos) or self._catalogue.motion_of(id_) is not None

    def _given(self, id_: ExerciseId) -> str:
        own = self._own(id_) if self._own is not None else None
        return wording.given_words(own) if own is not None else ""

    def _source(self, code: str) -> str:
        found = next((one for one in self._catalogue.sources.values() if one.code == code), None)
        return found.reference if found is not None else code


def needs(exercise: Exercise) -> tuple[str, ...]:
    """The words for what an exercise needs, without "Nothing"."""
    return tuple(wording.equipment_words(word).word for word in exercise.equipment if word != "none")


def _needs_words(exercise: Exercise) -> str:
    words = tuple(wording.equipment_words(word).word for word in exercise.equipment)
    return _("You need: {things}.").format(things=wording.list_words(words).lower()) if words else ""


def _week_line(state: State) -> str:
    return {
        State.OK: _("Two strength days keep you on track. Tick what you did. Every bit counts."),
        State.EDUCATION_ONLY: _("Gentle work for now. Tick what you did. Every bit counts."),
        State.STOP: _("Rest for now, and ask your doctor before you exercise."),
    }[state]


def _day(day: Day, state: State) -> SheetDay:
    training = [one for one in day.sessions if one.kind is not SessionKind.TEST]
    hint = _("An easy walk is fine too.") if state is State.OK else ""
    return SheetDay(
        date=day.date,
        name=wording.day_name(day.date),
        date_words=wording.date_brief(day.date),
        picture=first_picture(day.sessions),
        items=tuple(_item(one) for one in day.sessions),
        kettle_boxes=KETTLE_BOXES if training and state is State.OK else 0,
        rest="" if day.sessions else _("Rest day"),
        rest_hint="" if day.sessions else hint,
    )


def _item(session: Session) -> SheetItem:
    return SheetItem(
        title=wording.title_words(session),
        minutes=wording.minutes_short(session.minutes),
        kind=session.kind,
        icon=wording.kind_words(session.kind).icon,
    )


def _stop_line(signs: StopSigns, number: str) -> StopLine:
    *first, last = (_(sign) for sign in signs.signs)
    return StopLine(
        head=_(signs.head).format(number=number),
        signs=_("{many} or {last}.").format(many=", ".join(first), last=last) if first else f"{last}.",
    )
