"""Which exercises a search and filters leave."""

from __future__ import annotations

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Kind
from bonehome.domain.ids import ExerciseId, RuleId
from bonehome.domain.verdict import Refused
from bonehome.ui.pages.library.rows import (
    ALL,
    Filters,
    LibraryRow,
    equipment_line,
    library_rows,
    matching,
    site_words,
)

CLOSED = ExerciseId("pushup_full")


@pytest.fixture(scope="module")
def rows(catalogue: Catalogue) -> tuple[LibraryRow, ...]:
    refused = Refused(exercise=CLOSED, rule=RuleId("prone"), reason="Not in the first four weeks.", source="J")
    return library_rows(catalogue, {CLOSED: refused})


def named(rows: tuple[LibraryRow, ...], filters: Filters) -> set[str]:
    return {row.exercise.id for row in matching(rows, filters)}


def having(rows: tuple[LibraryRow, ...], *kinds: Kind) -> set[str]:
    return {row.exercise.id for row in rows if set(kinds) & set(row.exercise.types)}


def one(rows: tuple[LibraryRow, ...], id_: str) -> Exercise:
    return next(row.exercise for row in rows if row.exercise.id == id_)


def test_every_exercise_has_a_row_in_its_family_easiest_first(
    catalogue: Catalogue, rows: tuple[LibraryRow, ...]
) -> None:
    assert sorted(row.exercise.id for row in rows) == sorted(catalogue.exercises)
    families = list(dict.fromkeys(row.exercise.family for row in rows))
    assert families == [family for family in catalogue.families if family in families]
    for family in families:
        levels = [row.exercise.level for row in rows if row.exercise.family == family]
        assert levels == sorted(levels)


def test_what_the_gate_refuses_is_not_for_me_but_is_among_all(rows: tuple[LibraryRow, ...]) -> None:
    closed = next(row for row in rows if row.exercise.id == CLOSED)
    assert not closed.for_me
    assert closed.refused is not None
    assert closed.refused.reason == "Not in the first four weeks."
    assert named(rows, Filters()) == named(rows, Filters(show=ALL)) - {CLOSED}


@pytest.mark.parametrize("words", ["", " ", "q", " Q "])
def test_a_search_begins_with_the_second_letter(rows: tuple[LibraryRow, ...], words: str) -> None:
    assert len(named(rows, Filters(show=ALL, words=words))) == len(rows)


@pytest.mark.parametrize(
    ("words", "found", "not_found"),
    [
        ("bridge", "bridge_two", "squat_free"),
        ("BRIDGE ", "bridge_two", "squat_free"),
        ("worktop push", "pushup_counter", "pushup_wall"),
        ("push worktop", "pushup_counter", "counter_lean"),
        ("hand weights", "y_mat_weight", "bridge_two"),
        ("sidelying abd", "sidelying_abd_weight", "clam_band"),
    ],
)
def test_a_search_wants_all_its_words_somewhere(
    rows: tuple[LibraryRow, ...], words: str, found: str, not_found: str
) -> None:
    left = named(rows, Filters(show=ALL, words=words))
    assert found in left
    assert not_found not in left


def test_a_search_knows_plain_and_anatomical_muscles(rows: tuple[LibraryRow, ...]) -> None:
    bridge = one(rows, "bridge_two")
    for muscle in (bridge.muscles.plain, *bridge.muscles.anatomy):
        assert "bridge_two" in named(rows, Filters(words=muscle.upper()))


def test_nothing_fits_nonsense(rows: tuple[LibraryRow, ...]) -> None:
    assert named(rows, Filters(show=ALL, words="zzyzx")) == set()


def test_sites_leave_what_loads_one_of_them(rows: tuple[LibraryRow, ...]) -> None:
    wrist = named(rows, Filters(show=ALL, sites=frozenset({"wrist"})))
    assert wrist == {row.exercise.id for row in rows if row.exercise.sites.wrist >= 1}
    assert 0 < len(wrist) < len(rows)
    both = named(rows, Filters(show=ALL, sites=frozenset({"wrist", "hip"})))
    assert both == {row.exercise.id for row in rows if row.exercise.sites.wrist or row.exercise.sites.hip}


def test_each_exercise_has_one_of_three_positions(rows: tuple[LibraryRow, ...]) -> None:
    parts = [named(rows, Filters(show=ALL, positions=frozenset({one}))) for one in ("standing", "chair", "floor")]
    assert sum(len(part) for part in parts) == len(rows) == len(set().union(*parts))
    standing, chair, floor = parts
    assert "squat_free" in standing
    assert "chin_tuck" in chair
    assert {"bridge_two", "clam_band", CLOSED} <= floor


@pytest.mark.parametrize(
    ("kind", "types"),
    [
        ("strength", (Kind.RESISTANCE,)),
        ("balance", (Kind.BALANCE,)),
        ("posture", (Kind.POSTURE,)),
        ("landings", (Kind.IMPACT,)),
        ("walking", (Kind.GAIT,)),
        ("warming", (Kind.WARM_UP, Kind.COOL_DOWN)),
    ],
)
def test_kinds_are_the_types_of_the_exercise_table(
    rows: tuple[LibraryRow, ...], kind: str, types: tuple[Kind, ...]
) -> None:
    found = named(rows, Filters(show=ALL, kinds=frozenset({kind})))
    assert found == having(rows, *types)
    assert found


def test_groups_of_filters_narrow_each_other(rows: tuple[LibraryRow, ...]) -> None:
    filters = Filters(
        show=ALL,
        words="band",
        sites=frozenset({"hip"}),
        positions=frozenset({"standing"}),
        kinds=frozenset({"strength"}),
    )
    found = named(rows, filters)
    assert {"hip_flex_band", "hip_abd_band", "squat_band_loop"} <= found
    assert not {"clam_band", "row_band_stand", "hip_flex_support"} & found


@pytest.mark.parametrize(
    ("id_", "words"),
    [("cool_walk", "No equipment"), ("hip_flex_band", "Worktop, Loop band"), ("bridge_two", "Mat")],
)
def test_the_equipment_in_words(rows: tuple[LibraryRow, ...], id_: str, words: str) -> None:
    assert equipment_line(one(rows, id_)) == words


@pytest.mark.parametrize(
    ("id_", "words"),
    [("sts_raised_hands", ("Hip", "Spine", "Wrist")), ("counter_lean", ("Wrist",)), ("cool_calf", ())],
)
def test_sites_are_named_from_light_loading_on(rows: tuple[LibraryRow, ...], id_: str, words: tuple[str, ...]) -> None:
    assert site_words(one(rows, id_)) == words
