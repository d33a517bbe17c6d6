"""The moving figure of the exercise page, with everything by which it can be looked at closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.exercise import Exercise, Side, View
from bonehome.ui.figure.album import Album
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.choice import Segmented
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Flow

if TYPE_CHECKING:
    from bonehome.ui.figure.turnable import TurnableFigure

SECONDS = 5.0
SLOWER = 2.0
RADIUS = 18
PLACE_HEIGHT = 330
STEPS_THROUGH = 12
"""Steps of one repetition: out in six, back in six."""


class FigureCard(Card):
    """Plays while in view; can be paused, slowed, stepped through, turned and mirrored."""

    def __init__(self, context: UiContext, album: Album) -> None:
        super().__init__(context.theme, padding=(10, 10, 10, 12), gap=10)
        self._context = context
        self._album = album
        self._exercise: Exercise | None = None
        self._view: TurnableFigure | None = None
        self._slow = self._other_side = False
        self._seconds = SECONDS
        theme = context.theme
        self.place = _Place()
        self.pause = Button(theme, "", ButtonKind.SOFT, Icon.PAUSE, name=_("Pause the picture"))
        views = ((View.SIDE, _("Side")), (View.FRONT, _("Front")), (View.THREE_QUARTER, _("Turned")))
        self.views = Segmented(theme, _("View"), views, View.SIDE)
        self.pace = Button(theme, _("Slow"), ButtonKind.SECONDARY)
        self.before = Button(theme, "", ButtonKind.SECONDARY, Icon.LEFT, name=_("A step back in the movement"))
        self.after = Button(theme, "", ButtonKind.SECONDARY, Icon.RIGHT, name=_("A step on in the movement"))
        self.side = Button(theme, _("Other side"), ButtonKind.SECONDARY, Icon.SWAP)
        self.words = Text(theme, "", TextStep.CAPTION, Token.INK2, wrap=True)
        self._build()
        self._wire()
        self._restyle()

    def _build(self) -> None:
        theme = self._context.theme
        flow_place = QWidget()
        flow = Flow(theme, 10, flow_place)
        flow.add(self.pause, self.before, self.after, self.pace, self.side, self.views)
        self.body.add(self.place, self.words, flow_place)

    def _wire(self) -> None:
        self.pause.clicked.connect(self.toggle)
        self.pace.clicked.connect(self._change_pace)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.side.clicked.connect(self._change_side)
        self.views.chosen.connect(self.look_from)
        self._context.theme.changed.connect(self._restyle)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise from its best side."""
        self._exercise = exercise
        self._other_side = False
        motion = self._album.motions.get(exercise.motion)
        self._seconds = (motion.seconds if motion is not None else None) or SECONDS
        view = self._figure()
        view.set_style(self._album.style())  # another person may have been chosen since
        self.views.set_value(exercise.view)
        view.set_reduced_motion(not self._context.moving())
        self.side.setVisible(exercise.side is Side.YES)
        for control in (self.pause, self.pace, self.before, self.after):
            control.setVisible(self._context.moving())
        self._show_side()
        self._play()

    def toggle(self) -> None:
        """Pause, or go on."""
        if self._figure().is_playing():
            self._stand()
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
        self.pause.set_icon(Icon.PAUSE)
        self.words.setText(_("Drag the picture to turn it."))
        if self._context.moving():
            self._figure().play(self._seconds * (SLOWER if self._slow else 1.0))

    def _stand(self) -> None:
        self._figure().pause()
        self.pause.set_icon(Icon.PLAY)
        self.words.setText(self._figure().frame_name())

    def _step_back(self) -> None:
        self._go(-1)

    def _step_on(self) -> None:
        self._go(1)

    def _go(self, steps: int) -> None:
        """Stand at the next of the even steps through the movement."""
        view = self._figure()
        motion = self._album.motions.get(self._exercise.motion) if self._exercise is not None else None
        period = motion.period if motion is not None else 1
        here = round(view.phase() * STEPS_THROUGH)
        view.set_phase((here + steps) % (STEPS_THROUGH * period) / STEPS_THROUGH)
        self._stand()

    def _change_pace(self) -> None:
        self._slow = not self._slow
        self.pace.setText(_("Usual pace") if self._slow else _("Slow"))
        self._play()

    def _change_side(self) -> None:
        self._other_side = not self._other_side
        self._show_side()
        self._play()

    def _show_side(self) -> None:
        exercise = self._exercise
        if exercise is not None:
            motion = self._album.motions.get(exercise.motion)
            view = View(self.views.value)
            self._figure().set_motion(motion, name=exercise.short_name, view=view, other_side=self._other_side)

    def _figure(self) -> TurnableFigure:
        if self._view is None:
            # Late: this brings numpy in.
            from bonehome.ui.figure.turnable import TurnableFigure

            self._view = TurnableFigure(self._album.style())
            self._view.setParent(self.place)
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
