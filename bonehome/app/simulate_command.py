"""The ``simulate`` command: invented people live their weeks, every week is checked, and a table says what held."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TextIO

from bonehome.app.shipped import load_shipped
from bonehome.domain.errors import UserError
from bonehome.domain.proof.table import WEEKLY, Count, simulate
from bonehome.domain.proof.watch import WATCHED

START = date(2026, 11, 23)
"""The Monday on which every invented plan begins."""
PORTION = 25
"""How many people one process takes at a time."""
VIOLATED, FAILED = 1, 2


def simulate_command(
    people: int, weeks: int, seed: int, resources: Path, say: Callable[[str], None], err: TextIO
) -> int:
    """Live and check; 0 where everything held, 1 where not, 2 where a file of the library could not be used.

    The faults of the library go to ``err``. Raises ``UserError`` for numbers below one and without the rules.
    """
    if people < 1 or weeks < 1:
        raise UserError("A simulation needs at least one person and one week.", "Give --people 1 --weeks 1 or more.")
    faults = load_shipped(resources).faults
    for fault in faults:
        err.write(f"{fault}\n")
    count = Count()
    for part in _parts(people, weeks, seed, resources):
        count.add(part)
    for line in table(count, people, weeks, seed):
        say(line)
    if faults:
        return FAILED
    return VIOLATED if count.failed else 0


def table(count: Count, people: int, weeks: int, seed: int) -> Iterator[str]:
    """What was looked at and what held, as Markdown."""
    lived = f"{count.sessions} sessions, {count.slots} exercises in them"
    yield f"{people} people, {weeks} weeks each, seed {seed}: {lived}."
    yield ""
    yield "| who | people | weeks |"
    yield "|---|---:|---:|"
    for who in sorted(count.people):
        yield f"| {who} | {count.people[who]} | {count.weeks[who]} |"
    yield ""
    yield "| kind of week | weeks |"
    yield "|---|---:|"
    for kind in sorted(set(count.weeks) - set(count.people)):
        yield f"| {kind.removeprefix('stage ')} | {count.weeks[kind]} |"
    yield ""
    yield "| what must hold of every week | violations |"
    yield "|---|---:|"
    for name in (*WEEKLY, *WATCHED):
        yield f"| {name} | {count.failed[name]} |"
    if count.first:
        yield ""
        yield "The first that did not hold:"
    for one in count.first:
        yield f"- {one.check}: {one.person}, week of {one.monday}: {one.says}"


def _parts(people: int, weeks: int, seed: int, resources: Path) -> Iterator[Count]:
    """The counts of portions of people in their order, worked out on as many processors as there are."""
    portions = [range(first, min(people, first + PORTION)) for first in range(0, people, PORTION)]
    work = partial(_portion, weeks=weeks, seed=seed, resources=resources)
    workers = min(os.cpu_count() or 1, len(portions))
    if workers < 2 or getattr(sys, "frozen", False):  # a packaged program cannot start itself anew as a worker
        yield from map(work, portions)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, portions)


def _portion(numbers: range, *, weeks: int, seed: int, resources: Path) -> Count:
    shipped = load_shipped(resources)
    return simulate(numbers, weeks, seed, shipped.catalogue, shipped.rules, START)
