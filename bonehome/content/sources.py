"""Reads the sources: references a person can look up, by code."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.domain.catalogue import Source
from bonehome.domain.ids import SourceCode


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """The form of ``sources.json``."""

    version: int
    sources: tuple[Source, ...]


def read_sources(path: Path) -> dict[SourceCode, Source]:
    """Every source by code, in the order of the file. Raises ``ContentError``."""
    sources = read_as(path, SourceFile).sources
    for code, times in Counter(source.code for source in sources).items():
        if times > 1:
            raise ContentError(path, "sources", f'The code "{code}" stands there {times} times.')
    return {source.code: source for source in sources}
