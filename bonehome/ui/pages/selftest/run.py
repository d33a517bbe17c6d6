"""The chair stand test under way: a ring of thirty seconds, the count, and one big button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from bonehome.app.text import _, _n
from bonehome.domain.selftest import StandPhase, StandView
from bonehome.ui.pages.selftest.setup import MOTION
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.picture import PictureFrame
from bonehome.ui.widgets.ring import Ring

RING = 300
SMALLEST_RING = 160
THICKNESS = 24
GAP = 16
COUNT_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown, Qt.Key.Key_Right)
CENTRE = Qt.AlignmentFlag.AlignCenter


class StandRun(QWidget):
    """Emits what the person presses; ``show_view`` shows a moment."""

    counted = Signal()
    taken_off = Signal()
    half_added = Signal()
    stopped = Signal()
    kept = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = self._theme = context.theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stop = Button(theme, _("Stop the test"), ButtonKind.PLAIN, Icon.CROSS)
        self.ring = Ring(theme, RING, THICKNESS, Token.PLUM)
        self._count = Text(theme, "0", TextStep.PHASE, tabular=True)
        self._stands = Text(theme, "", TextStep.PAGE)
        self._say = Text(theme, "", TextStep.CUE, wrap=True)
        small, test = TextStep.LABEL, ButtonSize.TEST
        self.less = Button(theme, _("Take one off"), ButtonKind.SECONDARY, Icon.MINUS, test, step=small)
        self.one = Button(theme, _("Count one"), ButtonKind.PRIMARY, Icon.PLUS, test, step=TextStep.SECTION)
        self.half = Button(theme, _("Half-way up: add one"), ButtonKind.SECONDARY, Icon.PLUS, test, step=small)
        self.keep = Button(theme, _("Keep the result"), ButtonKind.PRIMARY, Icon.CHECK, test)
        self._top, self._foot, self._changes = Row(theme, 12), Row(theme, 14), Row(theme, 14)
        self._build(context)
        self._wire()

    def _build(self, context: UiContext) -> None:
        theme = self._theme
        source = context.pictures.source(MOTION, -1) if context.pictures is not None else None
        self._picture = PictureFrame(theme, _("Sit to stand, arms crossed"), source, width=0, height=0, radius=24)
        column = Column(theme, GAP, parent=self)
        self._top.add(self.stop)
        self._top.addStretch(1)
        self._top.add(Text(theme, _("Chair stand test"), TextStep.SECTION))
        self._top.addStretch(1)
        column.add(self._top)
        middle = Row(theme, 26)
        middle.add(self.ring, align=CENTRE)
        middle.add(self._picture, stretch=1)
        middle.addLayout(self._words(), 1)
        column.addLayout(middle, 1)
        self._changes.add(self.less, self.half)
        self._foot.addLayout(self._changes)
        self._foot.add(self.one, self.keep, stretch=1)
        column.add(self._foot)

    def _words(self) -> Column:
        number = Row(self._theme, 12)
        number.add(self._count)
        number.add(self._stands, stretch=1, align=Qt.AlignmentFlag.AlignBottom)
        words = Column(self._theme, 4)
        words.addStretch(1)
        words.add(number, self._say)
        words.addStretch(1)
        return words

    def _wire(self) -> None:
        self.stop.clicked.connect(self.stopped)
        self.less.clicked.connect(self.taken_off)
        self.one.clicked.connect(self.counted)
        self.half.clicked.connect(self.half_added)
        self.keep.clicked.connect(self.kept)

    def show_view(self, view: StandView) -> None:
        """Show the test at a moment."""
        word = {
            StandPhase.READY: _("get ready"),
            StandPhase.RUN: _("seconds left"),
            StandPhase.OVER: _("time is up"),
        }[view.phase]
        self.ring.show_part(view.fraction, str(view.seconds_left), word)
        self._count.setText(str(view.count))
        self._stands.setText(_n("{n} stand", "{n} stands", view.count).split(" ", 1)[1])
        over = view.phase is StandPhase.OVER
        asked = _("Over half-way up at the bell?") if view.half_open else _("Well done.")
        self._say.setText(asked if over else _("Up tall, then down."))
        self._say.set_step(TextStep.SECTION if over else TextStep.CUE)
        for button, shown in ((self.one, not over), (self.half, view.half_open), (self.keep, over)):
            button.setVisible(shown)
        self._fit()

    def arrange(self, width_class: WidthClass) -> None:
        """A small window has no room for the picture."""
        self._picture.setVisible(width_class is not WidthClass.SMALL)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Ring and buttons take the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for row in (self._changes, self._foot):  # they have not heard yet of buttons that come or go
            row.invalidate()
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight)
        if self._foot.minimumSize().width() > self.width():
            self._foot.setDirection(QBoxLayout.Direction.TopToBottom)
        taken = self._top.minimumSize().height() + self._foot.minimumSize().height() + 2 * self._theme.space(GAP)
        room = round((self.height() - taken) / self._theme.metrics.growth)
        self.ring.set_size(max(SMALLEST_RING, min(RING, room)), THICKNESS)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Space, Enter and a presenter's forward key count one."""
        if event.key() in COUNT_KEYS and not event.isAutoRepeat() and self.one.isVisible():
            self.counted.emit()
        else:
            super().keyPressEvent(event)
