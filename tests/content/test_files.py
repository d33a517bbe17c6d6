"""Every failure of a file is a ContentError with its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as, read_raw


@dataclass(frozen=True, kw_only=True)
class Sample:
    version: int
    size: int


def written(folder: Path, text: str) -> Path:
    path = folder / "sample.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, '{"version": 1, "size": 3}')
    assert read_raw(path) == {"version": 1, "size": 3}
    assert read_as(path, Sample) == Sample(version=1, size=3)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[1]", "sample.json: The file must hold one object, between { and }."),
        ('{"size": 3}', "sample.json, version: The version is missing; write 1."),
        ('{"version": 2, "size": 3}', "sample.json, version: This program reads version 1, the file says 2."),
        ('{"version": 1, "size": "big"}', "sample.json, size: Expected `int`, got `str`."),
        ('{"version": 1', "sample.json: Input data was truncated."),
    ],
)
def test_a_bad_file_is_told_in_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_as(written(tmp_path, text), Sample)
    assert str(caught.value) == sentence


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"sample\.json: The file cannot be read"):
        read_raw(tmp_path / "sample.json")


@pytest.mark.parametrize("data", [b'{"version": 1, "size": "\xff"}', b"[" * 5000], ids=["not UTF-8", "bottomless"])
def test_a_file_that_is_no_text_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sample.json"
    path.write_bytes(data)
    with pytest.raises(ContentError) as caught:
        read_raw(path)
    assert str(caught.value) == "sample.json: The file is not JSON text in UTF-8."
