"""A drawing in the making: parts of the figure with a depth each, and the fills noted for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from bonehome.domain.figure.pen import Pen, Span, Trace, grown
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shapes import Shape

Array = npt.NDArray[np.float64]


class Posed(Protocol):
    """A solved figure: joint positions (3,) and bone frames (3, 3) in the room, angles in degrees."""

    @property
    def joints(self) -> Mapping[str, Array]: ...

    @property
    def frames(self) -> Mapping[str, Array]: ...

    @property
    def angles(self) -> Mapping[str, Mapping[str, float]]: ...


@dataclass(slots=True)
class Part:
    """What is painted together, at one depth: a limb, the trunk, a band (0 the thorax, + toward the viewer)."""

    name: str
    depth: float
    far: float = 0.0
    fills: list[tuple[Role, Sequence[Trace], float]] = field(default_factory=list)

    def fill(self, role: Role, *traces: Trace) -> None:
        """Note a plain fill."""
        if traces:
            self.fills.append((role, traces, self.far))

    def outline(self, role: Role, *traces: Trace) -> None:
        """Note the grown copies of traces, to be filled under them."""
        if traces:
            self.fills.append((role, [grown(trace) for trace in traces], self.far))


def shapes_of(parts: Sequence[Part], spans: Sequence[Span]) -> list[Shape]:
    """The shapes of sorted parts, once the pen has laid out its points."""
    return [
        Shape(role, tuple([spans[trace] for trace in traces]), far)
        for part in parts
        for role, traces, far in part.fills
    ]


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """The drawing under way: the pen, the parts so far, and whether it is a flat grey ghost without details."""

    pen: Pen
    parts: list[Part] = field(default_factory=list)
    ghost: bool = False
