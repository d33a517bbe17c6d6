"""How many landings a session may hold, and of which class: one step a week, never two (evidence 1.5, 6.4, 6.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.past import WALK, Past
from bonehome.domain.rules.stages import Stage

WEEK = timedelta(days=7)
GENTLE = ("low",)


@dataclass(frozen=True, kw_only=True)
class Landings:
    """What a session may hold: the exercise to land with and how many landings at most; ``firm`` is a moderate class.

    ``sets_most`` sets with ``rest_s`` seconds after each; ``days_most`` is on how many days of a week, ``rest_days``
    says that no two of them may follow one another.
    """

    exercise: ExerciseId
    most: int
    firm: bool
    sets_most: int
    rest_s: int
    days_most: int
    rest_days: bool


def landings_for(
    facts: PersonFacts, open_: Sequence[Exercise], past: Past, stage: Stage, monday: date
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
    exercise, most = _reached(ladder, past, monday, start, target, rules.landings_step, max(r.hold_weeks for r in rows))
    if stage.gap is not None and stage.gap.landings_from_start:
        exercise, most = ladder[0], start
    if stage.gap is not None and stage.gap.gentle_landings:
        exercise = next((one for one in ladder if classes[one.id] in GENTLE), ladder[0])
    if not stage.may_grow:
        most = min(most, max(start, _last_most(past, monday)))
    most = max(1, int(most * (stage.landings_share or 1)))
    firm = classes[exercise.id] not in GENTLE
    return Landings(
        exercise=exercise.id,
        most=most,
        firm=firm,
        sets_most=min(row.sets.high for row in rows),
        rest_s=max(row.rest_s.low for row in rows),
        days_most=min(row.days.high for row in rows),
        rest_days=firm and _firm_weeks(past, classes) < rules.rest_day_weeks,
    )


def _reached(
    ladder: Sequence[Exercise], past: Past, monday: date, start: int, target: int, step: int, hold: int
) -> tuple[Exercise, int]:
    """Where the log has brought the person: more landings first, then the next class, one of the two a week."""
    weeks = sorted(week for week in past.landings if week < monday)
    by_id = {one.id: place for place, one in enumerate(ladder)}
    known = [week for week in weeks if any(id_ in by_id for id_ in past.landings[week])]
    if not known:
        return ladder[0], start
    last = past.landings[known[-1]]
    place = max(by_id[id_] for id_ in last if id_ in by_id)
    here = ladder[place].id
    if any(one.hurt for one in last.values()):
        if place:
            return ladder[place - 1], max(start, min(last[here].most, target))
        return ladder[0], max(step, min(last[here].most, target) - step)
    done = max(start, min(last[here].most, target))
    told = all(one.told for one in last.values())
    if not told or past.landings.get(monday):  # planned anew within a week: its step has been taken
        return ladder[place], done
    if done < target:
        return ladder[place], min(target, done + step)
    held = sum(1 for week in known if here in past.landings[week] and not past.landings[week][here].hurt)
    if held >= hold and place + 1 < len(ladder):
        return ladder[place + 1], start
    return ladder[place], done


def _last_most(past: Past, monday: date) -> int:
    weeks = [week for week in past.landings if week < monday]
    return max((one.most for one in past.landings[max(weeks)].values()), default=0) if weeks else 0


def _firm_weeks(past: Past, classes: dict[ExerciseId, str]) -> int:
    return sum(1 for week in past.landings.values() if any(classes.get(id_) not in GENTLE for id_ in week))
