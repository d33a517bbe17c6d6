"""One rule on a card: what it does, for whom, why, where it comes from, and how sure that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from bonehome.app.sourcing import sure_words
from bonehome.app.text import _
from bonehome.ui.pages.learn.matching import Found
from bonehome.ui.theme.enums import TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row

TOP = Qt.AlignmentFlag.AlignTop
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class RuleCard(Card):
    """Filled anew for each rule it shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(22, 16, 22, 18), gap=10)
        self._place = Text(theme, "", TextStep.CAPTION, Token.INK2, wrap=True)
        self._title = Text(theme, "", TextStep.CARD, wrap=True)
        self.effect = Text(theme, "", TextStep.LABEL, wrap=True)
        self._rows = tuple(_Line(theme, head) for head in (_("For whom"), _("Why"), _("Source"), _("How sure")))
        head = Column(theme, 3)
        head.add(self._place, self._title, self.effect)
        self.body.add(head)
        self._lines = Column(theme, 6)
        for row in self._rows:
            self._lines.addLayout(row.across)
        self.body.addLayout(self._lines)
        self._beside = True
        self.id = ""
        theme.changed.connect(self._resize_heads)
        self._resize_heads()

    def show_rule(self, found: Found, sources: tuple[str, ...]) -> None:
        """Fill in a rule and the references it names."""
        entry = found.entry
        self.id = entry.id
        self._place.setText(f"{found.place} · {entry.id}")
        self._title.setText(f"{entry.title[:1].upper()}{entry.title[1:]}")
        self._title.setVisible(bool(entry.title))
        self.effect.setText(entry.effect)
        words = (entry.whom, entry.reason, "; ".join(sources), sure_words(entry.mark, entry.review))
        for row, text in zip(self._rows, words, strict=True):
            row.words.setText(f"{text.rstrip('.')}.")
        self.setAccessibleName(f"{entry.title}. {entry.effect}" if entry.title else entry.effect)

    def arrange(self, width_class: WidthClass) -> None:
        """Heads beside their words, or above them in a small window."""
        self._beside = width_class is not WidthClass.SMALL
        self._lines.set_gap(6 if self._beside else 10)
        for row in self._rows:
            row.across.setDirection(BESIDE if self._beside else BELOW)
            row.across.set_gap(14 if self._beside else 0)
        self._resize_heads()

    def _resize_heads(self) -> None:
        """All heads as wide as the widest, so that the words stand under one another."""
        widest = max(row.head.sizeHint().width() for row in self._rows)
        for row in self._rows:
            row.head.setMinimumWidth(widest if self._beside else 0)


class _Line:
    """A head and its words, in a row or one above the other."""

    def __init__(self, theme: Theme, head: str) -> None:
        self.head = Text(theme, head, TextStep.LABEL, Token.INK2)
        self.words = Text(theme, "", TextStep.BODY, wrap=True)
        self.across = Row(theme, 14)
        self.across.add(self.head, align=TOP)
        self.across.add(self.words, stretch=1)
