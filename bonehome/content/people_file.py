"""Reads a people file: one person as a JSON object a line."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, fields
from datetime import date

import msgspec

from bonehome.content.people_answers import read_answers
from bonehome.content.people_log import read_log
from bonehome.content.people_values import is_number, items, number, shown, whole
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.profile import Clearance, Profile, TestResults, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log

SEXES = ("female", "male")


class PersonError(Exception):
    """A line that is no person. ``name`` is the name where there is one; the message is a sentence."""

    def __init__(self, sentence: str, name: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.name = name


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """A person as read: profile and log up to the start, and a sentence for everything that was not used."""

    profile: Profile
    log: Log
    notes: tuple[str, ...]


def read_person(line: bytes, catalogue: Catalogue, rules: Rules, start: date, *, heaviest_kg: float) -> PersonLine:
    """One line. A value that is missing, of the wrong kind or impossible is left out, so that it counts as the worse.

    Raises ``PersonError`` for a line that is no JSON object, has no name, or names a key twice in one object.
    """
    raw = _object(line)
    notes: list[str] = []
    minutes = _minutes(raw.get("minutes"), rules, notes)
    profile = Profile(
        name=_name(raw),
        born=whole(raw.get("born")),
        sex=sex if isinstance(sex := raw.get("sex"), str) and sex in SEXES else "",
        answers=read_answers(raw.get("answers"), notes),
        cleared=Clearance(on=start, words="") if raw.get("cleared") is True else None,
        equipment=_equipment(raw.get("equipment"), rules, notes),
        weights_kg=_weights("weight", raw.get("weights_kg"), heaviest_kg, notes),
        cuffs_kg=_weights("cuff", raw.get("cuffs_kg"), heaviest_kg, notes),
        bands=tuple(one for one in items(raw.get("bands")) if isinstance(one, str)),
        days=_days(raw, notes),
        minutes=minutes,
        tests=_tests(raw.get("tests")),
    )
    return PersonLine(profile=profile, log=read_log(raw.get("log"), catalogue, start, notes), notes=tuple(notes))


def name_in(line: bytes) -> str | None:
    """The name of the person in a line, None where it has none."""
    try:
        return _name(_object(line))
    except PersonError as error:
        return error.name


def _object(line: bytes) -> dict[str, object]:
    try:
        raw = msgspec.json.decode(line)
        twice = _named_twice(line)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise PersonError(f"This is not JSON: {str(error).rstrip('.')}.") from error
    if not isinstance(raw, dict):
        raise PersonError("A person is one JSON object, between { and }.")
    if twice is not None:
        name = raw.get("name") if twice != "name" else None
        sentence = f"{shown(twice)} stands twice in one object, so nobody knows which one holds. Name it once."
        raise PersonError(sentence, name if isinstance(name, str) else None)
    return raw


def _named_twice(line: bytes) -> str | None:
    """The first key that stands twice in one object. A reader would silently take the last, which may be the bolder."""
    found: list[str] = []

    def look(pairs: list[tuple[str, object]]) -> None:
        found.extend(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)

    json.loads(line, object_pairs_hook=look, parse_int=str)
    return found[0] if found else None


def _name(raw: dict[str, object]) -> str:
    name = raw.get("name")
    if not isinstance(name, str) or not name.strip():
        raise PersonError("The person has no name.")
    return name


def _equipment(value: object, rules: Rules, notes: list[str]) -> tuple[str, ...]:
    known = rules.gate.equipment.names
    words = [one for one in items(value) if isinstance(one, str)]
    notes += [f"The equipment word {shown(word)} is not known." for word in words if word not in known]
    return tuple(dict.fromkeys(word for word in words if word in known))


def _weights(thing: str, value: object, heaviest: float, notes: list[str]) -> tuple[float, ...]:
    numbers = [one for one in items(value) if is_number(one)]
    notes += [
        f"A {thing} of {shown(one)} kg is above the {heaviest:g} kg that a {thing} may weigh; it is left out."
        for one in numbers
        if one > heaviest
    ]
    return tuple(sorted({float(one) for one in numbers if 0 < one <= heaviest}))


def _days(raw: dict[str, object], notes: list[str]) -> tuple[Weekday, ...]:
    if "days" not in raw:
        return Profile(name="").days
    known = [day.value for day in Weekday]
    words = items(raw["days"])
    named = {word for word in words if isinstance(word, str)}
    notes += [f"The day {shown(word)} is not known." for word in words if word not in known]
    days = tuple(day for day in Weekday if day.value in named)
    if len(days) <= 1:
        notes.append("One day is less than the goal of two strength days.")
    return days


def _minutes(value: object, rules: Rules, notes: list[str]) -> int:
    least, most = rules.sessions.least_minutes, rules.sessions.most_minutes
    usual = Profile(name="").minutes
    if value is None:
        notes.append(f"The minutes are missing, so {usual} are planned.")
        return usual
    if not is_number(value) or value != int(value):
        notes.append(f"The minutes are {shown(value)}, which is no whole number, so {usual} are planned.")
        return usual
    clamped = int(max(least, min(most, value)))
    if clamped != value:
        notes.append(f"A session has {least} to {most} minutes, so {clamped} are planned.")
    return clamped


def _tests(value: object) -> TestResults:
    given = value if isinstance(value, dict) else {}
    names = [field.name for field in fields(TestResults)]
    return TestResults(**{name: number(given.get(name)) for name in names})
