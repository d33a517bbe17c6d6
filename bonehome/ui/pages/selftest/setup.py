"""Before the chair stand test: two pictures, how it counts, the last result, and five safety ticks, or why not now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token, WidthClass
from bonehome.ui.widgets.badge import KindBadge
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.check import CheckRow
from bonehome.ui.widgets.heading import Hairline, IconLine, SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Grid, Row
from bonehome.ui.widgets.picture import PictureFrame

MOTION = "sts_arms_crossed"


class StandSetup(QWidget):
    """``start_pressed`` once all ticks are there; where the test is not for the person now, the reason stands there."""

    start_pressed = Signal()

    def __init__(self, context: UiContext, *, someone_near: bool) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self.ticks = [CheckRow(theme, words) for words in _safety(someone_near=someone_near)]
        self.start = Button(theme, _("Start, with 3, 2, 1"), ButtonKind.PRIMARY, Icon.PLAY, ButtonSize.MAIN)
        self.why_not = Text(theme, "", TextStep.BODY, wrap=True)
        self._head = SectionHead(theme, "")
        self._stop = Text(
            theme, _("Stop at any pain, dizziness or tight chest."), TextStep.LABEL, Token.STOP_T, wrap=True
        )
        self._why_off = self.start.reason_label()
        self._care = QWidget()
        self._care_lines = Column(theme, 6, parent=self._care)
        self._last = Text(theme, "", TextStep.LABEL, wrap=True)
        self._left = QWidget()
        self._right = self._before_card()
        self._grid = Grid(theme, 18)
        self._open = True
        self._width_class = WidthClass.WIDE
        Column(theme, 0, parent=self).addLayout(self._grid, 1)
        self._build_left(context)
        for tick in self.ticks:
            tick.toggled.connect(self._show_start)
        self.start.clicked.connect(self.start_pressed)
        self._show_start()

    def _build_left(self, context: UiContext) -> None:
        theme = self._theme
        column = Column(theme, 16, parent=self._left)
        pictures = Row(theme, 14)
        for frame, words in ((0, _("Sit tall")), (-1, _("Stand right up"))):
            card = Card(theme, padding=(10, 9, 10, 14), gap=8)
            source = context.pictures.source(MOTION, frame) if context.pictures is not None else None
            card.body.add(PictureFrame(theme, words, source, height=250, radius=16), Text(theme, words, TextStep.CARD))
            pictures.add(card, stretch=1)
        column.add(pictures, self._count_card())
        column.addStretch(1)

    def _count_card(self) -> Card:
        theme = self._theme
        card = Card(theme, padding=(20, 16, 20, 18), gap=10)
        card.body.add(SectionHead(theme, _("How it counts")))
        for words in (
            _("Arms crossed. Up tall and back down is one."),
            _("Need your hands? Then it counts as 0. That is fine too, and good to know."),
        ):
            card.body.add(Text(theme, words, TextStep.BODY, Token.INK2, wrap=True))
        card.body.add(Hairline(theme))
        row = Row(theme, 14)
        row.add(KindBadge(theme, "test", 48))
        row.add(self._last, stretch=1)
        card.body.add(row)
        return card

    def _before_card(self) -> Card:
        theme = self._theme
        card = Card(theme, padding=(24, 18, 24, 22), gap=8)
        card.body.add(self._head, self.why_not, *self.ticks, self._care)
        card.body.addStretch(1)
        card.body.add(self._stop, self.start, self._why_off)
        return card

    def arrange(self, width_class: WidthClass) -> None:
        """Side by side, or below each other in a small window; there a reason against it comes first."""
        self._width_class = width_class
        columns = 1 if width_class is WidthClass.SMALL else 2
        parts = (self._left, self._right) if self._open or columns == 2 else (self._right, self._left)
        self._grid.fill(parts, columns)
        self._grid.setColumnStretch(0, 54)
        self._grid.setColumnStretch(1, 46 if columns == 2 else 0)

    def show_last(self, words: str) -> None:
        """The result of the last time."""
        self._last.setText(words)

    def ask_for(self, *, someone_near: bool) -> None:
        """Ask for somebody to be there, or leave it to the person; answers may have changed since."""
        for tick, words in zip(self.ticks, _safety(someone_near=someone_near), strict=True):
            tick.setText(words)
            tick.updateGeometry()

    def show_open(self, care: tuple[str, ...]) -> None:
        """The test may be done, with this care."""
        while (item := self._care_lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for words in care:
            line = IconLine(self._theme, Icon.INFO, words, TextStep.BODY, Token.SUN_T, wrap=True)
            self._care_lines.add(line)
        self._show(may_start=True, care=bool(care))

    def show_closed(self, reason: str) -> None:
        """The test is not for the person now; nothing can be ticked or started."""
        self.why_not.setText(reason)
        self.clear()
        self._show(may_start=False, care=False)

    def _show(self, *, may_start: bool, care: bool) -> None:
        if may_start is not self._open:
            self._open = may_start
            self.arrange(self._width_class)
        self._head.title.setText(_("Before you start") if may_start else _("Not for you now"))
        self.why_not.setVisible(not may_start)
        self._care.setVisible(care)
        for part in (*self.ticks, self._stop, self.start):
            part.setVisible(may_start)
        self._why_off.setVisible(may_start and bool(self._why_off.text()))

    def clear(self) -> None:
        """Take all ticks away: they are given anew each time."""
        for tick in self.ticks:
            tick.setChecked(False)

    def _show_start(self) -> None:
        if all(tick.isChecked() for tick in self.ticks):
            self.start.set_on()
        else:
            self.start.set_off(_("Tick all lines first."))


def _safety(*, someone_near: bool) -> tuple[str, ...]:
    return (
        _("Chair against the wall, no wheels"),
        _("Seat about 43 cm high"),
        _("Flat shoes on"),
        _("Phone in reach"),
        _("Someone is with me") if someone_near else _("Someone is near, or I feel steady"),
    )
