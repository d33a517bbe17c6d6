"""What the player reports: past-tense facts, in the order in which they happened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.record import Outcome
from bonehome.domain.steps import Beat, SetKey, Step


class PauseReason(StrEnum):
    """Why the clock stands: the person's wish, a gap in time (the lid was closed), pain, or a sheet that asks."""

    WISH = "wish"
    GAP = "gap"
    PAIN = "pain"
    ASKING = "asking"


@dataclass(frozen=True, kw_only=True)
class StepBegan:
    """The clock entered ``step``."""

    step: Step


@dataclass(frozen=True, kw_only=True)
class CountBegan:
    """Repetition ``count`` (from 1) of ``of`` began, in pass ``pass_index`` (from 0)."""

    count: int
    of: int
    pass_index: int = 0


@dataclass(frozen=True, kw_only=True)
class BeatBegan:
    """A part of a repetition began."""

    beat: Beat


@dataclass(frozen=True, kw_only=True)
class CountedDown:
    """``left`` seconds (3, 2 or 1) remain until the step ends by itself."""

    left: int


@dataclass(frozen=True, kw_only=True)
class Warned:
    """``left`` seconds (10 or 5) of rest remain."""

    left: int


@dataclass(frozen=True, kw_only=True)
class BreathReminded:
    """Ten more seconds of a hold have gone by."""


@dataclass(frozen=True, kw_only=True)
class HalfWay:
    """Half of the set is done."""


@dataclass(frozen=True, kw_only=True)
class WaitBegan:
    """The clock stands until the person says go."""

    step: Step


@dataclass(frozen=True, kw_only=True)
class SetDone:
    """A set was finished; reported once for each key. ``reps`` is None for a timed set, ``seconds`` is work time."""

    key: SetKey
    exercise: ExerciseId
    reps: int | None
    seconds: int
    load_kg: float | None
    band: str = ""


@dataclass(frozen=True, kw_only=True)
class SetSkipped:
    """A set was left out; it does not count."""

    key: SetKey


@dataclass(frozen=True, kw_only=True)
class Paused:
    """The clock stopped; the place is kept."""

    reason: PauseReason


@dataclass(frozen=True, kw_only=True)
class Resumed:
    """The clock runs again."""


@dataclass(frozen=True, kw_only=True)
class RestHeld:
    """The rest before a hard set was not cut further: ``left`` seconds of it must remain."""

    left: int


@dataclass(frozen=True, kw_only=True)
class Eased:
    """ "Too hard" was pressed. ``to`` is the easier exercise, or None where only the amount was cut."""

    slot: SlotId
    old: ExerciseId
    to: ExerciseId | None


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """The rest of a slot was left out."""

    slot: SlotId
    exercise: ExerciseId


@dataclass(frozen=True, kw_only=True)
class Ended:
    """The session is over; reported once."""

    outcome: Outcome


Event = (
    StepBegan
    | CountBegan
    | BeatBegan
    | CountedDown
    | Warned
    | BreathReminded
    | HalfWay
    | WaitBegan
    | SetDone
    | SetSkipped
    | Paused
    | Resumed
    | RestHeld
    | Eased
    | LeftOut
    | Ended
)
