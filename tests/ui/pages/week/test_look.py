"""The sheet to look through a session."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent

from bonehome.app import wording
from bonehome.domain.week import Session
from bonehome.ui.pages.week.look import LookThrough, SlotRow
from bonehome.ui.widgets.button import Button
from tests.ui.looks import Heard
from tests.ui.pages.fits import faults_of, words_of
from tests.ui.shells import House


@pytest.fixture
def session(ellens: House) -> Session:
    return ellens.services.planning.today()[0]


@pytest.fixture
def sheet(ellens: House, session: Session) -> LookThrough:
    sheet = LookThrough(ellens.shell.context, ellens.shell.window, ellens.services.catalogue, session)
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
            wanted += [catalogue.name_of(slot.exercise), dose]
    assert words_of(sheet) == wanted
    assert sheet.findChildren(SlotRow)[0].accessibleName() == f"{wanted[2]}, {wanted[3]}"
    assert [fault for fault in faults_of(sheet) if not fault.startswith("SlotRow")] == []
    sheet.close_sheet()


def test_an_exercise_closes_it_and_is_told(sheet: LookThrough, session: Session) -> None:
    heard = Heard()
    sheet.exercise_chosen.connect(heard.hear)
    sheet.findChildren(SlotRow)[2].click()
    assert heard.all == [(session.slots()[2].exercise,)]
    assert let_go(sheet)


def test_close_tells_nothing_and_frees_it(sheet: LookThrough) -> None:
    heard = Heard()
    sheet.exercise_chosen.connect(heard.hear)
    next(one for one in sheet.findChildren(Button) if one.text() == "Close").click()
    assert heard.all == []
    assert let_go(sheet)
