"""The sources: every code once, recalled ones marked, no addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.sources import read_sources
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import SourceCode

FOUND_SINCE = ("ROM-JPA16", "ROM-POTG")
"""Sources that the program needed beside those of the evidence."""


def test_every_source_of_the_evidence_is_there(resources: Path) -> None:
    sources = read_sources(resources / "sources.json")
    assert len(sources) == 131 + len(FOUND_SINCE)
    assert all(sources[SourceCode(code)].doi for code in FOUND_SINCE)
    assert sources[SourceCode("TFTF15")].doi == "10.1007/s00198-014-2881-4"
    assert sources[SourceCode("OTAGO")].doi == ""


def test_recalled_references_are_marked(resources: Path) -> None:
    sources = read_sources(resources / "sources.json")
    recalled = [code for code, source in sources.items() if source.mark is Mark.RECALLED]
    assert recalled == ["DALY19", "WHO20", "NSCA19", "KF21", "EWG"]


def test_a_code_twice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "sources.json"
    one = '{"code": "A", "reference": "A 2020"}'
    path.write_text(f'{{"version": 1, "sources": [{one}, {one}]}}', encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_sources(path)
    assert str(caught.value) == 'sources.json, sources: The code "A" stands there 2 times.'
