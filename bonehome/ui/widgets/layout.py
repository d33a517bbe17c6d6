"""Layouts whose gaps and margins follow the text size: Column, Row, Grid, Flow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QSpacerItem,
    QWidget,
    QWidgetItem,
)
from shiboken6 import isValid

from bonehome.ui.theme.theme import Theme

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)


def _scaled(theme: Theme, margins: Margins) -> QMargins:
    return QMargins(*(theme.space(side) for side in margins))


class _Box(QBoxLayout):
    """What Row and Column share: design pixels in, scaled pixels out, again at every change."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        theme: Theme,
        gap: int,
        margins: Margins,
        parent: QWidget | None,
    ) -> None:
        super().__init__(direction, parent)
        self._theme = theme
        self._gap = gap
        self._margins = margins
        self._gaps: list[tuple[QSpacerItem, int]] = []
        self._rescale()
        theme.changed.connect(self._rescale)

    def add(self, *parts: QWidget | QLayout, stretch: int = 0, align: Qt.AlignmentFlag | None = None) -> None:
        """Add widgets or layouts one after another."""
        for part in parts:
            if isinstance(part, QLayout):
                self.addLayout(part, stretch)
            elif align is None:
                self.addWidget(part, stretch)
            else:
                self.addWidget(part, stretch, align)

    def add_gap(self, px: int) -> None:
        """Extra space in design pixels, which grows with the text."""
        spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        self.addItem(spacer)
        self._gaps.append((spacer, px))
        self._size_gap(spacer, px)

    def set_gap(self, gap: int) -> None:
        """Change the gap between parts, in design pixels."""
        self._gap = gap
        self._rescale()

    def set_margins(self, margins: Margins) -> None:
        """Change the margins, in design pixels."""
        self._margins = margins
        self._rescale()

    def _size_gap(self, spacer: QSpacerItem, px: int) -> None:
        size = self._theme.space(px)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
        if self.direction() in (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop):
            spacer.changeSize(0, size, free, fixed)
        else:
            spacer.changeSize(size, 0, fixed, free)

    def _rescale(self) -> None:
        self.setSpacing(self._theme.space(self._gap))
        self.setContentsMargins(_scaled(self._theme, self._margins))
        for spacer, px in self._gaps:
            self._size_gap(spacer, px)
        self.invalidate()


class Column(_Box):
    """Parts from top to bottom."""

    def __init__(
        self, theme: Theme, gap: int = 8, margins: Margins = NO_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, theme, gap, margins, parent)


class Row(_Box):
    """Parts from left to right (or along the reading direction)."""

    def __init__(
        self, theme: Theme, gap: int = 12, margins: Margins = NO_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, theme, gap, margins, parent)


class Grid(QGridLayout):
    """A grid whose gaps follow the text size."""

    def __init__(
        self,
        theme: Theme,
        gap: int = 12,
        row_gap: int | None = None,
        margins: Margins = NO_MARGINS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gaps = (gap, gap if row_gap is None else row_gap)
        self._filled: tuple[QWidget, ...] = ()
        self._margins = margins
        self._rescale()
        theme.changed.connect(self._rescale)

    def fill(self, parts: Iterable[QWidget], columns: int) -> None:
        """Take out what was filled in before and place ``parts`` row by row in so many even columns.

        Not with ``takeAt``: an item taken so lives on and stays the one its widget tells of changes. The new item then
        keeps the first height it was told, and words that are changed later are cut.
        """
        for part in self._filled:
            if isValid(part):
                self.removeWidget(part)
        self._filled = tuple(parts)
        for column in range(max(columns, self.columnCount())):
            self.setColumnStretch(column, 1 if column < columns else 0)
        for at, part in enumerate(self._filled):
            self.addWidget(part, at // columns, at % columns)

    def _rescale(self) -> None:
        self.setHorizontalSpacing(self._theme.space(self._gaps[0]))
        self.setVerticalSpacing(self._theme.space(self._gaps[1]))
        self.setContentsMargins(_scaled(self._theme, self._margins))


class Flow(QLayout):
    """Parts side by side, wrapping into rows like words."""

    def __init__(self, theme: Theme, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem, /) -> None:
        """Take an item in (Qt calls this)."""
        self._items.append(item)
        self.invalidate()

    def add(self, *parts: QWidget) -> None:
        """Add widgets one after another.

        The items are made here: one made by Qt dies without telling Python, and its place in memory is then taken for
        another item.
        """
        for part in parts:
            self.addChildWidget(part)
            self.addItem(QWidgetItem(part))

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        """The part at a place, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        """Take a part out, None beyond the end."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Never asks for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Height of all rows at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        """Lay the rows out."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All parts in one row."""
        gap = self._theme.space(self._gap)
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest part alone."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        gap = self._theme.space(self._gap)
        y = rect.y()
        for row in self._rows(rect.width(), gap):
            height = max(size.height() for _, size in row)
            x = rect.x()
            for item, size in row if move else ():
                item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + gap
            y += height + gap
        return max(0, y - gap - rect.y())

    def _rows(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = -1
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 16777215))
            if size.width() > left:
                rows.append([])
                left = width
            rows[-1].append((item, size))
            left -= size.width() + gap
        return rows
