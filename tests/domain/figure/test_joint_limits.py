"""The shipped limits name real angles and say how they are known."""

from __future__ import annotations

from bonehome.domain.exercise import Mark
from bonehome.domain.figure.pose import MIDLINE_COMPONENTS, PAIRED_COMPONENTS
from tests.domain.figure.motion_samples import limits


def test_each_range_is_of_a_real_angle_and_contains_rest() -> None:
    known = {**MIDLINE_COMPONENTS, **PAIRED_COMPONENTS}
    for one in limits().ranges:
        assert one.angle in known[one.joint]
        assert one.low < 0.0 < one.high


def test_every_number_is_our_judgement_but_those_that_were_found() -> None:
    limit = limits()
    assert {(one.joint, one.angle) for one in limit.ranges if one.mark is not Mark.JUDGEMENT} == {
        ("hip", "flex"),
        ("knee", "flex"),
    }
    assert limit.spine.mark is Mark.JUDGEMENT
    assert "physiotherapist" in limit.review


def test_what_was_found_in_older_women_is_not_passed() -> None:
    """Mean and two standard deviations in degrees (ROM-JPA16, Table 3)."""
    found = {("hip", "flex"): (16.8 + 2 * 4.5, 122.6 + 2 * 10.8), ("knee", "flex"): (1.0, 127.6 + 2 * 8.3)}
    for one in limits().ranges:
        low, high = found.get((one.joint, one.angle), (180.0, 360.0))
        assert -one.low <= low
        assert one.high <= high + 0.5
