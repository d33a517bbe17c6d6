"""One session in the week: kind, minutes, name, pictures, and done, planned or Start."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, DayState, Icon, TextStep, Token
from bonehome.ui.widgets.badge import KindBadge
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.day import DAY_WORDS, DayMark
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame

PICTURES = 2


@dataclass(frozen=True, kw_only=True)
class CardPicture:
    """What paints a picture of the card, and the exercise's name."""

    source: PaintPicture | None
    name: str


@dataclass(frozen=True, kw_only=True)
class CardWords:
    """Everything a session card shows."""

    session: str
    kind: str
    title: str
    minutes: str
    state: DayState
    spoken: str
    startable: bool = False
    pictures: tuple[CardPicture, ...] = ()


class SessionCard(PressCard):
    """Opens the session when pressed; ``start_pressed`` from its own button."""

    start_pressed = Signal(str)
    opened = Signal(str)

    def __init__(self, context: UiContext, words: CardWords, *, wide: bool) -> None:
        theme = context.theme
        super().__init__(theme, words.spoken, across=wide, padding=(10, 9, 10, 11), gap=6, radius=15)
        self._words = words
        self._pictures: list[PictureFrame] = []
        self.start: Button | None = None
        if wide:
            self._lay_wide(context)
        else:
            self._lay_tall(context)
        if words.state is DayState.DONE:
            self.set_colours(Token.CARD, Token.PRIM, 2.0)
        self.clicked.connect(self._open)

    def _lay_tall(self, context: UiContext) -> None:
        theme = context.theme
        head = Row(theme, 7)
        head.add(KindBadge(theme, self._words.kind, 34))
        head.add(Text(theme, self._words.minutes, TextStep.CAPTION_STRONG, Token.INK2), stretch=1)
        self.body.add(head, Text(theme, self._words.title, TextStep.CAPTION_STRONG, wrap=True))
        if self._words.pictures:
            row = Row(theme, 6)
            for picture in self._words.pictures[:PICTURES]:
                row.add(self._frame(context, picture, 84), stretch=1)
            self.body.add(row)
        self.body.add(self._foot(context))

    def _lay_wide(self, context: UiContext) -> None:
        theme = context.theme
        self.body.add(KindBadge(theme, self._words.kind, 44))
        words = Column(theme, 2)
        words.add(Text(theme, self._words.title, TextStep.LABEL, wrap=True))
        words.add(Text(theme, self._words.minutes, TextStep.CAPTION, Token.INK2))
        self.body.add(words, stretch=1)
        for picture in self._words.pictures[:PICTURES]:
            frame = self._frame(context, picture, 66)
            frame.setFixedWidth(theme.space(72))
            self.body.add(frame)
        self.body.add(self._foot(context))

    def _frame(self, context: UiContext, picture: CardPicture, height: int) -> PictureFrame:
        source = picture.source
        frame = PictureFrame(context.theme, picture.name, source, height=height, radius=9)
        frame.setMinimumWidth(context.theme.space(40))
        self._pictures.append(frame)
        return frame

    def _foot(self, context: UiContext) -> QWidget:
        theme = context.theme
        if self._words.startable:
            self.start = Button(theme, _("Start"), ButtonKind.PRIMARY, Icon.PLAY, ButtonSize.COMPACT)
            self.start.clicked.connect(self._start)
            return self.start
        foot = QWidget()
        row = Row(theme, 7, parent=foot)
        row.add(DayMark(theme, self._words.state, 24))
        done = self._words.state in (DayState.DONE, DayState.PART)
        token = Token.PRIM_T if done else Token.INK2
        row.add(Text(theme, DAY_WORDS[self._words.state], TextStep.CAPTION, token), stretch=1)
        return foot

    def _start(self) -> None:
        self.start_pressed.emit(self._words.session)

    def _open(self) -> None:
        self.opened.emit(self._words.session)
