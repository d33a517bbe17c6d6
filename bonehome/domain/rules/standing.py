"""What the answers mean: state, tier, fall-risk flag and condition tags, by rules that are data (evidence 2.5)."""

from __future__ import annotations

from datetime import date

from bonehome.domain.events import Circumstances
from bonehome.domain.profile import Profile, Standing, State, Tier
from bonehome.domain.rules.answers import answer_facts
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.condition import Facts
from bonehome.domain.rules.standing_rule import Hold, StandingRule

NOTHING_ELSE = Circumstances()
"""The questions just gone through, and nothing happened since."""


def assess(profile: Profile, on: date, rules: Rules, now: Circumstances = NOTHING_ELSE) -> Standing:
    """The standing on a day. "Not answered" counts as the worse answer everywhere (product, people file)."""
    return standing_of(facts_of_answers(profile, on, rules, now), profile.cleared is not None, rules)


def standing_of(facts: Facts, cleared: bool, rules: Rules) -> Standing:
    """The standing where the facts of the answers are known already."""
    table = rules.standing
    fired = tuple(rule for rule in (*table.rules, *rules.again.rules) if rule.when.holds(facts))
    shown = tuple(rule for rule in fired if cleared or not rule.if_cleared)
    tier = max((rule.tier for rule in fired), default=Tier.T1)
    falls = any(rule.falls for rule in shown)
    given = set(table.tier_tags[tier]) | (set(table.tier_tags["F"]) if falls else set())
    tags = given | {tag for rule in shown for tag in rule.tags}
    limits = {tag for rule in fired for tag in (*rule.tags, *rule.limits)} - tags
    return Standing(
        state=_state(fired, cleared),
        tier=tier,
        falls=falls,
        tags=tuple(sorted(tags)),
        limits=tuple(sorted(limits)),
        severe=tuple(sorted({tag for rule in fired for tag in rule.severe})),
        stop_reasons=tuple(rule.code for rule in _holding(fired, cleared)),
        fall_reasons=tuple(rule.code for rule in shown if rule.falls),
        emergency=any(rule.emergency for rule in fired),
        notes=tuple(rule.reason for rule in shown if rule.note),
        rules=tuple(rule.id for rule in fired),
    )


def reason_of(code: str, rules: Rules) -> str:
    """The sentence behind a code among the stop or fall reasons; empty for an unknown code."""
    return next((rule.reason for rule in (*rules.standing.rules, *rules.again.rules) if rule.code == code), "")


def _state(fired: tuple[StandingRule, ...], cleared: bool) -> State:
    holds = {rule.hold for rule in fired}
    if Hold.STOP in holds:
        return State.STOP
    if Hold.UNANSWERED in holds or (Hold.CLINICIAN in holds and not cleared):
        return State.EDUCATION_ONLY
    return State.OK


def _holding(fired: tuple[StandingRule, ...], cleared: bool) -> tuple[StandingRule, ...]:
    """The rows that hold training back, stops first; what a clinician has cleared is not among them."""
    kinds = [Hold.STOP, Hold.UNANSWERED] + ([] if cleared else [Hold.CLINICIAN])
    return tuple(rule for kind in kinds for rule in fired if rule.hold is kind)


def facts_of_answers(profile: Profile, on: date, rules: Rules, now: Circumstances) -> Facts:
    """The plain facts of the answers and tests, for gates that ask about a test."""
    return answer_facts(profile, on, rules.norms, rules.standing.words, now)
