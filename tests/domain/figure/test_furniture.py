"""Sizes and surfaces of the things in the room."""

from __future__ import annotations

from typing import get_args

import pytest

from bonehome.domain.figure.furniture import FLOOR, USUAL_SIZES, local, size_of, surfaces, top_of
from bonehome.domain.figure.motion import Prop, PropType


def test_every_kind_of_prop_has_a_usual_size() -> None:
    assert set(USUAL_SIZES) == set(get_args(PropType))


def test_own_measures_go_before_usual_ones() -> None:
    size = size_of(Prop(type="counter", length=0.9))
    assert (size.length, size.height) == (0.9, 0.535)


def test_a_ball_is_as_high_as_it_is_wide() -> None:
    assert size_of(Prop(type="ball", radius=0.2)).height == 0.4


def test_a_cushion_stands_on_its_chair() -> None:
    assert top_of(Prop(type="cushion", y=0.273)).height == pytest.approx(0.318)


def test_walls_and_rails_are_no_surfaces() -> None:
    found = surfaces((Prop(type="wall"), Prop(type="rail"), Prop(type="mat")))
    assert [surface.kind for surface in found] == [None, "mat"]


def test_the_gap_is_zero_over_a_surface_and_grows_beside_it() -> None:
    top = top_of(Prop(type="mat", x=1.0, length=1.0, width=0.4))
    assert top.gap(1.4, 0.1) == 0.0
    assert top.gap(1.6, 0.1) == pytest.approx(0.1)
    assert FLOOR.gap(7.0, 7.0) == 0.0


def test_a_turned_mat_is_long_the_other_way() -> None:
    top = top_of(Prop(type="mat", length=1.0, width=0.4, yaw=90.0))
    assert top.gap(0.0, 0.45) == 0.0
    assert top.gap(0.45, 0.0) == pytest.approx(0.25)


def test_local_axes_turn_with_the_prop() -> None:
    assert local(0.0, -1.0, 90.0) == pytest.approx((1.0, 0.0))
