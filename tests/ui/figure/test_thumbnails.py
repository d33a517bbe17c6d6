"""Thumbnails are painted once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from bonehome.ui.figure.stills import Still
from bonehome.ui.figure.styles import FigureStyle, FigureStyles
from bonehome.ui.figure.thumbnails import ThumbnailCache
from tests.domain.figure.motion_samples import sit_to_stand

SIZE = QSize(60, 50)


@pytest.fixture
def cache() -> ThumbnailCache:
    return ThumbnailCache()


def test_the_second_call_paints_nothing(cache: ThumbnailCache, style: FigureStyle) -> None:
    motion = sit_to_stand()
    first, second = (cache.pixmap(motion, SIZE, style) for _ in range(2))
    assert cache.painted == 1
    assert first.cacheKey() == second.cacheKey()


def test_everything_that_changes_the_picture_paints_anew(cache: ThumbnailCache, styles: FigureStyles) -> None:
    motion, style = sit_to_stand(), styles.style("light")
    cache.pixmap(motion, SIZE, style)
    cache.pixmap(motion, QSize(70, 50), style)
    cache.pixmap(motion, SIZE, style, ratio=2.0)
    cache.pixmap(motion, SIZE, style, Still(frame=0))
    cache.pixmap(motion, SIZE, styles.style("dark"))
    cache.pixmap(motion, SIZE, styles.style("light", "mei"))
    assert cache.painted == 6


def test_a_picture_has_the_pixels_of_the_screen(cache: ThumbnailCache, style: FigureStyle) -> None:
    picture = cache.pixmap(sit_to_stand(), SIZE, style, ratio=1.5)
    assert (picture.width(), picture.height()) == (90, 75)
    assert picture.devicePixelRatio() == 1.5


def test_the_cache_is_bounded(style: FigureStyle) -> None:
    cache = ThumbnailCache(most_pixels=2 * 60 * 50)
    motion = sit_to_stand()
    for frame in (0, 1, 2):
        cache.pixmap(motion, SIZE, style, Still(frame=frame))
    cache.pixmap(motion, SIZE, style, Still(frame=2))
    assert cache.painted == 3
    cache.pixmap(motion, SIZE, style, Still(frame=0))
    assert cache.painted == 4
    cache.clear()
    cache.pixmap(motion, SIZE, style, Still(frame=0))
    assert cache.painted == 5
