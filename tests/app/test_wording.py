"""Words for people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bonehome.app import wording
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Side
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Weekday
from bonehome.domain.record import SetSide
from bonehome.domain.steps import StepKind
from bonehome.domain.week import BlockName, Session, SessionKind, Slot
from tests.gate import forgotten

Planned = Callable[..., Slot]


@pytest.mark.parametrize(
    ("exercise", "slot", "words"),
    [
        ("squat_free", {"sets": 2, "reps": 10}, "2 sets of 10 reps"),
        ("squat_free", {"sets": 1, "reps": 10}, "10 reps"),
        ("clam_band", {"sets": 2, "reps": 1, "side": Side.YES}, "2 sets of 1 rep, each side"),
        (
            "hip_flex_weight",
            {"sets": 2, "reps": 10, "side": Side.ALTERNATE, "load_kg": 1.5},
            "2 sets of 10 reps, each side in turn, 1.5 kg",
        ),
        ("back_seated_lift", {"sets": 1, "reps": 8, "hold_s": 4}, "8 reps, hold 4 seconds"),
        ("back_seated_lift", {"sets": 1, "reps": 8, "hold_s": 1}, "8 reps, hold 1 second"),
        ("side_step", {"sets": 1, "reps": 10}, "10 steps, each way"),
        ("tandem_stand", {"sets": 2, "seconds": 30, "side": Side.YES}, "2 sets of 30 seconds, each side"),
        ("warm_march", {"sets": 1, "seconds": 90}, "1 minute 30 seconds"),
        ("walk_easy", {"sets": 1, "seconds": 600}, "10 minutes"),
    ],
)
def test_doses(catalogue: Catalogue, planned: Planned, exercise: str, slot: dict[str, object], words: str) -> None:
    found = catalogue.exercise(ExerciseId(exercise))
    assert wording.dose_words(planned(exercise, **slot), found) == words


def test_the_dose_of_an_exercise_no_longer_in_the_library(planned: Planned) -> None:
    assert wording.dose_words(planned(forgotten("gone_long_ago"), sets=3, reps=5), None) == "3 sets of 5 reps"


def test_a_load_in_pounds(catalogue: Catalogue, planned: Planned) -> None:
    slot = planned("squat_free", sets=1, reps=8, load_kg=2)
    assert wording.dose_words(slot, catalogue.exercise(slot.exercise), weight_unit="lb") == "8 reps, 4.5 lb"


def test_a_band_by_its_word(catalogue: Catalogue, planned: Planned) -> None:
    clam = catalogue.exercise(ExerciseId("clam_band"))
    slots = [planned("clam_band", sets=1, reps=8, band=band) for band in ("light", "extra heavy")]
    words = [wording.dose_words(slot, clam) for slot in slots]
    assert words == ["8 reps, with the light band", "8 reps, with the extra heavy band"]
    assert [wording.band_name(word) for word in ("strong", "green")] == ["Strong", "green"]


@pytest.mark.parametrize(
    ("exercise", "words"),
    [
        ("clam_band", "8 to 12 reps, each side"),
        ("back_seated_lift", "5 to 10 reps, hold 3 to 5 seconds"),
        ("side_step", "10 steps, each way"),
        ("walk_easy", "5 to 20 minutes"),
    ],
)
def test_the_dose_as_the_library_has_it(catalogue: Catalogue, exercise: str, words: str) -> None:
    found = catalogue.exercise(ExerciseId(exercise))
    assert found is not None
    assert wording.plain_dose(found) == words


def test_every_dose_of_the_library_has_words(catalogue: Catalogue) -> None:
    for one in catalogue.exercises.values():
        words = wording.plain_dose(one)
        assert words[0].isdigit()
        assert "{" not in words


@pytest.mark.parametrize(
    ("monday", "words"),
    [
        (date(2026, 11, 16), "16 to 22 November"),
        (date(2026, 11, 30), "30 November to 6 December"),
        (date(2026, 12, 28), "28 December 2026 to 3 January 2027"),
    ],
)
def test_weeks(monday: date, words: str) -> None:
    assert wording.week_words(monday) == words


def test_dates() -> None:
    day = date(2026, 11, 18)
    assert wording.date_words(day) == "Wednesday 18 November"
    assert wording.date_short(day) == "18 November"
    assert wording.date_brief(day) == "18 Nov"
    assert wording.day_short(day) == "Wed 18"
    assert wording.weekday_words(Weekday.SUN) == "Sunday"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(24.5, "25 minutes"), (1, "1 minute"), (0.3, "1 minute"), (0, "0 minutes"), (10.4, "10 minutes")],
)
def test_minutes(minutes: float, words: str) -> None:
    assert wording.minutes_words(minutes) == words


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (3, "Good evening"),
        (4, "Good morning"),
        (11, "Good morning"),
        (12, "Good afternoon"),
        (17, "Good afternoon"),
        (18, "Good evening"),
        (23, "Good evening"),
    ],
)
def test_greetings(hour: int, words: str) -> None:
    assert wording.greeting_words(hour) == words
    assert wording.greeting_words(hour, "Ellen") == f"{words}, Ellen"


def test_lists() -> None:
    assert wording.list_words(()) == ""
    assert wording.list_words(("chair",)) == "chair"
    assert wording.list_words(("chair", "band", "mat")) == "chair, band and mat"


def test_everything_that_can_be_planned_or_played_has_a_word() -> None:
    assert [wording.block_words(one) for one in BlockName] == [
        "Warm-up",
        "Landings",
        "Balance",
        "Strength",
        "Back",
        "Cool-down",
        "Walk",
    ]
    assert [wording.kind_words(one).word for one in SessionKind] == [
        "Strength",
        "Balance",
        "Posture",
        "Landings",
        "Walk",
        "Self-test",
    ]
    assert all(wording.step_words(one) for one in StepKind)


def test_every_piece_of_equipment_has_a_word_and_an_icon_that_is_there(
    catalogue: Catalogue, icons: frozenset[str]
) -> None:
    used = {word for one in catalogue.exercises.values() for word in one.equipment}
    for word in used | {"rail", "bench", "ball", "poles", "an_unknown_thing"}:
        named = wording.equipment_words(word)
        assert named.word
        assert named.icon in icons
    assert wording.equipment_words("an_unknown_thing").word == "An unknown thing"
    assert {wording.kind_words(one).icon for one in SessionKind} <= icons


def test_what_a_session_needs_comes_once_and_in_order(catalogue: Catalogue, session_of: Callable[..., Session]) -> None:
    session = session_of("clam_band", "warm_march", "squat_free", "scap_er_band", "clam_band")
    assert wording.equipment_of(session, catalogue)[:3] == ("mat", "pillow", "band_loop")
    assert len(set(wording.equipment_of(session, catalogue))) == len(wording.equipment_of(session, catalogue))
    assert "none" not in wording.equipment_of(session, catalogue)


def test_sides_are_told_by_the_limb_of_the_exercise(catalogue: Catalogue) -> None:
    clam = catalogue.exercises[ExerciseId("clam_band")]
    assert wording.side_words(SetSide.LEFT, clam) == "Left leg"
    assert wording.side_words(SetSide.RIGHT, clam) == "Right leg"
    assert wording.side_words(SetSide.BOTH, clam) == ""
    assert wording.side_words(SetSide.LEFT, replace(clam, side_words="")) == "Left"
    assert wording.side_words(SetSide.RIGHT, None) == "Right"
