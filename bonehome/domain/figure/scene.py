"""A motion as a picture: fixed framing, the room that stands still, and the figure of any moment."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bonehome.domain.exercise import View
from bonehome.domain.figure.bands import draw_link
from bonehome.domain.figure.body import Body, Holder, draw_body
from bonehome.domain.figure.camera import Camera
from bonehome.domain.figure.drawing import Part, Posed, Sketch, shapes_of
from bonehome.domain.figure.furniture import WALLS
from bonehome.domain.figure.gear import HOLDERS
from bonehome.domain.figure.interpolation import MotionTrack
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.layers import AMID, Layers, ball_depth, is_before_her, lay_hands_on_top, layers_of
from bonehome.domain.figure.look import Look
from bonehome.domain.figure.mirror import other_name
from bonehome.domain.figure.motion import Arrow, Motion, Prop
from bonehome.domain.figure.motion import Camera as CameraAngles
from bonehome.domain.figure.overlays import arrow_line, draw_arrow, draw_glow, glow_spots
from bonehome.domain.figure.pairs import draw_backpack, draw_flying_ball, draw_pair
from bonehome.domain.figure.pen import Canvas, Line, Pen
from bonehome.domain.figure.props import corners, draw_chair_back, draw_prop, draw_prop_shadow, stage_of
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.room import Shadow, draw_backdrop, draw_shadow, draw_shadow_on_mat, shadow_of
from bonehome.domain.figure.shapes import Framing, Kind, Shapes, Transform
from bonehome.domain.figure.stage import Stage
from bonehome.domain.figure.walls import draw_near_jamb

Array = npt.NDArray[np.float64]

FRAMING_PHASES = 8
ARROW_SAMPLES = 9
HORIZON = 0.040
SEEN_FROM_ABOVE = 20.0
GHOST_OUTLINE = 1.7
IN_FRONT, BEHIND = 1.0, -1.0
JUST_BEHIND = 0.0005
FLAT = frozenset({"mat", "line"})
SIDED = frozenset({"_r", "_l"})
FACING_US = 0.7
"""From this share of her breadth seen, the picture's halves are her sides: what moves one out moves the other in."""
SMALLEST_WITH_ARROW = 130.0
"""Height of a picture in pixels under which an arrow only disturbs."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A motion from one view, framed so that all of it fits. `ghost` is the start pose, `arrows` are lines,
    `layers` the things that are not simply behind her."""

    motion: Motion
    look: Look
    view: View
    camera: Camera
    track: MotionTrack
    framing: Framing
    shadow: Shadow
    layers: Layers
    ghost: Figure | None
    arrows: tuple[Line, ...]


def build_scene(motion: Motion, look: Look, view: View | None = None, camera: CameraAngles | None = None) -> Scene:
    """Prepare a motion for drawing, from `view` (its own best one if None), or from any `camera` angles."""
    view = view or motion.view
    yaw, elevation = camera or motion.camera(view)
    eye = Camera(yaw=yaw, elevation=elevation)
    track = MotionTrack(motion)
    figures = [track.figure(k * motion.period / FRAMING_PHASES) for k in range(FRAMING_PHASES)]
    return Scene(
        motion=motion,
        look=replace(look, eyes_closed=motion.eyes_closed),
        view=view,
        camera=eye,
        track=track,
        framing=_framing(motion, eye, figures),
        shadow=shadow_of(figures),
        layers=layers_of(motion.props, eye, figures),
        ghost=solve(motion.poses[motion.ghost]) if motion.ghost is not None else None,
        arrows=_arrows(motion.arrow, eye, track, len(motion.frames)),
    )


def fit(scene: Scene, width: float, height: float) -> Transform:
    """Where the scene lies in a picture of this size in pixels. Near-square pictures show the figure largest."""
    return scene.framing.fit(width, height)


def _framing(motion: Motion, camera: Camera, figures: Sequence[Posed]) -> Framing:
    joints = np.array([list(figure.joints.values()) for figure in figures]).reshape(-1, 3)
    skulls = camera.project(np.array([figure.joints["skull"] for figure in figures]))
    flat = camera.project(joints)
    points = [flat - 0.05, flat + 0.05, skulls - 0.10, skulls + 0.10]
    points += [camera.project(np.array([link.at])) for link in motion.links if link.at is not None]
    horizon = HORIZON
    for prop in motion.props:
        around = camera.project(np.array(corners(prop)))
        if prop.type in {"wall", "door"}:
            around = around[:1] + np.array([[0.075 * _away(prop, camera), 0.0]])
        points.append(around)
        if prop.type == "line" or (prop.type == "mat" and camera.elevation > SEEN_FROM_ABOVE):
            horizon = max(horizon, float(around[:, 1].max()) + 0.02)
    low, high = np.concatenate(points).min(0), np.concatenate(points).max(0)
    return Framing(left=float(low[0]), bottom=float(low[1]), right=float(high[0]), top=float(high[1]), horizon=horizon)


