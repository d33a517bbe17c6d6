"""The week for the fridge: seven columns, one page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.app.services import Services
from bonehome.app.sheets import WeekSheet
from bonehome.domain.profile import State
from bonehome.ui.printing.command import week_sheet
from bonehome.ui.printing.paper import PaperSize
from bonehome.ui.printing.press import Press
from bonehome.ui.printing.week_columns import TICK
from tests.ui.printing.conftest import MONDAY, Printer, margin_is_white
from tests.ui.printing.pdfs import PdfPage

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BOTH = pytest.mark.parametrize("size", list(PaperSize))


@pytest.fixture(scope="module")
def week(ellen: Services) -> WeekSheet:
    found = week_sheet(ellen, MONDAY)
    assert isinstance(found, WeekSheet)
    return found


def crowded(week: WeekSheet) -> WeekSheet:
    """Three sessions on every day that has any, with long names."""
    item = replace(week.days[0].items[0], title="Strong legs and a straight back", minutes="45 min")
    return replace(week, days=tuple(replace(day, items=(item,) * 3) if day.items else day for day in week.days))


def column_of(page: PdfPage, day: int) -> tuple[float, float]:
    """The left and right edge of a day's column (mm)."""
    inner = (page.width - 18 - 6 * 1.6) / 7
    left = 9 + day * (inner + 1.6)
    return left, left + inner


@BOTH
def test_one_page_across_with_every_day_and_session(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    pdf = printer.read(week, size)
    assert len(pdf.pages) == 1
    page = pdf.pages[0]
    assert page.width > page.height
    for words in (week.title, week.name, week.line, week.foot.valid, *(line.head for line in week.foot.stop)):
        assert words in page.text
    assert [page.place(day).text for day in DAYS] == list(DAYS)
    assert len(page.places(week.felt_words)) == 7
    assert len(page.places(week.kettle_words)) == sum(1 for day in week.days if day.kettle_boxes)
    assert "Rest day" in page.text


@BOTH
def test_words_of_a_day_stay_in_its_column(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    page = printer.read(crowded(week), size).pages[0]
    top, bottom = page.place("Monday").baseline, page.place("It felt").baseline
    starts = [column_of(page, day) for day in range(7)]
    for run in page.runs:
        if top <= run.baseline <= bottom:
            right = next(right for left, right in starts if left <= run.left < right)
            assert run.right < right - 2, run


@BOTH
def test_a_crowded_day_gives_up_its_picture_before_its_words(
    printer: Printer, week: WeekSheet, size: PaperSize
) -> None:
    page = printer.read(crowded(week), size).pages[0]
    assert len(page.places("45 min")) == 3 * sum(1 for day in week.days if day.items)
    stop = page.place(week.foot.stop[0].head)
    for day in range(7):
        left, right = column_of(page, day)
        runs = [run for run in page.runs if left <= run.left < right]
        felt = next(run for run in runs if run.text == week.felt_words)
        kettle = [run for run in runs if run.text == week.kettle_words]
        assert all(run.baseline + TICK < felt.baseline - 4 for run in kettle), "boxes for drills over how it felt"
        assert felt.baseline + 15 < stop.baseline, "no room to write how it felt"


@BOTH
def test_minutes_and_icon_never_lie_on_one_another(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    picture = printer.press.picture(printer.job(week, size), 0, 2800)
    page = printer.read(week, size).pages[0]
    scale = picture.width() / page.width
    for run in page.places(" min"):
        after = run.right + 3.2  # past the last letter
        place = (after, run.baseline - 4, 0.5, 5)
        gap = picture.copy(*(round(side * scale) for side in place))
        shades = [gap.pixelColor(x, y).lightness() for x in range(gap.width()) for y in range(gap.height())]
        assert min(shades) > 250, run


@BOTH
def test_nothing_is_drawn_in_the_margin(press: Press, printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    picture = press.picture(printer.job(crowded(week), size), 0, 1000)
    assert margin_is_white(picture, printer.read(week, size).pages[0].width)


def test_a_stop_prints_no_training(printer: Printer, week: WeekSheet, ellen: Services) -> None:
    empty = ellen.planning.ensure_week(MONDAY)
    empty = replace(empty, days=tuple(replace(day, sessions=()) for day in empty.days))
    sheet = ellen.sheets.week(empty, name="", country="GB", printed=MONDAY, state=State.STOP)
    text = printer.read(sheet).text
    assert "Two strength days" not in text
    assert "ask your doctor before you exercise" in text
    assert text.count("Rest day") == 7
    assert "An easy walk" not in text


def test_days_keep_their_order(printer: Printer, week: WeekSheet) -> None:
    page = printer.read(week).pages[0]
    lefts = [page.place(day).left for day in DAYS]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 7
