"""Built frames kept for a while, so that a movement seen before costs only its painting."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from bonehome.ui.figure.paths import BuiltFrame

MOST_FRAMES = 200
"""About 25 MiB at 600 pixels."""


class FrameCache:
    """A bounded cache of built frames; the one used longest ago leaves first."""

    def __init__(self, most: int = MOST_FRAMES) -> None:
        self._most = most
        self._frames: OrderedDict[Hashable, BuiltFrame] = OrderedDict()

    def __len__(self) -> int:
        return len(self._frames)

    def get(self, key: Hashable, build: Callable[[], BuiltFrame]) -> BuiltFrame:
        """The frame kept under `key`, built now if there is none."""
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = build()
            if len(self._frames) > self._most:
                self._frames.popitem(last=False)
        else:
            self._frames.move_to_end(key)
        return frame

    def clear(self) -> None:
        """Forget all frames."""
        self._frames.clear()
