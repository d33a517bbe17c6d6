"""The measures of the body hang together."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure import skeleton as body


def test_base_frames_are_rotations() -> None:
    for frame in body.BASE_FRAMES.values():
        table = np.array(frame).reshape(3, 3)
        assert np.linalg.det(table) == pytest.approx(1.0)


def test_segment_masses_are_nearly_the_whole_body() -> None:
    limbs = 2 * sum(segment.mass for segment in body.LIMB_SEGMENTS)
    assert body.HEAD_MASS + body.TRUNK_MASS + limbs == pytest.approx(1.0, abs=0.002)
