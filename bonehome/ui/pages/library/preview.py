"""Plays the movement on the card that is pointed at or focused: after a moment, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bonehome.ui.figure.album import Album
from bonehome.ui.pages.library.card import ExerciseCard
from bonehome.ui.theme.context import UiContext

if TYPE_CHECKING:
    from bonehome.ui.figure.view import FigureView

WAIT_MS = 400
SECONDS = 4.0


class CardPreview(QObject):
    """One moving view for all cards, laid over the picture of the one attended to."""

    def __init__(self, context: UiContext, album: Album, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._album = album
        self._card: ExerciseCard | None = None
        self._view: FigureView | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._play)

    def attend(self, card: ExerciseCard) -> None:
        """Begin to wait; nothing moves where the person asked for stillness."""
        if not self._context.moving() or not card.row.for_me:
            return
        self.end()
        self._card = card
        self._wait.start()

    def leave(self, card: ExerciseCard) -> None:
        """Stop, where it is this card that plays."""
        if card is self._card:
            self.end()

    def end(self) -> None:
        """Stop and take the moving view away."""
        self._wait.stop()
        self._card = None
        if self._view is not None:
            self._view.pause()
            self._view.hide()
            self._view.deleteLater()
            self._view = None

    def _play(self) -> None:
        from bonehome.ui.figure.view import FigureView

        card = self._card
        motion = self._album.motions.get(card.row.exercise.motion) if card is not None else None
        if card is None or motion is None:
            return
        view = self._view = FigureView(self._album.style(), card.frame)
        view.set_corner_radius(self._context.theme.space(16))
        view.set_motion(motion, name=card.row.exercise.short_name)
        view.setGeometry(card.frame.rect())
        view.played_once.connect(self.end)
        view.show()
        view.play(motion.seconds or SECONDS, once=True)
