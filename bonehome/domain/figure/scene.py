"""A motion as a picture: fixed framing, the room that stands still, and the figure of any moment."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bonehome.domain.exercise import View
from bonehome.domain.figure.bands import draw_link
from bonehome.domain.figure.body import Holder, draw_body
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed, Sketch, shapes_of
from bonehome.domain.figure.gear import HOLDERS
from bonehome.domain.figure.interpolation import MotionTrack
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.motion import Arrow, Motion, Prop
from bonehome.domain.figure.overlays import arrow_line, draw_arrow, draw_glow, glow_spots
from bonehome.domain.figure.pen import OUTLINE, Line, Pen, Quality
from bonehome.domain.figure.props import corners, draw_prop, draw_prop_shadow, stage_of
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.shapes import Framing, Kind, Shapes, Transform
from bonehome.domain.figure.stage import floor_axes

Array = npt.NDArray[np.float64]

FRAMING_PHASES = 8
ARROW_SAMPLES = 13
HORIZON = 0.040
SEEN_FROM_ABOVE = 20.0
GHOST_OUTLINE = 1.7
ON_FLOOR = 0.16
SHADOW_JOINTS = (
    "heel_r", "toetip_r", "heel_l", "toetip_l", "knee_r", "knee_l",
    "pelvis", "thorax", "neck", "wrist_r", "wrist_l", "skull",
)  # fmt: skip
SMALLEST_WITH_ARROW = 130.0
"""Height of a picture in pixels under which an arrow only disturbs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """What a picture is drawn for: its size in device pixels, and the width of the outline in statures."""

    width: float
    height: float
    outline: float = OUTLINE

    @property
    def fineness(self) -> Quality:
        """How finely curves are cut for this size."""
        return Quality.for_height(self.height)


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A motion from one view, framed so that all of it fits. `ghost` is the start pose, `arrows` are lines."""

    motion: Motion
    look: Look
    view: View
    camera: Camera
    track: MotionTrack
    framing: Framing
    shadow: tuple[Array, float, float]
    ghost: Figure | None
    arrows: tuple[Line, ...]


def build_scene(motion: Motion, look: Look, view: View | None = None) -> Scene:
    """Prepare a motion for drawing, from `view` (its own best one if None)."""
    view = view or motion.view
    yaw, elevation = motion.camera(view)
    camera = Camera(yaw=yaw, elevation=elevation)
    track = MotionTrack(motion)
    figures = [track.figure(k * motion.period / FRAMING_PHASES) for k in range(FRAMING_PHASES)]
    return Scene(
        motion=motion,
        look=look,
        view=view,
        camera=camera,
        track=track,
        framing=_framing(motion.props, camera, figures),
        shadow=_shadow(figures),
        ghost=solve(motion.poses[motion.ghost]) if motion.ghost is not None else None,
        arrows=_arrows(motion.arrow, camera, track, len(motion.frames)),
    )


def fit(scene: Scene, width: float, height: float) -> Transform:
    """Where the scene lies in a picture of this size in pixels. Near-square pictures show the figure largest."""
    return scene.framing.fit(width, height)


def _framing(props: Sequence[Prop], camera: Camera, figures: Sequence[Posed]) -> Framing:
    joints = np.array([list(figure.joints.values()) for figure in figures]).reshape(-1, 3)
    skulls = camera.project(np.array([figure.joints["skull"] for figure in figures]))
    flat = camera.project(joints)
    points = [flat - 0.05, flat + 0.05, skulls - 0.10, skulls + 0.10]
    horizon = HORIZON
    for prop in props:
        around = camera.project(np.array(corners(prop)))
        if prop.type == "wall":
            around = around[:1] + np.array([[0.075 * _away(prop, camera), 0.0]])
        points.append(around)
        if prop.type == "mat" and camera.elevation > SEEN_FROM_ABOVE:
            horizon = max(horizon, float(around[:, 1].max()) + 0.02)
    low, high = np.concatenate(points).min(0), np.concatenate(points).max(0)
    return Framing(left=float(low[0]), bottom=float(low[1]), right=float(high[0]), top=float(high[1]), horizon=horizon)


def _away(prop: Prop, camera: Camera) -> float:
    return 1.0 if math.cos(math.radians(prop.yaw)) * camera.right[0] > 0 else -1.0


def _shadow(figures: Sequence[Posed]) -> tuple[Array, float, float]:
    """Centre on the floor and half-sizes along x and z of everything that comes near the floor in the motion."""
    low = np.array([figure.joints[name] for figure in figures for name in SHADOW_JOINTS])
    near = low[low[:, 1] < ON_FLOOR]
    if not len(near):
        near = low[np.argsort(low[:, 1])[:2]]
    high, least = near.max(0), near.min(0)
    centre = (high + least) / 2 * (1.0, 0.0, 1.0)
    return centre, float(high[0] - least[0]) / 2 + 0.055, float(high[2] - least[2]) / 2 + 0.045


def _arrows(arrow: Arrow | None, camera: Camera, track: MotionTrack, frames: int) -> tuple[Line, ...]:
    if arrow is None:
        return ()
    phases: dict[int, float] = {}
    for phase, frame in track.key_phases:
        phases.setdefault(frame, phase)
    start, end = arrow.start % frames, arrow.end % frames
    moments = [track.figure(p) for p in np.linspace(phases[start], phases[end], ARROW_SAMPLES).tolist()]
    names = [arrow.joint]
    if arrow.both:
        names.append(arrow.joint[:-1] + ("l" if arrow.joint.endswith("r") else "r"))
    ways = [camera.project(np.array([figure.joints[name] for figure in moments])) for name in names]
    lines = [arrow_line(way, arrow.offset, simple=abs(end - start) > 1) for way in ways]
    return tuple(line for line in lines if line)


# -- layers ----------------------------------------------------------------------------------------------------------


def scene_shapes(
    scene: Scene,
    figure: Posed,
    canvas: Canvas,
    *,
    ghost: bool = False,
    arrow: bool = False,
    glow: bool = False,
    pulse: float = 0.0,
    backdrop: bool = True,
) -> Shapes:
    """The whole picture of a moment: what stands still, then the figure."""
    still = room_shapes(scene, canvas, ghost=ghost, backdrop=backdrop)
    return still + figure_shapes(scene, figure, canvas, arrow=arrow, glow=glow, pulse=pulse)


def room_shapes(scene: Scene, canvas: Canvas, *, ghost: bool = False, backdrop: bool = True) -> Shapes:
    """The layer that stands still: arch and floor, shadows, things behind the figure, the ghost of the start pose."""
    pen = _pen(canvas)
    room = Part("room", 0.0)
    if backdrop:
        _draw_backdrop(scene, canvas, pen, room)
    mat = next((prop for prop in scene.motion.props if prop.type == "mat"), None)
    stages = [(prop, stage_of(prop, pen, room, scene.camera)) for prop in scene.motion.props]
    if mat is None:
        _draw_shadow(scene, pen, room)
    for prop, stage in stages:
        draw_prop_shadow(prop, stage)
    for prop, stage in sorted(stages, key=lambda pair: pair[0].type != "wall"):
        if prop.layer == "back":
            draw_prop(prop, stage)
        if prop is mat:
            _draw_shadow_on_mat(scene, pen, room, prop)
    still = _finish(scene, pen, [room])
    if ghost and scene.ghost is not None:
        return still + _ghost_shapes(scene, scene.ghost, canvas)
    return still


def figure_shapes(
    scene: Scene, figure: Posed, canvas: Canvas, *, arrow: bool = False, glow: bool = False, pulse: float = 0.0
) -> Shapes:
    """The layer that moves: the figure with its bands and weights, things in front of it, glow and arrow."""
    pen = _pen(canvas)
    sketch = Sketch(pen=pen)
    held: dict[str, Holder] = {limb: HOLDERS[thing] for limb, thing in scene.motion.held.items()}
    body = draw_body(sketch, scene.camera, figure, scene.look, held)
    for link in scene.motion.links:
        draw_link(body, link)
    parts = sorted(sketch.parts, key=lambda part: part.depth)
    front = Part("front", 0.0)
    for prop in scene.motion.props:
        if prop.layer == "front":
            draw_prop(prop, stage_of(prop, pen, front, scene.camera))
    over = Part("over", 0.0)
    parts.append(front)
    if glow:
        parts.append(draw_glow(pen, over, scene.camera, glow_spots(scene.motion.targets, scene.camera, figure), pulse))
    if arrow:
        _draw_arrows(scene, canvas, pen, over)
    parts.append(over)
    return _finish(scene, pen, parts)


def overlay_shapes(scene: Scene, canvas: Canvas) -> Shapes:
    """The arrows alone: they stand still over the moving figure."""
    pen, over = _pen(canvas), Part("over", 0.0)
    _draw_arrows(scene, canvas, pen, over)
    return _finish(scene, pen, [over])


def _draw_arrows(scene: Scene, canvas: Canvas, pen: Pen, part: Part) -> None:
    if canvas.height >= SMALLEST_WITH_ARROW:
        scale = fit(scene, canvas.width, canvas.height).scale
        for line in scene.arrows:
            draw_arrow(pen, part, line, scale)


def _pen(canvas: Canvas) -> Pen:
    return Pen(quality=canvas.fineness, outline=canvas.outline)


def _finish(scene: Scene, pen: Pen, parts: Sequence[Part]) -> Shapes:
    used = {trace for part in parts for _, traces, _ in part.fills for trace in traces}
    points, spans = pen.finish(used)
    items = shapes_of(parts, spans)
    if any(part.name == "glow" for part in parts):
        items = [replace(item, kind=Kind.DISC) if item.role is Role.GLOW else item for item in items]
    return Shapes(points=points, items=tuple(items), framing=scene.framing)


GHOST_ROLES = frozenset(
    {Role.SKIN_LINE, Role.HAIR_LINE, Role.TOP_LINE, Role.LEGGINGS_LINE, Role.SHOE_LINE, Role.BAND_LINE}
)


def _ghost_shapes(scene: Scene, figure: Posed, canvas: Canvas) -> Shapes:
    """The figure in two flat greys, opaque, so that no group opacity is needed."""
    pen = Pen(quality=canvas.fineness, outline=canvas.outline * GHOST_OUTLINE)
    sketch = Sketch(pen=pen, ghost=True)
    draw_body(sketch, scene.camera, figure, scene.look)
    parts = sorted(sketch.parts, key=lambda part: part.depth)
    for part in parts:
        part.fills = [
            (Role.GHOST_LINE if role in GHOST_ROLES else Role.GHOST, traces, 0.0) for role, traces, _ in part.fills
        ]
    return _finish(scene, pen, parts)


def _draw_backdrop(scene: Scene, canvas: Canvas, pen: Pen, part: Part) -> None:
    """The wall's colour everywhere, one arch sized to the movement, a flat floor."""
    place = fit(scene, canvas.width, canvas.height)
    framing = scene.framing
    middle, half = (framing.left + framing.right) / 2, canvas.width / place.scale
    above = place.base / place.scale
    wide = min(half * 0.44, max(0.40, (framing.right - framing.left) * 0.46))
    high = min(above * 0.93, max(0.55, framing.top - 0.03))
    radius = min(wide, high * 0.70)
    everywhere = [[middle - half, -3.0], [middle + half, -3.0], [middle + half, 4.0], [middle - half, 4.0]]
    part.fill(Role.WALL, pen.curve(everywhere, range(4)))
    part.fill(Role.ARCH, pen.raw(_arch(middle, wide, high, radius)))
    floor = [[x, min(y, framing.horizon)] for x, y in everywhere]
    part.fill(Role.FLOOR, pen.curve(floor, range(4)))


