"""Paper sizes and directions."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPageLayout

from bonehome.ui.printing.paper import MARGIN_MM, MM_PER_PT, Paper, PaperSize


@pytest.mark.parametrize(
    ("size", "landscape", "width", "height"),
    [
        (PaperSize.A4, False, 210, 297),
        (PaperSize.A4, True, 297, 210),
        (PaperSize.LETTER, False, 215.9, 279.4),
        (PaperSize.LETTER, True, 279.4, 215.9),
    ],
)
def test_a_page_as_it_lies_before_the_reader(size: PaperSize, landscape: bool, width: float, height: float) -> None:
    paper = Paper(size=size, landscape=landscape)
    assert (paper.width_mm, paper.height_mm) == (width, height)
    full = paper.layout().fullRect(QPageLayout.Unit.Millimeter)
    assert full.width() == pytest.approx(width, abs=0.2)
    assert full.height() == pytest.approx(height, abs=0.2)


def test_the_printer_gets_the_whole_page() -> None:
    layout = Paper().layout()
    assert layout.paintRect() == layout.fullRect()
    assert MARGIN_MM == 9


def test_large_print_begins_above_14_points() -> None:
    assert [Paper(text_pt=pt).large for pt in (14, 18)] == [False, True]


def test_a_point_is_a_72nd_of_an_inch() -> None:
    assert pytest.approx(25.4) == 72 * MM_PER_PT
