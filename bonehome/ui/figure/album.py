"""Still pictures of exercises for every page: from memory, else from the cache on disk, else painted once."""

from __future__ import annotations

import contextlib
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from bonehome.domain.ids import ExerciseId, MotionId
from bonehome.domain.own import is_own
from bonehome.version import VERSION

if TYPE_CHECKING:
    from bonehome.domain.figure.motion import Motion
    from bonehome.ui.figure.photos import Photos
    from bonehome.ui.figure.styles import FigureStyle, FigureStyles

DRAWING = 3
"""Raised when the drawing changes, so that pictures kept on disk are painted anew."""
MOST_PIXELS = 16_000_000
"""Pixels kept in memory, 4 bytes each."""
MOST_FILES = 3000
PictureSource = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, kw_only=True)
class Look:
    """Whom to draw and in which palette: light, dark, contrast or paper."""

    palette: str
    person: str


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What a picture shows: key frame ``frame`` (-1 the last), or ``phase`` where that is given."""

    frame: int = -1
    phase: float | None = None
    arrow: bool = False
    other_side: bool = False


@dataclass(frozen=True, kw_only=True)
class _Picture:
    motion: MotionId
    moment: Moment
    look: Look
    size: tuple[int, int]
    ratio: float


@dataclass(kw_only=True)
class Album:
    """Paints stills through one cache.

    ``look`` is asked at every painting, so a change of theme or person needs only a repaint. ``stamp`` is a text that
    changes with the motion, and is empty where there is none. The motion is read and the figure engine (and numpy
    with it) loads only where a picture is in neither cache. A cache folder that cannot be written is no fault:
    pictures are then painted anew.
    """

    motions: Mapping[MotionId, Motion]
    stamp: Callable[[MotionId], str]
    styles: FigureStyles
    folder: Path
    look: Callable[[], Look]
    photos: Photos | None = None
    painted: int = 0
    _pixmaps: OrderedDict[_Picture, QPixmap] = field(default_factory=OrderedDict)
    _pixels: int = 0
    _tidied: bool = False

    def source(self, motion: MotionId | None, moment: Moment = Moment()) -> PictureSource | None:
        """A callable that paints the still into a rectangle; None where there is no such motion.

        An own exercise without a figure is named by its own id, and shown by its first photo.
        """
        if motion is not None and is_own(ExerciseId(motion)):
            return self.photos.source(motion) if self.photos is not None else None
        if motion is None or not self.stamp(motion):
            return None
        return _Source(album=self, motion=motion, moment=moment)

    def paint(self, painter: QPainter, rect: QRectF, motion: MotionId, moment: Moment) -> None:
        """Paint a still into ``rect`` (square corners; the frame clips)."""
        ratio = painter.device().devicePixelRatioF()
        size = (max(1, round(rect.width())), max(1, round(rect.height())))
        picture = _Picture(motion=motion, moment=moment, look=self.look(), size=size, ratio=ratio)
        pixmap = self._pixmap(picture)
        if pixmap is not None:
            painter.drawPixmap(rect.topLeft(), pixmap)

    def style(self) -> FigureStyle:
        """The person in the palette of this moment, for a moving view."""
        look = self.look()
        return self.styles.style(look.palette, look.person)

    def clear(self) -> None:
        """Forget the pictures in memory."""
        self._pixmaps.clear()
        self._pixels = 0

    def _pixmap(self, picture: _Picture) -> QPixmap | None:
        """The picture; None where its motion has turned out to be one that cannot be used."""
        found = self._pixmaps.get(picture)
        if found is not None:
            self._pixmaps.move_to_end(picture)
            return found
        found = self._from_disk(picture) or self._fresh(picture)
        if found is None:
            return None
        self._pixmaps[picture] = found
        self._pixels += found.width() * found.height()
        while self._pixels > MOST_PIXELS and len(self._pixmaps) > 1:
            _, old = self._pixmaps.popitem(last=False)
            self._pixels -= old.width() * old.height()
        return found

    def _from_disk(self, picture: _Picture) -> QPixmap | None:
        path = self._path(picture)
        if not path.is_file():
            return None
        pixmap = QPixmap(str(path))
        if pixmap.isNull():
            return None
        pixmap.setDevicePixelRatio(picture.ratio)
        return pixmap

    def _fresh(self, picture: _Picture) -> QPixmap | None:
        from bonehome.ui.figure.stills import Still
        from bonehome.ui.figure.thumbnails import ThumbnailCache

        motion, moment = self.motions.get(picture.motion), picture.moment
        if motion is None:
            return None
        frame = None if moment.frame < 0 else min(moment.frame, len(motion.frames) - 1)
        still = Still(frame=frame, phase=moment.phase, arrow=moment.arrow, other_side=moment.other_side)
        style = self.styles.style(picture.look.palette, picture.look.person)
        pixmap = ThumbnailCache().pixmap(motion, QSize(*picture.size), style, still, picture.ratio)
        self.painted += 1
        with contextlib.suppress(OSError):
            self._keep(pixmap, self._path(picture))
        return pixmap

    def _keep(self, pixmap: QPixmap, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._tidy(path.parent)
        part = path.with_suffix(".part")
        if pixmap.save(str(part), "PNG"):
            part.replace(path)

    def _path(self, picture: _Picture) -> Path:
        text = f"{VERSION}|{DRAWING}|{self.stamp(picture.motion)}|{picture}"
        return self.folder / "pictures" / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.png"

    def _tidy(self, folder: Path) -> None:
        """Begin anew where too many pictures are kept; looked at once, before the first picture is added."""
        files = [] if self._tidied else list(folder.glob("*.png"))
        self._tidied = True
        if len(files) > MOST_FILES:
            for path in files:
                path.unlink(missing_ok=True)


@dataclass(frozen=True, kw_only=True)
class _Source:
    album: Album
    motion: MotionId
    moment: Moment

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        self.album.paint(painter, rect, self.motion, self.moment)
