"""What must hold of every week of every person, looked at without the planner's own code (proof by population)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bonehome.domain.exercise import Exercise, Kind, Position
from bonehome.domain.ids import FamilyId
from bonehome.domain.profile import State
from bonehome.domain.proof.life import Lived
from bonehome.domain.rules import timing
from bonehome.domain.rules.stages import ORDINARY
from bonehome.domain.week import Session, SessionKind, Slot

TOLERANCE_MIN, TOLERANCE, LEAST_SHARE, ROUNDING = 2.0, 0.10, 0.6, 0.11
WALK_MOST_S = 1200
STRENGTH_APART = 2
WALKS, BALANCE = FamilyId("gait"), (FamilyId("bal_static"), FamilyId("bal_dynamic"))
POSTURE = (FamilyId("posture_mob"), FamilyId("back_ext"))


@dataclass(frozen=True, kw_only=True)
class Violation:
    """One thing that should never be: which check, who, when, and what in one sentence."""

    check: str
    person: str
    monday: date
    says: str


LIMITED: dict[str, Callable[[Exercise], bool]] = {
    "no_floor": lambda one: one.floor,
    "no_prone": lambda one: one.position is Position.PRONE,
    "no_impact": lambda one: one.has(Kind.IMPACT),
    "no_overhead": lambda one: one.family == "overhead",
    "no_weights": lambda one: bool({"dumbbell", "dumbbells", "ankle_weights"} & set(one.equipment)),
    "no_kneeling": lambda one: one.position is Position.QUADRUPED or "kneel" in one.id,
    "no_one_leg": lambda one: "one_leg" in one.id,
}
"""What each limit of a clinician leaves out at least."""

Says = Iterator[str]
Check = Callable[[Lived], Says]


def slots_of(lived: Lived) -> Iterator[tuple[date, Session, Slot, Exercise]]:
    """Every slot of a week with its exercise."""
    for day in lived.week.days:
        for session in day.sessions:
            for slot in session.slots():
                yield day.date, session, slot, lived.plan.catalogue.exercises[slot.exercise]


def no_excluded_exercise(lived: Lived) -> Says:
    """No plain tag of the person's, nothing that is not owned, nothing past a stop; half of it past a clinician."""
    facts = lived.plan.facts
    if facts.standing.state is State.STOP and any(day.sessions for day in lived.week.days):
        yield "something is planned at a stop"
    for _, _, slot, exercise in slots_of(lived):
        for one in exercise.not_for:
            if one.tag in facts.tags and (not one.soft or one.tag in facts.severe):
                yield f"{exercise.id} is not for {one.tag}"
            if one.tag in facts.tags and one.soft and not slot.modified:
                yield f"{exercise.id} stands without its change card for {one.tag}"
        for word in exercise.equipment:
            if word not in facts.owned:
                yield f"{exercise.id} needs {word}"
        if facts.standing.state is State.EDUCATION_ONLY and not _gentle(exercise):
            yield f"{exercise.id} is planned before a clinician has said yes"


def no_ceiling_passed(lived: Lived) -> Says:
    """The level of every exercise, and of the effort, stays under the tier's and the flag's ceiling."""
    facts = lived.plan.facts
    gate, dosing = facts.rules.gate, facts.rules.dosing
    for _, _, slot, exercise in slots_of(lived):
        row = gate.ceilings.of(exercise.family)
        for key in facts.keys:
            cell = row.cells[key] if row is not None else None
            if cell is not None and exercise.level > cell.level and exercise.id not in cell.also:
                opened = (exercise.family, exercise.level) in facts.opened
                if not (opened and exercise.level in (*cell.opt_in, *cell.clinician)):
                    yield f"{exercise.id} is above level {cell.level} of {key}"
            if cell is not None and exercise.id in cell.but:
                yield f"{exercise.id} is left out of {key}"
            if slot.effort_cap > dosing.tiers[key].effort_ceiling:
                yield f"{exercise.id} at effort {slot.effort_cap} for {key}"
        if slot.modified and slot.effort_cap > gate.modified_cap:
            yield f"{exercise.id} is changed, at effort {slot.effort_cap}"


def clinicians_limits(lived: Lived) -> Says:
    """The clinician's own limits hold wherever they are stricter."""
    limits = lived.plan.facts.limits
    for _, _, slot, exercise in slots_of(lived):
        if limits.effort_most is not None and slot.effort_cap > limits.effort_most:
            yield f"{exercise.id} at effort {slot.effort_cap}, above the clinician's {limits.effort_most}"
        if limits.load_most_kg is not None and (slot.load_kg or 0) > limits.load_most_kg:
            yield f"{exercise.id} with {slot.load_kg} kg, above the clinician's {limits.load_most_kg}"
        for word in limits.closed:
            if LIMITED[word](exercise):
                yield f"{exercise.id} against the clinician's {word}"


