"""Paper: sizes, directions and letter sizes, and the units in which sheets are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

MARGIN_MM = 9.0
UNITS_PER_MM = 20
"""Sheets are drawn in twentieths of a millimetre, so that whole pixel sizes of fonts are fine enough."""
MM_PER_PT = 25.4 / 72


class PaperSize(StrEnum):
    """The two papers people have at home."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One page: size, direction, and the size of its body text in points (14, or 18 for large print)."""

    size: PaperSize = PaperSize.A4
    landscape: bool = False
    text_pt: int = 14

    @property
    def large(self) -> bool:
        """True for the large-print designs."""
        return self.text_pt > 14

    @property
    def width_mm(self) -> float:
        """Width as it lies before the reader."""
        return self._sides()[1 if self.landscape else 0]

    @property
    def height_mm(self) -> float:
        """Height as it lies before the reader."""
        return self._sides()[0 if self.landscape else 1]

    def layout(self) -> QPageLayout:
        """The page for a printer or PDF writer, without margins: the sheets keep their own."""
        page = QPageSize(QPageSize.PageSizeId.A4 if self.size is PaperSize.A4 else QPageSize.PageSizeId.Letter)
        turned = QPageLayout.Orientation.Landscape if self.landscape else QPageLayout.Orientation.Portrait
        return QPageLayout(page, turned, QMarginsF(0, 0, 0, 0))

    def _sides(self) -> tuple[float, float]:
        return (210.0, 297.0) if self.size is PaperSize.A4 else (215.9, 279.4)
