"""What the player shows at one instant, as plain data for a page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bonehome.domain.figure.motion import Cycle
from bonehome.domain.player.course import Course
from bonehome.domain.player.events import PauseReason
from bonehome.domain.steps import Beat, Moment, Part, SetKey, Step, StepKind, Transfer, Work, WorkForm, key_of
from bonehome.domain.week import BlockName

_GET_IN_S = 1.5
_STEP_CYCLE_S = 2.0
_MOVE_CYCLE_S = 4.0
_LONG_UNIT_S = 5.0


@dataclass(frozen=True, kw_only=True)
class BlockProgress:
    """One piece of the block bar. ``fraction`` 0-1 by time; ``item`` of ``items`` exercises, 0 before it begins."""

    name: BlockName
    seconds: float
    fraction: float
    item: int
    items: int
    current: bool

    @property
    def done(self) -> bool:
        """True where nothing of the block is left."""
        return self.fraction >= 1.0


@dataclass(frozen=True, kw_only=True)
class PlayerView:
    """The player at one instant.

    ``phase`` is the step's kind. ``own_pace`` says that the person counts this set, ``own_pace_on`` that she counts
    every counted set. ``count`` of ``of`` are repetitions (the one under way; in own pace those done); None for timed
    work. ``seconds_left`` of the step is a whole number of 0 or more, None where no clock runs.
    ``fraction`` is what is left of the step, 1 to 0. ``beat``, ``beat_second`` (whole seconds begun) and ``word``
    belong to paced work. ``motion_phase`` drives the figure: 0 start, .5 end position, up to the motion's period.
    ``work`` is the set under way or coming, ``coming`` the step of the work that comes (in work: the next one).
    ``logged`` says that this set already counts. ``session_left`` is in seconds.
    """

    phase: StepKind
    step: Step
    paused: PauseReason | None
    waiting: bool
    released: bool
    own_pace: bool
    own_pace_on: bool
    work: Work | None
    count: int | None
    of: int | None
    pass_index: int
    seconds_left: int | None
    fraction: float
    beat: Beat | None
    beat_second: int
    word: str
    motion_phase: float
    coming: Step | None
    logged: bool
    rest_floor_left: int
    session_left: float
    blocks: tuple[BlockProgress, ...]
    sets_done: int
    sets_planned: int

    @property
    def key(self) -> SetKey | None:
        """The set under way; None outside work."""
        return key_of(self.step)

    @property
    def transfer(self) -> Transfer:
        """The change of position this step leaves time for."""
        return self.step.transfer


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The player's own clock, read once: seconds into the step, its length (None in own pace), counts pressed."""

    index: int
    elapsed: float
    length: float | None
    counted: int
    paused: PauseReason | None
    waiting: bool
    released: bool
    own_pace: bool


def view_of(course: Course, at: Reading) -> PlayerView:
    """The view at one reading of the clock."""
    step = course.steps[at.index]
    shown = course.coming_work(at.index)
    work = course.work(shown) if shown is not None else None
    working = step.kind is StepKind.WORK and work is not None
    elapsed = at.elapsed
    if working and work is not None and at.length is None:
        elapsed = min(at.counted, work.total) * work.unit_seconds
    length = at.length if at.length is not None else course.length(at.index)
    moment = work.moment(elapsed) if working and work is not None else None
    beat = work.beats[moment.beat_index] if moment is not None and work is not None else None
    left = max(0.0, length - elapsed)
    coming = course.coming_work(at.index + (1 if working else 0))
    counted = working and work is not None and work.form.counted
    floor = course.rest_floor(at.index) if step.kind is StepKind.REST else 0.0
    return PlayerView(
        phase=step.kind,
        step=step,
        paused=at.paused,
        waiting=at.waiting,
        released=at.released,
        own_pace=at.length is None,
        own_pace_on=at.own_pace,
        work=work,
        count=_count(moment, at, work) if counted and moment is not None and work is not None else None,
        of=work.count if counted and work is not None else None,
        pass_index=moment.pass_index if moment is not None else 0,
        seconds_left=math.ceil(left - 1e-6) if at.length is not None and not _stands(at) else None,
        fraction=_fraction(left, length, at),
        beat=beat,
        beat_second=_beat_second(moment, beat),
        word=_word(work, moment) if moment is not None and work is not None else "",
        motion_phase=_motion_phase(course, step, work, elapsed) if working and work is not None else 0.0,
        coming=course.steps[coming] if coming is not None else None,
        logged=course.key(at.index) in course.done,
        rest_floor_left=max(0, math.ceil(floor - elapsed)),
        session_left=left + _seconds_after(course, at.index),
        blocks=_blocks(course, at.index, elapsed),
        sets_done=sum(1 for key in course.sets() if key in course.done),
        sets_planned=len(course.sets()),
    )


