"""What every sheet painter offers, and the choice of painter for a sheet and a paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from bonehome.app.sheets import ExerciseSheet, SessionSheet, WeekSheet
from bonehome.ui.printing.handout import Handout
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import Paper
from bonehome.ui.printing.session_table import SessionTable
from bonehome.ui.printing.week_columns import WeekColumns
from bonehome.ui.printing.week_rows import WeekRows

SheetData = WeekSheet | SessionSheet | ExerciseSheet


class SheetPainter(Protocol):
    """Paints a sheet page by page."""

    def pages(self, ink: Ink) -> int:
        """How many pages there are."""

    def paint(self, ink: Ink, page: int) -> None:
        """Draw page ``page``, counted from 0."""


def fitting_paper(sheet: SheetData, paper: Paper) -> Paper:
    """The paper turned the way the sheet's design needs: columns lie, everything else stands."""
    return replace(paper, landscape=isinstance(sheet, WeekSheet) and not paper.large)


def painter_for(sheet: SheetData, paper: Paper) -> SheetPainter:
    """The painter of a sheet on a paper that ``fitting_paper`` has turned."""
    if isinstance(sheet, WeekSheet):
        return WeekColumns(sheet, paper) if paper.landscape else WeekRows(sheet, paper)
    if isinstance(sheet, SessionSheet):
        return SessionTable(sheet, paper)
    return Handout(sheet, paper)
