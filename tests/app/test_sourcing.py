"""Where a rule comes from and how sure it is, in words."""

from __future__ import annotations

import pytest

from bonehome.app.sourcing import mark_words, source_words, sure_words
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Mark


def test_a_source_is_named_with_its_doi(catalogue: Catalogue) -> None:
    assert source_words("CMAJ23", catalogue.sources).endswith(". DOI 10.1503/cmaj.221647")


def test_our_own_rule_says_so_and_an_unknown_code_stays(catalogue: Catalogue) -> None:
    assert source_words("J", catalogue.sources) == "Our own rule for this program"
    assert source_words("NOBODY99", catalogue.sources) == "NOBODY99"


def test_the_marks_are_told_as_agreed() -> None:
    words = [mark_words(one) for one in Mark]
    assert words == ["found in its source", "recalled, not re-read", "our judgement, to be reviewed"]


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (Mark.FOUND, "Found in its source; not yet reviewed."),
        (Mark.RECALLED, "Recalled, not re-read; not yet reviewed."),
        (Mark.JUDGEMENT, "Our judgement, not yet reviewed."),
    ],
)
def test_a_mark_never_sounds_surer_than_it_is(mark: Mark, words: str) -> None:
    assert sure_words(mark, "not yet reviewed") == words
