"""The preview: the real sheet, one page at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Row
from bonehome.ui.widgets.paint import painter_on

PagePicture = Callable[[int, int], QImage]
"""(page counted from 0, width in pixels) to its picture."""


class Preview(Card):
    """A page on a sunken wall, and the way through several pages."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(20, 18, 20, 16), gap=12, fill=Token.SUNK, line=None, shadow=False)
        self._page = 0
        self._pages = 1
        self.sheet = _Sheet(theme)
        self._back = Button(theme, "", ButtonKind.PLAIN, Icon.LEFT, name=_("Page before"))
        self._next = Button(theme, "", ButtonKind.PLAIN, Icon.RIGHT, name=_("Next page"))
        self._words = Text(theme, "", TextStep.LABEL)
        self.none = Text(theme, "", TextStep.LEAD, wrap=True, align=Qt.AlignmentFlag.AlignCenter)
        self.none.hide()
        self.body.add(self.sheet, self.none, stretch=1)
        turn = Row(theme, 14)
        turn.addStretch(1)
        turn.add(self._back, self._words, self._next)
        turn.addStretch(1)
        self.body.add(turn)
        self._back.clicked.connect(self._turn_back)
        self._next.clicked.connect(self._turn_on)

    def show_sheet(self, picture: PagePicture, pages: int, shape: float, words: str) -> None:
        """Show another sheet: its pages, width over height, and what a screen reader says."""
        self._pages, self._page = pages, 0
        self.none.hide()
        self.sheet.show()
        self.sheet.show_sheet(picture, shape, words)
        self._show_page()

    def show_nothing(self, sentence: str) -> None:
        """There is no such sheet, and why."""
        self._pages, self._page = 0, 0
        self.sheet.hide()
        self.none.setText(sentence)
        self.none.show()
        self._show_page()

    def _turn_back(self) -> None:
        self._page = max(0, self._page - 1)
        self._show_page()

    def _turn_on(self) -> None:
        self._page = min(self._pages - 1, self._page + 1)
        self._show_page()

    def _show_page(self) -> None:
        self.sheet.show_page(self._page)
        words = _("Page {n} of {m}").format(n=self._page + 1, m=self._pages)
        self._words.setText(words if self._pages else "")
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < self._pages)


class _Sheet(QWidget):
    """Paints one page as large as it fits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: PagePicture | None = None
        self._shape = 1.4
        self._page = 0
        self._kept: tuple[int, int] | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A page one can judge."""
        return QSize(520, 420)

    def minimumSizeHint(self) -> QSize:
        """Small enough for the smallest window."""
        return QSize(260, 220)

    def show_sheet(self, picture: PagePicture, shape: float, words: str) -> None:
        """Take another sheet."""
        self._picture, self._shape, self._kept = picture, shape, None
        self.setAccessibleName(words)

    def show_page(self, page: int) -> None:
        """Turn to a page."""
        self._page, self._kept = page, None
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the page with a thin edge."""
        if self._picture is None:
            return
        place = self._place()
        ratio = self.devicePixelRatioF()
        key = (self._page, round(place.width() * ratio))
        if self._kept != key:
            self._image, self._kept = self._picture(*key), key
        painter = painter_on(self)
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        painter.setPen(QPen(self._theme.colour(Token.EDGE), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.end()

    def _place(self) -> QRectF:
        width = min(self.width() - 2.0, (self.height() - 2.0) * self._shape)
        height = width / self._shape
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
