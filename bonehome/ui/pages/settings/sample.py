"""A sample of how the program reads at the chosen text size."""

from __future__ import annotations

from bonehome.app.text import _
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text


class Sample(Card):
    """Two lines that grow with the text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(20, 12, 20, 14), gap=2, fill=Token.SUNK, line=None, radius=16, shadow=False)
        self.body.add(Text(theme, _("Sit to stand, 10 reps"), TextStep.SECTION, wrap=True))
        self.body.add(Text(theme, _("This is how the program will read."), TextStep.BODY, Token.INK2, wrap=True))
