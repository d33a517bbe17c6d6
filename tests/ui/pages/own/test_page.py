"""Adding what a physiotherapist gave, as a person does it: add, see it, practise it, print it, change it, remove it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from bonehome.domain.exercise import Position
from bonehome.domain.ids import ExerciseId
from bonehome.domain.own import OwnExercise
from bonehome.ui.pages.library.exercise import ExercisePage
from bonehome.ui.pages.library.own_cards import StaysOutNote
from bonehome.ui.pages.library.page import LibraryPage
from bonehome.ui.pages.library.rows import Filters, library_rows, matching
from bonehome.ui.pages.own.asked import AskedPart, VerdictPart
from bonehome.ui.pages.own.figure_sheet import FigureSheet
from bonehome.ui.pages.own.page import OwnPage
from bonehome.ui.pages.own.said import DosePart, NamePart, PlacePart
from bonehome.ui.pages.own.shown import ShownPart
from bonehome.ui.printing.command import exercise_sheet, make_press
from bonehome.ui.printing.paper import Paper, PaperSize
from bonehome.ui.printing.press import Job
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.chip import Chip
from tests.domain.owns import given
from tests.ui.looks import Heard
from tests.ui.pages.conftest import InWindow
from tests.ui.pages.fits import SIZES, faults_of, settle, words_of
from tests.ui.shells import House

SITTING, STANDING = Position.SEATED, Position.STANDING


@pytest.fixture
def page(ellens: House) -> Iterator[OwnPage]:
    shown = ellens.show(PageName.LIBRARY)
    assert isinstance(shown, LibraryPage)
    shown.add_own.click()
    yield form(ellens)
    ellens.services.screening.set_details(own=())
    ellens.show(PageName.TODAY)


def form(house: House) -> OwnPage:
    assert house.shell.window.page_name is PageName.OWN
    page = house.page(PageName.OWN)
    assert isinstance(page, OwnPage)
    return page


def photo(path: Path, colour: str) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.save(str(path))
    return path


def say_name(page: OwnPage, qtbot: QtBot, name: str = "Heel slides") -> None:
    part = page.part
    assert isinstance(part, NamePart)
    qtbot.keyClicks(part.name, name)
    qtbot.keyClicks(part.given_by, "Anna Berg")
    page.next.click()


def say_place(page: OwnPage, position: Position, thing: str = "", *, support: bool = True) -> None:
    part = page.part
    assert isinstance(part, PlacePart)
    part.position.piece(position.value).click()
    part.support.piece("yes" if support else "no").click()
    part.loaded.piece("yes" if thing else "no").click()
    if thing:
        part.things[thing].click()
    page.next.click()


def say_stages(page: OwnPage, qtbot: QtBot, *stages: str) -> ShownPart:
    page.next.click()
    part = page.part
    assert isinstance(part, ShownPart)
    for place, words in enumerate(stages):
        if place:
            part.more.click()
        qtbot.keyClicks(part.cards[place].words, words)
    return part


def answer_all(page: OwnPage, *yes: str) -> list[str]:
    asked = []
    while isinstance(page.part, AskedPart):
        asked.append(page.part.row.id)
        page.part.answers.piece("yes" if page.part.row.id in yes else "no").click()
    return asked


def fill(page: OwnPage, qtbot: QtBot, *yes: str, position: Position = SITTING, thing: str = "") -> list[str]:
    say_name(page, qtbot)
    say_place(page, position, thing)
    say_stages(page, qtbot, "Sit tall.", "Slide the heel forward.")
    page.next.click()
    return answer_all(page, *yes)


def mine(house: House) -> OwnExercise:
    (own,) = house.services.own.all()
    return own


def test_add_see_practise_and_print(page: OwnPage, ellens: House, qtbot: QtBot, tmp_path: Path) -> None:
    say_name(page, qtbot)
    say_place(page, SITTING)
    part = page.part
    assert isinstance(part, DosePart)
    part.sort.piece("held").click()
    part.side.piece("yes").click()
    shown = say_stages(page, qtbot, "Sit tall.", "Slide the heel forward.")
    shown.cards[0].take_photo(photo(tmp_path / "one.png", "red"))
    page.next.click()
    answer_all(page)
    assert isinstance(page.part, VerdictPart)
    assert "It is in your exercises" in words_of(page)
    own = mine(ellens)
    assert (own.name, own.given_by, own.dose) == ("Heel slides", "Anna Berg", "10 reps of 5 s")

    page.next.click()
    settle(ellens)
    seen = ellens.page(PageName.EXERCISE)
    assert isinstance(seen, ExercisePage)
    assert ellens.shell.window.page_name is PageName.EXERCISE
    assert {"Heel slides", "Sit tall.", "10 reps, hold 5 seconds, each side"} <= set(words_of(seen))
    assert any(words.startswith("Given by Anna Berg on ") for words in words_of(seen))
    assert "Easier and harder" not in words_of(seen)

    seen.practise_requested.emit(own.id)
    assert ellens.shell.window.page_name is PageName.PLAYER
    ellens.play_until()
    assert not ellens.services.training.unfinished()

    sheet = exercise_sheet(ellens.services, ellens.services.today(), own.id)
    job = Job(sheet=sheet, paper=Paper(size=PaperSize.A4, text_pt=14), title="Heel slides")
    press = make_press(ellens.services, ellens.places)
    press.save_pdf(job, tmp_path / "handout.pdf")
    assert (tmp_path / "handout.pdf").read_bytes().startswith(b"%PDF")
    picture = press.picture(job, 0, 400)
    reds = [picture.pixelColor(x, 110) for x in range(0, 200, 4)]
    assert any(one.red() > 200 and one.green() < 60 for one in reds)


def test_it_stands_first_in_the_library_marked_as_hers(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    fill(page, qtbot)
    library = ellens.show(PageName.LIBRARY)
    assert isinstance(library, LibraryPage)
    settle(ellens)
    cards = [card for card in library._cards.values() if card.isVisible()]
    assert cards[0].row.exercise.id == mine(ellens).id
    assert [chip.text() for chip in cards[0].findChildren(Chip)] == ["Mine"]
    rows = library_rows(ellens.services.catalogue, ellens.services.planning.verdicts())
    found = matching(rows, Filters(words="heel slides"))
    assert found[0].exercise.id == mine(ellens).id


def test_what_is_for_nobody_stays_out_with_its_reason(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    fill(page, qtbot, "bends_spine")
    words = words_of(page)
    assert "This one stays out" in words
    assert any("rounds the back" in one for one in words)
    assert ellens.services.own.all() == ()
    page.next.click()
    assert ellens.shell.window.page_name is PageName.LIBRARY


def test_what_is_not_for_her_now_is_kept_with_the_reason(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    asked = fill(page, qtbot, "jumps", position=STANDING)
    assert "hops" in asked
    assert "Not for you now" in words_of(page)
    own = mine(ellens)
    seen = ellens.show(PageName.EXERCISE, "show_exercise", own.id)
    practise = next(one for one in seen.findChildren(Button) if one.text() == "Practise")
    assert not practise.isEnabled()
    ellens.show(PageName.PLAYER, "practise", own.id)
    assert ellens.player().playing.run is None


def test_a_thing_she_does_not_have_is_told_by_the_same_gate(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    missing = next(w for w in ellens.services.own.things() if w not in ellens.services.planning.facts().owned)
    fill(page, qtbot, thing=missing)
    assert "Not for you now" in words_of(page)
    assert any("You have not told us that you have" in one for one in words_of(page))


def test_nothing_is_left_unsaid(page: OwnPage, qtbot: QtBot) -> None:
    assert page.next.reason == "Give it a name."
    part = page.part
    assert isinstance(part, NamePart)
    qtbot.keyClicks(part.name, "A")
    assert page.next.reason == "Say who gave it to you."
    qtbot.keyClicks(part.given_by, "B")
    page.next.click()
    place = page.part
    assert isinstance(place, PlacePart)
    assert page.next.reason == "Choose how you do it."
    place.position.piece("seated").click()
    assert page.next.reason == "Answer yes or no."
    place.support.piece("no").click()
    place.loaded.piece("yes").click()
    assert page.next.reason == "Choose what it needs."
    place.loaded.piece("no").click()
    page.next.click()
    dose = page.part
    assert isinstance(dose, DosePart)
    dose.count.field.clear()
    dose.count.field.textEdited.emit("")
    assert page.next.reason == "Choose a number."
    dose.count.set_value(8)
    dose.count.field.textEdited.emit("8")
    page.next.click()
    assert page.next.reason == "Say in a sentence how it is done."


def test_a_question_is_answered_before_the_next(page: OwnPage, qtbot: QtBot) -> None:
    say_name(page, qtbot)
    say_place(page, SITTING)
    say_stages(page, qtbot, "Sit tall.")
    page.next.click()
    assert isinstance(page.part, AskedPart)
    assert page.next.reason == "Answer yes or no."
    page.next.click()
    first = page.part.row.id
    page.part.answers.piece("no").click()
    assert isinstance(page.part, AskedPart)
    assert page.part.row.id != first
    page.back.click()
    assert isinstance(page.part, AskedPart)
    assert page.part.answers.value == "no"


def test_a_photo_that_is_no_picture_is_told(page: OwnPage, qtbot: QtBot, tmp_path: Path) -> None:
    heard = Heard()
    page.told.connect(heard.hear)
    say_name(page, qtbot)
    say_place(page, SITTING)
    part = say_stages(page, qtbot, "Sit tall.")
    (tmp_path / "knee.jpg").write_bytes(b"no picture")
    part.cards[0].take_photo(tmp_path / "knee.jpg")
    (message,) = heard.all
    assert '"knee.jpg" is not a picture' in str(message)
    assert page.next.isEnabled()


def test_a_figure_of_the_library_shows_it(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    say_name(page, qtbot)
    say_place(page, SITTING)
    part = say_stages(page, qtbot)
    part.choose.click()
    sheet = ellens.shell.window.findChild(FigureSheet)
    assert sheet is not None
    sheet.search.setText("blade squeeze")
    sheet.cards[0].click()
    settle(ellens)
    page.next.click()
    answer_all(page)
    own = mine(ellens)
    assert own.motion
    assert ellens.services.catalogue.motion_of(own.id) is not None
    page.next.click()
    seen = ellens.page(PageName.EXERCISE)
    assert isinstance(seen, ExercisePage)
    assert seen.figure.isVisible()
    assert not seen.stages.isVisible()


def test_it_is_changed_and_back_leads_to_it(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    fill(page, qtbot)
    page.next.click()
    seen = ellens.page(PageName.EXERCISE)
    assert isinstance(seen, ExercisePage)
    seen.given.change.click()
    part = page.part
    assert isinstance(part, NamePart)
    part.name.clear()
    qtbot.keyClicks(part.name, "Heel slides, slowly")
    for _step in range(4):
        page.next.click()
    assert isinstance(page.part, AskedPart)
    assert page.part.answers.value == "no"
    answer_all_again(page)
    page.next.click()
    assert ellens.shell.window.page_name is PageName.EXERCISE
    assert seen.title() == mine(ellens).name == "Heel slides, slowly"
    back = next(one for one in seen.findChildren(Button) if one.accessibleName() == "Back")
    back.click()
    assert ellens.shell.window.page_name is PageName.LIBRARY


def answer_all_again(page: OwnPage) -> None:
    while isinstance(page.part, AskedPart):
        page.next.click()


def test_removed_and_brought_back(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    fill(page, qtbot)
    page.next.click()
    seen = ellens.page(PageName.EXERCISE)
    assert isinstance(seen, ExercisePage)
    own = mine(ellens)
    seen.given.remove.click()
    assert ellens.services.own.all() == ()
    assert ellens.shell.window.page_name is PageName.LIBRARY
    ellens.shell.window.undo()
    assert mine(ellens) == own
    assert own.id in ellens.services.planning.verdicts()


def test_one_that_may_not_be_any_more_is_told_and_can_be_removed(page: OwnPage, ellens: House) -> None:
    curl = given(ellens.services.rules.movements, "bends_spine", name="Curl-ups", id=ExerciseId("own_9"))
    ellens.services.screening.set_details(own=(curl,))
    library = ellens.show(PageName.LIBRARY)
    note = library.findChild(StaysOutNote)
    assert note is not None
    assert "Curl-ups stays out" in words_of(note)
    note.button.click()
    assert ellens.services.own.all() == ()
    assert page is not None


def test_not_now_leaves_and_keeps_nothing(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    say_name(page, qtbot)
    page.leave.click()
    assert ellens.shell.window.page_name is PageName.LIBRARY
    assert ellens.services.own.all() == ()
    library = ellens.page(PageName.LIBRARY)
    assert isinstance(library, LibraryPage)
    library.add_own.click()
    part = page.part
    assert isinstance(part, NamePart)
    assert part.name.text() == ""


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_any_window(
    size: tuple[int, int, int], page: OwnPage, ellens: House, in_window: InWindow, qtbot: QtBot
) -> None:
    in_window(*size)
    assert faults_of(page) == []
    say_name(page, qtbot)
    settle(ellens)
    assert faults_of(page) == []
    say_place(page, STANDING)
    settle(ellens)
    assert faults_of(page) == []
    say_stages(page, qtbot, "Sit tall.", "Then slide.")
    settle(ellens)
    assert faults_of(page) == []
    page.next.click()
    settle(ellens)
    assert faults_of(page) == []
    answer_all(page)
    settle(ellens)
    assert faults_of(page) == []
    page.next.click()
    settle(ellens)
    assert faults_of(ellens.page(PageName.EXERCISE)) == []
    ellens.show(PageName.LIBRARY)
    settle(ellens)
    assert faults_of(ellens.page(PageName.LIBRARY)) == []


def test_the_keyboard_alone_is_enough_for_a_question(page: OwnPage, ellens: House, qtbot: QtBot) -> None:
    say_name(page, qtbot)
    say_place(page, SITTING)
    say_stages(page, qtbot, "Sit tall.")
    page.next.click()
    settle(ellens)
    assert isinstance(page.part, AskedPart)
    first = page.part.row.id
    focus = page.part.start_focus()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert page.part.row.id != first if isinstance(page.part, AskedPart) else True
