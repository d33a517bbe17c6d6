"""What must hold from week to week: steps up, landings, easier weeks, and that no part of the body is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from bonehome.domain.exercise import Exercise, Kind
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import State
from bonehome.domain.proof.checks import STRENGTH_APART, slots_of
from bonehome.domain.proof.life import Lived
from bonehome.domain.rules.log import LogSet
from bonehome.domain.rules.stages import DELOAD
from bonehome.domain.week import SessionKind, Slot

FULL_WEEKS, FULL_MINUTES = 4, 20
GROUPS: dict[str, tuple[str, ...]] = {
    "squat": ("squat", "lunge_step"),
    "pull": ("pull", "scapular"),
    "hinge": ("hinge", "hip_ext"),
    "push": ("push", "overhead"),
    "hip": ("hip_abd", "hip_flex", "knee"),
    "calf": ("calf",),
    "core": ("core_flat", "core_turn"),
    "wrist": ("wrist_grip",),
    "balance": ("bal_static", "bal_dynamic"),
    "posture": ("posture_mob", "back_ext", "floor_skill"),
}
STEPS_A_SESSION, WRIST_ITEMS = 2, 2
HANDS = (*GROUPS["push"], *GROUPS["pull"], *GROUPS["wrist"])
GENTLE = ("low", "walk", "")


@dataclass(kw_only=True)
class Watch:
    """Looks at one person's weeks in their order and remembers what it must."""

    levels: dict[FamilyId, int] = field(default_factory=dict)
    loads: dict[ExerciseId, float] = field(default_factory=dict)
    bands: dict[ExerciseId, str] = field(default_factory=dict)
    landed: dict[date, tuple[int, int]] = field(default_factory=dict)
    hurt: dict[ExerciseId, date] = field(default_factory=dict)
    strength: tuple[date, ...] = ()
    open_groups: list[tuple[set[str], set[str]]] = field(default_factory=list)

    def see(self, lived: Lived) -> Iterator[tuple[str, str]]:
        """The name of each check that fails, with a sentence; then the week is remembered."""
        if not lived.plan.past.entries:  # all begins as new
            self.levels, self.loads, self.bands, self.landed = {}, {}, {}, {}
        for name, check in WATCHED.items():
            for says in check(self, lived):
                yield name, says
        self._remember(lived)

    def _remember(self, lived: Lived) -> None:
        catalogue, classes = lived.plan.catalogue, lived.plan.facts.rules.gate.impact_classes
        landed: tuple[int, int] = (0, 0)
        self.strength = _strength_dates(lived)
        for entry in lived.done:
            exercise = catalogue.exercises[entry.exercise]
            if any(_bad(one, lived) for one in entry.told):
                self.hurt[exercise.id] = entry.date
            if not entry.sets:
                continue
            self.levels[exercise.family] = max(self.levels.get(exercise.family, 0), exercise.level)
            for one in entry.sets:
                if one.load_kg is not None:
                    self.loads[exercise.id] = one.load_kg
                if one.band:
                    self.bands[exercise.id] = one.band
            if exercise.family == "impact" and classes.get(exercise.id) not in (None, "walk"):
                landed = max(landed, (exercise.level, sum(one.reps or 0 for one in entry.sets)))
        if landed != (0, 0):
            self.landed[lived.week.start] = landed


def rest_after_pain(watch: Watch, lived: Lived) -> Iterator[str]:
    """An exercise that hurt badly is not planned again within its rest, and no step up goes round it."""
    days, on, library = lived.plan.facts.rules.pain.lock_days, lived.plan.facts.on, lived.plan.catalogue.exercises
    resting = {id_ for id_, since in watch.hurt.items() if (on - since).days < days}
    lowest: dict[FamilyId, int] = {}
    for one in (library[id_] for id_ in resting):
        lowest[one.family] = min(one.level, lowest.get(one.family, one.level))
    for _, _, _, exercise in slots_of(lived):
        if exercise.id in resting:
            yield f"{exercise.id} hurt less than {days} days ago"
        reached, hurt = watch.levels.get(exercise.family, 0), lowest.get(exercise.family)
        if hurt is not None and exercise.level > max(hurt, reached) and _on_ladder(lived, exercise):
            yield f"{exercise.id} is a step up where an easier one rests for pain"


def strength_from_week_to_week(watch: Watch, lived: Lived) -> Iterator[str]:
    """The first strength of a week lies two dates after the last one of the week before."""
    for earlier in watch.strength:
        for later in _strength_dates(lived):
            if (later - earlier).days < STRENGTH_APART:
                yield f"strength on {earlier} and {later}"


