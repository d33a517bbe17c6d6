"""The chair stand test under way: a ring of thirty seconds, the count, and one big button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _, _n
from bonehome.domain.selftest import StandPhase, StandView
from bonehome.ui.pages.selftest.setup import MOTION
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.picture import PictureFrame
from bonehome.ui.widgets.ring import Ring

RING = 300
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
        self.ring = Ring(theme, RING, 24, Token.PLUM)
        self._count = Text(theme, "0", TextStep.PHASE, tabular=True)
        self._stands = Text(theme, "", TextStep.PAGE)
        self._say = Text(theme, "", TextStep.CUE, wrap=True)
        self.less = Button(theme, _("Take one off"), ButtonKind.SECONDARY, Icon.MINUS, ButtonSize.TEST)
        self.one = Button(theme, _("Count one"), ButtonKind.PRIMARY, Icon.PLUS, ButtonSize.TEST, step=TextStep.SECTION)
        self.half = Button(theme, _("Half-way up: add one"), ButtonKind.SECONDARY, Icon.PLUS, ButtonSize.TEST)
        self.keep = Button(theme, _("Keep the result"), ButtonKind.PRIMARY, Icon.CHECK, ButtonSize.TEST)
        self._build(context)
        self._wire()

    def _build(self, context: UiContext) -> None:
        theme = self._theme
        source = context.pictures.source(MOTION, -1) if context.pictures is not None else None
        picture = PictureFrame(theme, _("Sit to stand, arms crossed"), source, width=0, height=0, radius=24)
        column = Column(theme, 16, parent=self)
        top = Row(theme, 12)
        top.add(self.stop)
        top.addStretch(1)
        top.add(Text(theme, _("Chair stand test"), TextStep.SECTION))
        top.addStretch(1)
        column.add(top)
        middle = Row(theme, 26)
        middle.add(self.ring, align=CENTRE)
        middle.add(picture, stretch=1)
        words = Column(theme, 4)
        words.addStretch(1)
        words.add(self._count, self._stands, self._say)
        words.addStretch(1)
        middle.addLayout(words, 1)
        column.addLayout(middle, 1)
        foot = Row(theme, 14)
        foot.add(self.less)
        foot.add(self.one, stretch=1)
        foot.add(self.half)
        foot.add(self.keep, stretch=1)
        column.add(foot)

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
        self._say.setText(_("Over half-way up at the bell?") if over else _("Up tall, then down."))
        for button, shown in ((self.one, not over), (self.half, over), (self.keep, over)):
            button.setVisible(shown)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Space, Enter and a presenter's forward key count one."""
        if event.key() in COUNT_KEYS and not event.isAutoRepeat() and self.one.isVisible():
            self.counted.emit()
        else:
            super().keyPressEvent(event)
