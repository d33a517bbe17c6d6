"""A clinician's word: limits told after question 24, changed later, and steps that were opened."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from bonehome.app.openings import Said
from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.ids import ExerciseId, FamilyId, QuestionId
from bonehome.domain.verdict import Allowed, Refused
from bonehome.ui.pages.welcome.limit_answers import LimitsMoreView, LimitsView
from bonehome.ui.pages.welcome.openings_list import opening_words
from bonehome.ui.widgets.page import Message
from tests.app.samples import Home
from tests.ui.pages.welcome.walking import LEFT, Open, press, to


def steps(home: Home, open_page: Open) -> list[str]:
    return [step.id for step in open_page().page.course.steps()]


def test_limits_are_asked_right_after_the_question_and_of_no_one_else(open_page: Open, home: Home) -> None:
    home.services.screening.answer(QuestionId("q24"), False)
    assert "limits" not in steps(home, open_page)
    home.services.screening.answer(QuestionId("q24"), True)
    found = steps(home, open_page)
    at = found.index("q24")
    assert found[at : at + 3] == ["q24", "limits", "limits_more"]


def test_ticked_limits_close_what_they_name(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all(q24=True)
    planning = home.services.planning
    bridge = ExerciseId("bridge_two")
    assert isinstance(planning.verdict(bridge), Allowed)
    opened = open_page()
    to(opened, "limits")
    view = opened.page.ask.answers
    assert isinstance(view, LimitsView)
    assert len(view.ticks.rows) == len(home.services.content.limit_words) == 7
    view.ticks.rows["no_floor"].click()
    view.ticks.rows["no_weights"].click()
    now = planning.verdict(bridge)
    assert isinstance(now, Refused)
    assert now.rule == "limit_floor"
    view.ticks.rows["no_weights"].click()
    assert home.reopen().screening.draft().limits == Limits(closed=("no_floor",))


def test_effort_weight_name_day_and_words_are_kept(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all(q24=True)
    home.services.screening.set_details(limits=Limits(closed=("no_prone",)))
    opened = open_page()
    to(opened, "limits_more")
    view = opened.page.ask.answers
    assert isinstance(view, LimitsMoreView)
    assert not view.effort.stepper.isVisible()
    view.effort.pills.piece("most").click()
    view.effort.stepper.set_value(4)
    view.effort.stepper.changed.emit(4.0)
    view.load.pills.piece("most").click()
    view.who.setFocus()
    press(qtbot, "Anna Berg")
    view.words.setFocus()
    press(qtbot, "Slowly")
    view.day.earlier.click()
    opened.page.leave()
    limits = home.reopen().screening.draft().limits
    assert (limits.closed, limits.effort_most, limits.load_most_kg) == (("no_prone",), 4, 1.0)
    assert (limits.who, limits.words) == ("Anna Berg", "Slowly")
    assert limits.on is not None
    assert (home.services.today() - limits.on).days == 1
    allowed = [one for one in home.services.planning.verdicts().values() if isinstance(one, Allowed)]
    assert {one.load_max_kg for one in allowed} == {1.0}
    assert max(one.effort_cap for one in allowed) == 4


def test_a_limit_can_be_lifted_again(open_page: Open, home: Home) -> None:
    home.answer_all(q24=True)
    home.services.screening.set_details(limits=Limits(effort_most=4, who="Anna"))
    opened = open_page()
    to(opened, "limits_more")
    view = opened.page.ask.answers
    assert isinstance(view, LimitsMoreView)
    view.effort.pills.piece("free").click()
    assert home.services.screening.draft().limits == Limits(who="Anna")


def test_the_answers_name_the_limits(open_page: Open, home: Home) -> None:
    home.answer_all(q24=True)
    home.services.settings.change(country="GB")
    home.services.screening.finish()
    lines = {one.step_id: one.answer.text() for one in open_page().page.all.lines}
    assert (lines["limits"], lines["limits_more"]) == ("Nothing to leave out", "No limit")
    limits = Limits(closed=("no_floor", "no_prone"), effort_most=5, load_most_kg=2, who="Anna")
    home.services.screening.set_details(limits=limits)
    lines = {one.step_id: one.answer.text() for one in open_page().page.all.lines}
    assert lines["limits"] == "no floor work, not face down"
    assert lines["limits_more"] == "Effort at most 5, at most 2 kg, Anna"


def test_what_was_opened_is_shown_and_can_be_taken_back(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    home.services.settings.change(country="GB")
    services = home.services
    opening = Opening(family=FamilyId("squat"), level=10, who="Anna", on=services.today(), words="Slowly.")
    Said(services.screening, services.planning, openings=(opening,))()
    services.screening.finish()
    opened = open_page()
    (line,) = opened.page.all.openings
    assert "squat" in line.back.accessibleName().lower()
    qtbot.mouseClick(line.back, LEFT)
    assert services.screening.draft().openings == ()
    assert opened.page.all.openings == []
    (message,) = opened.told.all[-1]
    assert isinstance(message, Message)
    assert message.undo is not None
    message.undo()
    assert home.reopen().screening.draft().openings == (opening,)


@pytest.mark.parametrize(("days", "words"), [(0, "Open until 15 February."), (85, "No longer open since 15 February.")])
def test_an_opening_says_until_when_it_holds(home: Home, days: int, words: str) -> None:
    today = home.services.today()
    opening = Opening(family=FamilyId("squat"), level=10, who="Anna", on=today)
    assert (
        opening_words(opening, home.services.screening.opened_until(opening), today + timedelta(days=days))
        == f"Anna, 23 November. {words}"
    )
