"""A small sheet behind "Why?": the rule, where it comes from, and how sure that is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.sourcing import mark_words, source_words
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.results import ResultRule
from bonehome.ui.dialogs.why import Explained
from bonehome.ui.pages.welcome.lines import kind_words
from bonehome.ui.theme.theme import Theme


class WhySheet(Explained):
    """Opened for one line of the result page."""

    def __init__(self, theme: Theme, window: QWidget, rule: ResultRule, catalogue: Catalogue) -> None:
        pairs = (
            (_("Why"), rule.why),
            (_("Where it comes from"), source_words(rule.source, catalogue)),
            (_("How sure we are"), mark_words(rule.mark, rule.review)),
            (_("Name of the rule"), rule.id),
        )
        super().__init__(theme, window, rule.what, pairs, kind_words(rule.kind))
