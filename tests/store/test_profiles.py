"""Answers and details: the newest counts, the older ones stay."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from bonehome.domain.clinician import Limits
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.events import Event, EventKind
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Clearance, Profile, Standing, State, TestResults, Tier, TimeOfDay, Weekday
from bonehome.store.database import Database
from bonehome.store.details import DETAILS
from bonehome.store.events import Events
from bonehome.store.profile_writer import ProfileWriter
from bonehome.store.profiles import Profiles
from tests.store.samples import LIMITS, MONDAY, OPENING, OWN, stamp


def test_an_unknown_person_has_an_empty_profile(database: Database) -> None:
    assert Profiles(database).load() == Profile(name="")


def test_every_kind_of_answer_comes_back(database: Database) -> None:
    profiles = Profiles(database)
    answers = {
        "q1": False,
        "q5": "light",
        "q8": 4,
        "q14": {"fallen": True, "aid": False},
        "q16": ["steroids", "coeliac"],
        "q18": {"knee": 4},
        "q19": None,
        "note": "naïve ✓",
        "height": 1.5,
    }
    for question, value in answers.items():
        profiles.add_answer(QuestionId(question), value, stamp())  # type: ignore[arg-type]
    assert Profiles(database).load().answers == answers


def test_the_newest_answer_counts_and_the_others_are_history(database: Database) -> None:
    profiles = Profiles(database)
    clock = SimulatedClock()
    profiles.add_answer(QuestionId("q2"), True, stamp(clock))
    clock.advance(86400)
    profiles.add_answer(QuestionId("q2"), False, stamp(clock))
    assert profiles.load().answers == {"q2": False}
    assert profiles.history(QuestionId("q2")) == ((MONDAY, True), (date(2026, 11, 24), False))


def test_an_answer_taken_back_is_not_the_answer_none(database: Database) -> None:
    profiles = Profiles(database)
    profiles.add_answer(QuestionId("q19"), None, stamp())
    assert QuestionId("q19") in profiles.load().answers
    profiles.forget_answer(QuestionId("q19"), stamp())
    assert QuestionId("q19") not in profiles.load().answers


def test_details_come_back_in_the_domains_own_types(database: Database) -> None:
    profiles = Profiles(database)
    wanted = Profile(
        name="Ellen",
        born=1958,
        sex="female",
        cleared=Clearance(on=date(2026, 3, 1), words="Start gently"),
        equipment=("chair", "mat"),
        weights_kg=(1, 1.5),
        cuffs_kg=(0.5,),
        bands=("light",),
        days=(Weekday.TUE, Weekday.SAT),
        minutes=40,
        time_of_day=TimeOfDay.EVENING,
        place="after breakfast, in the kitchen",
        limits=LIMITS,
        openings=(OPENING,),
        own=(OWN,),
    )
    profiles.set_details({name: getattr(wanted, name) for name in DETAILS}, stamp())
    assert profiles.load() == wanted
    profiles.set_details({"cleared": None, "equipment": ()}, stamp())
    assert profiles.load().cleared is None
    assert profiles.load().equipment == ()


def test_what_a_newer_program_wrote_is_left_alone(database: Database) -> None:
    profiles = Profiles(database)
    with database.write() as connection:
        writer = ProfileWriter(connection, stamp())
        writer.set_detail("shoe_size", 40)
        writer.set_detail("limits", {"who": "Dr Åberg", "on": "2026-10-01", "heart_rate_most": 120})
    assert profiles.load().limits == Limits(who="Dr Åberg", on=date(2026, 10, 1))
    profiles.set_details({"name": "Ellen"}, stamp())
    with database.read() as connection:
        rows = connection.execute("SELECT field, value FROM profile_field ORDER BY id").fetchall()
    assert [row["field"] for row in rows] == ["shoe_size", "limits", "name"]
    assert "heart_rate_most" in rows[1]["value"]


def test_a_finished_screening_answers_what_has_happened_before_it(database: Database) -> None:
    profiles, events = Profiles(database), Events(database)
    events.add_event(Event(kind=EventKind.FALL, on=MONDAY), stamp())
    profiles.finish_screening(Standing(state=State.OK, tier=Tier.T2, falls=True, tags=()), stamp())
    assert events.open_events() == ()
    later = Event(kind=EventKind.FALL, on=MONDAY)
    events.add_event(later, stamp())
    assert events.open_events() == (later,)


def test_what_is_no_detail_is_refused_and_nothing_of_it_written(database: Database) -> None:
    profiles = Profiles(database)
    with pytest.raises(TypeError, match="shoe_size"):
        profiles.set_details({"name": "Ellen", "shoe_size": 40}, stamp())
    assert profiles.load().name == ""


@pytest.mark.parametrize("test", [one.name for one in fields(TestResults)])
def test_each_home_test_is_kept(database: Database, test: str) -> None:
    profiles = Profiles(database)
    profiles.add_test(test, 7.5, stamp())
    profiles.add_test(test, 8.5, stamp())
    assert profiles.load().tests == TestResults(**{test: 8.5})


def test_a_test_that_is_none_is_refused(database: Database) -> None:
    with pytest.raises(TypeError, match="marathon"):
        Profiles(database).add_test("marathon", 1, stamp())


def test_it_is_known_when_the_questions_were_finished_and_whether_age_or_sex_changed_since(database: Database) -> None:
    profiles = Profiles(database)
    clock = SimulatedClock()
    standing = Standing(state=State.OK, tier=Tier.T2, falls=False, tags=("op",))
    profiles.set_details({"born": 1958}, stamp(clock))
    assert profiles.screened_on() is None
    profiles.finish_screening(standing, stamp(clock))
    assert profiles.screened_on() == MONDAY
    clock.advance(1)
    profiles.set_details({"minutes": 40}, stamp(clock))
    assert (profiles.screened_on(), profiles.changed_since()) == (MONDAY, False)
    profiles.set_details({"born": 1985}, stamp(clock))
    assert (profiles.screened_on(), profiles.changed_since()) == (MONDAY, True)
