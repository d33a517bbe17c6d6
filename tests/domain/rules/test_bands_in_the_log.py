"""Which load stands at a place, and the way of a band from the plan into the log and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.profile import Profile
from bonehome.domain.record import ExerciseFeedback, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.changes import shorter
from bonehome.domain.rules.loads import Loads
from bonehome.domain.rules.log import entries_of
from bonehome.domain.rules.planner import Plan, plan_of
from bonehome.domain.week import SessionKind, Slot

OWNED = Loads(weights_kg=(1.0, 2.0, 4.0), cuffs_kg=(0.5,), bands=("light", "medium"))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
BANDS = ("light", "medium", "strong")
ROW = ExerciseId("row_band_seated")

Planned = Callable[..., Plan]


@pytest.mark.parametrize(
    ("exercise", "place", "most", "load"),
    [
        ("squat_goblet", 0, None, (1.0, "")),
        ("squat_goblet", 9, None, (4.0, "")),
        ("squat_goblet", 2, 2.5, (2.0, "")),
        ("squat_goblet", 0, 0.5, (None, "")),
        ("row_band_seated", 0, None, (None, "light")),
        ("row_band_seated", 1, 0.5, (None, "medium")),
        ("row_band_seated", 9, None, (None, "medium")),
        ("squat_free", 1, None, (None, "")),
    ],
)
def test_the_load_at_a_place(
    catalogue: Catalogue, exercise: str, place: int, most: float | None, load: tuple[float | None, str]
) -> None:
    assert OWNED.at(catalogue.exercises[ExerciseId(exercise)], place, most) == load


def test_without_bands_there_is_no_word_for_one(catalogue: Catalogue) -> None:
    assert Loads().at(catalogue.exercises[ROW], 2) == (None, "")


@pytest.fixture
def planned(catalogue: Catalogue, rules: Rules, tiered: Callable[..., Profile], start: date) -> Planned:
    def make(records: Iterable[SessionRecord] = (), on: date = start, **changes: object) -> Plan:
        profile = tiered("T1", False, **{"minutes": 40, "bands": BANDS, **changes})
        return plan_of(profile, catalogue, rules, entries_of(records), start, on=on)

    return make


def slots_with(plan: Plan, monday: date, exercise: ExerciseId) -> list[Slot]:
    week = plan.week(monday)
    return [slot for day in week.days for one in day.sessions for slot in one.slots() if slot.exercise == exercise]


def done(on: date, band: str, *, effort: int) -> SessionRecord:
    sets = tuple(
        SetRecord(
            slot=SessionId("s"),  # type: ignore[arg-type]
            exercise=ROW,
            index=index,
            side=SetSide.BOTH,
            reps=12,
            seconds=40,
            load_kg=None,
            done_at=NOON,
            band=band,
        )
        for index in (1, 2)
    )
    said = ExerciseFeedback(exercise=ROW, effort=effort, pain=0, form_ok=True)
    return SessionRecord(
        id=SessionId(f"{on}"),
        kind=SessionKind.STRENGTH,
        title="",
        local_date=on,
        zone="UTC",
        started_at=NOON,
        ended_at=None,
        outcome=Outcome.FINISHED,
        planned_sets=2,
        sets=sets,
        feedback=(said,),
    )


def test_everything_with_a_band_begins_with_the_lightest(planned: Planned, catalogue: Catalogue, start: date) -> None:
    plan = planned(bands=("strong", "medium"))
    found = [slot for day in plan.week(start).days for one in day.sessions for slot in one.slots()]
    with_band = [slot for slot in found if plan.loads.bands_for(catalogue.exercises[slot.exercise])]
    assert with_band
    assert {slot.band for slot in with_band} == {"medium"}
    assert {slot.band for slot in found if slot not in with_band} == {""}
    assert not {slot.load_kg for slot in with_band} - {None}


def test_who_owns_none_is_told_of_none(planned: Planned, start: date) -> None:
    assert {
        slot.band for day in planned(bands=()).week(start).days for one in day.sessions for slot in one.slots()
    } == {""}


def test_the_band_of_the_log_is_the_band_of_the_next_week(planned: Planned, start: date) -> None:
    """Once is no step: it stays. Without the band in the log it would be the lightest again."""
    monday = start + timedelta(weeks=1)
    found = slots_with(planned([done(start, "medium", effort=4)], monday), monday, ROW)
    assert found
    assert {slot.band for slot in found} == {"medium"}


def test_easy_work_takes_the_next_band_and_no_other(planned: Planned, start: date) -> None:
    records = [done(start + timedelta(days=days), "light", effort=3) for days in range(0, 21, 3)]
    monday = start + timedelta(weeks=3)
    found = slots_with(planned(records, monday), monday, ROW)
    assert found
    assert {slot.band for slot in found} == {"medium"}


def test_the_short_form_keeps_the_band(planned: Planned, start: date) -> None:
    plan = planned()
    kept = []
    for full in (one for day in plan.week(start).days for one in day.sessions):
        before = {slot.id: slot.band for slot in full.slots()}
        slots = shorter(full, plan, start).slots()
        assert [slot.band for slot in slots] == [before[slot.id] for slot in slots]
        kept += [slot.band for slot in slots]
    assert "light" in kept
