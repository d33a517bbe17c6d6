"""The movements table in words: one rule for each movement, and an overview by tier."""

from __future__ import annotations

from collections.abc import Iterator

from bonehome.app.rule_book import RuleEntry, Table
from bonehome.app.rule_facts import Names, kind_words, or_words, position_words
from bonehome.app.text import _
from bonehome.app.wording import list_words
from bonehome.content.notes import OWN
from bonehome.content.rule_forms import COLUMNS
from bonehome.domain.exercise import Precaution
from bonehome.domain.rules.movements import FALLS, Answer, Movement, Movements, closing_rules


def movement_entry(row: Movement, movements: Movements, names: Names) -> RuleEntry:
    """One movement: how it is found, what follows for whom, and every name the gate refuses by."""
    return RuleEntry(
        id=row.rule,
        title=row.name,
        whom=" ".join(_found_by(row, movements, names)),
        effect=" ".join((*_answers(row), *_further(row, names))),
        reason=row.reason,
        sources=() if row.source == OWN else (row.source,),
        mark=row.mark,
        review=row.review,
        parts=tuple(one.id for one in closing_rules((row,))),
    )


def movement_table(movements: Movements) -> Table:
    """What every tier and the flag may do, side by side."""
    rows = ((row.name, *(_brief(row.whom[column]) for column in COLUMNS)) for row in movements.rows)
    return Table(head=(_("Movement"), *COLUMNS), rows=tuple(rows))


def _found_by(row: Movement, movements: Movements, names: Names) -> Iterator[str]:
    """Which exercises the movement is in, in sentences."""
    if row.held_in:
        positions = or_words(map(position_words, row.held_in))
        yield _("Own exercises done {positions}.").format(positions=positions)
    elif row.with_things:
        things = or_words(map(names.thing, row.with_things))
        yield _("Own exercises with {things}.").format(things=things)
    elif row.implied_by:
        others = list_words(tuple(f'"{names.movement(one)}"' for one in row.implied_by))
        load = _(", done with a weight or band") if row.loaded else ""
        yield _("Own exercises that have the movement {others} in them{load}.").format(others=others, load=load)
    else:
        yield _('Own exercises in which the answer to "{question}" is yes or missing.').format(question=row.question)
        yield from _asked(row, names)
    if row.help:
        yield _('Beside the question stands: "{help}".').format(help=row.help.rstrip("."))


def _asked(row: Movement, names: Names) -> Iterator[str]:
    """When the question comes; nothing where it always does."""
    parts = []
    if row.asked_in:
        parts.append(_("done {positions}").format(positions=or_words(map(position_words, row.asked_in))))
    if row.loaded:
        parts.append(_("with a weight or band"))
    if row.asked_after:
        parts.append(_('that have the movement "{name}"').format(name=names.movement(row.asked_after)))
    if parts:
        yield _("It is asked only of exercises {which}.").format(which=" ".join(parts))


def _answers(row: Movement) -> Iterator[str]:
    """What follows for each tier and the flag; those with the same answer are named together."""
    groups: dict[Answer, list[str]] = {}
    for column in COLUMNS:
        groups.setdefault(row.whom[column], []).append(_("the fall flag") if column == FALLS else column)
    for answer, columns in groups.items():
        who = _("Everybody") if len(columns) == len(COLUMNS) else list_words(tuple(columns))
        words = _("{who}: {what}.").format(who=who, what=_told(answer))
        yield f"{words[:1].upper()}{words[1:]}"


def _further(row: Movement, names: Names) -> Iterator[str]:
    """Tags, gates, kinds and holds that come with a movement that is not out for everybody anyway."""
    if row.out():
        return
    given = tuple(Precaution.parse(one) for one in row.tags)
    for soft, text in (
        (False, _("Left out where the tag {tags} is set.")),
        (True, _("Done with a change where the tag {tags} is set.")),
    ):
        tags = or_words(names.tag(one.tag) for one in given if one.soft is soft)
        if tags:
            yield text.format(tags=tags)
    if row.tags_without:
        tags = or_words(names.tag(Precaution.parse(one).tag) for one in row.tags_without)
        yield _("After a no it is done with a change where the tag {tags} is set.").format(tags=tags)
    if row.gate is not None:
        yield _('Where it is open, the gate "{gate}" has to open too.').format(gate=row.gate)
    if row.kinds:
        kinds = list_words(tuple(kind_words(one) for one in row.kinds))
        yield _("The exercise counts as {kinds}.").format(kinds=kinds)
    if row.hold_max_s is not None:
        yield _("No hold is longer than {n} seconds.").format(n=row.hold_max_s)


def _told(answer: Answer) -> str:
    return {
        Answer.OK: _("open"),
        Answer.SEATED: _("open only sitting"),
        Answer.HELD: _("open only sitting or with a hand on something steady"),
        Answer.CLOSED: _("closed"),
        Answer.LEAVE_OUT: _("left out, and the exercise is not kept"),
        Answer.NEVER: _("never, whoever gave it, and the exercise is not kept"),
    }[answer]


def _brief(answer: Answer) -> str:
    return {
        Answer.OK: _("open"),
        Answer.SEATED: _("sitting"),
        Answer.HELD: _("held"),
        Answer.CLOSED: _("closed"),
        Answer.LEAVE_OUT: _("left out"),
        Answer.NEVER: _("never"),
    }[answer]
