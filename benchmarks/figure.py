"""One frame of the figure beside the prototype's: same movements, same size, in turn: figure.py [pixels] [rounds]."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE), str(HERE / "prototype")]

# The prototype's modules have plain names; they must come before anything else of that name.
import draw as old_draw  # noqa: E402
import fig as old_fig  # noqa: E402
import poses as old_poses  # noqa: E402
import scene as old_scene  # noqa: E402
import skel as old_skel  # noqa: E402
from prototype_motions import motions  # noqa: E402
from PySide6.QtCore import QRectF  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402

from bonehome.domain.figure.kinematics import solve  # noqa: E402
from bonehome.domain.figure.motion import Motion  # noqa: E402
from bonehome.domain.figure.pen import Canvas  # noqa: E402
from bonehome.domain.figure.scene import build_scene, figure_shapes, room_shapes  # noqa: E402
from bonehome.ui.figure.painter import paint, paint_built  # noqa: E402
from bonehome.ui.figure.paths import build_frame  # noqa: E402
from bonehome.ui.figure.styles import FigureStyles  # noqa: E402

FRAMES = 24
BOUND_REBUILT, BOUND_CACHED = 0.65, 0.85
Steps = dict[str, list[float]]
clock = time.perf_counter


def new_image(pixels: int) -> QImage:
    """A picture of the size measured."""
    return QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)


def blit(painter: QPainter, room: QImage) -> None:
    """Copy the layer that stands still."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(0, 0, room)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def prototype_frame(name: str, pixels: int, steps: Steps) -> Callable[[float], None]:
    """A function that draws the prototype's picture at a share of the way, and notes what each step cost."""
    exercise, style = old_poses.EX[name], old_draw.Style("light")
    scene, rect = old_scene.Scene(exercise, style), QRectF(0, 0, pixels, pixels)
    transform, scale, middle, base = scene.transform(rect)
    image, room = new_image(pixels), new_image(pixels)
    room.fill(QColor(style.t["card"]))
    painter = QPainter(room)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(transform, True)
    scene.backdrop(painter, rect, scale, middle, base)
    for prop in scene.props:
        prop.draw(painter, scene.cam)
    painter.end()

    def draw(share: float) -> None:
        a = clock()
        figure = old_skel.solve(old_scene.pose_at(exercise, (len(exercise["frames"]) - 1) * share))
        b = clock()
        drawing = old_fig.FigureDraw(figure, scene.cam, style, held=scene.held)
        old_scene.add_links(drawing, exercise, style)
        c = clock()
        for key in ("warm", "paint"):
            d = clock()
            painter = QPainter(image)
            blit(painter, room)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(transform, True)
            drawing.paint(painter)
            painter.end()
            e = clock()
            if key == "warm":
                note(steps, kinematics=b - a, build=c - b, rebuilt=e - a)
            else:
                note(steps, cached=e - d)

    return draw


def our_frame(motion: Motion, pixels: int, steps: Steps) -> Callable[[float], None]:
    """The same for the program's own figure."""
    style = FigureStyles(HERE.parent / "resources" / "figure").style("light")
    scene, rect = build_scene(motion, style.look), QRectF(0, 0, pixels, pixels)
    canvas = Canvas(width=pixels, height=pixels)
    image, room = new_image(pixels), new_image(pixels)
    painter = QPainter(room)
    paint(painter, rect, room_shapes(scene, canvas), style.colours)
    painter.end()

    def draw(share: float) -> None:
        a = clock()
        figure = solve(scene.track.pose(share / 2))
        b = clock()
        frame = build_frame(figure_shapes(scene, figure, canvas), style.colours)
        c = clock()
        for key in ("warm", "paint"):
            d = clock()
            painter = QPainter(image)
            blit(painter, room)
            paint_built(painter, rect, frame)
            painter.end()
            e = clock()
            if key == "warm":
                note(steps, kinematics=b - a, build=c - b, rebuilt=e - a)
            else:
                note(steps, cached=e - d)

    return draw


def note(steps: Steps, **seconds: float) -> None:
    """Keep the time of each step."""
    for key, value in seconds.items():
        steps[key].append(value)


def run(pixels: int, rounds: int) -> tuple[Steps, Steps]:
    """Draw every movement with both, frame by frame in turn."""
    ours = motions(old_poses, old_draw.CAMS)
    old, new = defaultdict(list), defaultdict(list)
    for _ in range(rounds):
        for name, motion in ours.items():
            pair = prototype_frame(name, pixels, old), our_frame(motion, pixels, new)
            for k in range(FRAMES):
                for draw in pair if k % 2 else pair[::-1]:
                    draw(k / FRAMES)
    return old, new


def main() -> int:
    """Print medians in milliseconds, shares and ratios; exit 1 above the bounds."""
    pixels, rounds = (int(value) for value in (*sys.argv[1:3], *("600", "3")[len(sys.argv) - 1 :]))
    application = QGuiApplication.instance() or QGuiApplication([])
    old, new = run(pixels, rounds)
    medians = [{key: statistics.median(values) * 1000 for key, values in steps.items()} for steps in (old, new)]
    print(f"{pixels} x {pixels}, {len(new['rebuilt'])} frames of each, medians in ms")
    print(f"{'':12}{'prototype':>10}{'program':>10}{'ratio':>8}")
    for key in ("kinematics", "build", "cached", "rebuilt"):
        before, after = (median[key] for median in medians)
        print(f"{key:12}{before:10.2f}{after:10.2f}{after / before:8.2f}")
    whole = medians[1]["rebuilt"]
    shares = {key: medians[1][key] / whole for key in ("kinematics", "build", "cached")}
    print("share of a rebuilt frame: " + ", ".join(f"{key} {share:.0%}" for key, share in shares.items()))
    rebuilt, cached = (medians[1][key] / medians[0][key] for key in ("rebuilt", "cached"))
    del application
    print(f"rebuilt {rebuilt:.2f} (at most {BOUND_REBUILT}), from the cache {cached:.2f} (at most {BOUND_CACHED})")
    return int(rebuilt > BOUND_REBUILT or cached > BOUND_CACHED)


if __name__ == "__main__":
    raise SystemExit(main())
