"""Cards of the settings page."""

from __future__ import annotations

from bonehome.ui.pages.settings.cards import SettingsCard
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text


def test_a_card_has_its_title(theme: Theme) -> None:
    card = SettingsCard(theme, "Sound")
    assert [text.text() for text in card.findChildren(Text)] == ["Sound"]
