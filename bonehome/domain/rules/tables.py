"""The tables a plan is made by as data: doses, sessions, spacing, result lines (evidence 1.4, 1.6, 6.2-6.4)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bonehome.domain.dose import Range, Tempo
from bonehome.domain.exercise import Kind, Mark
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules.results import ResultRule
from bonehome.domain.rules.rule import AWAITING
from bonehome.domain.rules.selftests import SelfTests
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

    ``learning_weeks`` runs from two or more sessions a week (low) to fewer (high). ``rest_s`` is between sets of
    the same exercise, ``pair_rest_s`` the least rest after the second exercise of a pair. ``transfer_s`` is one
    change to or from the floor.
    """

    days: Range
    exercises_at_most: int
    learning_weeks: Range
    learning: Phase
    main: Phase
    later: Phase
    effort_ceiling: int
    rest_s: Range
    pair_rest_s: int
    tempo: Tempo
    transfer_s: int
    floor_from_minutes: int


@dataclass(frozen=True, kw_only=True)
class LoadRule:
    """What anybody begins with at most, in kg per hand or cuff: by "T1", "T2", "T3" and "F", less for small muscles.

    ``light`` are the exercises of small muscles, ``step_kg`` the largest step from one owned weight to the next.
    """

    first_kg: dict[str, float]
    light_kg: float
    light: tuple[ExerciseId, ...]
    step_kg: float


@dataclass(frozen=True, kw_only=True)
class Dosing:
    """The resistance table by "T1", "T2", "T3" and "F", and the numbers of work that is not resistance.

    ``gentle_cap`` is the highest effort of balance, posture, warm-up and stretching; ``education_cap`` while a
    clinician is to be asked first. ``one_up`` are the families that start one level higher after an average
    chair stand, where their lowest open level is ``one_up_from`` or below; nobody begins above ``start_most``.
    """

    tiers: dict[str, TierDose]
    gentle_cap: int
    education_cap: int
    one_up: tuple[FamilyId, ...]
    one_up_from: int
    start_most: int
    change_s: int
    setup_s: int
    check_s: int
    loads: LoadRule
    source: str
    mark: Mark
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class BlockBudget:
    """Seconds of one block at each of the columns of the table, and how many exercises it holds there."""

    block: BlockName
    seconds: tuple[int, ...]
    items: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class SlotRule:
    """One strength slot in fill order: its families on day A and day B, the kinds it may hold, and why it is there.

    Where no exercise of the families is open the sibling family fills the slot. ``else_kinds``
    are looked through where nothing of ``kinds`` is open. ``yields_last`` marks the slot that is
    the last to take a shorter sibling where time is short.
    """

    number: int
    families: dict[str, tuple[FamilyId, ...]]
    kinds: tuple[Kind, ...]
    reason: str
    else_kinds: tuple[Kind, ...] = ()
    yields_last: bool = False


@dataclass(frozen=True, kw_only=True)
class Rotating:
    """From ``minutes`` on, how many fixed and rotating slots a strength session holds, and of how many sets."""

    minutes: int
    fixed: int
    rotating: int
    sets: int


@dataclass(frozen=True, kw_only=True)
class Pool:
    """Where the exercises of a block come from: families and kinds, the most sets, the rest after a set, and why.

    ``soft_r_only`` keeps to R rows of the levels that any day may hold (spacing rule 1); ``no_floor`` keeps off
    the floor. ``start_level`` is where a newcomer begins on a ladder. ``else_families`` with
    ``else_kinds`` serve where nothing of the families is open.
    """

    families: tuple[FamilyId, ...]
    kinds: tuple[Kind, ...]
    rest_s: int
    reason: str
    max_sets: int = 1
    soft_r_only: bool = False
    no_floor: bool = False
    start_level: int = 1
    else_families: tuple[FamilyId, ...] = ()
    else_kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bout:
    """A short session on another day: its block, its seconds and the pool its exercises come from."""

    kind: SessionKind
    block: BlockName
    seconds: int
    pool: str


@dataclass(frozen=True, kw_only=True)
class WeekPattern:
    """What a week with ``days`` chosen days holds: strength days, and bouts on the other days (evidence 6.3).

    ``strength`` is by tier and F; before ``early_weeks`` weeks it is ``early`` at most. ``others`` are the days
    that were not chosen, in order; the last is the day of rest.
    """

    days: int
    strength: dict[str, int]
    others: tuple[tuple[SessionKind, ...], ...]
    early: int = 7
    early_weeks: int = 0


@dataclass(frozen=True, kw_only=True)
class OwnRule:
    """The person's own exercises in a strength session: how many at most, and why they stand there."""

    most: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Titles:
    """Names of sessions for people; ``strength`` by letter."""

    strength: dict[str, str]
    kinds: dict[SessionKind, str]


