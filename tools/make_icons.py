"""Make the pictures and the Windows icon in icons/ from the two drawings there."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
SMALL = 32


def draw(size: int) -> bytes:
    """The icon as a PNG of `size` pixels; at 32 and less from the simpler drawing."""
    name = "bonehome-small.svg" if size <= SMALL else "bonehome.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / name)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs call the format bytes; Qt takes a str
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon file that holds PNG pictures by their size in pixels (at most 256)."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    table = b""
    for size, data in sorted(pictures.items()):
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return header + table + b"".join(data for _, data in sorted(pictures.items()))


def main() -> int:
    """Writes icons/bonehome-SIZE.png and icons/bonehome.ico; always 0."""
    application = QGuiApplication(sys.argv[:1])
    for size in SIZES:
        (ICONS / f"bonehome-{size}.png").write_bytes(draw(size))
    (ICONS / "bonehome.ico").write_bytes(ico({size: draw(size) for size in ICO_SIZES}))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
