"""The print page: the sheet that is asked for, on the paper that is chosen, to a file or a printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.app.content import Content
from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.sheets import SessionSheet
from bonehome.domain.ids import QuestionId
from bonehome.domain.week import SessionKind
from bonehome.ui.pages.paper.options import EXERCISE, SESSION, WEEK
from bonehome.ui.pages.paper.page import PaperPage
from bonehome.ui.printing.command import make_press, title_of
from bonehome.ui.printing.paper import PaperSize
from bonehome.ui.printing.sheet import SheetData
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ThemeName, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.page import Message
from tests.app.samples import Home, shipped_content
from tests.ui.looks import Heard, cut_widgets
from tests.ui.printing.pdfs import Pdf, read_pdf

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def content() -> Content:
    return shipped_content()


@pytest.fixture
def home(tmp_path: Path, content: Content) -> Iterator[Home]:
    home = Home(tmp_path, content)
    answer_as_ellen(home.services)
    home.services.people.rename(home.services.person.id, "Ellen")
    home.reopen()
    yield home
    home.services.close()


@pytest.fixture
def page(context: UiContext, qtbot: QtBot, home: Home) -> PaperPage:
    page = PaperPage(context, home.services, make_press(home.services, home.places))
    qtbot.addWidget(page)
    page.arrange(WidthClass.WIDE)
    page.resize(1074, 800)
    page.refresh()
    return page


@pytest.fixture
def told(page: PaperPage) -> list[Message]:
    messages: list[Message] = []
    page.told.connect(messages.append)
    return messages


def saved(page: PaperPage, folder: Path) -> Pdf:
    """The sheet in view, through Save as PDF."""
    page.save_pdf(folder / "sheet.pdf")
    return read_pdf(folder / "sheet.pdf")


def in_view(page: PaperPage) -> SheetData:
    """The sheet that would be printed."""
    assert page._job is not None
    return page._job.sheet


def test_it_begins_with_this_week(page: PaperPage, tmp_path: Path) -> None:
    assert page.title() == "Print"
    assert page.options.sheet == WEEK
    pdf = saved(page, tmp_path)
    assert pdf.title == "My week, 23 to 29 November"
    assert "Ellen" in pdf.text


def test_another_week_is_printed_where_that_is_asked(page: PaperPage) -> None:
    page.show_week(MONDAY + timedelta(days=7))
    page.refresh()
    assert title_of(in_view(page)) == "My week, 30 November to 6 December"


def test_a_session_and_an_exercise_have_their_own_sheets(page: PaperPage, home: Home, tmp_path: Path) -> None:
    assert page.options.rows[EXERCISE].isHidden()
    week = home.services.planning.this_week()
    friday = next(one for one in week.days[4].sessions if one.kind is SessionKind.STRENGTH)
    page.show_session(friday.id)
    page.refresh()
    assert page.options.sheet == SESSION
    sheet = in_view(page)
    assert isinstance(sheet, SessionSheet)
    assert [slot.exercise for slot in sheet.slots] == [slot.exercise for slot in friday.slots()]
    page.show_exercise("clam_band")
    page.refresh()
    assert not page.options.rows[EXERCISE].isHidden()
    assert saved(page, tmp_path).title == "Clam with band"
    page.options.rows[WEEK].click()
    assert title_of(in_view(page)).startswith("My week")


def test_choices_are_in_force_at_once(page: PaperPage, tmp_path: Path) -> None:
    page.options._paper.piece(PaperSize.LETTER).click()
    page.options._size.piece("18").click()
    (only,) = saved(page, tmp_path).pages
    assert (only.width, only.height) == pytest.approx((215.9, 279.4), abs=0.3)
    page.options._name.click()
    assert "Ellen" not in saved(page, tmp_path).text


def test_the_name_can_be_left_off_a_session_too(page: PaperPage, home: Home) -> None:
    page.show_session(home.services.planning.today()[0].id)
    page.refresh()
    named = in_view(page)
    assert isinstance(named, SessionSheet)
    assert named.name == "Ellen"
    page.options._name.click()
    assert in_view(page) == replace(named, name="")


def test_the_paper_of_the_settings_is_followed_until_another_is_chosen_here(page: PaperPage, home: Home) -> None:
    assert page.options.paper.size is PaperSize.A4
    home.services.settings.change(paper="letter")
    page.refresh()
    assert page.options.paper.size is PaperSize.LETTER
    page.options._paper.piece(PaperSize.A4).click()
    page.refresh()
    assert page.options.paper.size is PaperSize.A4


def test_a_day_without_a_session_says_so_and_prints_nothing(
    page: PaperPage, home: Home, tmp_path: Path, told: list[Message]
) -> None:
    home.to(MONDAY + timedelta(days=6))
    page.options.rows[SESSION].click()
    assert page.preview.none.text() == "There is no session on Sunday 29 November."
    assert not page.options.pdf_button.isEnabled()
    assert not page.options.print_button.isEnabled()
    page.save_pdf(tmp_path / "sheet.pdf")
    page.print_page()
    page.choose_file()
    assert not (tmp_path / "sheet.pdf").exists()
    page.options.rows[WEEK].click()
    assert page.options.pdf_button.isEnabled()
    assert told == []


def test_what_is_not_for_the_person_now_is_not_printed(page: PaperPage, home: Home) -> None:
    session = home.services.planning.today()[0]
    page.show_session(session.id)
    page.refresh()
    assert page.options.pdf_button.isEnabled()
    home.services.screening.answer(QuestionId("q18"), {"knee": 9, "shoulder": 9, "wrist": 9})
    page.refresh()
    assert "not for you now" in page.preview.none.text()
    assert not page.options.pdf_button.isEnabled()


@pytest.mark.parametrize(
    ("printers", "reason", "first"),
    [([], "No printer found. Save it as a PDF instead.", "pdf_button"), (["Kitchen"], "", "print_button")],
)
def test_printing_is_offered_where_there_is_a_printer(
    page: PaperPage, monkeypatch: pytest.MonkeyPatch, printers: list[str], reason: str, first: str
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: printers))
    page.refresh()
    assert page.options.print_button.isEnabled() == bool(printers)
    assert page.options.print_button.reason == reason
    assert page.start_focus() is getattr(page.options, first)
    assert page.options.pdf_button.isEnabled()
    if not printers:
        page.print_page()  # Ctrl+P: no dialog without a printer


class Dialog:
    """Stands for the system's print dialog: the person chooses a printer, here one that prints into a file."""

    DialogCode = QPrintDialog.DialogCode
    answer = QPrintDialog.DialogCode.Accepted
    out = ""

    def __init__(self, printer: QPrinter, _window: QWidget) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(self.out)

    def exec(self) -> QPrintDialog.DialogCode:
        return self.answer

    def deleteLater(self) -> None:
        """Nothing to free."""


