"""The ``rules`` command: every rule in one Markdown document, written whole or not at all."""

from __future__ import annotations

import contextlib
from pathlib import Path

from bonehome.app.content import Content
from bonehome.app.rule_book import RuleBook
from bonehome.app.rule_document import document
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.version import VERSION


def write_rules(content: Content, out: Path) -> str:
    """Write the document of the rules in force and say so. Raises UserError, and writes nothing then."""
    if content.faults:
        raise UserError(content.faults[0], "Mend the file, or install BoneHome again.")
    save_document(content.book, out)
    return f'{len(content.book.entries)} rules are in "{out}".'


def save_document(book: RuleBook, out: Path) -> None:
    """Write the document; UserError where that fails, and an older file then stands."""
    text = document(book, VERSION)
    part = out.with_name(f".{out.name}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(out)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise UserError(
            _('The rules could not be saved as "{path}" ({error}).').format(path=out, error=error.strerror),
            _("Choose another folder, or free some space."),
        ) from error
