"""Start to Today with a year of history, against the smallest program with the same libraries; ratio in one run.

Run: python -m benchmarks.startup [--runs N]. Prints the medians and the ratio; exits 1 where it is above the bound.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BOUND = 1.4
# Each program says when it is done on the clock that all processes of a computer share; its own end does not count.
FLOOR = """
import sqlite3, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)
def done():
    print(time.perf_counter(), flush=True)
    app.quit()
app = QApplication([])
window = Window(); window.resize(1280, 800); window.show()
import sqlalchemy
engine = sqlalchemy.create_engine(f"sqlite:///{sys.argv[1]}")
with engine.connect() as connection:
    connection.execute(sqlalchemy.text("select 1 from session_log limit 1")).one_or_none()
app.exec()
"""
PROGRAM = """
import sys, time
from pathlib import Path
from bonehome.main import real_clock
from bonehome.paths import find_places
from bonehome.ui.application import Shell, make_application
from bonehome.ui.theme.enums import PageName
from PySide6.QtCore import QTimer
def done():
    assert shell.window.page_name is PageName.TODAY
    print(time.perf_counter(), flush=True)
    app.quit()
app = make_application([])
shell = Shell(app, find_places(Path(sys.argv[1])), real_clock())
shell.settled.connect(done)
shell.window.show()
QTimer.singleShot(0, shell.start)
app.exec()
shell.close()
"""


def main() -> int:
    """Measure and compare."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=9)
    runs = arguments.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "data"
        database = live_a_year(folder)
        floor, program = [], []
        for run in range(runs + 1):
            one, two = seconds(FLOOR, str(database)), seconds(PROGRAM, str(folder))
            if run:
                floor.append(one)
                program.append(two)
    return report(floor, program)


def live_a_year(folder: Path) -> Path:
    """Fill a data folder with a year of finished sessions, in a process of its own; returns the database."""
    subprocess.run([sys.executable, "-m", "benchmarks.year", str(folder)], check=True, env=environment())
    return next(folder.glob("people/*/bonehome.sqlite"))


def seconds(program: str, argument: str) -> float:
    """Wall time from the start of a process until it says that it is done."""
    began = time.perf_counter()
    command = [sys.executable, "-c", program, argument]
    said = subprocess.run(command, check=True, env=environment(), capture_output=True, text=True)
    return float(said.stdout.split()[-1]) - began


def environment() -> dict[str, str]:
    """Offscreen, so that it runs anywhere."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def report(floor: list[float], program: list[float]) -> int:
    """Say what was measured."""
    low, ours = statistics.median(floor), statistics.median(program)
    ratios = [two / one for one, two in zip(floor, program, strict=True)]
    ratio = statistics.median(ratios)
    print(f"floor   {low * 1000:6.0f} ms median of {len(floor)} ({min(floor) * 1000:.0f} to {max(floor) * 1000:.0f})")
    print(f"Today   {ours * 1000:6.0f} ms median ({min(program) * 1000:.0f} to {max(program) * 1000:.0f})")
    print(f"ratio   {ratio:6.2f} median, pair by pair; bound {BOUND}")
    return 0 if ratio <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
