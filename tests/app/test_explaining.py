"""Why a week looks as it does, by values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bonehome.app.again import tell
from bonehome.app.explaining import Section, explain_week
from bonehome.content.rules import load_rules
from bonehome.domain.events import EventKind
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import QuestionId
from bonehome.domain.record import ExerciseFeedback
from bonehome.domain.rules.stages import DELOAD, EARLY, LEARNING, ORDINARY
from bonehome.domain.week import monday_of
from tests.app.samples import Home
from tests.ui.sessions import do

MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=7)


@pytest.fixture
def ready(home: Home) -> Home:
    """Osteoporosis, a painful knee, 25 minutes on three days."""
    home.answer_all()
    home.services.screening.finish()
    return home


def explained(home: Home, monday: date = MONDAY) -> dict[str, Section]:
    planning = home.services.planning
    week = planning.ensure_week(monday)
    return {one.title: one for one in explain_week(planning.plan(), week, home.services.content.stage_words)}


def said(section: Section) -> list[tuple[str, str]]:
    return [(line.text, line.reason) for line in section.lines]


def test_the_first_week(ready: Home) -> None:
    found = explained(ready)
    assert list(found) == ["This week", "Days and minutes", "Floor work", "Landings", "What is left out"]
    (kind,) = found["This week"].lines
    assert kind.text == "A learning week: week 1 of your training"
    assert (kind.source, kind.mark) == ("TFTF15", Mark.JUDGEMENT)
    days, minutes = found["Days and minutes"].lines
    assert days.text == "3 strength days: Monday, Wednesday and Friday"
    assert (days.source, days.mark) == ("BONEFIT", Mark.FOUND)
    assert minutes.reason.startswith("You chose 25 minutes.")
    (floor,) = found["Floor work"].lines
    assert "in one trip down" in floor.text


def test_landings_say_why_they_are_not_there(ready: Home) -> None:
    ((text, reason),) = said(explained(ready)["Landings"])
    assert text == "None this week"
    assert "when nothing hurts" in reason or "knee" in reason


def test_landings_say_where_they_are(ready: Home) -> None:
    screening = ready.services.screening
    screening.answer(QuestionId("q18"), {})
    for test, value in (("one_leg_s", 20.0), ("tandem_s", 20.0), ("chair_stand", 16.0), ("tug_s", 8.0)):
        screening.set_test(test, value)
    ((text, reason),) = said(explained(ready)["Landings"])
    assert text.startswith("On ")
    assert "one small step a week" in reason


def test_a_short_session_has_no_floor_work_and_says_so(ready: Home) -> None:
    ready.services.screening.set_details(minutes=15)
    assert said(explained(ready)["Floor work"]) == [
        ("None", "Getting down and up takes its time. It comes from 20 minutes on.")
    ]


def test_what_is_left_out_is_grouped_and_the_most_comes_first(ready: Home) -> None:
    lines = explained(ready)["What is left out"].lines
    counts = [int(line.text.split()[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert len({line.reason for line in lines}) == len(lines) == 5
    assert any("Your knee hurts" in line.reason and line.source == "MULT14" for line in lines)


def test_what_rests_says_until_when(ready: Home) -> None:
    services = ready.services
    session = services.planning.today()[0]
    slot = session.slots()[3]
    do(services, session)
    hurt = ExerciseFeedback(exercise=slot.exercise, pain=7, pain_place="knee", listed=True, sharp=False)
    services.training.feedback(session.id, (hurt,))
    ((text, reason),) = said(explained(ready)["What rests"])
    assert text == f"{services.catalogue.name_of(slot.exercise)}, until Monday 7 December"
    assert "rests for two weeks" in reason


def test_what_has_grown_is_named_with_its_reason(ready: Home) -> None:
    services = ready.services
    grown: list[tuple[str, str]] = []
    for week in range(10):
        for day in (0, 2, 4):
            ready.to(MONDAY + week * WEEK + timedelta(days=day))
            for session in services.planning.today():
                if not session.letter:
                    continue
                do(services, session)
                said_of = tuple(
                    ExerciseFeedback(exercise=one, effort=3, reserve=5, pain=0, form_ok=True)
                    for one in dict.fromkeys(slot.exercise for slot in session.slots())
                )
                services.training.feedback(session.id, said_of)
        coming = monday_of(services.today()) + WEEK
        ready.to(coming)
        found = explained(ready, coming)
        grown += said(found["What has grown"]) if "What has grown" in found else []
    assert grown
    assert {reason for _name, reason in grown} <= set(vars_of_words(ready))


def vars_of_words(home: Home) -> list[str]:
    words = home.services.rules.progress.words
    return [words.reps, words.load, words.band, words.level, words.easier, words.hurt]


def test_a_gentle_plan_says_what_holds_the_rest_back(ready: Home) -> None:
    tell(EventKind.FALL, ready.services.screening, ready.services.planning)
    found = explained(ready)
    (line,) = found["This week"].lines
    assert line.text == "Only gentle work for now"
    assert line.reason.startswith("You have had a fall")
    assert line.source == "CMAJ23"


def test_every_kind_of_week_has_words(ready: Home) -> None:
    gaps = {one.id for one in ready.services.rules.stages.gaps}
    assert set(ready.services.content.stage_words) == {LEARNING, ORDINARY, DELOAD, EARLY, *gaps}


def test_every_limit_of_the_gate_has_words(ready: Home) -> None:
    rules = load_rules(ready.places.resources).gate.rules
    known = {one.id for one in ready.services.content.limit_words}
    assert {f"limit_{one.removeprefix('no_')}" for one in known} == {
        rule.id for rule in rules if rule.id.startswith("limit_")
    }
