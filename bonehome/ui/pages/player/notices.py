"""Toasts of the player: at the top, so that no button and no number is covered."""

from __future__ import annotations

from bonehome.ui.widgets.toast import ToastPlace

_WIDEST = 640


class StageNotices(ToastPlace):
    """Keeps the toast at the top centre of the stage, over the block bar."""

    def _place(self) -> None:
        toast, window = self.toast, self._window
        if toast is None:
            return
        air = self._theme.space(12)
        width = min(window.width() - 2 * air, self._theme.space(_WIDEST))
        height = max(toast.body.totalHeightForWidth(width), self._theme.space(60))
        toast.setGeometry((window.width() - width) // 2, air, width, height)
