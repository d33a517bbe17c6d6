"""Where a rule comes from, in words."""

from __future__ import annotations

import pytest

from bonehome.app.sourcing import mark_words, source_words
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Mark


def test_a_source_is_named_with_its_doi(catalogue: Catalogue) -> None:
    assert "10.1503/cmaj.221647" in source_words("CMAJ23", catalogue)


def test_our_own_rule_says_so_and_an_unknown_code_stays(catalogue: Catalogue) -> None:
    assert source_words("J", catalogue) == "Our own rule for this program."
    assert source_words("NOBODY99", catalogue) == "NOBODY99"


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (Mark.FOUND, "Found in the source named here."),
        (Mark.RECALLED, "Recalled from the source, not read again."),
        (Mark.JUDGEMENT, "Our judgement, not yet reviewed."),
    ],
)
def test_a_mark_never_sounds_surer_than_it_is(mark: Mark, words: str) -> None:
    assert mark_words(mark, "not yet reviewed") == words
