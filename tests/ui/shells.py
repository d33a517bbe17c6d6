"""The real window on a simulated clock, for the journeys a person makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication

from bonehome.app.sample_person import answer_as_ellen
from bonehome.app.services import Services
from bonehome.domain.clock import SimulatedClock
from bonehome.paths import Places, find_places
from bonehome.ui.application import Shell
from bonehome.ui.pages.player.page import PlayerPage
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.page import Page

TICK_S = 2.5
STUCK_TICKS = 20
MOST_TICKS = 20_000


@dataclass(kw_only=True)
class House:
    """A data folder, a clock and the window opened on them; ``open_again`` closes and opens it anew."""

    app: QApplication
    folder: Path
    clock: SimulatedClock = field(default_factory=SimulatedClock)
    size: QSize = field(default_factory=lambda: QSize(1280, 800))
    shell: Shell = field(init=False)

    def __post_init__(self) -> None:
        self._open()

    @property
    def places(self) -> Places:
        return find_places(self.folder)

    @property
    def services(self) -> Services:
        return self.shell.services

    def _open(self) -> None:
        self.shell = Shell(self.app, self.places, self.clock.clock())
        self.shell.window.resize(self.size)
        self.shell.window.show()
        self.shell.start()

    def open_again(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        self.shell.window.hide()
        self.shell.close()
        self.shell.window.deleteLater()
        self.shell.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()

    def answer(self) -> None:
        """Ellen's answers; the window then shows Today."""
        answer_as_ellen(self.services)
        self.services.settings.change(moving_pictures=False)
        self.shell.change_person()

    def page(self, name: PageName) -> Page:
        return self.shell.window.page(name)

    def show(self, name: PageName, method: str = "", *carried: object) -> Page:
        assert self.shell.window.show_page(name, method, carried)
        self.app.processEvents()
        return self.page(name)

    def player(self) -> PlayerPage:
        page = self.page(PageName.PLAYER)
        assert isinstance(page, PlayerPage)
        return page

    def pass_check(self) -> None:
        """No to every question of the daily check, then start."""
        check = self.player().check
        check.all_clear.click()
        check.start.click()

    def play_until(self, sets: int | None = None) -> None:
        """Let time pass until so many sets are saved, or to the end of the session."""
        player, before, still = self.player(), None, 0
        saved: list[object] = []
        player.set_finished.connect(saved.append)
        for _tick in range(MOST_TICKS):
            run = player.playing.run
            if run is None or (sets is not None and len(saved) >= sets):
                player.set_finished.disconnect(saved.append)
                return
            self.clock.advance(TICK_S)
            self.shell.ticker.tick()
            now = (run.view.step, run.view.seconds_left, run.view.count, run.view.beat_second)
            still = still + 1 if now == before else 0
            before = now
            if still > STUCK_TICKS:
                player.playing.stage.controls.main.click()
                still = 0
        raise AssertionError("the session did not come to its end")
