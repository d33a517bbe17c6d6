"""The closed sequence of key poses that one period of a motion runs through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from bonehome.domain.figure.kinematics import pelvis_frame, place_of_ball, settled, solve
from bonehome.domain.figure.limb_kinematics import foot_frames, usual_pole
from bonehome.domain.figure.mirror import legs_swapped, mirrored_pose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bonehome.domain.figure.motion import Motion
    from bonehome.domain.figure.pose import FootPin, Pose, Side


CUT = 0.995
"""The phase from which a movement that is shown once is back at its start, too quick to be seen."""


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key pose, the phase at which it is reached, and the way to the next.

    ``frame`` is its frame in the motion, ``share`` the relative time to the next key, ``stop`` brings the movement to
    rest here, ``arcs`` lift the feet on the way.
    """

    pose: Pose
    frame: int
    share: float
    stop: bool
    arcs: dict[Side, float]


def key_sequence(motion: Motion) -> list[Key]:
    """The keys over one period; after the last the first follows again.

    ``back`` and ``hold``: out and back. ``alternate``: out and back, then the same with the legs swapped.
    ``step``: out, then out again in the mirror. ``round``: through all frames and on to the first. ``once``: out, rest.
    """
    own = _prepared(motion.poses)
    last = len(own) - 1
    match motion.cycle:
        case "step":
            other = _prepared([mirrored_pose(pose) for pose in motion.poses])
            first, *others = _way(motion, other, range(last + 1))
            return [*_way(motion, own, range(last + 1)), replace(first, frame=last), *others]
        case "round":
            return _way(motion, own, [*range(last + 1), 0])
        case "once":
            rest = Key(pose=own[last], frame=last, share=1.0, stop=True, arcs={})
            return [*_way(motion, own, range(last + 1)), rest, rest]
        case "alternate":
            other = _prepared([legs_swapped(pose) for pose in motion.poses])
            return [*_out_and_back(motion, own), *_out_and_back(motion, other)]
        case _:
            return _out_and_back(motion, own)


def key_phases(motion: Motion, keys: Sequence[Key]) -> list[float]:
    """The phase of each key: every way out or back fills half a phase, split by the frames' shares."""
    out = motion.end_frame
    if motion.cycle == "once":
        return [*_split(keys[:out], 0.0), 0.5, CUT]
    halves = [keys[start : start + out] for start in range(0, len(keys), out)]
    if motion.cycle == "round":
        halves = [keys[:out], keys[out:]]
    phases: list[float] = []
    begin = 0.0
    for half in halves:
        phases += _split(half, begin)
        begin += 0.5
    return phases


def _split(half: Sequence[Key], begin: float) -> list[float]:
    """The phases of the keys of one half that begins at a phase."""
    whole = sum(key.share for key in half) * 2.0
    before = accumulate((key.share for key in half[:-1]), initial=0.0)
    return [begin + share / whole for share in before]


def _out_and_back(motion: Motion, poses: Sequence[Pose]) -> list[Key]:
    last = len(poses) - 1
    return [*_way(motion, poses, range(last + 1)), *_way(motion, poses, range(last, -1, -1))]


def _way(motion: Motion, poses: Sequence[Pose], order: Sequence[int]) -> list[Key]:
    """The keys of one way through the frames, without its final pose, which begins the next way."""
    keys = []
    for start, end in pairwise(order):
        later = end if motion.cycle == "round" else max(start, end)
        keys.append(
            Key(
                pose=poses[start],
                frame=start,
                share=motion.frames[later].share,
                stop=motion.frames[start].stop,
                arcs={side: pin.arc for side, pin in poses[later].feet.items() if pin.arc},
            )
        )
    return keys


def _prepared(poses: Sequence[Pose]) -> list[Pose]:
    """Key poses with everything explicit: pelvis height, knee directions, the angles after IK."""
    keep_anchor = (
        len({(pose.anchor.joint, *map(_free, pose.anchor.at)) if pose.anchor else None for pose in poses}) == 1
    )
    return [_explicit(pose, keep_anchor=keep_anchor) for pose in poses]


def _free(value: float | None) -> bool:
    return value is None


def _explicit(pose: Pose, *, keep_anchor: bool) -> Pose:
    whole = settled(pose)
    figure = solve(whole)
    return replace(
        whole,
        anchor=pose.anchor if keep_anchor else None,
        feet={side: _with_pole(pin, whole) for side, pin in whole.feet.items()},
        ball=place_of_ball(figure, pose.ball) if pose.ball is not None else None,
        angles=figure.angles,
    )


def _with_pole(pin: FootPin, pose: Pose) -> FootPin:
    if pin.pole is not None:
        return pin
    return replace(pin, pole=usual_pole(foot_frames(pin)[1], pelvis_frame(pose)))
