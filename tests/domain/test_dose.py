"""The dose: its grammar and its seconds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Dose, Range, Tempo, Unit

TEMPO = Tempo(out=2, hold=1, back=3)
RANGES = st.tuples(st.integers(0, 200), st.integers(0, 200)).map(lambda pair: Range(low=min(pair), high=max(pair)))
DOSES = st.builds(
    Dose,
    amount=RANGES,
    unit=st.sampled_from(Unit),
    hold=st.none() | RANGES,
    each=st.sampled_from(["", "way", "direction"]),
    bouts=st.none() | RANGES,
)


@given(DOSES)
def test_what_is_written_can_be_read(dose: Dose) -> None:
    assert Dose.parse(str(dose)) == dose


def test_the_grammar_by_value() -> None:
    assert Dose.parse("8-12 reps") == Dose(amount=Range(low=8, high=12), unit=Unit.REPS)
    assert Dose.parse("5-10 reps of 3-5 s").hold == Range(low=3, high=5)
    assert Dose.parse("10 steps x 2-4").bouts == Range(low=2, high=4)
    assert Dose.parse("8-12 steps each way").each == "way"
    assert Dose.parse("3 turns each direction").each == "direction"
    full = Dose.parse("10-20 reaches of 2 s each way x 3")
    assert (full.amount, full.unit, full.hold) == (Range(low=10, high=20), Unit.REACHES, Range(low=2, high=2))
    assert (full.each, full.bouts) == ("way", Range(low=3, high=3))


@pytest.mark.parametrize(
    "text",
    [
        *("", "8 to 12 reps", "8-12", "reps", "8-12 sets", "8 reps of 3", "-8 reps", "8.5 reps", " 8 reps"),
        *("8 reps x", "8 s\n", "\u0663 reps"),
    ],
)
def test_what_is_no_dose_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="is not a dose"):
        Dose.parse(text)


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="12-8 runs backwards"):
        Dose.parse("12-8 reps")


def test_every_shipped_dose_comes_back_as_written(catalogue: Catalogue) -> None:
    assert [one.id for one in catalogue.exercises.values() if Dose.parse(str(one.dose)) != one.dose] == []


@pytest.mark.parametrize(
    ("text", "amount", "seconds"),
    [
        ("8-12 reps", 10, 60),  # the tempo's 6 s a repetition
        ("5-10 reps of 3-5 s", 8, 72),  # 2 + 4 + 3: the hold of the dose instead of the tempo's
        ("5-10 reps of 2-5 s", 8, 72),  # the middle of 2-5 is rounded up to 4
        ("10-30 s", 20, 20),
        ("5-20 min", 600, 600),  # seconds, not minutes
        ("20-40 steps", 30, 30),
        ("4 turns", 4, 12),
        ("5-8 reaches", 6, 18),
        ("10 catches", 10, 30),
        ("2 laps", 2, 40),
        ("3 rounds", 3, 60),
        ("2 flights", 2, 40),
        ("8-12 steps each way", 10, 20),
        ("10 steps x 2-4", 10, 30),
        ("10 steps each way x 2", 10, 40),
    ],
)
def test_seconds_of_one_set(text: str, amount: int, seconds: int) -> None:
    assert Dose.parse(text).seconds(amount, TEMPO) == seconds


def test_a_slower_tempo_takes_longer() -> None:
    slow = Tempo(out=3, hold=1, back=3)
    assert slow.seconds() == 7
    assert Dose.parse("8-12 reps").seconds(10, slow) == 70


def test_minutes_are_told_in_seconds_and_counts_as_they_are() -> None:
    assert Dose.parse("5-20 min").in_seconds() == Range(low=300, high=1200)
    assert Dose.parse("10-30 s").in_seconds() == Range(low=10, high=30)
    assert Dose.parse("8-12 reps").in_seconds() == Range(low=8, high=12)


def test_timed_doses_are_lengths_of_time() -> None:
    assert {unit for unit in Unit if Dose(amount=Range(low=1, high=1), unit=unit).timed} == {Unit.SECONDS, Unit.MINUTES}


def test_middles_are_rounded_up() -> None:
    assert [Range(low=8, high=high).middle() for high in (8, 9, 10, 12)] == [8, 9, 9, 10]


@given(RANGES, st.integers(-50, 300))
def test_clamping_finds_the_nearest_number_of_the_range(span: Range, value: int) -> None:
    found = span.clamp(value)
    assert span.low <= found <= span.high
    assert abs(found - value) == min(abs(one - value) for one in range(span.low, span.high + 1))
