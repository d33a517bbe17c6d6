"""Palettes: complete, strict, and with the contrast that the design asks for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from bonehome.domain.errors import UserError
from bonehome.domain.figure.roles import Role
from bonehome.ui.figure.colours import PALETTES, FigureColours, colour, load_colours, mix
from bonehome.ui.figure.people import load_wardrobe
from bonehome.ui.figure.styles import FigureStyles

PEOPLE = ("ellen", "adaeze", "ingrid", "mei", "grace", "rosa", "tom")


def luminance(tint: QColor) -> float:
    """Relative luminance by the WCAG formula."""
    channels = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (tint.redF(), tint.greenF(), tint.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG contrast ratio."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(colours: FigureColours, one: Role, other: Role) -> float:
    return contrast(colours.colour(one), colours.colour(other))


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("person", PEOPLE)
def test_every_role_has_a_colour_in_every_palette(styles: FigureStyles, palette: str, person: str) -> None:
    colours = styles.style(palette, person).colours
    assert set(colours.roles) == set(Role)
    assert all(tint.isValid() for tint in colours.roles.values())


@pytest.mark.parametrize("palette", PALETTES)
def test_the_arrow_can_be_seen_on_wall_arch_and_floor(styles: FigureStyles, palette: str) -> None:
    colours = styles.style(palette).colours
    assert min(seen(colours, Role.ARROW, ground) for ground in (Role.WALL, Role.ARCH)) >= 3.0
    assert seen(colours, Role.ARROW, Role.FLOOR) >= 2.6


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(("palette", "least"), [("light", 2.2), ("dark", 2.5), ("contrast", 7.0), ("paper", 4.5)])
def test_the_outline_of_the_skin_stands_out_from_the_arch(
    styles: FigureStyles, palette: str, person: str, least: float
) -> None:
    colours = styles.style(palette, person).colours
    # what stands out may be the outline or, on deep skin, the skin itself
    best = max(seen(colours, role, Role.ARCH) for role in (Role.SKIN_LINE, Role.SKIN))
    assert best >= least


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(("palette", "least"), [("light", 5.0), ("dark", 2.4), ("contrast", 6.5), ("paper", 7.0)])
def test_leggings_stand_out_from_the_arch(styles: FigureStyles, palette: str, person: str, least: float) -> None:
    assert seen(styles.style(palette, person).colours, Role.LEGGINGS, Role.ARCH) >= least


@pytest.mark.parametrize("person", PEOPLE)
def test_on_paper_shirt_and_skin_differ_in_grey(styles: FigureStyles, person: str) -> None:
    assert seen(styles.style("paper", person).colours, Role.TOP, Role.SKIN) >= 2.5


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("palette", PALETTES)
def test_a_band_can_be_told_from_the_leggings(styles: FigureStyles, palette: str, person: str) -> None:
    colours = styles.style(palette, person).colours
    assert max(seen(colours, role, Role.LEGGINGS) for role in (Role.BAND, Role.BAND_LINE)) >= 1.8


def test_deep_skin_gets_a_light_rim_in_the_dark(styles: FigureStyles) -> None:
    colours = styles.style("dark", "grace").colours
    assert luminance(colours.colour(Role.SKIN_LINE)) > luminance(colours.colour(Role.SKIN))
    light = styles.style("light", "grace").colours
    assert luminance(light.colour(Role.SKIN_LINE)) < luminance(light.colour(Role.SKIN))


def test_far_things_are_tinted_and_brushes_kept(styles: FigureStyles) -> None:
    colours = styles.style("light").colours
    assert luminance(colours.colour(Role.SKIN, 0.24)) < luminance(colours.colour(Role.SKIN))
    assert colours.brush(Role.SKIN, 0.24) is colours.brush(Role.SKIN, 0.24)
    assert colours.brush(Role.SKIN, 0.24).color() == colours.colour(Role.SKIN, 0.24)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('wall = "#F5ECDF"', "", "wall"),
        ('wall = "#F5ECDF"', 'wall = "beige"', "beige"),
        ('wall = "#F5ECDF"', 'wall = "#F5ECDF"\nceiling = "#FFFFFF"', "ceiling"),
        ("top_line = 0.36", "top_line = 0.36\nglitter = 1", "glitter"),
        ("[glow]", "[extra]\nx = 1\n[glow]", "extra"),
        ("[roles]", "[roles", "light.toml"),
    ],
)
def test_a_wrong_palette_is_told_in_one_sentence(tmp_path: Path, folder: Path, old: str, new: str, named: str) -> None:
    shutil.copytree(folder, tmp_path / "figure")
    broken = tmp_path / "figure" / "light.toml"
    text = broken.read_text(encoding="utf-8")
    assert old in text
    broken.write_text(text.replace(old, new), encoding="utf-8")
    wardrobe = load_wardrobe(folder)
    with pytest.raises(UserError) as caught:
        load_colours(tmp_path / "figure", "light", wardrobe, wardrobe.person("ellen"))
    assert "light.toml" in caught.value.message
    assert named in caught.value.message


def test_mixing_and_reading_colours() -> None:
    assert mix(QColor("#000000"), "#FFFFFF", 0.5).lightness() in {127, 128}
    assert colour("#FF00007F").alpha() == 127
    for wrong in ("red", "#12345", "#GGGGGG", "123456#"):
        with pytest.raises(ValueError, match="not a colour"):
            colour(wrong)
