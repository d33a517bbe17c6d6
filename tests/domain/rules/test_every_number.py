"""Every number in resources/rules does something: moved by one step, it changes a verdict or a week of somebody."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.bundle import Rules
from tests.domain.rules.fixed_people import Fixed, digest, people

Place = tuple[str, ...]
SKIPPED = ("version", "notes")
SILENT: dict[str, str] = {}
"""Numbers that change no verdict and no week, each with the reason."""


def test_every_number_changes_a_plan(catalogue: Catalogue, rules: Rules, resources: Path, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(resources / "rules", folder)
    everyone = people(catalogue, rules)
    usual = [digest(one, catalogue, rules) for one in everyone]
    dumb = [
        name for name in _names(folder) if name not in SILENT and not _moves(name, folder, catalogue, everyone, usual)
    ]
    assert dumb == []


def test_every_silent_number_is_there(resources: Path) -> None:
    assert set(SILENT) <= set(_names(resources / "rules"))


def _names(folder: Path) -> list[str]:
    return [
        "/".join((path.name, *place))
        for path in sorted(folder.glob("*.json"))
        for place in _places(json.loads(path.read_text(encoding="utf-8")))
    ]


def _places(tree: object, place: Place = ()) -> Iterator[Place]:
    if isinstance(tree, bool):
        return
    if isinstance(tree, int | float):
        yield place
    rows = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in rows:
        if key not in SKIPPED:
            yield from _places(value, (*place, str(key)))


def _moves(name: str, folder: Path, catalogue: Catalogue, everyone: tuple[Fixed, ...], usual: list[str]) -> bool:
    """True where a step up or down changes the digest of one of them; who was the last to notice is asked first."""
    file, *place = name.split("/")
    path = folder / file
    text = path.read_text(encoding="utf-8")
    try:
        return any(_noticed(changed, path, catalogue, everyone, usual) for changed in _steps(json.loads(text), place))
    finally:
        path.write_text(text, encoding="utf-8")


def _steps(tree: object, place: list[str]) -> Iterator[object]:
    for step in (1, -1):
        changed = copy.deepcopy(tree)
        node = changed
        for key in place[:-1]:
            node = node[int(key)] if isinstance(node, list) else node[key]  # type: ignore[index]
        last = int(place[-1]) if isinstance(node, list) else place[-1]
        old = node[last]  # type: ignore[index]
        node[last] = old + step if isinstance(old, int) else round(old * (1 + step / 5), 4)  # type: ignore[index]
        yield changed


def _noticed(changed: object, path: Path, catalogue: Catalogue, everyone: tuple[Fixed, ...], usual: list[str]) -> bool:
    path.write_text(json.dumps(changed), encoding="utf-8")
    try:
        rules = load_rules(path.parent.parent)
    except ContentError:
        return False
    order = sorted(range(len(everyone)), key=lambda one: (-FOUND.get(one, 0), one))
    for number in order:
        try:
            now = digest(everyone[number], catalogue, rules)
        except (ValueError, KeyError, StopIteration, IndexError, ZeroDivisionError):
            now = "broken"
        if now != usual[number]:
            FOUND[number] = FOUND.get(number, 0) + 1
            return True
    return False


FOUND: dict[int, int] = {}
