"""The steps a session is played in: what the clock runs through and what each of them is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bonehome.domain.dose import Tempo, Unit
from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.record import SetSide
from bonehome.domain.week import BlockName


class StepKind(StrEnum):
    """What a step asks of the person."""

    GET_READY = "get_ready"
    WORK = "work"
    CHANGE_SIDES = "change_sides"
    REST = "rest"
    BLOCK_DONE = "block_done"
    FINISH = "finish"


class WorkForm(StrEnum):
    """How a set is paced: repetitions in a tempo, counted units, a still hold, or a movement for a time."""

    REPS = "reps"
    UNITS = "units"
    HOLD = "hold"
    MOVE = "move"

    @property
    def counted(self) -> bool:
        """True where the set is a count and not a length of time."""
        return self in (WorkForm.REPS, WorkForm.UNITS)


class Part(StrEnum):
    """The parts of one repetition: out (the effort), the hold at the end, and back."""

    OUT = "out"
    HOLD = "hold"
    BACK = "back"


class Transfer(StrEnum):
    """A change between standing or sitting and the floor (or bed) before a set, and a turn to the other side there."""

    NONE = ""
    DOWN = "down"
    UP = "up"
    TURN = "turn"


@dataclass(frozen=True, kw_only=True)
class Beat:
    """A part of one count, in seconds.

    ``word`` is what it is called, ``effort`` says that the muscles lift or push (a squat lowers first, so its effort
    is the way back); ``turn`` is 1 for the second of two sides.
    """

    part: Part
    seconds: float
    word: str = ""
    effort: bool = False
    turn: int = 0


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Where in the work a time falls: pass and count from 0, the beat, and seconds into the beat."""

    pass_index: int
    count: int
    beat_index: int
    into: float


@dataclass(frozen=True, kw_only=True)
class Work:
    """One set on one side: ``passes`` times ``count`` units, each unit made of ``beats``.

    A timed set has one unit with a single beat of the whole time. ``pass_word`` is "way", "direction" or "bout"
    where there is more than one pass. ``effort_cap`` is 0-10. ``hard`` sets are those the rest floor protects.
    """

    form: WorkForm
    count: int
    beats: tuple[Beat, ...]
    unit: Unit
    passes: int = 1
    pass_word: str = ""
    load_kg: float | None = None
    band: str = ""
    effort_cap: int = 0
    hard: bool = False

    @property
    def unit_seconds(self) -> float:
        """Seconds of one count."""
        return sum(beat.seconds for beat in self.beats)

    @property
    def pass_seconds(self) -> float:
        """Seconds of one pass."""
        return self.count * self.unit_seconds

    @property
    def seconds(self) -> float:
        """Seconds of the whole set."""
        return self.passes * self.pass_seconds

    @property
    def total(self) -> int:
        """Counts in the whole set."""
        return self.passes * self.count

    def done_at(self, elapsed: float) -> int:
        """Counts wholly finished after ``elapsed`` seconds."""
        return max(0, min(self.total, int(elapsed // self.unit_seconds)))

    def moment(self, elapsed: float) -> Moment:
        """Where ``elapsed`` seconds of work fall; a time past the end is the last instant of the last beat."""
        unit = min(max(int(elapsed // self.unit_seconds), 0), self.total - 1)
        left = max(0.0, elapsed - unit * self.unit_seconds)
        for index, beat in enumerate(self.beats):
            if left < beat.seconds:
                break
            if index < len(self.beats) - 1:
                left -= beat.seconds
        into = min(left, self.beats[index].seconds)
        return Moment(pass_index=unit // self.count, count=unit % self.count, beat_index=index, into=into)

    def shortened(self, counts: int) -> Work:
        """The same work with ``counts`` units left, in one pass; at least one."""
        return replace(self, count=max(1, counts), passes=1, pass_word="")

    def shortened_to(self, seconds: float) -> Work:
        """A timed set of ``seconds`` in one pass; at least one second."""
        beat = replace(self.beats[0], seconds=max(1.0, seconds))
        return replace(self, beats=(beat,), passes=1, pass_word="")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One stretch of the session.

    ``seconds`` is the planned length. A get-ready step of 0 seconds is passed over in the flow and only used after a
    jump. ``waits`` steps start their clock when the person says so. ``item`` of ``items`` counts the exercises of the
    block, ``set_index`` of ``sets`` the sets, all from 1. ``floor_s`` is the least rest before a hard set.
    Rest, work and change belong to the set named by ``slot`` and ``set_index``.
    """

    kind: StepKind
    block: BlockName
    block_index: int
    seconds: float
    slot: SlotId | None = None
    exercise: ExerciseId | None = None
    item: int = 0
    items: int = 0
    set_index: int = 0
    sets: int = 0
    side: SetSide = SetSide.BOTH
    work: Work | None = None
    waits: bool = False
    transfer: Transfer = Transfer.NONE
    floor_s: float = 0.0


@dataclass(frozen=True, kw_only=True)
class SetKey:
    """Names one set of one side within a session."""

    slot: SlotId
    index: int
    side: SetSide


@dataclass(frozen=True, kw_only=True)
class Pacing:
    """How fast a person's session runs.

    ``tempo`` is that of the tier, ``tempos`` overrides it for single slots. ``rest_floor_s`` is the least rest before
    a hard set, whatever is pressed (60 s for T3 and the fall flag, else 0). ``transfer_s`` is the time for getting
    down to or up from the floor (15 s; 45 s for T3 and the fall flag: evidence 6.2, J). ``on_bed`` says floor work is
    done on a firm bed.
    """

    tempo: Tempo
    tempos: dict[SlotId, Tempo] = field(default_factory=dict)
    rest_floor_s: float = 0.0
    transfer_s: float = 15.0
    on_bed: bool = False

    def tempo_of(self, slot: SlotId) -> Tempo:
        """The tempo of one slot."""
        return self.tempos.get(slot, self.tempo)


def key_of(step: Step) -> SetKey | None:
    """The set a work step stands for; None for every other step."""
    if step.kind is not StepKind.WORK or step.slot is None:
        return None
    return SetKey(slot=step.slot, index=step.set_index, side=step.side)
