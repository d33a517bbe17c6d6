"""What goes on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from bonehome.app.sheets import Sheets
from bonehome.content.guidance import Guidance, read_guidance
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import State
from bonehome.domain.week import Day, Session, SessionKind, Week
from tests.gate import forgotten
from tests.store.samples import MONDAY, session, week

PRINTED = date(2026, 11, 23)


@pytest.fixture(scope="module")
def guidance(resources: Path) -> Guidance:
    return read_guidance(resources / "guidance")


@pytest.fixture(scope="module")
def sheets(catalogue: Catalogue, guidance: Guidance) -> Sheets:
    return Sheets(catalogue, guidance)


def test_the_week_has_seven_days_with_what_is_planned(sheets: Sheets) -> None:
    sheet = sheets.week(week(), name="Ellen", country="GB", printed=PRINTED)
    assert sheet.title == "My week, 23 to 29 November"
    assert sheet.name == "Ellen"
    assert [day.name for day in sheet.days][:2] == ["Monday", "Tuesday"]
    assert len(sheet.days) == 7
    monday, tuesday, _, thursday, *_ = sheet.days
    assert [(one.title, one.minutes, one.icon) for one in monday.items] == [("Legs and back", "25 min", "dumbbell")]
    assert monday.picture == "squat_free"
    assert (monday.date_words, monday.kettle_boxes) == ("23 Nov", 3)
    assert [one.kind for one in tuesday.items] == [SessionKind.WALK, SessionKind.TEST]
    assert tuesday.picture == "walk_easy"
    assert (thursday.rest, thursday.picture, thursday.kettle_boxes) == ("Rest day", None, 0)


def test_a_stop_suggests_nothing_at_all(sheets: Sheets) -> None:
    empty = Week(start=MONDAY, days=tuple(Day(date=MONDAY + timedelta(days=n)) for n in range(7)))
    sheet = sheets.week(empty, name="", country="", printed=PRINTED, state=State.STOP)
    assert sheet.line == "Rest for now, and ask your doctor before you exercise."
    assert {(day.rest, day.rest_hint, day.kettle_boxes) for day in sheet.days} == {("Rest day", "", 0)}
    gentle = sheets.week(week(), name="", country="", printed=PRINTED, state=State.EDUCATION_ONLY)
    assert gentle.line.startswith("Gentle work")
    assert {day.kettle_boxes for day in gentle.days} == {0}


def test_a_session_has_a_row_for_every_exercise(sheets: Sheets) -> None:
    sheet = sheets.session(session(), name="Ellen", country="", printed=PRINTED)
    assert sheet.title == "Legs and back"
    assert sheet.line.startswith("25 minutes. You need: ")
    assert sheet.line.endswith(".")
    assert [one.number for one in sheet.slots] == [1, 2, 3, 4, 5]
    squat, clam = sheet.slots[2:4]
    assert (squat.dose, squat.set_boxes, squat.both_sides, squat.effort_box) == ("2 sets of 10 reps", 2, False, True)
    assert clam.dose == "2 sets of 10 reps, each side, with the medium band"
    assert "loop band (medium)" in sheet.line
    assert (clam.name, clam.both_sides, clam.cue) == ("Clam with band", True, "Heels together, open the knee.")
    assert sheet.slots[1].effort_box is False
    assert sheet.most_boxes == 2


def test_an_unknown_exercise_is_named_and_never_raises(sheets: Sheets, session_of: Callable[..., Session]) -> None:
    sheet = sheets.session(session_of(forgotten("jump_rope_1999")), name="", country="", printed=PRINTED)
    assert "jump_rope_1999" in sheet.slots[0].name
    assert sheet.slots[0].cue == ""


def test_a_handout_warns_of_the_persons_own_conditions_only(sheets: Sheets) -> None:
    clam = ExerciseId("clam_band")
    sheet = sheets.exercise(clam, tags={"vert", "knee"}, country="GB", printed=PRINTED)
    assert sheet is not None
    assert len(sheet.care) == 1
    assert "Dizzy" in sheet.care[0]
    assert sheet.needs == "You need: mat, pillow and loop band."
    assert sheet.dose == "8 to 12 reps, each side"
    assert sheet.steps
    assert sheets.exercise(clam, tags=(), country="GB", printed=PRINTED).care == ()  # type: ignore[union-attr]
    assert sheets.exercise(ExerciseId("gone"), tags=(), country="", printed=PRINTED) is None


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("GB", "999"),
        ("DE", "112"),
        ("US", "911"),
        ("AU", "000"),
        ("NZ", "111"),
        ("", "your emergency number"),
        ("XX", "your emergency number"),
    ],
)
def test_the_stop_box_names_the_countrys_own_number(sheets: Sheets, country: str, number: str) -> None:
    foot = sheets.foot(country, PRINTED)
    assert foot.stop[0].head == f"Stop and call {number}:"
    assert foot.stop[0].signs == ("chest pain, fainting, sudden breathlessness, new weakness or trouble speaking.")
    assert foot.stop[1].head == "Stop for today, ask your doctor:"


def test_a_sheet_is_good_for_a_week(sheets: Sheets) -> None:
    foot = sheets.foot("GB", PRINTED)
    assert foot.valid_until == PRINTED + timedelta(days=7)
    assert foot.valid == "Use this sheet until Monday 30 November. If something hurt since, print it again."


def test_no_sheet_names_a_tier_or_a_diagnosis(sheets: Sheets) -> None:
    text = f"{sheets.week(week(MONDAY), name='', country='', printed=PRINTED)}".lower()
    text += f"{sheets.session(session(), name='', country='', printed=PRINTED)}".lower()
    for word in ("osteopor", "osteopenia", "fracture", "tier", "t-score"):
        assert word not in text
