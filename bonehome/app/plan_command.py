"""The ``plan`` command: a people file in, one plan as JSON a line out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TextIO

from bonehome.app.shipped import Shipped, load_shipped
from bonehome.content.people_file import PersonError, PersonLine, name_in, read_person
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError
from bonehome.domain.profile import State
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.planner import Plan, plan_of
from bonehome.domain.week import Session, SessionKind, Slot, Week, monday_of

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
FAILED = 2


def coming_monday(today: date) -> date:
    """The day a plan starts where nothing else is asked: today on a Monday, else the next Monday."""
    return monday_of(today + timedelta(days=6))


def plan_file(
    people: Path, *, weeks: int, start: date | None, today: date, resources: Path, out: TextIO, err: TextIO
) -> int:
    """Plan every person of the file with the shipped content; 0, or 2 where a line or a content file was bad.

    ``start`` is the coming Monday by default. Raises ``UserError`` where nothing can be planned at all.
    """
    if weeks < 1:
        raise UserError("A plan has at least one week.", "Give --weeks 1 or more.")
    shipped = load_shipped(resources)
    for fault in shipped.faults:
        err.write(f"{fault}\n")
    day = start if start is not None else coming_monday(today)
    _check_end(day, weeks)
    done = plan_people(people, weeks, day, shipped, out, err)
    return FAILED if shipped.faults else done


def _check_end(start: date, weeks: int) -> None:
    """Raises ``UserError`` where the calendar ends before the plan does."""
    if (date.max - monday_of(start)) // timedelta(weeks=1) < weeks:
        sentence = f"Starting on {start}, the plan (--weeks {weeks}) ends too far ahead: no calendar goes there."
        raise UserError(sentence, "Give an earlier --start or fewer --weeks.")


def plan_people(people: Path, weeks: int, start: date, shipped: Shipped, out: TextIO, err: TextIO) -> int:
    """Answer every line of the file in order; 0, or 2 where a line was bad. Raises ``UserError`` for the file itself.

    A bad line gives its name and error in its place, and a sentence with its number on ``err``.
    """
    failed = False
    for number, line in _lines(people):
        try:
            answer = _answer(line, weeks, start, shipped)
        except PersonError as error:
            failed = True
            answer = json.dumps({"name": error.name, "error": error.sentence})
            err.write(f"{people.name}, line {number}: {error.sentence}\n")
        out.write(answer + "\n")
    return FAILED if failed else 0


def _answer(line: bytes, weeks: int, start: date, shipped: Shipped) -> str:
    """The plan of one line. Raises ``PersonError``, whatever it is that fails: one person never ends the file."""
    try:
        catalogue, rules = shipped.catalogue, shipped.rules
        person = read_person(line, catalogue, rules, start, heaviest_kg=shipped.heaviest_kg)
        return json.dumps(plan_json(person, weeks, start, catalogue, rules), allow_nan=False)
    except PersonError:
        raise
    except Exception as error:
        kind = type(error).__name__
        sentence = f"Something in this line is not as we expect it ({kind}), so nothing is planned for this person."
        raise PersonError(sentence, name_in(line)) from error


def plan_json(person: PersonLine, weeks: int, start: date, catalogue: Catalogue, rules: Rules) -> dict[str, object]:
    """One plan in the published format (product, "A plan")."""
    profile = person.profile
    plan = plan_of(profile, catalogue, rules, person.log, start, on=start)
    standing = plan.facts.standing
    return {
        "name": profile.name,
        "state": standing.state,
        "tier": standing.tier,
        "falls": standing.falls,
        "tags": list(standing.tags),
        "stop_reasons": list(standing.stop_reasons),
        "fall_reasons": list(standing.fall_reasons),
        "notes": [*standing.notes, *person.notes],
        "weeks": [_week(week) for week in _weeks(plan, weeks)],
        "left_out": [
            {"exercise": one.exercise, "rule": one.rule, "reason": one.reason, "source": one.source}
            for one in plan.left_out()
        ],
    }


def _weeks(plan: Plan, count: int) -> Iterator[Week]:
    """The weeks one after the other, each two days of rest behind the strength of the one before; none at a stop."""
    if plan.facts.standing.state is State.STOP:
        return
    taken: tuple[date, ...] = ()
    for number in range(count):
        week = plan.week(monday_of(plan.start) + timedelta(weeks=number), taken=taken)
        taken = tuple(day.date for day in week.days for one in day.sessions if one.kind is SessionKind.STRENGTH)
        yield week


def _lines(people: Path) -> Iterator[tuple[int, bytes]]:
    """Every line that is not blank, with its number from 1."""
    try:
        content = people.read_bytes()
    except OSError as error:
        hint = "Check the name of the file and try again."
        raise UserError(f"The people file {people} cannot be read ({error.strerror}).", hint) from error
    for number, line in enumerate(content.removeprefix(BYTE_ORDER_MARK).split(b"\n"), start=1):
        if line.strip():
            yield number, line


def _week(week: Week) -> dict[str, object]:
    return {
        "start": week.start.isoformat(),
        "deload": week.deload,
        "days": [
            {"date": day.date.isoformat(), "sessions": [_session(one) for one in day.sessions]} for day in week.days
        ],
    }


def _session(session: Session) -> dict[str, object]:
    return {
        "kind": session.kind,
        "minutes": session.minutes,
        "blocks": [{"name": block.name, "slots": [_slot(slot) for slot in block.slots]} for block in session.blocks],
    }


def _slot(slot: Slot) -> dict[str, object]:
    return {
        "exercise": slot.exercise,
        "sets": slot.sets,
        "reps": slot.reps,
        "seconds": slot.seconds,
        "side": slot.side,
        "effort_cap": slot.effort_cap,
        "rest_s": slot.rest_s,
        "load_kg": slot.load_kg,
        "pair": slot.pair,
        "modified": slot.modified,
        "reason": slot.reason,
    }
