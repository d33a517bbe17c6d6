"""A sample of how the program reads."""

from __future__ import annotations

from bonehome.ui.pages.settings.sample import Sample
from bonehome.ui.theme.theme import Theme


def test_it_grows_with_the_text(theme: Theme) -> None:
    sample = Sample(theme)
    before = sample.sizeHint().height()
    theme.choose(text_pt=24)
    assert sample.sizeHint().height() > before
