"""Small still pictures for cards and lists, painted once for each motion, size, theme and person."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from bonehome.domain.figure.motion import Motion
from bonehome.ui.figure.stills import Still, paint_still
from bonehome.ui.figure.styles import FigureStyle

MOST_PIXELS = 12_000_000
"""Pixels kept, 4 bytes each."""
AT_KEY_FRAME = Still()


class ThumbnailCache:
    """Bounded cache of pictures as pixmaps; the one used longest ago leaves first."""

    def __init__(self, most_pixels: int = MOST_PIXELS) -> None:
        self._most = most_pixels
        self._pixels = 0
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self.painted = 0
        """How many pictures were painted and not found."""

    def pixmap(
        self, motion: Motion, size: QSize, style: FigureStyle, still: Still = AT_KEY_FRAME, ratio: float = 1.0
    ) -> QPixmap:
        """The picture for a place of `size` logical pixels on a screen with this device pixel ratio."""
        key = (motion.id, size.width(), size.height(), ratio, style.key, still)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._paint(motion, size, style, still, ratio)
            self._pixels += picture.width() * picture.height()
            self._drop_oldest()
        else:
            self._pictures.move_to_end(key)
        return picture

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self._pixels = 0

    def _paint(self, motion: Motion, size: QSize, style: FigureStyle, still: Still, ratio: float) -> QPixmap:
        self.painted += 1
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            paint_still(painter, QRectF(0, 0, size.width(), size.height()), motion, style, still)
        finally:
            painter.end()
        return picture

    def _drop_oldest(self) -> None:
        while self._pixels > self._most and len(self._pictures) > 1:
            _, old = self._pictures.popitem(last=False)
            self._pixels -= old.width() * old.height()
