"""The bottom of a full-window page: buttons at the left that wrap, and the green one at the right; always in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.layout import Flow, Row

NEXT_PX = 190
GAP_PX = 12
WIDEST_PX = 16777215


class Foot(QWidget):
    """``next`` is the green button."""

    def __init__(self, theme: Theme, word: str, icon: Icon | None = Icon.RIGHT) -> None:
        super().__init__()
        self._theme = theme
        self.next = Button(theme, word, ButtonKind.PRIMARY, icon, ButtonSize.MAIN, icon_after=True)
        self._buttons: list[Button] = []
        left = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        left.setSizePolicy(policy)
        self._flow = Flow(theme, GAP_PX, left)
        self._row = Row(theme, 14, parent=self)
        self._row.add(left, stretch=1)
        self._reason = self.next.reason_label()
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.add(self._reason, align=Qt.AlignmentFlag.AlignVCenter)
        self._row.add(self.next, align=Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        self._resize()
        theme.changed.connect(self._resize)

    def add(self, button: Button) -> None:
        """A button at the left."""
        self._buttons.append(button)
        self._flow.add(button)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """The green button goes under the others where it does not fit beside them."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent, /) -> bool:
        """Words on a button may have changed."""
        if not self.__dict__:  # the garbage collector is taking this down
            return False
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._turn()
        return done

    def _turn(self) -> None:
        """Give the reason what the buttons leave; where that is too little, the green button goes under the others."""
        gap = self._row.spacing()
        widths = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        reason = 0 if self._reason.isHidden() else self._reason.minimumSizeHint().width() + gap
        room = self.width() - gap - self.next.sizeHint().width()
        beside = max(widths, default=0) + reason <= room
        along = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not along:
            self._row.setDirection(along)
        left = room - gap - sum(widths) - self._theme.space(GAP_PX) * max(0, len(widths) - 1)
        self._reason.setMaximumWidth(max(left, reason - gap) if beside and left > 0 else WIDEST_PX)

    def _resize(self) -> None:
        self.next.setMinimumWidth(self._theme.space(NEXT_PX))


def side_button(theme: Theme, word: str, icon: Icon | None, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
    """A button for the left of a foot."""
    return Button(theme, word, kind, icon, ButtonSize.MAIN, step=TextStep.CARD)
