"""The handout of an exercise: nothing left out, nothing cut over pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.app.services import Services
from bonehome.app.sheets import ExerciseSheet
from bonehome.domain.ids import ExerciseId
from bonehome.ui.printing.paper import PaperSize
from tests.ui.printing.conftest import MONDAY, Printer, margin_is_white
from tests.ui.printing.pdfs import Pdf

EVERY = pytest.mark.parametrize(("size", "pt"), [(size, pt) for size in PaperSize for pt in (14, 18)])


def handout(services: Services, id_: str, tags: frozenset[str] = frozenset()) -> ExerciseSheet:
    found = services.sheets.exercise(ExerciseId(id_), tags=tags, country="GB", printed=MONDAY)
    assert found is not None
    return found


def lost(sheet: ExerciseSheet, pdf: Pdf) -> list[str]:
    """Sentences of the sheet that are not on paper."""
    texts = [sheet.name, sheet.dose, sheet.needs, sheet.setup, *sheet.steps, *sheet.cues, *sheet.sources, *sheet.care]
    texts += [sheet.breathing, sheet.tempo, sheet.feel, sheet.stop, sheet.why, sheet.foot.valid]
    texts += [f"{one.wrong} {one.mend}" for one in sheet.mistakes]
    # Without spaces, because a line may also end at a hyphen.
    return [text for text in texts if "".join(text.split()) not in "".join(pdf.text.split())]


@EVERY
def test_all_that_is_known_is_on_the_sheet(printer: Printer, ellen: Services, size: PaperSize, pt: int) -> None:
    sheet = handout(ellen, "squat_free", frozenset({"knee", "falls"}))
    assert len(sheet.care) == 2
    pdf = printer.read(sheet, size, pt)
    assert lost(sheet, pdf) == []


def test_no_exercise_of_the_library_loses_a_word(printer: Printer, ellen: Services) -> None:
    # Large print on the shorter paper is the tightest there is.
    tags = frozenset(tag for one in ellen.catalogue.exercises.values() for tag in one.care)
    for id_ in ellen.catalogue.exercises:
        sheet = handout(ellen, id_, tags)
        assert lost(sheet, printer.read(sheet, PaperSize.LETTER, 18)) == []


@EVERY
def test_every_page_names_the_exercise_and_when_to_stop(
    printer: Printer, ellen: Services, size: PaperSize, pt: int
) -> None:
    sheet = handout(ellen, "squat_free", frozenset({"knee", "falls"}))
    pages = printer.read(sheet, size, pt).pages
    for number, page in enumerate(pages, start=1):
        assert sheet.name in page.text
        assert sheet.foot.stop[0].head in page.text
        assert sheet.foot.valid in page.text
        assert (f"Page {number} of {len(pages)}" in page.text) == (len(pages) > 1)


@EVERY
def test_no_paragraph_is_cut_over_pages(printer: Printer, ellen: Services, size: PaperSize, pt: int) -> None:
    sheet = handout(ellen, "squat_free", frozenset({"knee", "falls"}))
    pages = printer.read(sheet, size, pt).pages
    for head, text in (("Set up", sheet.setup), ("Why", sheet.why), ("When to stop", sheet.stop)):
        (page,) = [page for page in pages if any(run.text == head for run in page.runs)]
        assert f"{head} {text}" in page.text
    for number, step in enumerate(sheet.steps, start=1):
        assert any(f"{number}. {step}" in page.text for page in pages)


@EVERY
def test_words_end_above_the_foot(printer: Printer, ellen: Services, size: PaperSize, pt: int) -> None:
    sheet = handout(ellen, "squat_free", frozenset({"knee", "falls"}))
    for page in printer.read(sheet, size, pt).pages:
        stop = page.place(sheet.foot.stop[0].head).baseline
        above = [run for run in page.runs if run.baseline < stop]
        below = [run for run in page.runs if run.baseline > stop]
        assert max(run.baseline for run in above) + 6 < stop
        words = {word for line in sheet.foot.stop for word in (*line.head.split(), *line.signs.split())}
        words |= {*sheet.foot.valid.split(), "Page", "of", *"123456789"}
        assert {word for run in below for word in run.text.split()} <= words


@EVERY
def test_nothing_is_drawn_in_the_margin(printer: Printer, ellen: Services, size: PaperSize, pt: int) -> None:
    job = printer.job(handout(ellen, "clam_band"), size, pt)
    assert margin_is_white(printer.press.picture(job, 0, 900), 210 if size is PaperSize.A4 else 215.9)


def test_what_an_exercise_does_not_say_leaves_no_empty_head(printer: Printer, ellen: Services) -> None:
    sheet = replace(handout(ellen, "clam_band"), cues=(), mistakes=())
    text = printer.read(sheet).text
    assert "Keep in mind" not in text
    assert "Common mistakes" not in text
    assert "Take care" not in text
    assert "Set up" in text
