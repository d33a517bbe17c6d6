"""The one table of how pages lead to one another."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.ui.theme.enums import PageName


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a page's signal leads to: the page ``to`` is shown and its ``method`` called with what the signal carries.

    Without ``to`` the method is the window's own. Without ``method`` the page is only shown.
    """

    page: PageName
    signal: str
    to: PageName | None = None
    method: str = ""


ROUTES = (
    Route(page=PageName.WELCOME, signal="finished", to=PageName.RESULT),
    Route(page=PageName.WELCOME, signal="finished", method="tell_name"),
    Route(page=PageName.WELCOME, signal="left", to=PageName.TODAY),
    Route(page=PageName.RESULT, signal="week_requested", to=PageName.WEEK),
    Route(page=PageName.RESULT, signal="answers_requested", to=PageName.WELCOME),
    Route(page=PageName.RESULT, signal="print_requested", to=PageName.PAPER),
    Route(page=PageName.RESULT, signal="rules_requested", to=PageName.RULES, method="show_rule"),
    Route(page=PageName.TODAY, signal="start_requested", to=PageName.PLAYER, method="play"),
    Route(page=PageName.TODAY, signal="short_requested", to=PageName.PLAYER, method="play_short"),
    Route(page=PageName.TODAY, signal="carry_on_requested", to=PageName.PLAYER, method="carry_on"),
    Route(page=PageName.TODAY, signal="day_chosen", to=PageName.WEEK, method="show_day"),
    Route(page=PageName.TODAY, signal="slot_chosen", to=PageName.EXERCISE, method="show_slot"),
    Route(page=PageName.TODAY, signal="progress_requested", to=PageName.PROGRESS),
    Route(page=PageName.TODAY, signal="test_requested", to=PageName.SELFTEST, method="show_test"),
    Route(page=PageName.TODAY, signal="print_requested", to=PageName.PAPER, method="show_week"),
    Route(page=PageName.TODAY, signal="questions_requested", to=PageName.WELCOME),
    Route(page=PageName.WEEK, signal="start_requested", to=PageName.PLAYER, method="play"),
    Route(page=PageName.WEEK, signal="slot_chosen", to=PageName.EXERCISE, method="show_slot"),
    Route(page=PageName.WEEK, signal="print_requested", to=PageName.PAPER, method="show_week"),
    Route(page=PageName.LIBRARY, signal="exercise_chosen", to=PageName.EXERCISE, method="show_exercise"),
    Route(page=PageName.LIBRARY, signal="own_requested", to=PageName.OWN, method="add"),
    Route(page=PageName.EXERCISE, signal="back_requested", method="go_back"),
    Route(page=PageName.EXERCISE, signal="change_requested", to=PageName.OWN, method="change"),
    Route(page=PageName.EXERCISE, signal="removed", to=PageName.LIBRARY),
    Route(page=PageName.OWN, signal="kept", to=PageName.EXERCISE, method="show_exercise"),
    Route(page=PageName.OWN, signal="back_requested", method="go_back"),
    Route(page=PageName.EXERCISE, signal="exercise_chosen", to=PageName.EXERCISE, method="show_exercise"),
    Route(page=PageName.EXERCISE, signal="practise_requested", to=PageName.PLAYER, method="practise"),
    Route(page=PageName.EXERCISE, signal="print_requested", to=PageName.PAPER, method="show_exercise"),
    Route(page=PageName.EXERCISE, signal="rules_requested", to=PageName.RULES, method="show_rule"),
    Route(page=PageName.PLAYER, signal="session_finished", to=PageName.AFTER, method="show_record"),
    Route(page=PageName.PLAYER, signal="session_left", to=PageName.TODAY),
    Route(page=PageName.PLAYER, signal="questions_requested", to=PageName.WELCOME),
    Route(page=PageName.AFTER, signal="saved", to=PageName.TODAY),
    Route(page=PageName.AFTER, signal="not_finished_requested", to=PageName.PLAYER, method="carry_on"),
    Route(page=PageName.PROGRESS, signal="tests_requested", to=PageName.SELFTEST),
    Route(page=PageName.PROGRESS, signal="print_requested", to=PageName.PAPER),
    Route(page=PageName.SELFTEST, signal="full_window_requested", method="set_full_window"),
    Route(page=PageName.SELFTEST, signal="result_kept", to=PageName.PROGRESS),
    Route(page=PageName.SETTINGS, signal="settings_changed", method="tell_settings"),
    Route(page=PageName.SETTINGS, signal="person_changed", method="tell_person"),
    Route(page=PageName.SETTINGS, signal="questions_requested", to=PageName.WELCOME),
    Route(page=PageName.SETTINGS, signal="rules_requested", to=PageName.RULES, method="show_all"),
    Route(page=PageName.PAPER, signal="back_requested", method="go_back"),
    Route(page=PageName.RULES, signal="back_requested", method="go_back"),
)
