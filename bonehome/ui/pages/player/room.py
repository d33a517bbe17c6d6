"""The card "Set the room": ticks for what must be so, what else to have ready, and a picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.session_needs import session_needs
from bonehome.app.text import _
from bonehome.app.wording import Named, list_words
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Kind
from bonehome.domain.figure.motion import Motion
from bonehome.domain.own import is_own
from bonehome.domain.week import Session
from bonehome.ui.figure.placeholder import Placeholder
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.theme.enums import Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.check import CheckRow
from bonehome.ui.widgets.heading import IconLine
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame

_MOST = 4
FLOOR, SHOES, SUPPORT = "floor_clear", "shoes", "support"


class RoomCard(Card):
    """Ticks by what the session needs, lines for the rest; phone and water always.

    ``ticked`` carries what the tick is about and whether it is set.
    """

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, padding=(22, 18, 22, 18), gap=10, fill=Token.PRIM_S, line=None, shadow=False, radius=26)
        self._figures = figures
        self._pictured, self._drawn = True, False
        self.ticks: dict[str, RoomTick] = {}
        self._asked, self._lines = QWidget(), QWidget()
        self._tick_column = Column(theme, 2, parent=self._asked)
        self._column = Column(theme, 8, parent=self._lines)
        self.left_out = Text(theme, "", TextStep.BODY, Token.PRIM_T, wrap=True, weight=600)
        self.left_out.hide()
        self._picture = PictureFrame(theme, _("A room that is ready"), radius=18, wall=Token.CARD)
        self._picture.setMinimumHeight(theme.space(120))
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.body.add(Text(theme, _("Set the room"), TextStep.SECTION, Token.PRIM_T))
        self.body.add(self._asked, self.left_out, self._lines)
        self.body.add(self._picture, stretch=1)

    def show_session(self, session: Session, catalogue: Catalogue) -> None:
        """Change ticks, lines and picture; no tick is set."""
        for column in (self._tick_column, self._column):
            while (item := column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self.ticks = {}
        for key, words in room_ticks(session, catalogue):
            tick = self.ticks[key] = RoomTick(self._theme, key, words)
            tick.told.connect(self.ticked)
            self._tick_column.add(tick)
        for icon, words in room_lines(session, catalogue):
            self._column.add(IconLine(self._theme, icon, words, TextStep.LEAD, Token.PRIM_T, wrap=True, size=30))
        source = self._source(session, catalogue)
        self._drawn = source is not None
        self._picture.show_picture(source, _("A room that is ready"))
        self.show_left_out("")

    def tick_all(self) -> None:
        """All is as it should be; tells nothing."""
        for tick in self.ticks.values():
            tick.blockSignals(True)
            tick.setChecked(True)
            tick.blockSignals(False)

    def show_left_out(self, words: str) -> None:
        """What is left out as the check stands; empty for nothing."""
        self.left_out.setText(words)
        self.left_out.setVisible(bool(words))
        self._show_picture()

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
        self._show_picture()

    def _show_picture(self) -> None:
        """The picture gives way to what is left out."""
        self._picture.setVisible(self._drawn and self._pictured and not self.left_out.text())


class RoomTick(CheckRow):
    """One thing that must be so; ``told`` carries its key and whether it is."""

    told = Signal(str, bool)

    def __init__(self, theme: Theme, key: str, words: str) -> None:
        super().__init__(theme, words)
        self._key = key
        self.toggled.connect(self._tell)

    def _tell(self, on: bool) -> None:
        self.told.emit(self._key, on)


def room_ticks(session: Session, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """(key, words) of what the safety gate asks about: the floor, shoes, and support where an exercise needs it."""
    exercises = _exercises(session, catalogue)
    firm = any(one.has(Kind.IMPACT) for one in exercises)
    ticks = [(FLOOR, _("The floor is clear")), (SHOES, _("Shoes on, firm floor") if firm else _("Shoes on"))]
    if any(one.support for one in exercises):
        ticks.append((SUPPORT, _support_words(tuple(session_needs(session, catalogue)))))
    return tuple(ticks)


def room_lines(session: Session, catalogue: Catalogue) -> tuple[tuple[Icon, str], ...]:
    """(icon, words) of what else to have ready."""
    own = {"chair": (Icon.CHAIR, _("Chair against the wall")), "wall": (Icon.WALL, _("A clear wall"))}
    needed = session_needs(session, catalogue)
    lines = [own[word] for word in needed if word in own]
    others = [named for word, named in needed.items() if word not in own and word != "counter"]
    lines += _in_lines(others, _MOST - len(lines) - 1)
    lines.append((Icon.PHONE, _("Phone and water near")))
    return tuple(lines)


def _in_lines(things: list[Named], most: int) -> list[tuple[Icon, str]]:
    """Each on a line of its own; where that are too many the rest stands together on the last."""
    alone = things if len(things) <= most else things[: most - 1]
    lines = [(Icon(one.icon), one.word) for one in alone]
    rest = things[len(alone) :]
    if rest:
        lines.append((Icon(rest[0].icon), list_words((rest[0].word, *(one.word.lower() for one in rest[1:])))))
    return lines


def _support_words(needed: tuple[str, ...]) -> str:
    if "counter" in needed:
        return _("Worktop in reach")
    return _("Steady chair in reach") if "chair" in needed else _("Something steady in reach")


def _exercises(session: Session, catalogue: Catalogue) -> tuple[Exercise, ...]:
    found = (catalogue.exercise(slot.exercise) for slot in session.slots())
    return tuple(one for one in found if one is not None)


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
