"""Reads back the PDFs that Qt writes: page sizes, words with their places, and whether there are images."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

MM_PER_POINT = 25.4 / 72
OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
SHOWN = re.compile(rb"(-?[\d.]+) (-?[\d.]+) Td <([0-9A-Fa-f]+)> Tj")
FONT = re.compile(rb"/(F\d+) [\d.]+ Tf")
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Run:
    """Words drawn at once: where the first and the last letter stand, in mm from the page's top left."""

    text: str
    left: float
    right: float
    baseline: float


@dataclass(frozen=True, kw_only=True)
class PdfPage:
    """A page in mm."""

    width: float
    height: float
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """All words of the page, one space between any two."""
        return " ".join(" ".join(run.text for run in self.runs).split())

    def place(self, text: str) -> Run:
        """The run that is these words, else the first that holds them."""
        return next((run for run in self.runs if run.text == text), None) or self.places(text)[0]

    def places(self, text: str) -> list[Run]:
        """Every run that holds these words."""
        return [run for run in self.runs if text in run.text]


class Pdf:
    """A PDF of Qt's own making; nothing else is understood."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._objects = {int(number): body for number, body in OBJECT.findall(content)}

    @property
    def images(self) -> int:
        """How many bitmaps the document holds; a vector sheet has none."""
        return self.content.count(b"/Subtype /Image")

    @property
    def title(self) -> str:
        """The document's title."""
        found = re.search(rb"/Title \((.*?)\)\n", self.content, re.DOTALL)
        return found[1].decode("utf-16") if found else ""

    @cached_property
    def pages(self) -> list[PdfPage]:
        """The pages in their order."""
        root = next(body for body in self._objects.values() if b"/Type /Pages" in body)
        kids = re.search(rb"/Kids\s*\[(.*?)\]", root, re.DOTALL)
        assert kids is not None
        return [self._page(int(number)) for number in re.findall(rb"(\d+) 0 R", kids[1])]

    @property
    def text(self) -> str:
        """All words."""
        return " ".join(page.text for page in self.pages)

    def _page(self, number: int) -> PdfPage:
        body = self._objects[number]
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", body)
        assert box is not None
        height = float(box[2])
        content = zlib.decompress(self._stream(self._referred(body, b"Contents")))
        runs = _runs(content, self._fonts(self._objects[self._referred(body, b"Resources")]), height)
        return PdfPage(width=float(box[1]) * MM_PER_POINT, height=height * MM_PER_POINT, runs=tuple(runs))

    def _referred(self, body: bytes, key: bytes) -> int:
        found = re.search(rb"/" + key + rb" (\d+) 0 R", body)
        assert found is not None
        return int(found[1])

    def _stream(self, number: int) -> bytes:
        found = STREAM.search(self._objects[number])
        assert found is not None
        return found[1]

    def _fonts(self, resources: bytes) -> dict[str, dict[int, str]]:
        fonts = re.search(rb"/Font <<(.*?)>>", resources, re.DOTALL)
        named = re.findall(rb"/(F\d+) (\d+) 0 R", fonts[1]) if fonts else []
        return {name.decode(): self._letters(int(number)) for name, number in named}

    def _letters(self, number: int) -> dict[int, str]:
        """What each glyph of a font stands for; without it no reader could search the sheet."""
        table = self._stream(self._referred(self._objects[number], b"ToUnicode")).decode()
        letters: dict[int, str] = {}
        for first, _last, values in re.findall(r"<(\w+)> <(\w+)> \[(.*?)\]", table, re.DOTALL):
            for place, value in enumerate(re.findall(r"<(\w+)>", values)):
                letters[int(first, 16) + place] = bytes.fromhex(value).decode("utf-16-be")
        return letters


def read_pdf(path: Path) -> Pdf:
    return Pdf(path.read_bytes())


def _runs(content: bytes, fonts: dict[str, dict[int, str]], height: float) -> list[Run]:
    """Follow the matrix through the page and read each block of text."""
    now: Matrix = (1, 0, 0, 1, 0, 0)
    kept: list[Matrix] = []
    runs: list[Run] = []
    lines = iter(content.split(b"\n"))
    for line in lines:
        if line.endswith(b" cm"):
            now = _times(_matrix(line), now)
        elif line == b"BT":
            block = b"\n".join(iter(lambda: next(lines), b"ET"))
            runs.append(_run(block, fonts, now, height))
        elif line and not line.strip(b"qQ "):
            for letter in line.split():
                if letter == b"q":
                    kept.append(now)
                else:
                    now = kept.pop()
    return [run for run in runs if run.text.strip()]


def _run(block: bytes, fonts: dict[str, dict[int, str]], now: Matrix, height: float) -> Run:
    name = FONT.search(block)
    assert name is not None
    letters, x, text = fonts[name[1].decode()], 0.0, ""
    places: list[tuple[float, float]] = []
    y = 0.0
    for dx, dy, code in SHOWN.findall(block):
        x, y = x + float(dx), y + float(dy)
        text += letters[int(code, 16)]
        places.append((x, -y))  # the text matrix turns the letters the right way up
    at = [_at(place, now, height) for place in places]
    return Run(text=text.replace("\t", " "), left=at[0][0], right=at[-1][0], baseline=at[0][1])


def _matrix(line: bytes) -> Matrix:
    a, b, c, d, e, f = (float(word) for word in line.split()[:6])
    return (a, b, c, d, e, f)


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _at(place: tuple[float, float], matrix: Matrix, height: float) -> tuple[float, float]:
    x, y = place
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e) * MM_PER_POINT, (height - (b * x + d * y + f)) * MM_PER_POINT
