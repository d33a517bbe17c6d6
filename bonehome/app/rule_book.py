"""The book of rules: all of them in chapters and in words, for a clinician's document and for the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bonehome.app.sourcing import source_words
from bonehome.content.notes import OWN
from bonehome.domain.catalogue import Source
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import SourceCode
from bonehome.domain.rules.note import Chapter


@dataclass(frozen=True, kw_only=True)
class RuleEntry:
    """One rule in words. ``sources`` are codes; the code of our own judgement is left out.

    ``parts`` are the names by which the gate refuses with this rule where it has several, one for each tier.
    """

    id: str
    title: str
    whom: str
    effect: str
    reason: str
    sources: tuple[str, ...]
    mark: Mark
    review: str
    parts: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.id, *self.parts)


@dataclass(frozen=True, kw_only=True)
class Table:
    """An overview: a head and rows of cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class RuleSection:
    """Rules that belong together. With ``brief`` they share whom, reason, source and mark, for a table."""

    title: str
    entries: tuple[RuleEntry, ...]
    brief: bool = False


@dataclass(frozen=True, kw_only=True)
class RuleChapter:
    """A chapter with its overview, where it has one; ``short`` is its title in a list of chapters."""

    chapter: Chapter
    title: str
    short: str
    lead: str
    sections: tuple[RuleSection, ...]
    table: Table | None = None

    @property
    def entries(self) -> tuple[RuleEntry, ...]:
        """All its rules."""
        return tuple(entry for section in self.sections for entry in section.entries)


@dataclass(frozen=True, kw_only=True)
class RuleBook:
    """All chapters that hold a rule, in their order, and all sources by code."""

    chapters: tuple[RuleChapter, ...]
    sources: Mapping[SourceCode, Source]

    @property
    def entries(self) -> tuple[RuleEntry, ...]:
        """All rules."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

    def source_words(self, entry: RuleEntry) -> tuple[str, ...]:
        """References with their DOI; our own judgement says so."""
        return tuple(source_words(code, self.sources) for code in entry.sources or (OWN,))

    def cited(self) -> tuple[Source, ...]:
        """The sources that rules name, in the order of the list of sources."""
        named = {code for entry in self.entries for code in entry.sources}
        return tuple(source for code, source in self.sources.items() if code in named)
