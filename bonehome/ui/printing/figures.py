"""Draws exercises on paper: vectors in the paper colours, through the one painter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.photos import PaintPhoto, Photos
from bonehome.ui.figure.styles import FigureStyles

PAPER = "paper"


class PaperFigures:
    """A FigurePainter for sheets; an own exercise shows its photos, and one without either leaves its place empty."""

    def __init__(
        self, catalogue: Catalogue, styles: FigureStyles, person: Callable[[], str], photos: Photos | None = None
    ) -> None:
        self._catalogue = catalogue
        self._styles = styles
        self._person = person
        self._photos = photos

    def __call__(self, painter: QPainter, rect: QRectF, exercise: ExerciseId, phase: float) -> None:
        """Draw the moment into the rectangle."""
        from bonehome.ui.figure.stills import Still, paint_still

        motion = self._catalogue.motion_of(exercise)
        if motion is not None:
            style = self._styles.style(PAPER, self._person())
            paint_still(painter, rect, motion, style, Still(phase=phase, arrow=phase > 0))
        elif self._photos is not None:
            photo = self._photo(exercise, phase)
            if photo is not None:
                photo(painter, rect)

    def _photo(self, exercise: ExerciseId, phase: float) -> PaintPhoto | None:
        """The first photo at the start, the last stage's at the end of the movement."""
        found = self._catalogue.exercise(exercise)
        if self._photos is None or found is None:
            return None
        return self._photos.source(exercise, max(0, len(found.steps) - 1) if phase > 0 else None)
