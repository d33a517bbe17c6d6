"""The smoke test of the packaged program: every page, one printed week, and nothing left behind."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bonehome.app.services import open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.main import main
from bonehome.paths import find_places
from bonehome.ui.smoke import PAGES, smoke
from bonehome.version import VERSION


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders and the person's own are made."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    for name in ("DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home"))
    return tmp_path / "scratch"


def test_every_page_is_built_and_nothing_stays(
    qapp: QApplication,
    tmp_path: Path,
    scratch: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bonehome.ui.tour.FADE_MS", 0)  # nobody looks at these pictures
    assert main(["--smoke"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == f"BoneHome {VERSION}: {len(PAGES)} pages built, one week printed."
    assert err == ""
    assert list(scratch.iterdir()) == []
    assert not (tmp_path / "home").exists()


def test_somebodys_data_is_never_used(
    qapp: QApplication, tmp_path: Path, scratch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_services(find_places(tmp_path / "data"), SimulatedClock().clock()).close()
    assert main(["--smoke", "--data-dir", str(tmp_path / "data")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f'"{tmp_path / "data"}" already holds a person' in err
    assert len(err.splitlines()) == 1
    assert list(scratch.iterdir()) == []


def test_a_program_with_a_spoilt_file_does_not_pass(
    qapp: QApplication, tmp_path: Path, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resources, tmp_path / "program" / "resources")
    shutil.copytree(resources.parent / "icons", tmp_path / "program" / "icons")
    (tmp_path / "program" / "resources" / "guidance" / "goals.json").write_text("{", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program"), raising=False)
    places = find_places(tmp_path / "data")
    with pytest.raises(UserError, match=r"goals\.json"):
        smoke(places, explicit=True, simulated=SimulatedClock())
