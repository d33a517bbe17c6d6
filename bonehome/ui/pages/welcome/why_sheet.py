"""A small sheet behind "Why?": the rule, where it comes from, and how sure that is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.rule_effects import line_words, mark_words, source_words
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.results import ResultRule
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class WhySheet(Sheet):
    """Opened for one line of the result page; ``rules_requested`` carries the id of its rule."""

    rules_requested = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, rule: ResultRule, catalogue: Catalogue) -> None:
        super().__init__(theme, window, rule.what, widest=820)
        self._rule = rule
        self.body.add(Text(theme, line_words(rule.kind), TextStep.CARD, Token.PRIM_T))
        sure = mark_words(rule.mark)
        for head, words in (
            (_("Why"), rule.why),
            (_("Where it comes from"), f"{source_words(rule.source, catalogue.sources)}."),
            (_("How sure we are"), f"{sure[:1].upper()}{sure[1:]}."),
            (_("Name of the rule"), rule.id),
        ):
            pair = Column(theme, 1)
            pair.add(Text(theme, head, TextStep.LABEL, Token.INK2), Text(theme, words, TextStep.LEAD, wrap=True))
            self.body.add(pair)
        self.body.addStretch(1)
        self.close_button = Button(theme, _("Close"), ButtonKind.PRIMARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.all_rules = Button(theme, _("See all rules"), ButtonKind.QUIET, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.buttons.add(self.all_rules)
        self.buttons.addStretch(1)
        self.buttons.add(self.close_button)
        self.close_button.clicked.connect(self.close_sheet)
        self.all_rules.clicked.connect(self._show_rules)

    def first_focus(self) -> QWidget | None:
        """Close is what most people want."""
        return self.close_button

    def _show_rules(self) -> None:
        self.close_sheet()
        self.rules_requested.emit(self._rule.id)
