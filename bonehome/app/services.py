"""Everything a page may be given, and how it is put together for one person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from bonehome.app.content import Content
from bonehome.app.history import History
from bonehome.app.knowledge import Knowledge
from bonehome.app.own import OwnExercises
from bonehome.app.own_shelf import OwnShelf
from bonehome.app.people import People, Person
from bonehome.app.planning import Planning
from bonehome.app.screening import Screening
from bonehome.app.settings import SettingsStore
from bonehome.app.text import _
from bonehome.app.training import Training
from bonehome.content.goals import Goals
from bonehome.domain.errors import UserError
from bonehome.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bonehome.app.sheets import Sheets
    from bonehome.content.guidance import Guidance
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.clock import Clock
    from bonehome.domain.ids import PersonId
    from bonehome.domain.questions import Questionnaire
    from bonehome.domain.rules.bundle import Rules
    from bonehome.paths import Places
    from bonehome.store.database import Database


PHOTOS = "photos"
"""The folder of a person's photos, beside the database."""


@dataclass(frozen=True, kw_only=True)
class Services:
    """The services of one person; ``close`` when another takes over or the program ends.

    ``ready_to_write`` brings in what the first write needs, in a moment when nobody waits for it.
    """

    content: Content
    settings: SettingsStore
    people: People
    person: Person
    screening: Screening
    own: OwnExercises
    planning: Planning
    training: Training
    history: History
    clock: Clock
    ready_to_write: Callable[[], None]
    close: Callable[[], None]
    notices: tuple[str, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """Exercises, families, motions and sources by id, the person's own exercises among them."""
        return self.own.catalogue

    @property
    def rules(self) -> Rules:
        """The safety gate, and the tables a plan is made by."""
        return self.content.rules

    @property
    def questions(self) -> Questionnaire:
        """The screening questions; UserError where their file cannot be used."""
        return self.content.questions

    @property
    def guidance(self) -> Guidance:
        """Emergency numbers and when to stop; UserError where a file of theirs cannot be used."""
        return self.content.guidance

    @cached_property
    def sheets(self) -> Sheets:
        """What goes on paper."""
        from bonehome.app.sheets import Sheets  # late, as all that is only printed

        return Sheets(self.catalogue, self.guidance, self.own.find)

    def name(self) -> str:
        """What the person wants to be called, as last said; empty before that."""
        return self.screening.draft().name or self.person.name

    def today(self) -> date:
        """The person's local date."""
        return self.clock.today()

    def now(self) -> datetime:
        """This instant, aware and in UTC."""
        return self.clock.now()


def open_services(
    places: Places,
    clock: Clock,
    *,
    content: Content | None = None,
    person: PersonId | None = None,
    newcomer: bool = True,
) -> Services:
    """The services of ``person``, else of the one who was here last, else of somebody new without a name yet.

    With ``newcomer`` false nobody is made, and an empty folder is a UserError (for commands that only read). A
    database that is there is read without SQLAlchemy; making or upgrading one brings it in. Raises UserError where
    content, folder or database cannot be used; nothing is then changed.
    """
    from bonehome.paths import ready_data_folder
    from bonehome.store.migrate import open_database

    known = content if content is not None else Content(places)
    settings = SettingsStore(places.data)
    people = People(places.data, settings)
    if not newcomer and not people.all():
        raise UserError(
            _('There is no plan in "{folder}" yet.').format(folder=places.data),
            _("Open BoneHome and answer the first questions, or name another folder with --data-dir."),
        )
    ready_data_folder(places.data)
    found = people.choose(person) if person is not None else people.current()
    here = found or people.create("")
    path = people.database_of(here.id)
    gone = bool(here.name) and not path.exists()
    if gone and not newcomer:
        raise UserError(*_gone(path))
    database = open_database(path, version=VERSION)
    notices = (" ".join(_gone(path)),) if gone else ()
    return _services(known, settings, people, here, database, clock, notices)


def _gone(path: Path) -> tuple[str, str]:
    return (
        _('The file "{path}" with your plan and your log is missing.').format(path=path),
        _("If you have a copy of it, close BoneHome and put the copy in its place; else you begin anew."),
    )


def _services(
    content: Content,
    settings: SettingsStore,
    people: People,
    person: Person,
    database: Database,
    clock: Clock,
    notices: tuple[str, ...],
) -> Services:
    from bonehome.store.events import Events
    from bonehome.store.profiles import Profiles
    from bonehome.store.records import Records
    from bonehome.store.weeks import Weeks

    records, weeks = Records(database), Weeks(database)
    shelf = OwnShelf(content.catalogue, content.rules.movements)
    knowledge = Knowledge(shelf.catalogue, content.rules, records)
    screening = Screening(Profiles(database), Events(database), people, person.id, knowledge, clock)
    planning = Planning(screening, knowledge, weeks, records, clock)
    own = OwnExercises(screening, shelf, planning, people.database_of(person.id).parent / PHOTOS)
    goals = WeekGoals(screening, content.goals)
    return Services(
        content=content,
        settings=settings,
        people=people,
        person=person,
        screening=screening,
        own=own,
        planning=planning,
        training=Training(records, planning.verdict, clock),
        history=History(records, weeks, goals.now, clock),
        clock=clock,
        ready_to_write=database.ready_to_write,
        close=database.close,
        notices=tuple(one for one in (settings.notice, people.notice, *notices, *content.faults) if one),
    )


class WeekGoals:
    """What a week aims at for the person as the answers stand."""

    def __init__(self, screening: Screening, goals: Mapping[str, Goals]) -> None:
        self._screening = screening
        self._goals = goals

    def now(self) -> Goals:
        """The goals of the tier; with the fall flag the higher of both, but never more strength than the tier has."""
        standing = self._screening.standing()
        tier, flag = self._goals[standing.tier.value], self._goals["F"]
        if not standing.falls:
            return tier
        return Goals(
            who=tier.who,
            strength_days=tier.strength_days,
            strength_most=tier.strength_most,
            balance_minutes=max(tier.balance_minutes, flag.balance_minutes),
            posture_days=max(tier.posture_days, flag.posture_days),
            walk_minutes=tier.walk_minutes,
        )
