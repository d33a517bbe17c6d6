"""Who the person is, what is at home, when there is time; and changing answers later."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from bonehome.domain.profile import TimeOfDay, Weekday
from bonehome.domain.week import SessionKind
from bonehome.ui.pages.welcome.course import Stand
from bonehome.ui.pages.welcome.home_answers import EquipmentView, WeightsView
from bonehome.ui.pages.welcome.person_answers import BornView, NameView
from bonehome.ui.pages.welcome.time_answers import TimeView
from tests.app.samples import ANSWERS, Home
from tests.ui.pages.welcome.walking import LEFT, Open, choice, enter, press, to


def test_all_answers_are_listed_and_each_leads_back(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    home.services.screening.finish()
    opened = open_page()
    everything = opened.page.all
    line = everything.line("q8")
    assert line is not None
    assert line.answer.text() == "Yes, once"
    assert [one.answer.text() for one in everything.lines if one.step_id == "q18"] == ["Knee 4"]
    qtbot.mouseClick(line, LEFT)
    assert opened.step == "q8"
    press(qtbot, "3")
    enter(qtbot)
    assert opened.page.stand is Stand.ANSWERS
    changed = everything.line("q8")
    assert changed is not None
    assert changed.answer.text() == "Yes, twice or more"
    qtbot.mouseClick(everything.done, LEFT)
    assert len(opened.finished.all) == 1


def test_after_twelve_weeks_it_begins_again_with_the_answers_filled_in(open_page: Open, home: Home) -> None:
    home.answer_all()
    home.services.screening.finish()
    home.to(home.services.today() + timedelta(weeks=12))
    opened = open_page()
    assert (opened.page.stand, opened.step) == (Stand.ASK, "name")
    to(opened, "q8")
    assert choice(opened).answers.value == "1"


def test_going_through_again_makes_the_plan_follow(open_page: Open, home: Home, qtbot: QtBot) -> None:
    home.answer_all()
    home.services.screening.finish()
    home.to(home.services.today() + timedelta(weeks=12))
    before = _busy_days(home)
    opened = open_page()
    to(opened, "days")
    press(qtbot, "1234567")
    to(opened, "time_of_day")
    opened.page.ask.next.click()
    assert len(opened.finished.all) == 1
    assert _busy_days(home) != before


def _busy_days(home: Home) -> list[int]:
    week = home.services.planning.this_week()
    strength = [day for day in week.days if any(one.kind is SessionKind.STRENGTH for one in day.sessions)]
    return [day.date.weekday() for day in strength]


def test_weights_are_asked_only_of_who_has_them(open_page: Open, home: Home) -> None:
    opened = open_page()
    to(opened, "equipment")
    answers = opened.page.ask.answers
    assert isinstance(answers, EquipmentView)
    assert "weights_kg" not in [step.id for step in opened.page.course.steps()]
    answers.tiles["dumbbells"].click()
    assert home.services.screening.draft().equipment == ("dumbbells",)
    opened.page.ask.next.click()
    assert opened.step == "weights_kg"
    weights = opened.page.ask.answers
    assert isinstance(weights, WeightsView)
    weights.ticks.rows["1"].click()
    weights.ticks.rows["3"].click()
    assert home.services.screening.draft().weights_kg == (1.0, 2.0)


def test_pounds_are_kept_as_kilograms(open_page: Open, home: Home) -> None:
    home.services.screening.set_details(equipment=("dumbbells",), weights_kg=(2.0,))
    opened = open_page()
    to(opened, "weights_kg")
    weights = opened.page.ask.answers
    assert isinstance(weights, WeightsView)
    weights.units.piece("lb").click()
    assert home.services.settings.load().weight_unit == "lb"
    texts = {row.text(): row for row in weights.ticks.rows.values()}
    assert texts["4.5 lb"].isChecked()
    texts["5 lb"].click()
    assert home.services.screening.draft().weights_kg == (2.0, 2.268)


def test_a_year_that_cannot_be_is_refused_in_words(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "born")
    press(qtbot, "2020")
    assert home.services.screening.draft().born is None
    assert opened.page.ask.next.reason == "Type the year."
    answers = opened.page.ask.answers
    assert isinstance(answers, BornView)
    assert "Between 1916 and 2008" in answers.stepper.field.accessibleDescription()


def test_days_times_and_a_place_are_kept(open_page: Open, home: Home, qtbot: QtBot) -> None:
    opened = open_page()
    to(opened, "days")
    press(qtbot, "12")
    assert home.services.screening.draft().days == (Weekday.TUE, Weekday.WED, Weekday.FRI)
    to(opened, "minutes")
    press(qtbot, "4")
    to(opened, "time_of_day")
    press(qtbot, "3")
    answers = opened.page.ask.answers
    assert isinstance(answers, TimeView)
    answers.field.setFocus()
    press(qtbot, "After tea")
    opened.page.leave()
    profile = home.reopen().screening.draft()
    assert (profile.minutes, profile.time_of_day, profile.place) == (30, TimeOfDay.EVENING, "After tea")


def test_digits_are_typed_where_words_are_typed(open_page: Open, qtbot: QtBot) -> None:
    opened = open_page()
    press(qtbot, "Ann 2")
    answers = opened.page.ask.answers
    assert isinstance(answers, NameView)
    assert answers.field.text() == "Ann 2"


def test_answers_of_another_program_show_as_they_are(open_page: Open, home: Home) -> None:
    home.answer_all(q16=["steroids", "gout"], q19={"joint": "hip", "weeks_ago": 8, "limits": True})
    home.services.screening.clear(home.services.today(), "fine")
    home.services.screening.finish()
    lines = {one.step_id: one.answer.text() for one in open_page().page.all.lines}
    assert lines["q16"] == "Steroid tablets for a long time"
    assert lines["q19"] == "Hip, 8 weeks ago, I was told of movements to avoid"
    assert lines["support"] == "Yes, both stay put"
    assert set(ANSWERS) <= set(lines)
