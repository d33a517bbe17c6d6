"""The stages of an own exercise in the player: photo and words of the stage that the movement is in."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise
from bonehome.domain.own import is_own
from bonehome.ui.figure.photos import PaintPhoto, Photos
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.picture import PictureFrame

_RADIUS = 28


class StagesPane(QWidget):
    """Shows one stage at a time; with the movement out it goes on to the last, and back again."""

    def __init__(self, theme: Theme, photos: Photos | None) -> None:
        super().__init__()
        self._photos = photos
        self._exercise: Exercise | None = None
        self._at = -1
        self._frame = PictureFrame(theme, "", radius=_RADIUS, wall=Token.CARD)
        self._words = Text(theme, "", TextStep.SECTION, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame, 1)
        column.addWidget(self._words)

    def takes(self, exercise: Exercise | None) -> bool:
        """True for an own exercise: it has stages and no figure."""
        return exercise is not None and is_own(exercise.id) and bool(exercise.steps)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise from its first stage."""
        self._exercise, self._at = exercise, -1
        self.set_phase(0.0)

    def set_phase(self, phase: float) -> None:
        """0 at the first stage, 0.5 at the last, 1 at the first again."""
        exercise = self._exercise
        if exercise is None:
            return
        within = phase % 1.0
        at = stage_at(within, len(exercise.steps))
        if at == self._at:
            return
        self._at = at
        source = self._photo(exercise, at)
        words = _("{n} of {m}. {stage}").format(n=at + 1, m=len(exercise.steps), stage=exercise.steps[at])
        self._words.setText(words if source is not None else "")
        self._words.setVisible(source is not None)
        self._frame.show_picture(source, f"{exercise.short_name}: {words}", name=words)

    def _photo(self, exercise: Exercise, at: int) -> PaintPhoto | None:
        return self._photos.source(exercise.id, at) if self._photos is not None else None


def stage_at(within: float, stages: int) -> int:
    """The stage (from 0) at this part of the movement, 0 to 1: out to the last and back."""
    out = 1.0 - abs(1.0 - 2.0 * within)
    return min(stages - 1, int(out * (stages - 1) + 0.5))
