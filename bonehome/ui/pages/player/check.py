"""The daily check: five yes or no lines, what a yes means, and the room to be set."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.pain import Place
from bonehome.domain.rules.pains import PainRules
from bonehome.domain.week import Session
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.report import (
    DailyReport,
    answered,
    dizzy_words,
    fall_words,
    levels,
    medicine_words,
    pain_words,
    place_words,
    reason_off,
    unwell_words,
    way_words,
    with_all,
)
from bonehome.ui.pages.player.room import RoomCard
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Hue, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card, Note
from bonehome.ui.widgets.choice import Pills
from bonehome.ui.widgets.heading import Hairline
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.page import VerticalScroll

YES, NO = "yes", "no"
_BESIDE_PX = 900
_PICTURED_PX = 720


class Further(QWidget):
    """A question that goes with a yes: its words stay directly above its choices."""

    def __init__(self, theme: Theme, pills: Pills) -> None:
        super().__init__()
        column = Column(theme, 6, parent=self)
        column.add(Text(theme, pills.accessibleName(), TextStep.LABEL, wrap=True), pills)


class Question(QWidget):
    """One line with No and Yes; below it further questions, and last what follows."""

    answered = Signal(str, str)

    def __init__(self, theme: Theme, key: str, words: str) -> None:
        super().__init__()
        self._key = key
        self.pills = Pills(theme, words, ((NO, _("No")), (YES, _("Yes"))), step=TextStep.LEAD)
        self.pills.chosen.connect(self._tell)
        line = Row(theme, 16)
        line.add(Text(theme, words, TextStep.SECTION, wrap=True, weight=600), stretch=1)
        line.add(self.pills, align=Qt.AlignmentFlag.AlignVCenter)
        self._theme = theme
        self.follows = Text(theme, "", TextStep.BODY, Token.SUN_T, wrap=True, weight=600)
        self.follows.hide()
        self.body = Column(theme, 8, parent=self)
        self.body.add(line, self.follows)
        self._resize()
        theme.changed.connect(self._resize)

    def ask_further(self, further: Further) -> None:
        """Another question, above what follows."""
        self.body.insertWidget(self.body.indexOf(self.follows), further)

    def show_follows(self, words: str) -> None:
        """Say what a yes means; empty says nothing."""
        self.follows.setText(words)
        self.follows.setVisible(bool(words))

    def _tell(self, value: str) -> None:
        self.answered.emit(self._key, value)

    def _resize(self) -> None:
        width = max(self._theme.space(240), round(self._theme.metrics.step_px(TextStep.LEAD) * 10.4))
        self.pills.setFixedWidth(width)


class DailyCheck(QWidget):
    """Emits ``start_pressed`` and ``not_now_pressed`` with the DailyReport so far, and ``changed`` with every change.

    Where the questions come first, ``way_pressed`` stands in the place of Start.
    """

    start_pressed = Signal(object)
    not_now_pressed = Signal(object)
    way_pressed = Signal(object)
    changed = Signal(object)

    def __init__(self, theme: Theme, figures: Figures, pain: PainRules) -> None:
        super().__init__()
        self._theme = theme
        self.report = DailyReport()
        self._title = Text(theme, "", TextStep.HERO, wrap=True)
        self.not_now = Button(theme, _("Not now"), ButtonKind.PLAIN, Icon.CROSS)
        clear, main = _("All clear, room ready"), ButtonSize.MAIN
        self.all_clear = Button(theme, clear, ButtonKind.SECONDARY, Icon.CHECK, main, step=TextStep.CARD)
        self.start = Button(theme, _("Start the session"), ButtonKind.PRIMARY, Icon.PLAY, ButtonSize.MAIN)
        self.way = Button(theme, "", ButtonKind.PRIMARY, Icon.RIGHT, ButtonSize.MAIN)
        self.questions = {key: Question(theme, key, words) for key, words in _questions()}
        self.places = Pills(theme, _("Where is it?"), _places(), columns=0)
        self.level = Pills(theme, _("How much is it now?"), levels(pain), columns=0)
        self.hurt = Pills(theme, _("Were you hurt?"), ((NO, _("No")), (YES, _("Yes"))))
        self._where, self._how_much = Further(theme, self.places), Further(theme, self.level)
        self._was_hurt = Further(theme, self.hurt)
        self.room = RoomCard(theme, figures)
        self._urgent = Note(theme, Hue.STOP, Icon.STOP, "", step=TextStep.CARD)
        self._build()
        self._wire()
        self._show()

    def _build(self) -> None:
        theme = self._theme
        self.questions["pain"].ask_further(self._where)
        self.questions["pain"].ask_further(self._how_much)
        self.questions["fall"].ask_further(self._was_hurt)
        card = Card(theme, padding=(26, 14, 26, 14), gap=10)
        for at, question in enumerate(self.questions.values()):
            if at:
                card.body.add(Hairline(theme))
            card.body.add(question, stretch=1)
        content = QWidget()
        self._stacked = Column(theme, 14, parent=content)
        self._stacked.add(card, stretch=1)
        area = VerticalScroll()
        area.setWidget(content)
        self._middle = Row(theme, 22)
        self._room_area = VerticalScroll()
        self._room_area.setWidget(self.room)
        self._middle.addWidget(area, 68)
        self._middle.addWidget(self._room_area, 32)
        self._top = Row(theme, 20)
        self._top.add(self.not_now)
        self._top.addStretch(1)
        self._takes = Text(theme, _("Takes half a minute"), TextStep.CARD, Token.INK2, weight=500)
        self._top.add(self._takes)
        self._foot = Row(theme, 14)
        self._foot.add(self.all_clear)
        self._foot.addStretch(1)
        self._reason = self.start.reason_label()
        self._reason.setWordWrap(False)
        self._foot.add(self._reason, align=Qt.AlignmentFlag.AlignVCenter)
        self._foot.add(self.start, self.way)
        column = Column(theme, 14, (40, 20, 40, 24), self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._heads = Column(theme, 0)
        self._heads.add(self._title)
        column.add(self._top, self._heads)
        column.add(self._urgent)
        column.add(self._middle, stretch=1)
        self._above = Row(theme, 0)
        self._above.addStretch(1)
        column.add(self._above, self._foot)

    def _wire(self) -> None:
        for question in self.questions.values():
            question.answered.connect(self._answer)
        self.places.chosen.connect(self._place)
        self.level.chosen.connect(self._level)
        self.hurt.chosen.connect(self._hurt)
        self.all_clear.clicked.connect(self._clear)
        self.start.clicked.connect(self._start)
        self.way.clicked.connect(self._go_way)
        self.not_now.clicked.connect(self._not_now)
        self.room.ticked.connect(self._tick)
        self._theme.changed.connect(self._arrange)

    def begin(self, name: str, emergency_number: str, session: Session, catalogue: Catalogue) -> None:
        """Ask anew before a session, by name, so that the wrong person notices."""
        self.room.show_session(session, catalogue)
        self.report = self._nothing_said()
        title = _("Before we start, {name}").format(name=name) if name else _("Before we start")
        self._title.setText(title)
        self._urgent.text.setText(_("Chest pain now? Call {number}.").format(number=emergency_number))
        for question in self.questions.values():
            question.pills.set_value("")
        for group in (self.places, self.level, self.hurt):
            group.set_value("")
        self._show()

    def first_focus(self) -> QWidget | None:
        """The first No."""
        return self.questions["unwell"].pills.focus_piece()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the parts out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The room goes under the questions where the window is narrow for its letters."""
        beside = self.width() / self._theme.metrics.factor >= _BESIDE_PX
        if beside and self._room_area.widget() is None:
            self._stacked.removeWidget(self.room)
            self._room_area.setWidget(self.room)
        elif not beside and self._room_area.widget() is not None:
            self._room_area.takeWidget()
            self._stacked.addWidget(self.room)
        self._room_area.setVisible(beside)
        self.room.show()
        self._fit_foot()
        self._fit_title()
        self.room.set_pictured(beside and self.height() / self._theme.metrics.growth >= _PICTURED_PX)

    def _fit_title(self) -> None:
        """The title goes up beside "Not now" in a low window, and nothing else stands there in a narrow one."""
        low = self.height() / self._theme.metrics.growth < _PICTURED_PX
        wide = self.width() / self._theme.metrics.factor >= _BESIDE_PX
        self._takes.setVisible(wide or not low)
        if low and self._top.indexOf(self._title) < 0:
            self._title.set_step(TextStep.PAGE)
            self._top.insertWidget(1, self._title, 1000)
        elif not low and self._heads.indexOf(self._title) < 0:
            self._title.set_step(TextStep.HERO)
            self._heads.addWidget(self._title)

    def _fit_foot(self) -> None:
        """Short words on "All clear" and the reason above the foot where it is narrow."""
        theme = self._theme
        air = theme.space(40) * 2 + theme.space(14) * 3
        reason = QFontMetrics(theme.font(TextStep.CAPTION)).horizontalAdvance(self._reason.text()) + 8
        right = self.way if self.report.questions_first else self.start
        room = self.width() - air - right.sizeHint().width()
        self.all_clear.setText(_("All clear, room ready"))
        if self.all_clear.sizeHint().width() + reason > room:
            self.all_clear.setText(_("All clear"))
        fits = self.all_clear.sizeHint().width() <= room
        turned = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.BottomToTop
        if self._foot.direction() is not turned:
            self._foot.setDirection(turned)
        beside = self.all_clear.sizeHint().width() + reason <= room
        if beside and self._foot.indexOf(self._reason) < 0:
            self._foot.insertWidget(2, self._reason, 0, Qt.AlignmentFlag.AlignVCenter)
        elif not beside and self._above.indexOf(self._reason) < 0:
            self._above.addWidget(self._reason)

    def _nothing_said(self) -> DailyReport:
        """No answer yet, and no tick set."""
        return with_all(DailyReport(), self.room.ticks, yes=False)

    def _change(self, report: DailyReport) -> None:
        self.report = report
        self._show()
        self.changed.emit(report)

    def _answer(self, key: str, value: str) -> None:
        self._change(answered(self.report, key, yes=value == YES))

    def _tick(self, key: str, on: bool) -> None:
        self._change(answered(self.report, key, yes=on))

    def _place(self, value: str) -> None:
        self._change(replace(self.report, place=Place(value)))

    def _level(self, value: str) -> None:
        self._change(replace(self.report, level=int(value)))

    def _hurt(self, value: str) -> None:
        self._change(replace(self.report, hurt=value == YES))

    def _clear(self) -> None:
        for question in self.questions.values():
            question.pills.set_value(NO)
        self.room.tick_all()
        told = with_all(DailyReport(), self.questions, yes=False)
        self._change(with_all(told, self.room.ticks, yes=True))
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        self.start_pressed.emit(self.report)

    def _go_way(self) -> None:
        self.way_pressed.emit(self.report)

    def _not_now(self) -> None:
        self.not_now_pressed.emit(self.report)

    def _show(self) -> None:
        report = self.report
        self.questions["unwell"].show_follows(unwell_words() if report.unwell else "")
        self.questions["pain"].show_follows(pain_words(report) if _pain_told(report) else "")
        self.questions["dizzy"].show_follows(dizzy_words() if report.dizzy else "")
        self.questions["fall"].show_follows(fall_words(report) if report.fall and report.hurt is not None else "")
        self.questions["medicine"].show_follows(medicine_words() if report.medicine else "")
        self._where.setVisible(bool(report.pain))
        asks_level = bool(report.pain) and report.place is not None and (report.strong or not report.holds)
        self._how_much.setVisible(asks_level)
        self._was_hurt.setVisible(bool(report.fall))
        self._urgent.setVisible(report.emergency)
        self.way.setText(way_words(report))
        self.way.setVisible(report.questions_first)
        self.start.setVisible(not report.questions_first)
        self.all_clear.setVisible(not report.some_yes)
        reason = reason_off(report)
        if reason:
            self.start.set_off(reason)
        else:
            self.start.set_on()
        self._fit_foot()


def _questions() -> tuple[tuple[str, str], ...]:
    return (
        ("unwell", _("Feeling unwell, or a fever?")),
        ("pain", _("New pain since last time?")),
        ("dizzy", _("Dizzy today?")),
        ("fall", _("A fall since we last asked?")),
        ("medicine", _("New medicine?")),
    )


def _pain_told(report: DailyReport) -> bool:
    """True where nothing more is asked about the pain before it is known what follows."""
    return bool(report.pain) and (report.emergency or report.warning or report.level is not None)


def _places() -> tuple[tuple[str, str], ...]:
    return tuple((place.value, place_words(place)) for place in Place)
