"""Parts of the doctor pages: the head, a card of lines, the red box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonehome.ui.theme.enums import Hue, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column, Row


class DoctorHead(QWidget):
    """A note, the title, and one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = Text(theme, "", TextStep.HERO, wrap=True)
        self.line = Text(theme, "", TextStep.LEAD, Token.INK2, wrap=True)
        row = Row(theme, 18, parent=self)
        row.add(IconMark(theme, Icon.NOTE, 54, Token.SUN_T, 2.0), align=Qt.AlignmentFlag.AlignTop)
        words = Column(theme, 4)
        words.add(self.title, self.line)
        row.add(words, stretch=1)

    def set_small(self, small: bool) -> None:
        """Smaller letters in a small window."""
        self.title.set_step(TextStep.PAGE if small else TextStep.HERO)

    def show_words(self, title: str, line: str) -> None:
        """Fill both."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))


class LinesCard(Card):
    """A title with its icon, and lines, each with a small mark; ``foot`` takes what stands below."""

    def __init__(self, theme: Theme, icon: Icon, token: Token, title: str, mark: Icon) -> None:
        super().__init__(theme, padding=(24, 20, 24, 22), gap=10, radius=24)
        self._look = theme
        self._mark = mark
        self._token = token
        self.body.add(IconLine(theme, icon, title, TextStep.SECTION, token, size=32, wrap=True))
        self._list = QWidget()
        self._lines = Column(theme, 9, parent=self._list)
        self.body.add(self._list)
        self.foot = Column(theme, 8)
        self.body.add(self.foot)
        self.body.addStretch(1)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show other lines."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._lines.add(MarkedLine(self._look, self._mark, self._token, line))


class MarkedLine(QWidget):
    """One line with its mark in another colour than the words."""

    def __init__(self, theme: Theme, mark: Icon, token: Token, words: str) -> None:
        super().__init__()
        row = Row(theme, 12, parent=self)
        row.add(IconMark(theme, mark, 24, token, 2.4), align=Qt.AlignmentFlag.AlignTop)
        row.add(Text(theme, words, TextStep.LEAD, wrap=True), stretch=1)


class RedBox(Card):
    """What to do where help is needed at once, in large words."""

    def __init__(self, theme: Theme, step: TextStep = TextStep.SECTION) -> None:
        hue = Hue.STOP
        super().__init__(
            theme,
            across=True,
            padding=(22, 14, 20, 16),
            gap=18,
            fill=hue.soft,
            line=hue.fill,
            width=2.0,
            shadow=False,
        )
        self.text = Text(theme, "", step, hue.text, wrap=True, weight=500, rich=True)
        self.body.add(IconMark(theme, Icon.STOP, 44, hue.text, 2.2), align=Qt.AlignmentFlag.AlignVCenter)
        self.body.add(self.text, stretch=1)

    def show_words(self, words: str) -> None:
        """Show it, or hide where there is nothing to say."""
        self.text.setText(words)
        self.setVisible(bool(words))
