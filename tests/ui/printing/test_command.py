"""What goes on paper: the stored plan, and nothing the gate refuses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import Services, open_services
from bonehome.app.sheets import ExerciseSheet, SessionSheet, WeekSheet
from bonehome.cli import parser
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, State
from bonehome.domain.verdict import Refused
from bonehome.domain.week import SessionKind
from bonehome.paths import find_places
from bonehome.ui.printing.command import (
    REFUSED,
    NotForNowError,
    exercise_sheet,
    print_sheet,
    session_sheet,
    sheet_of,
    title_of,
    week_sheet,
)
from tests.ui.printing.conftest import MONDAY

SUNDAY = date(2026, 11, 29)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Services]:
    """Somebody new, who may be changed."""
    services = open_services(find_places(tmp_path / "data"), SimulatedClock().clock())
    yield services
    services.close()


@pytest.fixture
def ellens_gate(ellen: Services) -> dict[str, str]:
    """Why the gate refuses an exercise to Ellen, of a few."""
    said = ellen.planning.verdicts().items()
    return dict([(str(id_), one.reason) for id_, one in said if isinstance(one, Refused)][:3])


def answer(services: Services, question: str, value: Answer) -> None:
    services.screening.answer(QuestionId(question), value)


def test_without_answers_there_is_nothing_to_print(person: Services) -> None:
    for make in (week_sheet, session_sheet):
        with pytest.raises(UserError, match="no plan to print yet") as told:
            make(person, MONDAY)
        assert "answer the questions" in told.value.hint
    assert isinstance(exercise_sheet(person, MONDAY, "clam_band"), ExerciseSheet)


def test_any_day_of_a_week_gives_its_week(ellen: Services) -> None:
    sheets = [week_sheet(ellen, day) for day in (MONDAY, MONDAY + timedelta(days=3), SUNDAY)]
    assert sheets[0] == sheets[1] == sheets[2]
    assert isinstance(sheets[0], WeekSheet)
    assert sheets[0].name == "Ellen"
    assert title_of(sheets[0]) == "My week, 23 to 29 November"


def test_what_is_printed_is_what_was_planned(ellen: Services) -> None:
    week = ellen.planning.week(MONDAY)
    assert week is not None
    sheet = week_sheet(ellen, MONDAY)
    assert isinstance(sheet, WeekSheet)
    planned = [[one.title for one in day.sessions] for day in week.days]
    assert [[one.title for one in day.items] for day in sheet.days] == planned


def test_the_session_of_a_day_is_its_strength_session(ellen: Services) -> None:
    sheet = session_sheet(ellen, MONDAY)
    assert isinstance(sheet, SessionSheet)
    (strength,) = [one for one in ellen.planning.today() if one.kind is SessionKind.STRENGTH]
    assert [slot.exercise for slot in sheet.slots] == [slot.exercise for slot in strength.slots()]
    assert title_of(sheet) == strength.title
    tuesday = session_sheet(ellen, MONDAY + timedelta(days=1))
    assert title_of(tuesday) != "Walk"


def test_a_day_without_a_session_is_told(ellen: Services) -> None:
    with pytest.raises(UserError, match="no session on Sunday 29 November") as told:
        session_sheet(ellen, SUNDAY)
    assert "another date" in told.value.hint


@pytest.mark.parametrize("name", ["jump_rope_1999", "", None])
def test_an_exercise_that_is_not_there_is_told(ellen: Services, name: str | None) -> None:
    with pytest.raises(UserError) as told:
        exercise_sheet(ellen, MONDAY, name)
    assert (name or "Which exercise") in told.value.message
    assert "bonehome catalogue" in told.value.hint


def test_a_handout_names_the_exercise(ellen: Services) -> None:
    sheet = exercise_sheet(ellen, MONDAY, "clam_band")
    assert title_of(sheet) == "Clam with band"


def test_a_handout_of_what_the_gate_refuses_is_not_printed(
    person: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    answer_as_ellen(person)
    words = ["print", "exercise", "--id", "clam_band", "--out", str(tmp_path / "x.pdf")]
    arguments = parser().parse_args(words)
    places = find_places(tmp_path / "data")
    assert print_sheet(arguments, person, places) == 0
    (tmp_path / "x.pdf").unlink()
    answer(person, "q2", True)
    assert person.planning.standing().state is State.STOP
    assert print_sheet(arguments, person, places) == REFUSED == 1
    told = capsys.readouterr().err
    assert told.startswith('"Clam with band" is not for you now. One of your answers has to be checked by a doctor')
    assert told.count("\n") == 1
    assert not (tmp_path / "x.pdf").exists()


def test_a_single_refused_exercise_is_told_with_its_reason(ellens_gate: dict[str, str], ellen: Services) -> None:
    for exercise, reason in ellens_gate.items():
        with pytest.raises(NotForNowError, match="is not for you now") as told:
            exercise_sheet(ellen, MONDAY, exercise)
        assert told.value.message.endswith(reason)


def test_what_is_refused_since_is_not_printed(person: Services) -> None:
    answer_as_ellen(person)
    before = week_sheet(person, MONDAY)
    planned = person.planning.today()[0]
    old = {slot.exercise for slot in planned.slots()}
    answer(person, "q18", {"knee": 9, "shoulder": 9, "wrist": 9})
    refused = {one.exercise for one in person.planning.refusals(planned)}
    assert refused & old
    with pytest.raises(UserError, match="not for you now"):
        sheet_of(person, planned)
    after = week_sheet(person, MONDAY)
    assert after != before
    now = person.planning.week(MONDAY)
    assert now is not None
    left = [slot.exercise for day in now.days for one in day.sessions for slot in one.slots()]
    assert not set(left) & refused


def test_at_a_stop_no_session_is_printed(person: Services) -> None:
    answer_as_ellen(person)
    answer(person, "q2", True)
    person.screening.finish()
    sheet = week_sheet(person, MONDAY)
    assert isinstance(sheet, WeekSheet)
    assert [item for day in sheet.days for item in day.items] == []
    assert "ask your doctor" in sheet.line
    with pytest.raises(UserError, match="no session"):
        session_sheet(person, MONDAY)