@dataclass(frozen=True, kw_only=True)
class Sessions:
    """The shapes of sessions and weeks (evidence 6.2, 6.3); ``columns`` are the minutes that the budgets stand for.

    ``longer_for`` are seconds added to warm-up and cool-down for a tag, ``wrist_items`` how many strength items of a
    week should load the wrists. From ``every_slot_from`` minutes on a fixed slot may make way, so that no slot is
    forgotten; one that was not done for ``overdue_days`` only where all else fails. ``landings_beyond`` is the share of
    the seconds beyond the longest column that landings may take. A session may be over or under the asked minutes by
    ``tolerance_s`` or ``tolerance_share`` of them, whichever is more. Fields in ``_s`` are seconds.
    """

    columns: tuple[int, ...]
    tolerance_s: int
    tolerance_share: float
    budgets: tuple[BlockBudget, ...]
    landings_beyond: float
    least_block_s: int
    round_to_s: int
    no_floor_below: int
    slots: tuple[SlotRule, ...]
    first_rotating: int
    rotating: tuple[Rotating, ...]
    pools: dict[str, Pool]
    bouts: tuple[Bout, ...]
    education_posture_s: int
    balance_most_s: int
    walk_least_s: int
    walk_most_s: int
    posture_in_balance_s: int
    longer_for: dict[str, int]
    weeks: tuple[WeekPattern, ...]
    posture_daily: tuple[str, ...]
    wrist_items: int
    every_slot_from: int
    overdue_days: int
    own: OwnRule
    least_minutes: int
    most_minutes: int
    titles: Titles
    source: str
    mark: Mark
    review: str = AWAITING

    def tolerance(self, minutes: int) -> int:
        """How many seconds a session may be over or under the asked minutes."""
        return int(max(self.tolerance_s, self.tolerance_share * minutes * 60))

    def bout(self, kind: SessionKind) -> Bout:
        """The short session of a kind; StopIteration where the table has none."""
        return next(one for one in self.bouts if one.kind is kind)

    @cached_property
    def strength_families(self) -> frozenset[FamilyId]:
        """The families of the strength slots."""
        return frozenset(one for slot in self.slots for row in slot.families.values() for one in row)

    def pattern(self, days: int) -> WeekPattern:
        """The week of so many chosen days; no day counts as one."""
        return next(one for one in self.weeks if one.days == max(1, days))


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

    @cached_property
    def region_of(self) -> dict[FamilyId, frozenset[str]]:
        """The regions that each family trains."""
        families = {family for row in self.regions.values() for family in row}
        return {one: frozenset(region for region, row in self.regions.items() if one in row) for one in families}


@dataclass(frozen=True, kw_only=True)
class StepWords:
    """What is said where an exercise has changed since the last time."""

    reps: str
    load: str
    band: str
    level: str
    easier: str
    hurt: str


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How an exercise grows harder or easier (evidence 6.5; J).

    ``in_a_row`` looks at an exercise, at most ``within_days`` apart, decide. A look is clean at an effort of up to the
    low end of the band plus ``effort_above_low`` and a pain of up to ``pain_at_most``; ``reserve_says`` or more
    repetitions in reserve say no more about the effort. Repetitions grow by ``reps_step``, holds by ``seconds_step``.
    At most ``steps_a_session`` exercises take a load or level step in a session. A load step of more than
    ``large_step_percent`` begins at the bottom of the range. The later phase opens in week ``later_from_week``
    after ``later_form_ok`` looks with good form. After ``fresh_weeks`` all slots but the ``anchors`` change. For
    ``fell_days`` after a level fell nothing harder of that family is a way out.
    """

    in_a_row: int
    within_days: int
    effort_above_low: int
    pain_at_most: int
    reserve_says: int
    reps_step: int
    seconds_step: int
    steps_a_session: int
    large_step_percent: int
    later_from_week: int
    later_form_ok: int
    fell_days: int
    fresh_weeks: int
    anchors: tuple[int, ...]
    words: StepWords


@dataclass(frozen=True, kw_only=True)
class Deload:
    """The easier week (evidence 6.6): how often by tier and F, what it cuts, and what brings one early.

    ``sets_cut`` and ``landings_share`` are shares. An early one follows where the mean effort was ``effort_rise`` above
    the week before them for ``rise_weeks`` weeks at the same loads, or after ``ambers`` ambers in a week.
    """

    every_weeks: dict[str, int]
    sets_cut: float
    effort_cap: int
    landings_share: float
    effort_rise: float
    rise_weeks: int
    ambers: int


@dataclass(frozen=True, kw_only=True)
class GapRule:
    """The way back after ``from_days`` to ``to_days`` without a session (evidence 6.7), for ``weeks`` weeks.

    ``missed_sessions`` is how many planned ones must have been missed. Shares are of what was done before;
    ``sessions`` limits it to the first ones.
    """

    id: str
    from_days: int
    weeks: int
    to_days: int | None = None
    missed_sessions: int = 1
    sets_less: int = 0
    sets_most: int | None = None
    load_share: float = 1.0
    levels_down: int = 0
    landings_share: float = 1.0
    gentle_landings: bool = False
    landings_from_start: bool = False
    sessions: int | None = None
    learning: bool = False


@dataclass(frozen=True, kw_only=True)
class Stages:
    """Easier weeks, and the way back after a gap; from ``new_after_days`` without a session all begins as new."""

    deload: Deload
    gaps: tuple[GapRule, ...]
    new_after_days: int


@dataclass(frozen=True, kw_only=True)
class Tables:
    """Everything that is read only when a week is planned or a result is shown."""

    dosing: Dosing
    sessions: Sessions
    spacing: Spacing
    progress: Progress
    stages: Stages
    selftests: SelfTests
    results: tuple[ResultRule, ...]
