"""Proves a motion possible, safe and legible: every check over the whole movement, not only its key frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from bonehome.domain.figure import body_checks, contact_checks, picture_checks, self_checks
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.findings import Fault, Finding, Sample, Scene
from bonehome.domain.figure.furniture import surfaces
from bonehome.domain.figure.interpolation import MotionTrack
from bonehome.domain.figure.kinematics import solve
from bonehome.domain.figure.motion import CheckName
from bonehome.domain.figure.penetration import penetration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bonehome.domain.figure.joint_limits import Limits
    from bonehome.domain.figure.kinematics import Figure
    from bonehome.domain.figure.motion import Motion

SAMPLE_CHECKS: dict[CheckName, Callable[[Scene, Sample], Iterator[Fault]]] = {
    "bone_length": body_checks.bone_length,
    "reach": body_checks.reach,
    "range": body_checks.joint_range,
    "spine": body_checks.spine,
    "feet": contact_checks.feet,
    "penetration": penetration,
    "balance": contact_checks.balance,
    "hand_contact": contact_checks.hand_contact,
    "rest": contact_checks.rest,
    "continuity": body_checks.continuity,
    "self": self_checks.limbs_apart,
    "slip": self_checks.slip,
    "speed": self_checks.speed,
}
MOTION_CHECKS: dict[CheckName, Callable[[Scene, Sequence[Figure]], Iterator[Fault]]] = {
    "legibility": picture_checks.legibility,
    "cycle": picture_checks.cycle,
}
CHECK_NAMES: tuple[CheckName, ...] = get_args(CheckName)


def check_motion(motion: Motion, limits: Limits, phases: int = 60) -> tuple[Finding, ...]:
    """Everything wrong with the motion: per check and joint the worst of ``phases`` samples and all key poses.

    Exceptions in the data silence exactly the check (and joint) they name; one that silences nothing is a finding too.
    """
    scene = Scene(
        motion=motion,
        limits=limits,
        camera=Camera(yaw=motion.camera(motion.view)[0], elevation=motion.camera(motion.view)[1]),
        surfaces=surfaces(motion.props),
        phases=phases,
    )
    found: dict[tuple[CheckName, str], Finding] = {}
    for finding in (*_over_samples(scene), *_over_keys(scene)):
        known = found.get((finding.check, finding.joint))
        if known is None or finding.amount > known.amount:
            found[finding.check, finding.joint] = finding
    kept = [finding for finding in found.values() if not _excused(motion, finding)]
    return (*kept, *_idle_exceptions(motion, list(found.values())))


def _over_samples(scene: Scene) -> Iterator[Finding]:
    for sample in _samples(scene):
        for check, run in SAMPLE_CHECKS.items():
            for fault in run(scene, sample):
                yield _finding(scene, check, sample.phase, fault)


def _over_keys(scene: Scene) -> Iterator[Finding]:
    keys = [solve(pose) for pose in scene.motion.poses]
    for check, run in MOTION_CHECKS.items():
        for fault in run(scene, keys):
            yield _finding(scene, check, 0.5, fault)


def _samples(scene: Scene) -> Iterator[Sample]:
    """Samples over every way out (the way back is the same poses), a whole step or round, and every key pose."""
    motion = scene.motion
    track = MotionTrack(motion)
    frames = dict(track.key_phases)
    starts = (0.0, 1.0) if motion.period == 2 else (0.0, 0.5) if motion.cycle in {"step", "round"} else (0.0,)
    for start in starts:
        even = {start + 0.5 * number / scene.phases for number in range(scene.phases + 1)}
        before: Figure | None = None
        last = start
        for phase in sorted(even | {phase for phase in frames if start <= phase <= start + 0.5}):
            figure = track.figure(phase)
            frame = frames.get(phase)
            key = None if frame is None else motion.frames[frame]
            yield Sample(phase=phase, figure=figure, before=before, key=key, since=phase - last)
            before, last = figure, phase


def _finding(scene: Scene, check: CheckName, phase: float, fault: Fault) -> Finding:
    sentence = f"{scene.motion.id} at phase {phase:.2f}: {fault.text} [{check}]."
    return Finding(
        motion=scene.motion.id,
        check=check,
        phase=phase,
        joint=fault.joint,
        amount=fault.amount,
        sentence=sentence,
    )


def _excused(motion: Motion, finding: Finding) -> bool:
    return any(one.check == finding.check and one.joint in ("", finding.joint) for one in motion.exceptions)


def _idle_exceptions(motion: Motion, found: list[Finding]) -> Iterator[Finding]:
    for one in motion.exceptions:
        if any(finding.check == one.check and one.joint in ("", finding.joint) for finding in found):
            continue
        text = f"{motion.id}: the exception for {one.check} {one.joint or 'anywhere'} silences nothing and can go."
        yield Finding(motion=motion.id, check=one.check, phase=0.0, joint=one.joint, amount=0.0, sentence=text)
