"""Styles: one for each pair of palette and person, with an outline that suits the picture."""

from __future__ import annotations

import pytest

from bonehome.ui.figure.styles import MOST_OUTLINE, FigureStyle, FigureStyles


def test_styles_are_kept_and_named(styles: FigureStyles) -> None:
    assert styles.style("light", "mei") is styles.style("light", "mei")
    assert styles.style("light", "nobody") is styles.style("light")
    keys = {styles.style(palette, person.id).key for palette in ("light", "dark") for person in styles.people()}
    assert len(keys) == 2 * len(styles.people())


def test_an_outline_never_vanishes_and_never_closes_the_fingers(style: FigureStyle) -> None:
    assert style.outline(600.0) == style.colours.recipe.outline
    assert style.outline(70.0) * 70.0 == pytest.approx(0.45)
    assert style.outline(1.0) == MOST_OUTLINE


def test_paper_asks_for_an_outline_in_millimetres(styles: FigureStyles) -> None:
    paper = styles.style("paper")
    dots_per_mm = 300 / 25.4
    wide = paper.outline(80 * dots_per_mm, dots_per_mm)
    assert wide * 80 == pytest.approx(0.35)
    assert paper.outline(25 * dots_per_mm, dots_per_mm) == MOST_OUTLINE
