"""The pictures that pages ask for before the exercises are read: none yet, then those of the album."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bonehome.domain.ids import MotionId

if TYPE_CHECKING:
    from bonehome.ui.figure.album import Album, PictureSource


class PictureWall:
    """The pictures of the context: none until the exercises are read, then those of the album."""

    def __init__(self) -> None:
        self._album: Album | None = None

    def hang(self, album: Album) -> None:
        """Take the album of the exercises that have been read."""
        self._album = album

    def source(
        self, motion: str, frame: int = -1, *, arrow: bool = False, other_side: bool = False
    ) -> PictureSource | None:
        """What paints one key frame; None before the album is there and for a motion it does not know."""
        if self._album is None:
            return None
        from bonehome.ui.figure.album import Moment

        return self._album.source(MotionId(motion), Moment(frame=frame, arrow=arrow, other_side=other_side))
