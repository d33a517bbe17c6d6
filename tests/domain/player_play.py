"""A player with its clock, for the tests that press its buttons."""

from __future__ import annotations

from collections.abc import Iterable

from bonehome.domain.ids import SlotId
from bonehome.domain.player.events import (
    Event,
)
from bonehome.domain.player.machine import Player
from bonehome.domain.record import SetSide
from bonehome.domain.steps import SetKey, StepKind
from bonehome.domain.week import BlockName, Session, Slot
from tests.domain.player_samples import block, catalogue, pacing, session

REP = 6.0


class Play:
    """A player with its clock: ``run`` lets seconds pass in ticks of a tenth."""

    def __init__(self, what: Session | Slot | Iterable[Slot], **options: object) -> None:
        if isinstance(what, Slot):
            what = session(block(BlockName.STRENGTH, what))
        elif not isinstance(what, Session):
            what = session(block(BlockName.STRENGTH, *what))
        pace = pacing(**{name: options.pop(name) for name in ("rest_floor_s", "transfer_s") if name in options})
        self.player = Player(what, catalogue(), pace, **options)  # type: ignore[arg-type]
        self.now = 100.0
        self.events: list[Event] = list(self.player.start(self.now))

    def run(self, seconds: float, tick: float = 0.5) -> list[Event]:
        new: list[Event] = []
        end = self.now + seconds
        while self.now < end - 1e-9:
            self.now = min(end, self.now + tick)
            new += self.player.tick(self.now)
        self.events += new
        return new

    def press(self, name: str, *arguments: object) -> list[Event]:
        new = list(getattr(self.player, name)(self.now, *arguments))
        self.events += new
        return new

    def to(self, kind: StepKind, limit: float = 600.0) -> None:
        while self.view.phase is not kind and limit > 0:
            self.run(0.5)
            limit -= 0.5
        assert self.view.phase is kind

    @property
    def view(self):
        return self.player.view()

    def of(self, kind: type) -> list:
        return [event for event in self.events if isinstance(event, kind)]


def key(name: str, index: int = 1, side: SetSide = SetSide.BOTH) -> SetKey:
    return SetKey(slot=SlotId(f"slot-{name}"), index=index, side=side)
