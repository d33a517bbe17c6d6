"""What a rule does and how it is known, as words."""

from __future__ import annotations

from bonehome.app.rule_facts import Names, kind_words, position_words
from bonehome.app.text import _
from bonehome.app.wording import list_words
from bonehome.domain.exercise import Precaution
from bonehome.domain.profile import Tier
from bonehome.domain.rules.results import LineKind, ResultRule
from bonehome.domain.rules.rule import Ceilings, Cell, Rule, TagRule
from bonehome.domain.rules.selftests import SelfTest, SelfTests
from bonehome.domain.rules.standing_rule import Hold, StandingRule


def line_words(kind: LineKind) -> str:
    """The four kinds of line of the result page."""
    return {
        LineKind.YES: _("Yes, from day one"),
        LineKind.LATER: _("Later"),
        LineKind.CHANGED: _("Changed for you"),
        LineKind.NOT_NOW: _("Not for you now"),
    }[kind]


def column_words(column: str) -> str:
    """Whom a column of the tables holds for."""
    return {
        "T1": _("Tier T1: low bone density, no bone broken in a simple fall"),
        "T2": _("Tier T2: osteoporosis, or a score that is not known; at most one healed break"),
        "T3": _("Tier T3: a break in the spine, two or more breaks, or signs of one not yet looked at"),
        "F": _("The fall flag, whatever the tier; the lower ceiling of tier and flag holds"),
    }[column]


def standing_effect(rule: StandingRule, names: Names, again: bool = False) -> str:
    """What an answer does in the screening; ``again`` for what calls for the questions again."""
    words = [_hold(rule, again)]
    if rule.tier is not Tier.T1:
        words.append(_("At least tier {tier}.").format(tier=rule.tier.value))
    if rule.falls:
        words.append(_("The fall flag is set."))
    if rule.tags:
        words.append(_("Sets the tag {tags}.").format(tags=_tags(rule.tags, names)))
    if rule.limits:
        text = _("Exercises are limited as by the tag {tags}, which is not shown.")
        words.append(text.format(tags=_tags(rule.limits, names)))
    if rule.severe:
        text = _("Exercises that would need a change card for {tags} are left out.")
        words.append(text.format(tags=_tags(rule.severe, names)))
    if rule.if_cleared:
        words.append(_("It is shown only once a clinician has said yes, but it limits from the start."))
    if rule.note:
        words.append(_("The reason is shown as a note."))
    return " ".join(one for one in words if one)


def _hold(rule: StandingRule, again: bool) -> str:
    answered = _("Only sitting posture work and easy walking until there is an answer.")
    anew = _("Only sitting posture work and easy walking until the questions have been gone through again.")
    words = {
        Hold.NONE: "",
        Hold.STOP: _("Stop: no session until the answer has changed."),
        Hold.UNANSWERED: anew if again else answered,
        Hold.CLINICIAN: _("A clinician first: until then only sitting posture work and easy walking."),
    }[rule.hold]
    return f"{words} {_('The advice to call for help stands first.')}" if rule.emergency else words


def _tags(tags: tuple[str, ...], names: Names) -> str:
    return list_words(tuple(names.tag(tag) for tag in tags))


def gate_effect(rule: Rule, names: Names) -> str:
    """What a rule of the gate does to an exercise, and what opens it."""
    effect, words = rule.effect, []
    if effect.refuse:
        words.append(_("The exercise is left out."))
    if effect.effort_cap is not None:
        words.append(_("Effort stays at {n} of 10 or below.").format(n=effect.effort_cap))
    if effect.hold_max_s is not None:
        words.append(_("No hold is longer than {n} seconds.").format(n=effect.hold_max_s))
    if effect.change:
        words.append(_("The change card for {tag} applies.").format(tag=names.tag(effect.change)))
    if rule.opens:
        words.append(_("It opens with: {words}").format(words=rule.opens))
    return " ".join(words)


def tag_effect(tag: TagRule) -> str:
    """What a tag does to the exercises that name it."""
    text = _('Exercises not for this condition are left out. Those that may be changed for it show: "{change}"')
    return text.format(change=tag.change)


def result_effect(rule: ResultRule) -> str:
    """What the result page says."""
    return _('The result page says under "{kind}": "{what}"').format(kind=line_words(rule.kind), what=rule.what)


def cell_short(cell: Cell, names: Names) -> str:
    """A ceiling for the table: "5, with support", "9, opt-in 10"."""
    words = [str(cell.level)]
    if cell.steady:
        words.append(_("with support"))
    if cell.opt_in:
        words.append(_("opt-in {levels}").format(levels=list_words(tuple(map(str, cell.opt_in)))))
    if cell.clinician:
        words.append(_("with a physiotherapist {levels}").format(levels=list_words(tuple(map(str, cell.clinician)))))
    words += [_("not {name}").format(name=names.exercise(one)) for one in cell.but]
    words += [_("also {name}").format(name=names.exercise(one)) for one in cell.also]
    return ", ".join(words)


def cell_effect(cell: Cell, of: int, ceilings: Ceilings, names: Names) -> str:
    """How far up a ladder of ``of`` levels a tier may go."""
    words = [_("Up to level {n} of {of}.").format(n=cell.level, of=of)]
    if cell.steady:
        change = ceilings.steady_change
        words.append(_('Only with a hand or a seat that holds, or on a firm bed, and with: "{c}"').format(c=change))
    if cell.but:
        words.append(_("Not: {names}.").format(names=list_words(tuple(map(names.exercise, cell.but)))))
    if cell.also:
        words.append(_("Also, above it: {names}.").format(names=list_words(tuple(map(names.exercise, cell.also)))))
    for levels, text in (
        (cell.opt_in, _("Open only when a named professional says so: level {levels}.")),
        (cell.clinician, _("Open only with a physiotherapist: level {levels}.")),
    ):
        if levels:
            words.append(text.format(levels=list_words(tuple(map(str, levels)))))
    return " ".join(words)


def selftest_effect(test: SelfTest, tests: SelfTests, names: Names) -> str:
    """How a home test is done, what it needs, and what leaves it out or changes it."""
    tags = [Precaution.parse(one) for one in test.not_for]
    kinds = list_words(tuple(kind_words(one.value) for one in test.types))
    parts = [_("Done {position}; for {kinds}.").format(position=position_words(test.position.value), kinds=kinds)]
    things = [names.thing(word) for word in test.equipment]
    things += [_("something that cannot move")] if test.support else []
    parts += [_("Needs {things}.").format(things=list_words(tuple(things)))] if things else []
    for words, soft in ((_("Left out with {tags}."), False), (_("With changes for {tags}."), True)):
        named = tuple(names.tag(one.tag) for one in tags if one.soft is soft)
        parts += [words.format(tags=list_words(named))] if named else []
    if test.near:
        parts.append(_("Somebody is near from {n} years on and with the fall flag.").format(n=tests.near_from_age))
    return " ".join(parts)
