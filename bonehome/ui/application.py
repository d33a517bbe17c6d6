"""The application: fonts, theme, faults, and the start in steps: window, services, first page, then the rest."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QIcon, Qt
from PySide6.QtWidgets import QApplication

from bonehome.app.settings import Settings, SettingsStore
from bonehome.app.text import _
from bonehome.domain.clock import Clock
from bonehome.domain.errors import UserError
from bonehome.paths import Places
from bonehome.ui.figure.wall import PictureWall
from bonehome.ui.main_window import MainWindow
from bonehome.ui.page_maker import PageMaker
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import PageName, TextStep, ThemeName
from bonehome.ui.theme.fonts import register_fonts
from bonehome.ui.theme.icons import Icons
from bonehome.ui.theme.palette import make_palette
from bonehome.ui.theme.sheet import make_sheet
from bonehome.ui.theme.theme import Theme, load_themes
from bonehome.ui.ticker import Ticker
from bonehome.ui.widgets.first_paint import FirstPaint
from bonehome.ui.widgets.page import Message

if TYPE_CHECKING:
    from bonehome.app.services import Services
    from bonehome.ui.figure.album import Album, Look

EXIT_FAULT = 2
REST_MS = 300
"""How long after the first page the rest of the content is read and checked: time for a first press to come through."""
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(places: Places, clock: Clock) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = make_application(sys.argv[:1])
    shell = Shell(app, places, clock)
    sys.excepthook = shell.take_fault
    qInstallMessageHandler(log_qt)
    shell.settled.connect(_collect_again)
    FirstPaint(shell.window).painted.connect(shell.start)
    shell.window.show()
    code = app.exec()
    shell.close()
    return code or shell.exit_code


def _collect_again() -> None:
    """``main`` has paused the garbage collector; what was made since stays for the whole run and is not looked at."""
    gc.freeze()
    gc.enable()


def make_application(argv: Sequence[str]) -> QApplication:
    """The one QApplication, named and in the Fusion style."""
    app = QApplication(list(argv))
    app.setApplicationName("BoneHome")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("bonehome")
    app.setStyle("Fusion")
    return app


def log_qt(level: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """What Qt has to say goes to the log, not to the person's terminal."""
    logging.getLogger("bonehome.qt").log(_QT_LEVELS[level], text)


