"""Faults that were found once, each with a minimal example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Limits
from bonehome.domain.exercise import Kind
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.caps import caps_of
from bonehome.domain.rules.dosing import amount
from bonehome.domain.rules.fill import Shelf
from bonehome.domain.rules.log import Log, LogEntry, LogSet
from bonehome.domain.rules.planner import Plan
from bonehome.domain.rules.rungs import Wanted, current
from bonehome.domain.week import SessionKind, Slot

People = Callable[..., Profile]
Planned = Callable[..., Plan]
READY = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}
STRONG = Wanted(kinds=(Kind.RESISTANCE, Kind.FUNCTIONAL), floor=True)
WEEK = timedelta(days=7)
AMBER = {"pain": 4.0, "place": "knee", "listed": True}


def done(start: date, exercise: str, *days_ago: int, sets: int = 2, **said: object) -> Log:
    one = LogSet(**{"reps": 12, "effort": 4.0, "pain": 0.0, "form_ok": True, **said})  # type: ignore[arg-type]
    days = sorted(start - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=day, exercise=ExerciseId(exercise), sets=(one,) * sets) for day in days)


def strength(plan: Plan, monday: date) -> list[tuple[str, list[Slot]]]:
    return [
        (session.letter, [slot for block in session.blocks if block.name == "strength" for slot in block.slots])
        for day in plan.week(monday).days
        for session in day.sessions
        if session.kind is SessionKind.STRENGTH
    ]


# A worse answer once made a newcomer start on a much harder rung: with the low ones closed it was "the lowest".
@pytest.mark.parametrize("family", ["squat", "lunge_step", "calf", "hip_ext"])
def test_a_chair_that_slides_does_not_make_a_newcomer_start_higher(stock: Callable[..., Shelf], family: str) -> None:
    better, worse = (current(stock(tests=READY, support=fixed), FamilyId(family), STRONG) for fixed in (True, False))
    assert better is not None
    assert worse is None or worse.exercise.level <= better.exercise.level  # lunge_step: 2 -> 9, squat: 2 -> 7


# The same for somebody on the way: from rung 2 to rung 6 at once, because a new answer closes what lies between.
def test_nobody_jumps_over_rungs_when_an_answer_closes_their_own(stock: Callable[..., Shelf], start: date) -> None:
    here = current(stock(log=done(start, "mini_squat_counter", 3), support=False), FamilyId("squat"), STRONG)
    assert here is None or here.exercise.level <= 2


# A red pain on the gentle heel drop brings stamping, which is the next rung up.
def test_a_harder_landing_is_no_way_round_one_that_rests(planned: Planned, tiered: People, start: date) -> None:
    log = done(start, "heel_drop_gentle", 1, pain=7.0)
    well = done(start, "heel_drop_gentle", 1)
    worse, better = (planned(tiered("T1", False, tests=READY), one, start) for one in (log, well))
    assert caps_of(worse, start).over(caps_of(better, start)) == ()


# Three ambers (or three sets that were too hard) leave a higher level than two: the counts begin anew when it falls.
@pytest.mark.parametrize("bad", [AMBER, {"effort": 9.0}])
def test_three_in_a_row_are_not_better_than_two(
    planned: Planned, tiered: People, start: date, bad: dict[str, object]
) -> None:
    def level(*log: Log) -> int:
        plan = planned(tiered("T1", False), tuple(one for part in log for one in part), start)
        assert plan.past.courses is not None
        return plan.past.courses.ladders[FamilyId("squat")].level

    squat = "wall_slide_squat"
    two = level(done(start, squat, 9), done(start, squat, 6, 3, **bad))
    assert level(done(start, squat, 9, 6, 3, **bad)) <= two


# Green and amber on one day, and amber the next time, is amber twice.
def test_the_worse_of_two_entries_of_a_day_counts(planned: Planned, tiered: People, start: date) -> None:
    squat = "wall_slide_squat"
    log = (*done(start, squat, 6), *done(start, squat, 6, **AMBER), *done(start, squat, 3, **AMBER))
    plan = planned(tiered("T1", False), log, start)
    assert plan.past.courses is not None
    assert plan.past.courses.ladders[FamilyId("squat")].level == 3


# A clinician allows 2 kg, the person owns 3 and 5: the exercise is planned with dumbbells and no weight said.
def test_no_weight_within_the_clinicians_most_is_no_weight_at_all(
    planned: Planned, person: People, catalogue: Catalogue, start: date
) -> None:
    plan = planned(person(minutes=40, weights_kg=(3.0, 5.0), cuffs_kg=(3.0,), limits=Limits(load_most_kg=2.0)))
    held = {"dumbbell", "dumbbells", "ankle_weights"}
    slots = [slot for week in range(3) for _, row in strength(plan, start + week * WEEK) for slot in row]
    assert [one.exercise for one in slots if held & set(catalogue.exercises[one.exercise].equipment)] == []


# With two bands nobody gets past a band exercise: the step to the next band is announced for ever, and no slot or
#    record carries the band. The reason says "the repetitions start low" and they do not.
def test_bands_do_not_end_a_ladder(planned: Planned, tiered: People, start: date) -> None:
    profile = tiered("T1", False, bands=("light", "medium"), minutes=40, equipment=("band_long", "dumbbells"))
    trained = done(start, "wall_tall", *range(2, 42, 3), sets=1, reps=None, seconds=20)
    hinges = done(start, "hinge_band", *range(1, 12, 2), effort=5.0)
    plan = planned(profile, tuple(sorted((*trained, *hinges), key=lambda one: one.date)), start)
    slot = next(slot for slot in strength(plan, start)[0][1] if slot.exercise in ("hinge_band", "rdl_two_db"))
    assert slot.exercise == "rdl_two_db" or getattr(slot, "band", ""), (slot.reason, slot.reps)


# An ache at the gentlest landings takes nothing away (6.5: back one step).
def test_an_ache_at_the_gentlest_landings_takes_ten_away(planned: Planned, tiered: People, start: date) -> None:
    log = (*done(start, "heel_drop_gentle", 5, sets=4, reps=10, **AMBER), *done(start, "chin_tuck", 3, 1))
    assert caps_of(planned(tiered("T1", False, tests=READY, minutes=60), log, start), start).landings == 30


# In the later phase eight were planned, but ten or twelve had to be done to count: nothing grew after week twelve.
@pytest.mark.parametrize("tier", ["T1", "T2"])
def test_growth_does_not_end_with_the_later_phase(planned: Planned, tiered: People, start: date, tier: str) -> None:
    early = done(start, "squat_free", *range(99, 9, -3), reps=12, effort=7.0)
    log = (*early, *done(start, "squat_free", 6, 3, reps=8, effort=7.0))
    slots = strength(planned(tiered(tier, False, tests=READY, minutes=40), log, start), start)[0][1]
    assert slots[0].exercise == "squat_band_loop"


# In fifteen minutes the slots are filled in their order (6.2): none of the first four gives way to a later one.
@pytest.mark.parametrize(("tier", "falls"), [(tier, falls) for tier in ("T1", "T2", "T3") for falls in (False, True)])
@pytest.mark.parametrize("owned", [True, False])
def test_every_tier_gets_full_sessions_in_fifteen_minutes(
    planned: Planned, tiered: People, catalogue: Catalogue, start: date, tier: str, falls: bool, owned: bool
) -> None:
    profile = tiered(tier, falls, minutes=15)
    plan = planned(profile if owned else replace(profile, equipment=(), weights_kg=(), cuffs_kg=()))
    for _, row in strength(plan, start):
        found = {str(catalogue.exercises[slot.exercise].family) for slot in row}
        slots = ({"squat", "lunge_step"}, {"pull", "scapular"}, {"hinge", "hip_ext"}, {"push", "overhead"})
        assert [one for one in slots if not one & found] == []
        assert len(row) >= 4


# A pain that ended an exercise before its first set was no entry of the log, and a harder one took its place.
def test_a_pain_before_the_first_set_brings_no_harder_one(planned: Planned, tiered: People, start: date) -> None:
    log = (*done(start, "sts_raised_hands", 4), *done(start, "mini_squat_counter", 2))
    hurt = LogEntry(date=start, exercise=ExerciseId("sts_raised_hands"), sets=(), stopped=LogSet(pain=8, sharp=True))
    plan = planned(tiered("T2", False), (*log, hurt), start)
    assert "sts_raised_hands" in plan.facts.rests.locked
    names = {slot.exercise for _, slots in strength(plan, start + WEEK) for slot in slots}
    assert not {one for one in names if plan.catalogue.exercises[one].family == "squat"}


# Two good looks at the rung below then brought the rung above the one that rested.
def test_nobody_steps_over_a_rung_that_rests_for_pain(planned: Planned, tiered: People, start: date) -> None:
    usual = tuple(one for day in range(8, 60, 3) for one in done(start, "warm_march", day))
    clean = done(start, "sts_arms_crossed", 9, 7, 3, 1)
    sore = done(start, "wall_slide_squat", 5, pain=8.0, place="knee")
    log = tuple(sorted((*usual, *clean, *sore), key=lambda one: one.date))
    plan = planned(tiered("T1", False, minutes=40, tests=READY), log, start)
    squats = [one for _, slots in strength(plan, start) for one in slots]
    levels = {plan.catalogue.exercises[one.exercise].level for one in squats if _family(plan, one) == "squat"}
    assert levels
    assert max(levels) <= 3


def test_a_try_that_was_stopped_reaches_no_rung(planned: Planned, tiered: People, start: date) -> None:
    amber = LogSet(pain=4, place="knee", listed=True)
    tried = LogEntry(date=start, exercise=ExerciseId("sts_arms_crossed"), sets=(), stopped=amber)
    plan = planned(tiered("T1", False), (*done(start, "mini_squat_counter", 3), tried), start)
    courses = plan.past.courses
    assert courses is not None
    ladder = courses.ladder(FamilyId("squat"))
    assert ladder is not None
    assert ladder.level == 2


def _family(plan: Plan, slot: Slot) -> str:
    return plan.catalogue.exercises[slot.exercise].family


def test_nor_for_somebody_who_has_done_nothing_else(planned: Planned, tiered: People, start: date) -> None:
    profile = tiered("T2", False)
    first = planned(profile)
    squats = [one for _, slots in strength(first, start) for one in slots]
    easy = next(one.exercise for one in squats if first.catalogue.exercises[one.exercise].family == "squat")
    hurt = LogEntry(date=start, exercise=easy, sets=(), stopped=LogSet(pain=8, sharp=True))
    plan = planned(profile, (hurt,), start)
    names = {slot.exercise for _, slots in strength(plan, start + WEEK) for slot in slots}
    assert not {one for one in names if plan.catalogue.exercises[one].family == "squat"}


# The lightest owned weight was taken whatever it was: 20 kg for a first wrist curl.
@pytest.mark.parametrize(
    ("tier", "weights", "loads"),
    [
        ("T3", (20.0,), set()),
        ("T3", (1.0, 20.0), {1.0}),
        ("T3", (2.0, 6.0), {2.0, 6.0}),
        ("T1", (6.0,), set()),
        ("T1", (5.0, 10.0, 16.0), {5.0, 10.0}),
    ],
)
def test_a_weight_nobody_begins_with_is_not_there(
    stock: Callable[..., Shelf], tier: str, weights: tuple[float, ...], loads: set[float]
) -> None:
    shelf = stock(tier, tests=READY, weights_kg=weights, cuffs_kg=())
    rows = [one.exercise for row in shelf.families.values() for one in row if shelf.loads.weighted(one.exercise)]
    cuffs = {one.id for one in rows if "ankle_weights" in one.equipment}
    assert {load for one in rows if one.id not in cuffs for load in shelf.loads.kilograms(one)} <= loads
    heavy = [one.id for one in rows if one.id not in cuffs and not shelf.loads.kilograms(one)]
    assert heavy == []
    assert bool([one for one in rows if one.id not in cuffs]) is bool(loads)


def test_small_muscles_begin_with_less(stock: Callable[..., Shelf]) -> None:
    shelf = stock("T1", tests=READY, weights_kg=(3.0,))
    there = {one.exercise.id for row in shelf.families.values() for one in row}
    assert "rdl_two_db" in there
    assert not {"scaption_light", "wrist_curl_light"} & there


def test_a_capped_hold_is_shorter_than_its_own_least(planned: Planned, person: People) -> None:
    plan = planned(person(q5="light"))
    held = next(one for row in plan.offer.values() for one in row if one.exercise.id == "suitcase_hold")
    assert held.exercise.dose.in_seconds().low > 10
    assert amount(held.exercise, held.allowed) == (10, 10, 10)


# High blood pressure holds nothing longer than ten seconds, not even what is held for fifteen at least.
def test_no_hold_is_longer_than_the_gate_says(planned: Planned, person: People, start: date) -> None:
    plan = planned(person(q5="light"))
    for monday in (start, start + 5 * WEEK, start + 8 * WEEK):
        for day in plan.week(monday).days:
            for session in day.sessions:
                for slot in session.slots():
                    longest = slot.allowed.hold_max_s
                    held = plan.catalogue.exercises[slot.exercise].held
                    assert (longest is not None) is held, slot.exercise
                    assert longest is None or (slot.seconds or 0) <= longest
                    assert longest is None or (slot.hold_s or 0) <= longest
