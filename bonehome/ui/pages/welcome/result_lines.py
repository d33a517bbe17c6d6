"""The result page where training is open: the lines, what to keep in mind, and the way to the first week."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.rules.results import LineKind, ResultRule
from bonehome.ui.pages.welcome.bar import TopBar
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.foot import Foot, side_button
from bonehome.ui.pages.welcome.lines import KindCard
from bonehome.ui.theme.enums import Hue, Icon, TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Note
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class LinesView(Face):
    """Yes first, then later, changed and not now; a kind without lines is left out."""

    change_pressed = Signal()
    week_pressed = Signal()
    why_pressed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, TopBar(theme), Foot(theme, _("Make my first week")), gap=14)
        self.cards: list[KindCard] = []
        self._width_class = WidthClass.WIDE
        self._list = QWidget()
        self._rows = Column(theme, 12, parent=self._list)
        self.care = Note(theme, Hue.SKY, Icon.INFO, "")
        self.doctor = Note(
            theme,
            Hue.SUN,
            Icon.NOTE,
            _("Show this to your doctor or physio. Their word comes first."),
            step=TextStep.LEAD,
        )
        self.change = side_button(theme, _("Change an answer"), Icon.LEFT)
        self.week = self.foot.next
        self.foot.add(self.change)
        title = Column(theme, 2)
        self._title = Text(theme, _("What your answers change"), TextStep.HERO, wrap=True)
        title.add(self._title)
        lead = _("You can do a lot. Here is how we fit the plan to you.")
        title.add(Text(theme, lead, TextStep.LEAD, Token.INK2, wrap=True))
        self.body.add(title)
        self.body.add(self._list, self.care, self.doctor)
        self.body.addStretch(1)
        self.change.clicked.connect(self.change_pressed)
        self.week.clicked.connect(self.week_pressed)

    def arrange(self, width_class: WidthClass) -> None:
        """Marks over their lines in a small window."""
        super().arrange(width_class)
        self.change.setText(_("Change") if width_class is WidthClass.SMALL else _("Change an answer"))
        self._width_class = width_class
        self._title.set_step(TextStep.PAGE if width_class is WidthClass.SMALL else TextStep.HERO)
        for card in self.cards:
            card.arrange(small=width_class is WidthClass.SMALL)

    def show_lines(self, lines: tuple[ResultRule, ...], notes: tuple[str, ...], *, first: bool) -> None:
        """Show the lines, yes first as they come, and what else to keep in mind."""
        for card in self.cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [KindCard(self.theme, kind, tuple(group)) for kind, group in groupby(lines, _kind)]
        for card in self.cards:
            card.arrange(small=self._width_class is WidthClass.SMALL)
            card.why_pressed.connect(self.why_pressed)
            self._rows.add(card)
        self.care.text.setText(" ".join(notes))
        self.care.setVisible(bool(notes))
        self.week.setText(_("Make my first week") if first else _("Go to my week"))
        self.area.verticalScrollBar().setValue(0)


def _kind(rule: ResultRule) -> LineKind:
    return rule.kind
