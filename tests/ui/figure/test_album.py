"""Still pictures for every page: painted once, kept in memory and on the disk."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import MotionId
from bonehome.ui.figure.album import Album, Look, Moment
from bonehome.ui.figure.styles import FigureStyles

SQUAT, BRIDGE, SPOILT = MotionId("squat_free"), MotionId("bridge_two"), MotionId("spoilt")
LAST = Moment()
ROOT = Path(__file__).resolve().parents[3]


class Wish:
    """The look of this moment, as theme and settings say it."""

    def __init__(self) -> None:
        self.look = Look(palette="light", person="ellen")

    def __call__(self) -> Look:
        return self.look


def stamps(motion: MotionId) -> str:
    """What changes with a motion's file; nothing where there is no file."""
    return {SQUAT: "squat 1", BRIDGE: "bridge 1", SPOILT: "spoilt 1"}.get(motion, "")


def changed_stamps(motion: MotionId) -> str:
    return "squat 2" if motion == SQUAT else stamps(motion)


@pytest.fixture
def wish() -> Wish:
    return Wish()


@pytest.fixture
def open_album(catalogue: Catalogue, styles: FigureStyles, wish: Wish, tmp_path: Path) -> Callable[..., Album]:
    def make(folder: Path = tmp_path, stamp: Callable[[MotionId], str] = stamps) -> Album:
        return Album(motions=catalogue.motions, stamp=stamp, styles=styles, folder=folder, look=wish)

    return make


