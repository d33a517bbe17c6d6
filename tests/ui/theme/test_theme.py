"""The theme object, the palette and the one sheet follow the choice."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.enums import Hue, TextStep, ThemeName, Token
from bonehome.ui.theme.palette import make_palette, to_colour
from bonehome.ui.theme.sheet import make_sheet
from bonehome.ui.theme.theme import THEME_FILES, Theme
from tests.ui.looks import Heard


def test_a_change_is_told_once_and_no_change_is_not(theme: Theme, qtbot: QtBot) -> None:
    heard = Heard()
    theme.changed.connect(heard.hear)
    theme.choose(ThemeName.DARK, 20)
    theme.choose(ThemeName.DARK, 20)
    assert len(heard.all) == 1
    assert theme.dark
    assert theme.metrics.text_pt == 20
    assert theme.colour(Token.BG).name() == "#1b1920"


def test_unknown_choices_are_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="no such"):
        theme.choose(ThemeName.FOLLOW)
    with pytest.raises(ValueError, match="no such"):
        theme.choose(text_pt=15)
    assert theme.name is ThemeName.LIGHT


@pytest.mark.parametrize("name", THEME_FILES)
def test_the_sheet_is_filled(theme: Theme, name: ThemeName) -> None:
    theme.choose(name)
    sheet = make_sheet(theme.tokens, theme.metrics)
    assert "$" not in sheet
    known = {value.lower() for value in theme.tokens.colours.values()}
    assert {found.lower() for found in re.findall(r"#[0-9A-Fa-f]{6}", sheet)} <= known


def test_the_palette_is_read_from_tokens(theme: Theme) -> None:
    palette = make_palette(theme.tokens)
    assert palette.color(QPalette.ColorRole.Window) == theme.colour(Token.BG)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.colour(Token.INK2)


def test_eight_figures_are_red_green_blue_alpha() -> None:
    assert to_colour("#2A24316E").alpha() == 0x6E
    assert to_colour("#2A24316E").red() == 0x2A


def test_the_page_behind_a_sheet_is_dimmed_by_43_per_cent(theme: Theme) -> None:
    assert theme.colour(Token.SCRIM).alphaF() == pytest.approx(0.43, abs=0.005)


def test_a_chosen_thing_is_filled_in_high_contrast(theme: Theme) -> None:
    assert theme.chosen()[0] == theme.colour(Token.PRIM_S)
    theme.choose(ThemeName.CONTRAST)
    fill, words, _ = theme.chosen()
    assert (fill, words) == (theme.colour(Token.PRIM), theme.colour(Token.ON_PRIM))
    assert theme.chosen(Hue.CORAL)[0] == theme.colour(Token.CORAL)


def test_fonts_follow_the_text_size(theme: Theme) -> None:
    before = theme.font(TextStep.BODY).pixelSize()
    theme.choose(text_pt=28)
    assert theme.font(TextStep.BODY).pixelSize() == round(before * 28 / 16)


def test_standard_fields_take_colour_and_size_live(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit("words")
    qtbot.addWidget(field)
    field.show()
    assert field.sizeHint().height() >= 52
    theme.choose(ThemeName.DARK, 28)
    assert field.font().pixelSize() == theme.metrics.step_px(TextStep.BODY)
    assert field.sizeHint().height() >= 66
    image = field.grab().toImage()
    assert image.pixelColor(image.width() // 2, 10).name() == theme.colour(Token.CARD).name()
