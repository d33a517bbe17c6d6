"""A session under way: the clock drives the player, and every finished set is saved before anything else happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bonehome.domain.errors import UserError
from bonehome.domain.ids import SessionId
from bonehome.domain.player.events import Ended, Event, PauseReason, SetDone
from bonehome.domain.player.machine import Player
from bonehome.domain.player.view import PlayerView
from bonehome.domain.record import SetRecord
from bonehome.ui.ticker import Ticker

if TYPE_CHECKING:
    from bonehome.app.training import Training

FRAME_MS = 40
Command = Callable[..., tuple[Event, ...]]


class SessionRun(QObject):
    """Drives one player by the ticker.

    ``happened`` carries the events of one moment (a tuple), ``viewed`` the new PlayerView, ``set_saved`` a SetRecord
    that is on the disk, ``save_failed`` the UserError of one that is not: the session is then paused, the set is kept
    and saved first when the session goes on. ``over`` carries the outcome once everything is saved.
    Without ``record`` (practice) nothing is saved.
    """

    happened = Signal(object)
    viewed = Signal(object)
    set_saved = Signal(object)
    save_failed = Signal(object)
    over = Signal(object)

    def __init__(
        self,
        player: Player,
        ticker: Ticker,
        training: Training,
        record: SessionId | None,
        now_utc: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.player = player
        self.record = record
        self._ticker = ticker
        self._training = training
        self._now_utc = now_utc
        self._unsaved: list[SetRecord] = []
        self._ended: Ended | None = None

    @property
    def view(self) -> PlayerView:
        """The moment shown."""
        return self.player.view()

    @property
    def unsaved(self) -> tuple[SetRecord, ...]:
        """Finished sets that could not be saved yet."""
        return tuple(self._unsaved)

    def start(self) -> None:
        """Begin, and follow the clock."""
        self._ticker.ticked.connect(self._tick)
        self._ticker.start(FRAME_MS)
        self.do(self.player.start)

    def rest(self) -> None:
        """Do not follow the clock for a while (the page is hidden, the window closes)."""
        self._ticker.stop()

    def follow(self) -> None:
        """Follow the clock again; a player that slept for over 3 s then pauses itself."""
        self._ticker.start(FRAME_MS)

    def stop(self) -> None:
        """Let go of the clock; what was finished stays saved."""
        self._ticker.stop()
        self._ticker.ticked.disconnect(self._tick)

    def do(self, command: Command, *arguments: object) -> None:
        """Give the player a command at this moment and tell what came of it."""
        self._take(command(self._ticker.now(), *arguments))

    def carry_on(self) -> None:
        """Go on after a pause, once everything finished is saved."""
        if self._save():
            if self._ended is not None:
                self._finish(self._ended)
            else:
                self.do(self.player.resume)

    def _tick(self, now: float) -> None:
        self._take(self.player.tick(now))

    def _take(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, SetDone):
                self._unsaved.append(self._record_of(event))
        if self._unsaved and any(isinstance(event, SetDone | Ended) for event in events) and not self._save():
            events += self.player.pause(self._ticker.now(), PauseReason.ASKING)
        if events:
            self.happened.emit(events)
        self.viewed.emit(self.player.view())
        for event in events:
            if isinstance(event, Ended):
                self._finish(event)

    def _record_of(self, done: SetDone) -> SetRecord:
        return SetRecord(
            slot=done.key.slot,
            exercise=done.exercise,
            index=done.key.index,
            side=done.key.side,
            reps=done.reps,
            seconds=done.seconds,
            load_kg=done.load_kg,
            band=done.band,
            done_at=self._now_utc(),
        )

    def _save(self) -> bool:
        """Save what is not saved yet, oldest first; False where the disk refuses."""
        while self._unsaved:
            try:
                if self.record is not None:
                    self._training.set_done(self.record, self._unsaved[0])
            except UserError as error:
                self.save_failed.emit(error)
                return False
            saved = self._unsaved.pop(0)
            if self.record is not None:
                self.set_saved.emit(saved)
        return True

    def _finish(self, ended: Ended) -> None:
        self._ended = ended
        if self._unsaved:
            return
        try:
            if self.record is not None:
                self._training.finish(self.record, ended.outcome)
        except UserError as error:
            self.save_failed.emit(error)
            return
        self.over.emit(ended.outcome)
