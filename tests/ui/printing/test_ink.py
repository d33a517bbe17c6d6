"""The pen of the sheets: words that wrap and are never cut, boxes, icons and figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bonehome.domain.ids import ExerciseId
from bonehome.paths import Places
from bonehome.ui.printing.ink import Ink
from bonehome.ui.theme.fonts import Fonts
from tests.ui.printing.conftest import Sheet

SENTENCE = "Stand tall behind the chair, and hold it with both hands."
SQUAT = ExerciseId("squat_free")


def test_words_stay_in_their_width_and_tell_their_height(sheet: Sheet) -> None:
    height = sheet.ink.words(20, 20, 40, SENTENCE, 14)
    assert height == sheet.ink.height_of(40, SENTENCE, 14)
    assert height > 2 * sheet.ink.height_of(1000, SENTENCE, 14)
    assert not sheet.is_white(20, 20, 40, height)
    assert sheet.is_white(0, 0, 20, 100)
    assert sheet.is_white(60.5, 0, 39, 100)
    assert sheet.is_white(0, 20 + height + 1, 100, 100 - 21 - height)


def test_no_line_is_left_out_however_many_there_are(sheet: Sheet) -> None:
    one = sheet.ink.height_of(1000, "word", 14)
    assert sheet.ink.height_of(14, "word " * 40, 14) == pytest.approx(40 * one)


def test_a_word_wider_than_its_place_is_broken_and_not_run_over(sheet: Sheet) -> None:
    height = sheet.ink.words(20, 20, 30, "an_exercise_no_longer_in_the_library", 14)
    assert height > sheet.ink.height_of(1000, "x", 14)
    assert sheet.is_white(50.5, 0, 49, 100)


def test_words_can_stand_in_the_middle_and_at_the_right(sheet: Sheet) -> None:
    width = sheet.ink.width_of("Sunday", 14)
    sheet.ink.centred(10, 10, 80, "Sunday", 14)
    sheet.ink.right(10, 50, 80, "Sunday", 14)
    assert sheet.is_white(0, 10, 50 - width / 2 - 1, 10)
    assert sheet.is_white(50 + width / 2 + 1, 10, 49 - width / 2, 10)
    assert sheet.is_white(0, 50, 89 - width, 10)
    assert not sheet.is_white(90 - width, 50, width, 10)
    assert sheet.is_white(90.5, 50, 9, 10)


def test_letters_have_their_printed_size(sheet: Sheet) -> None:
    # The height of Inter's capitals is 0.727 of the letter size; any sans lies near.
    sheet.ink.words(10, 10, 80, "H", 72)
    drawn = [y for y in range(100) if not sheet.is_white(0, y, 100, 1)]
    assert 0.66 * 25.4 <= len(drawn) <= 0.80 * 25.4 + 1


def test_bolder_and_larger_words_are_wider(sheet: Sheet) -> None:
    ink = sheet.ink
    assert ink.width_of(SENTENCE, 14) < ink.width_of(SENTENCE, 14, 700)
    assert ink.width_of(SENTENCE, 18) == pytest.approx(ink.width_of(SENTENCE, 14) * 18 / 14, rel=0.02)


def test_a_box_is_a_frame_with_nothing_in_it(sheet: Sheet) -> None:
    sheet.ink.box(QRectF(20, 20, 30, 20))
    assert not sheet.is_white(19, 30, 2, 2)
    assert sheet.is_white(21, 21, 28, 18)
    assert sheet.is_white(0, 0, 19, 100)


def test_a_rule_is_a_thin_line(sheet: Sheet) -> None:
    sheet.ink.rule(10, 90, 50)
    assert not sheet.is_white(10, 49.5, 80, 1)
    assert sheet.is_white(0, 0, 100, 49)
    assert sheet.is_white(0, 51, 100, 49)


def test_an_icon_fills_its_place_and_no_more(sheet: Sheet) -> None:
    sheet.ink.icon(QRectF(30, 30, 40, 40), "stop")
    assert not sheet.is_white(30, 30, 40, 40)
    assert sheet.is_white(0, 0, 29, 100)
    assert sheet.is_white(71, 0, 29, 100)


def test_a_figure_stays_in_its_frame(sheet: Sheet) -> None:
    sheet.ink.picture(QRectF(30, 20, 40, 60), SQUAT, 0.5)
    assert not sheet.is_white(35, 30, 30, 40)
    for left, top, width, height in ((0, 0, 29, 100), (71, 0, 29, 100), (0, 0, 100, 19), (0, 81, 100, 19)):
        assert sheet.is_white(left, top, width, height)


def test_an_exercise_nobody_can_draw_leaves_its_frame_empty(sheet: Sheet) -> None:
    sheet.ink.picture(QRectF(30, 20, 40, 60), ExerciseId("jump_rope_1999"), 0.5)
    assert not sheet.is_white(29, 30, 2, 2)
    assert sheet.is_white(31, 21, 38, 58)


def test_the_pen_is_as_before_after_a_figure_also_where_that_failed(sheet: Sheet, places: Places) -> None:
    def spoils(painter: QPainter, _rect: QRectF, _exercise: ExerciseId, _phase: float) -> None:
        painter.scale(3, 3)
        raise ZeroDivisionError

    before = sheet.painter.transform()
    sheet.ink.picture(QRectF(0, 0, 20, 20), SQUAT, 0.0)
    assert sheet.painter.transform() == before
    with pytest.raises(ZeroDivisionError):
        Ink(sheet.painter, Fonts(), places.icons / "ui", spoils).picture(QRectF(0, 0, 20, 20), SQUAT, 0.0)
    assert sheet.painter.transform() == before
