"""A sample of how the program reads."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bonehome.ui.pages.settings.sample import Sample
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from tests.ui.pages.fits import words_of


def make(theme: Theme, qtbot: QtBot) -> Sample:
    sample = Sample(theme)
    qtbot.addWidget(sample)
    sample.resize(600, 120)
    return sample


def test_it_reads_like_the_program(theme: Theme, qtbot: QtBot) -> None:
    assert words_of(make(theme, qtbot)) == ["Sit to stand, 10 reps", "This is how the program will read."]


def test_both_lines_follow_the_text_size_at_once(theme: Theme, qtbot: QtBot) -> None:
    sample = make(theme, qtbot)
    before = [text.font().pixelSize() for text in sample.findChildren(Text)]
    height = sample.sizeHint().height()
    theme.choose(text_pt=24)
    after = [text.font().pixelSize() for text in sample.findChildren(Text)]
    assert after == [round(size * 1.5) for size in before]
    assert sample.sizeHint().height() > height
