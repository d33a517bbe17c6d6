"""What Today offers, in the order in which things come first."""

from __future__ import annotations

from datetime import date, timedelta

from bonehome.app.again import tell
from bonehome.domain.events import DailyCheck, EventKind
from bonehome.domain.ids import QuestionId
from bonehome.domain.week import SessionKind, monday_of
from bonehome.ui.pages.today.offer import Offer, Press, choose_offer
from tests.app.samples import Home
from tests.ui.pages.today.conftest import do_all, do_one_set

MONDAY = date(2026, 11, 23)


def offered(home: Home) -> Offer:
    services = home.services
    return choose_offer(services, services.history.states(monday_of(services.today())))


def test_questions_come_before_anything_else(newcomer: Home) -> None:
    offer = offered(newcomer)
    assert (offer.start, offer.other, offer.session) == (Press.QUESTIONS, None, None)
    assert offer.words.title == "A few questions"
    assert offer.words.start == "Go on"


def test_answers_without_the_end_of_the_questions_are_not_enough(newcomer: Home) -> None:
    newcomer.answer_all()
    assert offered(newcomer).start is Press.QUESTIONS


def test_at_a_stop_there_is_no_session_and_the_reason_is_told(home: Home) -> None:
    home.services.screening.answer(QuestionId("q2"), True)
    home.services.screening.finish()
    offer = offered(home)
    assert (offer.start, offer.session) == (Press.QUESTIONS, None)
    assert offer.words.title == "Please see your doctor first"
    assert offer.words.sentence
    assert offer.words.start == "My answers"


def test_the_session_of_the_day(home: Home) -> None:
    offer = offered(home)
    assert offer.session is not None
    assert offer.session.kind is SessionKind.STRENGTH
    assert (offer.start, offer.other) == (Press.START, Press.SHORT)
    words = offer.words
    assert (words.label, words.title, words.start) == ("Today's session", "Strong legs and back", "Start")
    assert words.other == "Shorter: 15 min"
    assert words.count == f"{len({slot.exercise for slot in offer.session.slots()})} exercises"
    assert words.minutes.endswith("minutes")
    assert {thing.word for thing in words.needs} >= {"Chair", "Worktop"}


def test_a_short_session_has_no_shorter_one(home: Home) -> None:
    home.to(MONDAY + timedelta(days=1))
    offer = offered(home)
    assert offer.session is not None
    assert offer.session.kind is SessionKind.POSTURE
    assert (offer.start, offer.other, offer.words.other) == (Press.START, None, "")


def test_what_is_half_done_is_carried_on(home: Home) -> None:
    session = home.services.planning.today()[0]
    do_one_set(home.services, session)
    home.reopen()
    offer = offered(home)
    assert offer.start is Press.CARRY_ON
    assert offer.record is not None
    assert (offer.record.id, len(offer.record.sets)) == (session.id, 1)
    assert offer.words.start == "Carry on"
    assert offer.words.title == session.title


def test_after_an_event_the_questions_come_first_and_gentle_work_stays_open(home: Home) -> None:
    tell(EventKind.HOSPITAL, home.services.screening, home.services.planning)
    offer = offered(home)
    assert (offer.start, offer.words.start) == (Press.QUESTIONS, "Go through the questions")
    assert "You have been in hospital since the last questions." in offer.words.sentence
    assert offer.session is not None
    assert (offer.session.kind, offer.other, offer.words.other) == (
        SessionKind.POSTURE,
        Press.START,
        "Posture, 10 min",
    )


def test_four_weeks_without_a_session_bring_the_questions_back(home: Home) -> None:
    do_all(home.services, home.services.planning.today()[0])
    home.to(MONDAY + timedelta(days=28))
    offer = offered(home)
    assert offer.start is Press.QUESTIONS
    assert offer.words.label == "Welcome back"
    assert "you begin gently" in offer.words.sentence
    home.services.screening.finish()
    home.services.planning.answers_changed()
    assert offered(home).start is not Press.QUESTIONS


def test_after_free_days_one_press_starts_again_easily(home: Home) -> None:
    do_all(home.services, home.services.planning.today()[0])
    home.to(MONDAY + timedelta(days=2))
    assert offered(home).words.label == "Today's session"
    home.to(MONDAY + timedelta(days=4))
    offer = offered(home)
    assert offer.session is not None
    assert offer.session in home.services.planning.today()
    assert (offer.start, offer.other) == (Press.SHORT, Press.START)
    words = offer.words
    assert (words.label, words.title, words.minutes) == ("Welcome back", "Start again easily", "17 minutes")
    assert round(home.services.planning.shorter(offer.session).minutes) == 17
    home.to(MONDAY + timedelta(days=5))
    rest_day = offered(home)
    assert rest_day.session is not None
    assert (rest_day.start, rest_day.other, rest_day.session.kind) == (Press.SHORT, None, SessionKind.STRENGTH)


def test_a_newcomer_and_whoever_trains_is_not_welcomed_back(home: Home) -> None:
    home.to(MONDAY + timedelta(days=9))
    assert home.services.planning.easy_restart() is None
    do_all(home.services, home.services.planning.today()[0])
    assert home.services.planning.easy_restart() is None


def test_old_answers_hold_the_plan_back_with_one_button(home: Home) -> None:
    home.to(MONDAY + timedelta(days=92))
    offer = offered(home)
    assert offer.start is Press.QUESTIONS
    assert "more than twelve weeks old" in offer.words.sentence


def test_what_the_check_closed_is_a_day_of_rest(home: Home) -> None:
    home.services.screening.check(DailyCheck(unwell=True))
    offer = offered(home)
    assert (offer.start, offer.other, offer.words.other) == (None, Press.START, "Ask me again")
    assert offer.words.sentence.startswith("You are not well today.")
    home.services.screening.check(DailyCheck(unwell=False))
    assert offered(home).start is Press.START


def test_a_session_that_was_only_looked_into_is_offered_as_new(home: Home) -> None:
    home.services.training.begin(home.services.planning.today()[0])
    assert offered(home).start is Press.START


def test_yesterdays_half_session_does_not_stand_in_todays_way(home: Home) -> None:
    do_one_set(home.services, home.services.planning.today()[0])
    home.to(MONDAY + timedelta(days=1))
    offer = offered(home)
    assert offer.start is Press.START
    assert offer.session is not None
    assert offer.session.kind is SessionKind.POSTURE


def test_the_next_session_of_the_day_follows_the_first(home: Home) -> None:
    home.to(MONDAY + timedelta(days=1))
    first, second = home.services.planning.today()
    do_all(home.services, first)
    offer = offered(home)
    assert offer.session == second
    assert offer.words.title == "Walk"


def test_when_all_is_done_rest_is_part_of_it(home: Home) -> None:
    do_all(home.services, home.services.planning.today()[0])
    offer = offered(home)
    assert (offer.start, offer.words.start, offer.words.title) == (None, "", "Well done")
    assert offer.words.sentence.startswith("Done: Strong legs and back. Rest is part of it. Next: Tuesday, Posture")


def test_a_rest_day_says_what_comes_next(home: Home) -> None:
    home.to(MONDAY + timedelta(days=6))
    offer = offered(home)
    assert (offer.start, offer.words.title) == (None, "Rest day")
    assert "Next: Monday, " in offer.words.sentence
    assert offer.session is not None, "its pictures are shown"
