"""The movements table as data: what to avoid or change, the question that finds it out, and the rules it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bonehome.domain.exercise import Kind, Mark, PhaseWords, Position
from bonehome.domain.ids import RuleId
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.rule import AWAITING, Effect, Rule, RuleGroup

MOVEMENTS = "exercise.movements"
"""The fact that rules ask for: the words of this table that are in an exercise."""
FALLS = "F"


class Answer(StrEnum):
    """What the table says of a movement for one tier or the fall flag (evidence 2.1).

    ``never`` and ``leave_out`` are refused for everyone, ``closed`` for the tier; ``seated`` is open on a chair only,
    ``held`` on a chair or with a hand on something steady, ``ok`` as far as gates and tags allow.
    """

    OK = "ok"
    SEATED = "seated"
    HELD = "held"
    CLOSED = "closed"
    LEAVE_OUT = "leave_out"
    NEVER = "never"


OUT = frozenset({Answer.NEVER, Answer.LEAVE_OUT})
"""What no tier may have, whoever gave it; such an own exercise is not kept."""


@dataclass(frozen=True, kw_only=True)
class Movement:
    """One row: the safety question ("yes" means the movement is in it), whom it is closed for, and why.

    ``name`` is what a clinician calls it, in small letters ("closed eyes").

    A row without a question is known from the rest: it is in every exercise held in one of ``held_in``, done with one
    of ``with_things``, or in which all of ``implied_by`` are. ``asked_in`` are the positions in which the question
    makes sense (none: in all), ``asked_after`` the row it follows, ``loaded`` asks only with a weight or band.
    ``tags`` are precautions it gives ("knee", "vfx~"), ``tags_without`` those of a no. ``gate`` names a rule of
    gates.json that holds it until the log opens it. ``hold_max_s`` is the longest hold in seconds. ``kinds`` are
    types it gives.
    """

    id: str
    name: str
    whom: dict[str, Answer]
    reason: str
    source: str
    mark: Mark
    question: str = ""
    help: str = ""
    held_in: tuple[Position, ...] = ()
    with_things: tuple[str, ...] = ()
    implied_by: tuple[str, ...] = ()
    asked_in: tuple[Position, ...] = ()
    asked_after: str = ""
    loaded: bool = False
    tags: tuple[str, ...] = ()
    tags_without: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    gate: RuleId | None = None
    hold_max_s: int | None = None
    review: str = AWAITING

    def out(self) -> bool:
        """True where it is refused for everyone."""
        return any(answer in OUT for answer in self.whom.values())

    @property
    def rule(self) -> RuleId:
        """The name of the row among the rules; those it makes for the gate begin with it."""
        return RuleId(f"movement_{self.id}")


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """What an own exercise says where its giver said nothing."""

    breathing: str
    tempo: str
    setup: str
    feel: str
    stop: str
    phases: PhaseWords
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class MostOfDose:
    """The most that one set of an own exercise can be: ``times``, or ``seconds``, seconds of ``hold`` in each time."""

    times: int
    seconds: int
    hold: int


@dataclass(frozen=True, kw_only=True)
class Movements:
    """The table, the equipment words a weight or band can be, the words and limits of a person's own exercises."""

    version: int
    rows: tuple[Movement, ...]
    things: tuple[str, ...]
    words: OwnWords
    most: MostOfDose

    def row(self, id_: str) -> Movement | None:
        """The row of this id."""
        return next((one for one in self.rows if one.id == id_), None)

    def ids(self) -> frozenset[str]:
        """The ids of all rows."""
        return frozenset(one.id for one in self.rows)


def closing_rules(rows: Iterable[Movement]) -> tuple[Rule, ...]:
    """The rules of the safety gate that the table makes, so that one gate holds library and own exercises alike."""
    return tuple(rule for row in rows for rule in _rules(row))


def made_ids(rows: Iterable[Movement]) -> frozenset[RuleId]:
    """The ids of those rules."""
    return frozenset(rule.id for rule in closing_rules(rows))


def _rules(row: Movement) -> Iterator[Rule]:
    for column, answer in row.whom.items():
        when = _when(row, column, answer)
        if when is not None:
            yield _rule(row, f"{row.rule}_{column}", when, Effect(refuse=True))
    if row.hold_max_s is not None:
        here = Condition(fact=MOVEMENTS, has=row.id)
        yield _rule(row, f"{row.rule}_hold", here, Effect(hold_max_s=row.hold_max_s))


def _when(row: Movement, column: str, answer: Answer) -> Condition | None:
    if answer is Answer.OK:
        return None
    who = Condition(fact="falls", equals=True) if column == FALLS else Condition(fact="tier", equals=column)
    return Condition(fact=MOVEMENTS, has=row.id, all=(who,), none=_spared(answer))


def _spared(answer: Answer) -> tuple[Condition, ...]:
    """What stays open although the row closes."""
    seated = Condition(fact="exercise.position", equals=Position.SEATED.value)
    if answer is Answer.SEATED:
        return (seated,)
    return (seated, Condition(fact="exercise.support", equals=True)) if answer is Answer.HELD else ()


def _rule(row: Movement, id_: str, when: Condition, effect: Effect) -> Rule:
    return Rule(
        id=RuleId(id_),
        group=RuleGroup.TAG,
        when=when,
        effect=effect,
        reason=row.reason,
        source=row.source,
        mark=row.mark,
        review=row.review,
    )
