"""Reads a people file: one person as a JSON object a line."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import cast

import msgspec

from bonehome.content.people_values import items, number, shown, whole
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.profile import Answer, Clearance, Profile, TestResults, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log, LogEntry, LogSet

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


def read_person(line: bytes, catalogue: Catalogue, rules: Rules, start: date) -> PersonLine:
    """One line. A value that is missing, of the wrong kind or impossible is left out, so that it counts as the worse.

    Raises ``PersonError`` for a line that is no JSON object or has no name.
    """
    raw = _object(line)
    notes: list[str] = []
    minutes = _minutes(raw.get("minutes"), rules, notes)
    profile = Profile(
        name=_name(raw),
        born=whole(raw.get("born")),
        sex=sex if isinstance(sex := raw.get("sex"), str) and sex in SEXES else "",
        answers=_answers(raw.get("answers")),
        cleared=Clearance(on=start, words="") if raw.get("cleared") is True else None,
        equipment=_equipment(raw.get("equipment"), rules, notes),
        weights_kg=_weights(raw.get("weights_kg")),
        cuffs_kg=_weights(raw.get("cuffs_kg")),
        bands=tuple(one for one in items(raw.get("bands")) if isinstance(one, str)),
        days=_days(raw, notes),
        minutes=minutes,
        tests=_tests(raw.get("tests")),
    )
    return PersonLine(profile=profile, log=_log(raw.get("log"), catalogue, start, notes), notes=tuple(notes))


def name_in(line: bytes) -> str | None:
    """The name of the person in a line, None where it has none."""
    try:
        return _name(_object(line))
    except PersonError:
        return None


def _object(line: bytes) -> dict[str, object]:
    try:
        raw = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PersonError(f"This is not JSON: {str(error).rstrip('.')}.") from error
    if not isinstance(raw, dict):
        raise PersonError("A person is one JSON object, between { and }.")
    return raw


def _name(raw: dict[str, object]) -> str:
    name = raw.get("name")
    if not isinstance(name, str) or not name.strip():
        raise PersonError("The person has no name.")
    return name


def _answers(value: object) -> dict[QuestionId, Answer]:
    given = value if isinstance(value, dict) else {}
    return {QuestionId(str(key)): cast("Answer", answer) for key, answer in given.items()}


def _equipment(value: object, rules: Rules, notes: list[str]) -> tuple[str, ...]:
    known = rules.gate.equipment.names
    words = [one for one in items(value) if isinstance(one, str)]
    notes += [f"The equipment word {shown(word)} is not known." for word in words if word not in known]
    return tuple(dict.fromkeys(word for word in words if word in known))


def _weights(value: object) -> tuple[float, ...]:
    numbers = (one for one in items(value) if isinstance(one, int | float) and not isinstance(one, bool))
    return tuple(sorted({float(one) for one in numbers if 0 < one < 1000}))


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
    asked = whole(value)
    if asked is None:
        asked = Profile(name="").minutes
        notes.append(f"The minutes are missing, so {asked} are planned.")
    clamped = max(least, min(most, asked))
    if clamped != asked:
        notes.append(f"A session has {least} to {most} minutes, so {clamped} are planned.")
    return clamped


def _tests(value: object) -> TestResults:
    given = value if isinstance(value, dict) else {}
    names = [field.name for field in fields(TestResults)]
    return TestResults(**{name: number(given.get(name)) for name in names})


def _log(value: object, catalogue: Catalogue, start: date, notes: list[str]) -> Log:
    entries: list[LogEntry] = []
    known = {*catalogue.exercises, *catalogue.rung_names(), *catalogue.retired}
    for place, raw in enumerate(items(value), start=1):
        entry = _entry(raw)
        if entry is None:
            notes.append(f"Entry {place} of the log has no date, exercise or sets that can be read.")
        elif entry.exercise not in known:
            notes.append(f"The exercise {shown(entry.exercise)} in the log is not known.")
        elif entry.date > start:
            notes.append(f"Entry {place} of the log is dated after the start and is not used.")
        else:
            entries.append(entry)
    return tuple(sorted(entries, key=lambda one: one.date))


def _entry(raw: object) -> LogEntry | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("exercise"), str):
        return None
    try:
        day = date.fromisoformat(str(raw.get("date")))
    except ValueError:
        return None
    sets = tuple(_set(one) for one in items(raw.get("sets")) if isinstance(one, dict))
    return LogEntry(date=day, exercise=ExerciseId(raw["exercise"]), sets=sets) if sets else None


def _set(raw: dict[str, object]) -> LogSet:
    form = raw.get("form_ok")
    side = raw.get("side")
    return LogSet(
        reps=whole(raw.get("reps")),
        seconds=whole(raw.get("seconds")),
        load_kg=number(raw.get("load_kg")),
        side=side if isinstance(side, str) else "",
        effort=number(raw.get("effort")),
        pain=number(raw.get("pain")),
        form_ok=form if isinstance(form, bool) else None,
        band=band if isinstance(band := raw.get("band"), str) else "",
    )
