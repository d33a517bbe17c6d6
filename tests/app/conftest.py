"""What the tests of the app layer share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bonehome.app.content import Content
from bonehome.domain.exercise import Exercise, Side
from bonehome.domain.ids import SessionId, SlotId
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot
from tests.app.samples import Home, shipped_content
from tests.gate import allowed

Planned = Callable[..., Slot]


@pytest.fixture
def planned() -> Planned:
    """A slot of an exercise; only what a test cares about is given."""

    def make(exercise: str | Exercise, **changes: object) -> Slot:
        fields = {
            "id": SlotId(f"slot-{allowed(exercise).exercise}"),
            "allowed": allowed(exercise),
            "sets": 2,
            "reps": None,
            "seconds": None,
            "side": Side.NO,
            "effort_cap": 6,
            "rest_s": 90,
            "reason": "",
        }
        return Slot(**{**fields, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def session_of(planned: Planned) -> Callable[..., Session]:
    """A strength session of these exercises."""

    def make(*exercises: str | Exercise) -> Session:
        slots = tuple(planned(one, reps=10, id=SlotId(f"{n}")) for n, one in enumerate(exercises))
        blocks = (Block(name=BlockName.STRENGTH, slots=slots),)
        return Session(id=SessionId("s"), kind=SessionKind.STRENGTH, minutes=20.0, blocks=blocks)

    return make


@pytest.fixture(scope="session")
def icons() -> frozenset[str]:
    """The names of the icons that are there."""
    folder = Path(__file__).parent.parent.parent / "icons" / "ui"
    return frozenset(one.stem for one in folder.glob("*.svg"))


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped content, read once."""
    return shipped_content()


@pytest.fixture
def home(tmp_path: Path, content: Content) -> Iterator[Home]:
    """A new person in an empty folder."""
    found = Home(tmp_path, content)
    yield found
    found.services.close()


@pytest.fixture
def ready(home: Home) -> Home:
    """A person with a first week."""
    home.answer_all()
    home.services.screening.finish()
    home.services.planning.this_week()
    return home
