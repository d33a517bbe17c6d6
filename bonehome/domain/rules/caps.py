"""What a week may ask of a person at most, from facts and tables; for proofs that worse never means more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import State
from bonehome.domain.rules.fill import Choice
from bonehome.domain.rules.planner import Plan
from bonehome.domain.rules.shape import plan_at
from bonehome.domain.rules.spacing import strength_days
from bonehome.domain.rules.tables import Phase


@dataclass(frozen=True, kw_only=True)
class Caps:
    """The most of everything in one week. ``levels`` are the highest allowed by family, ``loads_kg`` by exercise.

    ``effort`` is 0-10, ``sets`` of one strength exercise, ``exercises`` of one strength block. ``landing_level`` is the
    rung landed on and ``landings`` how many of it a session may hold; more of a gentler one are not more.
    """

    levels: dict[FamilyId, int] = field(default_factory=dict)
    effort: int = 0
    sets: int = 0
    exercises: int = 0
    landing_level: int = 0
    landings: int = 0
    loads_kg: dict[ExerciseId, float] = field(default_factory=dict)
    strength_days: int = 0

    def over(self, other: Caps) -> tuple[str, ...]:
        """The names of the caps that are higher here than in ``other``; what is not there counts as none."""
        higher = [
            f"level of {family}" for family, level in sorted(self.levels.items()) if level > other.levels.get(family, 0)
        ]
        higher += [
            f"load of {id_}" for id_, load in sorted(self.loads_kg.items()) if load > other.loads_kg.get(id_, 0.0)
        ]
        for name in ("effort", "sets", "exercises", "strength_days"):
            higher += [name] if getattr(self, name) > getattr(other, name) else []
        mine, theirs = ((one.landing_level, one.landings) for one in (self, other))
        return (*higher, *(["landings"] if mine > theirs else []))


def caps_of(plan: Plan, monday: date) -> Caps:
    """The caps of the week from ``monday``; none at all at a stop, and no strength before a clinician has said yes."""
    offered = [one for rows in plan.offer.values() for one in rows]
    if plan.facts.standing.state is State.STOP:
        return Caps()
    stage, shelf = plan.stage(monday), plan.shelf(monday)
    levels = {family: max(one.exercise.level for one in rows) for family, rows in plan.offer.items()}
    phases = _phases(plan, monday)
    effort = min(max(one.effort.high for one in phases), max((one.allowed.effort_cap for one in offered), default=0))
    if stage.deload is not None:
        effort = min(effort, stage.deload.effort_cap)
    if plan.facts.standing.state is State.EDUCATION_ONLY:
        return Caps(levels=levels, effort=effort)
    landings = plan.landings(monday)
    sets = max(one.sets.high for one in phases)
    if stage.gap is not None and stage.gap.sets_most is not None:
        sets = min(sets, stage.gap.sets_most)
    target, _ = plan.target(monday)
    held = plan_at(shelf, plan.minutes)
    return Caps(
        levels=levels,
        effort=effort,
        sets=sets,
        exercises=min(plan.table.exercises_at_most, held.fixed + held.rotating),
        landing_level=plan.catalogue.exercises[landings.exercise].level if landings is not None else 0,
        landings=landings.most if landings is not None else 0,
        loads_kg={one.exercise.id: load for one in offered if (load := _load(plan, one)) is not None},
        strength_days=len(strength_days(plan.days, target, plan.facts.rules.spacing.strength_dates_apart)),
    )


def _phases(plan: Plan, monday: date) -> tuple[Phase, ...]:
    """The phases that may dose an exercise in the week: that of the stage, and the later one where it may be open."""
    stage, table = plan.stage(monday), plan.table
    late = stage.number > plan.facts.rules.progress.later_from_week and stage.phase != table.learning
    return (stage.phase, table.later) if late and not plan.facts.careful else (stage.phase,)


def _load(plan: Plan, choice: Choice) -> float | None:
    """The heaviest weight in kg the exercise may take: that of the log, and one step more where that is due."""
    owned = plan.loads.kilograms(choice.exercise, choice.allowed.load_max_kg)
    course = plan.past.courses.course(choice.exercise) if plan.past.courses is not None else None
    if not owned:
        return None
    place = course.load if course is not None else 0
    due = course is not None and course.clean >= plan.facts.rules.progress.in_a_row
    return owned[min(place + due, len(owned) - 1)]
