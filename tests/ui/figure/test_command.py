"""The ``draw`` command: one exercise at one moment, as a picture."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bonehome import cli
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError
from bonehome.ui.figure.command import draw

Draw = Callable[..., Path]


@pytest.fixture
def drawn(qapp: QApplication, catalogue: Catalogue, resources: Path, tmp_path: Path) -> Draw:
    """The file that the arguments of the command line lead to."""

    def make(*words: str, name: str = "picture.png") -> Path:
        out = tmp_path / name
        arguments: Namespace = cli.parser().parse_args(["draw", *words, "--out", str(out)])
        draw(arguments, catalogue, resources)
        return out

    return make


def picture(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull()
    return image


def test_the_usual_picture_is_the_end_position_in_the_light_theme(drawn: Draw) -> None:
    usual = picture(drawn("squat_free"))
    assert (usual.width(), usual.height()) == (600, 600)
    assert usual == picture(drawn("squat_free", "--phase", "0.5", "--theme", "light", name="same.png"))
    assert usual.text("Title") == "Squat to a chair tap, no load"


def test_phases_and_views_and_themes_differ(drawn: Draw) -> None:
    options = (
        ("--phase", "0"),
        ("--phase", "0.25"),
        ("--phase", "0.5"),
        ("--view", "front"),
        ("--view", "three-quarter"),
        ("--theme", "dark"),
        ("--theme", "contrast"),
        ("--theme", "paper"),
    )
    found = [
        picture(drawn("squat_free", *option, "--size", "160", name=f"{n}.png")) for n, option in enumerate(options)
    ]
    same = [
        (options[n], options[k]) for n, one in enumerate(found) for k, other in enumerate(found[:n]) if one == other
    ]
    assert same == []


def test_phase_one_is_the_start_again(drawn: Draw) -> None:
    start = picture(drawn("squat_free", "--phase", "0", "--size", "160"))
    assert picture(drawn("squat_free", "--phase", "1", "--size", "160", name="again.png")) == start


def test_the_usual_view_is_the_exercises_own(drawn: Draw) -> None:
    usual = picture(drawn("squat_free", "--size", "160"))
    assert picture(drawn("squat_free", "--view", "side", "--size", "160", name="side.png")) == usual


def test_an_svg_is_lines_with_the_name_in_it(drawn: Draw) -> None:
    text = drawn("clam_band", name="clam.svg").read_text(encoding="utf-8")
    assert text.startswith("<?xml")
    assert "<title>Clam with band</title>" in text
    assert "<image" not in text
    assert text.count("<path") > 60


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("jump_rope_1999",), "jump_rope_1999"),
        (("squat_free", "--phase", "1.5"), "1.5"),
        (("squat_free", "--phase", "-0.1"), "-0.1"),
        (("squat_free", "--phase", "nan"), "nan"),
        (("squat_free", "--size", "0"), "0 pixels"),
        (("squat_free", "--size", "100000"), "100000 pixels"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_leaves_no_file(
    drawn: Draw, tmp_path: Path, words: tuple[str, ...], named: str
) -> None:
    with pytest.raises(UserError) as told:
        drawn(*words)
    assert named in told.value.message
    assert told.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["picture.gif", "picture", "no/folder/picture.png", "no/folder/picture.svg"])
def test_where_it_cannot_be_written_is_told(drawn: Draw, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="picture"):
        drawn("squat_free", "--size", "64", name=name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["picture.png", "picture.svg"])
def test_a_disk_that_is_full_leaves_the_old_picture(
    drawn: Draw, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).write_text("the old one", encoding="utf-8")

    def full(_path: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError, match="No space left on device"):
        drawn("squat_free", "--size", "64", name=name)
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "the old one"
