"""The week: full sessions for every tier, true minutes, safe spacing, the same plan for the same person."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Kind, Side
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.planner import left_out, plan_week
from bonehome.domain.rules.screening import verdict
from bonehome.domain.rules.timing import session_seconds
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import BlockName, Session, SessionKind, Week

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]
Plan = Callable[..., Week]
TIERS = [(tier, falls) for tier in ("T1", "T2", "T3") for falls in (False, True)]
WHOLE_WEEK = tuple(Weekday)
SECONDS_A_REPETITION = 5


@pytest.fixture
def plan(catalogue: Catalogue, rules: Rules, start: date) -> Plan:
    def make(profile: Profile, week: int = 0, begin: date = start, **more: object) -> Week:
        log = more.pop("log", ())
        monday = start + timedelta(weeks=week)
        return plan_week(profile, catalogue, rules, log, begin, monday, **more)  # type: ignore[arg-type]

    return make


def sessions(week: Week, *kinds: SessionKind) -> list[tuple[date, Session]]:
    return [(day.date, one) for day in week.days for one in day.sessions if not kinds or one.kind in kinds]


def families(session: Session, catalogue: Catalogue, block: BlockName = BlockName.STRENGTH) -> set[str]:
    return {
        catalogue.exercises[slot.exercise].family for one in session.blocks if one.name is block for slot in one.slots
    }


SLOTS = ({"squat", "lunge_step"}, {"pull", "scapular"}, {"hinge", "hip_ext"}, {"push", "overhead"})


@pytest.mark.parametrize(("tier", "falls"), TIERS)
@pytest.mark.parametrize("minutes", [25, 40])
@pytest.mark.parametrize("owned", [True, False])
def test_every_tier_gets_full_sessions_a_and_b(
    plan: Plan, tiered: People, catalogue: Catalogue, tier: str, falls: bool, minutes: int, owned: bool
) -> None:
    profile = tiered(tier, falls, minutes=minutes)
    week = plan(profile if owned else replace(profile, equipment=(), weights_kg=(), cuffs_kg=()))
    strength = [session for _, session in sessions(week, SessionKind.STRENGTH)]
    assert {"A", "B"} <= {session.letter for session in strength}
    for session in strength:
        assert [block.name for block in session.blocks[:3]] == ["warmup", "balance", "strength"]
        assert {"back", "cooldown"} <= {block.name for block in session.blocks}
        found = families(session, catalogue)
        assert [slot for slot in SLOTS if not slot & found] == []
        assert len(session.blocks[2].slots) >= 5


@pytest.mark.parametrize(("tier", "falls"), TIERS)
def test_forty_minutes_train_everything_the_tier_may(
    plan: Plan, tiered: People, catalogue: Catalogue, tier: str, falls: bool
) -> None:
    week = plan(tiered(tier, falls, minutes=40))
    first = sessions(week, SessionKind.STRENGTH)[0][1]
    most = 6 if tier == "T3" or falls else 8
    assert len(first.blocks[2].slots) == most
    if most == 8:
        assert {"hip_abd", "calf", "core_turn", "wrist_grip"} <= families(first, catalogue)


@pytest.mark.parametrize(("tier", "falls"), TIERS)
@pytest.mark.parametrize("minutes", [10, 12, 15, 18, 20, 25, 30, 35, 40, 50, 60])
@pytest.mark.parametrize("owned", [True, False])
def test_minutes_are_true_and_near_the_asked_ones(
    plan: Plan, tiered: People, catalogue: Catalogue, facts: FactsOf, tier: str, falls: bool, minutes: int, owned: bool
) -> None:
    profile = tiered(tier, falls, minutes=minutes, **({} if owned else {"equipment": ()}))
    near = max(2.0, minutes * 0.1)
    for _, session in sessions(plan(profile), SessionKind.STRENGTH):
        assert session.minutes == pytest.approx(session_seconds(session, catalogue, facts(profile)) / 60, abs=0.051)
        assert minutes - near <= session.minutes <= minutes + near


@pytest.mark.parametrize(("tier", "falls"), TIERS)
@pytest.mark.parametrize("minutes", [10, 25, 40])
def test_order_floor_and_sides(
    plan: Plan, tiered: People, catalogue: Catalogue, tier: str, falls: bool, minutes: int
) -> None:
    order = list(BlockName)
    for _, session in sessions(plan(tiered(tier, falls, minutes=minutes))):
        names = [block.name for block in session.blocks]
        assert names == sorted(names, key=order.index)
        used = [catalogue.exercises[slot.exercise] for slot in session.slots()]
        assert len({one.id for one in used}) == len(used)
        down = [one.position.floor for one in used]
        assert sum(1 for before, now in zip([False, *down], down, strict=False) if now and not before) <= 1
        if minutes == 10:
            assert not any(down)
        for slot, exercise in zip(session.slots(), used, strict=True):
            assert slot.side is exercise.side
            assert (slot.reps is None) is not (slot.seconds is None)
            span, amount = exercise.dose.in_seconds(), slot.seconds if slot.seconds is not None else slot.reps
            assert amount is not None
            assert span.low <= amount <= span.high


@pytest.mark.parametrize(("tier", "falls"), TIERS)
def test_nothing_refused_or_over_its_cap_is_planned(
    plan: Plan, tiered: People, catalogue: Catalogue, facts: FactsOf, tier: str, falls: bool
) -> None:
    profile = tiered(tier, falls, minutes=40, days=WHOLE_WEEK)
    for _, session in sessions(plan(profile)):
        for slot in session.slots():
            answer = verdict(catalogue.exercises[slot.exercise], facts(profile))
            assert isinstance(answer, Allowed)
            assert slot.effort_cap <= answer.effort_cap
            assert slot.modified is answer.modified
            assert slot.reason.endswith(".")


@pytest.mark.parametrize(
    ("tier", "days", "strength"),
    [
        ("T1", "mon wed fri", "mon wed fri"),
        ("T2", "mon wed fri", "mon wed fri"),
        ("T3", "mon wed fri", "mon fri"),
        ("T1", "tue thu", "tue thu"),
        ("T1", "mon tue", "mon"),
        ("T1", "sun", "sun"),
        ("T1", "", "mon"),
        ("T1", "mon tue thu fri", "mon thu"),
        ("T1", "mon tue wed thu fri", "mon thu"),
    ],
)
def test_strength_days_of_a_newcomer(plan: Plan, tiered: People, tier: str, days: str, strength: str) -> None:
    week = plan(tiered(tier, False, days=tuple(Weekday(day) for day in days.split())))
    found = [list(Weekday)[day.weekday()].value for day, _ in sessions(week, SessionKind.STRENGTH)]
    assert " ".join(found) == strength


def test_five_days_have_a_third_strength_day_after_eight_weeks(plan: Plan, tiered: People) -> None:
    profile = tiered("T1", False, days=tuple(Weekday)[:5])
    assert [len(sessions(plan(profile, week), SessionKind.STRENGTH)) for week in (0, 7, 8)] == [2, 2, 3]


def test_the_other_days_hold_balance_posture_and_walks(plan: Plan, tiered: People) -> None:
    week = plan(tiered("T3", False))
    kinds = [tuple(session.kind.value for session in day.sessions) for day in week.days]
    assert kinds == [
        ("strength",),
        ("posture", "walk"),
        ("balance",),
        ("posture", "walk"),
        ("strength",),
        ("posture", "walk"),
        ("posture",),
    ]
    walk = sessions(week, SessionKind.WALK)[0][1]
    assert (walk.minutes, walk.slots()[0].exercise, walk.slots()[0].seconds) == (10.0, "walk_easy", 600)


def test_days_beside_strength_hold_no_hard_work(plan: Plan, tiered: People, catalogue: Catalogue) -> None:
    profile = tiered("T1", False, days=(Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI))
    for _, session in sessions(plan(profile), SessionKind.BALANCE, SessionKind.POSTURE):
        rows = [catalogue.exercises[slot.exercise] for slot in session.slots()]
        assert [row.id for row in rows if row.has(Kind.RESISTANCE) and row.level > 2] == []


def test_letters_alternate_over_the_weeks(plan: Plan, tiered: People) -> None:
    profile = tiered("T1", False)
    letters = [
        session.letter for week in range(2) for _, session in sessions(plan(profile, week), SessionKind.STRENGTH)
    ]
    assert letters == ["A", "B", "A", "B", "A", "B"]


def test_rotating_slots_come_at_least_every_second_session(plan: Plan, tiered: People, catalogue: Catalogue) -> None:
    profile = tiered("T1", False, minutes=25)
    found = [
        families(session, catalogue)
        for week in range(2)
        for _, session in sessions(plan(profile, week), SessionKind.STRENGTH)
    ]
    for slot in ({"hip_abd", "hip_flex"}, {"calf"}, {"core_flat", "core_turn"}, {"wrist_grip"}):
        came = [bool(slot & one) for one in found]
        assert all(a or b for a, b in itertools.pairwise(came)), slot
    assert {"hip_abd", "hip_flex"} <= set().union(*found)


def test_strength_keeps_away_from_dates_that_are_taken(plan: Plan, tiered: People, start: date) -> None:
    week = plan(tiered("T1", False), taken=(start - timedelta(days=1),))
    assert [day.weekday() for day, _ in sessions(week, SessionKind.STRENGTH)] == [2, 4]


def test_a_plan_that_begins_in_mid_week_has_empty_days_before(plan: Plan, tiered: People, start: date) -> None:
    week = plan(tiered("T1", False), begin=start + timedelta(days=2))
    assert [bool(day.sessions) for day in week.days] == [False, False, True, True, True, True, False]
    assert len(week.days) == 7


def test_the_same_call_gives_the_same_week_and_another_salt_only_other_ids(plan: Plan, tiered: People) -> None:
    profile = tiered("T2", True)
    first, again, other = plan(profile), plan(profile), plan(profile, salt="second")
    assert first == again
    ids = [session.id for _, session in sessions(first)] + [
        slot.id for _, one in sessions(first) for slot in one.slots()
    ]
    assert len(set(ids)) == len(ids)
    assert {session.id for _, session in sessions(other)}.isdisjoint(session.id for _, session in sessions(first))
    shape = [(day, session.title, session.minutes) for day, session in sessions(first)]
    assert shape == [(day, session.title, session.minutes) for day, session in sessions(other)]


def test_a_stop_leaves_seven_empty_days(plan: Plan, person: People) -> None:
    assert [day.sessions for day in plan(person(q2=True)).days] == [()] * 7


def test_until_a_clinician_is_asked_only_gentle_work_is_planned(
    plan: Plan, person: People, catalogue: Catalogue
) -> None:
    found = sessions(plan(person(q1=True)))
    assert {session.kind for _, session in found} == {SessionKind.POSTURE, SessionKind.WALK}
    used = {slot.exercise for _, session in found for slot in session.slots()}
    assert used == {"chin_tuck", "scap_squeeze", "thoracic_chair", "walk_easy"}
    assert {slot.effort_cap for _, session in found for slot in session.slots()} == {3}


def test_feeling_unwell_empties_only_the_first_day(plan: Plan, person: People) -> None:
    well, unwell = plan(person()), plan(person(q25=True))
    assert unwell.days[0].sessions == ()
    assert unwell.days[1:] == well.days[1:]


@pytest.mark.parametrize(
    ("tier", "falls", "tests", "squat"),
    [
        ("T1", False, {}, "sts_raised_hands"),
        ("T1", False, {"chair_stand": 10}, "sts_raised_hands"),
        ("T1", False, {"chair_stand": 11}, "mini_squat_counter"),
        ("T2", False, {"chair_stand": 15}, "mini_squat_counter"),
        ("T3", False, {"chair_stand": 15}, "sts_raised_hands"),
        ("T1", True, {"chair_stand": 15}, "sts_raised_hands"),
    ],
)
def test_where_a_newcomer_starts(
    plan: Plan, tiered: People, catalogue: Catalogue, tier: str, falls: bool, tests: dict[str, float], squat: str
) -> None:
    first = sessions(plan(tiered(tier, falls, tests=tests)), SessionKind.STRENGTH)[0][1]
    found = [slot.exercise for slot in first.slots() if catalogue.exercises[slot.exercise].family == "squat"]
    assert found == [squat]


def test_landings_stand_in_the_plan_only_behind_their_gate(plan: Plan, tiered: People) -> None:
    ready = {"chair_stand": 15, "one_leg_s": 12.0, "tandem_s": 10.0}

    def blocks(profile: Profile) -> set[str]:
        return {block.name for _, session in sessions(plan(profile)) for block in session.blocks}

    assert "impact" in blocks(tiered("T1", False, tests=ready))
    assert "impact" not in blocks(tiered("T1", False))
    assert "impact" not in blocks(tiered("T3", False, tests=ready))
    assert "impact" not in blocks(tiered("T1", True, tests=ready))


def test_effort_grows_after_the_learning_weeks(plan: Plan, tiered: People) -> None:
    profile = tiered("T1", False)

    def cap(week: int) -> int:
        return max(slot.effort_cap for _, session in sessions(plan(profile, week)) for slot in session.slots())

    assert [cap(week) for week in (0, 3, 4)] == [4, 4, 7]


def test_a_log_moves_the_learning_weeks_back(plan: Plan, tiered: People, start: date) -> None:
    entry = LogEntry(date=start - timedelta(weeks=4), exercise=ExerciseId("chin_tuck"), sets=(LogSet(reps=8),))
    week = plan(tiered("T1", False), log=(entry,))
    assert max(slot.effort_cap for _, session in sessions(week) for slot in session.slots()) == 7


def test_a_heart_condition_has_a_longer_warm_up(plan: Plan, person: People) -> None:
    def warm(profile: Profile) -> int:
        session = sessions(plan(profile), SessionKind.STRENGTH)[0][1]
        return sum(slot.seconds or (slot.reps or 0) * SECONDS_A_REPETITION for slot in session.blocks[0].slots)

    assert warm(person(q1=True, cleared=True)) >= warm(person()) + 60


def test_high_pressure_has_short_holds_and_low_effort(plan: Plan, person: People, catalogue: Catalogue) -> None:
    for _, session in sessions(plan(person(q5="light", minutes=40))):
        for slot in session.slots():
            assert slot.effort_cap <= 4
            if catalogue.exercises[slot.exercise].has(Kind.RESISTANCE, Kind.BALANCE) and slot.seconds is not None:
                assert slot.seconds <= 10


def test_pairs_are_two_neighbours_with_equal_sets_and_enough_rest(
    plan: Plan, tiered: People, catalogue: Catalogue
) -> None:
    for tier, falls in TIERS:
        for _, session in sessions(plan(tiered(tier, falls, minutes=40)), SessionKind.STRENGTH):
            slots = session.blocks[2].slots if session.blocks[2].name is BlockName.STRENGTH else session.blocks[3].slots
            for letter in {slot.pair for slot in slots if slot.pair}:
                places = [number for number, slot in enumerate(slots) if slot.pair == letter]
                assert places == [places[0], places[0] + 1]
                first, second = (slots[place] for place in places)
                assert first.sets == second.sets
                assert first.rest_s == 20
                assert second.rest_s >= (60 if tier == "T3" or falls else 20)


def test_no_slot_has_more_sets_than_one_before_it(plan: Plan, tiered: People, catalogue: Catalogue) -> None:
    order = [{"squat", "lunge_step"}, {"pull", "scapular"}, {"hinge", "hip_ext"}, {"push", "overhead"}]
    for tier, falls in TIERS:
        for minutes in (25, 40, 60):
            for _, session in sessions(plan(tiered(tier, falls, minutes=minutes)), SessionKind.STRENGTH):
                block = next(block for block in session.blocks if block.name is BlockName.STRENGTH)
                sets = {catalogue.exercises[slot.exercise].family: slot.sets for slot in block.slots}
                first = [max(sets.get(family, 0) for family in families) for families in order]
                assert first[0] == max(sets.values())
                assert first[:2] == sorted(first[:2], reverse=True)


def test_both_sides_do_the_same(plan: Plan, tiered: People) -> None:
    sides = {slot.side for _, session in sessions(plan(tiered("T1", False, minutes=40))) for slot in session.slots()}
    assert sides == {Side.NO, Side.YES, Side.ALTERNATE}


def test_left_out_names_each_closed_exercise_once(
    catalogue: Catalogue, rules: Rules, tiered: People, facts: FactsOf, start: date
) -> None:
    profile = tiered("T3", True)
    found = left_out(profile, catalogue, rules, (), start)
    closed = [
        id_
        for id_ in sorted(catalogue.exercises)
        if not isinstance(verdict(catalogue.exercises[id_], facts(profile)), Allowed)
    ]
    assert [one.exercise for one in found] == closed
    assert all(one.rule and one.reason and one.source for one in found)


def test_titles_are_for_people(plan: Plan, tiered: People) -> None:
    titles = {session.title for _, session in sessions(plan(tiered("T3", False)))}
    assert titles == {"Strong legs and back", "Arms and back", "Balance", "Posture", "Walk"}
