"""What counts towards a week: finished work only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bonehome.app.history import History, Tally
from bonehome.app.training import Training
from bonehome.content.goals import Goals
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.ids import SessionId
from bonehome.domain.record import Outcome
from bonehome.domain.week import BlockName, Session, SessionKind
from bonehome.store.database import Database
from bonehome.store.migrate import open_database
from bonehome.store.records import Records
from bonehome.store.weeks import Weeks
from tests.gate import gate
from tests.store.samples import MONDAY, all_sets, self_test, session, set_record, stamp, walk, week

DAY = timedelta(days=1)


class Home:
    """A person with a week and a log; the clock moves only when told."""

    def __init__(self, database: Database) -> None:
        self.clock = SimulatedClock()
        self.weeks = Weeks(database)
        self.weeks.save(week(), event="first", stamp=stamp(self.clock))
        self.training = Training(Records(database), gate(), self.clock.clock())
        self.history = History(Records(database), self.weeks, self.goals, self.clock.clock())

    def goals(self) -> Goals:
        return Goals(who="T2", strength_days=2, strength_most=3, balance_minutes=90, posture_days=3, walk_minutes=150)

    def to(self, day: date) -> None:
        self.clock.advance((day - self.clock.clock().today()).days * 86400)

    def do(
        self,
        one: Session,
        *,
        blocks: tuple[BlockName, ...] = tuple(BlockName),
        outcome: Outcome | None = Outcome.FINISHED,
    ) -> None:
        begun = self.training.begin(one)
        for each in all_sets(one, self.clock, blocks=blocks):
            self.training.set_done(begun.id, each)
        if outcome is not None:
            self.training.finish(begun.id, outcome)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    database = open_database(tmp_path / "ellen" / "bonehome.sqlite", version="0.1.0")
    yield Home(database)
    database.close()


def test_nothing_done_yet(home: Home) -> None:
    summary = home.history.week_summary(MONDAY)
    assert summary.strength_days == Tally(done=0, goal=2, bonus=0)
    assert summary.balance_minutes == Tally(done=0, goal=90)
    assert summary.posture_days == Tally(done=0, goal=3)
    assert summary.walk_minutes == Tally(done=0, goal=150)
    assert summary.sessions == 0
    assert not summary.on_track
    assert home.history.first_date() is None


def test_a_whole_session_counts_everywhere(home: Home) -> None:
    home.do(session("mon"))
    summary = home.history.week_summary(MONDAY)
    assert summary.strength_days.done == 1
    assert summary.balance_minutes.done == 2  # two sets of 30 s on each side
    assert summary.posture_days.done == 1
    assert summary.walk_minutes.done == 0
    assert summary.sessions == 1
    assert home.history.state_of(SessionId("mon")) == "done"
    assert home.history.first_date() == MONDAY


def test_a_planned_third_strength_day_is_a_bonus(home: Home) -> None:
    planned = week()
    days = tuple(
        type(day)(date=day.date, sessions=(session("fri"),)) if day.date == MONDAY + 4 * DAY else day
        for day in planned.days
    )
    home.weeks.save(type(planned)(start=MONDAY, days=days), event="answers", stamp=stamp(home.clock))
    assert home.history.week_summary(MONDAY).strength_days == Tally(done=0, goal=2, bonus=1)


def test_half_of_the_strength_sets_make_a_strength_day(home: Home) -> None:
    begun = home.training.begin(session("mon"))
    home.training.set_done(begun.id, set_record("mon-3", "squat_free", home.clock, index=1))
    assert home.history.week_summary(MONDAY).strength_days.done == 0
    home.training.set_done(begun.id, set_record("mon-3", "squat_free", home.clock, index=2))
    assert home.history.week_summary(MONDAY).strength_days.done == 1
    assert home.history.state_of(SessionId("mon")) == "part"


def test_warm_up_and_balance_alone_are_no_strength_day(home: Home) -> None:
    home.do(session("mon"), blocks=(BlockName.WARMUP, BlockName.BALANCE), outcome=Outcome.ENDED_EARLY)
    summary = home.history.week_summary(MONDAY)
    assert summary.strength_days.done == 0
    assert summary.balance_minutes.done == 2
    assert home.history.state_of(SessionId("mon")) == "part"


def test_two_sessions_on_one_date_are_one_strength_day(home: Home) -> None:
    home.do(session("mon"))
    home.do(session("wed"))
    assert home.history.week_summary(MONDAY).strength_days.done == 1


def test_a_day_counts_by_the_persons_own_date(home: Home) -> None:
    home.to(MONDAY + 2 * DAY)
    home.do(session("mon"))
    home.to(MONDAY + 7 * DAY)
    home.do(session("wed"))
    assert home.history.week_summary(MONDAY).strength_days.done == 1
    assert home.history.week_summary(MONDAY + 7 * DAY).strength_days.done == 1
    assert [one.strength_days.done for one in home.history.weeks(3)] == [0, 1, 1]


def test_a_begun_session_without_a_set_is_still_planned(home: Home) -> None:
    home.training.finish(home.training.begin(session("mon")).id, Outcome.ENDED_EARLY)
    assert home.history.state_of(SessionId("mon")) == "planned"
    assert home.history.week_summary(MONDAY).sessions == 0


def test_the_states_of_a_week_come_at_once(home: Home) -> None:
    home.do(session("mon"))
    home.do(session("wed"), blocks=(BlockName.WARMUP,), outcome=None)
    assert home.history.states(MONDAY) == {"mon": "done", "wed": "part"}


def test_walks_count_whether_played_or_logged(home: Home) -> None:
    home.do(walk("tue"))
    home.history.log_activity(SessionKind.WALK, 25, MONDAY)
    assert home.history.week_summary(MONDAY).walk_minutes == Tally(done=35, goal=150)


def test_bouts_logged_by_hand_count_and_can_be_taken_back(home: Home) -> None:
    home.history.log_activity(SessionKind.BALANCE, 4, MONDAY)
    bout = home.history.log_activity(SessionKind.POSTURE, 3, MONDAY)
    summary = home.history.week_summary(MONDAY)
    assert (summary.balance_minutes.done, summary.posture_days.done) == (4, 1)
    home.history.remove_activity(bout.id)
    assert home.history.week_summary(MONDAY).posture_days.done == 0
    assert [one.minutes for one in home.history.activities(MONDAY, MONDAY)] == [4]


def test_what_is_not_done_cannot_be_logged(home: Home) -> None:
    with pytest.raises(ValueError, match="minute"):
        home.history.log_activity(SessionKind.WALK, 0, MONDAY)
    with pytest.raises(ValueError, match="done"):
        home.history.log_activity(SessionKind.WALK, 10, MONDAY + DAY)


def test_an_unknown_exercise_in_the_log_harms_nothing(home: Home) -> None:
    begun = home.training.begin(session("mon"))
    home.training.set_done(begun.id, set_record("mon-3", "jump_rope_1999", home.clock, seconds=None))
    home.training.set_done(begun.id, set_record("no-such-slot", "squat_free", home.clock))
    assert home.history.week_summary(MONDAY).sessions == 1
    assert home.history.records(MONDAY, MONDAY)[0].sets[0].exercise == "jump_rope_1999"


def test_a_session_without_slots_is_no_trouble(home: Home) -> None:
    home.training.begin(self_test())
    assert home.history.state_of(SessionId("t1")) == "planned"
    assert home.history.week_summary(MONDAY).sessions == 0
