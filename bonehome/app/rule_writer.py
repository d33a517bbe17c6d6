"""Writes the book of rules: puts the rules of every file into words, chapter by chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bonehome.app.rule_book import RuleBook, RuleChapter, RuleEntry, RuleSection, Table
from bonehome.app.rule_chapters import chapter_titles
from bonehome.app.rule_effects import (
    cell_effect,
    cell_short,
    column_words,
    gate_effect,
    result_effect,
    selftest_effect,
    standing_effect,
    tag_effect,
)
from bonehome.app.rule_facts import Names
from bonehome.app.rule_movements import movement_entry, movement_table
from bonehome.app.rule_words import ConditionWords
from bonehome.app.text import _
from bonehome.content.notes import OWN
from bonehome.content.rule_forms import COLUMNS
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import Tier
from bonehome.domain.questions import Questionnaire
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.movements import made_ids
from bonehome.domain.rules.note import Chapter, Note, NotedTable
from bonehome.domain.rules.results import ResultRule
from bonehome.domain.rules.rule import Ceiling, Rule, RuleGroup, TagRule
from bonehome.domain.rules.selftests import SelfTest
from bonehome.domain.rules.standing_rule import Hold, StandingRule


def make_book(rules: Rules, tables: Iterable[NotedTable], questions: Questionnaire, catalogue: Catalogue) -> RuleBook:
    """The book of the rules as they are in force."""
    writer = _Writer(rules, tuple(tables), Names(questions, catalogue, rules), catalogue)
    chapters = tuple(writer.chapter(one) for one in Chapter)
    return RuleBook(chapters=tuple(one for one in chapters if one.entries), sources=catalogue.sources)


class _Writer:
    """Puts the rules of every file into words."""

    def __init__(self, rules: Rules, tables: tuple[NotedTable, ...], names: Names, catalogue: Catalogue) -> None:
        self._rules = rules
        self._tables = tables
        self._names = names
        self._catalogue = catalogue
        self._words = ConditionWords(names)

    def chapter(self, chapter: Chapter) -> RuleChapter:
        """The rules with conditions first, then what the tables hold."""
        title, short, lead = chapter_titles(self._rules.again.due_days)[chapter]
        notes = self._notes(chapter)
        own = self._sections(chapter)
        sections = (*own, RuleSection(title=_("What else the tables hold") if own else "", entries=notes))
        return RuleChapter(
            chapter=chapter,
            title=title,
            short=short,
            lead=lead,
            sections=tuple(one for one in sections if one.entries),
            table=self._table(chapter, notes),
        )

    def _table(self, chapter: Chapter, notes: tuple[RuleEntry, ...]) -> Table | None:
        if chapter is Chapter.MOVEMENTS:
            return movement_table(self._rules.movements)
        return self._ceiling_table() if chapter is Chapter.CEILINGS else tier_table(notes)

    def _sections(self, chapter: Chapter) -> tuple[RuleSection, ...]:
        makers: dict[Chapter, Callable[[], tuple[RuleSection, ...]]] = {
            Chapter.SCREENING: self._screening,
            Chapter.CONDITIONS: self._conditions,
            Chapter.MOVEMENTS: self._movements,
            Chapter.CEILINGS: self._ceilings,
            Chapter.GATES: self._gates,
            Chapter.TESTS: self._selftests,
            Chapter.RESULTS: self._results,
        }
        return makers[chapter]() if chapter in makers else ()

    def _notes(self, chapter: Chapter) -> tuple[RuleEntry, ...]:
        return tuple(
            self._noted(table, note)
            for table in self._tables
            for note in table.notes
            if table.chapter_of(note) is chapter
        )

    def _noted(self, table: NotedTable, note: Note) -> RuleEntry:
        return RuleEntry(
            id=note.id,
            title=note.title,
            whom=note.who,
            effect=self._told(table, note),
            reason=note.reason,
            sources=_cited(note.source, *note.also),
            mark=note.mark,
            review=note.review,
        )

    def _told(self, table: NotedTable, note: Note) -> str:
        words = table.sentence(note, self._names.of_field)
        words = f"{words[:1].upper()}{words[1:]}"
        return _("Advice only, the program does not plan by it. {words}").format(words=words) if note.advice else words

    def _screening(self) -> tuple[RuleSection, ...]:
        sections: dict[str, list[RuleEntry]] = {title: [] for title in _groups()}
        for rule in self._rules.standing.rules:
            sections[_group(rule)].append(self._conditional(rule, standing_effect(rule, self._names)))
        again = (self._conditional(rule, standing_effect(rule, self._names, True)) for rule in self._rules.again.rules)
        sections[_("When the questions have to be gone through again")] = list(again)
        return tuple(RuleSection(title=title, entries=tuple(found)) for title, found in sections.items())

    def _conditions(self) -> tuple[RuleSection, ...]:
        gate, made = self._rules.gate, made_ids(self._rules.movements.rows)
        limits = tuple(
            self._conditional(rule, gate_effect(rule, self._names))
            for rule in gate.groups[RuleGroup.TAG]
            if rule.id not in made
        )
        return (
            RuleSection(title=_("Conditions"), entries=tuple(self._tag(one) for one in gate.tags.values())),
            RuleSection(title=_("What a condition limits beside that"), entries=limits),
        )

    def _movements(self) -> tuple[RuleSection, ...]:
        table = self._rules.movements
        return (RuleSection(title="", entries=tuple(movement_entry(row, table, self._names) for row in table.rows)),)

    def _tag(self, tag: TagRule) -> RuleEntry:
        return RuleEntry(
            id=f"tag_{tag.tag}",
            title=tag.words,
            whom=_("Where the tag {tag} is set.").format(tag=self._names.tag(tag.tag)),
            effect=tag_effect(tag),
            reason=tag.reason,
            sources=_cited(tag.source),
            mark=tag.mark,
            review=tag.review,
        )

    def _ceilings(self) -> tuple[RuleSection, ...]:
        rows = self._rules.gate.ceilings.families
        return tuple(
            RuleSection(title=column_words(key), entries=tuple(self._cell(row, key) for row in rows), brief=True)
            for key in COLUMNS
        )

    def _cell(self, row: Ceiling, key: str) -> RuleEntry:
        ceilings = self._rules.gate.ceilings
        of = max((one.level for one in self._catalogue.of_family(row.family)), default=row.cells[key].level)
        return RuleEntry(
            id=f"ceiling_{row.family}_{key}",
            title=self._names.family(row.family),
            whom=f"{column_words(key)}.",
            effect=cell_effect(row.cells[key], of, ceilings, self._names),
            reason=ceilings.reasons[key],
            sources=_cited(ceilings.source),
            mark=ceilings.mark,
            review=ceilings.review,
        )

    def _ceiling_table(self) -> Table:
        rows = (
            (self._names.family(row.family), *(cell_short(row.cells[key], self._names) for key in COLUMNS))
            for row in self._rules.gate.ceilings.families
        )
        return Table(head=(_("Family"), *COLUMNS), rows=tuple(rows))

    def _gates(self) -> tuple[RuleSection, ...]:
        """By what they ask about: the screening, today's check, a clinician's limits, and what log and tests show."""
        groups = (RuleGroup.STATE, RuleGroup.GATE, RuleGroup.LOCK)
        rules = [rule for group in groups for rule in self._rules.gate.groups[group]]
        asked = {rule.id: frozenset(name.partition(".")[0] for name in rule.when.names()) for rule in rules}
        sections = (
            (_("By the result of the screening"), "state"),
            (_("By the check before a session"), "check"),
            (_("Gates that open later"), ""),
            (_("What the person's own clinician has ruled out"), "limits"),
        )
        special = {fact for _title, fact in sections}
        return tuple(
            RuleSection(
                title=title,
                entries=tuple(
                    self._conditional(rule, gate_effect(rule, self._names))
                    for rule in rules
                    if (fact in asked[rule.id] if fact else not special & asked[rule.id])
                ),
            )
            for title, fact in sections
        )

    def _results(self) -> tuple[RuleSection, ...]:
        return (RuleSection(title="", entries=tuple(map(self._line, self._rules.results))),)

    def _line(self, line: ResultRule) -> RuleEntry:
        return RuleEntry(
            id=line.id,
            title="",
            whom=f"{self._words.of(line.when)}.",
            effect=result_effect(line),
            reason=line.why,
            sources=_cited(line.source),
            mark=line.mark,
            review=line.review,
        )

    def _selftests(self) -> tuple[RuleSection, ...]:
        entries = tuple(map(self._selftest, self._rules.selftests.tests))
        return (RuleSection(title=_("Who may do which test"), entries=entries),)

    def _selftest(self, test: SelfTest) -> RuleEntry:
        return RuleEntry(
            id=test.id,
            title=test.name,
            whom=_("Everybody whom no rule of the screening, the conditions or the gates holds back."),
            effect=selftest_effect(test, self._rules.selftests, self._names),
            reason=test.reason,
            sources=_cited(test.source),
            mark=test.mark,
            review=test.review,
        )

    def _conditional(self, rule: StandingRule | Rule, effect: str) -> RuleEntry:
        return RuleEntry(
            id=rule.id,
            title="",
            whom=f"{self._words.of(rule.when)}.",
            effect=effect,
            reason=rule.reason,
            sources=_cited(rule.source),
            mark=rule.mark,
            review=rule.review,
        )


def tier_table(entries: Iterable[RuleEntry]) -> Table | None:
    """What is told for every tier and the flag under the same name, side by side; None where there is nothing."""
    rows: dict[str, dict[str, RuleEntry]] = {}
    for entry in entries:
        stem, _line, column = entry.id.rpartition("_")
        if column in COLUMNS:
            rows.setdefault(stem, {})[column] = entry
    full = [found for found in rows.values() if len(found) == len(COLUMNS)]
    if not full:
        return None
    cells = ((found["T1"].title, *(found[key].effect for key in COLUMNS)) for found in full)
    return Table(head=("", *COLUMNS), rows=tuple(cells))


def _cited(*codes: str) -> tuple[str, ...]:
    """The codes that stand in the list of sources."""
    return tuple(code for code in codes if code != OWN)


def _group(rule: StandingRule) -> str:
    """The section of a row of the screening: by the first of its effects."""
    stops, open_, clinician, tiers, falls, tags, notes = _groups()
    if rule.hold is not Hold.NONE:
        return {Hold.STOP: stops, Hold.UNANSWERED: open_, Hold.CLINICIAN: clinician}[rule.hold]
    if rule.tier is not Tier.T1:
        return tiers
    if rule.falls:
        return falls
    return tags if rule.tags or rule.limits or rule.severe else notes


def _groups() -> tuple[str, ...]:
    return (
        _("What stops"),
        _("Safety questions without an answer"),
        _("Clinician first"),
        _("Tiers"),
        _("The fall flag"),
        _("Tags that answers set"),
        _("Notes"),
    )
