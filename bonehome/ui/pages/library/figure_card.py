"""The moving figure of the exercise page, with pause, the three views and slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise, View
from bonehome.ui.figure.album import Album
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.layout import Flow, Row

if TYPE_CHECKING:
    from bonehome.ui.figure.view import FigureView

SECONDS = 5.0
SLOWER = 2.0
RADIUS = 18
PLACE_HEIGHT = 330


class FigureCard(Card):
    """Plays while in view; ``toggle`` pauses, ``look_from`` turns it."""

    def __init__(self, context: UiContext, album: Album) -> None:
        super().__init__(context.theme, padding=(10, 10, 10, 12), gap=10)
        self._context = context
        self._album = album
        self._exercise: Exercise | None = None
        self._view: FigureView | None = None
        self._slow = False
        self._seconds = SECONDS
        theme = context.theme
        self.place = _Place()
        self._pause = Button(theme, "", ButtonKind.SOFT, Icon.PAUSE, name=_("Pause the picture"))
        views = ((View.SIDE, _("Side")), (View.FRONT, _("Front")), (View.THREE_QUARTER, _("Turned")))
        self.views = Segmented(theme, _("View"), views, View.SIDE)
        self._pace = Button(theme, _("Slow"), ButtonKind.SECONDARY)
        self.body.add(self.place)
        controls = Row(theme, 10)
        controls.add(self._pause)
        flow_place = QWidget()
        flow = Flow(theme, 10, flow_place)
        flow.add(self.views, self._pace)
        controls.add(flow_place, stretch=1)
        self.body.add(controls)
        self._pause.clicked.connect(self.toggle)
        self._pace.clicked.connect(self._change_pace)
        self.views.chosen.connect(self.look_from)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise from its best side."""
        self._exercise = exercise
        motion = self._album.motions.get(exercise.motion)
        self._seconds = (motion.seconds if motion is not None else None) or SECONDS
        view = self._figure()
        view.set_style(self._album.style())  # another person may have been chosen since
        self.views.set_value(exercise.view)
        view.set_reduced_motion(not self._context.moving())
        view.set_motion(motion, name=exercise.short_name, view=exercise.view)
        self._pause.setVisible(self._context.moving())
        self._pace.setVisible(self._context.moving())
        self._play()

    def toggle(self) -> None:
        """Pause, or go on."""
        view = self._figure()
        if view.is_playing():
            view.pause()
            self._pause.set_icon(Icon.PLAY)
        else:
            self._play()

    def look_from(self, view: str) -> None:
        """Turn the figure."""
        self.views.set_value(view)
        self._figure().set_view(View(view))

    def stop(self) -> None:
        """Stand still (the page is not in view)."""
        if self._view is not None:
            self._view.pause()

    def _play(self) -> None:
        self._pause.set_icon(Icon.PAUSE)
        if self._context.moving():
            self._figure().play(self._seconds * (SLOWER if self._slow else 1.0))

    def _change_pace(self) -> None:
        self._slow = not self._slow
        self._pace.setText(_("Usual pace") if self._slow else _("Slow"))
        self._play()

    def _figure(self) -> FigureView:
        if self._view is None:
            # Late: this brings numpy in.
            from bonehome.ui.figure.view import FigureView

            self._view = FigureView(self._album.style(), self.place)
            self._view.set_corner_radius(self._context.theme.space(RADIUS))
            self._view.set_marks(arrow=True, glow=True)
            self.place.fill_with(self._view)
        return self._view

    def _restyle(self) -> None:
        self.place.setFixedHeight(self._context.theme.space(PLACE_HEIGHT))
        if self._view is not None:
            self._view.set_style(self._album.style())


class _Place(QWidget):
    """Keeps the figure as large as the place."""

    def __init__(self) -> None:
        super().__init__()
        self._filling: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fill_with(self, widget: QWidget) -> None:
        """Show the widget here."""
        self._filling = widget
        widget.setGeometry(self.rect())
        widget.show()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Follow the size."""
        super().resizeEvent(event)
        if self._filling is not None:
            self._filling.setGeometry(self.rect())
