"""Which design a sheet gets."""

from __future__ import annotations

import pytest

from bonehome.app.services import Services
from bonehome.ui.printing.command import exercise_sheet, session_sheet, week_sheet
from bonehome.ui.printing.handout import Handout
from bonehome.ui.printing.paper import Paper, PaperSize
from bonehome.ui.printing.session_table import SessionTable
from bonehome.ui.printing.sheet import SheetData, fitting_paper, painter_for
from bonehome.ui.printing.week_columns import WeekColumns
from bonehome.ui.printing.week_rows import WeekRows
from tests.ui.printing.conftest import MONDAY


@pytest.fixture(scope="module")
def sheets(ellen: Services) -> dict[str, SheetData]:
    return {
        "week": week_sheet(ellen, MONDAY),
        "session": session_sheet(ellen, MONDAY),
        "exercise": exercise_sheet(ellen, MONDAY, "clam_band"),
    }


@pytest.mark.parametrize(
    ("name", "pt", "across", "design"),
    [
        ("week", 14, True, WeekColumns),
        ("week", 18, False, WeekRows),
        ("session", 14, False, SessionTable),
        ("session", 18, False, SessionTable),
        ("exercise", 14, False, Handout),
    ],
)
def test_columns_lie_and_everything_else_stands(
    sheets: dict[str, SheetData], name: str, pt: int, across: bool, design: type
) -> None:
    # Whichever way the paper was turned before.
    for turned in (False, True):
        paper = fitting_paper(sheets[name], Paper(size=PaperSize.LETTER, text_pt=pt, landscape=turned))
        assert (paper.landscape, paper.size, paper.text_pt) == (across, PaperSize.LETTER, pt)
        assert isinstance(painter_for(sheets[name], paper), design)
