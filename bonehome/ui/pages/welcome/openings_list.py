"""The steps a physiotherapist has opened: who, when, until when, and the way to take each back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clinician import Opening
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class OpeningLine(Card):
    """One of them; ``taken_back`` carries the Opening."""

    taken_back = Signal(object)

    def __init__(self, theme: Theme, opening: Opening, name: str, until: date, today: date) -> None:
        super().__init__(theme, across=True, padding=(20, 12, 18, 14), gap=16, radius=18)
        self._opening = opening
        self.back = Button(theme, _("Take back"), ButtonKind.SECONDARY, None, ButtonSize.COMPACT)
        self.back.setAccessibleName(_("Take back: {name}").format(name=name))
        words = Column(theme, 3)
        words.add(
            Text(theme, name, TextStep.CARD, Token.PRIM_T, wrap=True),
            Text(theme, opening_words(opening, until, today), TextStep.BODY, Token.INK2, wrap=True),
        )
        self.body.add(words, stretch=1)
        self.body.add(self.back, align=Qt.AlignmentFlag.AlignVCenter)
        self.back.clicked.connect(self._take_back)

    def _take_back(self) -> None:
        self.taken_back.emit(self._opening)


def opened_name(opening: Opening, catalogue: Catalogue) -> str:
    """The exercise of the step that was opened."""
    found = (one.name for one in catalogue.of_family(opening.family) if one.level == opening.level)
    return next(found, opening.family)


def opening_words(opening: Opening, until: date, today: date) -> str:
    """Who and when, until when it holds, and what was said."""
    holds = _("Open until {day}.") if today <= until else _("No longer open since {day}.")
    who = _("{who}, {day}.").format(who=opening.who, day=wording.date_short(opening.on))
    return " ".join(one for one in (who, holds.format(day=wording.date_short(until)), opening.words) if one)
