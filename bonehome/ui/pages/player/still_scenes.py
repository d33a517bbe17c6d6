"""The quiet scenes: paused, with what can be done meanwhile, and a finished part of the session."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.steps import StepKind
from bonehome.ui.pages.player.controls import PlayerButton, fit_row
from bonehome.ui.pages.player.figures import FigurePane, Figures
from bonehome.ui.pages.player.scene import Head, Scene, Shown
from bonehome.ui.pages.player.sizes import FitText, PlayerSizes
from bonehome.ui.pages.player.words import block_done_words, paused_lines
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token
from bonehome.ui.theme.metrics import PX_PER_PT, SMALLEST_PT
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.paint import draw_disc, painter_on

_BUTTON_HEIGHT = 64
_GAP = 14
_SHOW_S = 5.0


class PausedScene(Scene):
    """Where you are, that the place is kept, and three things to do."""

    again_pressed = Signal()
    show_pressed = Signal()
    pace_pressed = Signal()

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme)
        self._pane = FigurePane(figures)
        self._head = Head(theme, 56.0, 56)
        self._head.show_head(_("Paused"), Icon.PAUSE, Token.INK)
        self._where = FitText(theme, 28, 600, least_pt=20)
        self._kept = FitText(theme, 20, 500, Token.INK2, least_pt=16)
        self._again = PlayerButton(theme, _("Start this set again"), ButtonKind.SECONDARY, Icon.UNDO)
        self._show = PlayerButton(theme, _("Show me again"), ButtonKind.SECONDARY, Icon.EYE)
        self._pace = PlayerButton(theme, _("At my own pace"), ButtonKind.SECONDARY, Icon.CLOCK)
        self._again.clicked.connect(self.again_pressed)
        self._show.clicked.connect(self.show_pressed)
        self._pace.clicked.connect(self.pace_pressed)
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addStretch(1)
        for part in (self._head, self._where, self._kept):
            words.addWidget(part)
        words.addStretch(1)
        self._card = Card(self.theme, across=True, padding=(34, 30, 34, 32), gap=34, radius=30)
        self._card.body.add(self._pane)
        self._card.body.add(words, stretch=1)
        options = self.row(_GAP)
        for button in self._buttons():
            options.addWidget(button)
        options.addStretch(1)
        column = self.column(16)
        column.addStretch(1)
        column.addWidget(self._card)
        column.addLayout(options)
        column.addStretch(1)
        self.setLayout(column)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        super().set_sizes(sizes)
        for part in (self._head, self._where, self._kept):
            part.set_sizes(sizes)
        side = sizes.space(300)
        self._pane.setFixedSize(side, side)
        self._fit_buttons()

    def show_moment(self, shown: Shown) -> None:
        """Show the place that is kept."""
        self._pane.show_exercise(shown.exercise, shown.motion, other_side=shown.other_side)
        where, kept = paused_lines(shown.view, shown.exercise)
        self._where.show_text(where)
        self._kept.show_text(kept)
        working = shown.view.phase is StepKind.WORK
        self._again.setVisible(working)
        self._show.setVisible(shown.motion is not None)
        self._pace.setText(_("Keep the beat") if shown.view.own_pace_on else _("At my own pace"))
        self._fit_buttons()

    def show_movement(self) -> None:
        """Play the movement once over."""
        self._pane.play(_SHOW_S)

    def _buttons(self) -> list[PlayerButton]:
        return [self._again, self._show, self._pace]

    def _fit_buttons(self) -> None:
        sizes = self.sizes
        wanted = max(self.theme.metrics.step_px(TextStep.CARD), round(18 * PX_PER_PT))
        least = round(SMALLEST_PT * PX_PER_PT)
        room = sizes.width - sizes.space(64)
        px, pad = fit_row(self._buttons(), room, round(wanted * sizes.window), least, sizes.space(_GAP))
        for button in self._buttons():
            button.set_letters(px, pad, max(sizes.space(_BUTTON_HEIGHT), round(px * 1.9)))


class Tick(QWidget):
    """A large green tick."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.set_side(220)

    def set_side(self, side: int) -> None:
        """Take another size in pixels."""
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw disc and tick."""
        painter = painter_on(self)
        face = QRectF(self.rect())
        draw_disc(painter, face, self._theme.colour(Token.PRIM))
        inset = face.width() * 0.18
        inner = face.adjusted(inset, inset, -inset, -inset)
        self._theme.paint_icon(painter, inner, Icon.CHECK, Token.ON_PRIM, 2.6)
        painter.end()


class DoneScene(Scene):
    """A part of the session is done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._tick = Tick(theme)
        self._words = FitText(theme, 56, 750, lines=1, least_pt=30)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._tick)
        middle.addStretch(1)
        column = self.column(26)
        column.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setLayout(column)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        super().set_sizes(sizes)
        self._tick.set_side(sizes.space(220))
        self._words.set_sizes(sizes)

    def show_moment(self, shown: Shown) -> None:
        """Name the part."""
        self._words.show_text(block_done_words(shown.view.step))
