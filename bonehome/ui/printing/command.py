"""The ``print`` command: a sheet of the stored plan as a PDF."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from bonehome.app import wording
from bonehome.app.services import Services
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId
from bonehome.domain.verdict import Refused
from bonehome.domain.week import Session, SessionKind, Week, monday_of
from bonehome.paths import Places
from bonehome.ui.figure.photos import Photos
from bonehome.ui.figure.styles import FigureStyles
from bonehome.ui.printing.figures import PaperFigures
from bonehome.ui.printing.paper import Paper, PaperSize
from bonehome.ui.printing.press import Job, Press
from bonehome.ui.printing.sheet import SheetData
from bonehome.ui.theme.fonts import Fonts, register_fonts

LARGE_PT = 18
USUAL_PT = 14
REFUSED = 1


class NotForNowError(UserError):
    """The gate refuses the exercise whose handout was asked for: an answer, and nothing that went wrong."""


def print_sheet(arguments: argparse.Namespace, services: Services, places: Places) -> int:
    """Write the PDF that the arguments ask for; 0, or 1 with a sentence on stderr where the gate refuses the exercise.

    Raises UserError where there is nothing to print.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    try:
        sheet = _MAKERS[arguments.sheet](services, arguments.date or services.today(), arguments.id)
    except NotForNowError as refused:
        sys.stderr.write(f"{refused.sentence()}\n")
        return REFUSED
    paper = Paper(size=PaperSize(arguments.paper), text_pt=LARGE_PT if arguments.large else USUAL_PT)
    make_press(services, places).save_pdf(Job(sheet=sheet, paper=paper, title=title_of(sheet)), arguments.out)
    del app
    return 0


def make_press(services: Services, places: Places) -> Press:
    """A press with the program's fonts and the person's figure."""
    register_fonts(places.resources / "fonts")
    styles = FigureStyles(places.resources / "figure")
    figures = PaperFigures(services.catalogue, styles, _Person(services), Photos(services.own.photo))
    return Press(Fonts(), places.icons / "ui", figures)


def title_of(sheet: SheetData) -> str:
    """The document's title."""
    return getattr(sheet, "title", "") or getattr(sheet, "name", "BoneHome")


class _Person:
    def __init__(self, services: Services) -> None:
        self._services = services

    def __call__(self) -> str:
        return self._services.settings.load().figure


def week_sheet(services: Services, on: date, exercise: str | None = None) -> SheetData:
    """The week of a date. Raises UserError where there is no plan yet."""
    del exercise
    return services.sheets.week(
        _week_for_paper(services, on),
        name=services.name(),
        country=services.settings.load().country,
        printed=services.today(),
        state=services.planning.standing().state,
    )


def session_sheet(services: Services, on: date, exercise: str | None = None) -> SheetData:
    """The main session of a date. Raises UserError where that day has none."""
    del exercise
    day = _week_for_paper(services, on).day(on)
    session = _main_session(day.sessions if day is not None else ())
    if session is None:
        raise UserError(
            f"There is no session on {wording.date_words(on)}.", "Choose another date; the week sheet shows them."
        )
    return sheet_of(services, session)


def sheet_of(services: Services, session: Session) -> SheetData:
    """The sheet of one session. Raises UserError where the gate refuses an exercise of it now."""
    for refused in services.planning.refusals(session):
        raise UserError(
            f"This session holds something that is not for you now. {refused.reason}",
            "Print the week again: it fits your answers.",
        )
    settings = services.settings.load()
    return services.sheets.session(
        session,
        name=services.name(),
        country=settings.country,
        printed=services.today(),
        weight_unit=settings.weight_unit,
    )


def _week_for_paper(services: Services, on: date) -> Week:
    """The stored week of a date; what the gate refuses by now is planned anew before it goes on paper."""
    if not services.screening.completed():
        raise UserError("There is no plan to print yet.", "Open BoneHome and answer the questions first.")
    planning, today = services.planning, services.today()
    week = planning.ensure_week(monday_of(on))
    coming = [session for day in week.days if day.date >= today for session in day.sessions]
    if any(planning.refusals(session) for session in coming):
        planning.replan(today - timedelta(days=1), "gate")
    return planning.ensure_week(monday_of(on))


def exercise_sheet(services: Services, on: date, exercise: str | None) -> SheetData:
    """The handout of an exercise. Raises UserError for an unknown id, NotForNowError where the gate refuses it."""
    del on
    if not exercise:
        raise UserError("Which exercise is to be printed?", "Name one with --id; see: bonehome catalogue")
    sheet = services.sheets.exercise(
        ExerciseId(exercise),
        tags=services.planning.standing().tags,
        country=services.settings.load().country,
        printed=services.today(),
    )
    if sheet is None:
        raise UserError(f'There is no exercise "{exercise}" in the library.', "See the ids with: bonehome catalogue")
    verdict = services.planning.verdict(ExerciseId(exercise))
    # Nobody's handout is general; of somebody who has answered anything, the gate knows what it may be.
    if isinstance(verdict, Refused) and services.screening.draft().answers:
        raise NotForNowError(f'"{title_of(sheet)}" is not for you now. {verdict.reason}')
    return sheet


def _main_session(sessions: tuple[Session, ...]) -> Session | None:
    """The strength session, else the first that is not a walk."""
    ordered = sorted(sessions, key=lambda one: (one.kind is not SessionKind.STRENGTH, one.kind is SessionKind.WALK))
    return ordered[0] if ordered else None


_MAKERS = {"week": week_sheet, "session": session_sheet, "exercise": exercise_sheet}
