"""Fonts: Inter where it is bundled or installed, else the system's sans; one QFont for each text step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from bonehome.ui.theme.enums import TextStep
from bonehome.ui.theme.metrics import DISPLAY_FROM_PT, TYPE_SCALE, Metrics

TEXT_FAMILY = "Inter"
DISPLAY_FAMILY = "Inter Display"


def register_fonts(folder: Path) -> tuple[str, ...]:
    """Make the fonts of a folder known to Qt; returns their families, () where there is no such folder."""
    if not folder.is_dir():
        return ()
    families: list[str] = []
    for path in sorted(folder.glob("*.[ot]tf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return tuple(dict.fromkeys(families))


class Fonts:
    """Chooses families once and makes fonts by step."""

    def __init__(self) -> None:
        known = set(QFontDatabase.families())
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self.text_family = TEXT_FAMILY if TEXT_FAMILY in known else system
        self.display_family = DISPLAY_FAMILY if DISPLAY_FAMILY in known else self.text_family

    def at(self, px: int, weight: int = 400, *, display: bool = False, tabular: bool = False) -> QFont:
        """A font of so many pixels; ``tabular`` gives figures of one width."""
        font = QFont(self.display_family if display else self.text_family)
        font.setPixelSize(max(1, px))
        font.setWeight(QFont.Weight(weight))
        if display:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def step(self, step: TextStep, metrics: Metrics, *, weight: int | None = None, tabular: bool = False) -> QFont:
        """The font of a text step at the chosen text size."""
        spec = TYPE_SCALE[step]
        display = spec.pt >= DISPLAY_FROM_PT
        return self.at(metrics.step_px(step), weight or spec.weight, display=display, tabular=tabular)
