"""A motion as it is written: key frames, contacts, props, cameras and the way it cycles. No numpy here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from bonehome.domain.exercise import View
from bonehome.domain.figure.parts import Part, assemble
from bonehome.domain.figure.pose import Base, Pose, Side, Vector
from bonehome.domain.ids import MotionId

Cycle = Literal["back", "alternate", "step", "hold", "round", "once"]
PropType = Literal[
    "chair",
    "mat",
    "counter",
    "wall",
    "step",
    "ball",
    "towel",
    "pillow",
    "cushion",
    "rail",
    "stick",
    "line",
    "table",
    "bench",
    "bed",
    "door",
    "doorway",
    "corner",
]
LinkType = Literal["loop", "hands", "feet", "anchor_feet", "anchor", "strap"]
Limb = Literal["arm_r", "arm_l", "leg_r", "leg_l", "hands", "trunk"]
HeldThing = Literal["dumbbell", "ankle_weight", "small_ball", "pole", "stick", "towel", "backpack"]
HELD: dict[Limb, frozenset[HeldThing]] = {
    **dict.fromkeys(("arm_r", "arm_l"), frozenset({"dumbbell", "small_ball", "pole"})),
    **dict.fromkeys(("leg_r", "leg_l"), frozenset({"ankle_weight"})),
    "hands": frozenset({"dumbbell", "small_ball", "stick", "towel"}),
    "trunk": frozenset({"backpack"}),
}
"""What each limb can hold or wear."""
Support = Literal["feet", "hands", "back"]
Target = Literal[
    "scapulae", "lumbar", "thorax", "neck", "head",
    "shoulder_r", "shoulder_l", "elbow_r", "elbow_l", "wrist_r", "wrist_l",
    "hip_r", "hip_l", "knee_r", "knee_l", "ankle_r", "ankle_l",
]  # fmt: skip
CheckName = Literal[
    "bone_length", "reach", "range", "spine", "feet", "penetration", "balance", "hand_contact", "continuity",
    "legibility", "cycle", "rest", "self", "slip", "speed",
]  # fmt: skip
Camera = tuple[float, float]

UPRIGHT_CAMERAS: dict[View, Camera] = {View.SIDE: (12, 6), View.THREE_QUARTER: (38, 8), View.FRONT: (74, 7)}
LYING_CAMERAS: dict[View, Camera] = {View.SIDE: (0, 9), View.THREE_QUARTER: (-14, 22), View.FRONT: (-6, 34)}


@dataclass(frozen=True, kw_only=True)
class Prop:
    """A thing in the room, lengths in statures. ``y`` is the height it stands on. None means the usual size.

    ``layer`` is behind her, in ``front`` of her, or by ``depth``: before or behind her as she goes round it.

    ``yaw`` 0 faces +X like the person; a wall of yaw 0 stands in front of her (its surface looks to -X), of yaw 180
    behind her. ``length`` runs along the prop's own x, ``width`` along its z. A rail rises by ``slope`` degrees along
    its x.
    """

    type: PropType
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    yaw: float = 0.0
    length: float | None = None
    width: float | None = None
    height: float | None = None
    radius: float | None = None
    slope: float = 0.0
    plant: bool = True
    layer: Literal["back", "front", "depth"] = "back"


@dataclass(frozen=True, kw_only=True)
class Link:
    """A band: ``loop`` round both thighs at ``u`` (0 hip, 1 knee, 2 ankle), ``hands`` between the fists,
    ``feet`` round both feet, ``anchor_feet`` from both fists round the feet, ``anchor`` from the fists in ``hands`` to
    the point ``at`` (``split``: each to its own side of it, and on round what is there), ``strap`` from the fists in
    ``hands`` round the ``foot`` (its sole, or its ankle: ``place``)."""

    type: LinkType
    u: float = 0.8
    at: Vector | None = None
    hands: Literal["both", "r", "l"] = "both"
    split: bool = False
    foot: Side = "r"
    place: Literal["sole", "ankle"] = "sole"


@dataclass(frozen=True, kw_only=True)
class Arrow:
    """The way of ``joint`` from frame ``start`` to frame ``end``, drawn moved by ``offset`` on the picture.

    ``both`` repeats it for the other side's joint.
    """

    joint: str
    start: int = 0
    end: int = -1
    offset: tuple[float, float] = (0.0, 0.0)
    both: bool = False


@dataclass(frozen=True, kw_only=True)
class Exempt:
    """A check this motion may fail, for the reason given; ``joint`` narrows it to findings that name that joint."""

    check: CheckName
    reason: str
    joint: str = ""


@dataclass(frozen=True, kw_only=True)
class Frame(Part):
    """A key frame: a written posture with its name.

    ``seated`` rests on a seat, ``dynamic`` is passed through in motion: both are exempt from standing balance.
    ``share`` is the relative time of the way from the frame before; ``stop`` makes the movement come to rest here.
    """

    name: str
    seated: bool = False
    dynamic: bool = False
    share: float = 1.0
    stop: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Motion:
    """One drawn movement, written for the person's right side; ``mirror.mirrored`` makes the other.

    ``shared`` is inherited by every frame. ``cycle`` says how a repetition is made of the frames:
    ``back`` out to the last frame and back; ``alternate`` the same, then the next repetition with the legs swapped;
    ``step`` out to the last frame (the mirror image of the first), then the mirrored half; ``hold`` out, stay, back;
    ``round`` out to the end frame, on through the frames behind it, and from the last one straight to the first;
    ``once`` out, a rest at the end, and a cut back to the start, where the way back is another movement (stairs).
    ``view`` is the best view; ``cameras`` overrides (yaw, elevation) in degrees per view. ``keys`` are the frames shown
    on cards (empty: first and last). ``end`` is the frame of phase 0.5 of a ``round`` where that is not the last of
    ``keys`` (a jump is shown in the air and rests on the floor). ``seconds`` is the time of phase 0 to 1 where she sets
    the pace herself, as in walking. ``soft`` is the depth to which a body part may sink into a soft surface, at most
    0.027. ``held`` names what an arm holds, what a leg or the ``trunk`` wears, and under ``hands`` the one thing held
    between both palms. ``passing`` says that she walks and stays in the picture, while the floor goes by.
    """

    version: int = 1
    id: MotionId
    frames: tuple[Frame, ...]
    view: View = View.SIDE
    cameras: dict[View, Camera] = field(default_factory=dict)
    base: Base = "stand"
    shared: Part = field(default_factory=Part)
    cycle: Cycle = "back"
    targets: tuple[Target, ...] = ()
    props: tuple[Prop, ...] = ()
    links: tuple[Link, ...] = ()
    held: dict[Limb, HeldThing] = field(default_factory=dict)
    keys: tuple[int, ...] = ()
    end: int | None = None
    arrow: Arrow | None = None
    ghost: int | None = 0
    seconds: float | None = None
    support: Support = "feet"
    soft: float = 0.0
    eyes_closed: bool = False
    passing: bool = False
    exceptions: tuple[Exempt, ...] = ()
    review: str = "awaiting a physiotherapist's review"

    @cached_property
    def poses(self) -> tuple[Pose, ...]:
        """The key frames as whole poses. Raises ``ValueError`` with a sentence where a frame cannot be one."""
        return tuple(assemble(self.base, self.shared, frame) for frame in self.frames)

    @property
    def period(self) -> int:
        """How far the phase runs before everything repeats: 2 where sides take turns, else 1."""
        return 2 if self.cycle == "alternate" else 1

    @property
    def key_frames(self) -> tuple[int, ...]:
        """The frames shown on cards."""
        return self.keys or (0, len(self.frames) - 1)

    @property
    def end_frame(self) -> int:
        """The frame of the end position, reached at phase 0.5."""
        last = len(self.frames) - 1
        if self.cycle != "round":
            return last
        return (self.key_frames[-1] or last) if self.end is None else self.end

    def camera(self, view: View) -> Camera:
        """(yaw, elevation) in degrees of a view; yaw 0 looks from +Z, 90 from the front of a standing person."""
        usual = UPRIGHT_CAMERAS if self.base == "stand" else LYING_CAMERAS
        return self.cameras.get(view, usual[view])
