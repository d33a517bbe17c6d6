"""The gate of a day: limits and openings, today's check, old answers and events, and what rests for pain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.events import Circumstances, DailyCheck, Event, EventKind
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import Allowed, Refused

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]
READY = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}
OWNED_TOO = ("mat", "step", "band_loop", "band_long", "dumbbells", "ankle_weights", "ball", "bench")
OSTEOPOROSIS = {"q15": "osteoporosis"}
SPINE = {"q9": True}
UNSTEADY = {"q14": {"fallen": False, "unsteady": True, "worried": False, "aid": False}}
GATES_OPEN = {"tests": READY}


@pytest.mark.parametrize(
    ("closed", "exercise", "rule"),
    [
        ("no_floor", "bridge_two", "limit_floor"),
        ("no_floor", "clam_free", "limit_floor"),
        ("no_floor", "chin_tuck", "ok"),
        ("no_prone", "t_mat", "limit_prone"),
        ("no_prone", "bridge_two", "ok"),
        ("no_impact", "march_firm", "limit_impact"),
        ("no_impact", "heel_drop_gentle", "limit_impact"),
        ("no_overhead", "scaption_light", "limit_overhead"),
        ("no_overhead", "wall_slide_arms", "limit_overhead"),
        ("no_weights", "rdl_two_db", "limit_weights"),
        ("no_weights", "hip_flex_weight", "limit_weights"),
        ("no_weights", "hinge_band", "ok"),
        ("no_kneeling", "quad_rock", "limit_kneeling"),
        ("no_kneeling", "pushup_knee", "limit_kneeling"),
        ("no_one_leg", "one_leg_touch", "limit_one_leg"),
        ("no_one_leg", "tandem_stand", "ok"),
    ],
)
def test_what_each_word_of_a_clinician_closes(ask: Callable[..., str], closed: str, exercise: str, rule: str) -> None:
    everything = (*OWNED_TOO, "pillow", "broomstick")
    assert ask(exercise, equipment=everything, **GATES_OPEN) == "ok"
    assert ask(exercise, equipment=everything, limits=Limits(closed=(closed,)), **GATES_OPEN) == rule


def test_an_exercise_the_clinician_wants_left_out(ask: Callable[..., str]) -> None:
    limits = Limits(avoid=(ExerciseId("pushup_wall"),))
    assert ask("pushup_wall", limits=limits) == "limit_exercise"
    assert ask("pushup_counter", limits=limits) == "ok"
    assert ask("pushup_wall", limits=limits, q2=True) == "state_stop"


def test_the_clinicians_effort_and_load_are_the_most(catalogue: Catalogue, facts: FactsOf, person: People) -> None:
    strict = facts(person(limits=Limits(effort_most=3, load_most_kg=1.5)))
    found = verdict(catalogue.exercises[ExerciseId("rdl_two_db")], strict)
    assert isinstance(found, Allowed)
    assert (found.effort_cap, found.load_max_kg) == (3, 1.5)
    loose = verdict(catalogue.exercises[ExerciseId("rdl_two_db")], facts(person(limits=Limits(effort_most=10))))
    assert isinstance(loose, Allowed)
    assert loose.effort_cap == 8


def opened(family: str, level: int, start: date, who: str = "Dr A", days_ago: int = 0) -> dict[str, object]:
    given = Opening(family=FamilyId(family), level=level, who=who, on=start - timedelta(days=days_ago))
    return {"openings": (given,)}


@pytest.mark.parametrize(
    ("exercise", "changes", "family", "level", "closed", "rule"),
    [
        ("hop_support", {}, "impact", 10, "ceiling_impact_T1", "ok"),
        ("hop_multi", {}, "impact", 10, "ceiling_impact_T1", "ceiling_impact_T1"),
        ("squat_two_db", OSTEOPOROSIS, "squat", 10, "ceiling_squat_T2", "ok"),
        ("press_two_stand", OSTEOPOROSIS, "overhead", 5, "ceiling_overhead_T2", "gate_overhead"),
        ("squat_free", SPINE, "squat", 6, "ceiling_squat_T3", "ceiling_squat_T3"),
        ("bird_dog_arm", SPINE, "back_ext", 4, "ceiling_back_ext_T3", "ok"),
        ("prone_lift_small", SPINE, "back_ext", 6, "ceiling_back_ext_T3", "gate_prone"),
        ("t_mat", SPINE, "scapular", 5, "ceiling_scapular_T3", "gate_prone"),
        ("y_wall_lift", {**SPINE, **UNSTEADY}, "scapular", 4, "ok", "ok"),
        ("bird_dog_arm", {**SPINE, "q18": {"wrist": 4}}, "back_ext", 4, "tag_wrist", "tag_wrist"),
        ("hop_support", {"q2": True}, "impact", 10, "state_stop", "state_stop"),
        ("hop_support", {"q1": True}, "impact", 10, "state_clinician_first", "state_clinician_first"),
        ("hop_support", UNSTEADY, "impact", 10, "tag_falls", "tag_falls"),
    ],
)
def test_an_opening_opens_levels_that_may_be_opened_and_nothing_else(
    ask: Callable[..., str],
    start: date,
    exercise: str,
    changes: dict[str, object],
    family: str,
    level: int,
    closed: str,
    rule: str,
) -> None:
    usual = {"equipment": (*OWNED_TOO, "pillow"), **GATES_OPEN, **changes}
    assert ask(exercise, **usual) == closed
    assert ask(exercise, **opened(family, level, start), **usual) == rule


@pytest.mark.parametrize(
    ("who", "days_ago", "rule"), [("Dr A", 84, "ok"), ("Dr A", 85, ""), ("", 0, ""), ("Dr A", -1, "")]
)
def test_an_opening_holds_for_twelve_weeks_and_by_name(
    ask: Callable[..., str], start: date, who: str, days_ago: int, rule: str
) -> None:
    changes = {**opened("impact", 10, start, who, days_ago), **GATES_OPEN}
    assert ask("hop_support", **changes) == (rule or "ceiling_impact_T1")


def test_an_opening_lets_through_no_more_than_the_table_of_ceilings_allows_to_be_opened(
    catalogue: Catalogue, facts: FactsOf, person: People, start: date
) -> None:
    everything = tuple(sorted({word for one in catalogue.exercises.values() for word in one.equipment}))
    families = {one.family for one in catalogue.exercises.values()}
    every = tuple(
        Opening(family=family, level=level, who="Dr A", on=start) for family in families for level in range(12)
    )
    for changes in ({}, OSTEOPOROSIS, SPINE, UNSTEADY, {**SPINE, **UNSTEADY}):
        usual = {"equipment": everything, **GATES_OPEN, **changes}
        shut, open_ = facts(person(**usual)), facts(person(openings=every, **usual))
        cells = shut.rules.gate.ceilings
        for exercise in catalogue.exercises.values():
            before, after = verdict(exercise, shut), verdict(exercise, open_)
            if isinstance(before, Refused) and isinstance(after, Allowed):
                row = cells.of(exercise.family)
                assert row is not None
                over = [row.cells[key] for key in shut.keys if exercise.level > row.cells[key].level]
                assert over
                assert all(exercise.level in (*cell.opt_in, *cell.clinician) for cell in over)


@pytest.mark.parametrize(
    ("check", "exercise", "rule"),
    [
        ({"unwell": True}, "chin_tuck", "check_unwell"),
        ({"dizzy": True}, "chin_tuck", "check_dizzy"),
        ({"fall": True}, "chin_tuck", "check_fall"),
        ({"shoes": False}, "heel_drop_gentle", "check_shoes"),
        ({"shoes": False}, "squat_free", "ok"),
        ({"support": False}, "heel_raise_support", "check_support"),
        ({"support": False}, "scap_squeeze", "ok"),
        ({"unwell": False, "dizzy": False, "fall": False, "shoes": True, "support": True}, "heel_drop_gentle", "ok"),
        ({}, "heel_drop_gentle", "ok"),
    ],
)
def test_todays_check(
    catalogue: Catalogue, facts: FactsOf, person: People, check: dict[str, bool], exercise: str, rule: str
) -> None:
    now = Circumstances(check=DailyCheck(**check))
    found = verdict(catalogue.exercises[ExerciseId(exercise)], facts(person(tests=READY), now=now))
    assert (found.rule if isinstance(found, Refused) else "ok") == rule


@pytest.mark.parametrize(("days", "state"), [(0, "ok"), (84, "ok"), (91, "ok"), (92, "education_only")])
def test_old_answers_leave_gentle_work(facts: FactsOf, person: People, start: date, days: int, state: str) -> None:
    known = facts(person(cleared=True), now=Circumstances(screened_on=start - timedelta(days=days)))
    assert known.standing.state == state
    assert known.standing.stop_reasons == (() if state == "ok" else ("screening_old",))


@pytest.mark.parametrize("kind", list(EventKind))
def test_an_event_since_the_questions_leaves_gentle_work_and_no_clearance_lifts_it(
    catalogue: Catalogue, facts: FactsOf, person: People, start: date, kind: EventKind
) -> None:
    def state(on: date, **changes: object) -> str:
        return facts(person(**changes), now=Circumstances(events=(Event(kind=kind, on=on),))).standing.state

    assert state(start, cleared=True) == "education_only"
    assert state(start - timedelta(days=400)) == "education_only"
    assert state(start + timedelta(days=1)) == "education_only"  # the clock was set back
    assert state(start, q2=True) == "stop"
    known = facts(person(), now=Circumstances(events=(Event(kind=kind, on=start),)))
    assert known.standing.stop_reasons == (f"event:{kind.value}",)
    found = verdict(catalogue.exercises[ExerciseId("squat_free")], known)
    assert isinstance(found, Refused)
    assert found.rule == "state_questions"


def painful(start: date, *days_ago: int) -> tuple[LogEntry, ...]:
    days = (start - timedelta(days=back) for back in days_ago)
    return tuple(LogEntry(date=on, exercise=ExerciseId("squat_free"), sets=(LogSet(pain=7),)) for on in days)


@pytest.mark.parametrize(
    ("days_ago", "rule"),
    [
        ((13,), "lock_pain"),
        ((14,), "ok"),
        ((60, 20), "lock_pain_again"),
        ((60, 5), "lock_pain_again"),
        ((120, 20), "ok"),
    ],
)
def test_what_hurt_badly_rests(ask: Callable[..., str], start: date, days_ago: tuple[int, ...], rule: str) -> None:
    assert ask("squat_free", log=painful(start, *days_ago)) == rule
    assert ask("wall_slide_squat", log=painful(start, *days_ago)) == "ok"


def test_what_hurt_badly_comes_back_with_its_change_card(
    catalogue: Catalogue, facts: FactsOf, person: People, start: date
) -> None:
    squat = catalogue.exercises[ExerciseId("squat_free")]
    eased, free = (verdict(squat, facts(person(), painful(start, days))) for days in (20, 28))
    assert isinstance(eased, Allowed)
    assert isinstance(free, Allowed)
    assert (eased.modified, eased.effort_cap, eased.changes) == (True, 5, ("pain",))
    assert (free.modified, free.changes) == (False, ())


def test_the_groups_are_asked_in_their_order(ask: Callable[..., str], start: date) -> None:
    hurt = painful(start, 5)
    limits = Limits(avoid=(ExerciseId("squat_free"),))
    bare = {"equipment": ()}
    chain = [
        ({**bare, "q2": True, **SPINE, "limits": limits}, "state_stop"),
        ({**bare, "q18": {"knee": 8}, **SPINE, "limits": limits}, "tag_knee"),
        ({**bare, **SPINE, "limits": limits}, "ceiling_squat_T3"),
        ({**bare, "limits": limits}, "limit_exercise"),
        (bare, "lock_pain"),
    ]
    assert [ask("squat_free", log=hurt, **changes) for changes, _ in chain] == [rule for _, rule in chain]
