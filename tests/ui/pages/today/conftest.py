"""A person at home, whose days pass when told, for the tests of Today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bonehome.app.content import Content
from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import Services
from bonehome.domain.record import Outcome, SetSide
from bonehome.domain.week import Session
from tests.app.samples import Home, shipped_content
from tests.ui.sessions import log_set


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
    services.training.begin(session)
    log_set(services, session, session.slots()[0])


def do_all(services: Services, session: Session) -> None:
    """Do every set of a session."""
    services.training.begin(session)
    for slot in session.slots():
        sides = (SetSide.LEFT, SetSide.RIGHT) if slot.side.value == "yes" else (SetSide.BOTH,)
        for index in range(1, slot.sets + 1):
            for side in sides:
                log_set(services, session, slot, index, side)
    services.training.finish(session.id, Outcome.FINISHED)
