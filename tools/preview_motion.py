"""Draws motions on one sheet, in chosen views and phases, and says what the checks find: for authors and reviewers."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from bonehome.content.errors import ContentError
from bonehome.content.limits import read_limits
from bonehome.content.motions import find_motion_errors, read_motion
from bonehome.domain.exercise import View
from bonehome.domain.figure.checks import check_motion
from bonehome.domain.figure.motion import Motion
from bonehome.ui.figure.stills import Still, paint_still
from bonehome.ui.figure.styles import FigureStyle, FigureStyles

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PAPERS = {"light": "#FBF5EC", "dark": "#1D1A27", "contrast": "#000000", "paper": "#FFFFFF"}
LABEL = 18


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the sheet: a motion seen from one side."""

    motion: Motion
    view: View


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 1 where something was found."""
    options = _parser().parse_args(arguments)
    app = QGuiApplication.instance() or QGuiApplication([])
    paths = [_path(name) for name in options.motions] or sorted((RESOURCES / "motions").glob("*.json"))
    sentences = [sentence for path in paths for sentence in _findings(path)]
    sys.stdout.write(("\n".join(sentences) or f"{len(paths)} motions, nothing found") + "\n")
    rows = list(_rows(paths, options.views))
    if options.out is not None and rows:
        style = FigureStyles(RESOURCES / "figure").style(options.theme, options.person)
        _sheet(rows, style, options).save(str(options.out))
    del app
    return 1 if sentences else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("motions", nargs="*", help="ids or paths of motion files; none means all")
    parser.add_argument("--out", type=Path, help="the PNG to write; without it only the checks run")
    parser.add_argument("--views", default="best", help="best, all, or names with commas: side,front,three-quarter")
    parser.add_argument(
        "--phases", default="0,0.25,0.5", help="with commas: 0 start, 0.5 end; up to 2 if sides alternate"
    )
    parser.add_argument("--theme", default="light", choices=sorted(PAPERS))
    parser.add_argument("--person", default="", help="an id of resources/figure/people.toml")
    parser.add_argument("--size", type=int, default=400, help="width and height of each picture in pixels")
    parser.add_argument("--other-side", action="store_true", help="the mirrored motion")
    parser.add_argument("--plain", action="store_true", help="no arrow, glow or ghost")
    return parser


def _path(name: str) -> Path:
    return Path(name) if name.endswith(".json") else RESOURCES / "motions" / f"{name}.json"


def _findings(path: Path) -> Iterator[str]:
    errors = find_motion_errors(path)
    yield from (str(error) for error in errors)
    if not errors:
        limits = read_limits(RESOURCES / "figure" / "limits.json")
        yield from (finding.sentence for finding in check_motion(read_motion(path), limits))


def _rows(paths: Sequence[Path], views: str) -> Iterator[Row]:
    for path in paths:
        try:
            motion = read_motion(path)
            _ = motion.poses
        except (ContentError, ValueError):
            continue
        chosen = [motion.view] if views == "best" else list(View) if views == "all" else map(View, views.split(","))
        yield from (Row(motion=motion, view=view) for view in chosen)


def _sheet(rows: Sequence[Row], style: FigureStyle, options: argparse.Namespace) -> QImage:
    phases = [float(text) for text in options.phases.split(",")]
    size: int = options.size
    image = QImage(size * len(phases), (size + LABEL) * len(rows), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(PAPERS[options.theme]))
    painter = QPainter(image)
    try:
        for line, row in enumerate(rows):
            for column, phase in enumerate(phases):
                place = QRectF(column * size, line * (size + LABEL), size, size + LABEL)
                _picture(painter, place, row, phase, style, options)
    finally:
        painter.end()
    return image


def _picture(
    painter: QPainter, place: QRectF, row: Row, phase: float, style: FigureStyle, options: argparse.Namespace
) -> None:
    marked = phase == 0.5 and not options.plain
    still = Still(phase=phase, view=row.view, other_side=options.other_side, arrow=marked, glow=marked, ghost=marked)
    paint_still(painter, place.adjusted(2, LABEL, -2, -2), row.motion, style, still)
    painter.setPen(QColor("#7A7480"))
    painter.drawText(place.adjusted(6, 1, 0, 0), Qt.AlignmentFlag.AlignLeft, f"{row.motion.id}  {row.view}  {phase:g}")


if __name__ == "__main__":
    raise SystemExit(main())
