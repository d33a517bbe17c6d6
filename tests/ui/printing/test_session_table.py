"""The session to take to the mat: every exercise with its dose, cue and boxes, on as many pages as it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.app.services import Services
from bonehome.app.sheets import SessionSheet
from bonehome.ui.printing.command import session_sheet
from bonehome.ui.printing.paper import PaperSize
from tests.ui.printing.conftest import MONDAY, Printer, margin_is_white

EVERY = pytest.mark.parametrize(("size", "pt"), [(size, pt) for size in PaperSize for pt in (14, 18)])


@pytest.fixture(scope="module")
def session(ellen: Services) -> SessionSheet:
    found = session_sheet(ellen, MONDAY)
    assert isinstance(found, SessionSheet)
    assert len(found.slots) > 12
    return found


@EVERY
def test_no_word_is_lost(printer: Printer, session: SessionSheet, size: PaperSize, pt: int) -> None:
    pdf = printer.read(session, size, pt)
    for slot in session.slots:
        assert f"{slot.number}. {slot.name} {slot.dose} {slot.cue}" in pdf.text
    assert f"{session.name}. {session.line}" in pdf.text


@EVERY
def test_each_page_can_stand_alone(printer: Printer, session: SessionSheet, size: PaperSize, pt: int) -> None:
    pdf = printer.read(session, size, pt)
    assert len(pdf.pages) > 1
    for number, page in enumerate(pdf.pages, start=1):
        assert session.title in page.text
        assert session.foot.valid in page.text
        assert f"Page {number} of {len(pdf.pages)}" in page.text
        for line in session.foot.stop:
            assert line.head in page.text
            assert line.signs in page.text


@EVERY
def test_a_page_breaks_only_between_exercises(
    printer: Printer, session: SessionSheet, size: PaperSize, pt: int
) -> None:
    pdf = printer.read(session, size, pt)
    for slot in session.slots:
        (page,) = [page for page in pdf.pages if any(run.text.startswith(f"{slot.number}. ") for run in page.runs)]
        name = next(run for run in page.runs if run.text.startswith(f"{slot.number}. "))
        below = [run for run in page.runs if run.baseline > name.baseline and run.text in slot.cue]
        assert below, f"the cue of {slot.name} is on another page"


@EVERY
def test_rows_end_above_the_foot(printer: Printer, session: SessionSheet, size: PaperSize, pt: int) -> None:
    for page in printer.read(session, size, pt).pages:
        foot = page.place("Effort: 3 easy").baseline
        last = max(run.baseline for run in page.runs if run.left > 60 and run.baseline < foot)
        assert last + 4 < foot


@EVERY
def test_nothing_is_drawn_in_the_margin(printer: Printer, session: SessionSheet, size: PaperSize, pt: int) -> None:
    job = printer.job(session, size, pt)
    picture = printer.press.picture(job, 0, 900)
    assert margin_is_white(picture, 210 if size is PaperSize.A4 else 215.9)


def test_a_short_session_has_one_page_and_no_number(printer: Printer, session: SessionSheet) -> None:
    pdf = printer.read(replace(session, slots=session.slots[:3]))
    assert len(pdf.pages) == 1
    assert "Page 1" not in pdf.text
    assert "1. " in pdf.text


def test_a_session_without_exercises_is_one_quiet_page(printer: Printer, session: SessionSheet) -> None:
    pdf = printer.read(replace(session, slots=(), most_boxes=0))
    assert len(pdf.pages) == 1
    assert session.title in pdf.text


def test_large_print_takes_more_pages(printer: Printer, session: SessionSheet) -> None:
    counts = [printer.press.page_count(printer.job(session, PaperSize.A4, pt)) for pt in (14, 18)]
    assert counts[0] < counts[1]
    assert [len(printer.read(session, pt=pt).pages) for pt in (14, 18)] == counts


def test_the_name_can_be_left_off(printer: Printer, session: SessionSheet) -> None:
    assert "Ellen" not in printer.read(replace(session, name="")).text
