"""The bottom row: Back, the one green button, Skip, a gap, Too hard, It hurts; the same places in every phase."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.pages.player.looks import main_labels
from bonehome.ui.pages.player.sizes import PlayerSizes
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep
from bonehome.ui.theme.metrics import PX_PER_PT, SMALLEST_PT
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button

_HEIGHT = 76
_GAP = 14
_PADS = (30, 26, 22, 18, 15)
_MAIN_WIDTH = 210


class PlayerButton(Button):
    """A button whose letters and padding are set by the row it stands in."""

    def __init__(self, theme: Theme, text: str, kind: ButtonKind, icon: Icon) -> None:
        self._px, self._pad, self._least, self._face_height = 27, 26, 0, _HEIGHT
        self.labels: tuple[str, ...] = ()
        super().__init__(theme, text, kind, icon, ButtonSize.PLAYER)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_letters(self, px: int, pad: int, height: int, least: int = 0) -> None:
        """Take letters of ``px``, ``pad`` at both sides, a height and a least width, all in pixels."""
        if (px, pad, height, least) != (self._px, self._pad, self._face_height, self._least):
            self._px, self._pad, self._face_height, self._least = px, pad, height, least
            self._restyle()

    def width_at(self, px: int, pad: int) -> int:
        """The width its words, or the longest of its ``labels``, need at such letters."""
        metrics = QFontMetricsF(self._font_at(px))
        words = max(metrics.horizontalAdvance(one) for one in (self.text(), *self.labels))
        return round(words + px * 1.25 + self._gap_at(px) + 2 * pad + 2)

    def sizeHint(self) -> QSize:
        """As set by the row."""
        return QSize(max(self._least, self.width_at(self._px, self._pad)), self._face_height)

    def _font_at(self, px: int) -> QFont:
        return self._theme.fonts.at(px, 700 if self._kind is ButtonKind.PRIMARY else 650)

    def _restyle(self) -> None:
        self.setFont(self._font_at(self._px))
        self.updateGeometry()
        self.update()

    def _icon_px(self) -> int:
        return round(self._px * 1.25)

    def _gap(self) -> int:
        return self._gap_at(self._px)

    def _gap_at(self, px: int) -> int:
        return round(px * 0.5)


def fit_row(buttons: list[PlayerButton], room: int, px: int, least_px: int, gap: int) -> tuple[int, int]:
    """(letters, padding) in pixels at which all buttons fit beside each other: padding goes first, then letters."""
    spare = room - gap * (len(buttons) - 1)
    for size in range(px, least_px - 1, -1):
        for pad in _PADS:
            if sum(button.width_at(size, pad) for button in buttons) <= spare:
                return size, pad
    return least_px, _PADS[-1]


class Controls(QWidget):
    """The five buttons. They take the keyboard by Tab only, so that a click leaves Space to the player."""

    back_pressed = Signal()
    main_pressed = Signal()
    skip_pressed = Signal()
    hard_pressed = Signal()
    hurt_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes = PlayerSizes()
        self.back = PlayerButton(theme, _("Back"), ButtonKind.SECONDARY, Icon.PREVIOUS)
        self.main = PlayerButton(theme, _("Start now"), ButtonKind.PRIMARY, Icon.PLAY)
        self.main.labels = main_labels()
        self.skip = PlayerButton(theme, _("Skip"), ButtonKind.SECONDARY, Icon.SKIP)
        self.hard = PlayerButton(theme, _("Too hard"), ButtonKind.WARM, Icon.EASIER)
        self.hurt = PlayerButton(theme, _("It hurts"), ButtonKind.DANGER, Icon.HURT)
        for button in self._all():
            button.setParent(self)
        self.back.clicked.connect(self.back_pressed)
        self.main.clicked.connect(self.main_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        self.hard.clicked.connect(self.hard_pressed)
        self.hurt.clicked.connect(self.hurt_pressed)
        theme.changed.connect(self._place)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._sizes = sizes
        self.setFixedHeight(self._height())
        self._place()

    def show_main(self, words: str, icon: Icon) -> None:
        """What the green button does now."""
        if words != self.main.text():
            self.main.setText(words)
            self.main.set_icon(icon)
            self._place()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._place()

    def _all(self) -> list[PlayerButton]:
        return [self.back, self.main, self.skip, self.hard, self.hurt]

    def _height(self) -> int:
        letters = round(self._theme.metrics.step_px(TextStep.SECTION) * 1.9)
        return max(self._sizes.space(_HEIGHT), min(letters, self._sizes.space(_HEIGHT) + 14))

    def _place(self) -> None:
        """Three buttons at the left, two at the right."""
        gap = self._sizes.space(_GAP)
        wanted = max(self._theme.metrics.step_px(TextStep.SECTION), round(20 * PX_PER_PT))
        least = round(SMALLEST_PT * PX_PER_PT)
        px, pad = fit_row(self._all(), self.width(), round(wanted * self._sizes.window), least, gap)
        spare = self.width() - gap * 4 - sum(button.width_at(px, pad) for button in self._all())
        for button in self._all():
            button.set_letters(px, pad, self.height())
        roomy = self._sizes.space(_MAIN_WIDTH)
        width = self.main.width_at(px, pad)
        self.main.set_letters(px, pad, self.height(), max(width, min(roomy, width + max(0, spare))))
        x = 0
        for button in (self.back, self.main, self.skip):
            x = self._put(button, x) + gap
        x = self.width()
        for button in (self.hurt, self.hard):
            x -= button.sizeHint().width()
            self._put(button, x)
            x -= gap

    def _put(self, button: PlayerButton, x: int) -> int:
        size = button.sizeHint()
        button.setGeometry(x, 0, size.width(), self.height())
        return x + size.width()
