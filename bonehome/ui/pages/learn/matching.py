"""Which rules the page shows: those of a chapter that hold all words searched for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bonehome.app.rule_book import RuleBook, RuleEntry
from bonehome.app.sourcing import mark_words

EVERY = ""
"""Stands for all chapters."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """A rule with its place in the book."""

    entry: RuleEntry
    chapter: str
    place: str


def all_rules(book: RuleBook) -> tuple[Found, ...]:
    """Every rule; ``place`` is chapter and section in words."""
    return tuple(_found(book))


def _found(book: RuleBook) -> Iterator[Found]:
    for chapter in book.chapters:
        for section in chapter.sections:
            place = f"{chapter.title} · {section.title}" if section.title else chapter.title
            yield from (Found(entry=one, chapter=chapter.chapter, place=place) for one in section.entries)


def haystack(found: Found, book: RuleBook) -> str:
    """What is searched of a rule, in small letters."""
    entry = found.entry
    parts = (*entry.ids, entry.title, entry.whom, entry.effect, entry.reason, found.place, mark_words(entry.mark))
    return " ".join((*parts, *entry.sources, *book.source_words(entry))).lower()


def fits(words: str, hay: str) -> bool:
    """True where every word stands somewhere."""
    return all(word in hay for word in words.lower().split())
