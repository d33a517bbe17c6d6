"""Draws exercises on paper: vectors in the paper colours, through the one painter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.ui.figure.photos import PaintPhoto, Photos
from bonehome.ui.figure.placeholder import Placeholder
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.ink import HAIRLINE

PAPER = "paper"


class PaperFigures:
    """A FigurePainter for sheets; an own exercise shows its photos, and one without either a calm placeholder.

    What is no exercise any more leaves its place empty.
    """

    def __init__(
        self, catalogue: Catalogue, styles: FigureStyles, person: Callable[[], str], photos: Photos | None = None
    ) -> None:
        self._catalogue = catalogue
        self._styles = styles
        self._person = person
        self._photos = photos
        self._nothing = Placeholder(_hairline)

    def __call__(self, painter: QPainter, rect: QRectF, exercise: ExerciseId, phase: float) -> None:
        """Draw the moment into the rectangle."""
        from bonehome.ui.figure.stills import Still, paint_still

        motion = self._catalogue.motion_of(exercise)
        if motion is not None:
            style = self._styles.style(PAPER, self._person())
            paint_still(painter, rect, motion, style, Still(phase=phase, arrow=phase > 0))
            return
        picture = self._instead(exercise, phase)
        if picture is not None:
            picture(painter, rect)

    def _instead(self, exercise: ExerciseId, phase: float) -> PaintPhoto | None:
        """The first photo at the start, the last stage's at the end; the placeholder stands at the start alone."""
        found = self._catalogue.exercise(exercise)
        if found is None:
            return None
        if phase > 0:
            return self._photo(exercise, max(0, len(found.steps) - 1))
        return self._photo(exercise, None) or self._nothing

    def _photo(self, exercise: ExerciseId, stage: int | None) -> PaintPhoto | None:
        return self._photos.source(exercise, stage) if self._photos is not None else None


def _hairline() -> QColor:
    return HAIRLINE
