"""A planned week as a page a clinician can read: who, what kind of week, every dose with its reason, what is out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.planner import Plan
from bonehome.domain.week import Block, LeftOut, Session, SessionKind, Slot, Week

STAGES = {
    "learning": "learning weeks: slow, easy, one or two sets",
    "ordinary": "an ordinary week",
    "deload": "an easier week: fewer sets, effort up to 5",
    "early_deload": "an easier week ahead of its time",
    "gap_8_14": "the way back after 8 to 14 days",
    "gap_15_28": "the way back after 15 to 28 days",
    "gap_29_56": "the way back after 29 to 56 days",
}


def page(title: str, about: str, plan: Plan, week: Week) -> str:
    """The whole page as Markdown."""
    standing = plan.facts.standing
    stage = plan.stage(week.start)
    lines = [
        f"# {title}",
        "",
        about,
        "",
        f"- Tier {standing.tier}{', with the fall flag' if standing.falls else ''}; tags: "
        + (", ".join(standing.tags) or "none"),
        f"- Week {stage.number}: {STAGES[stage.id]}",
        f"- {plan.minutes} minutes asked for on {', '.join(day.value for day in plan.profile.days)}",
    ]
    for day in week.days:
        lines.append(f"\n## {day.date:%A}")
        for session in day.sessions:
            lines += _session(session, plan.catalogue)
        if not day.sessions:
            lines.append("\nRest.")
    lines += ["\n## Left out\n", *_left_out(plan.left_out(), plan.catalogue)]
    return "\n".join(lines) + "\n"


def _session(session: Session, catalogue: Catalogue) -> Iterator[str]:
    letter = f" {session.letter}" if session.letter else ""
    yield f"\n### {session.title} ({session.kind}{letter}, {session.minutes} minutes)"
    for block in session.blocks:
        yield from _block(block, catalogue, reasons=session.kind is SessionKind.STRENGTH)


def _block(block: Block, catalogue: Catalogue, *, reasons: bool) -> Iterator[str]:
    yield f"\n{block.name.capitalize()}\n"
    for slot in block.slots:
        yield _slot(slot, catalogue) + (f"; {slot.reason}" if reasons and block.name == "strength" else "")


def _slot(slot: Slot, catalogue: Catalogue) -> str:
    value = f"{slot.reps} times" if slot.reps is not None else f"{slot.seconds} s"
    words = [f"{slot.sets} x {value}" + (" each side" if slot.side == "yes" else "")]
    words += [f"effort up to {slot.effort_cap}", f"rest {slot.rest_s} s"]
    words += [f"pair {slot.pair}"] if slot.pair else []
    words += [f"{slot.load_kg:g} kg"] if slot.load_kg is not None else []
    words += [f"with the {slot.band} band"] if slot.band else []
    words += ["with changes"] if slot.modified else []
    words += [f"or {catalogue.name_of(slot.choice.exercise).lower()}"] if slot.choice is not None else []
    return f"- {catalogue.name_of(slot.exercise)} (`{slot.exercise}`): {', '.join(words)}"


def _left_out(closed: tuple[LeftOut, ...], catalogue: Catalogue) -> Iterator[str]:
    """By rule, in the order of the rules' names: the reason once, and the exercises it closes."""
    if not closed:
        yield "Nothing."
    by_rule = sorted(closed, key=lambda one: (one.rule, one.reason, one.exercise))
    for (rule, reason), group in groupby(by_rule, key=lambda one: (one.rule, one.reason)):
        names = ", ".join(catalogue.name_of(one.exercise).lower() for one in group)
        yield f"- `{rule}`: {reason} {names}"
