"""A first week for each tier, with and without the fall flag, kept as pages a person can read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import Profile
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.planner import left_out, plan_week
from bonehome.domain.week import Block, Session, Slot, Week

FOLDER = Path(__file__).parents[2] / "reference" / "weeks"
CASES = [(tier, falls) for tier in ("T1", "T2", "T3") for falls in (False, True)]


def amount(slot: Slot) -> str:
    value = f"{slot.reps} times" if slot.reps is not None else f"{slot.seconds} s"
    return f"{slot.sets} x {value}" + (" each side" if slot.side == "yes" else "")


def slot_line(slot: Slot, catalogue: Catalogue) -> str:
    extra = [f"effort up to {slot.effort_cap}", f"rest {slot.rest_s} s"]
    extra += [f"pair {slot.pair}"] if slot.pair else []
    extra += [f"{slot.load_kg:g} kg"] if slot.load_kg is not None else []
    extra += ["with changes"] if slot.modified else []
    return f"- {catalogue.name_of(slot.exercise)} (`{slot.exercise}`): {amount(slot)}; {', '.join(extra)}"


def block_lines(block: Block, catalogue: Catalogue) -> Iterator[str]:
    yield f"\n{block.name.capitalize()}\n"
    yield from (slot_line(slot, catalogue) for slot in block.slots)


def session_lines(session: Session, catalogue: Catalogue) -> Iterator[str]:
    letter = f" {session.letter}" if session.letter else ""
    yield f"\n### {session.title} ({session.kind}{letter}, {session.minutes} minutes)"
    for block in session.blocks:
        yield from block_lines(block, catalogue)


def page(title: str, week: Week, closed: dict[str, str], catalogue: Catalogue) -> str:
    lines = [f"# {title}"]
    for day in week.days:
        lines.append(f"\n## {day.date:%A}")
        for session in day.sessions:
            lines += session_lines(session, catalogue)
        if not day.sessions:
            lines.append("\nRest.")
    lines.append("\n## Left out\n")
    lines += [f"- `{exercise}`: {rule}" for exercise, rule in closed.items()] or ["Nothing."]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("tier", "falls"), CASES)
def test_the_first_week_is_the_one_on_the_page(
    catalogue: Catalogue,
    rules: Rules,
    tiered: Callable[..., Profile],
    start: date,
    update_reference: bool,
    tier: str,
    falls: bool,
) -> None:
    profile = tiered(tier, falls, minutes=25)
    week = plan_week(profile, catalogue, rules, (), start, start)
    closed = {one.exercise: one.rule for one in left_out(profile, catalogue, rules, (), start)}
    name = f"{tier.lower()}{'_falls' if falls else ''}"
    title = f"{tier}{', fall flag' if falls else ''}: first week, 25 minutes on Monday, Wednesday and Friday"
    text = page(title, week, closed, catalogue)
    path = FOLDER / f"{name}.md"
    if update_reference:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text, "run pytest --update-reference and read the difference"


def test_there_is_no_page_without_its_test() -> None:
    names = {f"{tier.lower()}{'_falls' if falls else ''}" for tier, falls in CASES}
    assert {path.stem for path in FOLDER.glob("*.md")} == names
