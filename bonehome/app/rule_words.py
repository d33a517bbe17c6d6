"""The condition of a rule as words: whom it holds for, and for which exercises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from bonehome.app.rule_facts import Names, event_words, flag_words, kind_words, limit_words, or_words, position_words
from bonehome.app.text import _
from bonehome.domain.rules.condition import Condition

EXERCISE = "exercise."
KNOWN = frozenset({"tier", "state"})
"""Facts that are never missing."""


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One test in words: who or what, and what is asked of it. Without a subject the words stand alone."""

    subject: str
    predicate: str

    def __str__(self) -> str:
        return f"{self.subject} {self.predicate}".strip()


class ConditionWords:
    """Turns conditions into words; question texts, names and tags are looked up."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def of(self, condition: Condition) -> str:
        """A sentence without its full stop: "Where the tier is T2, unless the log shows ...". Empty holds always."""
        words = self._all(condition)
        for mention in {self._names.mentions(name) for name in condition.names()} - {""}:
            before, found, after = words.partition(mention)
            words = before + found + after.replace(mention, "")
        return _("Always") if not words else _("Where {words}").format(words=words)

    def _all(self, condition: Condition) -> str:
        """Everything that must hold, joined by "and"; what must not hold comes last, after "unless"."""
        must = self._phrases(condition)
        words = _joined(must, _("and"))
        if condition.none:
            unless = _joined([self._phrase(one) for one in condition.none], _("or"))
            words = f"{words}, {_('unless')} {unless}" if words else f"{_('it is not so that')} {unless}"
        return words

    def _phrases(self, condition: Condition) -> list[Phrase]:
        own = [self._test(condition)] if condition.fact else []
        every = [phrase for one in condition.all for phrase in self._parts(one)]
        if len(condition.any) == 1:
            return [*own, *every, self._phrase(condition.any[0])]
        some = _joined([self._phrase(one) for one in condition.any], _("or"))
        return (
            [*own, *every, Phrase(subject="", predicate=f"({some})" if own or every else some)]
            if some
            else [
                *own,
                *every,
            ]
        )

    def _parts(self, condition: Condition) -> list[Phrase]:
        """What must hold of a condition inside ``all``; one without "or" and "unless" needs no brackets."""
        if condition.any or condition.none:
            return [self._phrase(condition)]
        return self._phrases(condition)

    def _phrase(self, condition: Condition) -> Phrase:
        """A condition as one part of a larger one: in brackets where it has parts of its own."""
        if condition.fact and not (condition.all or condition.any or condition.none):
            return self._test(condition)
        return Phrase(subject="", predicate=f"({self._all(condition)})")

    def _test(self, condition: Condition) -> Phrase:
        if condition.fact == "tags":
            return Phrase(subject=_("the tag {tag}").format(tag=self._names.tag(condition.has)), predicate=_("is set"))
        if condition.fact in ("events", "limits"):
            look = event_words if condition.fact == "events" else limit_words
            return Phrase(subject="", predicate=look(condition.has or str(condition.equals)))
        if condition.fact in flag_words():
            there = condition.equals if condition.equals is not None else not condition.differs
            return Phrase(subject="", predicate=flag_words()[condition.fact][0 if there else 1])
        if condition.fact.startswith(EXERCISE):
            return Phrase(subject=_("the exercise"), predicate=self._exercise(condition))
        name = self._names.fact(condition.fact)
        tests = _both(self._asked(condition), _measured(condition, name.unit))
        return Phrase(subject=name.subject, predicate=tests)

    def _asked(self, condition: Condition) -> str:
        """What is asked of an answer that is no number."""
        if condition.unanswered is not None:
            return _("is missing") if condition.unanswered else _("is given")
        if condition.has:
            return _("is about {words}").format(words=self._names.answer(condition.fact, condition.has))
        if condition.one_of:
            return _("is {words}").format(words=self._choice(condition.fact, condition.one_of))
        if condition.equals is True and self._names.has_parts(condition.fact):
            return _("is given")
        if condition.equals is not None:
            return _("is {word}").format(word=self._answer(condition.fact, condition.equals))
        if condition.differs is not None and condition.fact in KNOWN:
            return _("is not {word}").format(word=self._answer(condition.fact, condition.differs))
        if condition.differs is not None:
            return _("is anything but {word}, or missing").format(word=self._answer(condition.fact, condition.differs))
        return ""

    def _answer(self, fact: str, value: object) -> str:
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        return self._names.answer(fact, value)

    def _choice(self, fact: str, words: Iterable[str]) -> str:
        return or_words(self._names.answer(fact, one) for one in words)

    def _exercise(self, condition: Condition) -> str:
        part, there = condition.fact.removeprefix(EXERCISE), condition.equals is not False
        words = (str(condition.equals),) if condition.equals is not None else condition.one_of or (condition.has,)
        if condition.differs is not None:
            return _('is not "{name}"').format(name=self._names.exercise(str(condition.differs)))
        shown = {
            "id": lambda: _("is {words}").format(words=or_words(f'"{self._names.exercise(one)}"' for one in words)),
            "family": lambda: _('is of the family "{words}"').format(words=or_words(map(self._names.family, words))),
            "position": lambda: _("is done {words}").format(words=or_words(map(position_words, words))),
            "kinds": lambda: _("is for {words}").format(words=or_words(map(kind_words, words))),
            "equipment": lambda: _("needs {words}").format(words=or_words(map(self._names.thing, words))),
            "movements": lambda: _('has the movement "{words}"').format(
                words=or_words(map(self._names.movement, words))
            ),
            "impact": lambda: _("lands with the class {words}").format(words=or_words(words)),
            "support": lambda: _("needs something steady to hold") if there else _("is done with nothing to hold"),
            "timed": lambda: _("is done by time") if there else _("is done by repetitions"),
            "level": lambda: _level(condition),
        }
        return shown[part]()


def _joined(phrases: list[Phrase], word: str) -> str:
    """The phrases joined by a word; those that speak of the same thing one after another name it once."""
    groups: list[str] = []
    for subject, same in groupby(phrases, key=lambda one: one.subject):
        predicates = [one.predicate for one in same]
        groups += [f"{subject} {f' {word} '.join(predicates)}"] if subject else predicates
    return f", {word} ".join(groups)


def _measured(condition: Condition, unit: str) -> str:
    tests = (
        (condition.at_least, _("is {n} or more")),
        (condition.below, _("is below {n}")),
        (condition.above, _("is above {n}")),
    )
    words = [text.format(n=f"{value:g} {unit}".strip()) for value, text in tests if value is not None]
    return _(" and ").join(words)


def _level(condition: Condition) -> str:
    if condition.above is not None:
        return _("is above level {n}").format(n=f"{condition.above:g}")
    if condition.below is not None:
        return _("is below level {n}").format(n=f"{condition.below:g}")
    return _("is at level {n} or above").format(n=f"{condition.at_least or 0:g}")


def _both(one: str, other: str) -> str:
    return _(" and ").join(words for words in (one, other) if words)
