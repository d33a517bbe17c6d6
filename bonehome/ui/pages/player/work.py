"""Work: the figure in the tempo, the name, the count or the ring, the part of the repetition, one cue."""

from __future__ import annotations

from bonehome.domain.steps import WorkForm
from bonehome.ui.pages.player.count import BigCount
from bonehome.ui.pages.player.figures import FigurePane, Figures
from bonehome.ui.pages.player.looks import phase_hue, phase_icon, shown_beat
from bonehome.ui.pages.player.scene import Head, Scene, Shown
from bonehome.ui.pages.player.sizes import FitText, PlayerSizes
from bonehome.ui.pages.player.tempo import TempoBar
from bonehome.ui.pages.player.timer import TimeRing
from bonehome.ui.pages.player.words import caption, clock_words, count_side, cue, name_of, timed_word
from bonehome.ui.theme.enums import Token
from bonehome.ui.theme.theme import Theme

LEFT, RIGHT = 46, 54


class WorkScene(Scene):
    """Counted work shows number and tempo bar; timed work shows a ring with the seconds."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme)
        self._pane = FigurePane(figures)
        self._head = Head(theme)
        self.name = FitText(theme, 56, 750, least_pt=30)
        self.caption = FitText(theme, 20, 500, Token.INK2, lines=1)
        self._count = BigCount(theme)
        self._ring = TimeRing(theme)
        self._tempo = TempoBar(theme)
        self.cue = FitText(theme, 26, 600, least_pt=18)
        self._parts = (self._head, self.name, self.caption, self._count, self._ring, self._tempo, self.cue)
        self._build()

    def _build(self) -> None:
        words = self.column(8)
        words.addWidget(self._head)
        words.addWidget(self.name)
        words.addWidget(self.caption)
        words.addWidget(self._count, 1)
        words.addWidget(self._ring, 1)
        words.addWidget(self._tempo)
        words.addSpacing(10)
        words.addWidget(self.cue)
        row = self.row(34)
        row.addWidget(self._pane, LEFT)
        row.addLayout(words, RIGHT)
        self.setLayout(row)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window; far away caption and cue are left out."""
        super().set_sizes(sizes)
        for part in self._parts:
            part.set_sizes(sizes)
        self.caption.setVisible(not sizes.far)
        self.cue.setVisible(not sizes.far)

    def show_moment(self, shown: Shown) -> None:
        """Show the set under way."""
        view, exercise = shown.view, shown.exercise
        self._pane.show_exercise(exercise, shown.motion, other_side=shown.other_side)
        self._pane.set_phase(view.motion_phase)
        self.name.show_text(name_of(exercise))
        self.caption.show_text(caption(view, exercise, shown.told))
        self.cue.show_text(cue(view, exercise))
        work = view.work
        if work is None:
            return
        counted = work.form.counted
        self._count.setVisible(counted)
        self._tempo.setVisible(counted)
        self._head.setVisible(not counted)
        self._ring.setVisible(not counted)
        if counted and view.count is not None and view.of is not None:
            self._count.show_count(str(view.count), *count_side(work, view.of))
            self._tempo.show_beat(shown_beat(view))
        elif not counted:
            self._show_time(shown)

    def _show_time(self, shown: Shown) -> None:
        view, work = shown.view, shown.view.work
        if work is None:
            return
        hue = phase_hue(view)
        self._head.show_head(timed_word(work), phase_icon(view), hue.text)
        token = Token.SUN if work.form is WorkForm.HOLD else Token.CORAL
        number, unit = clock_words(view.seconds_left or 0)
        self._ring.show_time(view.fraction, number, unit, token)
