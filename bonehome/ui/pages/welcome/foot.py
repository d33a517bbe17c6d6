"""The bottom of a full-window page: buttons at the left that wrap, and the green one at the right; always in view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.layout import Flow, Row

NEXT_PX = 190


class Foot(QWidget):
    """``next`` is the green button."""

    def __init__(self, theme: Theme, word: str, icon: Icon | None = Icon.RIGHT) -> None:
        super().__init__()
        self._theme = theme
        self.next = Button(theme, word, ButtonKind.PRIMARY, icon, ButtonSize.MAIN, icon_after=True)
        left = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        left.setSizePolicy(policy)
        self._flow = Flow(theme, 12, left)
        self._row = Row(theme, 14, parent=self)
        self._row.add(left, stretch=1)
        self._reason = self.next.reason_label()
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.add(self._reason, align=Qt.AlignmentFlag.AlignVCenter)
        self._row.add(self.next, align=Qt.AlignmentFlag.AlignBottom)
        self._resize()
        theme.changed.connect(self._resize)

    def add(self, button: Button) -> None:
        """A button at the left."""
        self._flow.add(button)

    def _resize(self) -> None:
        self.next.setMinimumWidth(self._theme.space(NEXT_PX))


def side_button(theme: Theme, word: str, icon: Icon | None, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
    """A button for the left of a foot."""
    return Button(theme, word, kind, icon, ButtonSize.MAIN, step=TextStep.CARD)
