"""Rest: the ring with the seconds, 15 s less and more, and a card of what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.ui.pages.player.controls import PlayerButton, fit_row
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.scene import Scene, Shown
from bonehome.ui.pages.player.sizes import FitText, PlayerSizes
from bonehome.ui.pages.player.timer import TimeRing
from bonehome.ui.pages.player.words import clock_words, dose_line, equipment_chips, load_words, name_of, sets_line
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token
from bonehome.ui.theme.metrics import PX_PER_PT, SMALLEST_PT
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.chip import Chip
from bonehome.ui.widgets.picture import PictureFrame

_LEFT, _RIGHT = 42, 58
_BUTTON_HEIGHT = 68
_GAP = 14


class RestScene(Scene):
    """The ring at the left, the next exercise at the right."""

    less_pressed = Signal()
    more_pressed = Signal()

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme)
        self._ring = TimeRing(theme)
        self._less = PlayerButton(theme, _("15 s less"), ButtonKind.SECONDARY, Icon.MINUS)
        self._more = PlayerButton(theme, _("15 s more"), ButtonKind.SECONDARY, Icon.PLUS)
        self._next = NextCard(theme, figures)
        self._less.clicked.connect(self.less_pressed)
        self._more.clicked.connect(self.more_pressed)
        self._build()

    def _build(self) -> None:
        buttons = self.row(_GAP)
        buttons.addStretch(1)
        buttons.addWidget(self._less)
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        left = self.column(18)
        left.addStretch(1)
        left.addWidget(self._ring, 20)
        left.addLayout(buttons)
        left.addStretch(1)
        row = self.row(30)
        row.addLayout(left, _LEFT)
        row.addWidget(self._next, _RIGHT)
        self.setLayout(row)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        super().set_sizes(sizes)
        self._ring.set_sizes(sizes)
        self._next.set_sizes(sizes)
        self._fit_buttons()

    def show_moment(self, shown: Shown) -> None:
        """Show the seconds left and what comes."""
        view = shown.view
        if view.waiting:
            self._ring.show_time(1.0, _("Go"), _("when you like"))
        else:
            number, _unit = clock_words(view.seconds_left or 0)
            self._ring.show_time(view.fraction, number, _("seconds rest") if ":" not in number else _("minutes rest"))
        self._next.show_next(shown)

    def _fit_buttons(self) -> None:
        sizes = self.sizes
        room = round((sizes.width - sizes.space(94)) * _LEFT / (_LEFT + _RIGHT))
        buttons = [self._less, self._more]
        wanted = max(self.theme.metrics.step_px(TextStep.SECTION), round(20 * PX_PER_PT))
        least = round(SMALLEST_PT * PX_PER_PT)
        px, pad = fit_row(buttons, room, round(wanted * sizes.window), least, sizes.space(_GAP))
        for button in buttons:
            button.set_letters(px, pad, max(sizes.space(_BUTTON_HEIGHT), round(px * 1.9)))


class NextCard(Card):
    """ "Rest. Next is": name, picture, dose, sets and equipment."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, padding=(28, 22, 28, 26), gap=6, radius=28)
        self._figures = figures
        self._head = FitText(theme, 22, 600, Token.TEAL_T, lines=1)
        self._head.show_text(_("Rest. Next is"))
        self._name = FitText(theme, 56, 750, least_pt=30)
        self._picture = PictureFrame(theme, "", radius=20)
        self._dose = FitText(theme, 34, 700, least_pt=20)
        self._sets = FitText(theme, 26, 500, least_pt=16)
        self._load = FitText(theme, 22, 500, Token.INK2, least_pt=16)
        self._chips = QWidget()
        self._shown: tuple[object, ...] = ()
        self._parts = (self._head, self._name, self._dose, self._sets, self._load)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._build()

    def _build(self) -> None:
        self._chip_column = QVBoxLayout(self._chips)
        self._chip_column.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addStretch(1)
        words.addWidget(self._dose)
        words.addWidget(self._sets)
        words.addWidget(self._load)
        words.addSpacing(10)
        words.addWidget(self._chips)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._picture, 62)
        row.addLayout(words, 38)
        self.body.add(self._head, self._name)
        self.body.add(row, stretch=1)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        for part in self._parts:
            part.set_sizes(sizes)
        self.setMaximumHeight(sizes.space(640))

    def show_next(self, shown: Shown) -> None:
        """Show the set that comes; drawn anew only where it is another."""
        step, work, exercise = shown.view.coming, shown.view.work, shown.exercise
        key = (step, work, self.theme_name())
        if key == self._shown or step is None or work is None:
            return
        self._shown = key
        self._name.show_text(name_of(exercise))
        self._dose.show_text(dose_line(step, work))
        self._sets.show_text(sets_line(step))
        self._load.show_text(load_words(work, exercise, shown.told))
        for part in (self._sets, self._load):
            part.setVisible(bool(part.text()))
        picture = self._figures.still(shown.motion, other_side=shown.other_side, arrow=True)
        picture = picture or self._figures.photo(exercise)
        name = exercise.name if exercise is not None else ""
        self._picture.show_picture(picture, _("Next: {name}").format(name=name), name=name_of(exercise))
        self._show_chips(equipment_chips(exercise) if exercise is not None else ())

    def theme_name(self) -> str:
        """The theme in force, so that pictures follow it."""
        return self._theme.name.value

    def _show_chips(self, chips: tuple[tuple[str, str], ...]) -> None:
        while (item := self._chip_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for word, icon in chips:
            chip = Chip(self._theme, word, Icon(icon), step=TextStep.CARD, height=46)
            self._chip_column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
