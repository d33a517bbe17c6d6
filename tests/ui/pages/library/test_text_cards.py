"""The cards of words on the exercise page."""

from __future__ import annotations

from bonehome.ui.pages.library.text_cards import CareCard
from bonehome.ui.theme.context import UiContext


def test_care_is_one_paragraph(context: UiContext) -> None:
    card = CareCard(context)
    card.show_care(("One.", "Two."))
    assert card.text.text() == "One. Two."