def _stands(at: Reading) -> bool:
    """True where the person has all the time in the world before the clock starts."""
    return at.waiting and at.elapsed <= 0.0


def _fraction(left: float, length: float, at: Reading) -> float:
    if length <= 0.0 or (at.waiting and at.elapsed > 0.0):
        return 0.0
    return min(1.0, left / length)


def _count(moment: Moment, at: Reading, work: Work) -> int:
    if at.length is None:
        return min(at.counted, work.total) - moment.pass_index * work.count
    return moment.count + 1


def _beat_second(moment: Moment | None, beat: Beat | None) -> int:
    if moment is None or beat is None:
        return 0
    return max(1, min(math.ceil(beat.seconds), int(moment.into) + 1))


def _word(work: Work, moment: Moment) -> str:
    """The beat's word; a part without a name keeps the word of the part before."""
    words = [beat.word for beat in work.beats[: moment.beat_index + 1] if beat.word]
    return words[-1] if words else ""


def _seconds_after(course: Course, index: int) -> float:
    total, at, last = 0.0, index, len(course.steps) - 1
    while at < last:
        at = course.following(at)
        total += course.length(at)
    return total


def _blocks(course: Course, index: int, elapsed: float) -> tuple[BlockProgress, ...]:
    numbers = sorted({step.block_index for step in course.steps if step.slot is not None})
    current = _block_now(course, index)
    out = []
    for number in numbers:
        mine = _steps_of(course, number)
        total = sum(course.steps[at].seconds for at in mine)
        past = sum(course.steps[at].seconds for at in mine if at < index)
        here = min(elapsed, course.steps[index].seconds) if index in mine else 0.0
        over = index > mine[-1]
        out.append(
            BlockProgress(
                name=course.steps[mine[0]].block,
                seconds=total,
                fraction=1.0 if over else min(1.0, (past + here) / total) if total > 0 else 0.0,
                item=_item(course, mine, index),
                items=course.steps[mine[0]].items,
                current=number == current,
            )
        )
    return tuple(out)


def _steps_of(course: Course, number: int) -> list[int]:
    """The block's steps until it is called done; the rest behind it belongs to no block."""
    mine = [at for at, step in enumerate(course.steps) if step.block_index == number]
    ends = [at for at in mine if course.steps[at].kind is StepKind.BLOCK_DONE]
    return [at for at in mine if at < ends[0]] if ends else mine


def _block_now(course: Course, index: int) -> int:
    """The block of the set under way or, in a rest, of the set it leads to."""
    step = course.steps[index]
    if step.kind is StepKind.REST:
        coming = course.coming_work(index)
        return course.steps[coming].block_index if coming is not None else step.block_index
    return step.block_index


def _item(course: Course, mine: list[int], index: int) -> int:
    if index < mine[0]:
        return 0
    at = min(index, mine[-1])
    if course.steps[at].kind is StepKind.REST:
        coming = course.coming_work(at)
        at = coming if coming is not None and coming in mine else at
    return max((course.steps[one].item for one in mine if one <= at), default=0)


def _motion_phase(course: Course, step: Step, work: Work, elapsed: float) -> float:
    motion = course.catalogue.motion_of(step.exercise) if step.exercise is not None else None
    cycle: Cycle = motion.cycle if motion is not None else "back"
    if work.form is WorkForm.HOLD:
        get_in = motion.seconds / 2 if motion is not None and motion.seconds else _GET_IN_S
        return min(0.5, 0.5 * elapsed / get_in)
    moment = work.moment(elapsed)
    beat = work.beats[moment.beat_index]
    if work.form is WorkForm.REPS:
        within = _in_repetition(beat, moment)
        return (beat.turn + within) / 2 if cycle == "step" else within + (beat.turn if cycle == "alternate" else 0)
    if work.form is WorkForm.UNITS and beat.seconds < _LONG_UNIT_S:
        turns = len(work.beats)
        units = (moment.pass_index * work.count + moment.count) * turns + moment.beat_index + moment.into / beat.seconds
        return _cycled(cycle, units)
    seconds = motion.seconds if motion is not None else None
    if cycle == "step":
        return _cycled(cycle, elapsed / ((seconds or _STEP_CYCLE_S) / 2))
    return _cycled(cycle, elapsed / (seconds or _MOVE_CYCLE_S))


def _in_repetition(beat: Beat, moment: Moment) -> float:
    share = moment.into / beat.seconds
    if beat.part is Part.HOLD:
        return 0.5
    return 0.5 * share if beat.part is Part.OUT else 0.5 + 0.5 * share


def _cycled(cycle: Cycle, units: float) -> float:
    """The phase after ``units`` steps (``step``: half a cycle each) or whole movements."""
    if cycle == "step":
        return (units / 2) % 1.0
    return units % (2.0 if cycle == "alternate" else 1.0)
