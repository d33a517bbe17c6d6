"""How many landings a session may hold, and of which class: one step a week, never two (evidence 1.5, 6.4, 6.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bonehome.domain.dose import Tempo
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.impact import Impact
from bonehome.domain.rules.past import WALK, Past
from bonehome.domain.rules.stages import Stage
from bonehome.domain.rules.timing import work_seconds

GENTLE = ("low",)


@dataclass(frozen=True, kw_only=True)
class Landings:
    """What a session holds: the exercise to land with, in how many sets of how many.

    ``rest_s`` seconds come after each set; ``days_most`` is on how many days of a week, ``rest_days`` says that no two
    of them may follow one another.
    """

    exercise: ExerciseId
    sets: int
    reps: int
    rest_s: int
    days_most: int
    rest_days: bool

    @property
    def most(self) -> int:
        """Landings in one session."""
        return self.sets * self.reps


@dataclass(frozen=True, kw_only=True)
class Room:
    """The ``seconds`` one session has for landings at a ``tempo``, and the most sets, the rest and the usual set."""

    seconds: int
    tempo: Tempo
    sets_most: int
    rest_s: int
    set_of: int

    def fit(self, exercise: Exercise, most: int) -> tuple[int, int]:
        """Sets and repetitions that come nearest to ``most`` landings, in the smallest sets; at least one set."""
        span = exercise.dose.amount
        usual = min(most, span.high, max(span.low, self.set_of))
        found = (1, usual)
        for reps in range(usual, min(most, span.high) + 1):
            each = work_seconds(exercise, reps, self.tempo) + self.rest_s
            sets = min(self.sets_most, most // reps, self.seconds // each)
            if sets * reps > found[0] * found[1]:
                found = (sets, reps)
        return found

    def full(self, exercise: Exercise, target: int) -> int:
        """The full number of landings: the ``target``, or what a session has room for."""
        sets, reps = self.fit(exercise, target)
        return sets * reps


def room_for(facts: PersonFacts, seconds: int, tempo: Tempo) -> Room:
    """The room that ``seconds`` of a session give the person's landings."""
    rules = facts.rules.impact
    rows = [rules.tiers[key] for key in facts.keys]
    return Room(
        seconds=seconds,
        tempo=tempo,
        sets_most=min(row.sets.high for row in rows),
        rest_s=max(row.rest_s.low for row in rows),
        set_of=rules.set_of,
    )


def landings_for(
    facts: PersonFacts, open_: Sequence[Exercise], past: Past, stage: Stage, monday: date, room: Room
) -> Landings | None:
    """The landings of the week from ``monday``; None where none are open. ``open_`` are allowed, gentlest first."""
    rules = facts.rules.impact
    rows = [rules.tiers[key] for key in facts.keys]
    classes = facts.rules.gate.impact_classes
    ladder = [one for one in open_ if classes.get(one.id) not in (None, WALK)]
    target = min(row.landings_target for row in rows)
    if not ladder or not target:
        return None
    start = min(row.landings_start for row in rows)
    steps = _Steps(start=start, target=target, hold=max(row.hold_weeks for row in rows), rules=rules, room=room)
    exercise, most = steps.reached(ladder, past, monday)
    if past.landings:
        most = min(most, max(start, _last_most(past, monday) + rules.landings_step))
    if stage.gap is not None and stage.gap.landings_from_start:
        exercise, most = ladder[0], start
    if stage.gap is not None and stage.gap.gentle_landings:
        exercise = next((one for one in ladder if classes[one.id] in GENTLE), ladder[0])
    if not stage.may_grow:
        most = min(most, max(start, _last_most(past, monday)))
    most = max(1, int(min(most, room.full(exercise, target)) * (stage.landings_share or 1)))
    sets, reps = room.fit(exercise, most)
    firm = classes[exercise.id] not in GENTLE
    return Landings(
        exercise=exercise.id,
        sets=sets,
        reps=reps,
        rest_s=room.rest_s,
        days_most=min(row.days.high for row in rows),
        rest_days=firm and _firm_weeks(past, classes) < rules.rest_day_weeks,
    )


@dataclass(frozen=True, kw_only=True)
class _Steps:
    """How landings grow: from ``start`` to ``target`` a session, ``hold`` weeks at the full number before a class."""

    start: int
    target: int
    hold: int
    rules: Impact
    room: Room

    def reached(self, ladder: Sequence[Exercise], past: Past, monday: date) -> tuple[Exercise, int]:
        """Where the log has brought the person: more landings first, then the next class, one of the two a week."""
        by_id = {one.id: place for place, one in enumerate(ladder)}
        weeks = sorted(week for week in past.landings if week < monday)
        known = [week for week in weeks if any(id_ in by_id for id_ in past.landings[week])]
        if not known:
            return ladder[0], self.start
        last = past.landings[known[-1]]
        place = max(by_id[id_] for id_ in last if id_ in by_id)
        here = ladder[place]
        done = max(self.start, min(last[here.id].most, self.target))
        if any(one.hurt for one in last.values()):
            return self._back(ladder, place, done, last[here.id].most)
        told = all(one.told for one in last.values())
        if not told or past.landings.get(monday):  # planned anew within a week: its step has been taken
            return here, done
        full = self.room.full(here, self.target)
        if last[here.id].most < full:
            return here, min(self.target, max(self.start, last[here.id].most + self.rules.landings_step))
        rows = (past.landings[week].get(here.id) for week in known)
        held = sum(1 for one in rows if one is not None and not one.hurt and one.most >= full)
        if held >= self.hold and place + 1 < len(ladder):
            return ladder[place + 1], self.start
        return here, done

    def _back(self, ladder: Sequence[Exercise], place: int, done: int, last: int) -> tuple[Exercise, int]:
        """One step back where something hurt."""
        if place:
            return ladder[place - 1], done
        return ladder[0], max(self.rules.landings_step, min(last, self.target) - self.rules.landings_step)


def _last_most(past: Past, monday: date) -> int:
    weeks = [week for week in past.landings if week < monday]
    return max((one.most for one in past.landings[max(weeks)].values()), default=0) if weeks else 0


def _firm_weeks(past: Past, classes: dict[ExerciseId, str]) -> int:
    return sum(
        1
        for week in past.landings.values()
        if any(one.most and classes.get(id_) not in GENTLE for id_, one in week.items())
    )
