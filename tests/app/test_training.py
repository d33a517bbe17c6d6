"""A session while it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bonehome.app.training import Training
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.dose import Tempo
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.player.machine import Player
from bonehome.domain.record import ExerciseFeedback, Outcome, SetSide
from bonehome.domain.steps import Pacing, SetKey
from bonehome.store.database import Database
from bonehome.store.migrate import open_database
from bonehome.store.records import Records
from tests.gate import gate
from tests.store.samples import MONDAY, all_sets, session, set_record


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = open_database(tmp_path / "ellen" / "bonehome.sqlite", version="0.1.0")
    yield found
    found.close()


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


@pytest.fixture
def training(database: Database, clock: SimulatedClock) -> Training:
    return Training(Records(database), gate(), clock.clock())


def test_a_whole_session(training: Training, clock: SimulatedClock) -> None:
    begun = training.begin(session())
    assert begun.outcome is Outcome.UNDER_WAY
    assert begun.planned_sets == 9
    for one in all_sets(session(), clock):
        training.set_done(begun.id, one)
    done = training.finish(begun.id, Outcome.FINISHED)
    assert len(done.sets) == 13  # four of the nine sets have two sides
    said = (ExerciseFeedback(exercise=ExerciseId("squat_free"), effort=6),)
    assert training.feedback(begun.id, said, "good").feedback == said
    assert training.record(begun.id) is not None
    assert training.unfinished() is None


def test_a_set_is_saved_before_the_call_returns(training: Training, database: Database, clock: SimulatedClock) -> None:
    begun = training.begin(session())
    training.set_done(begun.id, set_record("s1-3", "squat_free", clock))
    other = Database(database.path)
    with other.read() as connection:
        rows = connection.execute("SELECT exercise, local_date FROM session_set").fetchall()
    other.close()
    assert [tuple(row) for row in rows] == [("squat_free", MONDAY.isoformat())]


def test_after_a_crash_the_session_is_offered_again(
    training: Training, database: Database, clock: SimulatedClock
) -> None:
    begun = training.begin(session())
    assert training.unfinished() is None  # nothing was done yet, so there is nothing to carry on
    training.set_done(begun.id, set_record("s1-3", "squat_free", clock))
    training.set_done(begun.id, set_record("s1-4", "clam_band", clock, side=SetSide.LEFT))

    later = Training(Records(Database(database.path)), gate(), clock.clock())
    found = later.unfinished()
    assert found is not None
    point = later.resume_point(found)
    assert point is not None
    assert point.session == session()
    assert point.done == {
        SetKey(slot=session().slots()[2].id, index=1, side=SetSide.BOTH),
        SetKey(slot=session().slots()[3].id, index=1, side=SetSide.LEFT),
    }
    assert (point.sets_done, point.sets_left) == (1.5, 7.5)
    assert later.begin(point.session).sets == found.sets


def test_the_resume_point_suits_the_player(training: Training, clock: SimulatedClock, catalogue: Catalogue) -> None:
    begun = training.begin(session())
    training.set_done(begun.id, set_record("s1-1", "warm_march", clock))
    point = training.resume_point(begun)
    assert point is not None
    pacing = Pacing(tempo=Tempo(out=2, hold=1, back=3))
    player = Player(point.session, catalogue, pacing, done=point.done)
    assert player.done >= point.done


def test_a_session_ended_early_may_still_go_on(training: Training, clock: SimulatedClock) -> None:
    begun = training.begin(session())
    training.set_done(begun.id, set_record("s1-3", "squat_free", clock))
    training.finish(begun.id, Outcome.ENDED_EARLY)
    again = training.begin(session())
    assert again.outcome is Outcome.UNDER_WAY
    assert len(again.sets) == 1


def test_there_is_no_place_to_resume_what_was_never_begun(training: Training, clock: SimulatedClock) -> None:
    begun = training.begin(session())
    assert training.resume_point(replace(begun, id=SessionId("other"))) is None
