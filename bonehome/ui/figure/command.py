"""The ``draw`` command: one exercise at one moment, as a PNG or SVG file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError
from bonehome.domain.exercise import View
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.export import save_picture
from bonehome.ui.figure.stills import Still
from bonehome.ui.figure.styles import FigureStyles


def draw(arguments: argparse.Namespace, catalogue: Catalogue, resources: Path) -> None:
    """Draw what the arguments ask for. Raises UserError for an unknown id, a phase outside 0..1 or a file type."""
    exercise = catalogue.exercise(ExerciseId(arguments.exercise))
    motion = catalogue.motion_of(ExerciseId(arguments.exercise))
    if exercise is None or motion is None:
        raise UserError(
            f'There is no exercise "{arguments.exercise}" in the library.', "See the ids with: bonehome catalogue"
        )
    if not 0 <= arguments.phase <= 1:
        raise UserError(f"The phase {arguments.phase} lies outside 0 to 1.", "0 is the start, 0.5 the end position.")
    if not 16 <= arguments.size <= 8000:
        raise UserError(f"A picture of {arguments.size} pixels cannot be drawn.", "Choose 16 to 8000.")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    still = Still(
        phase=arguments.phase,
        view=View(arguments.view) if arguments.view else None,
        arrow=True,
        glow=arguments.theme != "paper",
    )
    style = FigureStyles(resources / "figure").style(arguments.theme)
    size = QSize(arguments.size, arguments.size)
    save_picture(arguments.out, motion, style, still, size, title=exercise.name)
    del app
