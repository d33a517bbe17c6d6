"""After the session: well done, how hard it was, any pain, a note; nothing is required."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import SessionId
from bonehome.domain.record import SessionRecord
from bonehome.domain.rules.pains import PainRules
from bonehome.domain.week import monday_of
from bonehome.ui.pages.player.after_form import AfterForm
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.said import done_lines, rated
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.page import Message, Page, VerticalScroll
from bonehome.ui.widgets.picture import PictureFrame

if TYPE_CHECKING:
    from bonehome.app.history import History
    from bonehome.app.training import Training
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.figure.motion import Motion
    from bonehome.ui.figure.styles import FigureStyles

SMALLEST = QSize(680, 480)
_BESIDE_PX = 1100
_COLUMNS_PX = 1000


class AfterPage(Page):
    """``saved`` follows Save and Not now; ``not_finished_requested`` goes back into the player with the record."""

    saved = Signal()
    not_finished_requested = Signal(str)

    def __init__(
        self,
        context: UiContext,
        *,
        catalogue: Catalogue,
        pain: PainRules,
        training: Training,
        history: History,
        name: Callable[[], str],
        person: Callable[[], str],
        figures: FigureStyles | None = None,
    ) -> None:
        super().__init__(context)
        self._catalogue = catalogue
        self._training = training
        self._history = history
        self._name = name
        self._figures = Figures(context, figures, person)
        self._record: SessionRecord | None = None
        self._side = DoneCard(context, self._figures)
        self.form = AfterForm(context.theme, self._figures, catalogue, pain)
        theme = context.theme
        self.not_finished = Button(theme, _("Not finished yet"), ButtonKind.QUIET, Icon.UNDO, ButtonSize.MAIN)
        self.not_now = Button(theme, _("Not now"), ButtonKind.SECONDARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.save = Button(theme, _("Save and finish"), ButtonKind.PRIMARY, Icon.CHECK, ButtonSize.MAIN)
        self._build()
        self.not_finished.clicked.connect(self._go_back)
        self.not_now.clicked.connect(self.saved)
        self.save.clicked.connect(self._save)
        self.theme.changed.connect(self._arrange)

    def _build(self) -> None:
        theme = self.theme
        content = QWidget()
        self._stacked = Column(theme, 14, parent=content)
        self._stacked.add(self.form)
        area = VerticalScroll()
        area.setWidget(content)
        self._middle = Row(theme, 34)
        self._middle.addWidget(self._side, 33)
        self._middle.addWidget(area, 67)
        self._foot = Row(theme, 12)
        self._foot.add(self.not_finished)
        self._foot.addStretch(1)
        self._foot.add(self.not_now, self.save)
        column = Column(theme, 14, (32, 24, 32, 24), self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.add(self._middle, stretch=1)
        column.add(self._foot)

    def minimumSizeHint(self) -> QSize:
        """Any window: the page scrolls."""
        return SMALLEST

    def title(self) -> str:
        """Name of the page."""
        return _("After the session")

    def start_focus(self) -> QWidget | None:
        """The first face, else Save."""
        return self.form.first_focus() or self.save

    def show_record(self, record_id: str) -> None:
        """Ask about this record."""
        record = self._training.record(SessionId(record_id))
        if record is None:
            self.told.emit(Message(sentence=_("This session is not in your log."), error=True))
            self.saved.emit()
            return
        self._record = record
        week = self._history.week_summary(monday_of(record.local_date))
        exercises = rated(record, self._catalogue)
        self._side.show_done(self._name(), done_lines(record, week))
        motions = (self._catalogue.motion_of(one.exercise) for one in reversed(record.sets))
        self._side.show_picture(next((one for one in motions if one is not None), None))
        done = tuple(dict.fromkeys(one.exercise for one in record.sets))
        self.form.ask(exercises, done, record.feedback, record.note)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the parts out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One column where the window is narrow for its letters."""
        beside = self.width() / self.theme.metrics.factor >= _BESIDE_PX
        if beside and self._middle.indexOf(self._side) < 0:
            self._middle.insertWidget(0, self._side, 33)
        elif not beside and self._stacked.indexOf(self._side) < 0:
            self._stacked.insertWidget(0, self._side)
        self._fit_foot()
        self.form.set_columns(2 if self.width() / self.theme.metrics.factor >= _COLUMNS_PX else 1)
        self._side.set_pictured(beside)
        tall = QSizePolicy.Policy.Preferred if beside else QSizePolicy.Policy.Maximum
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, tall)

    def _fit_foot(self) -> None:
        """ "Not finished yet" goes below the questions where the foot is too narrow for three."""
        buttons = (self.not_finished, self.not_now, self.save)
        needed = (
            sum(button.sizeHint().width() for button in buttons) + self.theme.space(32) * 2 + self.theme.space(12) * 2
        )
        fits = needed <= self.width()
        if fits and self._foot.indexOf(self.not_finished) < 0:
            self._foot.insertWidget(0, self.not_finished)
        elif not fits and self._stacked.indexOf(self.not_finished) < 0:
            self._stacked.addWidget(self.not_finished)

    def _save(self) -> None:
        """Keep what was said; a refusal of the disk leaves the page as it is."""
        if self._record is None:
            return
        try:
            self._training.feedback(self._record.id, self.form.feedback(), self.form.note())
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        self.saved.emit()

    def _go_back(self) -> None:
        if self._record is not None:
            self.not_finished_requested.emit(str(self._record.id))


class DoneCard(Card):
    """Well done, what it means for the week, and a picture."""

    def __init__(self, context: UiContext, figures: Figures) -> None:
        theme = context.theme
        super().__init__(theme, padding=(24, 26, 24, 24), gap=10, fill=Token.PRIM_S, line=None, radius=28, shadow=False)
        self._figures = figures
        self._title = Text(theme, "", TextStep.HERO, Token.PRIM_T, wrap=True)
        self._lines = Text(theme, "", TextStep.LEAD, Token.PRIM_T, wrap=True, weight=500)
        self._picture = PictureFrame(theme, "", radius=22, wall=Token.CARD)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._pictured = True
        self._motion: Motion | None = None
        self.body.add(self._title, self._lines)
        self.body.add(self._picture, stretch=1)

    def show_done(self, name: str, lines: tuple[str, ...]) -> None:
        """Change the words."""
        self._title.setText(_("Well done, {name}").format(name=name) if name else _("Well done"))
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))

    def show_picture(self, motion: Motion | None) -> None:
        """Show the end of the last exercise's movement."""
        self._motion = motion
        self._picture.show_picture(self._figures.still(motion), _("The last exercise"))
        self._show()

    def set_pictured(self, pictured: bool) -> None:
        """Leave the picture out where there is little room."""
        self._pictured = pictured
        self._show()

    def _show(self) -> None:
        self._picture.setVisible(self._pictured and self._motion is not None and self._figures.drawn)
