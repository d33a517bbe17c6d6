"""A figure that can be turned: by dragging, or with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from bonehome.ui.figure.frames import FrameCache
from bonehome.ui.figure.styles import FigureStyle
from bonehome.ui.figure.view import FigureView

DEGREES_PER_PX = 0.5
KEY_DEGREES = 15.0
LOWEST, HIGHEST = 0.0, 50.0
"""From the height of the floor up to a look from above; under the floor there is nothing to see."""
_KEYS = {
    Qt.Key.Key_Left: (-KEY_DEGREES, 0.0),
    Qt.Key.Key_Right: (KEY_DEGREES, 0.0),
    Qt.Key.Key_Up: (0.0, KEY_DEGREES),
    Qt.Key.Key_Down: (0.0, -KEY_DEGREES),
}


class TurnableFigure(FigureView):
    """Dragging to the right turns her to the right; a double click turns her back."""

    def __init__(self, style: FigureStyle, *, cache: FrameCache | None = None) -> None:
        super().__init__(style, cache=cache)
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def turn_by(self, yaw: float, elevation: float) -> None:
        """Turn by so many degrees round her, and up or down."""
        now, height = self.camera()
        self.turn(((now + yaw + 180.0) % 360.0 - 180.0, min(HIGHEST, max(LOWEST, height + elevation))))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Turn as far as the hand has gone."""
        if self._grip is not None:
            way = event.position() - self._grip
            self._grip = event.position()
            self.turn_by(-way.x() * DEGREES_PER_PX, way.y() * DEGREES_PER_PX)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Let go."""
        del event
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Back to the view's own side."""
        del event
        self.turn(None)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Turn with the arrow keys."""
        way = _KEYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.turn_by(*way)
