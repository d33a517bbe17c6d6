"""Texts: English unless a translation is there."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from bonehome.app import text


@pytest.fixture(autouse=True)
def back_to_english(tmp_path: Path) -> Iterator[None]:
    yield
    text.bind(tmp_path / "nowhere")


def test_without_a_translation_texts_stay_as_they_are(tmp_path: Path) -> None:
    text.bind(tmp_path)
    assert text._("Rest") == "Rest"
    assert text._n("{n} set", "{n} sets", 1) == "1 set"
    assert text._n("{n} set", "{n} sets", 3) == "3 sets"
    assert text._n("{n} set", "{n} sets", 0.5) == "0.5 sets"
    assert text._n("{n} rep", "{n} reps", 12, "8 to 12") == "8 to 12 reps"


def test_a_translation_is_used_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "bonehome.mo").write_bytes(compiled({"Rest": "Pause", "{n} set\0{n} sets": "{n} Satz\0{n} Sätze"}))
    monkeypatch.setenv("LANGUAGE", "de")
    text.bind(tmp_path)
    assert text._("Rest") == "Pause"
    assert text._n("{n} set", "{n} sets", 3) == "3 Sätze"
    assert text._("Work") == "Work"


def compiled(texts: dict[str, str]) -> bytes:
    """A catalogue in gettext's binary form."""
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    pairs = sorted({"": head, **texts}.items())
    keys = [key.encode() for key, _ in pairs]
    values = [value.encode() for _, value in pairs]
    start = 28 + 16 * len(pairs)
    tables, blob = b"", b""
    for row in (keys, values):
        for one in row:
            tables += struct.pack("<II", len(one), start + len(blob))
            blob += one + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0) + tables + blob
