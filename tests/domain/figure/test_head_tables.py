"""The hand-drawn contours keep the scheme that lets them be blended."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure import head_tables

CAPS = (head_tables.BUN, head_tables.BOB, head_tables.PIXIE, head_tables.SHORT)


@pytest.mark.parametrize("table", CAPS)
def test_a_cut_has_seven_outer_points_and_at_least_as_many_along_the_hairline(table: head_tables.Table) -> None:
    assert len({len(points) for points in table}) == 1
    assert len(table[0]) >= 14


def test_a_face_has_thirteen_points() -> None:
    assert [len(points) for points in head_tables.FACE] == [13] * 5


@pytest.mark.parametrize("table", [*CAPS, head_tables.FACE])
def test_no_point_jumps_between_two_yaws(table: head_tables.Table) -> None:
    steps = np.diff(np.array(table), axis=0)
    # from 135 to 180 degrees the hairline gathers at the nape
    assert np.abs(steps).max() < 0.62


def test_seen_from_the_front_and_from_behind_a_face_is_symmetric() -> None:
    for face in (head_tables.FACE[0], head_tables.FACE[4]):
        chin, crown = face[8], face[0]
        assert (chin[0], crown[0]) == (0.0, 0.0)
