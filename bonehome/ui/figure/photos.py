"""Photos of own exercises: read once, drawn whole into their frame, and made small before they are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from bonehome.app.text import _
from bonehome.domain.errors import UserError

LONGEST = 1600
"""Pixels of the longer side that are kept: enough for paper at a hand's width."""
QUALITY = 85
MOST_KEPT = 24
READABLE = ("jpg", "jpeg", "png", "webp", "bmp", "gif")
FindPhoto = Callable[[str, int | None], Path | None]
PaintPhoto = Callable[[QPainter, QRectF], None]


def readable_endings() -> tuple[str, ...]:
    """File endings of the pictures that can be read here."""
    known = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
    return tuple(one for one in READABLE if one in known)


def shrunk(path: Path) -> bytes:
    """The picture upright, at most 1600 px long, as a JPEG. UserError where the file is no picture."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST:
        reader.setScaledSize(size.scaled(QSize(LONGEST, LONGEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise UserError(
            _('"{name}" is not a picture that BoneHome can read.').format(name=path.name),
            _("Choose a photo, such as a JPG or PNG file."),
        )
    return _jpeg(_fitted(image))


def _fitted(image: QImage) -> QImage:
    """Formats that do not know their size beforehand are made small afterwards; what shines through becomes white."""
    if max(image.width(), image.height()) > LONGEST:
        size = QSize(LONGEST, LONGEST)
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class Photos:
    """The photos of one person's exercises; ``find`` says where one lies, or that there is none."""

    def __init__(self, find: FindPhoto) -> None:
        self._find = find
        self._read: dict[Path, QImage] = {}

    def source(self, exercise: str, stage: int | None = None) -> PaintPhoto | None:
        """Paints the photo of a stage, or the first; None where there is none or its file cannot be used."""
        path = self._find(exercise, stage)
        image = self._image(path) if path is not None else None
        return photo_source(image) if image is not None else None

    def _image(self, path: Path) -> QImage | None:
        if path not in self._read:
            while len(self._read) >= MOST_KEPT:
                self._read.pop(next(iter(self._read)))
            self._read[path] = QImage(str(path))
        found = self._read[path]
        return None if found.isNull() else found


def photo_source(image: QImage) -> PaintPhoto:
    """Paints a photo whole: nothing of a movement may be cut away."""
    return _Photo(image)


class _Photo:
    def __init__(self, image: QImage) -> None:
        self._image = image

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        size = self._image.size().toSizeF().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