def two_days_between_strength(lived: Lived) -> Says:
    """Strength lies two dates apart; bouts beside it hold nothing hard of a region trained that or the day before."""
    spacing = lived.plan.facts.rules.spacing
    trained: dict[date, set[str]] = {}
    days = sorted({day for day, session, _, _ in slots_of(lived) if session.kind is SessionKind.STRENGTH})
    for earlier, later in pairwise(days):
        if (later - earlier).days < STRENGTH_APART:
            yield f"strength on {earlier} and {later}"
    for day, session, _, exercise in slots_of(lived):
        if session.kind is SessionKind.STRENGTH and exercise.has(Kind.RESISTANCE):
            trained.setdefault(day, set()).update(_regions(exercise, spacing.regions))
    for day, session, _, exercise in slots_of(lived):
        if session.kind is not SessionKind.STRENGTH and exercise.has(Kind.RESISTANCE):
            near = trained.get(day, set()) | trained.get(day - timedelta(days=1), set())
            if exercise.level > spacing.soft_r_level and near & _regions(exercise, spacing.regions):
                yield f"{exercise.id} on {day} so soon after strength"


def minutes_as_asked(lived: Lived) -> Says:
    """Never over the asked minutes by more than 2 minutes or a tenth; in ordinary weeks never under by more."""
    facts, asked = lived.plan.facts, lived.plan.minutes
    slack = max(TOLERANCE_MIN, TOLERANCE * asked) + ROUNDING
    careful_tier = facts.standing.tier.value == "T3"
    ordinary = lived.plan.stage(lived.week.start).id == ORDINARY and not careful_tier
    for day in lived.week.days:
        for session in day.sessions:
            whole = day_session(lived, day.date, session)
            true = timing.session_seconds(session, lived.plan.catalogue, facts, check=whole) / 60
            if session.kind is not SessionKind.WALK and abs(true - session.minutes) > ROUNDING:
                yield f"{session.kind} of {day.date} says {session.minutes} minutes and takes {true:.1f}"
            if not whole or facts.standing.state is not State.OK:
                continue
            if session.minutes > asked + slack:
                yield f"{session.kind} of {day.date} has {session.minutes} of {asked} minutes"
            least = asked - slack if ordinary else LEAST_SHARE * asked - ROUNDING
            if session.minutes < least and _may_fill(lived):
                yield f"{session.kind} of {day.date} has only {session.minutes} of {asked} minutes"


def both_sides(lived: Lived) -> Says:
    """Each slot has its exercise's own sides, and counts are whole."""
    for _, _, slot, exercise in slots_of(lived):
        if slot.side is not exercise.side:
            yield f"{exercise.id} has sides {slot.side} and not {exercise.side}"
        if (slot.reps is None) == (slot.seconds is None) or slot.sets < 1 or (slot.reps or slot.seconds or 0) < 1:
            yield f"{exercise.id} has {slot.sets} sets of {slot.reps} repetitions or {slot.seconds} seconds"


def one_trip_to_the_floor(lived: Lived) -> Says:
    """The floor is gone to once in a session at most."""
    for day in lived.week.days:
        for session in day.sessions:
            floors = [lived.plan.catalogue.exercises[one.exercise].floor for one in session.slots()]
            if sum(1 for before, after in pairwise([False, *floors]) if after and not before) > 1:
                yield f"{session.kind} of {day.date} goes to the floor twice"


def walks_are_short(lived: Lived) -> Says:
    """A walk inside a session has at most twenty minutes."""
    for day, session, slot, exercise in slots_of(lived):
        if day_session(lived, day, session) and exercise.family == "gait" and (slot.seconds or 0) > WALK_MOST_S:
            yield f"a walk of {slot.seconds} s on {day}"


def nothing_empty(lived: Lived) -> Says:
    """Who may train has strength in the week, and no session is empty."""
    sessions = [session for day in lived.week.days for session in day.sessions]
    if any(not session.slots() for session in sessions):
        yield "a session is empty"
    facts = lived.plan.facts
    trains = facts.standing.state is State.OK and facts.known["q25"] is not True
    if trains and not any(session.kind is SessionKind.STRENGTH for session in sessions):
        yield "there is no strength session in the week"


def day_session(lived: Lived, on: date, session: Session) -> bool:
    """True for a whole session on a chosen day, with its daily check; bouts and gentle work have none."""
    whole = session.kind in (SessionKind.STRENGTH, SessionKind.BALANCE)
    return whole and on.weekday() in lived.plan.days


def _may_fill(lived: Lived) -> bool:
    """True where balance, posture and a walk could fill the minutes that are left, and none of them rests for pain."""
    offer, exercises = lived.plan.offer, lived.plan.catalogue.exercises
    rests = lived.plan.facts.rests
    if any(exercises[id_].family in (WALKS, *BALANCE, *POSTURE) for id_ in (*rests.locked, *rests.again)):
        return False
    walks = any(one.exercise.id == "walk_easy" for one in offer.get(WALKS, ()))
    return walks and all(any(offer.get(family) for family in families) for families in (BALANCE, POSTURE))


def _regions(exercise: Exercise, regions: dict[str, tuple[FamilyId, ...]]) -> set[str]:
    return {region for region, families in regions.items() if exercise.family in families}


def _gentle(exercise: Exercise) -> bool:
    hard = (Kind.RESISTANCE, Kind.IMPACT, Kind.BALANCE, Kind.WEIGHT_BEARING, Kind.FUNCTIONAL)
    return exercise.id == "walk_easy" or (exercise.position is Position.SEATED and not exercise.has(*hard))
