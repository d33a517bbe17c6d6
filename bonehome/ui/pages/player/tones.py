"""The player's tones: loaded with the first sound, silent where the computer cannot play."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QUrl, Signal

from bonehome.domain.player.events import CountedDown, Event, SetDone, StepBegan, Warned
from bonehome.domain.steps import StepKind

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

TICK, START, SET_DONE, WARNING = "tick", "start", "set_done", "warning"
NAMES = (TICK, START, SET_DONE, WARNING)


class Player(Protocol):
    """Something that can sound a tone by its name."""

    def play(self, name: str, volume: float) -> bool:
        """Sound it at a volume of 0 to 1; False where it cannot."""


class Speaker:
    """Plays WAV files by Qt Multimedia, which is imported with the first tone and may be missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._effects: dict[str, QSoundEffect] | None = None

    def play(self, name: str, volume: float) -> bool:
        """Sound a tone; False where there is no device, no library or no file."""
        if self._effects is None:
            self._effects = self._load()
        effect = self._effects.get(name)
        if effect is None:
            return False
        effect.setVolume(volume)
        effect.play()
        return True

    def _load(self) -> dict[str, QSoundEffect]:
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:  # a system library is missing (libpulse)
            return {}
        if not QMediaDevices.audioOutputs():
            return {}
        effects = {}
        for name in NAMES:
            path = self._folder / f"{name}.wav"
            if path.is_file():
                effects[name] = QSoundEffect()
                effects[name].setSource(QUrl.fromLocalFile(str(path)))
        return effects


class Tones(QObject):
    """Sounds what the player reports; of several at once the last counts. ``failed`` is told once."""

    failed = Signal()

    def __init__(self, speaker: Player, wanted: Callable[[], float]) -> None:
        super().__init__()
        self._speaker = speaker
        self._wanted = wanted
        self._told = False

    def sound(self, events: tuple[Event, ...]) -> None:
        """Sound the last of the events that has a tone; ``wanted`` gives the volume, 0 for none."""
        names = [name for event in events if (name := tone_of(event))]
        volume = self._wanted()
        if not names or volume <= 0.0:
            return
        if not self._speaker.play(names[-1], volume) and not self._told:
            self._told = True
            self.failed.emit()


def tone_of(event: Event) -> str:
    """The tone of an event; empty for most."""
    if isinstance(event, CountedDown):
        return TICK
    if isinstance(event, SetDone):
        return SET_DONE
    if isinstance(event, Warned):
        return WARNING
    if isinstance(event, StepBegan) and event.step.kind is StepKind.WORK:
        return START
    return ""
