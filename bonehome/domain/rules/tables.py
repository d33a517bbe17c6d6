"""The tables of doses, impact, sessions and spacing as data (evidence 1.4, 1.5, 1.6, 6.2-6.4)."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.domain.dose import Range, Tempo
from bonehome.domain.exercise import Kind, Mark, Position
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.rule import AWAITING
from bonehome.domain.week import BlockName, SessionKind


@dataclass(frozen=True, kw_only=True)
class Phase:
    """A stage of resistance training: sets, repetitions and effort (0-10) of one exercise."""

    sets: Range
    reps: Range
    effort: Range


@dataclass(frozen=True, kw_only=True)
class TierDose:
    """The column of one tier, or of the fall flag, in the resistance table (evidence 1.4).

    ``learning_weeks`` runs from two or more sessions a week (low) to fewer (high). ``rest_s`` is between sets of the same exercise,
    ``pair_rest_s`` the least rest after the second exercise of a pair. ``transfer_s`` is one change to or from the floor.
    """

    days: Range
    days_default: int
    exercises_at_most: int
    learning_weeks: Range
    learning: Phase
    main: Phase
    effort_ceiling: int
    rest_s: Range
    pair_rest_s: int
    tempo: Tempo
    transfer_s: int
    floor_from_minutes: int


@dataclass(frozen=True, kw_only=True)
class Dosing:
    """The resistance table by "T1", "T2", "T3" and "F", and the numbers of work that is not resistance.

    ``gentle_cap`` is the highest effort of balance, posture, warm-up and stretching; ``education_cap`` while a
    clinician is to be asked first. ``one_up`` are the families that start one level higher after an average chair stand.
    """

    tiers: dict[str, TierDose]
    gentle_cap: int
    education_cap: int
    one_up: tuple[FamilyId, ...]
    change_s: int
    setup_s: int
    check_s: int
    source: str
    mark: Mark
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class ImpactTier:
    """The column of one tier or the flag in the impact table (evidence 1.5); numbers are landings."""

    classes: tuple[str, ...]
    top_level: int
    opt_in: tuple[int, ...]
    days: Range
    sets: Range
    landings_start: int
    landings_target: int
    rest_s: Range


@dataclass(frozen=True, kw_only=True)
class ImpactForce:
    """The force class of one exercise and the peak force in body weights (evidence 3.3, 5.25)."""

    exercise: ExerciseId
    kind: str
    body_weights: float
    counted_per: str


@dataclass(frozen=True, kw_only=True)
class Impact:
    """The impact table by tier and flag, and the force classes."""

    tiers: dict[str, ImpactTier]
    forces: tuple[ImpactForce, ...]
    source: str
    mark: Mark
    review: str = AWAITING

    def classes(self) -> dict[ExerciseId, str]:
        """The force class of every exercise that has one."""
        return {one.exercise: one.kind for one in self.forces}


@dataclass(frozen=True, kw_only=True)
class BlockBudget:
    """Seconds of one block at each of the columns of the table, and how many exercises it holds there."""

    block: BlockName
    seconds: tuple[int, ...]
    items: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class SlotRule:
    """One strength slot in fill order: the family of day A and of day B, why it is there; siblings stand with the families."""

    number: int
    families: dict[str, tuple[FamilyId, ...]]
    reason: str
    only_tiers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rotating:
    """From ``minutes`` on, how many fixed and how many rotating slots a strength session holds at most."""

    minutes: int
    fixed: int
    rotating: int


@dataclass(frozen=True, kw_only=True)
class Pool:
    """Where the exercises of a block come from: families in order, the most sets, the rest after a set, and why.

    ``max_level`` bounds R rows only (spacing rule 1). ``standing_ok`` false keeps to seated rows.
    """

    families: tuple[FamilyId, ...]
    max_sets: int
    rest_s: int
    reason: str
    only_kinds: tuple[Kind, ...] = ()
    max_r_level: int | None = None
    no_floor: bool = False


@dataclass(frozen=True, kw_only=True)
class DayPattern:
    """What a week with ``days`` chosen days holds: strength days, and bouts on the other days (evidence 6.3).

    ``strength`` by tier; ``early`` before ``early_weeks`` weeks of training. ``others`` are the days that were not
    chosen, in order; the last is the day of rest.
    """

    days: int
    strength: dict[str, int]
    others: tuple[tuple[SessionKind, ...], ...]
    early: int = 7
    early_weeks: int = 0


@dataclass(frozen=True, kw_only=True)
class Bout:
    """A short session on another day: its seconds and where its exercises come from."""

    kind: SessionKind
    block: BlockName
    seconds: int
    pool: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Titles:
    """Names of sessions for people; ``strength`` by letter."""

    strength: dict[str, str]
    kinds: dict[SessionKind, str]


@dataclass(frozen=True, kw_only=True)
class Sessions:
    """The shapes of sessions and weeks (evidence 6.2, 6.3). ``columns`` are the minutes that the budgets stand for."""

    columns: tuple[int, ...]
    budgets: tuple[BlockBudget, ...]
    least_block_s: int
    round_to_s: int
    slots: tuple[SlotRule, ...]
    rotating: tuple[Rotating, ...]
    no_floor_below: int
    pools: dict[str, Pool]
    bouts: tuple[Bout, ...]
    balance_most_s: int
    walk_least_s: int
    walk_most_s: int
    balance_session_most_s: int
    weeks: tuple[DayPattern, ...]
    posture_daily: tuple[str, ...]
    least_minutes: int
    most_minutes: int
    titles: Titles
    siblings: dict[FamilyId, FamilyId]
    source: str
    mark: Mark
    review: str = AWAITING

    def bout(self, kind: SessionKind) -> Bout | None:
        """The short session of a kind."""
        return next((one for one in self.bouts if one.kind is kind), None)


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """How far strength sessions lie apart, in calendar dates, and which families train which region (evidence 6.4)."""

    strength_dates_apart: int
    soft_r_level: int
    regions: dict[str, tuple[FamilyId, ...]]
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING


FLOOR_POSITIONS = tuple(position for position in Position if position.floor)
