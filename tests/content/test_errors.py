"""A content error names file, field and fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.content.errors import ContentError

PATH = Path("motions/nod.json")


def test_the_sentence_names_file_and_field() -> None:
    assert str(ContentError(PATH, "frames[1]", "No.")) == "nod.json, frames[1]: No."
    assert str(ContentError(PATH, "", "No.")) == "nod.json: No."


@pytest.mark.parametrize(
    ("text", "field", "sentence"),
    [
        ("Expected `str`, got `int` - at `$.frames[0].name`", "frames[0].name", "Expected `str`, got `int`."),
        ("Invalid enum value 'x' - at `key` in `$.frames[0].joints`", "frames[0].joints", "Invalid enum value 'x'."),
        ("Expected `object`, got `array` - at `$`", "", "Expected `object`, got `array`."),
        ("Input data was truncated", "", "Input data was truncated."),
    ],
)
def test_a_decoding_failure_is_split_into_place_and_sentence(text: str, field: str, sentence: str) -> None:
    error = ContentError.of_decoding(PATH, ValueError(text))
    assert (error.field, error.sentence) == (field, sentence)
