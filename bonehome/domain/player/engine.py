"""The player's clockwork: deadlines, pauses and the way from step to step."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from bonehome.domain.player.course import LEADS, Course
from bonehome.domain.player.events import (
    Ended,
    Event,
    Paused,
    PauseReason,
    SetDone,
    SetSkipped,
    StepBegan,
    WaitBegan,
)
from bonehome.domain.player.marks import marks
from bonehome.domain.record import Outcome
from bonehome.domain.steps import SetKey, StepKind, Work

GAP_S = 3.0
"""A longer silence between ticks means the computer slept: the session pauses (architecture rule 1)."""
LEAD_S = 5.0
"""Notice before a set after a jump (evidence 8.3 rule 7, J)."""
TRIED_S = 3.0
"""A set left out after this many seconds of work still gets its rest."""

Events = tuple[Event, ...]


class PlayState(Enum):
    """Whether the session has begun, runs, stands or is over."""

    READY = auto()
    RUNNING = auto()
    PAUSED = auto()
    ENDED = auto()


class Engine:
    """Moves along a course by deadlines. Every change goes through ``_begin``; every set is logged in ``_log``."""

    def __init__(self, course: Course, *, wait_for_me: bool, own_pace: bool) -> None:
        self._course = course
        self._wait_for_me = wait_for_me
        self._own_pace = own_pace
        self._state = PlayState.READY
        self._index = course.first_open()
        self._since = self._last = self._elapsed = 0.0
        self._length: float = course.length(self._index)
        self._counted = 0
        self._waiting = self._released = False
        self._why = PauseReason.WISH
        self._events: list[Event] = []

    def _report(self) -> Events:
        events, self._events = tuple(self._events), []
        return events

    def _kind(self) -> StepKind:
        return self._course.steps[self._index].kind

    def _in_rest(self) -> bool:
        return self._kind() is StepKind.REST and self._state in (PlayState.RUNNING, PlayState.PAUSED)

    def _work(self) -> Work | None:
        return self._course.work(self._index) if self._kind() is StepKind.WORK else None

    def _presses_count(self) -> bool:
        work = self._work()
        return self._own_pace and work is not None and work.form.counted

    def _target(self) -> int | None:
        """The work on the screen: under way, or coming."""
        return self._course.coming_work(self._index)

    def _advance(self, now: float) -> None:
        if self._state is PlayState.RUNNING and now - self._last > GAP_S:
            self._pause(PauseReason.GAP)
        self._last = max(self._last, now)
        while self._state is PlayState.RUNNING and not self._waiting and self._step_on(self._last):
            pass

    def _step_on(self, now: float) -> bool:
        """Move within the step; True where it ended and the next one may go on."""
        elapsed = max(self._elapsed, now - self._since)
        if self._presses_count():
            self._elapsed = elapsed
            return False
        self._mark(self._elapsed, min(elapsed, self._length))
        if elapsed < self._length:
            self._elapsed = elapsed
            return False
        self._elapsed = self._length
        if self._wait_for_me and not self._released and (self._kind() in LEADS or self._kind() is StepKind.REST):
            self._wait()
            return False
        self._leave(self._since + self._length)
        return True

    def _mark(self, after: float, until: float) -> None:
        step, work = self._course.steps[self._index], self._course.work(self._index)
        found = marks(step, work, self._length)
        self._events += [event for at, event in found if after < at <= until]

    def _begin(self, index: int, at: float, *, jumped: bool = False, lead: float = LEAD_S) -> None:
        """Enter a step at the instant ``at``; steps of no length are passed over in the flow."""
        while True:
            step = self._course.steps[index]
            length = self._course.length(index)
            if jumped and step.kind in LEADS:
                length = max(length, lead)
            if length > 0.0 or step.kind is StepKind.FINISH:
                break
            index = self._course.following(index)
        self._index, self._length, self._elapsed, self._since = index, length, 0.0, at
        self._counted, self._waiting = 0, False
        if step.kind is StepKind.WORK:
            self._released = False
        self._events.append(StepBegan(step=step))
        if step.kind is StepKind.FINISH:
            self._end()
            return
        self._mark(-1.0, 0.0)
        if step.waits:
            self._released = False
            self._wait()

    def _wait(self) -> None:
        self._waiting = True
        self._events.append(WaitBegan(step=self._course.steps[self._index]))

    def _pause(self, reason: PauseReason) -> None:
        self._state, self._why = PlayState.PAUSED, reason
        self._events.append(Paused(reason=reason))

    def _leave(self, at: float, *, jumped: bool = False) -> None:
        """The step ended at the instant ``at``: log its set and begin what follows."""
        work = self._work()
        if work is not None:
            self._log(work)
        self._begin(self._course.following(self._index), at, jumped=jumped)

    def _log(self, work: Work) -> None:
        key, step = self._course.key(self._index), self._course.steps[self._index]
        if key is None or key in self._course.done or step.exercise is None:
            return
        counts = self._counted if self._own_pace and work.form.counted else work.total
        self._course.done.add(key)
        self._course.skipped.discard(key)
        self._events.append(
            SetDone(
                key=key,
                exercise=step.exercise,
                reps=max(1, counts // work.passes) if work.form.counted else None,
                seconds=round(self._elapsed),
                load_kg=work.load_kg,
                band=work.band,
            )
        )

    def _go_past(self, now: float) -> None:
        """Leave a set that was dropped; what was begun in earnest is still rested from."""
        tried = self._kind() is StepKind.WORK and self._elapsed >= TRIED_S
        after = self._course.after_set(self._index) if tried else self._course.following(self._index)
        self._begin(after, now, jumped=True)

    def _drop(self, keys: Iterable[SetKey]) -> None:
        for key in keys:
            if key not in self._course.skipped:
                self._course.skipped.add(key)
                self._events.append(SetSkipped(key=key))

    def _jump(self, index: int, now: float, lead: float = LEAD_S) -> None:
        self._course.take_up(index)
        self._released = False
        self._begin(index, now, jumped=True, lead=lead)

    def _end(self) -> None:
        if self._state is PlayState.ENDED:
            return
        open_ = [key for key in self._course.sets() if key not in self._course.done]
        reached = self._kind() is StepKind.FINISH and bool(self._course.done)
        self._state = PlayState.ENDED
        self._events.append(Ended(outcome=Outcome.FINISHED if reached or not open_ else Outcome.ENDED_EARLY))
