"""What was said after a session, as data: efforts fill downwards, and everything becomes feedback for the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bonehome.app.counting import sets_done
from bonehome.app.history import WeekSummary
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Kind
from bonehome.domain.ids import ExerciseId
from bonehome.domain.pain import Place
from bonehome.domain.record import ExerciseFeedback, Outcome, SessionRecord
from bonehome.domain.week import SessionKind

A_LITTLE, A_LITTLE_SOMEWHERE = 2, 3
"""A little pain counts as 2 once it is said where, else as 3 (evidence 6.5)."""


@dataclass(frozen=True, kw_only=True)
class Effort:
    """Effort 0-10 (the upper number of a face) and how many more were possible (4 = four or more)."""

    effort: int | None = None
    reserve: int | None = None


@dataclass(frozen=True, kw_only=True)
class PainSaid:
    """The answer to "Any pain?". ``level`` is None for "a little"; ``exercise`` is the one it came in."""

    any: bool
    level: int | None = None
    place: Place | None = None
    exercise: ExerciseId | None = None

    def number(self) -> int:
        """The pain kept, 0-10."""
        if not self.any:
            return 0
        if self.level is not None:
            return self.level
        return A_LITTLE if self.place is not None else A_LITTLE_SOMEWHERE


def rated(record: SessionRecord, catalogue: Catalogue) -> tuple[ExerciseId, ...]:
    """The strength exercises done, in their order; the others are not asked about."""
    done = dict.fromkeys(one.exercise for one in record.sets)
    found = ((id_, catalogue.exercise(id_)) for id_ in done)
    return tuple(id_ for id_, exercise in found if exercise is not None and exercise.has(Kind.RESISTANCE))


def filled(exercises: Sequence[ExerciseId], own: Mapping[ExerciseId, Effort]) -> dict[ExerciseId, Effort]:
    """Every exercise's answers; what was not answered is taken from the answer above."""
    out: dict[ExerciseId, Effort] = {}
    effort = reserve = None
    for id_ in exercises:
        mine = own.get(id_, Effort())
        effort = mine.effort if mine.effort is not None else effort
        reserve = mine.reserve if mine.reserve is not None else reserve
        out[id_] = Effort(effort=effort, reserve=reserve)
    return out


def feedback(
    exercises: Sequence[ExerciseId],
    own: Mapping[ExerciseId, Effort],
    *,
    steady: bool | None,
    pain: PainSaid | None,
    earlier: Sequence[ExerciseFeedback] = (),
    done: Sequence[ExerciseId] = (),
) -> tuple[ExerciseFeedback, ...]:
    """What is logged for each rated exercise. Pain that was told in the session is never made smaller,
    and stays sharp where it was.

    Pain counts for the exercise it came in (of all those ``done``), and for all of them where that was not said.
    """
    before = {one.exercise: one for one in earlier}
    efforts = filled(exercises, own)
    out = []
    for id_ in (*exercises, *_painful(exercises, pain, done)):
        number, place = _pain_of(id_, pain)
        told = before.get(id_)
        if told is not None and (told.pain or 0) > (number or 0):
            number, place = told.pain, told.pain_place
        out.append(
            ExerciseFeedback(
                exercise=id_,
                effort=efforts.get(id_, Effort()).effort,
                reserve=efforts.get(id_, Effort()).reserve,
                pain=number,
                pain_place=place,
                form_ok=steady if id_ in efforts else None,
                listed=told.listed if told is not None and told.pain_place == place else None,
                sharp=told.sharp if told is not None else None,
            )
        )
    return tuple(out)


def _painful(rated_: Sequence[ExerciseId], pain: PainSaid | None, done: Sequence[ExerciseId]) -> tuple[ExerciseId, ...]:
    """Exercises that were not rated but may be the painful one."""
    if pain is None or not pain.any:
        return ()
    if pain.exercise is not None:
        return () if pain.exercise in rated_ else (pain.exercise,)
    return () if rated_ else tuple(done)


def _pain_of(id_: ExerciseId, pain: PainSaid | None) -> tuple[int | None, str]:
    if pain is None:
        return None, ""
    if pain.any and pain.exercise not in (None, id_):
        return 0, ""
    return pain.number(), pain.place.value if pain.any and pain.place is not None else ""


def done_lines(record: SessionRecord, week: WeekSummary) -> tuple[str, ...]:
    """What the session means: how much of it was done, and where the week stands."""
    lines = []
    done = sets_done(record)
    if record.outcome is not Outcome.FINISHED or done < record.planned_sets:
        words = _("You did {n} of {of} sets. That counts.")
        lines.append(words.format(n=f"{done:g}", of=record.planned_sets))
    days = week.strength_days
    if record.kind is SessionKind.STRENGTH and 0 < days.done <= days.goal:
        lines.append(_("Strength day {n} of {of} is done.").format(n=days.done, of=days.goal))
    elif record.kind is SessionKind.STRENGTH and days.done > days.goal:
        lines.append(_("A bonus strength day is done."))
    if week.on_track:
        lines.append(_("You are on track this week."))
    return tuple(lines)