def shown(album: Album, motion: MotionId = SQUAT, moment: Moment = LAST, side: int = 120) -> QImage:
    """What a page of that size shows."""
    source = album.source(motion, moment)
    assert source is not None
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    source(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def test_there_is_no_picture_of_what_is_not_there(open_album: Callable[..., Album]) -> None:
    album = open_album()
    assert album.source(None) is None
    assert album.source(MotionId("jump_rope_1999")) is None


def test_a_picture_is_painted_once(open_album: Callable[..., Album]) -> None:
    album = open_album()
    first = shown(album)
    assert shown(album) == first
    assert album.painted == 1
    assert len({first.pixelColor(x, 60).name() for x in range(120)}) > 3


def test_sizes_moments_and_motions_are_pictures_of_their_own(open_album: Callable[..., Album]) -> None:
    album = open_album()
    pictures = [
        shown(album),
        shown(album, moment=Moment(frame=0)),
        shown(album, moment=Moment(phase=0.25)),
        shown(album, moment=Moment(other_side=True)),
        shown(album, BRIDGE),
    ]
    shown(album, side=80)
    assert album.painted == 6
    same = [(n, k) for n, one in enumerate(pictures) for k, other in enumerate(pictures[:n]) if one == other]
    assert same == []


def test_an_arrow_is_another_picture(open_album: Callable[..., Album]) -> None:
    album = open_album()
    assert shown(album, side=300) != shown(album, moment=Moment(arrow=True), side=300)


def test_a_frame_past_the_last_is_the_last(open_album: Callable[..., Album]) -> None:
    album = open_album()
    last = len(album.motions[SQUAT].frames) - 1
    assert shown(album, moment=Moment(frame=99)) == shown(album, moment=Moment(frame=last))


def test_theme_and_person_need_only_a_repaint(open_album: Callable[..., Album], wish: Wish) -> None:
    album = open_album()
    light = shown(album)
    wish.look = Look(palette="dark", person="ellen")
    dark = shown(album)
    other = next(one.id for one in album.styles.people() if one.id != "ellen")
    wish.look = Look(palette="light", person=other)
    assert len({light.cacheKey(), dark.cacheKey()}) == 2
    assert light != dark
    assert shown(album) not in (light, dark)
    assert album.painted == 3
    wish.look = Look(palette="light", person="ellen")
    assert shown(album) == light
    assert album.painted == 3


def test_the_style_of_a_moving_view_is_that_of_the_moment(open_album: Callable[..., Album], wish: Wish) -> None:
    album = open_album()
    light = album.style()
    wish.look = Look(palette="dark", person="ellen")
    assert album.style() is not light
    assert album.style() is album.styles.style("dark", "ellen")


def test_a_second_album_finds_the_picture_on_the_disk(open_album: Callable[..., Album]) -> None:
    first, second = open_album(), open_album()
    before = shown(first)
    assert shown(second) == before
    assert (first.painted, second.painted) == (1, 0)


def test_memory_forgotten_is_read_from_the_disk_again(open_album: Callable[..., Album]) -> None:
    album = open_album()
    before = shown(album)
    album.clear()
    assert shown(album) == before
    assert album.painted == 1


def test_a_spoilt_picture_file_is_painted_anew(open_album: Callable[..., Album], tmp_path: Path) -> None:
    before = shown(open_album())
    (kept,) = tmp_path.rglob("*.png")
    kept.write_bytes(kept.read_bytes()[:40])
    album = open_album()
    assert shown(album) == before
    assert album.painted == 1
    assert shown(open_album()) == before
    assert [one.suffix for one in tmp_path.rglob("*") if one.is_file()] == [".png"]


def test_a_changed_motion_is_painted_anew(open_album: Callable[..., Album]) -> None:
    before = shown(open_album())
    album = open_album(stamp=changed_stamps)
    assert shown(album) == before
    assert album.painted == 1


def test_a_motion_that_turns_out_to_be_spoilt_leaves_its_place_empty(open_album: Callable[..., Album]) -> None:
    album = open_album()
    empty = QImage(120, 120, QImage.Format.Format_RGB32)
    empty.fill(QColor("white"))
    assert shown(album, SPOILT) == empty
    assert album.painted == 0


def test_where_nothing_can_be_kept_pictures_are_painted_anew(open_album: Callable[..., Album], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    before = shown(open_album(tmp_path / "file"))
    album = open_album(tmp_path / "file")
    assert shown(album) == before
    assert album.painted == 1


def test_a_full_disk_is_no_fault(
    open_album: Callable[..., Album], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    album = open_album()
    shown(album)
    assert album.painted == 1
    assert list(tmp_path.rglob("*.png")) == []


def test_memory_is_bounded(open_album: Callable[..., Album], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bonehome.ui.figure.album.MOST_PIXELS", 2 * 120 * 120)
    album = open_album()
    for frame in (0, 1):
        shown(album, moment=Moment(frame=frame))
    shown(album, moment=Moment(frame=0))
    shown(album, BRIDGE)  # frame 1, looked at longest ago, leaves memory
    assert len(album._pixmaps) == 2
    assert album._pixels <= 2 * 120 * 120
    assert {picture.motion for picture in album._pixmaps} == {SQUAT, BRIDGE}
    assert {picture.moment.frame for picture in album._pixmaps if picture.motion == SQUAT} == {0}


def test_the_folder_is_bounded(
    open_album: Callable[..., Album], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bonehome.ui.figure.album.MOST_FILES", 2)
    for frame in range(2):
        shown(open_album(), moment=Moment(frame=frame))
    shown(open_album(), BRIDGE)
    assert len(list(tmp_path.rglob("*.png"))) == 3
    shown(open_album(), BRIDGE, side=90)
    assert len(list(tmp_path.rglob("*.png"))) == 1


NO_NUMPY = """
import sys
from pathlib import Path
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from bonehome.content.load import open_catalogue
from bonehome.domain.ids import MotionId
from bonehome.ui.figure.album import Album, Look
from bonehome.ui.figure.styles import FigureStyles

app = QGuiApplication([])
root, folder = Path(sys.argv[1]), Path(sys.argv[2])
look = Look(palette="light", person="ellen")
motions = open_catalogue(root).motions
styles = FigureStyles(root / "figure")
album = Album(motions=motions, stamp=lambda motion: "squat 1", styles=styles, folder=folder, look=lambda: look)
image = QImage(120, 120, QImage.Format.Format_RGB32)
painter = QPainter(image)
album.source(MotionId("squat_free"))(painter, QRectF(0, 0, 120, 120))
painter.end()
print(album.painted, "numpy" in sys.modules)
"""


def test_numpy_stays_out_where_every_picture_is_kept(open_album: Callable[..., Album], tmp_path: Path) -> None:
    command = [sys.executable, "-c", NO_NUMPY, str(ROOT / "resources"), str(tmp_path)]
    shown(open_album())
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, cwd=ROOT)
    assert found.stdout.split() == ["0", "False"]
    (kept,) = tmp_path.rglob("*.png")
    kept.unlink()
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, cwd=ROOT)
    assert found.stdout.split() == ["1", "True"]
