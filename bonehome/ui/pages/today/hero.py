"""The big card of Today: the session to do now, or what there is to say instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.chip import Chip
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Flow, Row
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame, PictureStrip

CHIPS_SHOWN = 2
START_PX, BUTTONS_PX = 190, 480
"""The least width of Start, and what both buttons may take side by side, at the usual text size."""


@dataclass(frozen=True, kw_only=True)
class Thing:
    """Something to fetch: its word and the name of its icon."""

    word: str
    icon: str


@dataclass(frozen=True, kw_only=True)
class HeroWords:
    """Everything the card says. ``start`` is the word on the green button, empty for none.

    With ``looks`` the session can be looked through.
    """

    label: str
    title: str
    minutes: str = ""
    count: str = ""
    sentence: str = ""
    start: str = ""
    other: str = ""
    needs: tuple[Thing, ...] = ()
    looks: bool = False


@dataclass(frozen=True, kw_only=True)
class HeroPicture:
    """A picture of the card: what paints it and the exercise's name."""

    source: PaintPicture | None
    name: str


class HeroCard(Card):
    """Label, name, minutes, what is needed, Start, and pictures of what is in it."""

    started = Signal()
    other_chosen = Signal()
    look_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme, padding=(26, 18, 22, 20), gap=12)
        theme = self._look = context.theme
        self._label = Text(theme, "", TextStep.LABEL, Token.CORAL_T)
        self._title = Text(theme, "", TextStep.HERO, wrap=True)
        self._facts = _Facts(context)
        self._sentence = Text(theme, "", TextStep.LEAD, Token.INK2, wrap=True)
        self._needs = NeedsRow(context)
        self._large = PictureFrame(theme, "", None, width=170, height=0)
        self._strip = PictureStrip(theme, _("The exercises of the session"))
        self.start = Button(theme, _("Start"), ButtonKind.PRIMARY, Icon.PLAY, ButtonSize.MAIN, step=TextStep.SECTION)
        self.other = Button(theme, "", ButtonKind.SECONDARY, None, ButtonSize.MAIN)
        self.look = Button(theme, _("What is in it"), ButtonKind.QUIET, None, ButtonSize.COMPACT)
        self._buttons = Row(theme, 12)
        self._build()
        self.look.clicked.connect(self.look_pressed)
        theme.changed.connect(self._turn_buttons)
        self.start.clicked.connect(self.started)
        self.other.clicked.connect(self.other_chosen)

    def _build(self) -> None:
        theme = self._look
        words = Column(theme, 6)
        head = Row(theme, 12)
        head.add(self._label, stretch=1)
        head.add(self.look)
        words.add(head, self._title, self._facts, self._sentence, self._needs)
        words.add_gap(4)
        self._buttons.add(self.start, self.other, align=Qt.AlignmentFlag.AlignLeft)
        self._buttons.addStretch(1)
        words.add(self._buttons)
        words.addStretch(1)
        across = Row(theme, 16)
        across.add(words, stretch=1)
        across.add(self._large)
        self.body.add(across, stretch=1)
        self.body.add(self._strip)

    @property
    def sentence(self) -> str:
        """The sentence in view; empty for none."""
        return self._sentence.text()

    def set_width_class(self, width_class: WidthClass) -> None:
        """A small window keeps the picture strip and leaves the large picture out."""
        self._large.setVisible(width_class is not WidthClass.SMALL and self._large.property("filled") is True)

    def show_words(self, words: HeroWords) -> None:
        """Fill the words and buttons."""
        self._label.setText(words.label)
        self._title.setText(words.title)
        self._facts.show_facts(words.minutes, words.count)
        _fill(self._sentence, words.sentence)
        self._needs.show_things(words.needs)
        self.start.setVisible(bool(words.start))
        self.start.setText(words.start)
        self.other.setVisible(bool(words.other))
        self.other.setText(words.other)
        self.look.setVisible(words.looks)
        self._turn_buttons()

    def _turn_buttons(self) -> None:
        """Long words go under one another; the green button is never narrower than its words."""
        self.start.setMinimumWidth(max(self._look.space(START_PX), self.start.sizeHint().width()))
        shown = [button for button in (self.start, self.other) if not button.isHidden()]
        wide = sum(button.sizeHint().width() for button in shown) > round(BUTTONS_PX * self._look.metrics.factor)
        along = QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(along)

    def show_pictures(self, large: HeroPicture | None, strip: tuple[HeroPicture, ...], *, small: bool) -> None:
        """The first main exercise large, and the strip of all of them."""
        self._large.setProperty("filled", large is not None)
        if large is not None:
            self._large.show_picture(large.source, large.name)
        self._large.setVisible(large is not None and not small)
        self._strip.setVisible(bool(strip))
        self._strip.show_pictures([one.source for one in strip], [one.name for one in strip])


class _Facts(QWidget):
    """Minutes and number of exercises, each with its icon."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        row = Row(theme, 20, parent=self)
        self._minutes = IconLine(theme, Icon.CLOCK, "")
        self._count = IconLine(theme, Icon.DUMBBELL, "")
        row.add(self._minutes, self._count)
        row.addStretch(1)

    def show_facts(self, minutes: str, count: str) -> None:
        """Hide what is not there."""
        for line, words in ((self._minutes, minutes), (self._count, count)):
            line.text.setText(words)
            line.setVisible(bool(words))
        self.setVisible(bool(minutes or count))


class NeedsRow(QWidget):
    """What to fetch: two chips and how many more; the whole list is spoken and in the tooltip."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._theme = context.theme
        row = Row(context.theme, 8, parent=self)
        row.add(Text(context.theme, _("You need"), TextStep.BODY, Token.INK2))
        self._place = QWidget()
        self._flow = Flow(context.theme, 8, self._place)
        row.add(self._place, stretch=1)

    def show_things(self, things: tuple[Thing, ...]) -> None:
        """Show other things."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = things if len(things) <= CHIPS_SHOWN + 1 else things[:CHIPS_SHOWN]
        for thing in shown:
            self._flow.add(Chip(self._theme, thing.word, _icon(thing.icon)))
        rest = len(things) - len(shown)
        if rest:
            more = Chip(self._theme, f"+{rest}")
            more.setAccessibleName(_("{n} more").format(n=rest))
            self._flow.add(more)
        self.setToolTip(", ".join(thing.word for thing in things))
        self.setVisible(bool(things))


def _icon(name: str) -> Icon | None:
    return Icon(name) if name in set(Icon) else None


def _fill(label: Text, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
