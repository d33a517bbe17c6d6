"""The rules as one Markdown document that a clinician reads from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator

from bonehome.app.rule_book import RuleBook, RuleChapter, RuleEntry, RuleSection, Table
from bonehome.app.sourcing import mark_words
from bonehome.app.text import _
from bonehome.domain.exercise import Mark
from bonehome.domain.rules.rule import AWAITING


def document(book: RuleBook, version: str) -> str:
    """The whole document; ``version`` is the program's."""
    parts = [*_preface(book, version)]
    for number, chapter in enumerate(book.chapters, start=1):
        parts += _chapter(chapter, number)
    parts += _sources(book)
    return "\n\n".join(parts) + "\n"


def _preface(book: RuleBook, version: str) -> Iterator[str]:
    entries = book.entries
    counts = {mark: sum(one.mark is mark for one in entries) for mark in Mark}
    waiting = sum(one.review == AWAITING for one in entries)
    yield _("# The rules of BoneHome")
    yield _(
        "BoneHome plans workouts at home for people with low bone density. Everything in it that limits, changes or "
        "doses exercise is written here, made from the files the program itself reads. Nothing here replaces the word "
        "of a clinician who knows the person."
    )
    yield _("BoneHome {version}: {n} rules. {waiting} of them are awaiting a physiotherapist's review.").format(
        version=version, n=len(entries), waiting=waiting
    )
    yield _("How a rule is read:")
    rows = tuple((mark.value, mark_words(mark), str(counts[mark])) for mark in Mark)
    yield _table(Table(head=(_("Mark"), _("Meaning"), _("Rules")), rows=rows))
    yield "\n".join(
        f"- {line}"
        for line in (
            _("Every rule has a name, whom it holds for, what it does, why, where it comes from, and its mark."),
            _("F means that the number or advice was found in the source named, usually in its abstract or a table."),
            _(
                "J is our judgement. It may rest on the sources beside it, but none of them states it. Every J waits "
                "for a physiotherapist's review before it can be called sound."
            ),
            _("The review says who has looked at the rule since; most say that they are still waiting."),
            _(
                "Tiers: T1 low bone density without a break, T2 osteoporosis or not known, T3 a break in the spine, "
                "several breaks or signs of one. The fall flag F comes on top of any tier."
            ),
            _("Effort runs from 0 to 10, where 10 is all one has."),
        )
    )


def _chapter(chapter: RuleChapter, number: int) -> Iterator[str]:
    yield f"## {number}. {chapter.title}"
    yield chapter.lead
    if chapter.table is not None:
        yield _table(chapter.table)
    for section in chapter.sections:
        if section.title:
            yield f"### {section.title}"
        if section.brief:
            yield from _brief(section)
        else:
            yield from map(_entry, section.entries)


def _entry(entry: RuleEntry) -> str:
    name = f"{entry.title[:1].upper()}{entry.title[1:]} (`{entry.id}`)" if entry.title else f"`{entry.id}`"
    lines = (
        (_("Whom"), entry.whom),
        (_("Effect"), entry.effect),
        (_("Why"), entry.reason),
        (_("Source"), f"{_origin(entry)}. {_('Review')}: {entry.review}."),
        (_("Names when it refuses or limits"), ", ".join(f"`{one}`" for one in entry.parts)),
    )
    return f"#### {name}\n\n" + "\n".join(f"- {head}: {words}" for head, words in lines if words)


def _brief(section: RuleSection) -> Iterator[str]:
    """A table of the rules, after what they share."""
    first = section.entries[0]
    shared = ((_("Why"), first.reason), (_("Source"), f"{_origin(first)}. {_('Review')}: {first.review}."))
    yield "\n".join(f"- {head}: {words}" for head, words in shared)
    rows = tuple((f"`{entry.id}`", entry.title, entry.effect) for entry in section.entries)
    yield _table(Table(head=(_("Rule"), _("Family"), _("Effect")), rows=rows))


def _origin(entry: RuleEntry) -> str:
    """Codes and mark: "UK22, ROSQG; F, found in its source"."""
    codes = ", ".join(entry.sources)
    mark = f"{entry.mark.value}, {mark_words(entry.mark)}"
    return f"{codes}; {mark}" if codes else mark


def _sources(book: RuleBook) -> Iterator[str]:
    yield _("## Sources")
    yield _("Only those that a rule names. A reference marked R was recalled and not read again.")
    rows = tuple((one.code, one.reference, one.doi, one.mark.value) for one in book.cited())
    yield _table(Table(head=(_("Code"), _("Reference"), _("DOI"), _("Mark")), rows=rows))


def _table(table: Table) -> str:
    lines = [table.head, tuple("---" for _column in table.head), *table.rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
