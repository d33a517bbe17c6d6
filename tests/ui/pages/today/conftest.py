"""A person at home, whose days pass when told, for the tests of Today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bonehome.app.content import Content
from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import Services
from bonehome.domain.ids import SlotId
from bonehome.domain.record import Outcome, SetRecord, SetSide
from bonehome.domain.week import Session
from tests.app.samples import Home, shipped_content


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped content, read once."""
    return shipped_content()


@pytest.fixture
def newcomer(tmp_path: Path, content: Content) -> Iterator[Home]:
    """Somebody who has answered nothing yet."""
    found = Home(tmp_path, content)
    yield found
    found.services.close()


@pytest.fixture
def home(newcomer: Home) -> Home:
    """Ellen on the Monday of her first week."""
    answer_as_ellen(newcomer.services)
    return newcomer


def do_one_set(services: Services, session: Session) -> None:
    """Begin a session and finish its first set."""
    record = services.training.begin(session)
    slot = session.slots()[0]
    done = SetRecord(
        slot=SlotId(slot.id),
        exercise=slot.exercise,
        index=1,
        side=SetSide.BOTH,
        reps=slot.reps,
        seconds=slot.seconds,
        load_kg=None,
        done_at=services.now(),
    )
    services.training.set_done(record.id, done)


def do_all(services: Services, session: Session) -> None:
    """Do every set of a session."""
    record = services.training.begin(session)
    for slot in session.slots():
        sides = (SetSide.LEFT, SetSide.RIGHT) if slot.side.value == "yes" else (SetSide.BOTH,)
        for index in range(1, slot.sets + 1):
            for side in sides:
                done = SetRecord(
                    slot=slot.id,
                    exercise=slot.exercise,
                    index=index,
                    side=side,
                    reps=slot.reps,
                    seconds=slot.seconds,
                    load_kg=None,
                    done_at=services.now(),
                )
                services.training.set_done(record.id, done)
    services.training.finish(record.id, Outcome.FINISHED)
