"""The log of a people file: a value that cannot be is never progress."""

from __future__ import annotations

from datetime import date

import pytest

from bonehome.content.people_log import read_log
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.log import LogSet

START = date(2026, 11, 23)
GOOD: dict[str, object] = {"reps": 12, "load_kg": 2, "effort": 3, "pain": 0, "form_ok": True}


def read(catalogue: Catalogue, *sets: dict[str, object]) -> tuple[tuple[LogSet, ...], list[str]]:
    notes: list[str] = []
    (entry,) = read_log([{"date": "2026-11-20", "exercise": "squat_free", "sets": list(sets)}], catalogue, START, notes)
    return entry.sets, notes


def test_good_values_stay(catalogue: Catalogue) -> None:
    (found,), notes = read(catalogue, GOOD)
    assert (found, notes) == (LogSet(reps=12, load_kg=2, effort=3, pain=0, form_ok=True), [])
    ends = read(catalogue, {"effort": 10, "pain": 10, "load_kg": 0}, {"effort": 0, "seconds": 1})
    assert ends == ((LogSet(effort=10, pain=10, load_kg=0), LogSet(effort=0, seconds=1)), [])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("pain", -7),
        ("pain", "9"),
        ("pain", True),
        ("effort", -50),
        ("effort", 11),
        ("effort", 10**400),
        ("reps", 0),
        ("reps", -5),
        ("reps", 12.5),
        ("seconds", 0),
        ("seconds", []),
        ("load_kg", -0.5),
        ("form_ok", "yes"),
    ],
)
def test_what_cannot_be_counts_as_not_told(catalogue: Catalogue, key: str, value: object) -> None:
    (found,), (note,) = read(catalogue, {**GOOD, key: value})
    assert found == read(catalogue, {**GOOD, key: None})[0][0]
    assert note.startswith(f"Entry 1 of the log: {key} ")
    assert note.endswith("cannot be, so it counts as not told.")


@pytest.mark.parametrize("pain", [10.5, 11, 1e10, 10**400])
def test_a_pain_above_the_scale_is_the_worst(catalogue: Catalogue, pain: float) -> None:
    (found,), (note,) = read(catalogue, {**GOOD, "pain": pain})
    assert found.pain == 10
    assert note.endswith("is above 10 and counts as 10.")


def test_the_same_slip_in_every_set_is_said_once(catalogue: Catalogue) -> None:
    assert len(read(catalogue, *[{**GOOD, "pain": -1}] * 3)[1]) == 1
