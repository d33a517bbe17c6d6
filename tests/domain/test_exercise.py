"""An exercise's words and what is told from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Tempo
from bonehome.domain.exercise import Kind, Position, Precaution
from tests.domain.player_samples import exercise


@pytest.mark.parametrize(("text", "tag", "soft"), [("knee", "knee", False), ("knee~", "knee", True)])
def test_a_precaution_is_read_and_written(text: str, tag: str, soft: bool) -> None:
    found = Precaution.parse(text)
    assert (found.tag, found.soft) == (tag, soft)
    assert str(found) == text


def test_four_positions_need_a_trip_to_the_floor() -> None:
    assert {one for one in Position if not one.floor} == {Position.STANDING, Position.SEATED}


def test_an_exercise_has_a_kind_where_one_of_those_asked_for_is_there() -> None:
    squat = exercise("squat", types=(Kind.RESISTANCE, Kind.WEIGHT_BEARING))
    assert squat.has(Kind.RESISTANCE)
    assert squat.has(Kind.BALANCE, Kind.WEIGHT_BEARING)
    assert not squat.has(Kind.BALANCE)
    assert not squat.has()


def test_squats_hinges_and_push_ups_go_down_first(catalogue: Catalogue) -> None:
    assert {one.id for one in catalogue.exercises.values() if one.lower_first} == {
        *("mini_squat_counter", "wall_slide_squat", "squat_free", "squat_band_loop", "squat_goblet", "squat_two_db"),
        *("hinge_seated", "hinge_wall_tap", "hinge_stick", "hinge_band"),
        *("rdl_two_db", "rdl_staggered", "rdl_single_support", "warm_hinge"),
        *("split_squat_support", "split_squat_db", "lunge_reverse_support", "lunge_reverse_db", "step_down_slow"),
        *("pushup_wall", "pushup_counter", "pushup_chair", "pushup_knee", "pushup_full"),
        "half_kneel_chair",
    }


def test_what_goes_down_first_names_both_ways(catalogue: Catalogue) -> None:
    lowering = [one for one in catalogue.exercises.values() if one.lower_first]
    assert [one.id for one in lowering if not (one.phases.out and one.phases.back)] == []


def test_a_pace_of_its_own_wins_over_the_tempo_of_the_tier() -> None:
    usual, own = Tempo(out=2, hold=1, back=3), Tempo(out=2, hold=1, back=4)
    assert exercise("bridge").tempo_in(usual) == usual
    assert exercise("squat", lower_first=True).tempo_in(usual) == Tempo(out=3, hold=1, back=2)
    assert replace(exercise("slow"), pace=own).tempo_in(usual) == own
