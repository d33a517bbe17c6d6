"""Everything the gate and the planner know about one person on one day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.profile import Profile, Standing, Tier
from bonehome.domain.rules.answers import JOINTS, fact_names
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Fact, Facts
from bonehome.domain.rules.log import Log, Trained, trained
from bonehome.domain.rules.standing import assess, facts_of_answers

FALLS = "F"
SHOWN_BY_LOG = ("weeks_trained", "weeks_back_ext", "weeks_impact_low", "steady_holds")


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """One person on one day. ``known`` are the facts conditions ask for; ``tags`` include the limits not shown.

    What the log shows is worked out when it is first asked for, by ``trained`` or by a condition: most rules never do.
    """

    rules: Rules
    standing: Standing
    known: Known
    tags: frozenset[str]
    severe: frozenset[str]
    owned: frozenset[str]
    weights_kg: tuple[float, ...]
    cuffs_kg: tuple[float, ...]

    @property
    def trained(self) -> Trained:
        """What the log shows on the day."""
        return self.known.trained

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns of the tables that hold for the person: the tier, and F with the fall flag."""
        return (self.standing.tier, FALLS) if self.standing.falls else (self.standing.tier,)

    @property
    def careful(self) -> bool:
        """True for T3 and the fall flag, who never start one level up (decisions 7)."""
        return self.standing.tier is Tier.T3 or self.standing.falls


class Known(dict[str, Fact]):
    """Facts by name. Those that the log shows are put in when one of them is first asked for."""

    def __init__(self, facts: Facts, look: Callable[[], Trained]) -> None:
        super().__init__(facts)
        self._look = look

    @cached_property
    def trained(self) -> Trained:
        """What the log shows."""
        return self._look()

    def beside(self, facts: Facts) -> Known:
        """These facts and others, for one look at a rule."""
        both = Known(self, self._find)
        both.update(facts)
        return both

    def _find(self) -> Trained:
        return self.trained

    def __missing__(self, name: str) -> Fact:
        """KeyError where nobody supplies the fact."""
        if name not in SHOWN_BY_LOG:
            raise KeyError(name)
        seen = self.trained
        self["weeks_trained"], self["weeks_back_ext"] = seen.weeks, seen.back_weeks
        self["weeks_impact_low"], self["steady_holds"] = seen.impact_low_weeks, seen.steady_holds
        return self[name]


def facts_of(profile: Profile, catalogue: Catalogue, rules: Rules, log: Log, on: date) -> PersonFacts:
    """The facts on a day; entries of the log after it are not seen."""

    def look() -> Trained:
        return trained(log, catalogue, rules.gate.impact_classes, on)

    return facts_with(profile, rules, look, on)


def facts_with(profile: Profile, rules: Rules, look: Callable[[], Trained], on: date) -> PersonFacts:
    """The facts on a day, where ``look`` looks into the log; it is called at most once, and only where it must be."""
    standing = assess(profile, on, rules)
    tags = frozenset(standing.tags) | frozenset(standing.limits)
    known = Known(facts_of_answers(profile, on, rules), look)
    known |= {
        "state": standing.state.value,
        "tier": standing.tier.value,
        "falls": standing.falls,
        "tags": tuple(sorted(tags)),
        "joint_pain": any(known[f"q18.{joint}"] is None or _number(known[f"q18.{joint}"]) >= 3 for joint in JOINTS),
    }
    return PersonFacts(
        rules=rules,
        standing=standing,
        known=known,
        tags=tags,
        severe=frozenset(standing.severe),
        owned=rules.gate.equipment.closure(profile.equipment),
        weights_kg=tuple(sorted(profile.weights_kg)),
        cuffs_kg=tuple(sorted(profile.cuffs_kg)),
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
    person = ("state", "tier", "falls", "tags", "joint_pain", *SHOWN_BY_LOG)
    parts = ("id", "family", "level", "position", "kinds", "equipment", "impact", "support", "timed", "movements")
    return fact_names() | {*person} | {f"exercise.{part}" for part in parts}


def _number(value: Fact) -> float:
    return value if isinstance(value, int | float) else 0.0
