"""Heads: page title with what belongs to its right, section head, hairline, numbered step, icon with words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.paint import draw_disc, draw_text, painter_on


class PageHead(QWidget):
    """Page title, one line under it, and controls at the right (``right`` is their row)."""

    def __init__(self, theme: Theme, title: str, line: str = "") -> None:
        super().__init__()
        self.title = Text(theme, title, TextStep.PAGE, wrap=True)
        self.line = Text(theme, line, TextStep.BODY, Token.INK2, wrap=True)
        words = Column(theme, 2)
        words.add(self.title, self.line)
        self._across = Row(theme, 12, parent=self)
        self._across.add(words, stretch=1)
        self.right = Row(theme, 10)
        self._across.add(self.right)
        self.line.setVisible(bool(line))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_stacked(self, stacked: bool) -> None:
        """Put the controls under the words, where both need the whole width."""
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(below if stacked else beside)
        self._across.setAlignment(self.right, Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag(0))

    def show_words(self, title: str, line: str = "") -> None:
        """Change the words."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))


class SectionHead(QWidget):
    """Section title with an optional remark or control at the right (``right`` is its row)."""

    def __init__(self, theme: Theme, title: str, remark: str = "", step: TextStep = TextStep.SECTION) -> None:
        super().__init__()
        self.title = Text(theme, title, step, wrap=True)
        row = Row(theme, 10, parent=self)
        row.add(self.title, stretch=1)
        self.right = Row(theme, 10)
        row.add(self.right)
        self.remark = Text(theme, remark, TextStep.CAPTION, Token.INK2)
        self.right.add(self.remark)
        self.remark.setVisible(bool(remark))


class Hairline(QWidget):
    """A line between rows; decoration only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One pixel high."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the line."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour(Token.LINE))
        painter.end()


class StepNumber(QLabel):
    """The number of a step in a soft green disc."""

    def __init__(self, theme: Theme, number: int, size: int = 34) -> None:
        super().__init__(str(number))
        self._theme = theme
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = max(self._theme.space(self._size), self._theme.line_px(TextStep.LABEL))
        return QSize(side, side)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw disc and number."""
        painter = painter_on(self)
        line = self._theme.colour(Token.INK) if self._theme.high_contrast else None
        draw_disc(painter, QRectF(self.rect()), self._theme.colour(Token.PRIM_S), line, 1.5)
        painter.setFont(self._theme.font(TextStep.LABEL, weight=700))
        painter.setPen(self._theme.colour(Token.PRIM_T))
        draw_text(painter, QRectF(self.rect()), self.text(), Qt.AlignmentFlag.AlignCenter)
        painter.end()


class IconLine(QWidget):
    """An icon with its words in one line."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        text: str,
        step: TextStep = TextStep.BODY,
        token: Token = Token.INK,
        *,
        wrap: bool = False,
        size: int = 24,
    ) -> None:
        super().__init__()
        self.mark = IconMark(theme, icon, size, token, 2.0)
        self.text = Text(theme, text, step, token, wrap=wrap)
        row = Row(theme, 8, parent=self)
        row.add(self.mark, align=Qt.AlignmentFlag.AlignVCenter)
        row.add(self.text, stretch=1)
