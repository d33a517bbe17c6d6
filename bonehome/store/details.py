"""The details of a profile as JSON keeps them, and back in the domain's own types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import msgspec

from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.own import OwnExercise
from bonehome.domain.profile import Clearance, Profile, TimeOfDay, Weekday

DETAILS = frozenset(one.name for one in fields(Profile)) - {"answers", "tests"}
"""The fields of a profile that are details: all but answers and test results, which have tables of their own."""


def plain_detail(value: object) -> object:
    """A detail as JSON: a date as ISO text, a dataclass as an object, a tuple as a list."""
    return msgspec.to_builtins(value)


def details_of(stored: dict[str, Any]) -> dict[str, Any]:
    """Details as Profile takes them; fields that a newer program wrote are left alone."""
    known = {name: value for name, value in stored.items() if name in DETAILS}
    return {"name": ""} | {name: _CONVERT.get(name, _as_is)(value) for name, value in known.items()}


def _as_is(value: Any) -> Any:
    return value


def _clearance(value: dict[str, str] | None) -> Clearance | None:
    return None if value is None else Clearance(on=date.fromisoformat(value["on"]), words=value["words"])


def _days(value: list[str]) -> tuple[Weekday, ...]:
    return tuple(Weekday(day) for day in value)


def _limits(value: Any) -> Limits:
    return msgspec.convert(value, Limits)


def _openings(value: Any) -> tuple[Opening, ...]:
    return msgspec.convert(value, tuple[Opening, ...])


def _own(value: Any) -> tuple[OwnExercise, ...]:
    return msgspec.convert(value, tuple[OwnExercise, ...])


_CONVERT: dict[str, Callable[[Any], Any]] = {
    "cleared": _clearance,
    "equipment": tuple,
    "weights_kg": tuple,
    "cuffs_kg": tuple,
    "bands": tuple,
    "days": _days,
    "time_of_day": TimeOfDay,
    "limits": _limits,
    "openings": _openings,
    "own": _own,
}
