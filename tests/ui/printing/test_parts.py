"""Stop box, tick boxes and lines to write on."""

from __future__ import annotations

from datetime import date

import pytest

from bonehome.app.services import Services
from bonehome.app.sheets import SheetFoot
from bonehome.ui.printing.parts import blank_line, stop_box, stop_box_height, tick_boxes
from tests.ui.printing.conftest import MONDAY, Sheet


@pytest.fixture(scope="module")
def foot(ellen: Services) -> SheetFoot:
    return ellen.sheets.foot("GB", MONDAY)


def test_the_stop_box_stands_on_its_foot_and_is_as_high_as_said(sheet: Sheet, foot: SheetFoot) -> None:
    height = stop_box_height(sheet.ink, 90, foot, 14)
    top = stop_box(sheet.ink, 5, 95, 90, foot, 14)
    assert top == pytest.approx(95 - height)
    assert sheet.is_white(0, 0, 100, top - 0.5)
    assert sheet.is_white(0, 95.5, 100, 4)
    assert not sheet.is_white(4.5, 60, 1, 1)
    assert not sheet.is_white(94.5, 60, 1, 1)


def test_words_of_the_stop_box_stay_inside_it(sheet: Sheet, foot: SheetFoot) -> None:
    top = stop_box(sheet.ink, 5, 95, 90, foot, 14)
    assert sheet.is_white(8, top + 0.5, 84, 1.5)
    assert sheet.is_white(8, 93, 84, 1.5)
    assert sheet.is_white(92.5, top + 3, 1.8, 90 - top)


def test_a_narrow_box_is_higher(sheet: Sheet, foot: SheetFoot) -> None:
    heights = [stop_box_height(sheet.ink, width, foot, 14) for width in (280, 190, 90)]
    assert heights == sorted(heights)
    assert heights[0] < heights[2]


def test_a_sheet_of_today_may_be_used_for_a_week(foot: SheetFoot) -> None:
    assert foot.valid_until == date(2026, 11, 30)
    assert "Monday 30 November" in foot.valid


def test_tick_boxes_tell_where_they_end(sheet: Sheet) -> None:
    assert tick_boxes(sheet.ink, 10, 10, 3, 8, 2) == 38
    assert tick_boxes(sheet.ink, 10, 40, 1, 8) == 18
    for left in (10, 20, 30):
        assert not sheet.is_white(left - 0.5, 13, 1, 1)
        assert sheet.is_white(left + 1, 11, 6, 6)
    assert sheet.is_white(39, 9, 60, 11)


def test_a_blank_line_waits_for_a_pen(sheet: Sheet) -> None:
    blank_line(sheet.ink, 20, 80, 50)
    assert not sheet.is_white(20, 49, 60, 2)
    assert sheet.is_white(0, 0, 19, 100)
    assert sheet.is_white(81, 0, 19, 100)