class Shell(QObject):
    """Everything behind the window: theme, context, services and how pages are made.

    ``start`` opens the services and shows the first page; ``tour`` and tests call it themselves. ``settled`` follows
    when that page has been painted; what it did not need is read a moment later.
    """

    settled = Signal()

    def __init__(self, app: QApplication, places: Places, clock: Clock) -> None:
        super().__init__()
        self._app = app
        self._places = places
        self._clock = clock
        self._settings = SettingsStore(places.data)
        self._services: Services | None = None
        self._reporting = False
        self.fault: UserError | None = None
        register_fonts(places.resources / "fonts")
        self.theme = Theme(load_themes(places.resources / "themes"), Icons(places.icons / "ui"))
        self.theme.changed.connect(self._dress)
        self._unread: UserError | None = None
        self._apply(self._read_settings())
        self._dress()
        self.ticker = Ticker(clock.monotonic, self)
        self._pictures = PictureWall()
        self.context = UiContext(theme=self.theme, moving=self._moving, pictures=self._pictures)
        self.window = MainWindow(self.context)
        self.window.setWindowIcon(QIcon(str(places.icons / "bonehome.svg")))
        self.window.text_size_chosen.connect(self._resize_text)
        self.window.settings_changed.connect(self._apply)
        self.window.name_given.connect(self._show_name)
        self.window.person_changed.connect(self.change_person)
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._later.timeout.connect(self._read_rest)

    # Looks

    def _dress(self) -> None:
        self._app.setFont(self.theme.font(TextStep.BODY))
        self._app.setPalette(make_palette(self.theme.tokens))
        self._app.setStyleSheet(make_sheet(self.theme.tokens, self.theme.metrics))

    def _read_settings(self) -> Settings:
        try:
            return self._settings.load()
        except UserError as error:
            self._unread = error
            return Settings()

    def _apply(self, settings: Settings) -> None:
        self.theme.choose(self._theme_for(ThemeName(settings.theme)), settings.text_pt)

    def _theme_for(self, wanted: ThemeName) -> ThemeName:
        if wanted is not ThemeName.FOLLOW:
            return wanted
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return ThemeName.CONTRAST
        return ThemeName.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else ThemeName.LIGHT

    def _follow(self) -> None:
        self._apply(self._settings.load())

    def _resize_text(self, text_pt: int) -> None:
        self._apply(self._settings.change(text_pt=text_pt))
        self.window.tell(Message(sentence=_("Text size {n} pt").format(n=text_pt)))

    def _moving(self) -> bool:
        return self._settings.load().moving_pictures

    # Services

    @property
    def exit_code(self) -> int:
        """2 where the services could not be opened."""
        return EXIT_FAULT if self.fault is not None else 0

    @property
    def services(self) -> Services:
        """The services of the person who is here. RuntimeError before ``start`` has opened them."""
        if self._services is None:
            raise RuntimeError("the services are not open")
        return self._services

    def start(self) -> None:
        """Open the services and show Today, or the questions where they are not answered yet."""
        try:
            if self._unread is not None:
                raise self._unread
            self._open()
        except UserError as error:
            self._stop_with(error)

    def _open(self) -> None:
        from bonehome.app.services import open_services

        services = open_services(self._places, self._clock)
        # The first look at the settings was ours, so what was wrong with them is told by our store.
        notices = [one for one in dict.fromkeys((self._settings.notice, *services.notices)) if one]
        self._services, self._settings = services, services.settings
        album = self._open_album(services)
        self._show_name()
        first = PageName.TODAY if services.screening.completed() else PageName.WELCOME
        maker = PageMaker(self.context, services, self._places, self.ticker, album)
        self.window.open_with(maker.makers(), first)
        FirstPaint(self.window.page(first)).painted.connect(self._settle)
        self._tell_notices(notices)

    def _show_name(self) -> None:
        self.window.rail.show_person(self.services.name())

    def _settle(self) -> None:
        logging.getLogger("bonehome").info("first page on screen")
        self._later.start()
        self.settled.emit()

    def _read_rest(self) -> None:
        """Read what the first page did without, so that a fault in it is told at the start and not weeks later."""
        if self._services is None:
            return
        self._services.ready_to_write()
        try:
            faults = self._services.content.check()
        except UserError as error:
            self._stop_with(error)
            return
        if faults:
            self.window.refresh()
            self._tell_notices(faults)

    def _tell_notices(self, notices: Sequence[str]) -> None:
        if notices:
            from bonehome.ui.dialogs.notice import Notice

            Notice(self.theme, self.window, _("Please note"), "\n\n".join(notices)).open_sheet()

    def _open_album(self, services: Services) -> Album:
        from bonehome.ui.figure.album import Album
        from bonehome.ui.figure.photos import Photos
        from bonehome.ui.figure.styles import FigureStyles

        styles = FigureStyles(self._places.resources / "figure")
        album = Album(
            motions=services.catalogue.motions,
            stamp=services.content.motion_stamp,
            styles=styles,
            folder=self._places.cache,
            look=self._look,
            photos=Photos(services.own.photo),
        )
        self._pictures.hang(album)
        return album

    def _look(self) -> Look:
        from bonehome.ui.figure.album import Look

        return Look(palette=str(self.theme.name), person=self._settings.load().figure)

    def _stop_with(self, error: UserError) -> None:
        """The services cannot be had: say so in the window, and end with the fault's code when that is read."""
        self.fault = error
        logging.getLogger("bonehome").error("start", exc_info=error)
        from bonehome.ui.dialogs.notice import tell_error

        tell_error(self.theme, self.window, error).closed.connect(self.window.close)

    def change_person(self) -> None:
        """Close one person's services and open those of the person now chosen."""
        self.window.forget_pages()
        self.close()
        self.start()

    def close(self) -> None:
        """Close the database."""
        if self._services is not None:
            self._services.close()
            self._services = None

    # Faults

    def take_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None = None) -> None:
        """The excepthook: a kind sentence for what a person may meet, the report for a fault of ours."""
        from bonehome.ui.dialogs.notice import tell_error

        if isinstance(error, KeyboardInterrupt):
            self._app.quit()
        elif isinstance(error, UserError):
            tell_error(self.theme, self.window, error)
        else:
            self._report(error)

    def _report(self, error: BaseException) -> None:
        logging.getLogger("bonehome").error("fault", exc_info=error)
        if self._reporting:
            return
        self._reporting = True
        from bonehome.app.report import report_text
        from bonehome.ui.dialogs.error_report import ErrorReport

        report = ErrorReport(self.theme, self.window, report_text(error, {"Qt": PySide6.__version__}))
        report.closed.connect(self._reported)
        report.open_sheet()

    def _reported(self) -> None:
        self._reporting = False
