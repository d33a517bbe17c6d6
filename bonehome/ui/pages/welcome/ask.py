"""One question: large words, its answers, and beside them why we ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.pages.welcome.answer import AnswerView
from bonehome.ui.pages.welcome.bar import TopBar
from bonehome.ui.pages.welcome.face import Face
from bonehome.ui.pages.welcome.foot import Foot, side_button
from bonehome.ui.pages.welcome.why import WhyCard
from bonehome.ui.theme.enums import ButtonKind, Icon, TextStep, Token, WidthClass
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row

WHY_PX = {WidthClass.WIDE: 420, WidthClass.NARROW: 350}
FITS = (
    (TextStep.HERO, 76),
    (TextStep.PAGE, 76),
    (TextStep.PAGE, 60),
    (TextStep.CUE, 60),
    (TextStep.CUE, 52),
)
"""Sizes of the question from large to small, with the height of answer rows; the first that fits is taken."""
FIT_LARGE_TEXT = (TextStep.SECTION, 52)
"""One more where the person's text is so large that even this step has 30 pt or so."""
LARGE_TEXT = 1.25
AIR_PX = 24


class AskView(Face):
    """Shows a page; ``back_pressed``, ``skip_pressed`` and ``next_pressed`` say what the person wants."""

    back_pressed = Signal()
    skip_pressed = Signal()
    next_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, TopBar(theme, _("Not now")), Foot(theme, _("Next")), gap=0)
        self._width_class = WidthClass.WIDE
        self.answers: AnswerView | None = None
        self._fitted = FITS[0]
        self.question = Text(theme, "", TextStep.HERO, wrap=True)
        self.help = Text(theme, "", TextStep.LEAD, Token.INK2, wrap=True)
        self.why = WhyCard(theme)
        self.back = side_button(theme, _("Back"), Icon.LEFT)
        self.skip = side_button(theme, _("Skip for now"), None, ButtonKind.QUIET)
        self.next = self.foot.next
        self._place = QWidget()
        self._holder = Column(theme, 0, parent=self._place)
        self._below = Column(theme, 0)
        self._middle = Row(theme, 34)
        self._build()
        self.back.clicked.connect(self.back_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        self.next.clicked.connect(self.next_pressed)
        theme.changed.connect(self._restyle)

    def _build(self) -> None:
        self.body.add(self.question)
        self.body.add_gap(6)
        self.body.add(self.help)
        self.body.add_gap(16)
        self.body.add(self._place)
        self.body.add_gap(12)
        self.body.add(self._below)
        self.body.addStretch(1)
        self.column.removeWidget(self.area)
        self._middle.add(self.area, stretch=1)
        self.column.insertLayout(1, self._middle, 1)
        self.foot.add(self.back)
        self.foot.add(self.skip)
        self._place_why()

    def show_question(self, text: str, help_words: str, answers: AnswerView) -> None:
        """Show another page; the old answers are freed."""
        old, self.answers = self.answers, answers
        self.question.setText(text)
        self.help.setText(help_words)
        self.help.setVisible(bool(help_words))
        answers.arrange(self._width_class)
        self._holder.add(answers)
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.content.setAccessibleName(text)
        self.open_at_question()
        self._fit()

    def open_at_question(self) -> None:
        """The question is read first: the keyboard on an answer far below it does not scroll it away."""
        self.area.open_at_top(self.answers.start_focus() if self.answers is not None else None)

    def show_missing(self) -> None:
        """Next is on where nothing is missing."""
        reason = self.answers.missing() if self.answers is not None else ""
        if reason:
            self.next.set_off(reason)
        else:
            self.next.set_on()

    def show_part(self, part: object) -> None:
        """Scroll to a part that has just appeared."""
        if not isinstance(part, QWidget):
            return
        self.body.activate()
        self.content.resize(self.content.width(), self.content.heightForWidth(self.content.width()))
        air = self.theme.space(AIR_PX)
        if part.height() + air > self.area.viewport().height():
            self.area.verticalScrollBar().setValue(part.mapTo(self.content, QPoint(0, 0)).y() - air)
        else:
            self.area.ensureWidgetVisible(part, 0, air)

    def arrange(self, width_class: WidthClass) -> None:
        """Why beside the question, or under the answers in a small window."""
        super().arrange(width_class)
        self._width_class = width_class
        self.skip.setText(_("Skip") if width_class is WidthClass.SMALL else _("Skip for now"))
        self._place_why()
        if self.answers is not None:
            self.answers.arrange(width_class)
        self._fit()

    def _place_why(self) -> None:
        beside = WHY_PX.get(self._width_class)
        self._middle.set_gap(44 if self._width_class is WidthClass.WIDE else 22)
        for layout in (self._middle, self._below):
            layout.removeWidget(self.why)
        if beside is None:
            self.why.setMinimumWidth(0)
            self.why.setMaximumWidth(16777215)
            self._below.add(self.why)
        else:
            self.why.setFixedWidth(self.theme.space(beside))
            self._middle.add(self.why)

    def _restyle(self) -> None:
        self._place_why()
        self._fit()

    def _fit(self) -> None:
        """Take the largest letters with which all answers can be seen; the smallest of FITS where none do."""
        if self.answers is None:
            return
        width, height = self.area.width(), self.area.height()
        fits = (*FITS, FIT_LARGE_TEXT) if self.theme.metrics.factor >= LARGE_TEXT else FITS
        fitting = (one for one in fits if self._needed(width, *one) <= height)
        fit = next(fitting, fits[-1])
        if fit != self._fitted:
            self._fitted = fit
            self.question.set_step(fit[0])
        self.answers.set_rows(fit[1])

    def _needed(self, width: int, step: TextStep, row_px: int) -> int:
        """Height of question, help and answers at this width."""
        words = QFontMetricsF(self.theme.font(step)).boundingRect(
            QRectF(0, 0, width, 10000), int(Qt.TextFlag.TextWordWrap), self.question.text()
        )
        help_words = self.help.heightForWidth(width) if self.help.text() else 0
        answers = self.answers.needed_height(width, row_px) if self.answers is not None else 0
        return round(words.height()) + help_words + answers + self.theme.space(6 + 16 + 12)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Another room, another size."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent, /) -> bool:
        """Fit once more when parts have changed."""
        if not self.__dict__:  # the garbage collector is taking this down
            return False
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return done
