"""The values of every answer and test from the best to the worst, as data, for proofs that worse never means more."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.exercise import Mark
from bonehome.domain.profile import Answer
from bonehome.domain.rules.rule import AWAITING


@dataclass(frozen=True, kw_only=True)
class Order:
    """One answer, one part of an answer ("q14.fallen") or one test, with samples of its values from best to worst.

    ``missing`` is the place of "not answered" or "not measured" among them. Where an answer has no single order it
    stands here more than once. ``why`` says why "not answered" is not the last.
    """

    answer: str
    values: tuple[Answer, ...]
    missing: int
    why: str = ""

    def steps(self) -> tuple[tuple[Answer, ...], ...]:
        """Every step from the best to the worst: a value in a tuple of one, and the empty tuple for "not answered"."""
        given: list[tuple[Answer, ...]] = [(value,) for value in self.values]
        return (*given[: self.missing], (), *given[self.missing :])


@dataclass(frozen=True, kw_only=True)
class Orders:
    """The orders of all answers and tests; values next to one another may count the same."""

    answers: tuple[Order, ...]
    tests: tuple[Order, ...]
    source: str
    mark: Mark
    review: str = AWAITING
