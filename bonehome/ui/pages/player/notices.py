"""Toasts of the player: in the place of the block bar, so that no button and no number is covered."""

from __future__ import annotations

from bonehome.ui.pages.player.stage import Stage
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.toast import ToastPlace

_HEIGHT = 60
_TOP = 12


class StageNotices(ToastPlace):
    """Keeps the toast at the top of the stage, between Leave and the time."""

    def __init__(self, theme: Theme, stage: Stage) -> None:
        self._stage = stage
        super().__init__(theme, stage)

    def _place(self) -> None:
        toast = self.toast
        if toast is None:
            return
        room = self._stage.notice_room()
        height = max(toast.body.totalHeightForWidth(room.width()), self._theme.space(_HEIGHT))
        toast.setGeometry(room.left(), self._theme.space(_TOP), room.width(), height)
