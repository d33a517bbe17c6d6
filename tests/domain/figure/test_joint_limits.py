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


def test_every_number_is_marked_as_judgement_until_reviewed() -> None:
    found = limits()
    assert {one.mark for one in found.ranges} == {found.spine.mark} == {Mark.JUDGEMENT}
    assert "physiotherapist" in found.review
