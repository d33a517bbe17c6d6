"""The top of the first questions: the brand, the way out, the place in the questions and a dot for each group."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.ui.pages.welcome.steps import Place
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.badge import BrandMark
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Row
from bonehome.ui.widgets.paint import draw_box, draw_disc, painter_on

DISC_PX = 14
PILL_PX = 34
TARGET_PX = 48
DONE_PX = 36
TO_COME_PX = 26


class DotState(Enum):
    """A group that is behind the person, the one they are in, or one still to come."""

    DONE = auto()
    NOW = auto()
    TO_COME = auto()


class GroupDot(QAbstractButton):
    """One group as a mark; a group that is done leads back to its first question."""

    def __init__(self, theme: Theme, name: str, state: DotState, *, reached: bool) -> None:
        super().__init__()
        self._theme = theme
        self._state = state
        words = {
            DotState.DONE: _("{group}: back to it"),
            DotState.NOW: _("{group}: you are here"),
            DotState.TO_COME: _("{group}: still to come"),
        }
        self.setAccessibleName(words[state].format(group=name))
        self.setToolTip(self.accessibleName())
        self.setEnabled(reached)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
        if reached:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """A full target round a small mark."""
        width = {DotState.DONE: DONE_PX, DotState.NOW: TARGET_PX, DotState.TO_COME: TO_COME_PX}[self._state]
        return QSize(self._theme.space(width), max(TARGET_PX, self._theme.space(TARGET_PX)))

    def focus_shape(self) -> tuple[QRectF, float]:
        """The ring goes round the mark with a little air."""
        face = self._face().adjusted(-5, -5, 5, 5)
        return face, face.height() / 2

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _face(self) -> QRectF:
        width = self._theme.space(PILL_PX if self._state is DotState.NOW else DISC_PX)
        face = QRectF(0, 0, width, self._theme.space(DISC_PX))
        face.moveCenter(QRectF(self.rect()).center())
        return face

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw a filled disc, a long mark, or a ring."""
        painter = painter_on(self)
        face, theme = self._face(), self._theme
        if self._state is DotState.NOW:
            draw_box(painter, face, face.height() / 2, theme.colour(Token.CORAL))
        elif self._state is DotState.DONE:
            draw_disc(painter, face, theme.colour(Token.PRIM_H if self.underMouse() else Token.PRIM))
        else:
            draw_disc(painter, face, None, theme.colour(Token.EDGE), 2.0)
        painter.end()


class GroupDots(QWidget):
    """A dot for each group; ``chosen`` carries the number of a group to go back to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = Row(theme, 0, parent=self)
        self.dots: list[GroupDot] = []

    def show_place(self, at: int, names: tuple[str, ...]) -> None:
        """Mark group ``at`` as the one the person is in; those before it can be gone back to."""
        for dot in self.dots:
            self._row.removeWidget(dot)
            dot.hide()
            dot.deleteLater()
        states = [_state(number, at) for number in range(len(names))]
        self.dots = [
            GroupDot(self._theme, name, state, reached=state is DotState.DONE)
            for name, state in zip(names, states, strict=True)
        ]
        for dot in self.dots:
            self._row.add(dot)
            dot.clicked.connect(self._tell)

    def _tell(self) -> None:
        sender = self.sender()
        for at, dot in enumerate(self.dots):
            if dot is sender:
                self.chosen.emit(at)
                return


def _state(number: int, now: int) -> DotState:
    if number == now:
        return DotState.NOW
    return DotState.DONE if number < now else DotState.TO_COME


class TopBar(QWidget):
    """Brand at the left, with the one way out; the place and the dots at the right."""

    left_requested = Signal()
    group_chosen = Signal(int)

    def __init__(self, theme: Theme, leave: str = "") -> None:
        super().__init__()
        self.word = Text(theme, "BoneHome", TextStep.CARD, weight=700)
        self.leave = Button(theme, leave, ButtonKind.QUIET, Icon.CROSS, ButtonSize.COMPACT)
        self.place = Text(theme, "", TextStep.BODY, Token.INK2, weight=500)
        self._dots = GroupDots(theme)
        row = Row(theme, 11, parent=self)
        row.add(BrandMark(theme), self.word)
        row.add_gap(8)
        row.add(self.leave)
        row.addStretch(1)
        row.add(self.place, self._dots)
        self.leave.setVisible(False)
        self._leaves = bool(leave)
        self._small = False
        self._shown: Place | None = None
        self._dots.hide()
        self.leave.clicked.connect(self.left_requested)
        self._dots.chosen.connect(self.group_chosen)

    @property
    def dots(self) -> list[GroupDot]:
        """The marks of the groups."""
        return self._dots.dots

    def arrange(self, width_class: WidthClass) -> None:
        """The mark alone stands for the brand where the window is small for its letters."""
        self._small = width_class is WidthClass.SMALL
        self.word.setVisible(not self._small)
        self._say_place()
        self.leave.setVisible(self._leaves)

    def show_place(self, place: Place, names: tuple[str, ...]) -> None:
        """ "Your bones, question 2 of 5" and the dots."""
        self._shown = place
        self._say_place()
        self._dots.show_place(place.group, names)
        self._dots.show()

    def _say_place(self) -> None:
        place = self._shown
        if place is None:
            return
        full, short = _("{group}, question {n} of {count}"), _("{group}, {n} of {count}")
        words = {"group": place.name, "n": place.number, "count": place.count}
        self.place.setText((short if self._small else full).format(**words))
        self.place.setAccessibleName(full.format(**words))
