"""The card of this week's dose."""

from __future__ import annotations

from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.dose import DoseCard
from bonehome.ui.widgets.label import Text


def test_it_names_the_four_kinds(theme: Theme) -> None:
    words = {text.text() for text in DoseCard(theme).findChildren(Text)}
    assert {"Strength", "Balance", "Posture", "Walking"} <= words
