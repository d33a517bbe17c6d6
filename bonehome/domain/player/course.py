"""The way through a session without the time: which sets are done or left out, and which step comes next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import SlotId
from bonehome.domain.record import SetSide
from bonehome.domain.steps import Pacing, SetKey, Step, StepKind, Work, key_of
from bonehome.domain.timeline import steps
from bonehome.domain.week import Session, Slot

LEADS = (StepKind.GET_READY, StepKind.CHANGE_SIDES)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What "Undo" after "Too hard" puts back."""

    session: Session
    cut: dict[SetKey, Work]
    skipped: frozenset[SetKey]


class Course:
    """Steps by index, with what was done, left out or cut; sets go by key, so a rebuilt course keeps its place."""

    def __init__(self, session: Session, catalogue: Catalogue, pacing: Pacing, done: Iterable[SetKey] = ()) -> None:
        self.catalogue = catalogue
        self.pacing = pacing
        self.done: set[SetKey] = set(done)
        self.skipped: set[SetKey] = set()
        self.cut: dict[SetKey, Work] = {}
        self._rebuild(session)

    def work(self, index: int) -> Work | None:
        """The work of a step, as cut by "Too hard"."""
        key = self.key(index)
        return self.cut.get(key, self.steps[index].work) if key is not None else self.steps[index].work

    def length(self, index: int) -> float:
        """Seconds of a step, as cut by "Too hard"."""
        step, work = self.steps[index], self.work(index)
        return work.seconds if step.kind is StepKind.WORK and work is not None else step.seconds

    def key(self, index: int) -> SetKey | None:
        """The set a work step stands for; None for other steps."""
        return self._keys[index]

    def sets(self) -> tuple[SetKey, ...]:
        """Every set of the session in order."""
        return tuple(key for key in self._keys if key is not None)

    def set_keys(self, step: Step) -> tuple[SetKey, ...]:
        """The keys (one, or left and right) of the set that ``step`` belongs to."""
        return self._of_set.get((step.slot, step.set_index), ())

    def following(self, index: int) -> int:
        """The next step that is not passed over; the last step stays."""
        index += 1
        while index < len(self.steps) - 1 and self._passed_over(index):
            index += 1
        return min(index, len(self.steps) - 1)

    def coming_work(self, index: int) -> int | None:
        """The first work at or after ``index`` that is not left out."""
        for at in range(index, len(self.steps)):
            key = self.key(at)
            if key is not None and key not in self.skipped:
                return at
        return None

    def lead_in(self, work: int) -> int:
        """The step that leads into a work step: its get-ready or change of sides."""
        return work - 1

    def lead_before(self, index: int) -> int:
        """The nearest lead-in before ``index``, or the first step."""
        before = (at for at in range(index - 1, -1, -1) if self.steps[at].kind in LEADS)
        return next(before, 0)

    def after_set(self, index: int) -> int:
        """The step behind the last work of the set that ``index`` belongs to: its rest where it has one."""
        step = self.steps[index]
        same = [at for at, one in enumerate(self.steps) if (one.slot, one.set_index) == (step.slot, step.set_index)]
        works = [at for at in same if self.steps[at].kind is StepKind.WORK]
        return min(max(works) + 1, len(self.steps) - 1)

    def rest_floor(self, index: int) -> float:
        """The least seconds of a rest: the person's floor before a hard set, never more than was planned."""
        step, coming = self.steps[index], self.coming_work(index)
        work = self.work(coming) if coming is not None else None
        return min(step.floor_s, step.seconds) if work is not None and work.hard else 0.0

    def left_of_set(self, index: int) -> tuple[SetKey, ...]:
        """The keys of the set at ``index`` from this step on that are not done."""
        step = self.steps[index]
        keys = self.set_keys(step)
        if step.side is SetSide.RIGHT:
            keys = tuple(key for key in keys if key.side is SetSide.RIGHT)
        return tuple(key for key in keys if key not in self.done)

    def left_of_slot(self, slot: SlotId, first: int) -> tuple[SetKey, ...]:
        """The keys of ``slot`` from set ``first`` on that are neither done nor left out."""
        mine = (key for key in self.sets() if key.slot == slot and key.index >= first)
        return tuple(key for key in mine if key not in self.done and key not in self.skipped)

    def take_up(self, index: int) -> None:
        """Bring the set that a lead-in leads to back among those to be done."""
        step = self.steps[index]
        keys = self.set_keys(step)
        if step.kind is StepKind.CHANGE_SIDES:
            keys = tuple(key for key in keys if key.side is step.side)
        self.skipped.difference_update(keys)

    def first_open(self) -> int:
        """Where to take up a session: the lead-in of the first set after the last one done."""
        works = [at for at, key in enumerate(self._keys) if key in self.done]
        coming = self.coming_work(max(works) + 1 if works else 0)
        return self.lead_in(coming) if works and coming is not None else 0 if not works else len(self.steps) - 1

    def keep(self) -> Kept:
        """What there is to put back."""
        return Kept(session=self.session, cut=dict(self.cut), skipped=frozenset(self.skipped))

    def put_back(self, kept: Kept) -> None:
        """Undo a change of exercise or amount."""
        self.cut, self.skipped = dict(kept.cut), set(kept.skipped)
        self._rebuild(kept.session)

    def exchange(self, slot: Slot) -> None:
        """Put ``slot`` in place of the one with its id."""
        blocks = tuple(
            replace(block, slots=tuple(slot if one.id == slot.id else one for one in block.slots))
            for block in self.session.blocks
        )
        self._rebuild(replace(self.session, blocks=blocks))

    def find(self, step: Step) -> int:
        """The step of a rebuilt course that stands for ``step`` of the one before."""

        def rank(at: int) -> tuple[bool, bool, bool]:
            one = self.steps[at]
            same_set = (one.slot, one.set_index, one.block_index) == (step.slot, step.set_index, step.block_index)
            return same_set, same_set and one.kind is step.kind, one.side is step.side

        return max(range(len(self.steps)), key=rank)

    def _rebuild(self, session: Session) -> None:
        self.session = session
        self.steps = steps(session, self.catalogue, self.pacing)
        self._keys = tuple(key_of(step) for step in self.steps)
        self._of_set: dict[tuple[SlotId | None, int], tuple[SetKey, ...]] = {}
        for key in self.sets():
            self._of_set[key.slot, key.index] = (*self._of_set.get((key.slot, key.index), ()), key)

    def _of_block(self, block: int) -> tuple[SetKey, ...]:
        pairs = zip(self.steps, self._keys, strict=True)
        return tuple(key for step, key in pairs if key is not None and step.block_index == block)

    def _passed_over(self, index: int) -> bool:
        step = self.steps[index]
        if step.kind is StepKind.BLOCK_DONE:
            return all(one in self.skipped for one in self._of_block(step.block_index))
        keys = self.set_keys(step)
        if step.kind in (StepKind.WORK, StepKind.CHANGE_SIDES):
            return any(key in self.skipped for key in keys if key.side is step.side)
        if step.kind is StepKind.GET_READY:
            return all(key in self.skipped for key in keys)
        return all(key in self.skipped for key in keys) and not any(key in self.done for key in keys)
