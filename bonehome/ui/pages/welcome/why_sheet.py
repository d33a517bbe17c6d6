"""The small sheet behind "Why?" on the result page: the reason, the source and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.rule_effects import line_words
from bonehome.app.sourcing import source_words, sure_words
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.results import ResultRule
from bonehome.ui.dialogs.why import Explained
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button


class WhySheet(Explained):
    """Opened for one line of the result page; ``rules_requested`` carries the id of its rule."""

    rules_requested = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, rule: ResultRule, catalogue: Catalogue) -> None:
        pairs = (
            (_("Why"), rule.why),
            (_("Where it comes from"), f"{source_words(rule.source, catalogue.sources)}."),
            (_("How sure we are"), sure_words(rule.mark, rule.review)),
            (_("Name of the rule"), rule.id),
        )
        super().__init__(theme, window, rule.what, pairs, line_words(rule.kind))
        self._rule = rule
        self.all_rules = Button(theme, _("See all rules"), ButtonKind.QUIET, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.buttons.insertWidget(0, self.all_rules)
        self.all_rules.clicked.connect(self._show_rules)

    def _show_rules(self) -> None:
        self.close_sheet()
        self.rules_requested.emit(self._rule.id)
