"""The theme files are complete, and every pair that is read together has the contrast it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.ui.theme.enums import Hue, Token
from bonehome.ui.theme.theme import THEME_FILES
from bonehome.ui.theme.tokens import contrast_ratio, load_tokens

THEMES = Path(__file__).resolve().parents[3] / "resources" / "themes"
GROUNDS = (Token.BG, Token.CARD, Token.SUNK, Token.RAIL, Token.PLAYER_REST, Token.PLAYER_PAUSE)
TEXT_PAIRS = (
    *((Token.INK, ground) for ground in (*GROUNDS, Token.PLAYER_READY, Token.PLAYER_WORK)),
    *((Token.INK2, ground) for ground in GROUNDS),
    (Token.ON_PRIM, Token.PRIM),
    (Token.ON_PRIM, Token.PRIM_H),
    *((Token.PRIM_T, ground) for ground in (Token.BG, Token.CARD, Token.PRIM_S)),
    *((hue.text, hue.soft) for hue in Hue),
    (Token.TEAL_T, Token.PLAYER_REST),
    (Token.CORAL_T, Token.PLAYER_READY),
    (Token.SUN_T, Token.PLAYER_READY),
    (Token.CARD, Token.INK),
)
MARK_PAIRS = (
    *((hue.fill, ground) for hue in Hue for ground in (Token.CARD, Token.SUNK)),
    *((Token.EDGE, g) for g in (Token.BG, Token.CARD, Token.SUNK, Token.PLAYER_REST, Token.PLAYER_READY)),
    *((Token.FOCUS, ground) for ground in (Token.BG, Token.CARD, Token.RAIL, Token.SUNK)),
    *((Token.PRIM, ground) for ground in (Token.BG, Token.CARD, Token.SUNK, Token.PRIM_S)),
)
PRINTED = {  # ux.md 2.3: light, dark, high contrast
    (Token.INK, Token.BG): (13.8, 15.4, 21.0),
    (Token.INK2, Token.SUNK): (7.4, 8.2, 21.0),
    (Token.ON_PRIM, Token.PRIM): (8.4, 9.5, 12.5),
    (Token.CORAL_T, Token.CORAL_S): (7.3, 8.4, 11.3),
    (Token.SUN, Token.SUNK): (3.1, 7.0, 7.1),
    (Token.EDGE, Token.PLAYER_READY): (3.5, 4.3, 21.0),
    (Token.FOCUS, Token.BG): (5.5, 9.3, 8.4),
}


@pytest.mark.parametrize("name", THEME_FILES)
@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_words_have_seven_to_one(name: str, front: Token, ground: Token) -> None:
    tokens = load_tokens(THEMES / f"{name}.toml")
    assert contrast_ratio(tokens[front], tokens[ground]) >= 7


@pytest.mark.parametrize("name", THEME_FILES)
@pytest.mark.parametrize(("front", "ground"), MARK_PAIRS)
def test_marks_have_three_to_one(name: str, front: Token, ground: Token) -> None:
    tokens = load_tokens(THEMES / f"{name}.toml")
    assert contrast_ratio(tokens[front], tokens[ground]) >= 3


@pytest.mark.parametrize("pair", PRINTED)
def test_the_ratios_are_those_of_the_design(pair: tuple[Token, Token]) -> None:
    found = []
    for name in THEME_FILES:
        tokens = load_tokens(THEMES / f"{name}.toml")
        found.append(contrast_ratio(tokens[pair[0]], tokens[pair[1]]))
    assert found == pytest.approx(PRINTED[pair], abs=0.06)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('ink = "#2A2431"\n', "", "surface.ink is missing"),
        ('ink = "#2A2431"', 'ink = "#2A2431"\nmauve = "#2A2431"', "surface.mauve is not known"),
        ('ink = "#2A2431"', 'ink = "dark"', "surface.ink is not a colour"),
        ("dark = false\n", "", "dark is missing"),
        ("[surface]", "[surface", "cannot be read"),
    ],
)
def test_a_wrong_file_is_named_with_its_fault(tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = (THEMES / "light.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "light.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_tokens(path)
    assert "light.toml" in caught.value.message
    assert fault in caught.value.message


def test_a_lost_file_is_named() -> None:
    with pytest.raises(UserError, match=r"nowhere\.toml"):
        load_tokens(THEMES / "nowhere.toml")


def test_contrast_of_the_ends() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#808080", "#808080") == pytest.approx(1)
