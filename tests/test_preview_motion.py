"""The authors' preview writes a sheet and tells what the checks find."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

TOOL = Path(__file__).parent.parent / "tools" / "preview_motion.py"


@pytest.fixture
def preview(qapp: QApplication) -> Callable[[list[str]], int]:
    main: Callable[[list[str]], int] = runpy.run_path(str(TOOL))["main"]
    return main


def test_a_sheet_has_a_picture_per_phase_and_view(preview: Callable[[list[str]], int], tmp_path: Path) -> None:
    out = tmp_path / "sheet.png"
    assert preview(["bridge_two", "--views", "all", "--phases", "0,0.5", "--size", "60", "--out", str(out)]) == 0
    sheet = QImage(str(out))
    assert (sheet.width(), sheet.height()) == (2 * 60, 3 * 78)


def test_findings_are_told_and_counted(
    preview: Callable[[list[str]], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bent: dict[str, Any] = {"name": "b", "joints": {"lumbar": {"flex": 30}}}
    path = tmp_path / "round.json"
    path.write_text(json.dumps({"id": "round", "frames": [{"name": "a"}, bent]}), encoding="utf-8")
    assert preview([str(path)]) == 1
    assert "the spine's flex is 30 degrees" in capsys.readouterr().out
