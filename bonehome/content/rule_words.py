"""Reads the words that stand beside the rules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.files import read_as
from bonehome.domain.rules.rule_words import LimitWords, StageWords


@dataclass(frozen=True, kw_only=True)
class StageWordsFile:
    """The form of ``stage_words.json``."""

    version: int
    words: tuple[StageWords, ...]


@dataclass(frozen=True, kw_only=True)
class LimitFile:
    """The form of ``limits.json``."""

    version: int
    limits: tuple[LimitWords, ...]


def read_stage_words(folder: Path) -> dict[str, StageWords]:
    """The words of every kind of week by its id. Raises ``ContentError``."""
    return {one.id: one for one in read_as(folder / "stage_words.json", StageWordsFile).words}


def read_limit_words(folder: Path) -> tuple[LimitWords, ...]:
    """The limits in the order in which they are asked. Raises ``ContentError``."""
    return read_as(folder / "limits.json", LimitFile).limits
