"""The moving figure: a widget that shows a motion at any phase, driven from outside or playing by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.domain.exercise import View
from bonehome.domain.figure.mirror import mirrored
from bonehome.domain.figure.motion import Motion
from bonehome.domain.figure.pen import Canvas
from bonehome.domain.figure.scene import Scene, build_scene, figure_shapes, fit, overlay_shapes, room_shapes
from bonehome.ui.figure.frames import FrameCache
from bonehome.ui.figure.painter import paint_built
from bonehome.ui.figure.paths import BuiltFrame, build_frame
from bonehome.ui.figure.styles import FigureStyle

FRAME_MS = 33
STEPS = 150
"""Frames to which a repetition is rounded, so that they can be kept."""
USUAL_REPETITION = 5.0
SMALLEST = 8
"""Smaller places show nothing, in pixels."""
OUT_AND_BACK = ("back", "hold")
VIEW_WORDS = {View.SIDE: "side view", View.FRONT: "front view", View.THREE_QUARTER: "three-quarter view"}


class FigureView(QWidget):
    """Shows one motion. Time comes from outside: `set_phase`, or `play` in a tempo until `pause`.

    With reduced motion the start and the end stand side by side and nothing moves.
    """

    played_once = Signal()
    """`play(once=True)` came to its end."""

    def __init__(self, style: FigureStyle, parent: QWidget | None = None, *, cache: FrameCache | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._cache = cache if cache is not None else FrameCache()
        self._motion: Motion | None = None
        self._scene: Scene | None = None
        self._other_side = False
        self._name = ""
        self._phase = 0.0
        self._arrow = self._glow = self._reduced = False
        self._radius = 0.0
        self._playing = self._once = False
        self._step = FRAME_MS / 1000 / USUAL_REPETITION
        self._room: QPixmap | None = None
        self._overlay: BuiltFrame | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what is shown -----------------------------------------------------------------------------------------------

    def set_motion(
        self, motion: Motion | None, *, name: str = "", view: View | None = None, other_side: bool = False
    ) -> None:
        """Show a motion from its start; `name` is the exercise's name for screen readers. None shows nothing."""
        self._motion, self._name, self._other_side = motion, name, other_side
        self._phase = 0.0
        self._rebuild_scene(view)

    def set_view(self, view: View) -> None:
        """Look from another side; the phase stays."""
        self._rebuild_scene(view)

    def turn(self, camera: tuple[float, float] | None) -> None:
        """Look from any angles (yaw, elevation) in degrees; None: from the view's own side again."""
        self._rebuild_scene(self._scene.view if self._scene is not None else None, camera)

    def camera(self) -> tuple[float, float]:
        """The angles from which she is seen (yaw, elevation), in degrees."""
        return (self._scene.camera.yaw, self._scene.camera.elevation) if self._scene is not None else (0.0, 0.0)

    def frame_name(self) -> str:
        """The name of the key frame that is nearest in time."""
        return self._frame_name(self._scene) if self._scene is not None else ""

    def set_style(self, style: FigureStyle) -> None:
        """Change theme or person."""
        self._style = style
        self._rebuild_scene(self._scene.view if self._scene is not None else None)

    def set_marks(self, *, arrow: bool, glow: bool) -> None:
        """Show the arrow of the movement and the glow on the loaded places."""
        self._arrow, self._glow = arrow, glow
        self._forget_pictures()

    def set_corner_radius(self, radius: float) -> None:
        """Round the corners of the picture by this many pixels."""
        self._radius = radius
        self._forget_pictures()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Show start and end side by side instead of the movement."""
        self._reduced = reduced
        self._forget_pictures()
        self._update_timer()

    # -- time --------------------------------------------------------------------------------------------------------

    def phase(self) -> float:
        """0 at the start, 0.5 at the end position, 1 at the start again; up to 2 where the sides take turns."""
        return self._phase

    def set_phase(self, phase: float) -> None:
        """Show the movement at a phase."""
        old = self._phase_step()
        self._phase = phase
        if self._phase_step() != old and not self._reduced:
            self._describe()
            self.update()

    def play(self, seconds: float = USUAL_REPETITION, *, once: bool = False) -> None:
        """Move by itself, one repetition in `seconds`; `once` stops at the start again."""
        self._step = FRAME_MS / 1000 / max(0.5, seconds)
        self._playing, self._once = True, once
        self._update_timer()
        self._describe()

    def pause(self) -> None:
        """Stand still."""
        self._playing = False
        self._update_timer()
        self._describe()

    def is_playing(self) -> bool:
        """Whether it moves by itself (also while hidden)."""
        return self._playing

    def _advance(self) -> None:
        period = float(self._motion.period) if self._motion is not None else 1.0
        phase = self._phase + self._step
        if self._once and phase >= period:
            self.pause()
            self.set_phase(0.0)
            self.played_once.emit()
            return
        self.set_phase(phase % period)

    def _update_timer(self) -> None:
        if self._playing and self.isVisible() and not self._reduced and self._scene is not None:
            self._timer.start()
        else:
            self._timer.stop()

    # -- drawing -----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """A near-square picture shows the figure largest."""
        return QSize(420, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room and the figure."""
        del event
        if self._scene is None or self.width() < SMALLEST or self.height() < SMALLEST:
            return
        painter = QPainter(self)
        try:
            painter.drawPixmap(0, 0, self._room_picture(self._scene))
            phases = self._key_phases(self._scene) if self._reduced else (self._phase_step() / STEPS,)
            for rect, phase in zip(self._panels(), phases, strict=True):
                paint_built(
                    painter, rect, self._frame(self._scene, phase, rect), *self._overlays(first=phase == phases[0])
                )
        finally:
            painter.end()

    def _key_phases(self, scene: Scene) -> tuple[float, float]:
        """Where the first and the last key frame lie."""
        first, last = (scene.track.phase_of(scene.motion.key_frames[k]) for k in (0, -1))
        return first, last

    def _panels(self) -> list[QRectF]:
        if not self._reduced:
            return [QRectF(self.rect())]
        half = self.width() // 2  # whole pixels, so that no seam shows between the two
        return [QRectF(0.0, 0.0, half, self.height()), QRectF(half, 0.0, self.width() - half, self.height())]

    def _canvas(self, scene: Scene, rect: QRectF) -> Canvas:
        ratio = self.devicePixelRatioF()
        width, height = rect.width() * ratio, rect.height() * ratio
        return Canvas(width=width, height=height, outline=self._style.outline(fit(scene, width, height).scale))

    def _frame(self, scene: Scene, phase: float, rect: QRectF) -> BuiltFrame:
        canvas = self._canvas(scene, rect)
        key = (
            scene.motion.id,
            phase,
            self.camera(),
            self._other_side,
            self._style.key,
            self._glow,
            canvas.outline,
            canvas.fineness,
        )

        def build() -> BuiltFrame:
            shapes = figure_shapes(scene, scene.track.figure(phase), canvas, glow=self._glow)
            return build_frame(shapes, self._style.colours)

        return self._cache.get(key, build)

    def _overlays(self, *, first: bool) -> list[BuiltFrame]:
        if not self._arrow or self._scene is None or (self._reduced and first):
            return []
        if self._overlay is None:
            canvas = self._canvas(self._scene, self._panels()[0])
            self._overlay = build_frame(overlay_shapes(self._scene, canvas), self._style.colours)
        return [self._overlay]

    def _room_picture(self, scene: Scene) -> QPixmap:
        if self._room is None:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            try:
                if self._radius:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    rounded = QPainterPath()
                    rounded.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
                    painter.setClipPath(rounded)
                for rect in self._panels():
                    room = room_shapes(scene, self._canvas(scene, rect))
                    paint_built(painter, rect, build_frame(room, self._style.colours))
            finally:
                painter.end()
            self._room = picture
        return self._room

    # -- upkeep ------------------------------------------------------------------------------------------------------

    def _phase_step(self) -> int:
        """The phase in whole steps; the way back of a movement out and back shows the frames of the way out."""
        if self._motion is None:
            return 0
        step = round(self._phase * STEPS) % (self._motion.period * STEPS)
        return min(step, STEPS - step) if self._motion.cycle in OUT_AND_BACK else step

    def _rebuild_scene(self, view: View | None, camera: tuple[float, float] | None = None) -> None:
        motion = self._motion
        if motion is not None and self._other_side:
            motion = mirrored(motion)
        self._scene = build_scene(motion, self._style.look, view, camera) if motion is not None else None
        self._forget_pictures()
        self._update_timer()
        self._describe()

    def _forget_pictures(self) -> None:
        self._room = None
        self._overlay = None
        self.update()

    def _describe(self) -> None:
        """Tell screen readers: the key frame while it stands, the movement while it moves."""
        if self._scene is None:
            self.setAccessibleName("")
        elif self._playing and not self._reduced:
            text = _("Moving picture: {name}, {view}")
            self.setAccessibleName(text.format(name=self._name, view=_(VIEW_WORDS[self._scene.view])))
        else:
            text = _("{name}: {frame}")
            self.setAccessibleName(text.format(name=self._name, frame=self._frame_name(self._scene)))

    def _frame_name(self, scene: Scene) -> str:
        period = float(scene.motion.period)

        def distance(key: tuple[float, int]) -> float:
            gap = abs(key[0] - self._phase % period)
            return min(gap, period - gap)

        return scene.motion.frames[min(scene.track.key_phases, key=distance)[1]].name

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The room is painted again for the new size."""
        self._forget_pictures()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on moving."""
        super().showEvent(event)
        self._update_timer()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves unseen."""
        super().hideEvent(event)
        self._update_timer()
