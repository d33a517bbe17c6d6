"""The error of a content file: which file, which field, and one sentence that says what is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NO_TEXT = (UnicodeDecodeError, RecursionError)
"""What the decoder raises for bytes that are no text, or nested without end."""
PLACE = re.compile(r"(?: - at (?P<kind>`key` in )?`\$\.?(?P<field>[^`]*)`)$")


class ContentError(Exception):
    """A content file that cannot be used. ``field`` is a path such as ``frames[1].pins`` and may be empty."""

    def __init__(self, path: Path, field: str, sentence: str) -> None:
        super().__init__(path, field, sentence)
        self.path = path
        self.field = field
        self.sentence = sentence

    def __str__(self) -> str:
        place = f"{self.path.name}, {self.field}" if self.field else self.path.name
        return f"{place}: {self.sentence}"

    @classmethod
    def of_decoding(cls, path: Path, error: Exception) -> ContentError:
        """The same failure as msgspec reported it, with its place split off from its sentence."""
        text = str(error)
        found = PLACE.search(text)
        if found is None:
            return cls(path, "", f"{text}.")
        return cls(path, found["field"], f"{text[: found.start()]}.")
