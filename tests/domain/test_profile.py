"""The person's plain data."""

from __future__ import annotations

from datetime import date

from bonehome.domain.profile import Profile, TestResults, Weekday


def test_weekdays_are_numbered_as_dates_are() -> None:
    assert [day.number for day in Weekday] == list(range(7))
    assert Weekday("mon").number == date(2026, 11, 23).weekday()
    assert Weekday("sun").number == date(2026, 11, 29).weekday()


def test_a_new_person_has_answered_nothing_and_owns_nothing() -> None:
    profile = Profile(name="")
    assert profile.answers == {}
    assert profile.born is None
    assert profile.equipment == ()
    assert profile.tests == TestResults()
    assert (profile.days, profile.minutes) == ((Weekday.MON, Weekday.WED, Weekday.FRI), 25)


def test_two_people_share_no_answers() -> None:
    assert Profile(name="a").answers is not Profile(name="b").answers
