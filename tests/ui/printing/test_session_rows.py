"""One exercise on the session sheet, in both designs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.app.sheets import SheetSlot
from bonehome.domain.ids import ExerciseId
from bonehome.ui.printing.paper import MARGIN_MM, Paper, PaperSize
from bonehome.ui.printing.session_rows import BelowRow, BesideRow, SlotRow
from tests.ui.printing.conftest import Sheet

SLOT = SheetSlot(
    number=3,
    exercise=ExerciseId("squat_free"),
    name="Squat to a chair tap",
    block="Strength",
    dose="2 sets of 10 reps",
    cue="Hips back, chest lifted.",
    set_boxes=2,
    both_sides=False,
    effort_box=True,
)
LONG = replace(SLOT, name="Squat to a chair tap " * 4, dose="3 sets of 10 reps, hold 5 seconds, each side " * 2)
ROWS: tuple[SlotRow, ...] = (
    BesideRow(Paper(), 3),
    BesideRow(Paper(size=PaperSize.LETTER), 2),
    BelowRow(Paper(text_pt=18)),
    BelowRow(Paper(size=PaperSize.LETTER, text_pt=18)),
)
EACH = pytest.mark.parametrize("row", ROWS)


@EACH
def test_a_row_is_as_high_as_its_words_need(sheet: Sheet, row: SlotRow) -> None:
    usual, long = row.height(sheet.ink, SLOT), row.height(sheet.ink, LONG)
    assert usual < 60
    assert long > usual
    assert row.height(sheet.ink, replace(SLOT, cue="")) <= usual


def test_the_least_heights_hold_the_pictures_of_the_design(sheet: Sheet) -> None:
    short = replace(SLOT, name="Squat", cue="")
    assert BesideRow(Paper(), 2).height(sheet.ink, short) == BesideRow.LEAST >= BesideRow.PICTURE
    assert BelowRow(Paper(text_pt=18)).height(sheet.ink, short) == BelowRow.LEAST >= BelowRow.PICTURE


def test_only_boxes_beside_the_words_are_named_above(sheet: Sheet) -> None:
    beside, below = BesideRow(Paper(), 2), BelowRow(Paper(text_pt=18))
    assert beside.heads_height(sheet.ink) == sheet.ink.line_height(14)
    assert below.heads_height(sheet.ink) == 0
    below.heads(sheet.ink, 10)
    assert sheet.is_white(0, 0, 100, 100)


def test_words_keep_clear_of_the_boxes() -> None:
    for paper in (Paper(), Paper(size=PaperSize.LETTER)):
        for boxes in (1, 2, 3):
            row = BesideRow(paper, boxes)
            first = row._box(0, 0, 0)
            assert row._words.left + row._words.width < first.left()
            assert row._effort(0, 0).right() == pytest.approx(paper.width_mm - MARGIN_MM)
            assert row._box(boxes - 1, 0, 0).right() < row._effort(0, 0).left()
            assert row._words.width > 55
