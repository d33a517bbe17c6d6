"""Conditions as data: what must hold of a person, or of an exercise for a person, before a rule applies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

# A fact about the person or the exercise; None is "not answered" or "not measured".
Fact = bool | int | float | str | tuple[str, ...] | None
Facts = Mapping[str, Fact]


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Either a list of conditions (``all``, ``any``, ``none``) or one test of one ``fact``.

    ``equals`` and ``differs`` compare a value exactly (``differs`` is also true of an unanswered fact).
    ``at_least``, ``below`` and ``above`` are false of an unanswered fact. ``has`` looks into a list of words,
    ``one_of`` is a list of words the fact may be, and ``unanswered`` is true or false. All given parts must
    hold; an empty condition always holds.
    """

    all: tuple[Condition, ...] = ()
    any: tuple[Condition, ...] = ()
    none: tuple[Condition, ...] = ()
    fact: str = ""
    equals: bool | int | float | str | None = None
    differs: bool | int | float | str | None = None
    one_of: tuple[str, ...] = ()
    at_least: float | None = None
    below: float | None = None
    above: float | None = None
    has: str = ""
    unanswered: bool | None = None

    def holds(self, facts: Facts) -> bool:
        """True where ``facts`` meet the condition. KeyError names a fact that nobody supplies."""
        if self.fact and not self._fact_holds(facts[self.fact]):
            return False
        for one in self.all:
            if not one.holds(facts):
                return False
        for one in self.none:
            if one.holds(facts):
                return False
        for one in self.any:
            if one.holds(facts):
                return True
        return not self.any

    def given(self, facts: Facts) -> Condition | bool:
        """What is still to be asked where ``facts`` are known: True, False, or a condition on the other facts."""
        own = ""
        if self.fact:
            if self.fact not in facts:
                own = self.fact
            elif not self._fact_holds(facts[self.fact]):
                return False
        every, none, some = ([part.given(facts) for part in parts] for parts in (self.all, self.none, self.any))
        if False in every or True in none or (some and all(one is False for one in some)):
            return False
        kept = Condition(all=_left(every), none=_left(none), any=() if True in some else _left(some))
        if own:
            return replace(self, all=kept.all, none=kept.none, any=kept.any)
        return kept if kept.all or kept.none or kept.any else True

    def names(self) -> Iterator[str]:
        """Every fact the condition asks for."""
        if self.fact:
            yield self.fact
        for one in (*self.all, *self.any, *self.none):
            yield from one.names()

    def idle(self) -> Iterator[str]:
        """Every fact that is named without anything being asked of it; such a condition would always hold."""
        asks = (self.equals, self.differs, self.at_least, self.below, self.above, self.unanswered)
        if self.fact and not self.one_of and not self.has and all(one is None for one in asks):
            yield self.fact
        for one in (*self.all, *self.any, *self.none):
            yield from one.idle()

    def _fact_holds(self, value: Fact) -> bool:
        if self.equals is not None and not _same(value, self.equals):
            return False
        if self.differs is not None and _same(value, self.differs):
            return False
        if self.unanswered is not None and (value is None) is not self.unanswered:
            return False
        if self.one_of and value not in self.one_of:
            return False
        if self.has and not (isinstance(value, tuple) and self.has in value):
            return False
        return self._within(value)

    def _within(self, value: Fact) -> bool:
        if self.at_least is None and self.below is None and self.above is None:
            return True
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.below is None or value < self.below)
            and (self.above is None or value > self.above)
        )


def _left(parts: list[Condition | bool]) -> tuple[Condition, ...]:
    return tuple(one for one in parts if isinstance(one, Condition))


def _same(value: Fact, wanted: bool | int | float | str) -> bool:
    """Equal in kind and value, so that 1 is not true."""
    return isinstance(value, bool) is isinstance(wanted, bool) and value == wanted
