"""Fields: a search box with its icon and a drop-down with its arrow; the sheet draws the rest."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from bonehome.ui.theme.enums import Icon, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import painter_on


class SearchField(QLineEdit):
    """A line to type in, with a magnifying glass; ``name`` is read and shown while it is empty."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("search", True)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(False)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the icon over the field."""
        super().paintEvent(event)
        painter = painter_on(self)
        side = self._theme.space(26)
        x = self.width() - side - self._theme.space(16) if self.isRightToLeft() else self._theme.space(16)
        self._theme.paint_icon(painter, QRectF(x, (self.height() - side) / 2, side, side), Icon.SEARCH, Token.INK2, 2.0)
        painter.end()


class DropDown(QComboBox):
    """A list that opens. A reader hears the choice, not the accessible name, so give it a label as buddy.

    ``plain`` draws green words without a box, for the head of a list ("Sort").
    """

    def __init__(self, theme: Theme, choices: tuple[str, ...] = (), *, plain: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("plain", plain)
        self._token = Token.PRIM_T if plain else Token.INK
        self.addItems(list(choices))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changed.connect(self.update)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave the wheel to the page: a list that is not open never changes by rolling over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the arrow over the box."""
        super().paintEvent(event)
        painter = painter_on(self)
        side = self._theme.space(22)
        gap = self._theme.space(11)
        x = gap if self.isRightToLeft() else self.width() - side - gap
        self._theme.paint_icon(painter, QRectF(x, (self.height() - side) / 2, side, side), Icon.DOWN, self._token, 2.4)
        painter.end()
