"""Stills: the moment asked for, on any painter."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bonehome.domain.exercise import View
from bonehome.domain.figure.roles import Role
from bonehome.domain.figure.scene import build_scene
from bonehome.ui.figure.stills import Still, moment, paint_still, still_shapes
from bonehome.ui.figure.styles import FigureStyle, FigureStyles
from tests.domain.figure.motion_samples import clam, motion, sit_to_stand


def pelvis(style: FigureStyle, still: Still) -> float:
    motion = sit_to_stand()
    return float(moment(motion, build_scene(motion, style.look), still).joints["pelvis"][1])


def test_the_moment_is_a_key_frame_or_a_phase(style: FigureStyle) -> None:
    sitting, standing = pelvis(style, Still(frame=0)), pelvis(style, Still())
    assert sitting == pytest.approx(0.33)
    assert standing > 0.5
    assert pelvis(style, Still(phase=0.5)) == pytest.approx(standing, abs=0.002)
    assert sitting < pelvis(style, Still(phase=0.4)) < standing


def test_marks_are_shown_when_asked_for(style: FigureStyle) -> None:
    def found(still: Still) -> set[Role]:
        return {item.role for item in still_shapes(clam(), style, still, 300, 300).items}

    assert found(Still()).isdisjoint({Role.ARROW, Role.GLOW, Role.GHOST})
    assert {Role.ARROW, Role.GLOW, Role.GHOST} <= found(Still(arrow=True, glow=True, ghost=True))
    assert Role.WALL not in found(Still(backdrop=False))


def test_the_other_side_faces_the_other_way(style: FigureStyle) -> None:
    one, other = (still_shapes(sit_to_stand(), style, Still(other_side=side), 300, 300) for side in (False, True))
    assert one.framing.left == pytest.approx(-other.framing.right, abs=0.002)


def test_views_differ(style: FigureStyle) -> None:
    side, front = (still_shapes(sit_to_stand(), style, Still(view=view), 300, 300) for view in (View.SIDE, View.FRONT))
    assert side.framing != front.framing


def painted(style: FigureStyle, dots_per_metre: int) -> np.ndarray:
    image = QImage(240, 240, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_still(painter, QRectF(0, 0, 240, 240), sit_to_stand(), style, Still())
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(240, 240, 4)[..., :3].astype(int)


def test_on_paper_outlines_are_as_wide_as_the_printer_needs(styles: FigureStyles) -> None:
    paper = styles.style("paper")
    fine, coarse = (painted(paper, int(dpi / 0.0254)) for dpi in (72, 300))
    assert (coarse.sum(2) < 250).sum() > (fine.sum(2) < 250).sum() * 1.02


ROLL = {
    "cycle": "step",
    "keys": [0, 1],
    "frames": [{"name": "Hang"}, {"name": "Up", "joints": {"scap": {"elev": 29}}}, {"name": "Hang"}],
}


def test_start_and_end_are_the_key_frames_also_where_the_cycle_has_come_round(style: FigureStyle) -> None:
    roll = motion(**ROLL)
    scene = build_scene(roll, style.look)
    heights = [moment(roll, scene, Still(phase=phase)).joints["shoulder_r"][1] for phase in (0.0, 0.5, 1.0)]
    assert heights[1] > heights[0] + 0.01
    assert heights[2] == pytest.approx(heights[0])
    assert moment(roll, scene, Still(frame=0, phase=0.5)).joints["shoulder_r"][1] == pytest.approx(heights[1])
