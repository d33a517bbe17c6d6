"""Texts for people: the one door to translation."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "bonehome"


def bind(folder: Path) -> None:
    """Say where the translations lie (``resources/locale``); called once at start. Without it texts stay English."""
    gettext.bindtextdomain(DOMAIN, folder)
    _translation.cache_clear()


def _(text: str) -> str:
    """The text in the person's language. Placeholders are filled afterwards: ``_("{n} sets").format(n=2)``."""
    return _translation().gettext(text)


def _n(one: str, many: str, number: float, shown: str = "") -> str:
    """The text for ``number`` things with ``{n}`` filled by it, or by ``shown`` (such as a range); a half is many."""
    whole = int(number) if number == int(number) else 2
    return _translation().ngettext(one, many, whole).format(n=shown or f"{number:g}")


@cache  # gettext itself would look for the file again at every word
def _translation() -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, gettext.bindtextdomain(DOMAIN), fallback=True)
