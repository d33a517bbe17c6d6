"""Moves one number of the rule files by one step, and asks the fixed people who notices it."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bonehome.content.errors import ContentError
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.bundle import Rules
from tests.domain.rules.fixed_people import Fixed, digest, gate_digest

Place = tuple[str, ...]
SKIPPED = ("version", "notes")
FOR_THE_GATE = (
    "ceilings.json",
    "gates.json",
    "tags.json",
    "equipment.json",
    "standing.json",
    "norms.json",
    "again.json",
)
FOR_NOBODY = ("orders.json",)
"""The order of answers for the proofs: no plan is made by it."""
HALF_MINUTE_S, MINUTE_S = 30, 60
BROKEN = (ValueError, KeyError, StopIteration, IndexError, ZeroDivisionError)


def names(folder: Path) -> list[str]:
    """Every number of every rule file, as file and path: "dosing.json/change_s"."""
    return [
        "/".join((path.name, *place))
        for path in sorted(folder.glob("*.json"))
        if path.name not in FOR_NOBODY
        for place in _places(json.loads(path.read_text(encoding="utf-8")))
    ]


def _places(tree: object, place: Place = ()) -> Iterator[Place]:
    if isinstance(tree, int | float) and not isinstance(tree, bool):
        yield place
    rows = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in rows:
        if key not in SKIPPED:
            yield from _places(value, (*place, str(key)))


class Watchers:
    """The fixed people and what they see with the shipped rules; ``hints`` is who noticed each number the last time."""

    def __init__(
        self, folder: Path, catalogue: Catalogue, rules: Rules, everyone: tuple[Fixed, ...], hints: dict[str, int]
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._rules = rules
        self._everyone = everyone
        self._hints = hints
        self._usual: dict[tuple[int, bool], str] = {}
        self._noticed: Counter[int] = Counter()

    def who_notices(self, name: str) -> int | None:
        """The number of somebody whose verdicts or weeks change with a step of the number; None where nobody's do."""
        file, *place = name.split("/")
        path = self._folder / file
        text = path.read_text(encoding="utf-8")
        hint = self._hints.get(name)
        changed = []
        try:
            for tree in _steps(json.loads(text), place):
                path.write_text(json.dumps(tree), encoding="utf-8")
                rules = self._loaded()
                if rules is None:
                    continue
                if hint is not None and self._sees(hint, rules, False):
                    return hint
                changed.append(rules)
        finally:
            path.write_text(text, encoding="utf-8")
        seeing = (who for who, gate in self._order(name) for rules in changed if self._sees(who, rules, gate))
        found = next(seeing, None)
        self._noticed[found if found is not None else -1] += 1
        return found

    def _loaded(self) -> Rules | None:
        """The rules with every table; None where a step makes them say what cannot be.

        A gate with the same rules keeps what they ask of each exercise, which takes longest to work out.
        """
        usual = self._rules.gate
        try:
            rules = load_rules(self._folder.parent)
            if (rules.gate.rules, rules.gate.impact_classes) == (usual.rules, usual.impact_classes):
                rules = replace(rules, gate=replace(rules.gate, seen=usual.seen, same=usual.same))
            _ = rules.tables
        except ContentError:
            return None
        return rules

    def _order(self, name: str) -> Iterator[tuple[int, bool]]:
        """Who is asked, and whether only about the gate: those who notice much come first."""
        everyone = sorted(range(len(self._everyone)), key=lambda who: (-self._noticed[who], who))
        if name.startswith(FOR_THE_GATE):
            yield from ((who, True) for who in everyone)
        yield from ((who, False) for who in everyone)

    def _sees(self, who: int, rules: Rules, gate: bool) -> bool:
        look = gate_digest if gate else digest
        key = (who, gate)
        if key not in self._usual:
            self._usual[key] = look(self._everyone[who], self._catalogue, self._rules)
        try:
            return look(self._everyone[who], self._catalogue, rules) != self._usual[key]
        except BROKEN:
            return True


def _steps(tree: Any, place: list[str]) -> Iterator[Any]:
    """The tree with one number a step up and a step down.

    A step is 1, a fifth of a share, and of times from a minute on half a minute, as budgets are rounded.
    """
    timed = any(part == "seconds" or part.endswith("_s") or part == "longer_for" for part in place)
    for sign in (1, -1):
        changed = copy.deepcopy(tree)
        node = changed
        for key in place[:-1]:
            node = node[int(key)] if isinstance(node, list) else node[key]
        last = int(place[-1]) if isinstance(node, list) else place[-1]
        old = node[last]
        step = sign * (HALF_MINUTE_S if timed and old >= MINUTE_S else 1)
        node[last] = old + step if isinstance(old, int) else round(old * (1 + sign / 5), 4)
        yield changed
