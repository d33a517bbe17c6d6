"""The sheet to look through a session."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent

from bonehome.app import wording
from bonehome.domain.week import Session
from bonehome.ui.dialogs.look_through import LookThrough, SlotRow
from bonehome.ui.dialogs.looking import swap
from bonehome.ui.pages.library.exercise import ExercisePage
from bonehome.ui.pages.today.page import TodayPage
from bonehome.ui.theme.enums import PageName
from bonehome.ui.widgets.button import Button
from tests.ui.looks import Heard
from tests.ui.pages.fits import faults_of, words_of
from tests.ui.shells import House


@pytest.fixture
def session(ellens: House) -> Session:
    return ellens.services.planning.today()[0]


@pytest.fixture
def sheet(ellens: House, session: Session) -> LookThrough:
    sheet = LookThrough(ellens.shell.context, ellens.shell.window, ellens.services.catalogue, session, may_swap=True)
    sheet.open_sheet()
    ellens.app.processEvents()
    return sheet


def let_go(sheet: LookThrough) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not shiboken6.isValid(sheet)


def test_it_lists_every_exercise_with_its_dose_block_by_block(
    sheet: LookThrough, session: Session, ellens: House
) -> None:
    catalogue, wanted = ellens.services.catalogue, [session.title]
    for block in session.blocks:
        wanted.append(wording.block_words(block.name))
        for slot in block.slots:
            dose = wording.dose_words(slot, catalogue.exercise(slot.exercise))
            wanted += [catalogue.name_of(slot.exercise), dose, *([slot.reason] if slot.reason else [])]
    assert words_of(sheet) == wanted
    assert sheet.findChildren(SlotRow)[0].accessibleName() == f"{wanted[2]}, {wanted[3]}"
    assert [fault for fault in faults_of(sheet) if not fault.startswith("SlotRow")] == []
    sheet.close_sheet()


def test_an_exercise_closes_it_and_is_told(sheet: LookThrough, session: Session) -> None:
    heard = Heard()
    sheet.slot_chosen.connect(heard.hear)
    sheet.findChildren(SlotRow)[2].click()
    assert heard.all == [(session.slots()[2].id,)]
    assert let_go(sheet)


def test_close_tells_nothing_and_frees_it(sheet: LookThrough) -> None:
    heard = Heard()
    sheet.slot_chosen.connect(heard.hear)
    next(one for one in sheet.findChildren(Button) if one.text() == "Close").click()
    assert heard.all == []
    assert let_go(sheet)


def test_only_a_slot_with_an_equal_exercise_offers_the_other_one(
    sheet: LookThrough, session: Session, ellens: House
) -> None:
    offers = [row.swap is not None for row in sheet.findChildren(SlotRow)]
    assert offers == [slot.choice is not None for slot in session.slots()]
    assert any(offers)
    sheet.close_sheet()
    plain = LookThrough(ellens.shell.context, ellens.shell.window, ellens.services.catalogue, session)
    assert all(row.swap is None for row in plain.findChildren(SlotRow))
    plain.open_sheet()
    plain.close_sheet()


def test_taking_the_other_one_is_kept_told_and_taken_back(ellens: House, session: Session) -> None:
    services, window = ellens.services, ellens.shell.window
    nothing = next(one for one in session.slots() if one.choice is None)
    assert swap(services, session, nothing.id).error
    today = ellens.show(PageName.TODAY)
    assert isinstance(today, TodayPage)
    slot = next(one for one in session.slots() if one.choice is not None)
    assert slot.choice is not None
    other = slot.choice.exercise
    today.hero.look.click()
    (sheet,) = window.findChildren(LookThrough)
    row = next(one for one in sheet.findChildren(SlotRow) if one.swap is not None)
    assert row.swap is not None
    row.swap.click()
    ellens.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    now = services.planning.session(session.id)
    assert now is not None
    taken = next(one for one in now.slots() if one.id == slot.id)
    assert (taken.exercise, taken.sets) == (other, slot.sets)
    assert [one.id for one in now.slots()] == [one.id for one in session.slots()]
    (again,) = window.findChildren(LookThrough)
    assert services.catalogue.name_of(other) in words_of(again)
    assert window.toasts.toast is not None
    assert window.toasts.toast.sentence == f"{services.catalogue.name_of(other)} is in your session now."
    again.close_sheet()
    window.undo()
    assert services.planning.session(session.id) == session


def test_from_the_session_to_the_exercise_and_the_other_one_there(ellens: House, session: Session) -> None:
    slot = next(one for one in session.slots() if one.choice is not None)
    assert slot.choice is not None
    page = ellens.show(PageName.EXERCISE, "show_slot", session.id, slot.id)
    assert isinstance(page, ExercisePage)
    assert page.planned.isVisible()
    assert slot.reason.rstrip(".") in page.planned.text.text()
    page.planned.swap.click()
    assert page.title() == ellens.services.catalogue.name_of(slot.choice.exercise)
    assert page.planned.isVisible()
    ellens.shell.window.undo()
    ellens.show(PageName.EXERCISE, "show_exercise", slot.exercise)
    assert not page.planned.isVisible()
