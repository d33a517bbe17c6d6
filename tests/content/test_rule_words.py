"""The words beside the rules, as shipped and as broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.rule_words import read_limit_words, read_stage_words


def test_the_shipped_words_are_whole(resources: Path) -> None:
    stages, limits = read_stage_words(resources / "rules"), read_limit_words(resources / "rules")
    assert all(one.text and one.reason.endswith(".") for one in stages.values())
    assert all(one.text and one.short for one in limits)
    assert len({one.id for one in limits}) == len(limits)


def test_a_file_with_a_missing_word_is_named(tmp_path: Path) -> None:
    (tmp_path / "limits.json").write_text('{"version": 1, "limits": [{"id": "no_floor", "text": "x"}]}')
    with pytest.raises(ContentError, match="short"):
        read_limit_words(tmp_path)
    with pytest.raises(ContentError):
        read_stage_words(tmp_path)
