"""The made icons: every size there, every one of the size it claims."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QColor, QImage

from tools import make_icons


@pytest.mark.parametrize("size", make_icons.SIZES)
def test_each_picture_has_its_size_and_the_green_of_the_program(size: int) -> None:
    image = QImage(str(make_icons.ICONS / f"bonehome-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(size // 4, size // 4) == QColor("#12574E")
    assert image.pixelColor(0, 0).alpha() < 128


@pytest.mark.parametrize("size", make_icons.SIZES)
def test_each_picture_is_what_the_drawing_gives(size: int, qapp: object) -> None:
    made = QImage.fromData(make_icons.draw(size))
    kept = QImage(str(make_icons.ICONS / f"bonehome-{size}.png"))
    assert made.convertToFormat(kept.format()) == kept, "run make icons"


def test_the_windows_icon_lists_its_pictures() -> None:
    data = (make_icons.ICONS / "bonehome.ico").read_bytes()
    kind, count = struct.unpack_from("<HH", data, 2)
    assert (kind, count) == (1, len(make_icons.ICO_SIZES))
    for number, size in enumerate(make_icons.ICO_SIZES):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert width == size % 256
        assert QImage.fromData(data[offset : offset + length]).width() == size
