"""Everything the gate and the planner know about one person on one day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from typing import NamedTuple

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Limits
from bonehome.domain.events import Circumstances, DailyCheck
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import FamilyId
from bonehome.domain.profile import Profile, Standing, State, Tier
from bonehome.domain.rules.answers import JOINTS, fact_names
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Condition, Fact, Facts
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.log import Log, Trained
from bonehome.domain.rules.pains import Rests, rests_on
from bonehome.domain.rules.rule import Cell, Rule, RuleGroup
from bonehome.domain.rules.standing import NOTHING_ELSE, facts_of_answers, standing_of
from bonehome.domain.verdict import Allowed

FALLS = "F"
ALWAYS = Condition()
Asking = tuple[tuple[Rule, Condition], ...]
SHOWN_BY_LOG = frozenset({"weeks_trained", "weeks_back_ext", "weeks_impact_low", "steady_holds"})


@dataclass(frozen=True, kw_only=True)
class Look:
    """How the log is looked into, each at most once and only where a rule needs it: the work done, and what hurt."""

    trained: Callable[[], Trained]
    rests: Callable[[], Rests]


class Ceiling(NamedTuple):
    """The cells that hold for a family, the tier's and the fall flag's beside it; ``steady`` asks for support."""

    cells: tuple[tuple[str, Cell], ...]
    steady: bool


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """One person on one day: answers, tests, log, rests for pain, what a clinician said, today's check, the day.

    ``known`` are the facts conditions ask for; ``tags`` include the limits not shown. ``opened`` are the levels a named
    professional has opened and that hold on the day.
    """

    rules: Rules
    on: date
    standing: Standing
    known: Known
    tags: frozenset[str]
    severe: frozenset[str]
    owned: frozenset[str]
    weights_kg: tuple[float, ...]
    cuffs_kg: tuple[float, ...]
    bands: tuple[str, ...]
    limits: Limits
    opened: frozenset[tuple[FamilyId, int]]

    @property
    def trained(self) -> Trained:
        """What the log shows on the day."""
        return self.known.trained

    @cached_property
    def rests(self) -> Rests:
        """What rests for pain on the day."""
        return self.known.look.rests()

    def meets(self, when: Condition) -> bool:
        """True where the person meets what a rule still asks of them."""
        return id(when) in self.met or (when not in self.rules.gate.same and when.holds(self.known))

    @property
    def met(self) -> frozenset[int]:
        """The identities of the conditions of the gate that the person meets; each is looked at once.

        Exercises seen for the first time may bring new ones; then all are looked at again.
        """
        same = self.rules.gate.same
        found = self._met.get(len(same))
        if found is None:
            found = self._met[len(same)] = frozenset(id(one) for one in same.values() if one.holds(self.known))
        return found

    def same_gate(self, other: PersonFacts) -> bool:
        """True where the gate must say of every exercise what it said with ``other``: nothing it looks at differs."""
        return (
            self.rules is other.rules
            and (self.standing, self.owned, self.limits, self.opened)
            == (other.standing, other.owned, other.limits, other.opened)
            and self.rests == other.rests
            and self.met == other.met
        )

    @cached_property
    def _met(self) -> dict[int, frozenset[int]]:
        return {}

    def ceiling(self, family: FamilyId) -> Ceiling:
        """What the table of ceilings says of a family; looked up once."""
        found = self._ceilings.get(family)
        if found is None:
            row = self.rules.gate.ceilings.of(family)
            cells = tuple((key, row.cells[key]) for key in self.keys) if row is not None else ()
            found = self._ceilings[family] = Ceiling(cells, any(cell.steady for _, cell in cells))
        return found

    @cached_property
    def _ceilings(self) -> dict[FamilyId, Ceiling]:
        return {}

    @cached_property
    def singled_out(self) -> bool:
        """True where a clinician's word, a pain or heavy weights close single exercises."""
        limits, rests, least = self.limits, self.rests, min(self.loads.first_kg, self.loads.light_kg)
        heavy = any(owned[0] > least for owned in (self.weights_kg, self.cuffs_kg) if owned)
        return bool(heavy or limits.avoid or limits.load_most_kg is not None or rests.locked or rests.again)

    @cached_property
    def effort_most(self) -> int:
        """The highest effort (1-10) of any exercise: of tier, fall flag, gentle plan and clinician the lowest."""
        dosing, said = self.rules.dosing, self.limits.effort_most
        caps = [dosing.tiers[key].effort_ceiling for key in self.keys]
        if self.standing.state is State.EDUCATION_ONLY:
            caps = [dosing.education_cap]
        return max(1, min(caps if said is None else (*caps, said)))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The columns of the tables that hold for the person: the tier, and F with the fall flag."""
        return (self.standing.tier, FALLS) if self.standing.falls else (self.standing.tier,)

    @cached_property
    def loads(self) -> Loads:
        """The weights and bands owned, as far as anybody like the person may use them."""
        rule = self.rules.dosing.loads
        return Loads(
            weights_kg=self.weights_kg,
            cuffs_kg=self.cuffs_kg,
            bands=self.bands,
            first_kg=min(rule.first_kg[key] for key in self.keys),
            light_kg=rule.light_kg,
            light=frozenset(rule.light),
            step_kg=rule.step_kg,
        )

    @property
    def careful(self) -> bool:
        """True for T3 and the fall flag, who never start one level up (decisions 7)."""
        return self.standing.tier is Tier.T3 or self.standing.falls


class Known(dict[str, Fact]):
    """Facts by name. Those that the log shows are put in when one of them is first asked for."""

    def __init__(self, facts: Facts, look: Look) -> None:
        super().__init__(facts)
        self.look = look

    @cached_property
    def trained(self) -> Trained:
        """What the log shows."""
        return self.look.trained()

    def __missing__(self, name: str) -> Fact:
        """KeyError where nobody supplies the fact."""
        if name not in SHOWN_BY_LOG:
            raise KeyError(name)
        seen = self.trained
        self["weeks_trained"], self["weeks_back_ext"] = seen.weeks, seen.back_weeks
        self["weeks_impact_low"], self["steady_holds"] = seen.impact_low_weeks, seen.steady_holds
        return self[name]


def facts_of(
    profile: Profile, catalogue: Catalogue, rules: Rules, log: Log, on: date, now: Circumstances = NOTHING_ELSE
) -> PersonFacts:
    """The facts on a day; entries of the log after it are not seen."""

    def work() -> Trained:
        from bonehome.domain.rules.past import past_of  # late: few rules ask what the log shows

        return past_of(log, catalogue, rules, on).trained(on)

    def pains() -> Rests:
        return rests_on(log, rules.pain, on, now.screened_on)

    return facts_with(profile, rules, Look(trained=work, rests=pains), on, now)


def facts_with(profile: Profile, rules: Rules, look: Look, on: date, now: Circumstances = NOTHING_ELSE) -> PersonFacts:
    """The facts on a day, where ``look`` looks into the log."""
    known = Known(facts_of_answers(profile, on, rules, now), look)
    standing = standing_of(known, profile.cleared is not None, rules)
    tags = frozenset(standing.tags) | frozenset(standing.limits)
    sore = rules.pain.some
    known |= {
        "state": standing.state.value,
        "tier": standing.tier.value,
        "falls": standing.falls,
        "tags": tuple(sorted(tags)),
        "joint_pain": any(known[f"q18.{joint}"] is None or _number(known[f"q18.{joint}"]) >= sore for joint in JOINTS),
        "limits": profile.limits.closed,
    }
    known |= {f"check.{one.name}": getattr(now.check, one.name) for one in fields(DailyCheck)}
    return PersonFacts(
        rules=rules,
        on=on,
        standing=standing,
        known=known,
        tags=tags,
        severe=frozenset(standing.severe),
        owned=rules.gate.equipment.closure(profile.equipment),
        weights_kg=tuple(sorted(profile.weights_kg)),
        cuffs_kg=tuple(sorted(profile.cuffs_kg)),
        bands=rules.gate.equipment.bands_in_order(profile.bands),
        limits=profile.limits,
        opened=frozenset((one.family, one.level) for one in profile.openings if one.holds(on, rules.again.due_days)),
    )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the rules still ask of a person before they close or change one exercise, worked out once for each.

    ``closed_by`` and ``changed_by`` are the identities of those conditions, to be held against ``PersonFacts.met``.
    ``unchanged`` keeps what the gate said where nothing is changed, by effort cap and heaviest weight.
    """

    exercise: Exercise
    closing: dict[RuleGroup, Asking]
    changing: Asking
    unchanged: dict[tuple[int, float | None], Allowed] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tags that may close or change it."""
        return frozenset(one.tag for one in self.exercise.not_for)

    @cached_property
    def soft(self) -> frozenset[str]:
        """The tags that only change it."""
        return frozenset(one.tag for one in self.exercise.not_for if one.soft)

    @cached_property
    def closed_by(self) -> frozenset[int]:
        """Where the person meets none of these, no rule closes the exercise."""
        return frozenset(id(when) for asking in self.closing.values() for _, when in asking)

    @cached_property
    def changed_by(self) -> frozenset[int]:
        """Where the person meets none of these, no rule changes it."""
        return frozenset(id(when) for _, when in self.changing)


def asked_for(exercise: Exercise, rules: Rules) -> Asked:
    """The rules that may touch the exercise, each with the rest of its condition."""
    seen = rules.gate.seen.get(exercise.id)
    if not isinstance(seen, Asked) or seen.exercise is not exercise:
        seen = rules.gate.seen[exercise.id] = _asked(exercise, rules)
    return seen


def _asked(exercise: Exercise, rules: Rules) -> Asked:
    known = exercise_facts(exercise, rules)
    left = [(rule, rule.when.given(known)) for rule in rules.gate.rules]
    same = rules.gate.same
    open_ = [(rule, ALWAYS if isinstance(when, bool) else when) for rule, when in left if when is not False]
    asking = [(rule, same.setdefault(when, when)) for rule, when in open_]
    closing = [(rule, when) for rule, when in asking if rule.effect.refuse]
    return Asked(
        exercise=exercise,
        closing={group: tuple(one for one in closing if one[0].group is group) for group in RuleGroup},
        changing=tuple(one for one in asking if not one[0].effect.refuse),
    )


def exercise_facts(exercise: Exercise, rules: Rules) -> dict[str, Fact]:
    """What conditions may ask of an exercise."""
    return {
        "exercise.id": exercise.id,
        "exercise.family": exercise.family,
        "exercise.level": exercise.level,
        "exercise.position": exercise.position.value,
        "exercise.kinds": tuple(kind.value for kind in exercise.types),
        "exercise.equipment": exercise.equipment,
        "exercise.impact": rules.gate.impact_classes.get(exercise.id, ""),
        "exercise.support": exercise.support,
        "exercise.timed": exercise.dose.timed,
        "exercise.movements": exercise.movements,
    }


def known_names() -> frozenset[str]:
    """Every fact name a rule of the gate may use, for checking rule files."""
    person = ("state", "tier", "falls", "tags", "joint_pain", "limits", *SHOWN_BY_LOG)
    check = (f"check.{one.name}" for one in fields(DailyCheck))
    parts = ("id", "family", "level", "position", "kinds", "equipment", "impact", "support", "timed", "movements")
    return fact_names() | {*person, *check} | {f"exercise.{part}" for part in parts}


def _number(value: Fact) -> float:
    return value if isinstance(value, int | float) else 0.0
