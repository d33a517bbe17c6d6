"""What the program knows before it knows the person: read in part at the start, and the rest when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from bonehome.content.errors import ContentError
from bonehome.content.goals import read_goals
from bonehome.content.load import open_catalogue
from bonehome.content.rules import open_rules
from bonehome.domain.errors import UserError

if TYPE_CHECKING:
    from bonehome.app.rule_book import RuleBook
    from bonehome.content.guidance import Guidance
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.ids import MotionId
    from bonehome.domain.questions import Questionnaire
    from bonehome.domain.rules.bundle import Rules
    from bonehome.domain.rules.note import NotedTable
    from bonehome.domain.rules.rule_words import LimitWords, StageWords
    from bonehome.domain.rules.tables import Tables
    from bonehome.paths import Places


class Content:
    """The content of the program's folder ``resources``: exercises, safety gate and goals are read at once.

    Motions, questions, guidance and the tables a plan is made by are read when first asked for, and by ``check``.
    UserError names a file without which nothing can be done, whenever it is read. An exercise or motion that cannot
    be used is left out and told among the faults.
    """

    def __init__(self, places: Places) -> None:
        self._resources = resources = places.resources
        self._loaded = open_catalogue(resources)
        self.catalogue: Catalogue = self._loaded.catalogue
        self._silent: tuple[str, ...] = ()
        with _told():
            rules = open_rules(resources)
            self.goals = read_goals(resources / "guidance" / "goals.json")
        self.rules: Rules = replace(rules, read_tables=_Telling(rules.read_tables))

    @property
    def faults(self) -> tuple[str, ...]:
        """Sentences about the files left out, of those read so far, and about rules that cannot be told in words."""
        return (*self._loaded.faults, *self._silent)

    @cached_property
    def questions(self) -> Questionnaire:
        """The screening questions."""
        from bonehome.content.questions import load_questions

        with _told():
            return load_questions(self._resources)

    @cached_property
    def guidance(self) -> Guidance:
        """Emergency numbers and when to stop."""
        from bonehome.content.guidance import read_guidance

        with _told():
            return read_guidance(self._resources / "guidance")

    @cached_property
    def notes(self) -> tuple[NotedTable, ...]:
        """What the tables of the rules say in words."""
        from bonehome.content.notes import read_notes

        with _told():
            return read_notes(self._resources, self.rules, self.catalogue.sources)

    @cached_property
    def book(self) -> RuleBook:
        """Every rule in words."""
        from bonehome.app.rule_writer import make_book

        return make_book(self.rules, self.notes, self.questions, self.catalogue)

    @cached_property
    def stage_words(self) -> dict[str, StageWords]:
        """The name of every kind of week, and why it is so."""
        from bonehome.content.rule_words import read_stage_words

        with _told():
            return read_stage_words(self._resources / "rules")

    @cached_property
    def limit_words(self) -> tuple[LimitWords, ...]:
        """The limits a clinician may set, in words."""
        from bonehome.content.rule_words import read_limit_words

        with _told():
            return read_limit_words(self._resources / "rules")

    def motion_stamp(self, motion: MotionId) -> str:
        """A text that changes with the motion's file; empty where there is no such motion."""
        return self._loaded.motions.stamp(motion)

    def check(self) -> tuple[str, ...]:
        """Read what was not read yet; returns the faults that this brought to light."""
        known = self.faults
        self._loaded.motions.check()
        _ = self.questions, self.guidance, self.rules.tables, self.stage_words, self.limit_words
        try:
            _ = self.notes
        except UserError as error:  # the rules are in force all the same, so nobody is kept from training
            self._silent = (error.message,)
        return tuple(one for one in self.faults if one not in known)


def load_content(places: Places) -> Content:
    """All of it, read and checked; no database and no SQLAlchemy. Raises UserError."""
    content = Content(places)
    content.check()
    return content


class _Telling:
    """Reads the tables and tells a failure as a UserError."""

    def __init__(self, read: Callable[[], Tables]) -> None:
        self._read = read

    def __call__(self) -> Tables:
        with _told():
            return self._read()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except ContentError as error:
        raise UserError(
            f'The file "{error.path}" of the program cannot be used. {error}',
            "Install BoneHome again. Your own data is not touched.",
        ) from error
