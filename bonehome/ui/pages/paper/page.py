"""The print page: the sheet as it will come out, and Print or Save as PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from bonehome.app.services import Services
from bonehome.app.sheets import SessionSheet, WeekSheet
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.ui.pages.paper.options import EXERCISE, SESSION, WEEK, PrintOptions
from bonehome.ui.pages.paper.preview import Preview
from bonehome.ui.printing.command import exercise_sheet, session_sheet, sheet_of, title_of, week_sheet
from bonehome.ui.printing.paper import PaperSize
from bonehome.ui.printing.press import Job, Press
from bonehome.ui.printing.sheet import SheetData, fitting_paper
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, Icon, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.page import Message, ScrollPage


class PaperPage(ScrollPage):
    """Preview at the left, options at the right."""

    back_requested = Signal()

    def __init__(self, context: UiContext, services: Services, press: Press) -> None:
        super().__init__(context, gap=14, margins=(26, 20, 26, 16))
        self._services = services
        self._press = press
        self._monday: date | None = None
        self._session: SessionId | None = None
        self._exercise: ExerciseId | None = None
        self._job: Job | None = None
        self._back = Button(context.theme, _("Back"), ButtonKind.PLAIN, Icon.LEFT)
        self.preview = Preview(context.theme)
        self._usual = PaperSize(services.settings.load().paper)
        self.options = PrintOptions(context.theme, self._usual)
        self._grid = Grid(context.theme, 18)
        head = PageHead(context.theme, _("Print"), _("What you see is what comes out"))
        head.right.add(self._back)
        self.body.add(head)
        self.body.addLayout(self._grid, 1)
        self._back.clicked.connect(self.back_requested)
        self.options.changed.connect(self.refresh)
        self.options.print_pressed.connect(self.print_page)
        self.options.pdf_pressed.connect(self.choose_file)

    def title(self) -> str:
        """For the window's title."""
        return _("Print")

    def arrange(self, width_class: WidthClass) -> None:
        """Preview beside the options, or below them in a small window."""
        super().arrange(width_class)
        columns = 1 if width_class is WidthClass.SMALL else 2
        self._grid.fill((self.preview, self.options) if columns == 2 else (self.options, self.preview), columns)
        self._grid.setColumnStretch(0, 64)
        self._grid.setColumnStretch(1, 36 if columns == 2 else 0)

    def start_focus(self) -> QWidget | None:
        """The green button, or the next that can be pressed."""
        buttons = (self.options.print_button, self.options.pdf_button, self._back)
        return next(button for button in buttons if button.isEnabled())

    def show_week(self, monday: date | None = None) -> None:
        """Offer the week sheet."""
        self._monday = monday
        self.options.choose_sheet(WEEK)

    def show_session(self, session: str) -> None:
        """Offer the sheet of a session."""
        self._session = SessionId(session)
        self.options.choose_sheet(SESSION)

    def show_exercise(self, exercise: str) -> None:
        """Offer an exercise's handout."""
        self._exercise = ExerciseId(exercise)
        self.options.choose_sheet(EXERCISE)

    def refresh(self) -> None:
        """Make the sheet again and show it; where there is none, say why."""
        self._follow_settings()
        self.options.rows[EXERCISE].setVisible(self._exercise is not None)
        try:
            sheet = self._sheet()
        except UserError as error:
            self._show_nothing(error.message)
            return
        paper = fitting_paper(sheet, self.options.paper)
        self._job = Job(sheet=sheet, paper=paper, title=title_of(sheet))
        pages = self._press.page_count(self._job)
        self.preview.show_sheet(self._picture, pages, paper.width_mm / paper.height_mm, title_of(sheet))
        self.options.pdf_button.set_on()
        self._offer_printers()

    def _show_nothing(self, sentence: str) -> None:
        self._job = None
        self.preview.show_nothing(sentence)
        for button in (self.options.print_button, self.options.pdf_button):
            button.set_off(sentence)

    def _follow_settings(self) -> None:
        """Take the paper of the settings where that has changed there; a choice made here lasts until then."""
        size = PaperSize(self._services.settings.load().paper)
        if size is not self._usual:
            self._usual = size
            self.options.choose_paper(size)

    def print_page(self) -> None:
        """Ask for a printer and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._job is None or not self.options.print_button.isEnabled():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._job.title)
        printer.setPageLayout(self._job.paper.layout())
        dialog = QPrintDialog(printer, self.window())
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self._press.print_on(self._job, printer)
            self.told.emit(Message(sentence=_("Sent to the printer.")))
        dialog.deleteLater()

    def choose_file(self) -> None:
        """Ask where to, and save as PDF."""
        if self._job is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / f"{self._job.title}.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self.window(), _("Save as PDF"), suggested, "PDF (*.pdf)")
        if chosen:
            self.save_pdf(Path(chosen))

    def save_pdf(self, path: Path) -> None:
        """Save the sheet in view and say so."""
        if self._job is None:
            return
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        try:
            self._press.save_pdf(self._job, path)
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        self.told.emit(Message(sentence=_('Saved as "{name}".').format(name=path.name)))

    def _picture(self, page: int, width: int) -> QImage:
        if self._job is None:
            return QImage()
        return self._press.picture(self._job, page, width)

    def _sheet(self) -> SheetData:
        services, on = self._services, self._services.today()
        if self.options.sheet == EXERCISE:
            sheet = exercise_sheet(services, on, self._exercise)
        elif self.options.sheet == SESSION:
            sheet = self._session_sheet()
        else:
            sheet = week_sheet(services, self._monday or on)
        if isinstance(sheet, WeekSheet | SessionSheet) and not self.options.with_name:
            return replace(sheet, name="")
        return sheet

    def _session_sheet(self) -> SheetData:
        services = self._services
        session = services.planning.session(self._session) if self._session is not None else None
        if session is None:
            return session_sheet(services, services.today())
        return sheet_of(services, session)

    def _offer_printers(self) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo

        if QPrinterInfo.availablePrinterNames():
            self.options.print_button.set_on()
        else:
            self.options.print_button.set_off(_("No printer found. Save it as a PDF instead."))
