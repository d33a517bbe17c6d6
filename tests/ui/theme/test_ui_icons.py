"""Every icon has its file, every file is used, and icons take colour, size and stroke."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from bonehome.ui.theme.enums import Icon
from bonehome.ui.theme.icons import Icons

FOLDER = Path(__file__).resolve().parents[3] / "icons" / "ui"


def test_enumeration_and_folder_agree() -> None:
    assert {str(icon) for icon in Icon} == {path.stem for path in FOLDER.glob("*.svg")}


@pytest.mark.parametrize("icon", Icon)
def test_each_is_a_line_drawing_on_the_24_grid(icon: Icon) -> None:
    root = ET.parse(FOLDER / f"{icon}.svg").getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width"), root.get("fill")) == ("currentColor", "1.9", "none")
    assert (root.get("stroke-linecap"), root.get("stroke-linejoin")) == ("round", "round")
    assert len(root) > 0


@pytest.mark.parametrize("icon", Icon)
def test_each_draws_in_the_colour_asked_for_and_stays_inside(qapp: QApplication, icon: Icon) -> None:
    image = Icons(FOLDER).pixmap(icon, 48, QColor("#ff0000")).toImage()
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 200]
    assert inked
    assert all(image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 60 for x, y in inked)
    edge = [image.pixelColor(x, y).alpha() for x in range(48) for y in range(48) if x in (0, 47) or y in (0, 47)]
    assert max(edge) < 160


def test_a_thicker_stroke_has_more_ink(qapp: QApplication) -> None:
    icons = Icons(FOLDER)

    def ink(stroke: float) -> int:
        image = icons.pixmap(Icon.PLUS, 48, QColor("#000000"), stroke).toImage()
        return sum(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))

    assert ink(3.2) > 1.3 * ink(1.9)


def test_double_resolution_has_double_pixels(qapp: QApplication) -> None:
    pixmap = Icons(FOLDER).pixmap(Icon.CHECK, 24, QColor("#000000"), dpr=2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (48, 2.0)
