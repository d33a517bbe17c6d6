"""A person with a first week, and the player's pages on a simulated clock."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from bonehome.app.services import Content, Services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.exercise import Side
from bonehome.domain.ids import SessionId, SlotId
from bonehome.domain.player.view import PlayerView
from bonehome.domain.steps import StepKind
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot, monday_of
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.pages.player.after import AfterPage
from bonehome.ui.pages.player.leave import LeaveSheet
from bonehome.ui.pages.player.page import PlayerPage
from bonehome.ui.pages.player.run import SessionRun
from bonehome.ui.pages.player.tools import PlayerTools
from bonehome.ui.theme.context import UiContext
from bonehome.ui.ticker import Ticker
from bonehome.ui.widgets.page import Page
from tests.app.samples import Home, shipped_content
from tests.gate import allowed

LARGEST_TICK_S = 2.5
AnySheet = TypeVar("AnySheet", bound=Sheet)


class Loudspeaker:
    """Keeps what was sounded; ``works`` False is a computer without sound."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.works = True

    def play(self, name: str, volume: float) -> bool:
        assert 0.0 < volume <= 1.0
        self.played.append(name)
        return self.works


@dataclass
class Room:
    """The player page of Ellen with its clock; signals are kept as they come."""

    services: Services
    clock: SimulatedClock
    ticker: Ticker
    page: PlayerPage
    speaker: Loudspeaker
    session: Session
    sets: list[object] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def run(self) -> SessionRun:
        assert self.page.playing.run is not None
        return self.page.playing.run

    @property
    def view(self) -> PlayerView:
        return self.run.view

    def start(self) -> None:
        self.page.play(str(self.session.id))
        self.page.check.all_clear.click()
        self.page.check.start.click()

    def carry_on(self, record_id: str) -> None:
        """Carry on a session that was begun, after the check where today's is not known."""
        self.page.carry_on(record_id)
        if self.page.playing.run is None:
            self.page.check.all_clear.click()
            self.page.check.start.click()

    def wait(self, seconds: float) -> None:
        """Time passes in ticks of at most 2.5 seconds; where the clock waits, the person says go."""
        while seconds > 0 and self.page.playing.run is not None:
            self.clock.advance(min(seconds, LARGEST_TICK_S))
            seconds -= LARGEST_TICK_S
            self.ticker.tick()
            if self.page.playing.run is not None and self.view.waiting:
                self.page.playing.stage.controls.main.click()

    def to(self, phase: StepKind, block: str = "") -> None:
        for _ in range(10_000):
            if self.view.phase is phase and self.view.step.block.value.startswith(block):
                return
            self.wait(2.0)
        raise AssertionError(f"no {phase} came")


def press(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    """A key for the stage."""
    qtbot.keyClick(room.page.playing.stage, key)


def sheet_of(room: Room, kind: type[AnySheet]) -> AnySheet:
    """The sheet that is open."""
    found = room.page.window().findChild(kind)
    assert isinstance(found, kind)
    return found


def leave(room: Room, answer: str) -> None:
    """Ask to leave and give this answer."""
    assert room.page.may_leave() is False
    sheet = sheet_of(room, LeaveSheet)
    sheet.answered.emit(answer)
    sheet.close_sheet()


def destroy(page: Page) -> None:
    """Delete a page now: left to the garbage collector its parts would be asked for sizes they no longer know."""
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def slot(exercise: str, **dose: object) -> Slot:
    """A slot of one set of three repetitions, unless told otherwise."""
    fields: dict[str, object] = {
        "id": SlotId(f"slot-{exercise}"),
        "allowed": allowed(exercise),
        "sets": 1,
        "reps": None if "seconds" in dose else 3,
        "seconds": None,
        "side": Side.NO,
        "effort_cap": 6,
        "rest_s": 0,
        "reason": "",
    }
    return Slot(**{**fields, **dose})  # type: ignore[arg-type]


def varied_session() -> Session:
    """Every phase of the player in three minutes: time, hold, steps, repetitions, sides, a rest, the floor."""
    blocks = (
        Block(name=BlockName.WARMUP, slots=(slot("warm_march", seconds=12),)),
        Block(
            name=BlockName.BALANCE,
            slots=(slot("tandem_stand", seconds=10, side=Side.YES, rest_s=12), slot("side_step", reps=4)),
        ),
        Block(name=BlockName.STRENGTH, slots=(slot("sts_raised_hands", sets=2, rest_s=20), slot("bridge_two"))),
    )
    return Session(id=SessionId("varied"), kind=SessionKind.STRENGTH, minutes=3.0, blocks=blocks)


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped content, read once."""
    return shipped_content()


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory, content: Content) -> Path:
    """A folder with Ellen's answers and her first week; copied for each test, because making it takes a while."""
    folder = tmp_path_factory.mktemp("furnished")
    home = Home(folder, content)
    home.answer_all()
    home.services.screening.set_details(minutes=10)
    home.services.screening.finish()
    home.services.planning.ensure_week(monday_of(home.clock.clock().today()))
    home.services.close()
    return folder


@pytest.fixture
def home(tmp_path: Path, furnished: Path, content: Content) -> Iterator[Home]:
    shutil.copytree(furnished, tmp_path / "home")
    home = Home(tmp_path / "home", content)
    yield home
    home.services.close()


@pytest.fixture
def room(context: UiContext, home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    services, clock = home.services, home.clock.clock()
    week = services.planning.ensure_week(monday_of(clock.today()))
    session = next(one for day in week.days for one in day.sessions if one.kind is SessionKind.STRENGTH)
    ticker, speaker = Ticker(clock.monotonic), Loudspeaker()
    tools = PlayerTools(
        catalogue=services.catalogue,
        training=services.training,
        planning=services.planning,
        screening=services.screening,
        settings=services.settings,
        number=lambda: "112",
        clock=clock,
        ticker=ticker,
        speaker=speaker,
    )
    page = PlayerPage(context, tools)
    page.resize(1280, 800)
    page.show()
    room = Room(services=services, clock=home.clock, ticker=ticker, page=page, speaker=speaker, session=session)
    page.set_finished.connect(room.sets.append)
    page.session_finished.connect(room.finished.append)
    page.session_left.connect(room.left.append)
    yield room
    ticker.stop()
    destroy(page)


@pytest.fixture
def after(context: UiContext, room: Room) -> Iterator[AfterPage]:
    services = room.services
    page = AfterPage(
        context,
        catalogue=services.catalogue,
        pain=services.planning.knowledge.rules.pain,
        training=services.training,
        history=services.history,
        name=lambda: "Ellen",
        person=lambda: "ellen",
    )
    page.resize(1280, 800)
    page.show()
    yield page
    destroy(page)
