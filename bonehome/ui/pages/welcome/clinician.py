"""The page "ask your doctor first": what is open today, what to ask, and the way on when the doctor has said yes."""

from __future__ import annotations

from PySide6.QtCore import Signal

from bonehome.app.text import _
from bonehome.ui.pages.welcome.bar import TopBar
from bonehome.ui.pages.welcome.doctor_parts import DoctorHead, LinesCard, RedBox
from bonehome.ui.pages.welcome.doctor_words import ClinicianWords
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.foot import Foot, side_button
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import Icon, Token, WidthClass
from bonehome.ui.widgets.layout import Grid
from bonehome.ui.widgets.picture import PictureFrame

PICTURE_PX = 168


class ClinicianView(Face):
    """Gentle work is open; a doctor's yes opens the rest. Missing safety answers open with the answers only."""

    change_pressed = Signal()
    yes_pressed = Signal()
    gentle_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__(theme, TopBar(theme), Foot(theme, _("Gentle plan")))
        self._context = context
        self.head = DoctorHead(theme)
        self.open = LinesCard(theme, Icon.CHECK, Token.PRIM_T, _("You can do this today"), Icon.CHECK)
        self.ask = LinesCard(theme, Icon.INFO, Token.SKY_T, _("Ask your doctor"), Icon.RIGHT)
        self._picture = PictureFrame(theme, "", None, height=PICTURE_PX, radius=18)
        self.line = RedBox(theme)
        self.change = side_button(theme, _("Change an answer"), Icon.LEFT)
        self.said_yes = side_button(theme, _("My doctor said yes"), Icon.CHECK)
        self.gentle = self.foot.next
        self._cards = Grid(theme, 16)
        self.foot.add(self.change)
        self.foot.add(self.said_yes)
        self.open.foot.add(self._picture)
        self.body.add(self.head)
        self.body.add(self._cards)
        self.body.addStretch(1)
        self.pin(self.line)
        self._cards.fill((self.open, self.ask), 2)
        self.change.clicked.connect(self.change_pressed)
        self.said_yes.clicked.connect(self.yes_pressed)
        self.gentle.clicked.connect(self.gentle_pressed)

    def arrange(self, width_class: WidthClass) -> None:
        """Cards under one another in a small window."""
        super().arrange(width_class)
        self.head.set_small(width_class is WidthClass.SMALL)
        self.change.setText(_("Change") if width_class is WidthClass.SMALL else _("Change an answer"))
        self._cards.fill((self.open, self.ask), 1 if width_class is WidthClass.SMALL else 2)

    def show_words(self, words: ClinicianWords) -> None:
        """Say what holds for this person."""
        title = _("A few answers are missing") if words.unanswered else _("Please see your doctor first")
        if words.again:
            title = _("The questions come again")
        own = words.unanswered or words.again
        self.head.show_words(title, " ".join(words.reasons))
        self.open.show_lines(words.gentle)
        self.ask.show_lines(words.ask)
        self.ask.setVisible(not own)
        self.said_yes.setVisible(not own)
        self.line.show_words(words.line)
        self._show_picture(words)
        self.area.verticalScrollBar().setValue(0)

    def _show_picture(self, words: ClinicianWords) -> None:
        pictures = self._context.pictures
        source = pictures.source(words.picture) if pictures is not None and words.picture else None
        self._picture.setVisible(source is not None)
        if source is not None:
            self._picture.show_picture(source, words.picture_name)
