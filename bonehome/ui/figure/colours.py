"""The colours of the pictures: one for every role, from a palette file and the person's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QRadialGradient

from bonehome.domain.errors import UserError
from bonehome.domain.figure.roles import Role
from bonehome.ui.figure.people import FigurePerson, Wardrobe, read_toml

PALETTES = ("light", "dark", "contrast", "paper")
WHITE = "#FFFFFF"
EYE, DARK_EYE = "#3A2A2C", "#1A0F0C"
DARK_MOUTH = "#E9A08A"
BLUSH_ALPHA = 110
GLINT = "#FFFFFFD2"
DEEP_LIFT = 2.9
"""Over deep skin a paper palette lightens the top by so many times what it darkens it over light skin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a palette makes the person's colours from the wardrobe; the meaning of each number is in light.toml."""

    outfits: str
    dark: str
    top_shade: float
    top_line: float
    leggings_shade: float
    leggings_line: float
    skin_line: float
    hair_line: float
    rim: str
    skin_lift: float
    top_deepen: float
    far: str
    outline: float
    outline_mm: float


def colour(text: str) -> QColor:
    """A colour from #RRGGBB or #RRGGBBAA."""
    if len(text) not in {7, 9} or not text.startswith("#"):
        raise ValueError(f"{text!r} is not a colour")
    parsed = QColor(text[:7])
    if not parsed.isValid():
        raise ValueError(f"{text!r} is not a colour")
    if len(text) == 9:
        parsed.setAlpha(int(text[7:], 16))
    return parsed


def mix(first: QColor, second: QColor | str, share: float) -> QColor:
    """`first` with a share of `second`; the opacity stays that of `first`."""
    other = QColor(second)
    channels = zip(first.getRgbF(), other.getRgbF(), strict=True)  # type: ignore[call-overload]
    red, green, blue, _ = (a + (b - a) * share for a, b in channels)
    return QColor.fromRgbF(red, green, blue, first.alphaF())


class FigureColours:
    """A palette filled for one person. Brushes are made once and kept."""

    def __init__(
        self, *, name: str, recipe: Recipe, roles: Mapping[Role, QColor], glow: tuple[tuple[float, QColor], ...]
    ) -> None:
        self.name = name
        self.recipe = recipe
        self.roles = roles
        self.glow = glow
        self._far = QColor(recipe.far)
        self._brushes: dict[tuple[Role, float], QBrush] = {}

    def colour(self, role: Role, far: float = 0.0) -> QColor:
        """The colour of a role, mixed with the palette's far colour by `far` (0 to 1)."""
        own = self.roles[role]
        return mix(own, self._far, far) if far else own

    def brush(self, role: Role, far: float = 0.0) -> QBrush:
        """A brush of that colour."""
        brush = self._brushes.get((role, far))
        if brush is None:
            brush = self._brushes[role, far] = QBrush(self.colour(role, far))
        return brush

    def gradient(self, x: float, y: float, radius: float) -> QBrush:
        """The brush of a glow about a point."""
        gradient = QRadialGradient(QPointF(x, y), radius)
        for stop, tint in self.glow:
            gradient.setColorAt(stop, tint)
        return QBrush(gradient)


def load_colours(folder: Path, palette: str, wardrobe: Wardrobe, person: FigurePerson) -> FigureColours:
    """Read a palette (`light`, `dark`, `contrast`, `paper`) and dress a person in it. Raises UserError."""
    path = folder / f"{palette}.toml"
    raw = read_toml(path)
    try:
        recipe = _recipe(raw.pop("recipe"))
        fixed = {Role(key): colour(value) for key, value in raw.pop("roles").items()}
        glow = tuple((float(stop) / 100, colour(value)) for stop, value in raw.pop("glow").items())
        roles = {**fixed, **_worn(recipe, wardrobe, person, fixed), Role.GLOW: glow[0][1]}
        _check_complete(raw, roles)
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"The file {path.name} has a wrong value: {error}.", "Install BoneHome again.") from error
    return FigureColours(name=palette, recipe=recipe, roles=roles, glow=glow)


