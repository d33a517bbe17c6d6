"""The timed session as a state machine; the time is an argument everywhere and ticks are never counted."""

from __future__ import annotations

import math
from collections.abc import Iterable

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.player.course import Course
from bonehome.domain.player.easing import Easing
from bonehome.domain.player.engine import LEAD_S, Events, PlayState
from bonehome.domain.player.events import (
    CountBegan,
    Paused,
    PauseReason,
    RestHeld,
    Resumed,
)
from bonehome.domain.player.view import PlayerView, Reading, view_of
from bonehome.domain.steps import Pacing, SetKey, StepKind
from bonehome.domain.week import Session

ADJUST_S = 15.0
LONGEST_REST_S = 600.0


class Player(Easing):
    """Plays one session.

    Every method that takes ``now`` (seconds on a clock that never runs backwards) first lets time pass until then and
    returns what happened, in order. ``SetDone`` comes once for each set and before the next work begins. ``done``
    names sets of an earlier sitting; the session is then taken up behind the last of them.
    """

    def __init__(
        self,
        session: Session,
        catalogue: Catalogue,
        pacing: Pacing,
        *,
        wait_for_me: bool = False,
        own_pace: bool = False,
        done: Iterable[SetKey] = (),
    ) -> None:
        course = Course(session, catalogue, pacing, done)
        super().__init__(course, wait_for_me=wait_for_me, own_pace=own_pace)

    # What there is to see

    @property
    def session(self) -> Session:
        """The session as it now is, exchanged exercises included."""
        return self._course.session

    @property
    def ended(self) -> bool:
        """True once the session is over."""
        return self._state is PlayState.ENDED

    @property
    def paused(self) -> bool:
        """True while the clock stands on somebody's wish."""
        return self._state is PlayState.PAUSED

    @property
    def done(self) -> frozenset[SetKey]:
        """The finished sets."""
        return frozenset(self._course.done)

    @property
    def skipped(self) -> frozenset[SetKey]:
        """The sets left out so far."""
        return frozenset(self._course.skipped)

    def view(self) -> PlayerView:
        """The player as of the last ``now`` it was given."""
        return view_of(
            self._course,
            Reading(
                index=self._index,
                elapsed=self._elapsed,
                length=None if self._presses_count() else self._length,
                counted=self._counted,
                paused=self._why if self._state is PlayState.PAUSED else None,
                waiting=self._waiting,
                released=self._released,
                own_pace=self._own_pace,
            ),
        )

    # Time

    def start(self, now: float) -> Events:
        """Begin; a second start is ignored."""
        if self._state is not PlayState.READY:
            return ()
        self._state, self._last = PlayState.RUNNING, now
        self._begin(self._index, now, jumped=self._index > 0)
        return self._report()

    def tick(self, now: float) -> Events:
        """Let time pass."""
        self._advance(now)
        return self._report()

    def pause(self, now: float, reason: PauseReason = PauseReason.WISH) -> Events:
        """Stop the clock and keep the place; a paused session only takes the new reason."""
        self._advance(now)
        if self._state is PlayState.RUNNING:
            self._pause(reason)
        elif self._state is PlayState.PAUSED:
            self._why = reason
        return self._report()

    def resume(self, now: float) -> Events:
        """Go on; a repetition that was interrupted starts again."""
        self._advance(now)
        if self._state is PlayState.PAUSED:
            self._state = PlayState.RUNNING
            work = self._work()
            self._events.append(Resumed())
            if work is not None and work.form.counted and not self._own_pace:
                unit = min(work.done_at(self._elapsed), work.total - 1)
                self._elapsed = unit * work.unit_seconds
                self._events.append(
                    CountBegan(count=unit % work.count + 1, of=work.count, pass_index=unit // work.count)
                )
            self._since = now - self._elapsed
        return self._report()

    # The person's buttons

    def go_now(self, now: float) -> Events:
        """Start now, go now, or carry on; in work nothing. A rest is not cut below its floor."""
        if self._state is PlayState.PAUSED:
            return self.resume(now)
        self._advance(now)
        if self._state is PlayState.RUNNING and self._kind() is not StepKind.WORK:
            self._go(now)
        return self._report()

    def skip(self, now: float) -> Events:
        """Leave out the set on the screen: the one under way, or the one that comes next."""
        self._advance(now)
        if self._state in (PlayState.RUNNING, PlayState.PAUSED):
            self._skip(now)
        return self._report()

    def back(self, now: float) -> Events:
        """One step back: to the start of this set, then to the set before. Logged sets stay logged."""
        self._advance(now)
        if self._state in (PlayState.RUNNING, PlayState.PAUSED):
            self._jump(self._course.lead_before(self._index), now)
        return self._report()

    def restart_set(self, now: float) -> Events:
        """Start the set under way again."""
        self._advance(now)
        if self._state in (PlayState.RUNNING, PlayState.PAUSED) and self._kind() is StepKind.WORK:
            self._jump(self._course.lead_in(self._index), now)
        return self._report()

    def less_rest(self, now: float) -> Events:
        """15 s less of the rest, but never less than its floor nor less than 5 s of notice."""
        self._advance(now)
        if self._in_rest() and not self._waiting:
            floor = self._course.rest_floor(self._index)
            least = max(floor, self._elapsed + LEAD_S)
            wanted = self._length - ADJUST_S
            if wanted < floor:
                self._events.append(RestHeld(left=max(0, math.ceil(floor - self._elapsed))))
            self._length = min(self._length, max(wanted, least))
        return self._report()

    def more_rest(self, now: float) -> Events:
        """15 s more of the rest, ten minutes at most."""
        self._advance(now)
        if self._in_rest():
            self._length = min(self._length + ADJUST_S, max(self._length, LONGEST_REST_S))
            if self._waiting and self._elapsed < self._length:
                self._waiting = False
                self._since = now - self._elapsed
        return self._report()

    def count_one(self, now: float) -> Events:
        """Own pace: one repetition is done; the last one ends the set."""
        self._advance(now)
        work = self._work()
        if self._state is PlayState.RUNNING and work is not None and self._presses_count():
            self._counted += 1
            if self._counted >= work.total:
                self._leave(now)
            else:
                unit = self._counted
                self._events.append(
                    CountBegan(count=unit % work.count + 1, of=work.count, pass_index=unit // work.count)
                )
        return self._report()

    def finish_set(self, now: float) -> Events:
        """Own pace: end the set with the repetitions counted so far; with none it is left out."""
        self._advance(now)
        if self._state is PlayState.RUNNING and self._presses_count():
            if self._counted:
                self._leave(now)
            else:
                self._skip(now)
        return self._report()

    def finish(self, now: float) -> Events:
        """End the session here."""
        self._advance(now)
        self._end()
        return self._report()

    def reopen(self, now: float) -> Events:
        """Not finished yet: back into an ended session, paused, at its first open set or else the last one."""
        if self._state is not PlayState.ENDED:
            return ()
        self._last = now
        self._state, self._why = PlayState.PAUSED, PauseReason.WISH
        if self._kind() is StepKind.FINISH:
            left = [key for key in self._course.sets() if key not in self._course.done]
            works = [at for at in range(self._index) if self._course.key(at) in left]
            target = self._course.lead_in(works[0]) if works else self._course.lead_before(self._index)
            self._jump(target, now)
        self._events.append(Paused(reason=self._why))
        return self._report()

    def set_wait_for_me(self, now: float, on: bool) -> Events:
        """Whether each set waits for the person's go."""
        self._advance(now)
        self._wait_for_me = on
        if not on and self._waiting and self._elapsed > 0.0:
            self._waiting = False
            self._since = now - self._elapsed
        return self._report()

    def set_own_pace(self, now: float, on: bool) -> Events:
        """Whether the person counts the repetitions herself."""
        self._advance(now)
        work = self._work()
        if on is not self._own_pace and work is not None and work.form.counted:
            if on:
                self._counted = work.done_at(self._elapsed)
            else:
                self._elapsed = min(self._counted, work.total - 1) * work.unit_seconds
                self._since = now - self._elapsed
        self._own_pace = on
        return self._report()

    def hurts(self, now: float) -> Events:
        """Stop the clock for pain."""
        return self.pause(now, PauseReason.PAIN)

    def _go(self, now: float) -> None:
        resting = self._kind() is StepKind.REST
        floor = self._course.rest_floor(self._index) if resting else 0.0
        self._released = True
        if self._waiting and self._elapsed < self._length:
            self._waiting = False
            self._since = now - self._elapsed
        elif self._elapsed < floor:
            self._length = min(self._length, floor)
            self._events.append(RestHeld(left=math.ceil(floor - self._elapsed)))
        else:
            self._leave(now, jumped=resting)

    def _skip(self, now: float) -> None:
        kind = self._kind()
        if kind is StepKind.BLOCK_DONE:
            self._leave(now)
            return
        target = self._index if kind is StepKind.WORK else self._target()
        if target is None:
            self._leave(now, jumped=True)
            return
        self._drop(self._course.left_of_set(target))
        if kind is not StepKind.REST:
            self._go_past(now)
