"""The step in which the exercise is shown: stages in words and photos, or a figure of the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from bonehome.app.own import OwnExercises
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import MotionId
from bonehome.ui.figure.photos import photo_source, readable_endings, shrunk
from bonehome.ui.pages.own.draft import OwnDraft, StageDraft
from bonehome.ui.pages.own.figure_sheet import FigureSheet
from bonehome.ui.pages.own.part import Part
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, Icon, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame

MOST_STAGES = 6
PICTURE = 150
WORDS_PX = 84


class ShownPart(Part):
    """``failed`` carries the UserError of a photo that cannot be used."""

    failed = Signal(object)

    def __init__(self, context: UiContext, draft: OwnDraft, own: OwnExercises) -> None:
        super().__init__(context.theme)
        self._context = context
        self._draft = draft
        self._own = own
        theme = context.theme
        self.cards: list[StageCard] = []
        self._place = QWidget()
        self._stages = Column(theme, 12, parent=self._place)
        self.more = Button(theme, _("Add a stage"), ButtonKind.SECONDARY, Icon.PLUS)
        self.choose = Button(theme, _("Use a figure of the library"), ButtonKind.SECONDARY, Icon.SEARCH)
        self.drop = Button(theme, _("Without the figure"), ButtonKind.QUIET, Icon.CROSS)
        self.figure = PictureFrame(theme, "", width=220, height=PICTURE)
        self.figure_name = Text(theme, "", TextStep.LABEL, wrap=True)
        self._build()
        for stage in draft.stages:
            self._add_card(stage)
        self._show_figure()
        self.more.clicked.connect(self._add_stage)
        self.choose.clicked.connect(self._choose_figure)
        self.drop.clicked.connect(self._drop_figure)

    def _build(self) -> None:
        lead = _("Write down each stage as it was told to you. A photo helps, and stays on this computer.")
        self.column.add(Text(self.theme, lead, TextStep.LEAD, Token.INK2, wrap=True))
        self.column.add(self._place)
        buttons = Row(self.theme, 12)
        buttons.add(self.more, self.choose, self.drop)
        buttons.addStretch(1)
        self.column.add(buttons)
        row = Row(self.theme, 14)
        row.add(self.figure)
        row.add(self.figure_name, stretch=1)
        self.column.add(row)

    def missing(self) -> str:
        """Words for one stage, or a figure; and a sentence beside every photo."""
        draft = self._draft
        if any((one.photo or one.chosen) and not one.text.strip() for one in draft.stages):
            return _("Say in a sentence what each photo shows.")
        told = any(one.text.strip() for one in draft.stages)
        return "" if told or draft.motion is not None else _("Say in a sentence how it is done.")

    def start_focus(self) -> QWidget | None:
        """The first stage."""
        return self.cards[0].words if self.cards else None

    def take_figure(self, motion: str) -> None:
        """Show it by a figure of the library."""
        self._draft.motion = MotionId(motion)
        self._show_figure()
        self.tell()

    def _add_stage(self) -> None:
        if len(self.cards) < MOST_STAGES:
            stage = StageDraft()
            self._draft.stages.append(stage)
            self._add_card(stage)
            self.cards[-1].words.setFocus()
            self.tell()

    def _add_card(self, stage: StageDraft) -> None:
        place = len(self.cards)
        kept = self._own.photo(self._draft.id, place) if stage.photo else None
        card = StageCard(self.theme, stage, place + 1, QImage(str(kept)) if kept is not None else None)
        card.changed.connect(self.tell)
        card.failed.connect(self.failed)
        self.cards.append(card)
        self._stages.add(card)
        self.more.setVisible(len(self.cards) < MOST_STAGES)

    def _choose_figure(self) -> None:
        sheet = FigureSheet(self._context, self.window(), self._own.catalogue)
        sheet.chosen.connect(self.take_figure)
        sheet.open_sheet()

    def _drop_figure(self) -> None:
        self._draft.motion = None
        self._show_figure()
        self.tell()

    def _show_figure(self) -> None:
        motion, pictures = self._draft.motion, self._context.pictures
        found = next((one for one in self._own.catalogue.exercises.values() if one.motion == motion), None)
        shown = motion is not None and found is not None
        source = pictures.source(motion) if pictures is not None and motion is not None else None
        name = found.name if found is not None else ""
        self.figure.show_picture(source, name)
        self.figure_name.setText(_("Shown by the figure of: {name}").format(name=name))
        for part in (self.figure, self.figure_name, self.drop):
            part.setVisible(shown)


class StageCard(Card):
    """One stage: its number, its words and its photo."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, stage: StageDraft, number: int, photo: QImage | None) -> None:
        super().__init__(theme, across=True, padding=(16, 14, 16, 16), gap=14)
        self._stage = stage
        self._number = number
        name = _("Stage {n}").format(n=number)
        self.words = QPlainTextEdit(stage.text)
        self.words.setAccessibleName(name)
        self.words.setPlaceholderText(_("Such as: sit tall, feet flat on the floor"))
        self.words.setTabChangesFocus(True)
        self.photo = Button(theme, _("Photo"), ButtonKind.SECONDARY, Icon.FOLDER, ButtonSize.COMPACT)
        self.away = Button(theme, _("No photo"), ButtonKind.QUIET, Icon.CROSS, ButtonSize.COMPACT)
        self._frame = PictureFrame(theme, name, width=190, height=PICTURE)
        left = Column(theme, 8)
        left.add(Text(theme, name, TextStep.LABEL), self.words)
        buttons = Row(theme, 10)
        buttons.add(self.photo, self.away)
        buttons.addStretch(1)
        left.add(buttons)
        self.body.add(left, stretch=1)
        self.body.add(self._frame)
        self._show(photo_source(photo) if photo is not None and not photo.isNull() else None)
        self._resize()
        self.words.textChanged.connect(self._take_words)
        self.photo.clicked.connect(self._choose_photo)
        self.away.clicked.connect(self._drop_photo)
        theme.changed.connect(self._resize)

    def take_photo(self, path: Path) -> None:
        """Use the picture in this file; ``failed`` where it is none."""
        try:
            content = shrunk(path)
        except UserError as error:
            self.failed.emit(error)
            return
        self._stage.chosen = content
        self._show(photo_source(QImage.fromData(content)))
        self.changed.emit()

    def _choose_photo(self) -> None:
        kinds = " ".join(f"*.{ending}" for ending in readable_endings())
        title, pictures = _("Choose a photo"), _("Pictures")
        chosen, _kind = QFileDialog.getOpenFileName(self.window(), title, str(Path.home()), f"{pictures} ({kinds})")
        if chosen:
            self.take_photo(Path(chosen))

    def _drop_photo(self) -> None:
        self._stage.chosen, self._stage.photo = None, ""
        self._show(None)
        self.changed.emit()

    def _take_words(self) -> None:
        self._stage.text = self.words.toPlainText()
        self.changed.emit()

    def _show(self, source: PaintPicture | None) -> None:
        name = _("Photo of stage {n}").format(n=self._number)
        self._frame.show_picture(source, name)
        self._frame.setVisible(source is not None)
        self.away.setVisible(source is not None)

    def _resize(self) -> None:
        self.words.setFixedHeight(self._theme.space(WORDS_PX))
