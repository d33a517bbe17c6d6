"""A full-window page of the welcome: top bar, a middle that scrolls, and a foot that always stays."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.ui.pages.welcome.bar import TopBar
from bonehome.ui.pages.welcome.foot import Foot
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.layout import Column, Margins
from bonehome.ui.widgets.page import Content, VerticalScroll

ROOMY: Margins = (44, 26, 44, 28)
SPARING: Margins = (30, 16, 30, 18)


class Face(QWidget):
    """Parts go into ``body``, buttons into ``foot``."""

    def __init__(self, theme: Theme, bar: TopBar, foot: Foot, *, gap: int = 16) -> None:
        super().__init__()
        self.theme = theme
        self.bar = bar
        self.foot = foot
        self._pinned: QWidget | None = None
        self.area = VerticalScroll()
        self.content = Content()
        self.body = Column(theme, gap, parent=self.content)
        self.area.setWidget(self.content)
        self.column = Column(theme, 18, ROOMY, self)
        self.column.add(bar)
        self.column.add(self.area, stretch=1)
        self.column.add(foot)

    def pin(self, part: QWidget) -> None:
        """Keep a part in view above the foot; in a small window it scrolls with the rest, at its end."""
        self._pinned = part
        self.column.insertWidget(self.column.count() - 1, part)

    def arrange(self, width_class: WidthClass) -> None:
        """Smaller margins in a window that is narrow for its letters."""
        wide = width_class is WidthClass.WIDE
        self.column.set_margins(ROOMY if wide else SPARING)
        self.column.set_gap(18 if wide else 12)
        self.bar.arrange(width_class)
        if self._pinned is not None:
            self._place_pinned(self._pinned, inside=width_class is WidthClass.SMALL)

    def _place_pinned(self, part: QWidget, *, inside: bool) -> None:
        shown = not part.isHidden()
        for layout in (self.column, self.body):
            layout.removeWidget(part)
        if inside:
            self.body.insertWidget(self.body.count() - 1, part)
        else:
            self.column.insertWidget(self.column.count() - 1, part)
        part.setVisible(shown)