def _away(prop: Prop, camera: Camera) -> float:
    return 1.0 if math.cos(math.radians(prop.yaw)) * camera.right[0] > 0 else -1.0


def _arrows(arrow: Arrow | None, camera: Camera, track: MotionTrack, frames: int) -> tuple[Line, ...]:
    if arrow is None:
        return ()
    start, end = arrow.start % frames, arrow.end % frames
    phases = np.linspace(track.phase_of(start), track.phase_of(end), ARROW_SAMPLES).tolist()
    moments = [track.figure(phase) for phase in phases]
    across, up = arrow.offset
    offsets = {arrow.joint: arrow.offset}
    if arrow.both:
        sideways = abs(float(moments[0].frames["pelvis"][:, 2] @ camera.right))
        offsets[other_name(arrow.joint)] = (-across if sideways > FACING_US else across, up)
    lines = [
        arrow_line(camera, np.array([figure.joints[name] for figure in moments]), offset, simple=abs(end - start) > 1)
        for name, offset in offsets.items()
    ]
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
        draw_backdrop(scene.framing, canvas, pen, room)
    stages = [(prop, stage_of(prop, pen, room, scene.camera)) for prop in scene.motion.props]
    _draw_things([pair for pair in stages if pair[0].type in WALLS])
    mat = next((prop for prop in scene.motion.props if prop.type == "mat"), None)
    if mat is None:
        draw_shadow(scene.shadow, scene.camera, pen, room, scene.framing.horizon)
    for prop, stage in stages:
        draw_prop_shadow(prop, stage, scene.framing.horizon)
    if mat is not None:
        _draw_things([pair for pair in stages if pair[0] is mat])
        draw_shadow_on_mat(scene.shadow, scene.camera, pen, room, mat)
    moving = (mat, *scene.layers.moving)
    others = [pair for pair in stages if pair[0].type not in WALLS and pair[0] not in moving]
    _draw_things(sorted(others, key=_from_far))
    still = _finish(scene, pen, [room])
    if ghost and scene.ghost is not None:
        return still + _ghost_shapes(scene, scene.ghost, canvas)
    return still


def _from_far(pair: tuple[Prop, Stage]) -> tuple[bool, float]:
    """What lies flat comes first, then the farther thing before the nearer one."""
    prop, stage = pair
    return prop.type not in FLAT, stage.depth((0.0, 0.0, 0.0))


def _draw_things(stages: Sequence[tuple[Prop, Stage]]) -> None:
    for prop, stage in stages:
        if prop.layer == "back":
            draw_prop(prop, stage)


def figure_shapes(
    scene: Scene, figure: Posed, canvas: Canvas, *, arrow: bool = False, glow: bool = False, pulse: float = 0.0
) -> Shapes:
    """The layer that moves: the figure with its bands and weights, things in front of it, glow and arrow."""
    pen = _pen(canvas)
    sketch = Sketch(pen=pen)
    held: dict[str, Holder] = {limb: HOLDERS[thing] for limb, thing in scene.motion.held.items() if limb[-2:] in SIDED}
    body = draw_body(sketch, scene.camera, figure, scene.look, held)
    for link in scene.motion.links:
        draw_link(body, link)
    _draw_carried(scene, body)
    _draw_amid(scene, body)
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


def _draw_carried(scene: Scene, body: Body) -> None:
    """Add what both hands hold, what the back carries, and a thrown ball."""
    held = scene.motion.held
    if "hands" in held:
        draw_pair(body, held["hands"])
    if "trunk" in held:
        draw_backpack(body)
    if "ball" in body.figure.joints:
        draw_flying_ball(body, body.figure.joints["ball"])


def _draw_amid(scene: Scene, body: Body) -> None:
    """Add the things that lie between the viewer and part of the figure."""
    for prop in scene.layers.amid:
        lay_hands_on_top(body, prop)
        draw_prop(prop, _stage_amid(body, prop, AMID))
    for prop in scene.layers.balls:
        draw_prop(prop, _stage_amid(body, prop, ball_depth(body, prop)))
    for prop in scene.layers.rounded:
        draw_prop(prop, _stage_amid(body, prop, IN_FRONT if is_before_her(body, prop) else BEHIND))
    for prop in scene.layers.doorways:
        nearest = max(body.parts["arm_" + side].depth for side in "rl")
        draw_near_jamb(prop, _stage_amid(body, prop, nearest - JUST_BEHIND))
    for prop in scene.layers.chairs:
        draw_chair_back(prop, _stage_amid(body, prop, IN_FRONT))


def _stage_amid(body: Body, prop: Prop, depth: float) -> Stage:
    return stage_of(prop, body.sketch.pen, body.add(Part(prop.type, depth)), body.camera)


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
        items = [item._replace(kind=Kind.DISC) if item.role is Role.GLOW else item for item in items]
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
