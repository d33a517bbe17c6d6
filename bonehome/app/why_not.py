"""Why an exercise is not for the person now: the rule behind it, its source, and what would open it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.exercise import Mark
from bonehome.domain.rules.screening import refusal

if TYPE_CHECKING:
    from bonehome.domain.exercise import Exercise
    from bonehome.domain.rules.facts import PersonFacts
    from bonehome.domain.rules.rule import Gate
    from bonehome.domain.verdict import Refused

CEILING, TAG, EQUIPMENT = "ceiling_", "tag_", "equipment"
UNSEEN_TAGS = {"vfx", "op", "falls"}
"""Tags that come with the tier or the fall flag, which no single answer takes away."""


class Marked(Protocol):
    """What every kind of rule says of itself."""

    @property
    def source(self) -> str: ...
    @property
    def mark(self) -> Mark: ...
    @property
    def review(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class WhyNot:
    """One refusal explained. ``opens`` is what would open the exercise, in words; ``may_open`` says that a named
    physiotherapist may (``Opening``), ``may_return`` that it was left out on a clinician's word for this one alone."""

    rule: str
    reason: str
    source: str
    mark: Mark
    review: str
    opens: str
    may_open: bool = False
    may_return: bool = False


def why_not(exercise: Exercise, refused: Refused, facts: PersonFacts) -> WhyNot:
    """The refusal with everything a person may ask about it."""
    behind = rule_behind(refused.rule, facts)
    openable = may_open(exercise, facts)
    return WhyNot(
        rule=refused.rule,
        reason=refused.reason,
        source=behind.source if behind is not None else refused.source,
        mark=behind.mark if behind is not None else Mark.JUDGEMENT,
        review=behind.review if behind is not None else "",
        opens=_opens(exercise, refused, facts, openable=openable),
        may_open=openable,
        may_return=exercise.id in facts.limits.avoid and refused.rule == facts.rules.gate.avoided.id,
    )


def may_open(exercise: Exercise, facts: PersonFacts) -> bool:
    """True where the ladder's ceiling closes the exercise and a named professional may open that level.

    A stop, a tag, a gate, and a level that is closed to everybody stay closed whatever is said.
    """
    now = refusal(exercise, facts)
    if now is None or not now.rule.startswith(CEILING):
        return False
    then = refusal(exercise, replace(facts, opened=facts.opened | {(exercise.family, exercise.level)}))
    return then is None or not then.rule.startswith(CEILING)


def rule_behind(id_: str, facts: PersonFacts) -> Marked | None:
    """The rule, tag, table or note that a refusal names; None for one nobody knows."""
    gate, pain = facts.rules.gate, facts.rules.pain
    if id_.startswith(CEILING):
        return gate.ceilings
    if id_.startswith(TAG):
        return gate.tags[id_.removeprefix(TAG)]
    said = (pain.lock, pain.again, gate.avoided, gate.too_heavy, gate.too_heavy_to_begin)
    notes: dict[str, Marked] = {one.id: one for one in said}
    notes |= {EQUIPMENT: gate.equipment} | {rule.id: rule for rule in gate.rules}
    return notes.get(id_)


def _opens(exercise: Exercise, refused: Refused, facts: PersonFacts, *, openable: bool) -> str:
    gate, pain, id_ = facts.rules.gate, facts.rules.pain, refused.rule
    own = next((rule.opens for rule in gate.rules if rule.id == id_), "")
    if own:
        return own
    if id_ == pain.lock.id:
        return _("It rests until {day}, and then comes back gently.").format(day=_back_on(exercise, facts))
    if id_ == pain.again.id:
        return _("A physiotherapist or your doctor has a look, and you go through the questions again after that.")
    if id_ == EQUIPMENT:
        return _equipment_words(exercise, facts)
    if id_.startswith(CEILING):
        return _ceiling_words(openable=openable)
    if id_.startswith(TAG):
        return _tag_words(gate, id_.removeprefix(TAG))
    if id_ == gate.avoided.id:
        return _('Your clinician\'s own word. When they say yes again, press "I may do it again".')
    if id_ == gate.too_heavy.id:
        return _("A lighter weight, or another word from your clinician.")
    if id_ == gate.too_heavy_to_begin.id:
        return _("A lighter weight. Tick it under My answers when you have one.")
    return ""


def _back_on(exercise: Exercise, facts: PersonFacts) -> str:
    """The day in words; an own exercise may rest with the one of the library that it looks like."""
    back = facts.rests.back
    own = exercise if exercise.id in back or exercise.shown is None else exercise.shown
    return wording.date_words(back[own.id])


def _ceiling_words(*, openable: bool) -> str:
    if openable:
        return _("A physiotherapist who knows you may open this step.")
    return _("A physiotherapist's word does not open this step here. The steps below it are there for you.")


def _tag_words(gate: Gate, tag: str) -> str:
    if tag in UNSEEN_TAGS:
        return _("This one stays closed as your answers stand. A physiotherapist's word does not open it here.")
    return _(
        "It opens when your answers no longer name {words}. A physiotherapist's word alone does not open it here."
    ).format(words=gate.tags[tag].words)


def _equipment_words(exercise: Exercise, facts: PersonFacts) -> str:
    names = facts.rules.gate.equipment.names
    missing = (names.get(word, word.replace("_", " ")) for word in exercise.equipment if word not in facts.owned)
    return _("You would need {things}. Once it is there, tick it under My answers.").format(
        things=wording.list_words(tuple(missing))
    )
