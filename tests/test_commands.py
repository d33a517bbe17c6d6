"""The commands as a person types them: answers on standard output, one sentence and exit code 2 where it cannot be."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bonehome.main import main
from bonehome.version import VERSION

KEYS = {
    *("id", "name", "family", "level", "types", "position", "equipment", "side", "dose", "sites", "muscles", "not_for"),
    *("support", "views", "steps", "cues", "breathing", "tempo", "mistakes", "setup", "why", "feel", "stop"),
    *("easier", "harder", "motion", "sources"),
}


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one sentence on standard error of a command that must fail."""
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert len(said.err.splitlines()) == 1
    return said.err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"BoneHome {VERSION}\n"


def test_the_catalogue_is_json_in_the_published_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["version"] == 1
    assert len(answer["exercises"]) >= 40
    for exercise in answer["exercises"]:
        assert set(exercise) >= KEYS, exercise["id"]
        assert set(exercise["sites"]) == {"hip", "spine", "wrist"}


def test_an_exercise_is_drawn_as_png_and_svg(tmp_path: Path, qapp: object) -> None:
    for name in ("squat.png", "squat.svg"):
        assert main(["draw", "squat_free", "--phase", "0.5", "--view", "side", "--out", str(tmp_path / name)]) == 0
    picture = QImage(str(tmp_path / "squat.png"))
    assert not picture.isNull()
    assert picture.width() == picture.height()
    assert (tmp_path / "squat.svg").read_bytes().lstrip().startswith(b"<")


def test_an_unknown_exercise_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert "no_such_thing" in refused(capsys, "draw", "no_such_thing", "--out", str(tmp_path / "x.png"))
    assert list(tmp_path.iterdir()) == []


def test_a_handout_needs_no_person_and_leaves_none(tmp_path: Path, qapp: object) -> None:
    data = tmp_path / "data"
    sheet = tmp_path / "clam.pdf"
    assert main(["--data-dir", str(data), "print", "exercise", "--id", "clam_band", "--out", str(sheet)]) == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert not data.exists()


def test_a_tour_never_touches_a_folder_that_holds_a_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    (tmp_path / "data" / "people").mkdir(parents=True)
    assert "already holds a person" in refused(capsys, "tour", "--out", str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_broken_content_file_is_named(tmp_path: Path, resources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(resources, tmp_path / "resources")
    broken = tmp_path / "resources" / "exercises" / "squat_free.json"
    broken.write_text(broken.read_text(encoding="utf-8")[:100], encoding="utf-8")
    assert main(["check-content", str(tmp_path / "resources")]) == 2
    said = capsys.readouterr()
    assert "squat_free.json" in said.out
    assert "Traceback" not in said.out + said.err


def test_without_a_display_the_window_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("bonehome.system_libraries.DISPLAY", ())
    assert "There is no display" in refused(capsys, "--data-dir", str(tmp_path))


@pytest.mark.parametrize("words", [["plan"], ["draw", "squat_free"], ["print", "poster", "--out", "x"], ["dance"]])
def test_a_command_that_lacks_something_is_told_so(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "--help" in said.err
