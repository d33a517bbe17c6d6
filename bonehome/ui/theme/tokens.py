"""A theme file becomes a checked table of colours; contrast is computed by the WCAG formula."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bonehome.domain.errors import UserError
from bonehome.ui.theme.enums import Token

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")
_FLAGS = ("name", "dark", "high_contrast")


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """The colours of one theme as ``#RRGGBB`` or ``#RRGGBBAA``, with every token present."""

    name: str
    dark: bool
    high_contrast: bool
    colours: Mapping[Token, str]

    def __getitem__(self, token: Token) -> str:
        return self.colours[token]


def load_tokens(path: Path) -> Tokens:
    """Read one theme file; raises UserError naming the file and every missing, unknown or wrong token."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"The colours in {path.name} cannot be read: {error}.", _HINT) from error
    faults = list(_find_faults(data))
    if faults:
        raise UserError(f"The colours in {path.name} are not complete: {'; '.join(faults)}.", _HINT)
    return Tokens(
        name=str(data["name"]),
        dark=bool(data["dark"]),
        high_contrast=bool(data["high_contrast"]),
        colours={token: str(value) for token, value in _flat(data).items()},
    )


_HINT = "Install BoneHome again, or put the file back."


def _flat(data: Mapping[str, object]) -> dict[Token, object]:
    known = {str(token): token for token in Token}
    return {known[name]: value for name, value in _named(data).items() if name in known}


def _named(data: Mapping[str, object]) -> dict[str, object]:
    return {
        f"{section}.{key}": value
        for section, block in data.items()
        if isinstance(block, dict)
        for key, value in block.items()
    }


def _find_faults(data: Mapping[str, object]) -> list[str]:
    named = _named(data)
    wanted = {str(token) for token in Token}
    top = {key for key, value in data.items() if not isinstance(value, dict)}
    faults = [f"{name} is missing" for name in sorted(wanted - set(named)) + sorted(set(_FLAGS) - top)]
    faults += [f"{name} is not known" for name in sorted(set(named) - wanted) + sorted(top - set(_FLAGS))]
    faults += [f"{name} is not a colour" for name in sorted(wanted & set(named)) if not _is_colour(named[name])]
    return faults


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