def _check_complete(rest: Mapping[str, Any], roles: Mapping[Role, QColor]) -> None:
    if rest:
        raise ValueError(f"unknown part {next(iter(rest))!r}")
    missing = [role for role in Role if role not in roles]
    if missing:
        raise ValueError(f"no colour for {missing[0].value!r}")


def _recipe(raw: dict[str, Any]) -> Recipe:
    unknown = sorted(set(raw) - {field.name for field in fields(Recipe)})
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r}")
    return Recipe(**raw)


def _worn(recipe: Recipe, wardrobe: Wardrobe, person: FigurePerson, fixed: Mapping[Role, QColor]) -> dict[Role, QColor]:
    skin = wardrobe.skin[person.skin]
    outfit = wardrobe.outfit[person.outfit]
    roles = _skin(recipe, skin)
    roles |= _hair(recipe, wardrobe.hair[person.hair], roles[Role.SKIN_LINE])
    roles |= _clothes(recipe, outfit[recipe.outfits], deep=bool(skin.get("deep")))
    roles[Role.EARRING] = roles[Role.TOP]
    band = outfit.get(f"band_{recipe.outfits}")
    if band is not None:
        roles[Role.BAND], roles[Role.BAND_DARK] = (colour(one) for one in band)
        roles[Role.BAND_LINE] = mix(roles[Role.BAND_DARK], recipe.dark, 0.35)
    return {role: tint for role, tint in roles.items() if role not in fixed or role in BAND_ROLES}


BAND_ROLES = (Role.BAND, Role.BAND_DARK, Role.BAND_LINE)


def _skin(recipe: Recipe, skin: Mapping[str, Any]) -> dict[Role, QColor]:
    base, shade, line, blush = (colour(skin[key]) for key in ("base", "shade", "line", "blush"))
    deep, dark_eyes = bool(skin.get("deep")), bool(skin.get("dark_eyes"))
    detail = mix(shade, line, 0.45)
    outline = mix(mix(shade, line, 0.95), recipe.dark, recipe.skin_line)
    if recipe.rim and deep:
        outline = mix(base, recipe.rim, 0.42)
    if recipe.skin_lift and not deep:
        base, shade, blush = (mix(one, WHITE, recipe.skin_lift) for one in (base, shade, blush))
    cheeks = QColor(blush)
    cheeks.setAlpha(BLUSH_ALPHA)
    return {
        Role.SKIN: base,
        Role.SKIN_SHADE: shade,
        Role.SKIN_LINE: outline,
        Role.SKIN_DETAIL: detail,
        Role.BLUSH: cheeks,
        Role.EYE: colour(DARK_EYE if dark_eyes else EYE),
        Role.GLINT: colour(GLINT),
        Role.MOUTH: mix(blush, DARK_MOUTH, 0.45) if dark_eyes else mix(blush, outline, 0.75),
    }


def _hair(recipe: Recipe, hair: Mapping[str, str], skin_line: QColor) -> dict[Role, QColor]:
    base, strand, line = (colour(hair[key]) for key in ("base", "strand", "line"))
    outline = mix(line, recipe.dark, recipe.hair_line)
    return {
        Role.HAIR: base,
        Role.HAIR_STRAND: strand,
        Role.HAIR_LINE: outline,
        Role.BROW: mix(outline, skin_line, 0.45),
    }


def _clothes(recipe: Recipe, outfit: list[str], *, deep: bool) -> dict[Role, QColor]:
    top, trim, leggings, stripe, sole = (colour(one) for one in outfit)
    if recipe.top_deepen:
        top = mix(top, WHITE if deep else recipe.dark, recipe.top_deepen * (DEEP_LIFT if deep else 1.0))
    return {
        Role.TOP: top,
        Role.TRIM: trim,
        Role.TOP_SHADE: mix(top, recipe.dark, recipe.top_shade),
        Role.TOP_LINE: mix(top, recipe.dark, recipe.top_line),
        Role.LEGGINGS: leggings,
        Role.STRIPE: stripe,
        Role.LEGGINGS_SHADE: mix(leggings, recipe.dark, recipe.leggings_shade),
        Role.LEGGINGS_LINE: mix(leggings, recipe.dark, recipe.leggings_line),
        Role.SOLE: sole,
    }
