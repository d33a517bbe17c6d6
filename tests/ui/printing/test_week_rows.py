"""The week in large print: seven rows, 18 pt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.app.services import Services
from bonehome.app.sheets import WeekSheet
from bonehome.ui.printing.command import week_sheet
from bonehome.ui.printing.paper import PaperSize
from tests.ui.printing.conftest import MONDAY, Printer, margin_is_white
from tests.ui.printing.pdfs import Pdf

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BOTH = pytest.mark.parametrize("size", list(PaperSize))
LARGE = 18


@pytest.fixture(scope="module")
def week(ellen: Services) -> WeekSheet:
    found = week_sheet(ellen, MONDAY)
    assert isinstance(found, WeekSheet)
    return found


def crowded(week: WeekSheet) -> WeekSheet:
    """Three sessions on every day, with names too long for one line."""
    item = replace(week.days[0].items[0], title="Strong legs and a straight back with a long name", minutes="45 min")
    return replace(week, days=tuple(replace(day, items=(item,) * 3) for day in week.days))


def days_of(pdf: Pdf) -> list[list[str]]:
    """The days on each page in their order from the top."""
    found = [[run for run in page.runs if run.text in DAYS and run.left < 10] for page in pdf.pages]
    return [[run.text for run in sorted(runs, key=lambda run: run.baseline)] for runs in found]


@BOTH
def test_an_ordinary_week_stands_on_one_page(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    pdf = printer.read(week, size, LARGE)
    assert days_of(pdf) == [list(DAYS)]
    page = pdf.pages[0]
    assert page.height > page.width
    for words in (week.title, week.name, week.foot.valid, week.kettle_words):
        assert words in page.text
    for day in week.days:
        for item in day.items:
            assert f"{item.minutes} {item.title}" in page.text


@BOTH
def test_a_crowded_week_goes_on_and_loses_no_day(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    pdf = printer.read(crowded(week), size, LARGE)
    assert len(pdf.pages) > 1
    assert [day for page in days_of(pdf) for day in page] == list(DAYS)
    assert pdf.text.count("45 min Strong legs and a straight back with a long name") == 21
    for page in pdf.pages:
        assert week.foot.stop[0].head in page.text, "the stop rules stand on every page"
        assert f"/ {len(pdf.pages)}" in page.text
    assert [week.kettle_words in page.text for page in pdf.pages] == [False] * (len(pdf.pages) - 1) + [True]


@BOTH
def test_rows_end_above_the_stop_rules(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    for sheet in (week, crowded(week)):
        for page in printer.read(sheet, size, LARGE).pages:
            stop = page.place(week.foot.stop[0].head).baseline
            rows = [run.baseline for run in page.runs if run.text in DAYS or " min" in run.text or "Kettle" in run.text]
            assert max(rows) + 6 < stop


@BOTH
def test_nothing_is_drawn_in_the_margin(printer: Printer, week: WeekSheet, size: PaperSize) -> None:
    job = printer.job(crowded(week), size, LARGE)
    for number in range(printer.press.page_count(job)):
        picture = printer.press.picture(job, number, 1000)
        assert margin_is_white(picture, 210 if size is PaperSize.A4 else 215.9)


def test_a_long_name_stays_beside_the_title(printer: Printer, week: WeekSheet) -> None:
    page = printer.read(replace(week, name="Wilhelmina Featherstonehaugh-Cholmondeley"), pt=LARGE).pages[0]
    title = page.place(week.title)
    names = [run for run in page.runs if run.left > title.right and run.baseline < page.place("Monday").baseline]
    assert "Wilhelmina" in names[0].text
    assert min(run.left for run in names) > title.right + 4


def test_a_week_without_drills_asks_for_none(printer: Printer, week: WeekSheet) -> None:
    quiet = replace(week, days=tuple(replace(day, kettle_boxes=0) for day in week.days))
    assert week.kettle_words not in printer.read(quiet, pt=LARGE).text
