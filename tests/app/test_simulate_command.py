"""The simulation as a command: a table that adds up, the same for the same seed, and what did not hold by name."""

from __future__ import annotations

import re
import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from bonehome.app.simulate_command import FAILED, VIOLATED, simulate_command, table
from bonehome.domain.errors import UserError
from bonehome.domain.proof.checks import Violation
from bonehome.domain.proof.table import WEEKLY, Count
from bonehome.domain.proof.watch import WATCHED


def run(people: int, weeks: int, seed: int, resources: Path) -> tuple[int, list[str]]:
    lines: list[str] = []
    return simulate_command(people, weeks, seed, resources, lines.append, StringIO()), lines


def numbers(lines: list[str], head: str) -> list[int]:
    """The last numbers of the rows under a head."""
    start = lines.index(next(line for line in lines if line.startswith(head))) + 2
    rows = lines[start : next((at for at in range(start, len(lines)) if not lines[at]), len(lines))]
    return [int(re.findall(r"\d+", row)[-1]) for row in rows]


def test_every_week_of_everybody_is_in_the_table_and_every_check_holds(resources: Path) -> None:
    end, lines = run(3, 4, 1, resources)
    assert end == 0
    assert sum(numbers(lines, "| who")) == sum(numbers(lines, "| kind of week")) == 12
    assert numbers(lines, "| what must hold") == [0] * len({**WEEKLY, **WATCHED})
    assert lines[0].startswith("3 people, 4 weeks each, seed 1:")


def test_the_same_seed_tells_the_same_however_many_processors_share_the_work(resources: Path) -> None:
    assert run(26, 1, 7, resources) == run(26, 1, 7, resources)
    assert run(2, 2, 7, resources)[1] != run(2, 2, 8, resources)[1]


def test_what_did_not_hold_is_counted_and_named() -> None:
    count = Count()
    count.tell(Violation(check="48 hours", person="p7", monday=date(2026, 11, 23), says="strength on two days running"))
    lines = list(table(count, 1, 1, 1))
    assert "| 48 hours | 1 |" in lines
    assert lines[-1] == "- 48 hours: p7, week of 2026-11-23: strength on two days running"
    assert VIOLATED == 1


@pytest.mark.parametrize(("people", "weeks"), [(0, 1), (1, 0)])
def test_nobody_and_no_week_are_one_kind_sentence(people: int, weeks: int, resources: Path) -> None:
    with pytest.raises(UserError, match="at least one person and one week"):
        run(people, weeks, 1, resources)


def test_a_file_of_the_library_that_cannot_be_used_is_said_and_ends_with_2(resources: Path, tmp_path: Path) -> None:
    broken = tmp_path / "resources"
    shutil.copytree(resources, broken, ignore=shutil.ignore_patterns("fonts", "icons", "photos"))
    (broken / "exercises" / "jump_multi.json").write_text("{", encoding="utf-8")
    lines: list[str] = []
    err = StringIO()
    assert simulate_command(1, 1, 1, broken, lines.append, err) == FAILED
    assert "jump_multi.json" in err.getvalue()
    assert lines[0].startswith("1 people")
