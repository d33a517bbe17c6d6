"""The card "Set the room": what to have ready for this session, with a picture."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.app.wording import equipment_of, equipment_words
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.figure.motion import Motion
from bonehome.domain.own import is_own
from bonehome.domain.week import BlockName, Session
from bonehome.ui.figure.placeholder import Placeholder
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame

_MOST = 6


class RoomCard(Card):
    """Lines by what the session needs; shoes, phone and water always."""

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, padding=(22, 18, 22, 18), gap=12, fill=Token.PRIM_S, line=None, shadow=False, radius=26)
        self._figures = figures
        self._pictured, self._drawn = True, False
        self._lines = QWidget()
        self._column = Column(theme, 12, parent=self._lines)
        self._picture = PictureFrame(theme, _("A room that is ready"), radius=18, wall=Token.CARD)
        self._picture.setMinimumHeight(theme.space(120))
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.body.add(Text(theme, _("Set the room"), TextStep.SECTION, Token.PRIM_T), self._lines)
        self.body.add(self._picture, stretch=1)

    def show_session(self, session: Session, catalogue: Catalogue) -> None:
        """Change the lines and the picture."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for icon, words in room_lines(session, catalogue):
            self._column.add(IconLine(self._theme, icon, words, TextStep.LEAD, Token.PRIM_T, wrap=True, size=30))
        source = self._source(session, catalogue)
        self._drawn = source is not None
        self._picture.show_picture(source, _("A room that is ready"))
        self._picture.setVisible(self._drawn and self._pictured)

    def _source(self, session: Session, catalogue: Catalogue) -> PaintPicture | None:
        """A figure, else the photo of an own exercise, else the placeholder for one that has neither."""
        found = self._figures.still(_motion(session, catalogue), end=False)
        own = [slot.exercise for slot in session.slots() if is_own(slot.exercise)]
        if found is not None or not own:
            return found
        photos = (self._figures.photo(catalogue.exercise(one)) for one in own)
        return next((one for one in photos if one is not None), Placeholder(self._soft))

    def _soft(self) -> QColor:
        return self._theme.colour(Token.EDGE)

    def set_pictured(self, pictured: bool) -> None:
        """Leave the picture out where there is little room."""
        self._pictured = pictured
        self._picture.setVisible(self._drawn and self._pictured)


def room_lines(session: Session, catalogue: Catalogue) -> tuple[tuple[Icon, str], ...]:
    """(icon, words) of what to have ready."""
    own = {
        "chair": (Icon.CHAIR, _("Chair against the wall")),
        "counter": (Icon.WORKTOP, _("Worktop in reach")),
        "wall": (Icon.WALL, _("A clear wall")),
    }
    needed = equipment_of(session, catalogue)
    lines = [own[word] for word in needed if word in own]
    firm = any(block.name is BlockName.IMPACT for block in session.blocks)
    lines.append((Icon.FLOOR, _("Firm clear floor, shoes on") if firm else _("Clear floor, shoes on")))
    others = [equipment_words(word) for word in needed if word not in own]
    room = _MOST - len(lines) - 1
    lines += [(Icon(one.icon), one.word) for one in others[:room]]
    lines.append((Icon.PHONE, _("Phone and water near")))
    return tuple(lines)


def _motion(session: Session, catalogue: Catalogue) -> Motion | None:
    """The first picture with a worktop in it, else the first there is."""
    found = [
        (exercise, motion)
        for slot in session.slots()
        if (exercise := catalogue.exercise(slot.exercise)) is not None
        and (motion := catalogue.motion_of(exercise.id)) is not None
    ]
    held = (motion for exercise, motion in found if "counter" in exercise.equipment)
    return next(held, found[0][1] if found else None)
