"""The chapters of the book of rules: each has a title, a short one and a lead."""

from __future__ import annotations

import pytest

from bonehome.app.rule_chapters import chapter_titles
from bonehome.domain.rules.note import Chapter


@pytest.mark.parametrize("chapter", list(Chapter))
def test_each_chapter_is_told(chapter: Chapter) -> None:
    title, short, lead = chapter_titles(84)[chapter]
    assert title
    assert len(short) <= len(title)
    assert lead.endswith(".")
    assert "{" not in lead


def test_an_opening_ends_when_the_questions_come_again() -> None:
    assert "56 days" in chapter_titles(56)[Chapter.CEILINGS][2]
