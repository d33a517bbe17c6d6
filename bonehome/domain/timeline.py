"""From a planned session to the steps in which it is played."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import SECONDS_PER_UNIT, Tempo, Unit
from bonehome.domain.exercise import Exercise, Kind, Position, Side
from bonehome.domain.record import SetSide
from bonehome.domain.steps import Beat, Pacing, Part, Step, StepKind, Transfer, Work, WorkForm
from bonehome.domain.verdict import Allowed
from bonehome.domain.week import Block, BlockName, Session, Slot

SETUP_S = 10.0
"""Seconds to get into place for the first set of an exercise (evidence 6.2, J)."""
CHANGE_SIDES_S = 8.0
"""Seconds to change to the other side when not lying down (ux 11.6, J)."""
NEXT_SET_S = 5.0
"""Seconds of notice before a set that no rest goes before (evidence 8.3 rule 7, J)."""
BLOCK_DONE_S = 3.0
"""Seconds for which a finished block is shown; taken from the rest that follows where there is one (ux 11.6)."""
MOVING_KINDS = (Kind.WARM_UP, Kind.GAIT, Kind.AEROBIC)
HARD_BLOCKS = (BlockName.STRENGTH, BlockName.BACK, BlockName.IMPACT)


@dataclass(frozen=True, kw_only=True)
class _Set:
    """One set of one slot, with where it stands in its block."""

    slot: Slot
    exercise: Exercise
    index: int
    item: int


@dataclass(frozen=True, kw_only=True)
class _Place:
    """What the next set follows on: the body's position, and whether a rest was just had."""

    position: Position = Position.STANDING
    rested: bool = False


def steps(session: Session, catalogue: Catalogue, pacing: Pacing) -> tuple[Step, ...]:
    """The whole session as steps, ending with FINISH.

    A slot whose exercise the catalogue no longer knows is left out; a session without any slot is FINISH alone.
    Sides go left, then right, with the same dose. Paired slots go in turn.
    """
    out: list[Step] = []
    place = _Place()
    for number, block in enumerate(session.blocks):
        sets = _sets(block, catalogue)
        if not sets:
            continue
        for one in sets:
            chunk = _set_steps(one, catalogue, block, number, pacing, place)
            out += chunk
            place = _Place(position=one.exercise.position, rested=chunk[-1].kind is StepKind.REST)
        _close_block(out, block.name, number)
    _drop_last_rest(out)
    last = out[-1] if out else None
    out.append(
        Step(
            kind=StepKind.FINISH,
            block=last.block if last else BlockName.COOLDOWN,
            block_index=last.block_index if last else 0,
            seconds=0.0,
            transfer=Transfer.UP if place.position.floor else Transfer.NONE,
        )
    )
    return tuple(out)


def work_of(slot: Slot, exercise: Exercise, tempo: Tempo, catalogue: Catalogue, block: BlockName) -> Work:
    """One set on one side, with its seconds as the planner counts them (evidence 6.2)."""
    dose = exercise.dose
    passes, word = _passes(exercise)
    work = Work(
        form=_form(slot, exercise, catalogue),
        count=max(1, slot.reps or 1),
        beats=_beats(slot, exercise, tempo, catalogue),
        unit=dose.unit,
        passes=passes,
        pass_word=word,
        load_kg=slot.load_kg,
        band=slot.band,
        effort_cap=slot.effort_cap,
        hard=block in HARD_BLOCKS and exercise.has(Kind.RESISTANCE, Kind.IMPACT),
    )
    return work if slot.reps is not None else replace(work, count=1)


def eased(slot: Slot, old: Exercise, new: Exercise, allowed: Allowed) -> Slot:
    """``slot`` with the easier ``new`` exercise in place of ``old``, as ``allowed`` has it.

    There is never more load, effort, repetitions or seconds in it. The load stays where the new exercise uses the same
    weights or band; where the two are not counted alike the least of the new range is taken, and no more than before.
    """
    reps, seconds = None, None
    if new.dose.timed:
        span = new.dose.in_seconds()
        seconds = min(slot.seconds, span.high) if slot.seconds is not None else span.low
    elif slot.reps is not None and old.dose.unit is new.dose.unit:
        reps = min(slot.reps, new.dose.amount.high)
    else:
        reps = min(slot.reps if slot.reps is not None else new.dose.amount.low, new.dose.amount.low)
    weights = {"dumbbell", "dumbbells", "ankle_weights", "band_loop", "band_long"}
    keeps = bool(weights & set(old.equipment) & set(new.equipment))
    return replace(
        slot,
        reps=reps,
        seconds=seconds,
        side=new.side,
        load_kg=slot.load_kg if keeps else None,
        band=slot.band if keeps else "",
        hold_s=new.dose.hold.middle() if new.dose.hold else None,
        choice=None,
    ).under(allowed)


def _sets(block: Block, catalogue: Catalogue) -> tuple[_Set, ...]:
    """The block's sets in the order in which they are done; slots that share a pair letter take turns."""
    known = [(slot, found) for slot in block.slots if (found := catalogue.exercise(slot.exercise)) is not None]
    items = {slot.id: number for number, (slot, _) in enumerate(known, start=1)}
    out: list[_Set] = []
    for pair, group in groupby(known, key=lambda one: one[0].pair or one[0].id):
        members = list(group)
        alone = [
            _Set(slot=slot, exercise=exercise, index=index, item=items[slot.id])
            for slot, exercise in members
            for index in range(1, slot.sets + 1)
        ]
        in_turn = len(members) > 1 and members[0][0].pair == pair
        out += sorted(alone, key=lambda one: one.index) if in_turn else alone
    return tuple(out)


