"""Settings: every change is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton

from bonehome.app.settings import FILE_NAME, Settings, SettingsStore
from bonehome.domain.events import EventKind
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import State
from bonehome.ui.dialogs.happened import Happened
from bonehome.ui.pages.settings.page import SettingsPage
from bonehome.ui.theme.enums import PageName, ThemeName
from bonehome.ui.widgets.choice import ChoiceGroup
from bonehome.ui.widgets.slider import TextScale, WordSlider
from bonehome.ui.widgets.switch import Switch
from tests.ui.looks import Heard
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle
from tests.ui.shells import House

Act = Callable[[SettingsPage], None]


@pytest.fixture
def page(ellens: House) -> Iterator[SettingsPage]:
    page = ellens.show(PageName.SETTINGS)
    assert isinstance(page, SettingsPage)
    yield page
    toast = ellens.shell.window.toasts.toast
    if toast is not None:
        toast.end()


def kept(house: House) -> Settings:
    """What another start of the program would read."""
    return SettingsStore(house.places.data).load()


def choose(name: str, value: str) -> Act:
    def act(page: SettingsPage) -> None:
        group = getattr(page, name)
        assert isinstance(group, ChoiceGroup)
        group.piece(value).click()

    return act


def switch(name: str) -> Act:
    def act(page: SettingsPage) -> None:
        control = getattr(page, name)
        assert isinstance(control, Switch)
        control.click()

    return act


def slide(name: str, place: int) -> Act:
    def act(page: SettingsPage) -> None:
        control = getattr(page, name)
        assert isinstance(control, WordSlider | TextScale)
        control.slider.setValue(place)

    return act


@pytest.mark.parametrize(
    ("act", "field", "value"),
    [
        (slide("text_size", 2), "text_pt", 18),
        (slide("text_size", 1), "text_pt", 16),
        (choose("colours", "dark"), "theme", "dark"),
        (choose("colours", "contrast"), "theme", "contrast"),
        (choose("colours", "light"), "theme", "light"),
        (choose("distance", "3"), "player_distance_m", 3),
        (switch("moving"), "moving_pictures", True),
        (switch("tones"), "tones", True),
        (switch("tones"), "tones", False),
        (slide("volume", 0), "volume", 0),
        (slide("volume", 3), "volume", 60),
        (switch("wait"), "wait_for_me", True),
        (choose("units", "lb"), "weight_unit", "lb"),
        (choose("paper", "letter"), "paper", "letter"),
    ],
)
def test_a_control_keeps_its_setting_at_once(
    page: SettingsPage, ellens: House, act: Act, field: str, value: object
) -> None:
    if field == "moving_pictures":
        page.moving.blockSignals(True)
        page.moving.setChecked(False)
        page.moving.blockSignals(False)
    assert getattr(kept(ellens), field) != value
    others = {name: getattr(kept(ellens), name) for name in Settings.__dataclass_fields__ if name != field}
    heard = Heard()
    page.settings_changed.connect(heard.hear)
    act(page)
    page.settings_changed.disconnect(heard.hear)
    assert getattr(kept(ellens), field) == value
    assert heard.all == [(kept(ellens),)]
    assert {name: getattr(kept(ellens), name) for name in others} == others


def test_another_figure_is_kept(page: SettingsPage, ellens: House) -> None:
    other = next(one for one in page.figure.findChildren(QAbstractButton) if not one.isChecked())
    before = kept(ellens).figure
    other.click()
    assert kept(ellens).figure == page.figure.value != before
    page.figure.piece(before).click()
    assert kept(ellens).figure == before


def test_colours_and_text_size_are_seen_at_once(page: SettingsPage, ellens: House) -> None:
    page.colours.piece("dark").click()
    assert ellens.shell.theme.name is ThemeName.DARK
    page.text_size.slider.setValue(2)
    assert ellens.shell.theme.metrics.text_pt == 18
    page.text_size.slider.setValue(1)
    page.colours.piece("light").click()
    assert ellens.shell.theme.name is ThemeName.LIGHT


def test_what_was_changed_elsewhere_is_shown(page: SettingsPage, ellens: House) -> None:
    ellens.shell.window.larger_text()
    ellens.services.settings.change(weight_unit="kg", theme="contrast")
    page.refresh()
    assert page.text_size.slider.accessibleDescription() == "18 points"
    assert page.units.value == "kg"
    assert page.colours.value == "contrast"
    ellens.shell.window.usual_text()
    page.colours.piece("light").click()
    page.refresh()
    assert page.text_size.slider.accessibleDescription() == "16 points"


def test_a_disk_that_refuses_is_told_and_the_change_counts_for_now(page: SettingsPage, ellens: House) -> None:
    path = ellens.places.data / FILE_NAME
    text = path.read_bytes()
    path.unlink()
    (path / "in the way").mkdir(parents=True)
    try:
        page.paper.piece("a4").click()
    finally:
        (path / "in the way").rmdir()
        path.rmdir()
        path.write_bytes(text)
    toast = ellens.shell.window.toasts.toast
    assert toast is not None
    assert toast.sentence.startswith(f'Your settings could not be saved in "{path}"')
    assert toast._stays
    assert ellens.services.settings.load().paper == "a4"
    assert page.paper.value == "a4"
    assert kept(ellens).paper == "letter"


def test_the_questions_can_be_gone_through_again(page: SettingsPage, ellens: House) -> None:
    page.answers.click()
    assert ellens.shell.window.page_name is PageName.WELCOME
    ellens.show(PageName.TODAY)


def test_nothing_is_cut_in_any_window(page: SettingsPage, ellens: House, in_window: InWindow) -> None:
    for size in SIZES:
        in_window(*size)
        settle(ellens)
        assert faults_of(page) == [], size


def test_something_that_has_happened_leads_to_the_questions(ellens: House) -> None:
    page = ellens.show(PageName.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert "15 February" in page.due.text()
    page.happened.click()
    (sheet,) = page.window().findChildren(Happened)
    assert not sheet.keep.isEnabled()
    sheet.rows[EventKind.HOSPITAL].click()
    sheet.keep.click()
    assert ellens.shell.window.page_name is PageName.WELCOME
    assert ellens.services.screening.standing().state is State.EDUCATION_ONLY
    ellens.show(PageName.SETTINGS)
    assert page.due.text().startswith("You have been in hospital")
    ellens.services.screening.answer(QuestionId("q6"), False)
    ellens.services.screening.finish()
    ellens.services.planning.answers_changed()
    page.refresh()
    assert "15 February" in page.due.text()
