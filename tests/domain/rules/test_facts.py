"""The facts of a day: what is known at once, what the log is asked for, and the rest of a rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Opening
from bonehome.domain.events import Circumstances, DailyCheck
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.facts import (
    SHOWN_BY_LOG,
    Look,
    PersonFacts,
    asked_for,
    exercise_facts,
    facts_with,
    known_names,
)
from bonehome.domain.rules.log import LogEntry, LogSet, Trained
from bonehome.domain.rules.pains import Rests

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]
NOTHING = Trained(first=None, weeks=0, back_weeks=0, impact_low_weeks=0, steady_holds=0)


def test_every_fact_a_rule_may_ask_for_is_supplied(
    facts: FactsOf, person: People, catalogue: Catalogue, rules: Rules
) -> None:
    known = facts(person()).known
    ours = exercise_facts(catalogue.exercises[ExerciseId("chin_tuck")], rules)
    assert {*known, *ours, *SHOWN_BY_LOG} == known_names()
    for name in known_names():
        assert name in ours or known[name] is known[name]
    with pytest.raises(KeyError, match="mood"):
        known["mood"]


def test_the_log_is_looked_into_once_and_only_when_a_rule_asks(rules: Rules, person: People, start: date) -> None:
    looks: list[str] = []

    def work() -> Trained:
        looks.append("work")
        return replace(NOTHING, weeks=9)

    def pains() -> Rests:
        looks.append("pains")
        return Rests()

    found = facts_with(person(), rules, Look(trained=work, rests=pains), start)
    assert looks == []
    assert (found.known["weeks_trained"], found.known["steady_holds"], found.trained.weeks) == (9, 0, 9)
    assert found.rests == Rests() == found.rests
    assert looks == ["work", "pains"]


def test_work_after_the_day_is_not_seen_but_a_pain_is(facts: FactsOf, person: People, start: date) -> None:
    later = LogEntry(date=start + timedelta(days=1), exercise=ExerciseId("chin_tuck"), sets=(LogSet(pain=9),))
    assert facts(person(), (later,)).trained == NOTHING
    assert facts(person(), (later,)).rests.locked == {"chin_tuck"}
    assert facts(person(), (later,), later.date).rests.locked == {"chin_tuck"}


def test_the_columns_that_hold(facts: FactsOf, tiered: People) -> None:
    found = {(tier, falls): facts(tiered(tier, falls)) for tier in ("T1", "T3") for falls in (False, True)}
    assert [one.keys for one in found.values()] == [("T1",), ("T1", "F"), ("T3",), ("T3", "F")]
    assert [one.careful for one in found.values()] == [False, True, True, True]


def test_openings_hold_on_their_days_only(facts: FactsOf, person: People, start: date) -> None:
    opening = Opening(family=FamilyId("impact"), level=10, who="Dr A", on=start)
    someone = person(openings=(opening,))
    assert facts(someone).opened == {("impact", 10)}
    assert facts(someone, on=start + timedelta(days=85)).opened == frozenset()


def test_todays_check_is_known_by_name(facts: FactsOf, person: People) -> None:
    found = facts(person(), now=Circumstances(check=DailyCheck(dizzy=True, shoes=False)))
    assert (found.known["check.dizzy"], found.known["check.shoes"], found.known["check.unwell"]) == (True, False, None)


def test_what_is_asked_of_a_person_fits_what_the_whole_rule_says(
    facts: FactsOf, tiered: People, catalogue: Catalogue, rules: Rules
) -> None:
    people = [facts(tiered("T1", False)), facts(tiered("T3", True, q5="light", q19={"joint": "both"}))]
    for exercise in catalogue.exercises.values():
        asked = asked_for(exercise, rules)
        closing = {rule.id: when for rows in asked.closing.values() for rule, when in rows}
        for someone in people:
            whole = {**{name: someone.known[name] for name in known_names() if name[:9] != "exercise."}}
            whole |= exercise_facts(exercise, rules)
            for rule in rules.gate.rules:
                if rule.effect.refuse:
                    left = rule.id in closing and someone.meets(closing[rule.id])
                    assert left is rule.when.holds(whole), (exercise.id, rule.id)


def test_a_changed_exercise_is_asked_about_anew(catalogue: Catalogue, rules: Rules) -> None:
    real = catalogue.exercises[ExerciseId("chin_tuck")]
    assert asked_for(real, rules) is asked_for(real, rules)
    other = replace(real, level=9)
    assert asked_for(other, rules).exercise is other
    assert asked_for(real, rules).exercise is real
