"""Sizes follow the text size as the design says."""

from __future__ import annotations

import pytest

from bonehome.ui.theme.enums import TextStep, WidthClass
from bonehome.ui.theme.metrics import TEXT_SIZES, TYPE_SCALE, Metrics, player_px


def test_pixels_of_the_steps_at_16_points() -> None:
    metrics = Metrics()
    wanted = {
        TextStep.CAPTION: 19,
        TextStep.BODY: 21,
        TextStep.CARD: 24,
        TextStep.SECTION: 27,
        TextStep.PAGE: 40,
        TextStep.HERO: 45,
        TextStep.PHASE: 75,
    }
    assert {step: metrics.step_px(step) for step in wanted} == wanted


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
def test_no_text_is_smaller_than_14_points(text_pt: int) -> None:
    metrics = Metrics(text_pt=text_pt)
    assert min(metrics.step_px(step) for step in TYPE_SCALE) >= 19


def test_space_grows_by_45_per_cent_of_the_text() -> None:
    assert Metrics(text_pt=24).factor == pytest.approx(1.5)
    assert Metrics(text_pt=24).growth == pytest.approx(1.225)
    assert Metrics(text_pt=24).space(20) == round(20 * 1.225)


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
@pytest.mark.parametrize("design", [52, 64, 76, 92])
def test_targets_never_fall_under_48(text_pt: int, design: int) -> None:
    assert Metrics(text_pt=text_pt).target(design) >= 48


@pytest.mark.parametrize(
    ("width", "text_pt", "wanted"),
    [
        (1280, 16, WidthClass.WIDE),
        (1150, 16, WidthClass.WIDE),
        (1149, 16, WidthClass.NARROW),
        (1024, 16, WidthClass.NARROW),
        (1024, 14, WidthClass.NARROW),
        (899, 16, WidthClass.SMALL),
        (1280, 24, WidthClass.SMALL),
        (1280, 18, WidthClass.NARROW),
    ],
)
def test_width_class(width: int, text_pt: int, wanted: WidthClass) -> None:
    assert Metrics(text_pt=text_pt).width_class(width) is wanted


@pytest.mark.parametrize(
    ("width", "height", "metres", "pt", "wanted"),
    [
        (1280, 800, 2, 190, round(190 * 4 / 3)),
        (1024, 640, 2, 190, round(152 * 4 / 3)),
        (800, 400, 2, 56, round(56 * 0.8 * 4 / 3)),
        (2560, 1600, 2, 56, round(112 * 4 / 3)),
        (1280, 800, 3, 56, round(56 * 1.3 * 4 / 3)),
        (1280, 800, 1, 14, 19),
    ],
)
def test_player_letters_follow_window_and_distance(width: int, height: int, metres: int, pt: int, wanted: int) -> None:
    assert player_px(pt, width=width, height=height, distance_m=metres) == wanted
