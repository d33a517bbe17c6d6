"""Makes the pages of the window from the services; a page's module loads with the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bonehome.ui.theme.enums import PageName

if TYPE_CHECKING:
    from bonehome.app.services import Services
    from bonehome.paths import Places
    from bonehome.ui.figure.album import Album
    from bonehome.ui.theme.context import UiContext
    from bonehome.ui.ticker import Ticker
    from bonehome.ui.widgets.page import Page


class PageMaker:
    """Makes pages, and gives each the services it uses."""

    def __init__(self, context: UiContext, services: Services, places: Places, ticker: Ticker, album: Album) -> None:
        self._context = context
        self._services = services
        self._places = places
        self._ticker = ticker
        self._album = album

    def makers(self) -> dict[PageName, Callable[[], Page]]:
        """One maker for each page there is."""
        return {
            PageName.WELCOME: self._welcome,
            PageName.RESULT: self._result,
            PageName.TODAY: self._today,
            PageName.WEEK: self._week,
            PageName.LIBRARY: self._library,
            PageName.EXERCISE: self._exercise,
            PageName.OWN: self._own,
            PageName.PLAYER: self._player,
            PageName.AFTER: self._after,
            PageName.PAPER: self._paper,
            PageName.PROGRESS: self._progress,
            PageName.SELFTEST: self._selftest,
            PageName.SETTINGS: self._settings,
            PageName.RULES: self._rules,
        }

    def _welcome(self) -> Page:
        from bonehome.ui.pages.welcome.page import WelcomePage

        return WelcomePage(self._context, self._services)

    def _result(self) -> Page:
        from bonehome.ui.pages.welcome.result import ResultPage

        return ResultPage(self._context, self._services)

    def _today(self) -> Page:
        from bonehome.ui.pages.today.page import TodayPage

        return TodayPage(self._context, self._services)

    def _week(self) -> Page:
        from bonehome.ui.pages.week.page import WeekPage

        return WeekPage(self._context, self._services)

    def _library(self) -> Page:
        from bonehome.ui.pages.library.page import LibraryPage

        return LibraryPage(self._context, self._services, self._album)

    def _exercise(self) -> Page:
        from bonehome.ui.pages.library.exercise import ExercisePage

        return ExercisePage(self._context, self._services, self._album)

    def _own(self) -> Page:
        from bonehome.ui.pages.own.page import OwnPage

        return OwnPage(self._context, self._services)

    def _player(self) -> Page:
        from bonehome.ui.pages.player.page import PlayerPage
        from bonehome.ui.pages.player.tones import Speaker
        from bonehome.ui.pages.player.tools import PlayerTools

        services = self._services
        tools = PlayerTools(
            catalogue=services.catalogue,
            training=services.training,
            planning=services.planning,
            screening=services.screening,
            settings=services.settings,
            number=self._emergency_number,
            clock=services.clock,
            ticker=self._ticker,
            speaker=Speaker(self._places.resources / "sounds"),
            figures=self._album.styles,
            photos=self._album.photos,
        )
        return PlayerPage(self._context, tools)

    def _after(self) -> Page:
        from bonehome.ui.pages.player.after import AfterPage

        services = self._services
        return AfterPage(
            self._context,
            catalogue=services.catalogue,
            pain=services.planning.knowledge.rules.pain,
            training=services.training,
            history=services.history,
            name=self._name,
            person=self._person,
            figures=self._album.styles,
        )

    def _progress(self) -> Page:
        from bonehome.ui.pages.progress.page import ProgressPage

        return ProgressPage(self._context, self._services)

    def _selftest(self) -> Page:
        from bonehome.ui.pages.selftest.page import SelfTestPage

        return SelfTestPage(self._context, self._services, self._ticker)

    def _settings(self) -> Page:
        from bonehome.ui.pages.settings.page import SettingsPage

        return SettingsPage(self._context, self._services, self._album)

    def _paper(self) -> Page:
        from bonehome.ui.pages.paper.page import PaperPage
        from bonehome.ui.printing.command import make_press

        return PaperPage(self._context, self._services, make_press(self._services, self._places))

    def _rules(self) -> Page:
        from bonehome.ui.pages.learn.rules import RulesPage

        return RulesPage(self._context, self._services)

    def _name(self) -> str:
        return self._services.name()

    def _person(self) -> str:
        return self._services.settings.load().figure

    def _emergency_number(self) -> str:
        return self._services.guidance.number_for(self._services.settings.load().country)
