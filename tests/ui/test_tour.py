"""The tour: the main job from the first question to the printed week, as the command runs it."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bonehome.app.services import open_services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.week import SessionKind
from bonehome.paths import find_places
from bonehome.ui.smoke import PAGES
from tests.ui.printing.pdfs import read_pdf

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, kw_only=True)
class Walked:
    """A tour that was made: its folder, and what the command said."""

    out: Path
    code: int
    said: str
    complained: str

    @property
    def database(self) -> Path:
        (found,) = self.out.glob("data/people/*/bonehome.sqlite")
        return found


def bonehome(*words: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it on a machine without a screen."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LD_LIBRARY_PATH")}
    command = [sys.executable, "-m", "bonehome", *map(str, words)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=240, cwd=ROOT, env={**kept, "HOME": str(home)}
    )


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """One tour for all tests of this file."""
    folder = tmp_path_factory.mktemp("tour")
    done = bonehome("tour", "--out", folder / "out", home=folder / "home")
    return Walked(out=folder / "out", code=done.returncode, said=done.stdout, complained=done.stderr)


def test_it_ends_well_and_complains_of_nothing(walked: Walked) -> None:
    assert (walked.code, walked.complained) == (0, "")
    assert "was played on a simulated clock" in walked.said
    assert str(walked.out) in walked.said


def test_there_is_a_picture_of_every_page(walked: Walked) -> None:
    pictures = {path.stem: QImage(str(path)) for path in walked.out.glob("*.png")}
    assert set(pictures) >= PAGES
    assert {(picture.width(), picture.height()) for picture in pictures.values()} == {(1280, 800)}
    same = [(one, other) for one in pictures for other in pictures if one < other and pictures[one] == pictures[other]]
    assert same == []


def test_week_and_session_can_be_read_from_paper(walked: Walked) -> None:
    week, session = read_pdf(walked.out / "week.pdf"), read_pdf(walked.out / "session.pdf")
    assert "My week, 23 to 29 November Two strength days keep you on track." in week.text.replace("Ellen ", "", 1)
    assert "Ellen" in week.text
    assert "Strong legs and back" in session.text
    assert week.images == session.images == 0


def test_every_set_of_the_session_is_in_the_persons_database(walked: Walked) -> None:
    with closing(sqlite3.connect(walked.database)) as database:
        (sets,) = database.execute("SELECT count(*) FROM session_set").fetchone()
        outcomes = database.execute("SELECT outcome FROM session_log").fetchall()
    assert f"{sets} sets are in the log" in walked.said
    assert sets > 10
    assert outcomes == [("finished",)]


def test_the_program_knows_the_person_again(walked: Walked) -> None:
    services = open_services(find_places(walked.out / "data"), SimulatedClock().clock(), newcomer=False)
    try:
        assert services.person.name == "Ellen"
        session = next(one for one in services.planning.today() if one.kind is SessionKind.STRENGTH)
        assert services.history.state_of(session.id) == "done"
    finally:
        services.close()


def test_nothing_is_left_in_the_home_folder(walked: Walked) -> None:
    home = walked.out.parent / "home"
    assert not home.exists() or not [one for one in home.rglob("*") if "BoneHome" in str(one)]


def test_a_folder_that_holds_a_person_is_refused_and_stays_as_it_was(walked: Walked) -> None:
    before = {path: path.stat().st_mtime_ns for path in walked.out.rglob("*")}
    again = bonehome("tour", "--out", walked.out, home=walked.out.parent / "home")
    assert again.returncode == 2
    assert again.stdout == ""
    assert re.fullmatch(
        r'The folder ".*/data" already holds a person\. Give the tour an empty --data-dir\.\n', again.stderr
    )
    assert {path: path.stat().st_mtime_ns for path in walked.out.rglob("*")} == before


def test_a_place_that_cannot_be_used_is_told_before_anything_begins(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for words, named in (
        (("--out", tmp_path / "file"), str(tmp_path / "file")),
        (("--out", tmp_path / "out", "--data-dir", tmp_path / "file"), str(tmp_path / "file")),
    ):
        done = bonehome("tour", *words, home=tmp_path)
        assert done.returncode == 2, done
        assert done.stdout == ""
        (sentence,) = done.stderr.splitlines()
        assert named in sentence
        assert "Traceback" not in sentence
    assert list(tmp_path.glob("out/*")) == []
