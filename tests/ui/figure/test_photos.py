"""Photos: made small and upright, refused kindly where they are none, drawn whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bonehome.domain.errors import UserError
from bonehome.ui.figure.photos import LONGEST, Photos, photo_source, readable_endings, shrunk

pytestmark = pytest.mark.usefixtures("qapp")


def picture(path: Path, width: int, height: int, colour: str = "teal") -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


@pytest.mark.parametrize(
    ("size", "kept"), [((3200, 1600), (1600, 800)), ((900, 3000), (480, 1600)), ((40, 30), (40, 30))]
)
def test_a_large_photo_is_made_small(size: tuple[int, int], kept: tuple[int, int], tmp_path: Path) -> None:
    content = shrunk(picture(tmp_path / "a.png", *size))
    image = QImage.fromData(content)
    assert content.startswith(b"\xff\xd8\xff")
    assert (image.width(), image.height()) == kept
    assert max(kept) <= LONGEST


def test_what_shines_through_becomes_white(tmp_path: Path) -> None:
    image = QImage.fromData(shrunk(picture(tmp_path / "a.png", 20, 20, "transparent")))
    assert image.pixelColor(10, 10).lightness() > 250


@pytest.mark.qt_log_ignore("JPEG data")
@pytest.mark.parametrize("content", [b"", b"no picture at all", b"\xff\xd8\xff\xe0 cut off"])
def test_a_file_that_is_no_picture_is_one_kind_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "knee.jpg"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        shrunk(path)
    assert caught.value.message == '"knee.jpg" is not a picture that BoneHome can read.'
    with pytest.raises(UserError):
        shrunk(tmp_path / "not there.jpg")


def test_a_photo_is_drawn_whole_and_a_missing_one_is_none(tmp_path: Path, qapp: QApplication) -> None:
    path = picture(tmp_path / "a.png", 40, 20, "red")
    (tmp_path / "broken.jpg").write_bytes(b"x")
    found = {"own_1": path, "own_2": tmp_path / "broken.jpg"}
    photos = Photos(lambda id_, _stage: found.get(id_))
    assert photos.source("own_3") is None
    assert photos.source("own_2") is None
    source = photos.source("own_1")
    assert source is not None
    ground = QImage(40, 40, QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    source(painter, QRectF(0, 0, 40, 40))
    painter.end()
    assert ground.pixelColor(1, 20).red() > 200
    assert ground.pixelColor(1, 20).green() < 50
    assert ground.pixelColor(20, 2).green() > 200
    assert callable(photo_source(QImage(str(path))))


def test_common_pictures_can_be_read() -> None:
    assert {"jpg", "png"} <= set(readable_endings())
