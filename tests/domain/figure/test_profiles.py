"""The tables of the body."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure import profiles


@pytest.mark.parametrize("table", [profiles.thigh(1.0), profiles.shank(), profiles.UPPER_ARM, profiles.FOREARM])
def test_a_limb_is_given_from_end_to_end(table: np.ndarray) -> None:
    assert table[0, 0] == 0
    assert table[-1, 0] == 1
    assert (np.diff(table[:, 0]) > 0).all()
    assert (table[:, 1:] > 0).all()


def test_bones_meet_at_the_joint_with_the_same_section() -> None:
    assert profiles.thigh(1.0)[-1, 1:] == pytest.approx(profiles.shank()[0, 1:])
    assert profiles.UPPER_ARM[-1, 1:] == pytest.approx(profiles.FOREARM[0, 1:])


def test_girth_widens_hips_and_thighs_and_leaves_knees_and_ribs() -> None:
    slim, round_ = profiles.trunk(1.0, 1.0), profiles.trunk(1.15, 1.0)
    hips, ribs = 3, -4
    assert round_[hips, 1] == pytest.approx(slim[hips, 1] * 1.15)
    assert round_[ribs] == pytest.approx(slim[ribs])
    assert profiles.thigh(1.15)[0, 1] > profiles.thigh(1.0)[0, 1]
    assert profiles.thigh(1.15)[-1] == pytest.approx(profiles.thigh(1.0)[-1])


def test_a_flat_chest_changes_only_its_front() -> None:
    full, flat = profiles.trunk(1.0, 1.0), profiles.trunk(1.0, 0.0)
    changed = np.flatnonzero((full != flat).any(axis=1))
    assert len(changed) == len(profiles.FLAT_CHEST)
    assert (flat[changed, 2] < full[changed, 2]).all()
    assert flat[:, [0, 1, 3]] == pytest.approx(full[:, [0, 1, 3]])
