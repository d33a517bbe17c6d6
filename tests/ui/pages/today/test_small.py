"""The two small cards of Today."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.today.small import SmallCard, walk_card
from bonehome.ui.pages.today.small import tests_card as make_tests_card
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from tests.ui.looks import Heard, cut_widgets


@pytest.mark.parametrize(
    ("make", "words", "button"),
    [
        (walk_card, {"A walk today?", "Ten minutes count."}, "I walked"),
        (make_tests_card, {"Chair stand test", "It sets your level. 5 min."}, "See how"),
    ],
)
def test_a_card_says_one_thing_and_does_one(
    context: UiContext, qtbot: QtBot, make: type[SmallCard], words: set[str], button: str
) -> None:
    card = make(context)
    qtbot.addWidget(card)
    heard = Heard()
    card.acted.connect(heard.hear)
    (only,) = card.findChildren(Button)
    only.click()
    assert heard.all == [()]
    assert only.text() == button
    assert words <= {text.text() for text in card.findChildren(Text)}


def test_other_words_fit_too(context: UiContext, qtbot: QtBot) -> None:
    card = walk_card(context)
    qtbot.addWidget(card)
    card.show_words("A longer question that goes over several lines in a narrow window?", "And an answer. " * 6)
    card.resize(420, card.heightForWidth(420) if card.hasHeightForWidth() else card.sizeHint().height())
    card.show()
    assert cut_widgets(card) == []
