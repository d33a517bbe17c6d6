"""What "Too hard", a swap and pain do to the session under way."""

from __future__ import annotations

import math

from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.player.course import LEADS, Course, Kept
from bonehome.domain.player.engine import Engine, Events, PlayState
from bonehome.domain.player.events import Eased, LeftOut
from bonehome.domain.steps import SetKey, StepKind, Work
from bonehome.domain.timeline import SETUP_S
from bonehome.domain.week import Slot


class Easing(Engine):
    """An engine whose sets can be made easier, exchanged or left out."""

    def __init__(self, course: Course, *, wait_for_me: bool, own_pace: bool) -> None:
        super().__init__(course, wait_for_me=wait_for_me, own_pace=own_pace)
        self._kept: tuple[Kept, SetKey] | None = None
        self._cut_once: set[SlotId] = set()

    def too_hard(self, now: float, replacement: Slot | None) -> Events:
        """Make the set on the screen easier.

        With ``replacement`` (a slot of the same id) the easier exercise takes over with the repetitions left. Without
        one, half of what is left of the set is cut and one later set is left out; the next time the exercise is left
        out (ux 11.6).
        """
        self._advance(now)
        target = self._target()
        if target is not None and self._state in (PlayState.RUNNING, PlayState.PAUSED):
            key = self._course.key(target)
            step = self._course.steps[target]
            assert key is not None
            assert step.exercise is not None
            self._kept = (self._course.keep(), key)
            if replacement is not None:
                self._exchange(replacement, target, now, keep_count=True)
                self._events.append(Eased(slot=key.slot, old=step.exercise, to=replacement.exercise))
            elif key.slot in self._cut_once:
                self._leave_out(step.exercise, now)
            else:
                self._cut_once.add(key.slot)
                self._cut(target)
                self._events.append(Eased(slot=key.slot, old=step.exercise, to=None))
        return self._report()

    def undo_too_hard(self, now: float) -> Events:
        """Put back what "Too hard" changed last; the set starts again."""
        self._advance(now)
        if self._kept is not None and self._state in (PlayState.RUNNING, PlayState.PAUSED):
            kept, key = self._kept
            self._kept = None
            self._cut_once.discard(key.slot)
            self._course.put_back(kept)
            works = [at for at in range(len(self._course.steps)) if self._course.key(at) == key]
            if works:
                self._jump(self._course.lead_in(works[0]), now)
        return self._report()

    def swap(self, now: float, slot: Slot) -> Events:
        """Put another exercise in the place of the one on the screen; its set starts from the beginning."""
        self._advance(now)
        target = self._target()
        if target is not None and self._state in (PlayState.RUNNING, PlayState.PAUSED):
            self._exchange(slot, target, now, keep_count=False)
        return self._report()

    def leave_out(self, now: float, exercise: ExerciseId) -> Events:
        """Take ``exercise`` out of the rest of the session."""
        self._advance(now)
        if self._state in (PlayState.RUNNING, PlayState.PAUSED):
            self._leave_out(exercise, now)
        return self._report()

    def _exchange(self, slot: Slot, target: int, now: float, *, keep_count: bool) -> None:
        here, goal, old = self._course.steps[self._index], self._course.steps[target], self._course.work(target)
        working = target == self._index
        self._course.exchange(slot)
        at = self._course.find(goal)
        key, new = self._course.key(at), self._course.work(at)
        if keep_count and working and key is not None and old is not None and new is not None:
            self._course.cut[key] = _rest_of(old, new, self._elapsed, self._counted if self._own_pace else None)
        if here.kind in (StepKind.REST, StepKind.BLOCK_DONE):
            self._index = self._course.find(here)
        else:
            self._jump(self._course.lead_in(at), now, lead=SETUP_S)

    def _cut(self, target: int) -> None:
        """Half of what is left of this set, and one later set less."""
        work, key = self._course.work(target), self._course.key(target)
        assert work is not None
        assert key is not None
        later = self._course.left_of_slot(key.slot, key.index + 1)
        last = max((one.index for one in later), default=0)
        self._drop(one for one in later if one.index == last)
        working = target == self._index
        if working or not later:
            begun_s = self._elapsed if working else 0.0
            begun = (self._counted if self._own_pace else work.done_at(begun_s)) if working else 0
            half = _half_of(work, begun, begun_s)
            for one in self._course.left_of_set(target):
                self._course.cut[one] = half
        if working:
            self._length = self._course.length(self._index)

    def _leave_out(self, exercise: ExerciseId, now: float) -> None:
        target = self._target()
        here = self._course.steps[target] if target is not None else None
        affected = here is not None and here.exercise == exercise
        for slot in self._course.session.slots():
            keys = self._course.left_of_slot(slot.id, 1) if slot.exercise == exercise else ()
            if keys:
                self._drop(keys)
                self._events.append(LeftOut(slot=slot.id, exercise=exercise))
        if affected and (self._kind() in LEADS or self._kind() is StepKind.WORK):
            self._go_past(now)


def _half_of(work: Work, begun: int, begun_s: float) -> Work:
    """``work`` with half of what is left after ``begun`` counts or ``begun_s`` seconds."""
    if work.form.counted:
        return work.shortened(begun + math.ceil((work.total - begun) / 2))
    return work.shortened_to(begun_s + (work.seconds - begun_s) / 2)


def _rest_of(old: Work, new: Work, elapsed: float, counted: int | None) -> Work:
    """``new`` with what was left of ``old``, where both are counted or both are timed; else ``new`` whole."""
    if old.form.counted and new.form.counted:
        left = old.total - (counted if counted is not None else old.done_at(elapsed))
        return new.shortened(left) if left < new.total else new
    if not old.form.counted and not new.form.counted:
        left_s = old.seconds - elapsed
        return new.shortened_to(left_s) if left_s < new.seconds else new
    return new
