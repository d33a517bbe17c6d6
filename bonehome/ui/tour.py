"""The tour: the main job in the real window without a screen, on a simulated clock, leaving pictures and PDFs."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from bonehome.app.sample_person import NAME, answer_as_ellen
from bonehome.app.services import Services
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.domain.player.view import PlayerView
from bonehome.domain.week import BlockName, Session, SessionKind, monday_of
from bonehome.paths import Places, prove_writable
from bonehome.ui.application import Shell, log_qt, make_application
from bonehome.ui.pages.player.page import PlayerPage
from bonehome.ui.printing.command import make_press, session_sheet, title_of, week_sheet
from bonehome.ui.printing.paper import Paper
from bonehome.ui.printing.press import Job
from bonehome.ui.theme.enums import PageName

WINDOW = QSize(1280, 800)
FADE_MS = 220
"""Longer than a page's cross-fade."""
TICK_S = 2.5
STUCK_TICKS = 20
MOST_TICKS = 20_000
PICTURE_NAMES = {PageName.PAPER: "print"}
EXERCISE_SHOWN = "clam_band"


def tour(out: Path, places: Places, simulated: SimulatedClock) -> tuple[str, ...]:
    """Walk through the program and leave ``out/*.png``, week.pdf and session.pdf; returns what was done, in words.

    Raises UserError where the data folder already holds a person or ``out`` cannot be written.
    """
    if places.people.exists():
        raise UserError(f'The folder "{places.data}" already holds a person.', "Give the tour an empty --data-dir.")
    _make_folder(out)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = make_application(sys.argv[:1])
    before = qInstallMessageHandler(log_qt)
    guide = TourGuide(app, out, places, simulated)
    try:
        return guide.walk()
    finally:
        guide.close()
        qInstallMessageHandler(before)


class TourGuide:
    """Drives the window and takes its pictures."""

    def __init__(self, app: QApplication, out: Path, places: Places, simulated: SimulatedClock) -> None:
        self._app = app
        self._out = out
        self._places = places
        self._clock = simulated
        self.shell = Shell(app, places, simulated.clock())
        self.window = self.shell.window
        self._taken: list[str] = []

    def walk(self) -> tuple[str, ...]:
        """The whole tour."""
        self.window.resize(WINDOW)
        self.window.show()
        self.shell.start()
        if self.shell.fault is not None:
            raise self.shell.fault
        self._picture(PageName.WELCOME)
        services = self.shell.services
        answer_as_ellen(services)
        services.people.rename(services.person.id, NAME)
        self.shell.change_person()
        services = self.shell.services
        for page in (PageName.RESULT, PageName.TODAY, PageName.WEEK, PageName.LIBRARY):
            self._show(page)
        self._show(PageName.EXERCISE, "show_exercise", EXERCISE_SHOWN)
        session = self._session(services)
        self._print(services)
        sets = self._play(session)
        self._show(PageName.AFTER, "show_record", session.id)
        for page in (PageName.PROGRESS, PageName.SELFTEST, PageName.SETTINGS, PageName.RULES):
            self._show(page)
        self._show(PageName.PAPER, "show_week", monday_of(services.today()))
        self._show(PageName.TODAY, name="today_done")
        return (
            f'"{title_of_session(session)}" was played on a simulated clock: {sets} sets are in the log.',
            f"{len(self._taken)} pictures, week.pdf and session.pdf are in {self._out}.",
        )

    def close(self) -> None:
        """Close window and database."""
        self.window.hide()
        self.shell.close()
        self.window.deleteLater()
        self._app.processEvents()

    def _session(self, services: Services) -> Session:
        """Today's main session. Raises UserError where the plan has none (the sample content was changed)."""
        sessions = services.planning.today()
        found = next((one for one in sessions if one.kind is SessionKind.STRENGTH), None)
        if found is None:
            raise UserError("The plan has no strength session for the first day.", "Check resources/rules.")
        return found

    def _print(self, services: Services) -> None:
        press = make_press(services, self._places)
        for name, make in (("week", week_sheet), ("session", session_sheet)):
            sheet = make(services, services.today())
            press.save_pdf(Job(sheet=sheet, paper=Paper(), title=title_of(sheet)), self._out / f"{name}.pdf")

    # The session

    def _play(self, session: Session) -> int:
        """Play every set of the session in the real player; returns how many sets were saved."""
        player = self.window.page(PageName.PLAYER)
        if not isinstance(player, PlayerPage):
            raise TypeError("the player page is another one")
        saved: list[object] = []
        player.set_finished.connect(saved.append)
        self.window.show_page(PageName.PLAYER, "play", (session.id,))
        self._take("check")
        player.check.all_clear.click()
        player.check.start.click()
        self._run(player)
        return len(saved)

    def _run(self, player: PlayerPage) -> None:
        pictured, before, still = False, None, 0
        for _tick in range(MOST_TICKS):
            run = player.playing.run
            if run is None:
                return
            if not pictured and _worth_a_picture(run.view):
                self._take("player")
                pictured = True
            self._clock.advance(TICK_S)
            self.shell.ticker.tick()
            now = (run.view.step, run.view.seconds_left, run.view.count, run.view.beat_second)
            still = still + 1 if now == before else 0
            before = now
            if still > STUCK_TICKS:
                # The clock waits for the person, who is down on the mat now.
                player.playing.stage.controls.main.click()
                still = 0
        raise UserError("The session did not come to its end.", "Please report this.")

    # Pictures

    def _show(self, page: PageName, method: str = "", *carried: object, name: str = "") -> None:
        if not self.window.show_page(page, method, carried) or self.window.page_name is not page:
            raise UserError(f'The page "{page}" could not be shown.', "Please report this.")
        self._picture(page, name)

    def _picture(self, page: PageName, name: str = "") -> None:
        self._take(name or PICTURE_NAMES.get(page, str(page)))

    def _take(self, name: str) -> None:
        settle(self._app, self.window)
        picture = self.window.grab()
        if not picture.save(str(self._out / f"{name}.png"), "PNG"):
            raise UserError(f'The picture "{name}.png" could not be saved in "{self._out}".', "Free some space.")
        self._taken.append(name)


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f'The folder "{out}" cannot be made ({error.strerror}).', "Choose another --out.") from error
    prove_writable(out)


def _worth_a_picture(view: PlayerView) -> bool:
    """Half-way through the first counted strength set."""
    return view.step.block is BlockName.STRENGTH and view.count is not None and view.fraction < 0.6


def settle(app: QApplication, window: QWidget) -> None:
    """Let layouts and cross-fades come to rest."""
    app.processEvents()
    rest = QEventLoop()
    QTimer.singleShot(FADE_MS, rest.quit)
    rest.exec()
    app.processEvents()
    window.repaint()


def title_of_session(session: Session) -> str:
    """The session's name for people."""
    return session.title or session.kind.value
