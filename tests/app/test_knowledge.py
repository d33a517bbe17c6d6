"""What the rules know: always the log as it stands."""

from __future__ import annotations

from tests.app.samples import Home
from tests.store.samples import set_record


def test_the_log_is_read_again_only_after_something_was_written(home: Home) -> None:
    home.answer_all()
    planning, training = home.services.planning, home.services.training
    assert planning.facts().trained.first is None
    session = planning.today()[0]
    slot = session.slots()[0]
    training.set_done(training.begin(session).id, set_record(slot.id, slot.exercise, home.clock))
    assert planning.facts().trained.first == home.clock.clock().today()
    log = planning.knowledge.log()
    assert planning.knowledge.log() is log
    assert [entry.exercise for entry in log] == [slot.exercise]
