"""What a check looks at and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bonehome.domain.figure.spheres import BodySpheres, body_spheres

if TYPE_CHECKING:
    from bonehome.domain.figure.camera import Camera
    from bonehome.domain.figure.furniture import Surface
    from bonehome.domain.figure.joint_limits import Limits
    from bonehome.domain.figure.kinematics import Figure
    from bonehome.domain.figure.motion import CheckName, Frame, Motion, Prop
    from bonehome.domain.ids import MotionId


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One fault of a motion at its worst phase. ``amount`` is in degrees or statures, as the sentence says."""

    motion: MotionId
    check: CheckName
    phase: float
    joint: str
    amount: float
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What one check says of one sample: ``joint``, how bad, and the end of the sentence."""

    joint: str
    amount: float
    text: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A motion with what every check needs to know of it."""

    motion: Motion
    limits: Limits
    camera: Camera
    surfaces: tuple[Surface, ...]
    phases: int

    def props(self, *kinds: str) -> tuple[Prop, ...]:
        """The props of these kinds."""
        return tuple(prop for prop in self.motion.props if prop.type in kinds)


@dataclass(frozen=True, kw_only=True, eq=False)
class Sample:
    """The figure at a phase, the one before with the phase ``since`` then, and the key frame if this is one."""

    phase: float
    figure: Figure
    before: Figure | None
    key: Frame | None
    since: float = 0.0

    @cached_property
    def spheres(self) -> BodySpheres:
        """The body as spheres, made once for all checks."""
        return body_spheres(self.figure)