@pytest.mark.parametrize("answer", list(QPrintDialog.DialogCode))
def test_the_sheet_in_view_goes_to_the_printer_the_person_chooses(
    page: PaperPage,
    tmp_path: Path,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
    answer: QPrintDialog.DialogCode,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Kitchen"]))
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", Dialog)
    monkeypatch.setattr(Dialog, "answer", answer)
    monkeypatch.setattr(Dialog, "out", str(tmp_path / "printed.pdf"))
    page.refresh()
    page.options.print_button.click()
    if answer is QPrintDialog.DialogCode.Accepted:
        assert [one.sentence for one in told] == ["Sent to the printer."]
        assert "My week, 23 to 29 November" in read_pdf(tmp_path / "printed.pdf").text
    else:
        assert told == []
        assert not (tmp_path / "printed.pdf").exists()


def test_a_file_gets_its_ending_and_the_person_is_told(page: PaperPage, tmp_path: Path, told: list[Message]) -> None:
    for typed, name in (("week", "week.pdf"), ("week.v2", "week.v2.pdf"), ("WEEK.PDF", "WEEK.PDF")):
        page.save_pdf(tmp_path / typed)
        assert (tmp_path / name).is_file()
        assert told[-1].sentence == f'Saved as "{name}".'
        assert not told[-1].error


def test_a_place_that_cannot_be_written_is_told_and_the_page_stays(
    page: PaperPage, tmp_path: Path, told: list[Message]
) -> None:
    (tmp_path / "file").touch()
    page.save_pdf(tmp_path / "file" / "week.pdf")
    (message,) = told
    assert message.error
    assert str(tmp_path / "file" / "week.pdf") in message.sentence
    assert page.options.pdf_button.isEnabled()


def test_back_leads_back(page: PaperPage) -> None:
    heard = Heard()
    page.back_requested.connect(heard.hear)
    page._back.click()
    assert heard.all == [()]


@pytest.mark.parametrize(
    ("width_class", "width", "pt"),
    [(WidthClass.WIDE, 1074, 16), (WidthClass.NARROW, 940, 16), (WidthClass.SMALL, 948, 24)],
)
def test_nothing_is_cut(page: PaperPage, theme: Theme, width_class: WidthClass, width: int, pt: int) -> None:
    theme.choose(ThemeName.LIGHT, pt)
    page.arrange(width_class)
    page.resize(width, 800)
    page.show()
    assert cut_widgets(page) == []
    page.preview.show_nothing("There is no session on Sunday 29 November.")
    page.options.print_button.set_off("There is no session on Sunday 29 November.")
    assert cut_widgets(page) == []
