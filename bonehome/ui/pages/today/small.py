"""The small cards of Today: a kettle drill, and what is due next."""

from __future__ import annotations

from PySide6.QtCore import Signal

from bonehome.app.text import _
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token
from bonehome.ui.widgets.badge import KindBadge
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class SmallCard(Card):
    """A badge, a title, one line and one button; ``acted`` when it is pressed."""

    acted = Signal()

    def __init__(self, context: UiContext, badge: str, button: str, icon: Icon | None = None) -> None:
        super().__init__(context.theme, across=True, padding=(16, 10, 16, 12), gap=14)
        theme = context.theme
        self._title = Text(theme, "", TextStep.CARD, wrap=True)
        self._second = Text(theme, "", TextStep.CAPTION, Token.INK2, wrap=True)
        self._button = Button(theme, button, ButtonKind.SOFT, icon)
        words = Column(theme, 2)
        words.addStretch(1)
        words.add(self._title, self._second)
        words.addStretch(1)
        self.body.add(KindBadge(theme, badge, 56))
        self.body.add(words, stretch=1)
        self.body.add(self._button)
        self._button.clicked.connect(self.acted)

    def show_words(self, title: str, line: str) -> None:
        """Fill title and line."""
        self._title.setText(title)
        self._second.setText(line)


def walk_card(context: UiContext) -> SmallCard:
    """Log a walk that was done today."""
    card = SmallCard(context, "walk", _("I walked"), Icon.PLUS)
    card.show_words(_("A walk today?"), _("Ten minutes count."))
    return card


def tests_card(context: UiContext) -> SmallCard:
    """The way to the self-tests."""
    card = SmallCard(context, "test", _("See how"))
    card.show_words(_("Chair stand test"), _("It sets your level. 5 min."))
    return card


def due_card(context: UiContext) -> SmallCard:
    """That the questions are due, while the plan still goes on."""
    return SmallCard(context, "test", _("Go through them"))
