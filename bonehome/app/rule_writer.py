"""Writes the book of rules: puts the rules of every file into words, chapter by chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bonehome.app.rule_book import RuleBook, RuleChapter, RuleEntry, RuleSection, Table
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
from bonehome.app.rule_words import ConditionWords
from bonehome.app.text import _
from bonehome.content.notes import OWN
from bonehome.content.rule_forms import COLUMNS
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import Tier
from bonehome.domain.questions import Questionnaire
from bonehome.domain.rules.bundle import Rules
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
        title, short, lead = _titles()[chapter]
        notes = self._notes(chapter)
        own = self._sections(chapter)
        sections = (*own, RuleSection(title=_("What else the tables hold") if own else "", entries=notes))
        return RuleChapter(
            chapter=chapter,
            title=title,
            short=short,
            lead=lead,
            sections=tuple(one for one in sections if one.entries),
            table=self._ceiling_table() if chapter is Chapter.CEILINGS else tier_table(notes),
        )

    def _sections(self, chapter: Chapter) -> tuple[RuleSection, ...]:
        makers: dict[Chapter, Callable[[], tuple[RuleSection, ...]]] = {
            Chapter.SCREENING: self._screening,
            Chapter.CONDITIONS: self._conditions,
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
            effect=table.sentence(note, self._names.of_field),
            reason=note.reason,
            sources=_cited(note.source, *note.also),
            mark=note.mark,
            review=note.review,
        )

    def _screening(self) -> tuple[RuleSection, ...]:
        sections: dict[str, list[RuleEntry]] = {title: [] for title in _groups()}
        for rule in self._rules.standing.rules:
            effect = standing_effect(rule, self._names)
            sections[_group(rule)].append(self._conditional(rule, effect))
        return tuple(RuleSection(title=title, entries=tuple(found)) for title, found in sections.items())

    def _conditions(self) -> tuple[RuleSection, ...]:
        gate = self._rules.gate
        return (
            RuleSection(title=_("Conditions"), entries=tuple(self._tag(one) for one in gate.tags.values())),
            RuleSection(title=_("What a condition limits beside that"), entries=self._group(RuleGroup.TAG)),
        )

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
        return (
            RuleSection(title=_("By the result of the screening"), entries=self._group(RuleGroup.STATE)),
            RuleSection(title=_("Gates that open later"), entries=self._group(RuleGroup.GATE)),
            RuleSection(title=_("Locks"), entries=self._group(RuleGroup.LOCK)),
        )

    def _group(self, group: RuleGroup) -> tuple[RuleEntry, ...]:
        rules = self._rules.gate.groups[group]
        return tuple(self._conditional(rule, gate_effect(rule, self._names)) for rule in rules)

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


def _titles() -> dict[Chapter, tuple[str, str, str]]:
    """Title, short title and lead of every chapter."""
    return {
        Chapter.SCREENING: (
            _("Screening"),
            _("Screening"),
            _("What the answers do: stop, a clinician first, the tier, the fall flag, and the tags of conditions."),
        ),
        Chapter.CONDITIONS: (
            _("Conditions"),
            _("Conditions"),
            _("What each tag leaves out, and its change card. Which exercises name a tag is kept with the exercise."),
        ),
        Chapter.MOVEMENTS: (_("Movements"), _("Movements"), _("Which movements the program leaves out or changes.")),
        Chapter.CEILINGS: (
            _("Ceilings by tier"),
            _("Ceilings"),
            _("How far up each ladder of exercises a tier may go. The lower of tier and fall flag holds."),
        ),
        Chapter.GATES: (_("Gates"), _("Gates"), _("What stays closed until the log or a test shows that it may open.")),
        Chapter.DOSES: (
            _("Doses by tier"),
            _("Doses"),
            _("Strength work: days, sets, repetitions, effort, rest. With the fall flag the stricter number holds."),
        ),
        Chapter.IMPACT: (
            _("Impact"),
            _("Impact"),
            _("Landings: which, how many, how often, and the force each is counted with."),
        ),
        Chapter.SESSIONS: (
            _("Sessions: balance, posture and walking"),
            _("Sessions"),
            _("How a session is divided, what fills its parts, and the short bouts of other days."),
        ),
        Chapter.WEEKS: (
            _("Week patterns and spacing"),
            _("Weeks"),
            _("How the days of a week are filled, and how far apart strength work lies."),
        ),
        Chapter.PROGRESS: (_("Progress"), _("Progress"), _("When the plan grows, holds, eases and begins anew.")),
        Chapter.TESTS: (
            _("Tests and norms"),
            _("Tests"),
            _("What a result of a home test means, and which results can be."),
        ),
        Chapter.EQUIPMENT: (_("Equipment"), _("Equipment"), _("What an exercise may ask for.")),
        Chapter.RESULTS: (
            _("Result lines"),
            _("Result lines"),
            _("What the page after the first questions tells the person, and when."),
        ),
    }
