"""The cache of built frames."""

from __future__ import annotations

from bonehome.domain.figure.shapes import Framing
from bonehome.ui.figure.frames import FrameCache
from bonehome.ui.figure.paths import BuiltFrame

FRAMING = Framing(left=0.0, bottom=0.0, right=1.0, top=1.0)


class Builder:
    """Counts what it builds."""

    def __init__(self) -> None:
        self.built = 0

    def __call__(self) -> BuiltFrame:
        self.built += 1
        return BuiltFrame(fills=(), framing=FRAMING)


def test_a_frame_is_built_once() -> None:
    cache, build = FrameCache(3), Builder()
    assert cache.get("a", build) is cache.get("a", build)
    assert build.built == 1


def test_the_one_used_longest_ago_leaves_first() -> None:
    cache, build = FrameCache(2), Builder()
    for key in ("a", "b", "a", "c", "a"):
        cache.get(key, build)
    assert build.built == 3
    assert len(cache) == 2
    cache.get("b", build)
    assert build.built == 4


def test_clearing_forgets_all() -> None:
    cache, build = FrameCache(2), Builder()
    cache.get("a", build)
    cache.clear()
    assert len(cache) == 0
