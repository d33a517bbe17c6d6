"""The whole check of a motion: clean ones pass, each planted fault is told once and can be excused by name."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bonehome.domain.figure.checks import CHECK_NAMES, MOTION_CHECKS, SAMPLE_CHECKS, check_motion
from bonehome.domain.figure.findings import Finding
from bonehome.domain.figure.motion import Motion
from tests.domain.figure.motion_samples import ARMS, FEET, HAND, clam, limits, march, motion, sit_to_stand, walk


def found(sample: Motion) -> tuple[Finding, ...]:
    return check_motion(sample, limits())


def names(sample: Motion) -> set[str]:
    return {finding.check for finding in found(sample)}


def reaching(at: list[float], **changes: Any) -> Motion:
    """Standing still by a worktop with the left hand on the point."""
    written: dict[str, Any] = {
        "view": "three-quarter",
        "props": [{"type": "counter", "x": 0.02, "z": -0.345, "length": 0.52}],
        "shared": {"pins": {"feet": FEET, "hand_l": {**HAND, "at": at}}, "joints": ARMS},
        "frames": [{"name": "a"}, {"name": "b"}],
    }
    return motion(**{**written, **changes})


def standing(frame: dict[str, Any], **changes: Any) -> Motion:
    """Standing on both feet, then the frame."""
    return motion(
        shared={"pins": {"feet": FEET}, "joints": ARMS}, frames=[{"name": "a"}, {"name": "b", **frame}], **changes
    )


@pytest.mark.parametrize("sample", [sit_to_stand(), march(), walk(), clam(), reaching([0.03, 0.535, -0.205])])
def test_good_motions_have_no_findings(sample: Motion) -> None:
    assert [finding.sentence for finding in found(sample)] == []


PLANTED: dict[str, Motion] = {
    "reach": reaching([0.03, 0.535, -0.30]),
    "range": standing({"joints": {"elbow_r": {"flex": 160}}}),
    "spine": standing({"joints": {"lumbar": {"flex": 10}, "thorax": {"flex": 9}}}),
    "feet": standing({"pins": {"foot_r": {"y": 0.05}}}),
    "penetration": standing({"pelvis": {"x": 0.0, "y": 0.02, "pitch": 0}, "free": ["foot_r", "foot_l"]}),
    "balance": standing({"pelvis": {"x": -0.12, "y": 0.5}}),
    "hand_contact": reaching([0.06, 0.60, -0.19]),
    "rest": sit_to_stand(props=[]),
    "legibility": standing({"joints": {"shoulder_r": {"flex": 0, "abd": 96}, "elbow_r": {"flex": 0}}}),
    "self": standing({"joints": {"shoulder_r": {"flex": 0, "abd": -45, "er": -90}, "elbow_r": {"flex": 90}}}),
    "slip": standing({"pins": {"foot_r": {"x": 0.12}}}),
    "speed": standing({"joints": {"shoulder_r": {"flex": 170}}}, seconds=0.5),
    "cycle": walk(shared={"pins": {"feet": {"z": 0.06}, "foot_r": {"z": 0.03}}}),
}


@pytest.mark.parametrize("check", list(PLANTED))
def test_each_planted_fault_is_found(check: str) -> None:
    assert check in names(PLANTED[check])


def test_a_slide_is_none_where_the_foot_is_lifted_or_the_floor_goes_by() -> None:
    assert "slip" not in names(standing({"pins": {"foot_r": {"x": 0.12, "arc": 0.06}}}))
    assert "slip" not in names(standing({"pins": {"foot_r": {"x": 0.12}}}, passing=True))


def test_a_person_who_walks_may_swing_faster() -> None:
    quick = {"joints": {"shoulder_r": {"flex": 160}}}
    assert "speed" not in names(standing(quick))
    assert "speed" in names(standing(quick, cycle="round", seconds=0.4))
    assert "speed" in names(standing(quick, cycle="round", seconds=1.5))
    assert "speed" not in names(standing(quick, cycle="round", seconds=1.5, passing=True))


def test_a_flipped_elbow_is_a_jump() -> None:
    flipped = reaching(
        [0.03, 0.535, -0.205],
        frames=[{"name": "a"}, {"name": "b", "pins": {"hand_l": {"pole": [0.6, 1, 0.35]}}}],
    )
    assert "continuity" in names(flipped)


def test_every_check_has_its_planted_fault() -> None:
    assert {*PLANTED, "bone_length", "continuity"} == set(CHECK_NAMES) == {*SAMPLE_CHECKS, *MOTION_CHECKS}


@pytest.mark.parametrize("check", ["spine", "reach", "balance", "legibility", "cycle"])
def test_an_exception_with_a_reason_silences_exactly_its_check(check: str) -> None:
    sample = PLANTED[check]
    others = names(sample) - {check}
    excused = motion_with_exceptions(sample, [{"check": check, "reason": "shown so on purpose"}])
    assert names(excused) == others


def motion_with_exceptions(sample: Motion, exceptions: list[dict[str, str]]) -> Motion:
    written = msgspec.to_builtins(sample)
    return motion(**{**{name: value for name, value in written.items() if name != "id"}, "exceptions": exceptions})


def test_an_exception_for_one_joint_leaves_the_others() -> None:
    sample = standing({"joints": {"elbow": {"flex": 160}}})
    excused = motion_with_exceptions(sample, [{"check": "range", "joint": "elbow_r", "reason": "so"}])
    assert {finding.joint for finding in found(excused)} == {"elbow_l"}


def test_an_exception_that_silences_nothing_is_told() -> None:
    sample = motion_with_exceptions(sit_to_stand(), [{"check": "range", "joint": "knee_r", "reason": "so"}])
    (finding,) = found(sample)
    assert "silences nothing" in finding.sentence


def test_a_sentence_names_motion_phase_joint_and_amount() -> None:
    (finding,) = found(standing({"joints": {"elbow_r": {"flex": 160}}}))
    assert finding.sentence == "sample at phase 0.50: elbow_r flex is 160 degrees, 10 outside -3 to 150 [range]."
    assert (finding.joint, finding.phase) == ("elbow_r", 0.5)
    assert finding.amount == pytest.approx(10.0)


def test_faults_between_the_key_frames_are_found() -> None:
    """Straight from the floor in front of the step to its top, the toes would go through its edge."""
    frames = [
        {"name": "Down", "pins": {"feet": {"x": -0.12}}},
        {"name": "Up", "pins": {"feet": {"x": 0.165, "y": 0.105}}},
    ]
    sample = motion(props=[{"type": "step", "x": 0.205}], shared={"pins": {"feet": {"z": 0.055}}}, frames=frames)
    faults = [finding for finding in found(sample) if finding.check == "penetration"]
    assert faults
    assert all(0.0 < finding.phase < 0.5 for finding in faults)