def small_steps(watch: Watch, lived: Lived) -> Iterator[str]:
    """At most two exercises of a session take a load or level step, one step an exercise and week, of one size."""
    levels, loads = dict(watch.levels), dict(watch.loads)
    stepped: set[str] = set()
    for day in lived.week.days:
        for session in day.sessions:
            here = set()
            for slot in session.slots():
                exercise = lived.plan.catalogue.exercises[slot.exercise]
                if not _on_ladder(lived, exercise):
                    continue
                if 0 < levels.get(exercise.family, 0) < exercise.level and exercise.family not in stepped:
                    here.add(str(exercise.family))
                old = loads.get(exercise.id)
                if old is not None and (slot.load_kg or 0) > old and exercise.id not in stepped:
                    here.add(str(exercise.id))
                    if _places(lived, exercise, old, slot) > 1:
                        yield f"{exercise.id} goes from {old} to {slot.load_kg} kg at once"
                worn = watch.bands.get(exercise.id, "")
                notches = _notches(lived, exercise, worn, slot.band)
                if notches > 0 and exercise.id not in stepped:
                    here.add(str(exercise.id))
                    if notches > 1:
                        yield f"{exercise.id} goes from the {worn} to the {slot.band} band at once"
            if len(here) > STEPS_A_SESSION:
                yield f"{len(here)} exercises step up on {day.date}: {', '.join(sorted(here))}"
            stepped |= here


def landings_grow_slowly(watch: Watch, lived: Lived) -> Iterator[str]:
    """Landings within the tier's number and class, ten more or one class up from the last week, never both."""
    facts = lived.plan.facts
    impact, classes = facts.rules.impact, facts.rules.gate.impact_classes
    rows = [impact.tiers[key] for key in facts.keys]
    before = [watch.landed[week] for week in sorted(watch.landed)]
    for day, session, slot, exercise in slots_of(lived):
        if exercise.family != "impact" or classes.get(exercise.id) == "walk":
            continue
        count = slot.sets * (slot.reps or 0)
        if count > min(row.landings_target for row in rows):
            yield f"{count} landings on {day}"
        if classes.get(exercise.id, "") not in (*GENTLE, "moderate", "moderate-high") or facts.standing.falls:
            yield f"{exercise.id} on {day} with the fall flag or of a class that is not open"
        start = min(row.landings_start for row in rows)
        if before:
            level, most = before[-1]
            if exercise.level > level and count > start:
                yield f"a new class with {count} landings on {day}"
            if exercise.level <= level and count > max(start, most + impact.landings_step):
                yield f"{count} landings on {day} after {most} in the week before"
        elif count > start:
            yield f"{count} landings on {day} to begin with"
        del session


def easy_weeks(watch: Watch, lived: Lived) -> Iterator[str]:
    """Easier weeks come when they are due, and hold effort down."""
    del watch
    facts, stage = lived.plan.facts, lived.plan.stage(lived.week.start)
    if lived.week.deload is not (stage.deload is not None) and facts.standing.state is not State.STOP:
        yield "the week is not marked as the easier week it is"
    every = min(facts.rules.stages.deload.every_weeks[key] for key in facts.keys)
    if stage.id == DELOAD and stage.number % every:
        yield f"an easier week at number {stage.number}"
    for _, _, slot, exercise in slots_of(lived):
        if lived.week.deload and slot.effort_cap > facts.rules.stages.deload.effort_cap:
            yield f"{exercise.id} at effort {slot.effort_cap} in an easier week"


def nothing_forgotten(watch: Watch, lived: Lived) -> Iterator[str]:
    """Over four full weeks every group of 6.2 that has an allowed exercise has one in the plan."""
    facts = lived.plan.facts
    if facts.standing.state is not State.OK or _minutes(lived) < FULL_MINUTES or facts.known["q25"] is True:
        watch.open_groups.clear()
        return
    open_ = {name for name, families in GROUPS.items() if _any_open(lived, families)}
    served = {
        name for name, families in GROUPS.items() if any(one.family in families for _, _, _, one in slots_of(lived))
    }
    watch.open_groups = [*watch.open_groups[-FULL_WEEKS + 1 :], (open_, served)]
    if len(watch.open_groups) == FULL_WEEKS:
        always = set.intersection(*(one for one, _ in watch.open_groups))
        ever = set.union(*(one for _, one in watch.open_groups))
        for name in sorted(always - ever):
            yield f"nothing for {name} in four weeks"