def _arch(middle: float, wide: float, high: float, radius: float) -> Array:
    turn = np.linspace(0.0, math.pi / 2, 33)
    corner = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius
    right = corner + np.array([middle + wide - radius, high - radius])
    left = corner[::-1] * (-1.0, 1.0) + np.array([middle - wide + radius, high - radius])
    return np.concatenate([[(middle + wide, -1.0)], right, left, [(middle - wide, -1.0)]])


def _draw_shadow(scene: Scene, pen: Pen, part: Part) -> None:
    centre, half_length, half_width = scene.shadow
    x, y = scene.camera.project(centre).tolist()
    wide, high = floor_axes(scene.camera, half_length, half_width)
    part.fill(Role.SHADOW, pen.big_circle((x + 0.012, y), wide, high + 0.004))


def _draw_shadow_on_mat(scene: Scene, pen: Pen, part: Part, mat: Prop) -> None:
    """A tint between the mat's two colours that stays on the mat."""
    centre, half_length, half_width = scene.shadow
    x, y = scene.camera.project(centre).tolist()
    wide, high = floor_axes(scene.camera, half_length, half_width)
    length, width = mat.length or 1.1, (mat.width or 0.36) * 0.42
    most = floor_axes(scene.camera, length * 0.47, width)
    wide, high = min(wide, most[0]), min(high + 0.004, width * abs(float(scene.camera.up[2])))
    part.fill(Role.MAT_SHADOW, pen.big_circle((x, y + 0.012 * float(scene.camera.up[1])), wide, high))
