"""Two mappings read as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Together(Mapping[K, V]):
    """What is in ``first`` or in ``second``; where a key is in both, the first counts. Neither is copied."""

    def __init__(self, first: Mapping[K, V], second: Mapping[K, V]) -> None:
        self._first = first
        self._second = second

    def __getitem__(self, key: K) -> V:
        return self._first[key] if key in self._first else self._second[key]

    def __iter__(self) -> Iterator[K]:
        yield from self._first
        yield from (key for key in self._second if key not in self._first)

    def __len__(self) -> int:
        return sum(1 for _ in self)
