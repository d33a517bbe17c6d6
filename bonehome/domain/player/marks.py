"""The moments inside a step at which the player reports something."""

from __future__ import annotations

from collections.abc import Iterator

from bonehome.domain.player.events import (
    BeatBegan,
    BreathReminded,
    CountBegan,
    CountedDown,
    Event,
    HalfWay,
    Warned,
)
from bonehome.domain.steps import Step, StepKind, Work

Mark = tuple[float, Event]

COUNTDOWN = (3, 2, 1)
WARNINGS = (10, 5)
BREATH_EVERY_S = 10


def marks(step: Step, work: Work | None, length: float) -> tuple[Mark, ...]:
    """(seconds from the step's start, event), in order, all before ``length``.

    Rests warn 10 s and 5 s before they end and every timed step counts 3, 2, 1 (evidence 8.3 rule 7, ux 6).
    """
    found: list[Mark] = []
    if step.kind is StepKind.WORK and work is not None:
        found += _counting(work) if work.form.counted else _holding(length)
        found.append((length / 2, HalfWay()))
    if step.kind is StepKind.REST:
        found += [(length - left, Warned(left=left)) for left in WARNINGS]
    counted = work is not None and work.form.counted and step.kind is StepKind.WORK
    if not counted and step.kind is not StepKind.BLOCK_DONE:
        found += [(length - left, CountedDown(left=left)) for left in COUNTDOWN]
    return tuple(sorted((mark for mark in found if 0 <= mark[0] < length), key=lambda mark: mark[0]))


def _counting(work: Work) -> Iterator[Mark]:
    start = 0.0
    for unit in range(work.total):
        at = unit * work.unit_seconds
        yield at, CountBegan(count=unit % work.count + 1, of=work.count, pass_index=unit // work.count)
        start = at
        for beat in work.beats:
            yield start, BeatBegan(beat=beat)
            start += beat.seconds


def _holding(length: float) -> Iterator[Mark]:
    at = float(BREATH_EVERY_S)
    while at < length - COUNTDOWN[0]:
        yield at, BreathReminded()
        at += BREATH_EVERY_S
