"""Everything the gate and the planner know about one person on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.profile import Profile, Standing, Tier
from bonehome.domain.rules.answers import JOINTS, fact_names
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Fact
from bonehome.domain.rules.log import Log, Trained, trained
from bonehome.domain.rules.standing import assess, facts_of_answers

FALLS = "F"


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """One person on one day. ``known`` are the facts conditions ask for; ``tags`` include the limits not shown."""

    rules: Rules
    standing: Standing
    trained: Trained
    known: dict[str, Fact]
    tags: frozenset[str]
    severe: frozenset[str]
    owned: frozenset[str]
    weights_kg: tuple[float, ...]
    cuffs_kg: tuple[float, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns of the tables that hold for the person: the tier, and F with the fall flag."""
        return (self.standing.tier, FALLS) if self.standing.falls else (self.standing.tier,)

    @property
    def careful(self) -> bool:
        """True for T3 and the fall flag, who never start one level up (decisions 7)."""
        return self.standing.tier is Tier.T3 or self.standing.falls


def facts_of(profile: Profile, catalogue: Catalogue, rules: Rules, log: Log, on: date) -> PersonFacts:
    """The facts on a day; entries of the log after it are not seen."""
    standing = assess(profile, on, rules)
    seen = trained(log, catalogue, rules.gate.impact_classes, on)
    tags = frozenset(standing.tags) | frozenset(standing.limits)
    known: dict[str, Fact] = dict(facts_of_answers(profile, on, rules))
    known |= {
        "state": standing.state.value,
        "tier": standing.tier.value,
        "falls": standing.falls,
        "tags": tuple(sorted(tags)),
        "joint_pain": any(known[f"q18.{joint}"] is None or _number(known[f"q18.{joint}"]) >= 3 for joint in JOINTS),
        "weeks_trained": seen.weeks,
        "weeks_back_ext": seen.back_weeks,
        "weeks_impact_low": seen.impact_low_weeks,
        "steady_holds": seen.steady_holds,
    }
    return PersonFacts(
        rules=rules,
        standing=standing,
        trained=seen,
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
    }


def known_names() -> frozenset[str]:
    """Every fact name a rule of the gate may use, for checking rule files."""
    person = ("state", "tier", "falls", "tags", "joint_pain", "weeks_trained", "weeks_back_ext", "weeks_impact_low")
    parts = ("id", "family", "level", "position", "kinds", "equipment", "impact", "support", "timed")
    return fact_names() | {*person, "steady_holds"} | {f"exercise.{part}" for part in parts}


def _number(value: Fact) -> float:
    return value if isinstance(value, int | float) else 0.0
