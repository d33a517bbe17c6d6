"""The guidance files: emergency numbers, and when to stop."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.guidance import Guidance, read_guidance
from bonehome.domain.exercise import Mark


@pytest.fixture(scope="module")
def guidance(resources: Path) -> Guidance:
    return read_guidance(resources / "guidance")


def test_every_number_has_a_country_a_source_and_a_mark(guidance: Guidance) -> None:
    assert len(guidance.numbers) >= 30
    for code, one in guidance.numbers.items():
        assert (len(code), code) == (2, code.upper())
        assert one.number.isdigit()
        assert one.name
        assert one.source
        assert one.mark in (Mark.FOUND, Mark.RECALLED)


@pytest.mark.parametrize(
    ("country", "number"),
    [("GB", "999"), ("IE", "112"), ("US", "911"), ("CA", "911"), ("AU", "000"), ("NZ", "111"), ("CH", "144")],
)
def test_the_number_of_a_country(guidance: Guidance, country: str, number: str) -> None:
    assert guidance.number_for(country) == number


def test_an_unknown_country_has_words_and_never_a_wrong_number(guidance: Guidance) -> None:
    assert guidance.number_for("") == "your emergency number"
    assert guidance.number_for("ZZ") == "your emergency number"


def test_no_country_stands_twice(resources: Path) -> None:
    rows = json.loads((resources / "guidance" / "emergency.json").read_text(encoding="utf-8"))["countries"]
    codes = [row["code"] for row in rows]
    assert len(codes) == len(set(codes))


def test_the_first_sign_to_stop_for_is_chest_pain(guidance: Guidance) -> None:
    assert guidance.emergency.signs[0] == "chest pain"
    assert "{number}" in guidance.emergency.head
    assert guidance.today.signs


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("emergency.json", b"{", ""),
        ("emergency.json", b'{"version": 1, "countries": [{"code": "GB"}]}', "countries[0]"),
        ("stop.json", None, ""),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    resources: Path, tmp_path: Path, name: str, content: bytes | None, place: str
) -> None:
    folder = tmp_path / "guidance"
    shutil.copytree(resources / "guidance", folder)
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    with pytest.raises(ContentError) as caught:
        read_guidance(folder)
    assert caught.value.path == folder / name
    assert caught.value.field == place
