"""The rules of the safety gate as data: conditions with an effect, tags, ceilings, equipment."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bonehome.domain.exercise import Mark
from bonehome.domain.ids import ExerciseId, FamilyId, RuleId
from bonehome.domain.rules.condition import Condition

AWAITING = "awaiting a physiotherapist's review"


class RuleGroup(StrEnum):
    """The groups of closing rules, in the order in which the gate asks them (product, plan format)."""

    STATE = "state"
    TAG = "tag"
    CEILING = "ceiling"
    GATE = "gate"
    LOCK = "lock"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What a rule does to an exercise: hold it back, cap its effort (0-10), shorten a hold (s), show a change card."""

    refuse: bool = False
    effort_cap: int | None = None
    hold_max_s: int | None = None
    change: str = ""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule: applies where ``when`` holds, does ``effect``, and says why with its source.

    ``opens`` names what would open a gate, in plain words.
    """

    id: RuleId
    group: RuleGroup
    when: Condition
    effect: Effect
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING
    opens: str = ""


@dataclass(frozen=True, kw_only=True)
class TagRule:
    """A condition tag: its plain name, why an exercise is left out for it, and what changes where it is soft."""

    tag: str
    words: str
    reason: str
    change: str
    source: str
    mark: Mark
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class Cell:
    """How far up one family's ladder a tier (or the fall flag) may go.

    ``steady`` lets only supported, seated or bed rows through, with the change card. ``but`` are rows left out
    below the ceiling, ``also`` rows allowed above it. ``opt_in`` and ``clinician`` are levels that stay closed
    until a named professional has opened them.
    """

    level: int
    steady: bool = False
    but: tuple[ExerciseId, ...] = ()
    also: tuple[ExerciseId, ...] = ()
    opt_in: tuple[int, ...] = ()
    clinician: tuple[int, ...] = ()
    aside: str = ""


@dataclass(frozen=True, kw_only=True)
class Ceiling:
    """The ceilings of one family by "T1", "T2", "T3" and "F"."""

    family: FamilyId
    cells: dict[str, Cell]


@dataclass(frozen=True, kw_only=True)
class Ceilings:
    """The table of ceilings with the words used where one closes an exercise; ``{tier}`` is filled in."""

    families: tuple[Ceiling, ...]
    reasons: dict[str, str]
    steady_reason: str
    steady_change: str
    source: str
    mark: Mark
    review: str = AWAITING

    def of(self, family: FamilyId) -> Ceiling | None:
        """The row of a family; None where the family has no ceiling."""
        return self._by_family.get(family)

    @cached_property
    def _by_family(self) -> dict[FamilyId, Ceiling]:
        return {one.family: one for one in self.families}


@dataclass(frozen=True, kw_only=True)
class Implied:
    """Owning all of ``owned`` gives ``gives`` too."""

    owned: tuple[str, ...]
    gives: str


@dataclass(frozen=True, kw_only=True)
class Equipment:
    """Equipment words with names for people, what everyone has, and what one thing implies.

    ``bands`` are the words for bands from the lightest up.
    """

    names: dict[str, str]
    everyone: tuple[str, ...]
    implied: tuple[Implied, ...]
    bands: tuple[str, ...]
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING

    def bands_in_order(self, owned: tuple[str, ...]) -> tuple[str, ...]:
        """The owned bands from the lightest up; words that are not known are left out."""
        return tuple(word for word in self.bands if word in owned)

    def closure(self, owned: tuple[str, ...]) -> frozenset[str]:
        """Everything that may be used by someone who owns ``owned``."""
        have = {*self.everyone, *owned}
        for _ in self.implied:
            have |= {one.gives for one in self.implied if have.issuperset(one.owned)}
        return frozenset(have)


@dataclass(frozen=True, kw_only=True)
class AvoidedNote:
    """What is said of an exercise that the person's own clinician wants left out."""

    id: RuleId
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class Counted:
    """What of the log counts for the gates (evidence 2.4; J).

    Weeks of training run on over gaps of up to ``gap_days``. A week counts as one of back work with ``back_sets`` sets
    of back extension at ``back_level`` or below; a hold as steady with ``steady_s`` seconds at ``steady_level`` of the
    static balance ladder.
    """

    gap_days: int
    back_sets: int
    back_level: int
    steady_level: int
    steady_s: int


@dataclass(frozen=True, kw_only=True)
class Gate:
    """Everything the safety gate reads beside the facts: rules by group, tags, ceilings, equipment, what counts.

    ``seen`` remembers what the rules ask about each exercise, ``same`` one of all equal conditions (facts.py).
    """

    rules: tuple[Rule, ...]
    tags: dict[str, TagRule]
    ceilings: Ceilings
    equipment: Equipment
    modified_cap: int
    avoided: AvoidedNote
    too_heavy: AvoidedNote
    too_heavy_to_begin: AvoidedNote
    counted: Counted
    impact_classes: dict[ExerciseId, str] = field(default_factory=dict)
    seen: dict[ExerciseId, object] = field(default_factory=dict, compare=False, repr=False)
    same: dict[Condition, Condition] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def groups(self) -> dict[RuleGroup, tuple[Rule, ...]]:
        """The rules of every group in file order."""
        return {group: tuple(one for one in self.rules if one.group is group) for group in RuleGroup}
