"""A still picture of a motion: which moment, from which side, with or without arrow, glow and ghost."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bonehome.domain.exercise import View
from bonehome.domain.figure.kinematics import Figure, solve
from bonehome.domain.figure.mirror import mirrored
from bonehome.domain.figure.motion import Motion
from bonehome.domain.figure.pen import Canvas
from bonehome.domain.figure.scene import Scene, build_scene, fit, scene_shapes
from bonehome.domain.figure.shapes import Shapes
from bonehome.ui.figure.painter import paint
from bonehome.ui.figure.styles import FigureStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """What a still picture shows.

    The moment is the key frame number `frame`, or `phase` if that is given; neither means the last key frame. Phase 0
    (and 1) is the first key frame and 0.5 the last one, so that start and end differ also where a cycle comes round.
    `view` None is the motion's own best view. `other_side` shows the mirror image.
    """

    frame: int | None = None
    phase: float | None = None
    view: View | None = None
    other_side: bool = False
    arrow: bool = False
    glow: bool = False
    ghost: bool = False
    backdrop: bool = True


def moment(motion: Motion, scene: Scene, still: Still) -> Figure:
    """The figure of the moment that the still shows."""
    first, last = motion.key_frames[0], motion.key_frames[-1]
    if still.phase is None:
        return solve(motion.poses[last if still.frame is None else still.frame])
    named = {0.0: first, 0.5: last, 1.0: first}
    if still.phase in named:
        return solve(motion.poses[named[still.phase]])
    return scene.track.figure(still.phase)


def still_shapes(
    motion: Motion, style: FigureStyle, still: Still, width: float, height: float, dots_per_mm: float = 0.0
) -> Shapes:
    """The shapes of a still for a picture of this size in device pixels or printer dots."""
    shown = mirrored(motion) if still.other_side else motion
    scene = build_scene(shown, style.look, still.view)
    outline = style.outline(fit(scene, width, height).scale, dots_per_mm)
    return scene_shapes(
        scene,
        moment(shown, scene, still),
        Canvas(width=width, height=height, outline=outline),
        ghost=still.ghost,
        arrow=still.arrow,
        glow=still.glow,
        backdrop=still.backdrop,
    )


def paint_still(painter: QPainter, rect: QRectF, motion: Motion, style: FigureStyle, still: Still) -> None:
    """Paint a still into a rectangle of any painter: card, paper, file. On paper `style` is a paper style."""
    scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
    dots_per_mm = painter.device().logicalDpiX() / 25.4 * scale
    shapes = still_shapes(motion, style, still, rect.width() * scale, rect.height() * scale, dots_per_mm)
    paint(painter, rect, shapes, style.colours)
