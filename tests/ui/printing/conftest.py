"""What the tests of the sheets share: Ellen's services, a press, and a page to draw on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bonehome.app.sample_person import NAME, answer_as_ellen
from bonehome.app.services import Services, open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.paths import Places, find_places
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.command import make_press
from bonehome.ui.printing.figures import PaperFigures
from bonehome.ui.printing.ink import FigurePainter, Ink
from bonehome.ui.printing.paper import MARGIN_MM, UNITS_PER_MM, Paper, PaperSize
from bonehome.ui.printing.press import Job, Press
from bonehome.ui.printing.sheet import SheetData
from bonehome.ui.theme.fonts import Fonts
from tests.ui.printing.pdfs import Pdf, read_pdf

MONDAY = date(2026, 11, 23)
PIXELS_PER_MM = 4


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The program with Ellen's data folder."""
    return find_places(tmp_path_factory.mktemp("ellen") / "data")


@pytest.fixture(scope="session")
def ellen(places: Places) -> Iterator[Services]:
    """Ellen with all questions answered, on the Monday of her first week; tests only read and print."""
    clock = SimulatedClock().clock()
    services = open_services(places, clock)
    answer_as_ellen(services)
    services.people.rename(services.person.id, NAME)
    services.close()
    services = open_services(places, clock)
    services.planning.this_week()
    yield services
    services.close()


@pytest.fixture(scope="session")
def press(qapp: QApplication, ellen: Services, places: Places) -> Press:
    """The press of the program."""
    return make_press(ellen, places)


@pytest.fixture(scope="session")
def figure(qapp: QApplication, ellen: Services, places: Places) -> FigurePainter:
    """What draws exercises on paper."""
    return PaperFigures(ellen.catalogue, FigureStyles(places.resources / "figure"), person)


def person() -> str:
    return "ellen"


class Sheet:
    """A white page of 100 x 100 mm and an ink on it; ``image`` is what was drawn."""

    def __init__(self, icons: Path, figure: FigurePainter) -> None:
        side = 100 * PIXELS_PER_MM
        self.image = QImage(side, side, QImage.Format.Format_RGB32)
        self.image.fill("white")
        self.painter = QPainter(self.image)
        self.painter.scale(PIXELS_PER_MM / UNITS_PER_MM, PIXELS_PER_MM / UNITS_PER_MM)
        self.ink = Ink(self.painter, Fonts(), icons, figure)

    def is_white(self, left: float, top: float, width: float, height: float) -> bool:
        """True where nothing was drawn in a rectangle (mm)."""
        return _white(self.image.copy(*(round(one * PIXELS_PER_MM) for one in (left, top, width, height))))


@pytest.fixture
def sheet(places: Places, figure: FigurePainter) -> Iterator[Sheet]:
    """A page to draw on."""
    found = Sheet(places.icons / "ui", figure)
    yield found
    found.painter.end()


class Printer:
    """Prints sheets to files and reads their words back; what was printed before is not printed again.

    ``press`` is the program's. Words are read from a press whose library has no motions: the frames of its pictures
    stay empty, which takes a tenth of the time.
    """

    def __init__(self, press: Press, words: Press, folder: Path) -> None:
        self.press = press
        self._words = words
        self._folder = folder
        self._read: dict[Job, Pdf] = {}

    def read(self, sheet: SheetData, size: PaperSize = PaperSize.A4, pt: int = 14) -> Pdf:
        """The sheet on paper."""
        job = self.job(sheet, size, pt)
        if job not in self._read:
            path = self._folder / f"{len(self._read)}.pdf"
            self._words.save_pdf(job, path)
            self._read[job] = read_pdf(path)
        return self._read[job]

    def job(self, sheet: SheetData, size: PaperSize = PaperSize.A4, pt: int = 14) -> Job:
        """The sheet, to be printed."""
        return Job(sheet=sheet, paper=Paper(size=size, text_pt=pt), title="A sheet")


@pytest.fixture(scope="session")
def printer(press: Press, ellen: Services, places: Places, tmp_path_factory: pytest.TempPathFactory) -> Printer:
    """Prints and reads back."""
    styles = FigureStyles(places.resources / "figure")
    words = Press(Fonts(), places.icons / "ui", PaperFigures(replace(ellen.catalogue, motions={}), styles, person))
    return Printer(press, words, tmp_path_factory.mktemp("printed"))


def margin_is_white(picture: QImage, paper_width: float, margin: float = MARGIN_MM - 1) -> bool:
    """True where nothing was drawn within ``margin`` mm of any edge of a picture of a page."""
    scale = picture.width() / paper_width
    edge, wide, high = int(margin * scale), picture.width(), picture.height()
    strips = ((0, 0, wide, edge), (0, high - edge, wide, edge), (0, 0, edge, high), (wide - edge, 0, edge, high))
    return all(_white(picture.copy(*strip)) for strip in strips)


def _white(part: QImage) -> bool:
    empty = QImage(part.size(), part.format())
    empty.fill("white")
    return part == empty
