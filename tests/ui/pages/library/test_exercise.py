"""The page of one exercise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from pytestqt.qtbot import QtBot

from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.verdict import Allowed, Refused
from bonehome.ui.dialogs.why import Explained
from bonehome.ui.figure.album import Album
from bonehome.ui.figure.view import FigureView
from bonehome.ui.pages.library.exercise import ExercisePage
from bonehome.ui.pages.library.ladder import RungCard
from bonehome.ui.pages.library.opened_sheet import OpenedSheet
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.button import Button
from tests.ui.looks import Heard
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.shells import House


@pytest.fixture
def page(ellens: House) -> Iterator[ExercisePage]:
    yield show(ellens, "squat_free")
    ellens.services.settings.change(moving_pictures=False)


def show(house: House, id_: str) -> ExercisePage:
    page = house.show(PageName.EXERCISE, "show_exercise", id_)
    assert isinstance(page, ExercisePage)
    return page


def exercise(house: House, id_: str) -> Exercise:
    return house.services.catalogue.exercises[ExerciseId(id_)]


def button(page: ExercisePage, words: str) -> Button:
    return next(one for one in page.findChildren(Button) if words in (one.text(), one.accessibleName()))


def test_it_shows_the_exercise_whole(page: ExercisePage, ellens: House) -> None:
    squat, words = exercise(ellens, "squat_free"), words_of(page)
    assert page.title() == words[0] == squat.name
    assert "Chair · level 6 of 10" in words
    assert set(squat.steps) <= set(words)
    assert {"Hip", "Spine", "Wrist", "Medium", "None"} <= set(words)
    assert "Easier and harder" in words
    known = ellens.services.catalogue.sources
    sources = next(text for text in words if text.endswith(f"{squat.review}."))
    for code in squat.sources:
        assert (known[code].reference if code in known else code) in sources


def test_care_names_the_persons_own_reasons_first(page: ExercisePage, ellens: House) -> None:
    squat, services = exercise(ellens, "squat_free"), ellens.services
    assert page.care.text.text() == f"{squat.setup} {squat.stop}"
    services.screening.answer(QuestionId("q18"), {"knee": 5})
    own = services.planning.care(squat.id)
    page.refresh()
    services.screening.answer(QuestionId("q18"), {"wrist": 1})
    assert own
    assert page.care.text.text() == " ".join((*own, squat.stop))


def test_a_refused_one_says_why_and_is_not_practised(page: ExercisePage, ellens: House, qtbot: QtBot) -> None:
    heard = Heard()
    page.practise_requested.connect(heard.hear)
    show(ellens, "pushup_full")
    reason = "Lying face down comes after four weeks of easier back work."
    practise = button(page, "Practise")
    assert not practise.isEnabled()
    assert practise.reason == reason
    assert {"Not for you now", reason} <= set(words_of(page))
    qtbot.mouseClick(practise, Qt.MouseButton.LeftButton)
    assert heard.all == []
    assert page.start_focus() is button(page, "Back")
    show(ellens, "squat_free")
    assert practise.isEnabled()
    assert reason not in words_of(page)
    page.practise_requested.disconnect(heard.hear)


def test_a_rung_leads_to_its_exercise(page: ExercisePage, ellens: House) -> None:
    show(ellens, "mini_squat_counter")
    rung = next(one for one in page.findChildren(RungCard) if "Sit to stand" in one.accessibleName())
    rung.click()
    ellens.app.processEvents()
    assert page.title() == exercise(ellens, "sts_arms_crossed").name
    assert set(exercise(ellens, "sts_arms_crossed").steps) <= set(words_of(page))
    assert page.area.verticalScrollBar().value() == 0


def test_back_goes_where_one_came_from(page: ExercisePage, ellens: House) -> None:
    ellens.show(PageName.LIBRARY)
    show(ellens, "squat_free")
    button(page, "Back").click()
    assert ellens.shell.window.page_name is PageName.LIBRARY


def test_the_handout_is_asked_for_by_button_and_by_key(page: ExercisePage, ellens: House) -> None:
    heard = Heard()
    page.print_requested.connect(heard.hear)
    button(page, "Print").click()
    assert ellens.shell.window.page_name is PageName.PAPER
    show(ellens, "bridge_two")
    ellens.shell.window.print_page()
    assert heard.all == [("squat_free",), ("bridge_two",)]
    page.print_requested.disconnect(heard.hear)


def test_the_figure_stands_still_while_the_page_is_not_in_view(page: ExercisePage, ellens: House) -> None:
    view = page.findChild(FigureView)
    assert isinstance(view, FigureView)
    assert not view.is_playing()
    ellens.services.settings.change(moving_pictures=True)
    page.refresh()
    assert view.is_playing()
    ellens.shell.window.show_page(PageName.LIBRARY)
    assert not view.is_playing()
    show(ellens, "squat_free")
    assert view.is_playing()


def test_what_may_be_done_may_be_practised(page: ExercisePage, ellens: House, album: Album, qtbot: QtBot) -> None:
    fresh, heard = ExercisePage(page.context, ellens.services, album), Heard()
    qtbot.addWidget(fresh)
    fresh.practise_requested.connect(heard.hear)
    button(fresh, "Practise").click()
    assert heard.all == []
    fresh.show_exercise("squat_free")
    fresh.refresh()
    assert fresh.start_focus() is button(fresh, "Practise")
    button(fresh, "Practise").click()
    assert heard.all == [("squat_free",)]


def test_nothing_is_cut_in_any_window(page: ExercisePage, ellens: House, in_window: InWindow) -> None:
    for size in SIZES:
        in_window(*size)
        show(ellens, "pushup_full")
        settle(ellens)
        assert faults_of(page) == [], size


def test_the_rule_behind_a_refusal_is_shown_with_its_source(page: ExercisePage, ellens: House) -> None:
    show(ellens, "pushup_full")
    assert "Four weeks with four or more sets of easy back work each." in words_of(page)
    assert not page.refused.said_yes.isVisible()
    page.refused.why.click()
    (sheet,) = page.window().findChildren(Explained)
    words = words_of(sheet)
    assert "gate_prone" in words
    assert any("DOI" in one for one in words)
    assert "Our judgement, awaiting a physiotherapist's review." in words
    sheet.close_sheet()
    ellens.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_physiotherapists_yes_is_asked_for_kept_and_can_be_taken_back(page: ExercisePage, ellens: House) -> None:
    services = ellens.services
    found = next(id_ for id_ in services.catalogue.exercises if services.planning.may_open(id_))
    show(ellens, found)
    assert page.refused.said_yes.isVisible()
    page.refused.said_yes.click()
    (sheet,) = page.window().findChildren(OpenedSheet)
    assert not sheet.keep.isEnabled()
    sheet.who.setText("  Anna Berg ")
    sheet.words.setText("Slowly, with a chair near")
    sheet.keep.click()
    (opening,) = services.screening.draft().openings
    one = exercise(ellens, found)
    assert (opening.family, opening.level, opening.who, opening.on) == (
        one.family,
        one.level,
        "Anna Berg",
        services.today(),
    )
    toast = ellens.shell.window.toasts.toast
    assert toast is not None
    assert toast.sentence.startswith("Kept: Anna Berg said yes. Something else comes first: Landings open when")
    assert isinstance(services.planning.verdict(ExerciseId(found)), Refused)
    assert not services.planning.may_open(ExerciseId(found))
    ellens.shell.window.undo()
    assert services.screening.draft().openings == ()
    assert page.refused.said_yes.isVisible()


def test_an_opened_step_that_nothing_else_closes_is_open(page: ExercisePage, ellens: House) -> None:
    services = ellens.services
    services.screening.set_details(equipment=("dumbbells", "backpack", "mat", "step"), weights_kg=(2.0, 4.0))
    openable = [id_ for id_ in services.catalogue.exercises if services.planning.may_open(id_)]
    found = next(id_ for id_ in openable if exercise(ellens, id_).family == "squat")
    show(ellens, found)
    page.refused.said_yes.click()
    (sheet,) = page.window().findChildren(OpenedSheet)
    sheet.who.setText("Anna Berg")
    sheet.keep.click()
    toast = ellens.shell.window.toasts.toast
    assert toast is not None
    assert toast.sentence == "Open until Monday 15 February: Anna Berg said yes."
    assert isinstance(services.planning.verdict(ExerciseId(found)), Allowed)


def test_what_a_clinician_ruled_out_is_left_out_and_can_come_back(page: ExercisePage, ellens: House) -> None:
    services, window = ellens.services, ellens.shell.window
    button(page, "I was told to leave this one out").click()
    assert services.screening.draft().limits.avoid == ("squat_free",)
    why = services.planning.why_not(ExerciseId("squat_free"))
    assert why is not None
    assert why.may_return
    assert page.refused.returned.isVisible()
    offered = {one.text() for one in page.more.findChildren(Button) if one.isVisible()}
    assert "I was told to leave this one out" not in offered
    page.refused.returned.click()
    assert services.screening.draft().limits.avoid == ()
    assert not page.refused.isVisible()
    window.undo()
    assert services.screening.draft().limits.avoid == ("squat_free",)
    page.refused.returned.click()
    assert services.screening.draft().limits.avoid == ()