def bones_served(watch: Watch, lived: Lived) -> Iterator[str]:
    """Hip and spine have something each week, wrists two things, where anything for them is open."""
    del watch
    facts = lived.plan.facts
    if facts.standing.state is not State.OK or facts.known["q25"] is True or _minutes(lived) < FULL_MINUTES:
        return
    rows = [one for _, session, _, one in slots_of(lived) if session.kind is SessionKind.STRENGTH]
    offered = [one for one in _reached(lived) if one.has(Kind.RESISTANCE)]
    all_rows = [one for _, _, _, one in slots_of(lived)]
    for site in ("hip", "spine"):
        if any(getattr(one.sites, site) for one in offered) and not any(getattr(one.sites, site) for one in all_rows):
            yield f"nothing for the {site}"
    wrists = sum(1 for one in rows if one.sites.wrist)
    days = {day for day, session, _, _ in slots_of(lived) if session.kind is SessionKind.STRENGTH}
    if len(days) < WRIST_ITEMS:
        return
    hands = [one for one in offered if one.sites.wrist and one.family in HANDS]
    if "wrist" not in facts.tags and len(hands) >= WRIST_ITEMS and wrists < WRIST_ITEMS:
        yield f"{wrists} things for the wrists"


WATCHED: dict[str, Callable[[Watch, Lived], Iterator[str]]] = {
    "rest after pain": rest_after_pain,
    "48 hours, from week to week": strength_from_week_to_week,
    "small steps": small_steps,
    "landings grow slowly": landings_grow_slowly,
    "easier weeks": easy_weeks,
    "no group forgotten": nothing_forgotten,
    "hip, spine and wrist": bones_served,
}


def _strength_dates(lived: Lived) -> tuple[date, ...]:
    return tuple(sorted({day for day, session, _, _ in slots_of(lived) if session.kind is SessionKind.STRENGTH}))


def _bad(one: LogSet, lived: Lived) -> bool:
    """A sharp pain, a strong one, or one in the spine or in a joint that was not named before."""
    rules, pain = lived.plan.facts.rules.pain, one.pain or 0
    new = one.listed is not True or one.place in rules.spine
    return one.sharp or pain >= rules.much or (pain >= rules.some and new)


def _on_ladder(lived: Lived, exercise: Exercise) -> bool:
    ceilings = lived.plan.facts.rules.gate.ceilings
    return ceilings.of(exercise.family) is not None and exercise.family not in ("gait", "impact")


def _places(lived: Lived, exercise: Exercise, old: float, slot: Slot) -> int:
    owned = lived.plan.loads.kilograms(exercise)
    return sum(1 for one in owned if old < one <= (slot.load_kg or 0))


def _notches(lived: Lived, exercise: Exercise, old: str, new: str) -> int:
    """How many owned bands further up ``new`` is; 0 where either is none of them."""
    owned = lived.plan.loads.bands_for(exercise)
    return owned.index(new) - owned.index(old) if old in owned and new in owned else 0


def _any_open(lived: Lived, families: tuple[str, ...]) -> bool:
    floor = _floor(lived)
    names = [FamilyId(name) for name in families if not _resting(lived, FamilyId(name))]
    rows = (one.exercise for name in names for one in lived.plan.offer.get(name, ()))
    return any(one.level <= _most_level(lived, one.family) for one in rows if floor or not one.floor)


def _floor(lived: Lived) -> bool:
    """Whether the sessions are long enough to get down on the floor and up again."""
    return lived.plan.minutes >= max(
        lived.plan.facts.rules.sessions.no_floor_below, lived.plan.table.floor_from_minutes
    )


def _most_level(lived: Lived, family: FamilyId) -> int:
    """The highest level that may stand in a plan: what a newcomer may begin with, or one above what was reached.

    Just after a level fell it is the one below.
    """
    courses, rules = lived.plan.past.courses, lived.plan.facts.rules
    ladder = courses.ladder(family) if courses is not None else None
    if ladder is not None and ladder.fell_within(rules.progress.fell_days, lived.week.start):
        return max(1, ladder.level)
    return rules.dosing.start_most if ladder is None else max(rules.dosing.start_most, ladder.level + 1)


def _reached(lived: Lived) -> list[Exercise]:
    """What is open without a step up: newcomers to a family have all of it before them."""
    courses, floor = lived.plan.past.courses, _floor(lived)
    found = []
    for family, choices in lived.plan.offer.items():
        ladder = courses.ladder(family) if courses is not None and not _resting(lived, family) else None
        here = [one.exercise for one in choices if floor or not one.exercise.floor]
        found += [one for one in here if one.level <= (_most_level(lived, family) if ladder is None else ladder.level)]
    return [one for one in found if not _resting(lived, one.family)]


def _minutes(lived: Lived) -> float:
    """The minutes without the longer warm-up and cool-down that a condition asks for."""
    facts = lived.plan.facts
    longer = sum(more for tag, more in facts.rules.sessions.longer_for.items() if tag in facts.tags)
    return lived.plan.minutes - 2 * longer / 60


def _resting(lived: Lived, family: FamilyId) -> bool:
    """True where something of the family rests for pain; what is harder then rests with it."""
    rests, exercises = lived.plan.facts.rests, lived.plan.catalogue.exercises
    return any(exercises[id_].family == family for id_ in (*rests.locked, *rests.again) if id_ in exercises)
