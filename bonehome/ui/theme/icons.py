"""Icons: line drawings from icons/ui in any colour, size and stroke, rendered once each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bonehome.ui.theme.enums import Icon

STROKE = 1.9
_ROOT_STROKE = f'stroke-width="{STROKE}"'


class Icons:
    """Renders icons of one folder; keeps what it has rendered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[Icon, str] = {}
        self._pixmaps: dict[tuple[Icon, int, str, float, float], QPixmap] = {}

    def pixmap(self, name: Icon, size: int, colour: QColor, stroke: float = STROKE, dpr: float = 1.0) -> QPixmap:
        """The icon as a square of ``size`` device independent pixels; stroke in units of the 24 grid."""
        key = (name, size, colour.name(), stroke, dpr)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(*key)
        return self._pixmaps[key]

    def icon(self, name: Icon, size: int, colour: QColor, stroke: float = STROKE) -> QIcon:
        """The icon for a menu or a standard button, sharp at double resolution too."""
        icon = QIcon()
        for dpr in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, size, colour, stroke, dpr))
        return icon

    def paint(self, painter: QPainter, rect: QRectF, name: Icon, colour: QColor, stroke: float = STROKE) -> None:
        """Draw the icon centred in ``rect``, as large as its shorter side, on whole pixels."""
        size = round(min(rect.width(), rect.height()))
        if size <= 0:
            return
        device = painter.device()
        pixmap = self.pixmap(name, size, colour, stroke, device.devicePixelRatio())
        painter.drawPixmap(round(rect.center().x() - size / 2), round(rect.center().y() - size / 2), pixmap)

    def _render(self, name: Icon, size: int, colour: str, stroke: float, dpr: float) -> QPixmap:
        text = self._source(name).replace("currentColor", colour)
        text = text.replace(_ROOT_STROKE, f'stroke-width="{stroke}"', 1)
        pixmap = QPixmap(round(size * dpr), round(size * dpr))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(dpr)
        return pixmap

    def _source(self, name: Icon) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]
