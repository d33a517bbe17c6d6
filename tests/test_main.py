"""The composition root: what it loads, which clock it hands on, and how the window opens and ends."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bonehome.main import main, real_clock
from bonehome.version import VERSION

ROOT = Path(__file__).resolve().parents[1]

CLOSE_SOON = """
import sys
from PySide6.QtCore import QTimer
from bonehome.ui import application
from bonehome.ui.dialogs.notice import Notice
from bonehome.ui.widgets.label import Text

class ClosingSoon(application.Shell):
    def __init__(self, *known):
        super().__init__(*known)
        self.settled.connect(self.close_window)
        self.looking = QTimer(self)
        self.looking.timeout.connect(self.look)
        self.looking.start(50)

    def close_window(self):
        self.looking.stop()
        print("page:", self.window.page_name)
        self.window.close()

    def look(self):
        for notice in self.window.findChildren(Notice):
            self.looking.stop()
            print("told:", " ".join(label.text() for label in notice.findChildren(Text)))
            notice.close_sheet()
            return

application.Shell = ClosingSoon
from bonehome.main import main
sys.exit(main(sys.argv[1:]))
"""


def bonehome(*words: str | Path, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """A new process of the program, or of ``code``, with only these variables set."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LD_LIBRARY_PATH")}
    start = ["-c", code] if code else ["-m", "bonehome"]
    return subprocess.run(
        [sys.executable, *start, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
        env={**kept, **environment},
    )


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"BoneHome {VERSION}\n"


def test_the_root_loads_neither_window_nor_database() -> None:
    heavy = ("PySide6", "sqlalchemy", "numpy", "alembic", "msgspec", "icalendar", "appdirs")
    code = f"import bonehome.main, sys; print([one for one in {heavy} if one in sys.modules])"
    assert bonehome(code=code).stdout == "[]\n"


FIRST_PAGE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bonehome.main import real_clock
from bonehome.paths import find_places
from bonehome.ui.application import Shell, make_application

app = make_application([])
shell = Shell(app, find_places(Path(sys.argv[1])), real_clock())

def done():
    heavy = ("sqlalchemy", "alembic", "numpy", "icalendar", "PySide6.QtPrintSupport", "PySide6.QtMultimedia")
    print(shell.window.page_name, [one for one in heavy if one in sys.modules])
    app.quit()

shell.settled.connect(done)
shell.window.show()
QTimer.singleShot(0, shell.start)
app.exec()
shell.close()
"""


def test_the_first_page_waits_for_nothing_it_does_not_need(tmp_path: Path) -> None:
    kept = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    assert "sqlalchemy" in bonehome(tmp_path, code=FIRST_PAGE, **kept).stdout  # the database is made
    assert bonehome(tmp_path, code=FIRST_PAGE, **kept).stdout == "welcome []\n"
    answered = f"""
from pathlib import Path
from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import open_services
from bonehome.main import real_clock
from bonehome.paths import find_places
services = open_services(find_places(Path({str(tmp_path)!r})), real_clock())
answer_as_ellen(services)
services.close()
"""
    bonehome(code=answered, **kept)
    bonehome(tmp_path, code=FIRST_PAGE, **kept)  # the week is planned
    assert bonehome(tmp_path, code=FIRST_PAGE, **kept).stdout == "today []\n"


def test_the_clock_is_the_computers_own(tmp_path: Path) -> None:
    clock = real_clock()
    (tmp_path / "now").touch()
    written = datetime.fromtimestamp((tmp_path / "now").stat().st_mtime, UTC)
    now = clock.now()
    assert now.utcoffset() == timedelta(0)
    assert abs(now - written) < timedelta(seconds=5)
    assert abs(clock.today() - now.date()) <= timedelta(days=1)
    first, second = clock.monotonic(), clock.monotonic()
    assert second >= first
    assert clock.zone


def test_without_a_display_a_sentence_says_what_can_be_done(tmp_path: Path) -> None:
    done = bonehome("--data-dir", tmp_path / "data", HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    (sentence,) = done.stderr.splitlines()
    assert "display" in sentence
    assert "bonehome tour --out DIR" in sentence
    assert list(tmp_path.iterdir()) == []


def test_the_window_opens_on_the_first_question_and_closes(tmp_path: Path) -> None:
    data = tmp_path / "data"
    done = bonehome("--data-dir", data, code=CLOSE_SOON, QT_QPA_PLATFORM="offscreen", HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "page: welcome\n"
    log = data / "log" / "bonehome.log"
    assert "first page on screen" in log.read_text(encoding="utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_used_ends_the_program_with_2(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    done = bonehome("--data-dir", tmp_path / "data", code=CLOSE_SOON, QT_QPA_PLATFORM="offscreen", HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.startswith("told: ")
    assert str(tmp_path / "data") in done.stdout
    assert (tmp_path / "data").read_text(encoding="utf-8") == "a file where the folder should be"
