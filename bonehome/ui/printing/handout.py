"""The exercise handout: pictures, steps, cues, cautions and sources on one page or two."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from bonehome.app.sheets import ExerciseSheet
from bonehome.app.text import _
from bonehome.ui.printing.ink import Ink
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.printing.parts import stop_box, stop_box_height

PICTURE = 66.0
PICTURE_GAP = 4.0
PAGE_NUMBER_WIDTH = 28.0
NUMBER_WIDTH = 9.0


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A bold head and words below it, or a numbered step where ``number`` is not 0."""

    text: str
    head: str = ""
    number: int = 0


class Handout:
    """Paints an ExerciseSheet; paragraphs are never cut over pages."""

    def __init__(self, sheet: ExerciseSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._paper = paper
        self._paragraphs = tuple(_paragraphs(sheet))

    def pages(self, ink: Ink) -> int:
        """How many pages the words take."""
        return len(self._split(ink))

    def paint(self, ink: Ink, page: int) -> None:
        """Draw one page."""
        pages = self._split(ink)
        y = self._head(ink) if page == 0 else self._short_head(ink)
        for paragraph in pages[page]:
            y = self._paragraph(ink, y, paragraph)
        bottom = self._paper.height_mm - MARGIN_MM
        foot = self._valid_height(ink)
        ink.words(MARGIN_MM, bottom - foot, self._valid_width(), self._sheet.foot.valid, 14)
        if len(pages) > 1:
            words = _("Page {n} of {m}").format(n=page + 1, m=len(pages))
            ink.right(MARGIN_MM, bottom - ink.line_height(14), self._width(), words, 14)
        stop_box(ink, MARGIN_MM, bottom - foot - 1.5, self._width(), self._sheet.foot, self._foot_pt())

    def _width(self) -> float:
        return self._paper.width_mm - 2 * MARGIN_MM

    def _foot_pt(self) -> float:
        return max(14, self._paper.text_pt - 2)

    def _valid_width(self) -> float:
        return self._width() - PAGE_NUMBER_WIDTH

    def _valid_height(self, ink: Ink) -> float:
        return ink.height_of(self._valid_width(), self._sheet.foot.valid, 14)

    def _room(self, ink: Ink) -> float:
        foot = stop_box_height(ink, self._width(), self._sheet.foot, self._foot_pt()) + self._valid_height(ink) + 4
        return self._paper.height_mm - MARGIN_MM - foot

    def _head_height(self, ink: Ink) -> float:
        pt = self._paper.text_pt
        title = ink.height_of(self._width(), self._sheet.name, pt + 8, 700)
        pictures = PICTURE + 7 if self._sheet.pictured else 3
        return MARGIN_MM + title + ink.height_of(self._width(), self._line(), pt) + pictures

    def _line(self) -> str:
        return f"{self._sheet.dose}. {self._sheet.needs}".strip()

    def _head(self, ink: Ink) -> float:
        pt, sheet = self._paper.text_pt, self._sheet
        y = MARGIN_MM + ink.words(MARGIN_MM, MARGIN_MM, self._width(), sheet.name, pt + 8, 700)
        y += ink.words(MARGIN_MM, y, self._width(), self._line(), pt) + 2
        if not sheet.pictured:
            return y + 1
        width = (self._width() - PICTURE_GAP) / 2
        for number, phase in enumerate((0.0, 0.5)):
            left = MARGIN_MM + number * (width + PICTURE_GAP)
            ink.picture(QRectF(left, y, width, PICTURE), sheet.exercise, phase)
        return y + PICTURE + 4

    def _short_head(self, ink: Ink) -> float:
        """The name again, so that a loose page is known."""
        return (
            MARGIN_MM + ink.words(MARGIN_MM, MARGIN_MM, self._width(), self._sheet.name, self._paper.text_pt, 700) + 2
        )

    def _short_head_height(self, ink: Ink) -> float:
        return MARGIN_MM + ink.height_of(self._width(), self._sheet.name, self._paper.text_pt, 700) + 2

    def _split(self, ink: Ink) -> list[list[Paragraph]]:
        pages: list[list[Paragraph]] = [[]]
        y, room = self._head_height(ink), self._room(ink)
        for paragraph in self._paragraphs:
            height = self._height(ink, paragraph)
            if pages[-1] and y + height > room:
                pages.append([])
                y = self._short_head_height(ink)
            pages[-1].append(paragraph)
            y += height
        return pages

    def _height(self, ink: Ink, paragraph: Paragraph) -> float:
        pt = self._paper.text_pt
        indent = NUMBER_WIDTH if paragraph.number else 0.0
        head = ink.line_height(pt) + 0.6 if paragraph.head else 0.0
        return head + ink.height_of(self._width() - indent, paragraph.text, pt) + 1.8

    def _paragraph(self, ink: Ink, top: float, paragraph: Paragraph) -> float:
        pt = self._paper.text_pt
        y, indent = top, 0.0
        if paragraph.head:
            ink.words(MARGIN_MM, y, self._width(), paragraph.head, pt, 650)
            y += ink.line_height(pt) + 0.6
        if paragraph.number:
            indent = NUMBER_WIDTH
            ink.words(MARGIN_MM, y, indent, f"{paragraph.number}.", pt, 650)
        return y + ink.words(MARGIN_MM + indent, y, self._width() - indent, paragraph.text, pt) + 1.8


def _paragraphs(sheet: ExerciseSheet) -> list[Paragraph]:
    found = [Paragraph(text=step, number=number) for number, step in enumerate(sheet.steps, start=1)]
    if sheet.given:
        found.insert(0, Paragraph(text=sheet.given))
    found.append(Paragraph(head=_("Keep in mind"), text=" ".join(sheet.cues)))
    found.append(Paragraph(head=_("Breathing and tempo"), text=f"{sheet.breathing} {sheet.tempo}"))
    found.append(Paragraph(head=_("Set up"), text=sheet.setup))
    if sheet.care:
        found.append(Paragraph(head=_("Take care"), text=" ".join(sheet.care)))
    mistakes = " ".join(f"{one.wrong} {one.mend}" for one in sheet.mistakes)
    found.append(Paragraph(head=_("Common mistakes, and the mend"), text=mistakes))
    found.append(Paragraph(head=_("How it should feel"), text=sheet.feel))
    found.append(Paragraph(head=_("When to stop"), text=sheet.stop))
    found.append(Paragraph(head=_("Why"), text=sheet.why))
    found.append(Paragraph(head=_("Sources"), text="; ".join(sheet.sources) + "." if sheet.sources else ""))
    return [paragraph for paragraph in found if paragraph.text.strip()]
