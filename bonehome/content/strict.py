"""Finds misspelt fields: keys of decoded JSON that the dataclass it is read into does not have."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def unknown_fields(data: object, kind: Any, place: str = "") -> tuple[str, ...]:
    """The places (such as ``frames[0].pinz``) of keys in ``data`` that the dataclass ``kind`` does not know."""
    if is_dataclass(kind) and isinstance(data, dict):
        hints = get_type_hints(kind)
        known = {one.name for one in fields(kind)}
        return tuple(
            name
            for key, value in data.items()
            for name in (unknown_fields(value, hints[key], _join(place, key)) if key in known else [_join(place, key)])
        )
    return tuple(
        name for inner, value, where in _children(data, kind, place) for name in unknown_fields(value, inner, where)
    )


def _children(data: object, kind: Any, place: str) -> list[tuple[Any, object, str]]:
    """What lies inside a container or a union, each with its type and place."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return [(one, data, place) for one in inner if is_dataclass(one) or get_origin(one) is not None]
    if isinstance(data, list) and origin in (list, tuple) and inner:
        return [(inner[0], value, f"{place}[{number}]") for number, value in enumerate(data)]
    if isinstance(data, dict) and origin is dict:
        return [(inner[1], value, _join(place, key)) for key, value in data.items()]
    return []


def _join(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
