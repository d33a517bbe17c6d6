"""First paint of a screen of 12 thumbnails on the library page, from the click, with no picture kept.

Run: python -m benchmarks.library_page [--runs N]. Each run is a data folder of its own, so every picture is drawn
anew (the drawing code itself is loaded by the first run); then the same once more from the pictures kept on disk.
Prints medians and what 12 pictures alone cost; exits 1 where the pictures miss their bound.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from bonehome.app.sample_person import answer_as_ellen
from bonehome.main import real_clock
from bonehome.paths import find_places
from bonehome.ui.application import Shell, make_application
from bonehome.ui.pages.library.page import LibraryPage
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.picture import PictureFrame

BOUND_MS = 250.0
PICTURES = 12
WINDOW = 1400, 2000
"""Pixels; tall enough that 12 cards are in view."""


class Stopwatch(QObject):
    """Adds up the time spent in the paint events of the first pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0
        self.painted = 0
        self.done_at = 0.0
        self._inside = False

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let a picture paint under the clock."""
        if self._inside or event.type() != QEvent.Type.Paint or not isinstance(watched, PictureFrame):
            return False
        self._inside = True
        began = time.perf_counter()
        watched.event(event)
        self._inside = False
        self.painted += 1
        if self.painted <= PICTURES:
            self.done_at = time.perf_counter()
            self.seconds += self.done_at - began
        return True


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Milliseconds from the click to the picture on screen, and of these in the paint events of the pictures."""

    page_ms: float
    pictures_ms: float


def first_paint(app: QApplication, folder: Path) -> Measured:
    """Open the window on a data folder and go to the library."""
    shell = Shell(app, find_places(folder), real_clock())
    shell.window.resize(*WINDOW)
    shell.window.show()
    shell.start()
    if not shell.services.screening.completed():
        answer_as_ellen(shell.services)
    shell.services.settings.change(moving_pictures=False)
    shell.change_person()
    app.processEvents()
    gc.freeze()  # as the program itself does behind its first page
    watch = Stopwatch()
    app.installEventFilter(watch)
    began = time.perf_counter()
    shell.window.show_page(PageName.LIBRARY)
    while watch.painted < PICTURES:
        app.processEvents()
    app.removeEventFilter(watch)
    settle(app, shell)
    return Measured(page_ms=(watch.done_at - began) * 1000, pictures_ms=watch.seconds * 1000)


def settle(app: QApplication, shell: Shell) -> None:
    """Let the other cards come, then close and free the window."""
    library = shell.window.findChild(LibraryPage)
    while library is not None and library.is_filling():
        app.processEvents()
    shell.window.hide()
    shell.close()
    shell.window.deleteLater()
    shell.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()


def main() -> int:
    """Measure, cold and warm in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    app = make_application([])
    cold, warm = [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch) / "data"
            cold.append(first_paint(app, folder))
            warm.append(first_paint(app, folder))
    for name, found in (("nothing kept", cold), ("kept on disk", warm)):
        page = statistics.median(one.page_ms for one in found)
        pictures = statistics.median(one.pictures_ms for one in found)
        print(f"{name}: {PICTURES} pictures painted in {pictures:.0f} ms; from the click to all of them {page:.0f} ms")
    usual = statistics.median(one.pictures_ms for one in cold)
    print(f"{PICTURES} thumbnails first painted: {usual:.0f} ms, bound {BOUND_MS:.0f}")
    return int(usual > BOUND_MS)


if __name__ == "__main__":
    sys.exit(main())
