"""The player's frame: Leave, block bar and time at the top, the scene of the phase, the five buttons below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.player.view import PlayerView
from bonehome.domain.steps import StepKind
from bonehome.ui.pages.player.blocks import BlockBar
from bonehome.ui.pages.player.controls import Controls
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.looks import main_button, page_token, phase_hue
from bonehome.ui.pages.player.ready import ReadyScene
from bonehome.ui.pages.player.rest import RestScene
from bonehome.ui.pages.player.scene import Scene, Shown
from bonehome.ui.pages.player.sizes import PlayerSizes
from bonehome.ui.pages.player.still_scenes import DoneScene, PausedScene
from bonehome.ui.pages.player.words import minutes_left
from bonehome.ui.pages.player.work import WorkScene
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.paint import draw_box, painter_on

_MARGINS = (32, 18, 32, 24)
_FRAME = 6.0


class Stage(QWidget):
    """Draws one moment after another. The whole middle is a pause button."""

    leave_pressed = Signal()
    middle_pressed = Signal()

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__()
        self._theme = theme
        self._distance_m = 2
        self._view: PlayerView | None = None
        self.leave = Button(theme, _("Leave"), ButtonKind.PLAIN, Icon.CROSS, ButtonSize.PAGE)
        self.leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.leave.clicked.connect(self.leave_pressed)
        self.bar = BlockBar(theme)
        self._left = Text(theme, "", TextStep.CARD, weight=600, tabular=True)
        self.controls = Controls(theme)
        self.work = WorkScene(theme, figures)
        self.ready = ReadyScene(theme, figures)
        self.rest = RestScene(theme, figures)
        self.paused = PausedScene(theme, figures)
        self.done = DoneScene(theme)
        self._scenes = self.middle = QStackedWidget()
        self._build()
        theme.changed.connect(self._resize)

    def _build(self) -> None:
        for scene in self._all():
            self._scenes.addWidget(scene)
        self._top = QHBoxLayout()
        self._top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self._left, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._top)
        self._rows.addWidget(self._scenes, 1)
        self._rows.addWidget(self.controls)

    def set_distance(self, metres: int) -> None:
        """How far away the person stands: 1, 2 or 3."""
        self._distance_m = metres
        self._resize()

    def show_moment(self, shown: Shown) -> None:
        """Show one moment of the session."""
        view = shown.view
        changed = self._view is None or page_token(view) is not page_token(self._view)
        self._view = view
        self.bar.show_blocks(view.blocks)
        left = minutes_left(view.session_left)
        if left != self._left.text():
            self._left.setText(left)
        scene = self._scene(view)
        scene.show_moment(shown)
        if scene is not self._scenes.currentWidget():
            self._scenes.setCurrentWidget(scene)
        self.controls.show_main(*main_button(view))
        if changed:
            self.update()

    def notice_room(self) -> QRect:
        """Where a toast covers neither Leave nor the time: the place of the block bar."""
        gap = self._top.spacing()
        left, right = self.leave.geometry().right() + gap, self._left.geometry().left() - gap
        return QRect(left, self.bar.geometry().top(), max(0, right - left), self.leave.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Letters and space follow the window."""
        super().resizeEvent(event)
        self._resize()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """A press that met no button."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.middle_pressed.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Fill the page in the phase's colour; in high contrast a frame tells the phase."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._page_colour())
        if self._theme.high_contrast and self._view is not None:
            draw_box(painter, QRectF(self.rect()), 0, None, self._theme.colour(phase_hue(self._view).fill), _FRAME)
        painter.end()

    def _page_colour(self) -> QColor:
        return self._theme.colour(page_token(self._view) if self._view is not None else Token.PLAYER_WORK)

    def _all(self) -> tuple[Scene, ...]:
        return (self.work, self.ready, self.rest, self.paused, self.done)

    def _scene(self, view: PlayerView) -> Scene:
        if view.paused is not None:
            return self.paused
        scenes: dict[StepKind, Scene] = {
            StepKind.GET_READY: self.ready,
            StepKind.CHANGE_SIDES: self.ready,
            StepKind.REST: self.rest,
            StepKind.WORK: self.work,
        }
        return scenes.get(view.phase, self.done)

    def _resize(self) -> None:
        sizes = PlayerSizes(width=self.width(), height=self.height(), distance_m=self._distance_m)
        left, top, right, bottom = (sizes.space(side) for side in _MARGINS)
        self._rows.setContentsMargins(left, top, right, bottom)
        self._rows.setSpacing(sizes.space(18))
        self._top.setSpacing(sizes.space(16))
        self.controls.set_sizes(sizes)
        for scene in self._all():
            scene.set_sizes(sizes)
