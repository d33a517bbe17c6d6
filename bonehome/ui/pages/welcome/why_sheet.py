"""A small sheet behind "Why?": the rule, where it comes from, and how sure that is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import SourceCode
from bonehome.domain.rules.results import ResultRule
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.pages.welcome.lines import kind_words
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column

OWN = "J"


class WhySheet(Sheet):
    """Opened for one line of the result page."""

    def __init__(self, theme: Theme, window: QWidget, rule: ResultRule, catalogue: Catalogue) -> None:
        super().__init__(theme, window, rule.what, widest=820)
        self.body.add(Text(theme, kind_words(rule.kind), TextStep.CARD, Token.PRIM_T))
        for head, words in (
            (_("Why"), rule.why),
            (_("Where it comes from"), source_words(rule, catalogue)),
            (_("How sure we are"), mark_words(rule)),
            (_("Name of the rule"), rule.id),
        ):
            pair = Column(theme, 1)
            pair.add(Text(theme, head, TextStep.LABEL, Token.INK2), Text(theme, words, TextStep.LEAD, wrap=True))
            self.body.add(pair)
        self.body.addStretch(1)
        close = Button(theme, _("Close"), ButtonKind.PRIMARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.buttons.addStretch(1)
        self.buttons.add(close)
        close.clicked.connect(self.close_sheet)


def source_words(rule: ResultRule, catalogue: Catalogue) -> str:
    """The reference with its DOI, or that it is ours."""
    if rule.source == OWN:
        return _("Our own rule for this program.")
    source = catalogue.sources.get(SourceCode(rule.source))
    if source is None:
        return rule.source
    doi = _("DOI {doi}").format(doi=source.doi) if source.doi else ""
    return ". ".join(one for one in (source.reference.rstrip("."), doi) if one)


def mark_words(rule: ResultRule) -> str:
    """How the rule is known."""
    return {
        Mark.FOUND: _("Found in the source named here."),
        Mark.RECALLED: _("Recalled from the source, not read again."),
        Mark.JUDGEMENT: _("Our judgement, {review}.").format(review=rule.review),
    }[rule.mark]
