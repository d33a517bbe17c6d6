"""The pictures of the player: a moving figure that follows the clock, and stills for what comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from bonehome.ui.pages.player.stages import StagesPane
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ThemeName, Token
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame

if TYPE_CHECKING:
    from bonehome.domain.exercise import Exercise
    from bonehome.domain.figure.motion import Motion
    from bonehome.ui.figure.photos import Photos
    from bonehome.ui.figure.styles import FigureStyle, FigureStyles
    from bonehome.ui.figure.view import FigureView

_RADIUS = 28


class Figures:
    """Makes the player's pictures in the theme and with the person of the settings.

    ``styles`` None (a test, a missing resource) draws plates with names. Numpy loads with the first picture.
    """

    def __init__(
        self,
        context: UiContext,
        styles: FigureStyles | None,
        person: Callable[[], str],
        photos: Photos | None = None,
    ) -> None:
        self.context = context
        self.photos = photos
        self._styles = styles
        self._person = person

    @property
    def drawn(self) -> bool:
        """False where only plates are shown."""
        return self._styles is not None

    def style(self) -> FigureStyle:
        """The person in the colours of the theme; raises UserError where they cannot be read."""
        if self._styles is None:
            raise RuntimeError("no figure styles were handed in")
        return self._styles.style(_PALETTES[self.context.theme.name], self._person())

    def view(self) -> FigureView | None:
        """A moving figure."""
        if self._styles is None:
            return None
        from bonehome.ui.figure.view import FigureView

        return FigureView(self.style())

    def still(
        self, motion: Motion | None, *, end: bool = True, other_side: bool = False, arrow: bool = False
    ) -> PaintPicture | None:
        """Paints the last key frame of a motion, or its first."""
        if self._styles is None or motion is None:
            return None
        return _Still(self, motion, end=end, other_side=other_side, arrow=arrow)

    def photo(self, exercise: Exercise | None) -> PaintPicture | None:
        """The first photo of an own exercise."""
        return self.photos.source(exercise.id) if self.photos is not None and exercise is not None else None


_PALETTES = {ThemeName.LIGHT: "light", ThemeName.DARK: "dark", ThemeName.CONTRAST: "contrast"}


class _Still:
    """Paints a still in whatever style is in force at the time."""

    def __init__(self, figures: Figures, motion: Motion, *, end: bool, other_side: bool, arrow: bool) -> None:
        self._figures = figures
        self._motion = motion
        self._end = end
        self._other_side = other_side
        self._arrow = arrow

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        from bonehome.ui.figure.stills import Still, paint_still

        frame = self._motion.key_frames[-1 if self._end else 0]
        still = Still(frame=frame, other_side=self._other_side, arrow=self._arrow)
        paint_still(painter, rect, self._motion, self._figures.style(), still)


class FigurePane(QWidget):
    """One exercise in large: moving with the clock, or start and end side by side, or a plate with its name."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._figures = figures
        self._view: FigureView | None = None
        self._plate = PictureFrame(figures.context.theme, "", radius=_RADIUS, wall=Token.CARD)
        self._plate.setParent(self)
        self._stages = StagesPane(figures.context.theme, figures.photos)
        self._stages.setParent(self)
        self._stages.hide()
        self._shown: tuple[object, ...] = ()
        figures.context.theme.changed.connect(self._restyle)

    def show_exercise(self, exercise: Exercise | None, motion: Motion | None, *, other_side: bool) -> None:
        """Show another exercise or its other side; the same again changes nothing."""
        key = (exercise.id if exercise else "", motion.id if motion else "", other_side)
        if key == self._shown:
            return
        self._shown = key
        drawn = motion is not None and self._figures.drawn
        if drawn and self._view is None:
            self._make_view()
        if self._view is not None:
            self._view.setVisible(drawn)
            name = exercise.name if exercise is not None else ""
            self._view.set_motion(motion, name=name, view=exercise.view if exercise else None, other_side=other_side)
        name = exercise.short_name if exercise is not None else ""
        staged = not drawn and exercise is not None and self._stages.takes(exercise)
        if staged and exercise is not None:
            self._stages.show_exercise(exercise)
        self._stages.setVisible(staged)
        self._plate.setVisible(not drawn and not staged)
        self._plate.show_picture(None, name, name=name)

    def set_phase(self, phase: float) -> None:
        """Where in the movement the person is."""
        if self._view is not None:
            self._view.set_phase(phase)
        self._stages.set_phase(phase)

    def play(self, seconds: float) -> None:
        """Show the movement once, in so many seconds."""
        if self._view is not None:
            self._view.set_phase(0.0)
            self._view.play(seconds, once=True)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The picture fills the pane."""
        super().resizeEvent(event)
        self._plate.setGeometry(self.rect())
        self._stages.setGeometry(self.rect())
        if self._view is not None:
            self._view.setGeometry(self.rect())

    def _make_view(self) -> None:
        view = self._figures.view()
        if view is None:
            return
        self._view = view
        view.setParent(self)
        view.set_corner_radius(_RADIUS)
        view.set_reduced_motion(not self._figures.context.moving())
        view.setGeometry(self.rect())
        view.show()

    def _restyle(self) -> None:
        if self._view is not None:
            self._view.set_style(self._figures.style())
