"""The values of a people file: lists, numbers and how a value is shown in a sentence."""

from __future__ import annotations

from typing import TypeGuard

LONGEST_SHOWN = 40
"""Letters of a value that stand in a sentence; it comes from a file and may be of any length."""
GREATEST = 1e9
"""No count, weight or time of a person is as great; a greater number is a slip."""


def items(value: object) -> list[object]:
    """The members of a JSON list; none where it is no list."""
    return value if isinstance(value, list) else []


def number(value: object) -> float | None:
    """The number, None where it is none; true and false are no numbers."""
    return value if is_number(value) and abs(value) < GREATEST else None


def whole(value: object) -> int | None:
    """The whole number, None where it is none."""
    found = number(value)
    return int(found) if found is not None and found == int(found) else None


def is_number(value: object) -> TypeGuard[int | float]:
    """True for a number of any size; JSON has whole ones that no float can hold."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def shown(value: object) -> str:
    """The value as a sentence names it: one short line, a word between quotation marks."""
    text = f'"{value}"' if isinstance(value, str) else _plain(value)
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]} ..."


def _plain(value: object) -> str:
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    return "null" if value is None else str(value).lower()
