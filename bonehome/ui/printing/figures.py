"""Draws exercises on paper: vectors in the paper colours, through the one painter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.styles import FigureStyles

PAPER = "paper"


class PaperFigures:
    """A FigurePainter for sheets; an exercise without a motion leaves its place empty."""

    def __init__(self, catalogue: Catalogue, styles: FigureStyles, person: Callable[[], str]) -> None:
        self._catalogue = catalogue
        self._styles = styles
        self._person = person

    def __call__(self, painter: QPainter, rect: QRectF, exercise: ExerciseId, phase: float) -> None:
        """Draw the moment into the rectangle."""
        from bonehome.ui.figure.stills import Still, paint_still

        motion = self._catalogue.motion_of(exercise)
        if motion is not None:
            style = self._styles.style(PAPER, self._person())
            paint_still(painter, rect, motion, style, Still(phase=phase, arrow=phase > 0))
