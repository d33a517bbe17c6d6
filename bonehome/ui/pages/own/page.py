"""Adding what a physiotherapist gave: step by step, the safety questions one by one, then the verdict in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.movements import Movement
from bonehome.domain.verdict import Refused
from bonehome.ui.pages.own.asked import AskedPart, VerdictPart
from bonehome.ui.pages.own.draft import OwnDraft, draft_of
from bonehome.ui.pages.own.part import Part
from bonehome.ui.pages.own.said import DosePart, NamePart, PlacePart
from bonehome.ui.pages.own.shown import ShownPart
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Hue, Icon, TextStep, Token, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.page import Message, Page, VerticalScroll

if TYPE_CHECKING:
    from bonehome.app.services import Services

SAID = 4
"""Steps before the safety questions."""
WIDEST_PX = 980


class OwnPage(Page):
    """``add`` or ``change`` comes before ``refresh``. ``kept`` carries the id of a new one."""

    kept = Signal(str)
    back_requested = Signal()

    def __init__(self, context: UiContext, services: Services) -> None:
        super().__init__(context)
        self._services = services
        self._draft = OwnDraft(given_on=services.today())
        self._at = 0
        self._changing = False
        self._saved: ExerciseId | None = None
        self.part: Part | None = None
        theme = context.theme
        self.title_words = Text(theme, "", TextStep.CARD, Token.INK2, wrap=True)
        self.step_words = Text(theme, "", TextStep.CARD, Token.INK2)
        self.leave = Button(theme, _("Not now"), ButtonKind.QUIET, Icon.CROSS)
        self.back = Button(theme, _("Back"), ButtonKind.SECONDARY, Icon.LEFT, ButtonSize.MAIN, step=TextStep.CARD)
        self.next = Button(theme, _("Next"), ButtonKind.PRIMARY, Icon.RIGHT, ButtonSize.MAIN, icon_after=True)
        self.area = VerticalScroll()
        self._place = QWidget()
        self._holder = Column(theme, 0, parent=self._place)
        self._build()
        self.leave.clicked.connect(self.back_requested)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)

    def _build(self) -> None:
        theme = self.theme
        outer = Column(theme, 14, (34, 22, 34, 22), self)
        head = Row(theme, 16)
        head.add(self.title_words, stretch=1000)
        head.add(self.step_words)
        head.addStretch(1)
        head.add(self.leave)
        content = QWidget()
        inner = Row(theme, 0, parent=content)
        inner.addStretch(1)
        inner.add(self._place, stretch=1000)
        inner.addStretch(1)
        self._place.setMaximumWidth(theme.space(WIDEST_PX))
        self.area.setWidget(content)
        foot = Row(theme, 14)
        foot.add(self.back)
        reason = self.next.reason_label()
        reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(1)
        foot.add(reason)
        foot.add(self.next)
        outer.add(head)
        outer.add(self.area, stretch=1)
        outer.add(foot)

    # What the window asks

    def title(self) -> str:
        """For the window's title."""
        return _("Change your exercise") if self._changing else _("What your physiotherapist gave you")

    def add(self) -> None:
        """Begin a new one."""
        self._begin(OwnDraft(given_on=self._services.today()), changing=False)

    def change(self, id_: str) -> None:
        """Change one that is kept."""
        own = self._services.own.find(id_)
        if own is not None:
            self._begin(draft_of(own), changing=True)

    def start_focus(self) -> QWidget | None:
        """The first control of the step."""
        return (self.part.start_focus() if self.part is not None else None) or self.next

    def arrange(self, width_class: WidthClass) -> None:
        """The words at the top give way in a small window."""
        super().arrange(width_class)
        self.title_words.setVisible(width_class is not WidthClass.SMALL)
        self._place.setMaximumWidth(self.theme.space(WIDEST_PX))

    # Steps

    def _begin(self, draft: OwnDraft, *, changing: bool) -> None:
        self._draft, self._changing, self._at, self._saved = draft, changing, 0, None
        self._show()

    def _questions(self) -> tuple[Movement, ...]:
        return self._services.own.questions(self._draft.own())

    def _part(self) -> Part:
        draft, own, theme = self._draft, self._services.own, self.theme
        if self._at == 0:
            return NamePart(theme, draft, self._services.today())
        if self._at == 1:
            return PlacePart(theme, draft, own.things())
        if self._at == 2:
            return DosePart(theme, draft, own.most())
        if self._at == 3:
            part = ShownPart(self.context, draft, own)
            part.failed.connect(self._tell_error)
            return part
        questions = self._questions()
        place = self._at - SAID
        return AskedPart(theme, draft, questions[place]) if place < len(questions) else self._verdict()

    def _show(self) -> None:
        old, self.part = self.part, self._part()
        self.part.changed.connect(self._changed)
        self.part.answered.connect(self._go_on)
        self._holder.add(self.part)
        self._holder.setAlignment(self.part, Qt.AlignmentFlag.AlignTop)
        self.part.show()  # now and not with the next event: it is about to take the keyboard
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.title_words.setText(self.title())
        self._show_foot()
        self.area.verticalScrollBar().setValue(0)
        focus = self.start_focus()
        if focus is not None and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_foot(self) -> None:
        over = isinstance(self.part, VerdictPart)
        self.back.setVisible(self._at > 0 and self._saved is None)
        self.leave.setVisible(not over)
        words = {True: _("See it"), False: _("Close")}[self._saved is not None] if over else _("Next")
        self.next.setText(words)
        self.step_words.setText("" if over else self._step_line())
        self._changed()

    def _step_line(self) -> str:
        if self._at < SAID:
            return _("Step {n} of {m}").format(n=self._at + 1, m=SAID + 1)
        at, of = self._at - SAID + 1, len(self._questions())
        return _("Safety question {n} of {m}").format(n=at, m=of)

    def _changed(self) -> None:
        missing = self.part.missing() if self.part is not None else ""
        if missing:
            self.next.set_off(missing)
        else:
            self.next.set_on()

    def _go_back(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._show()

    def _go_on(self) -> None:
        if isinstance(self.part, VerdictPart):
            self._end()
        elif self.part is not None and not self.part.missing():
            self._at += 1
            self._show()

    # The end

    def _verdict(self) -> Part:
        """Keep it where it may be kept, and say what came of it."""
        own = self._services.own
        judged = own.judge(self._draft.own())
        if isinstance(judged, Refused):
            further = _("It was not kept. Show this to the person who gave it to you, and ask for another one.")
            return VerdictPart(self.theme, _("This one stays out"), _(judged.reason), hue=Hue.SUN, further=further)
        try:
            kept = self._keep()
        except UserError as error:
            return VerdictPart(self.theme, _("It could not be kept"), error.sentence(), hue=Hue.STOP)
        self._saved = kept
        answer = self._services.planning.verdict(kept)
        if isinstance(answer, Refused):
            further = _("It stays with your exercises, and opens when this changes.")
            return VerdictPart(self.theme, _("Not for you now"), _(answer.reason), hue=Hue.SUN, further=further)
        sentence = _("You find it among the exercises, marked as yours.")
        return VerdictPart(self.theme, _("It is in your exercises"), sentence, hue=Hue.LEAF)

    def _keep(self) -> ExerciseId:
        own, draft = self._services.own, self._draft
        keep = own.change if self._changing else own.add
        return keep(draft.own(), draft.photos()).id

    def _end(self) -> None:
        if self._saved is not None and not self._changing:
            self.kept.emit(self._saved)
        else:
            self.back_requested.emit()

    def _tell_error(self, error: UserError) -> None:
        self.told.emit(Message(sentence=error.sentence(), error=True))