def _set_steps(one: _Set, catalogue: Catalogue, block: Block, number: int, pacing: Pacing, place: _Place) -> list[Step]:
    """Get ready, work (with its change of sides) and rest of one set."""
    slot, exercise = one.slot, one.exercise
    frame = Step(
        kind=StepKind.WORK,
        block=block.name,
        block_index=number,
        seconds=0.0,
        slot=slot.id,
        exercise=exercise.id,
        item=one.item,
        items=sum(1 for other in block.slots if catalogue.exercise(other.exercise) is not None),
        set_index=one.index,
        sets=slot.sets,
        work=work_of(slot, exercise, pacing.tempo_of(slot.id), catalogue, block.name),
    )
    out = [_get_ready(frame, one, pacing, place), *_work_steps(frame, exercise, slot, pacing)]
    if slot.rest_s > 0:
        out.append(replace(frame, kind=StepKind.REST, seconds=float(slot.rest_s), floor_s=pacing.rest_floor_s))
    return out


def _get_ready(frame: Step, one: _Set, pacing: Pacing, place: _Place) -> Step:
    transfer = _transfer(place.position, one.exercise.position)
    seconds = SETUP_S if one.index == 1 else (0.0 if place.rested else NEXT_SET_S)
    if transfer is not Transfer.NONE:
        seconds += pacing.transfer_s
    side = SetSide.LEFT if one.slot.side is Side.YES else SetSide.BOTH
    return replace(
        frame,
        kind=StepKind.GET_READY,
        seconds=seconds,
        side=side,
        waits=transfer is not Transfer.NONE,
        transfer=transfer,
    )


def _work_steps(frame: Step, exercise: Exercise, slot: Slot, pacing: Pacing) -> Iterator[Step]:
    assert frame.work is not None
    frame = replace(frame, seconds=frame.work.seconds)
    if slot.side is not Side.YES:
        yield frame
        return
    turning = exercise.position is Position.SIDELYING
    yield replace(frame, side=SetSide.LEFT)
    yield replace(
        frame,
        kind=StepKind.CHANGE_SIDES,
        seconds=pacing.transfer_s if turning else CHANGE_SIDES_S,
        side=SetSide.RIGHT,
        waits=turning,
        transfer=Transfer.TURN if turning else Transfer.NONE,
    )
    yield replace(frame, side=SetSide.RIGHT)


def _transfer(before: Position, after: Position) -> Transfer:
    if before.floor == after.floor:
        return Transfer.NONE
    return Transfer.DOWN if after.floor else Transfer.UP


def _close_block(out: list[Step], name: BlockName, number: int) -> None:
    """Put BLOCK_DONE after the last work of the block and take its time from the rest behind it."""
    rest = out.pop() if out[-1].kind is StepKind.REST else None
    out.append(Step(kind=StepKind.BLOCK_DONE, block=name, block_index=number, seconds=BLOCK_DONE_S))
    if rest is not None and rest.seconds > BLOCK_DONE_S:
        out.append(replace(rest, seconds=rest.seconds - BLOCK_DONE_S))


def _drop_last_rest(out: list[Step]) -> None:
    """Nothing is rested for at the end."""
    if out and out[-1].kind is StepKind.REST:
        out.pop()


def _passes(exercise: Exercise) -> tuple[int, str]:
    """How often the count is gone through in one set, and what each time is called."""
    dose = exercise.dose
    ways = 2 if dose.each else 1
    bouts = dose.bouts.middle() if dose.bouts is not None else 1
    return ways * bouts, (dose.each if ways > 1 else "bout" if bouts > 1 else "")


def _form(slot: Slot, exercise: Exercise, catalogue: Catalogue) -> WorkForm:
    if slot.reps is not None:
        return WorkForm.REPS if exercise.dose.unit is Unit.REPS else WorkForm.UNITS
    motion = catalogue.motion_of(exercise.id)
    moves = exercise.has(*MOVING_KINDS) if motion is None else motion.cycle != "hold"
    return WorkForm.MOVE if moves else WorkForm.HOLD


def _beats(slot: Slot, exercise: Exercise, tempo: Tempo, catalogue: Catalogue) -> tuple[Beat, ...]:
    form, words = _form(slot, exercise, catalogue), exercise.phases
    if form is WorkForm.HOLD:
        return (Beat(part=Part.HOLD, seconds=float(max(1, slot.seconds or 0)), word=words.hold),)
    if form is WorkForm.MOVE:
        return (Beat(part=Part.OUT, seconds=float(max(1, slot.seconds or 0)), word=words.out, effort=True),)
    if form is WorkForm.UNITS:
        seconds = float(SECONDS_PER_UNIT[exercise.dose.unit])
        once: tuple[Beat, ...] = (Beat(part=Part.OUT, seconds=seconds, word=words.out, effort=True),)
    else:
        once = _tempo_beats(slot, exercise, tempo)
    if slot.side is not Side.ALTERNATE:
        return once
    return once + tuple(replace(beat, turn=1) for beat in once)


def _tempo_beats(slot: Slot, exercise: Exercise, tempo: Tempo) -> tuple[Beat, ...]:
    """Out, hold and back. Where the way out lowers the body it takes the tempo's slow seconds (evidence 1.4).

    An exercise with a pace of its own keeps that.
    """
    own = exercise.tempo_in(tempo)
    hold = slot.hold_s
    if hold is None:
        hold = own.hold if exercise.dose.hold is None else exercise.dose.hold.middle()
    words, lowers = exercise.phases, exercise.lower_first
    beats = (
        Beat(part=Part.OUT, seconds=float(own.out), word=words.out, effort=not lowers),
        Beat(part=Part.HOLD, seconds=float(hold), word=words.hold),
        Beat(part=Part.BACK, seconds=float(own.back), word=words.back, effort=lowers),
    )
    return tuple(beat for beat in beats if beat.seconds > 0)
