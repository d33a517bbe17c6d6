"""Get ready and change sides: what comes, on which side, in how many seconds, and what to hold on to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.app.text import _
from bonehome.domain.steps import StepKind
from bonehome.ui.pages.player.count import BigCount
from bonehome.ui.pages.player.figures import FigurePane, Figures
from bonehome.ui.pages.player.looks import phase_hue, phase_icon
from bonehome.ui.pages.player.scene import Head, Scene, Shown, SupportLine, support_icon
from bonehome.ui.pages.player.sizes import FitText, PlayerSizes
from bonehome.ui.pages.player.words import clock_words, name_of, ready_caption, ready_line
from bonehome.ui.pages.player.work import LEFT, RIGHT
from bonehome.ui.theme.enums import Icon, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, draw_text, painter_on


@dataclass(frozen=True, kw_only=True)
class _Tile:
    """One side: its name, its state, and how it looks."""

    name: str
    state: str
    icon: Icon
    now: bool


class SidesRow(QLabel):
    """Left done, right now: two tiles told by word, shape and border."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes = PlayerSizes()
        self._tiles = (
            _Tile(name=_("Left"), state=_("Done"), icon=Icon.CHECK, now=False),
            _Tile(name=_("Right"), state=_("Now"), icon=Icon.RIGHT, now=True),
        )
        self.setText(", ".join(f"{tile.name} {tile.state}" for tile in self._tiles))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._sizes = sizes
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """92 px high at 1280x800."""
        return QSize(200, max(self._sizes.space(92), round(self._sizes.px(32) * 1.7)))

    def minimumSizeHint(self) -> QSize:
        """Enough for the letters."""
        return QSize(200, self._sizes.space(64))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw both tiles."""
        painter = painter_on(self)
        gap = 16
        width = (self.width() - gap) / 2
        for at, tile in enumerate(self._tiles):
            self._paint_tile(painter, QRectF(at * (width + gap), 0, width, self.height()), tile)
        painter.end()

    def _paint_tile(self, painter: QPainter, rect: QRectF, tile: _Tile) -> None:
        theme = self._theme
        fill, line = (Token.CORAL_S, Token.CORAL) if tile.now else (Token.CARD, Token.EDGE)
        draw_box(painter, rect, 22, theme.colour(fill), theme.colour(line), 4.0 if tile.now else 2.0)
        side = min(40.0, rect.height() * 0.5)
        mark = QRectF(rect.x() + 20, rect.center().y() - side / 2, side, side)
        theme.paint_icon(painter, mark, tile.icon, Token.CORAL_T if tile.now else Token.PRIM, 3.0)
        painter.setPen(theme.colour(Token.INK))
        name = self._sizes.px(32)
        state = self._sizes.px(20)
        room = rect.adjusted(20 + side + 12, 0, -20, 0)
        painter.setFont(theme.fonts.at(min(name, round(room.width() * 0.24)), 700, display=True))
        draw_text(painter, room, tile.name, Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.fonts.at(min(state, round(room.width() * 0.15)), 600))
        draw_text(painter, room, tile.state, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class ReadyScene(Scene):
    """Serves both phases; where the clock waits, words stand in the place of the seconds."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme)
        self._pane = FigurePane(figures)
        self._head = Head(theme)
        self._name = FitText(theme, 56, 750, least_pt=30)
        self._caption = FitText(theme, 26, 600, least_pt=18)
        self._sides = SidesRow(theme)
        self._count = BigCount(theme)
        self._patience = FitText(theme, 44, 700, lines=3, least_pt=24)
        self._line = SupportLine(theme)
        self._parts = (
            self._head,
            self._name,
            self._caption,
            self._sides,
            self._count,
            self._patience,
            self._line,
        )
        self._build()

    def _build(self) -> None:
        words = self.column(10)
        for part in (self._head, self._name, self._caption, self._sides):
            words.addWidget(part)
        words.addStretch(1)
        words.addWidget(self._count, 20)
        words.addWidget(self._patience, 20)
        words.addStretch(1)
        words.addWidget(self._line)
        row = self.row(34)
        row.addWidget(self._pane, LEFT)
        row.addLayout(words, RIGHT)
        self.setLayout(row)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        super().set_sizes(sizes)
        for part in self._parts:
            part.set_sizes(sizes)

    def show_moment(self, shown: Shown) -> None:
        """Show what comes; the picture is its start."""
        view, exercise = shown.view, shown.exercise
        changing = view.phase is StepKind.CHANGE_SIDES
        self._pane.show_exercise(exercise, shown.motion, other_side=shown.other_side)
        self._pane.set_phase(0.0)
        head = _("Change sides") if changing else _("Get ready")
        self._head.show_head(head, phase_icon(view), phase_hue(view).text)
        self._name.show_text(name_of(exercise))
        self._caption.show_text(ready_caption(view, exercise, shown.told))
        self._caption.setVisible(not changing and not self.sizes.far)
        self._sides.setVisible(changing)
        line = ready_line(view, exercise, shown.told)
        self._show_seconds(shown, line)

    def _show_seconds(self, shown: Shown, line: str) -> None:
        view = shown.view
        waits = view.seconds_left is None or view.waiting
        self._line.setVisible(waits or not self.sizes.far)
        self._count.setVisible(not waits)
        self._patience.setVisible(waits)
        if not waits:
            number, unit = clock_words(view.seconds_left or 0)
            side = (unit, _("to turn round")) if view.phase is StepKind.CHANGE_SIDES else (unit,)
            self._count.show_count(number, *side)
            self._line.show_line(line, support_icon(shown.exercise))
            return
        self._patience.show_text(line if view.seconds_left is None else _("Start when you are ready."))
        below = _("The clock waits for you.") if view.seconds_left is None else line
        self._line.show_line(below, Icon.CLOCK if view.seconds_left is None else support_icon(shown.exercise))
