"""What every page and dialog is handed: how things look, apart from what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from bonehome.ui.theme.theme import Theme


class Pictures(Protocol):
    """Still pictures of exercises, cached; the figure package brings the one there is."""

    def source(
        self, motion: str, frame: int = -1, *, arrow: bool = False, other_side: bool = False
    ) -> Callable[[QPainter, QRectF], None] | None:
        """What paints one key frame (-1 the last) into a rectangle, for the frame widgets; None for no such motion."""


@dataclass(frozen=True, kw_only=True)
class UiContext:
    """Handed to every page.

    ``theme`` gives colours, sizes, fonts and icons and says when they change. ``pictures`` paints exercises
    (None where there are none: frames then show the name on a plate). ``moving`` says at any moment whether
    pictures may move and pages fade (setting and system together).
    """

    theme: Theme
    moving: Callable[[], bool]
    pictures: Pictures | None = None
