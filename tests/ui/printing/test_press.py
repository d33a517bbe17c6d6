"""From a sheet to a PDF, a printer and a preview: the same page each time, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from bonehome.app.services import Services
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId
from bonehome.paths import Places
from bonehome.ui.printing.command import exercise_sheet, week_sheet
from bonehome.ui.printing.paper import Paper, PaperSize
from bonehome.ui.printing.press import Job, Press
from bonehome.ui.theme.fonts import Fonts
from tests.ui.printing.conftest import MONDAY
from tests.ui.printing.pdfs import read_pdf


@pytest.fixture(scope="module")
def job(ellen: Services) -> Job:
    return Job(sheet=week_sheet(ellen, MONDAY), paper=Paper(), title="My week")


@pytest.mark.parametrize(
    ("size", "pt", "width", "height"),
    [
        (PaperSize.A4, 14, 297, 210),
        (PaperSize.LETTER, 14, 279.4, 215.9),
        (PaperSize.A4, 18, 210, 297),
        (PaperSize.LETTER, 18, 215.9, 279.4),
    ],
)
def test_a_pdf_has_the_size_of_its_paper_and_is_all_lines(
    press: Press, job: Job, tmp_path: Path, size: PaperSize, pt: int, width: float, height: float
) -> None:
    press.save_pdf(replace(job, paper=Paper(size=size, text_pt=pt)), tmp_path / "week.pdf")
    pdf = read_pdf(tmp_path / "week.pdf")
    (page,) = pdf.pages
    assert len(page.runs) > 30
    assert page.width == pytest.approx(width, abs=0.3)
    assert page.height == pytest.approx(height, abs=0.3)
    assert pdf.images == 0
    assert pdf.title == "My week"


def test_a_folder_that_is_not_there_is_made(press: Press, job: Job, tmp_path: Path) -> None:
    press.save_pdf(job, tmp_path / "new" / "folder" / "week.pdf")
    assert [one.name for one in (tmp_path / "new" / "folder").iterdir()] == ["week.pdf"]


def test_where_it_cannot_be_written_the_old_sheet_stays(press: Press, job: Job, tmp_path: Path) -> None:
    old = tmp_path / "week.pdf"
    old.mkdir()
    (old / "inside").touch()
    with pytest.raises(UserError) as told:
        press.save_pdf(job, old)
    assert str(old) in told.value.sentence()
    assert told.value.hint
    assert [one.name for one in tmp_path.iterdir()] == ["week.pdf"]
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="file"):
        press.save_pdf(job, tmp_path / "file" / "week.pdf")


def test_a_disk_that_is_full_leaves_nothing_half_written(
    press: Press, job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "week.pdf").write_bytes(b"the old one")

    def full(_path: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="No space left on device"):
        press.save_pdf(job, tmp_path / "week.pdf")
    monkeypatch.undo()
    assert [one.name for one in tmp_path.iterdir()] == ["week.pdf"]
    assert (tmp_path / "week.pdf").read_bytes() == b"the old one"


def test_a_drawing_that_fails_leaves_nothing_behind(places: Places, job: Job, tmp_path: Path) -> None:
    def fails(_painter: QPainter, _rect: QRectF, _exercise: ExerciseId, _phase: float) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Press(Fonts(), places.icons / "ui", fails).save_pdf(job, tmp_path / "week.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_printer_gets_the_same_words_as_the_pdf(press: Press, ellen: Services, tmp_path: Path) -> None:
    sheet = exercise_sheet(ellen, MONDAY, "squat_free")
    job = Job(sheet=sheet, paper=Paper(), title="Squat")
    press.save_pdf(job, tmp_path / "saved.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    press.print_on(job, printer)
    saved, printed = read_pdf(tmp_path / "saved.pdf"), read_pdf(tmp_path / "printed.pdf")
    assert [page.text for page in printed.pages] == [page.text for page in saved.pages]
    assert len(saved.pages) == press.page_count(job) == 2
    assert saved.images == printed.images == 0
    for one, other in zip(printed.pages, saved.pages, strict=True):
        assert (one.width, one.height) == pytest.approx((other.width, other.height), abs=0.3)
        assert one.place("Use this sheet").baseline == pytest.approx(other.place("Use this sheet").baseline, abs=0.5)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_print_is_told(press: Press, job: Job, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "folder" / "week.pdf"))
    with pytest.raises(UserError, match="could not be drawn"):
        press.print_on(job, printer)


def test_the_preview_is_the_page(press: Press, job: Job) -> None:
    picture = press.picture(job, 0, 891)
    assert (picture.width(), picture.height()) == (891, 630)
    assert press.page_count(job) == 1
    assert picture.pixelColor(3, 3).name() == "#ffffff"
    assert len({picture.pixelColor(x, 300).name() for x in range(891)}) > 3
