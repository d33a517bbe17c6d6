"""Each check of a week holds of real weeks and finds the fault it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Limits
from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Weekday
from bonehome.domain.proof import checks
from bonehome.domain.proof.life import Lived
from bonehome.domain.proof.table import WEEKLY
from bonehome.domain.week import BlockName, Session, SessionKind
from tests.domain.proof.faulty_weeks import changed, slot_of, with_slots, without_days

LivedOf = Callable[..., Lived]
SPINE, UNSTEADY = {"q9": True}, {"q14": {"fallen": True, "unsteady": False, "worried": False, "aid": False}}
STOP, CLINICIAN = {"q2": True}, {"q1": True}


@pytest.mark.parametrize("name", sorted(WEEKLY))
@pytest.mark.parametrize("answers", [{}, {"q15": "osteoporosis"}, SPINE, UNSTEADY, STOP, CLINICIAN])
@pytest.mark.parametrize("week", [0, 4, 5, 7])
def test_real_weeks_have_no_fault(lived: LivedOf, name: str, answers: dict[str, object], week: int) -> None:
    assert list(WEEKLY[name](lived(week, answers=answers))) == []


def says(check: checks.Check, one: Lived) -> str:
    return " | ".join(check(one))


def test_something_at_a_stop(lived: LivedOf) -> None:
    well, stopped = lived(), lived(answers=STOP)
    assert "something is planned at a stop" in says(checks.no_excluded_exercise, replace(stopped, week=well.week))


def test_a_tag_that_closes_an_exercise(lived: LivedOf) -> None:
    well = lived()
    here = with_slots(lived(answers=SPINE), slot_of(well.plan, "squat_goblet"))
    assert "squat_goblet is not for vfx" in says(checks.no_excluded_exercise, here)
    sore = with_slots(lived(answers={"q18": {"knee": 7}}), slot_of(well.plan, "squat_free"))
    assert "squat_free is not for knee" in says(checks.no_excluded_exercise, sore)


def test_a_change_card_that_is_missing(lived: LivedOf) -> None:
    sore = with_slots(lived(answers={"q18": {"knee": 4}}), slot_of(lived().plan, "squat_free"))
    assert "squat_free stands without its change card for knee" in says(checks.no_excluded_exercise, sore)


def test_a_thing_nobody_owns(lived: LivedOf) -> None:
    bare = with_slots(lived(equipment=()), slot_of(lived().plan, "rdl_two_db"))
    assert "rdl_two_db needs dumbbells" in says(checks.no_excluded_exercise, bare)


def test_strength_before_a_clinician_has_said_yes(lived: LivedOf) -> None:
    here = replace(lived(answers=CLINICIAN), week=lived().week)
    assert "is planned before a clinician has said yes" in says(checks.no_excluded_exercise, here)


def test_a_level_or_an_effort_above_the_ceiling(lived: LivedOf) -> None:
    plan = lived().plan
    high = with_slots(lived(answers=SPINE), slot_of(plan, "squat_free", effort_cap=8))
    found = says(checks.no_ceiling_passed, high)
    assert "squat_free is above level 5 of T3" in found
    assert "squat_free at effort 8 for T3" in found
    left_out = with_slots(lived(answers=SPINE), slot_of(plan, "suitcase_hold"))
    assert "suitcase_hold is left out of T3" in says(checks.no_ceiling_passed, left_out)


def test_too_much_effort_with_a_change_card(lived: LivedOf) -> None:
    plan = lived(answers={"q18": {"knee": 4}}).plan
    slot = slot_of(plan, "squat_free", effort_cap=5)
    assert slot.modified
    object.__setattr__(slot, "effort_cap", 6)
    assert "squat_free is changed, at effort 6" in says(checks.no_ceiling_passed, with_slots(lived(), slot))


@pytest.mark.parametrize(
    ("limits", "exercise", "fields", "sentence"),
    [
        (Limits(effort_most=3), "squat_free", {"effort_cap": 4}, "at effort 4, above the clinician's 3"),
        (Limits(load_most_kg=1.0), "rdl_two_db", {"load_kg": 2.0}, "with 2.0 kg, above the clinician's 1.0"),
        (Limits(closed=("no_floor",)), "bridge_two", {}, "bridge_two against the clinician's no_floor"),
        (Limits(closed=("no_overhead",)), "scaption_light", {}, "against the clinician's no_overhead"),
        (Limits(closed=("no_weights",)), "rdl_two_db", {}, "against the clinician's no_weights"),
        (Limits(closed=("no_kneeling",)), "bird_dog_leg", {}, "against the clinician's no_kneeling"),
        (Limits(closed=("no_one_leg",)), "one_leg_touch", {}, "against the clinician's no_one_leg"),
        (Limits(closed=("no_impact",)), "march_firm", {}, "march_firm against the clinician's no_impact"),
    ],
)
def test_a_clinicians_limit(
    lived: LivedOf, limits: Limits, exercise: str, fields: dict[str, object], sentence: str
) -> None:
    here = with_slots(lived(limits=limits), slot_of(lived().plan, exercise, **fields))
    assert sentence in says(checks.clinicians_limits, here)


def test_lying_face_down_is_a_limit_too(catalogue: Catalogue) -> None:
    plank, bridge = (catalogue.exercises[ExerciseId(one)] for one in ("plank_full", "bridge_two"))
    assert (checks.LIMITED["no_prone"](plank), checks.LIMITED["no_prone"](bridge)) == (True, False)


def test_strength_on_two_days_running(lived: LivedOf) -> None:
    one = lived()
    monday = one.week.days[0].sessions
    days = (one.week.days[0], replace(one.week.days[1], sessions=monday), *one.week.days[2:])
    near = replace(one, week=replace(one.week, days=days))
    assert "strength on 2026-11-23 and 2026-11-24" in says(checks.two_days_between_strength, near)


def test_a_hard_row_beside_a_strength_day(lived: LivedOf) -> None:
    one = with_slots(lived(), slot_of(lived().plan, "sts_slow_lower"), kind=SessionKind.POSTURE)
    assert "sts_slow_lower on 2026-11-24 so soon after strength" in says(checks.two_days_between_strength, one)
    soft = with_slots(lived(), slot_of(lived().plan, "mini_squat_counter"), kind=SessionKind.POSTURE)
    assert says(checks.two_days_between_strength, soft) == ""


@pytest.mark.parametrize(
    ("week", "minutes", "sentence"),
    [
        (0, 31.0, "has 31.0 of 25 minutes"),
        (0, 31.0, "says 31.0 minutes and takes"),
        (4, 20.0, "has only 20.0 of 25 minutes"),
        (5, 14.0, "has only 14.0 of 25 minutes"),
    ],
)
def test_minutes_that_are_not_true_or_not_as_asked(lived: LivedOf, week: int, minutes: float, sentence: str) -> None:
    one = changed(lived(week), lambda session: replace(session, minutes=minutes))
    assert sentence in says(checks.minutes_as_asked, one)


def test_sides_and_counts_that_do_not_fit(lived: LivedOf) -> None:
    wrong = with_slots(lived(), slot_of(lived().plan, "squat_free", side=Side.YES))
    assert "squat_free has sides yes and not no" in says(checks.both_sides, wrong)
    for fields in ({"reps": None}, {"seconds": 10}, {"sets": 0}, {"reps": 0}):
        faulty = with_slots(lived(), slot_of(lived().plan, "squat_free", **fields))
        assert "squat_free has" in says(checks.both_sides, faulty)


def test_two_trips_to_the_floor(lived: LivedOf) -> None:
    plan = lived().plan
    lying, standing = slot_of(plan, "bridge_two"), slot_of(plan, "squat_free")
    assert says(checks.one_trip_to_the_floor, with_slots(lived(minutes=10), lying, lying, standing)) == ""
    twice = with_slots(lived(minutes=10), lying, standing, lying, standing)
    assert "goes to the floor twice" in says(checks.one_trip_to_the_floor, twice)


@pytest.mark.parametrize(("seconds", "found"), [(1200, False), (1201, True)])
def test_a_walk_that_is_too_long_for_a_session(lived: LivedOf, seconds: int, found: bool) -> None:
    slot = slot_of(lived().plan, "walk_easy", seconds=seconds)
    here = with_slots(lived(), slot, block=BlockName.WALK)
    assert ("a walk of 1201 s" in says(checks.walks_are_short, here)) is found


def test_empty_sessions_and_weeks(lived: LivedOf) -> None:
    def empty(session: Session) -> Session:
        return replace(session, blocks=())

    assert "a session is empty" in says(checks.nothing_empty, changed(lived(), empty))
    bare = replace(lived(), week=without_days(lived().week))
    assert "there is no strength session in the week" in says(checks.nothing_empty, bare)


def test_a_whole_session_is_one_of_a_chosen_day(lived: LivedOf) -> None:
    one = lived(days=(Weekday.MON,))
    kinds = {
        (session.kind, checks.day_session(one, day.date, session)) for day in one.week.days for session in day.sessions
    }
    assert kinds == {
        (SessionKind.STRENGTH, True),
        (SessionKind.POSTURE, False),
        (SessionKind.BALANCE, False),
        (SessionKind.WALK, False),
    }
