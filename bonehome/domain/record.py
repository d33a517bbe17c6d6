"""What was done: sessions, sets, effort, pain, and short activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.week import BlockName, SessionKind


class SetSide(StrEnum):
    """Which of the person's sides a set was done on."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class Outcome(StrEnum):
    """How a session ended."""

    UNDER_WAY = "under_way"
    FINISHED = "finished"
    ENDED_EARLY = "ended_early"


@dataclass(frozen=True, kw_only=True)
class SetRecord:
    """One finished set. ``index`` counts sets of the slot from 1; ``seconds`` is work time; ``done_at`` is UTC.

    ``reps`` is None for a timed set. ``band`` is the word of the band, empty for none. ``skipped`` sets are never
    written.
    """

    slot: SlotId
    exercise: ExerciseId
    index: int
    side: SetSide
    reps: int | None
    seconds: int | None
    load_kg: float | None
    done_at: datetime
    band: str = ""


@dataclass(frozen=True, kw_only=True)
class ExerciseFeedback:
    """What the person said of one exercise: effort 0-10, reserve in repetitions, pain 0-10, form.

    ``listed`` says that question q18 named the place when it was said, ``sharp`` that the pain was sharp or sudden.
    """

    exercise: ExerciseId
    effort: int | None = None
    reserve: int | None = None
    pain: int | None = None
    pain_place: str = ""
    form_ok: bool | None = None
    listed: bool | None = None
    sharp: bool | None = None


@dataclass(frozen=True, kw_only=True)
class BegunSlot:
    """A slot of a session as it was begun: its block and its sets. It is history, whatever the gate says since."""

    slot: SlotId
    block: BlockName
    sets: int


@dataclass(frozen=True, kw_only=True)
class SessionRecord:
    """A session as it was done. Times are UTC; ``local_date`` and ``zone`` are the person's own."""

    id: SessionId
    kind: SessionKind
    title: str
    local_date: date
    zone: str
    started_at: datetime
    ended_at: datetime | None
    outcome: Outcome
    planned_sets: int
    sets: tuple[SetRecord, ...] = ()
    feedback: tuple[ExerciseFeedback, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Activity:
    """A walk or short bout logged by hand; ``kind`` is walk, balance or posture."""

    id: str
    kind: SessionKind
    local_date: date
    minutes: int
    note: str = ""
