"""Settings: appearance, sound, session, paper, figure, equipment and answers; every change is kept at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from bonehome.app import wording
from bonehome.app.again import tell
from bonehome.app.services import Services
from bonehome.app.settings import Settings
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.events import EventKind
from bonehome.ui.dialogs.happened import Happened
from bonehome.ui.figure.album import Album
from bonehome.ui.pages.settings.cards import SettingsCard
from bonehome.ui.pages.settings.sample import Sample
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import ButtonKind, TextStep, ThemeName, WidthClass
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.choice import Pills, Segmented
from bonehome.ui.widgets.heading import PageHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.page import Message, ScrollPage
from bonehome.ui.widgets.slider import TextScale, WordSlider
from bonehome.ui.widgets.switch import Switch

VOLUMES = (0, 20, 40, 60, 80, 100)


class SettingsPage(ScrollPage):
    """One long page; ``settings_changed`` carries the new Settings."""

    settings_changed = Signal(object)
    person_changed = Signal()
    questions_requested = Signal()
    rules_requested = Signal()

    def __init__(self, context: UiContext, services: Services, album: Album) -> None:
        super().__init__(context, gap=16, margins=(30, 20, 34, 16))
        self._services = services
        self._album = album
        settings = services.settings.load()
        self._make_controls(settings)
        self.body.add(PageHead(context.theme, _("Settings"), _("Changes are kept at once")))
        self._cards = (
            self._appearance(),
            self._sound(),
            self._session(),
            self._paper(),
            self._answers(),
            self._about(),
        )
        self.body.add(*self._cards)
        self.body.addStretch(1)
        self._wire()

    def _make_controls(self, settings: Settings) -> None:
        theme = self.theme
        self.text_size = TextScale(theme, settings.text_pt)
        themes = (
            (ThemeName.LIGHT, _("Light")),
            (ThemeName.DARK, _("Dark")),
            (ThemeName.CONTRAST, _("Contrast")),
            (ThemeName.FOLLOW, _("Follow PC")),
        )
        self.colours = Segmented(theme, _("Colours"), themes, settings.theme)
        metres = tuple((str(n), _("{n} m").format(n=n)) for n in (1, 2, 3))
        self.distance = Segmented(theme, _("Player text"), metres, str(settings.player_distance_m))
        people = tuple((one.id, one.name) for one in self._album.styles.people())
        self.figure = Pills(theme, _("Who shows you"), people, settings.figure, columns=0)
        self.moving = Switch(theme, _("Moving pictures"), checked=settings.moving_pictures)
        self.tones = Switch(theme, _("Tones"), checked=settings.tones)
        volume = min(range(len(VOLUMES)), key=[abs(one - settings.volume) for one in VOLUMES].__getitem__)
        self.volume = WordSlider(theme, _("Volume"), [f"{one} %" for one in VOLUMES], volume)
        self.wait = Switch(theme, _("Wait for me after a rest"), checked=settings.wait_for_me)
        self.units = Segmented(theme, _("Weights in"), (("kg", "kg"), ("lb", "lb")), settings.weight_unit)
        self.paper = Segmented(theme, _("Paper"), (("a4", "A4"), ("letter", "Letter")), settings.paper)
        self.answers = Button(theme, _("Go through the questions"), ButtonKind.SECONDARY)
        self.rules = Button(theme, _("See the rules"), ButtonKind.SECONDARY)
        self.happened = Button(theme, _("Something has happened"), ButtonKind.SECONDARY)

    def _appearance(self) -> SettingsCard:
        card = SettingsCard(self.theme, _("Appearance"))
        card.add_wide(self.text_size)
        card.add_wide(Sample(self.theme))
        card.add_row(_("Colours"), _("Contrast: black on white"), self.colours)
        card.add_row(_("Moving pictures"), _("Off shows start and end side by side"), self.moving)
        card.add_wide(Text(self.theme, _("Who shows you"), TextStep.LABEL))
        card.add_wide(self.figure)
        return card

    def _sound(self) -> SettingsCard:
        card = SettingsCard(self.theme, _("Sound"))
        card.add_row(_("Tones"), _("Ticks before a start, and at the end of a set"), self.tones)
        card.add_row(_("Volume"), "", self.volume)
        return card

    def _session(self) -> SettingsCard:
        card = SettingsCard(self.theme, _("In a session"))
        card.add_row(_("Player text"), _("How far away you stand"), self.distance)
        card.add_row(_("Wait for me after a rest"), _("Nothing starts until you press"), self.wait)
        return card

    def _paper(self) -> SettingsCard:
        card = SettingsCard(self.theme, _("Paper and weights"))
        card.add_row(_("Paper"), "", self.paper)
        card.add_row(_("Weights in"), "", self.units)
        return card

    def _answers(self) -> SettingsCard:
        card = SettingsCard(self.theme, _("My answers, days and equipment"))
        second = _("Anything new? The plan follows what you answer. Everything stays on this computer.")
        card.add_row(_("Questions"), second, self.answers)
        self.due = card.add_row(_("A fall, a broken bone, hospital, new back pain"), " ", self.happened)
        return card

    def _about(self) -> SettingsCard:
        card = SettingsCard(self.theme, _("About this program"))
        second = _("What limits and doses your exercises, why, and where it comes from.")
        card.add_row(_("The rules of this program"), second, self.rules)
        return card

    def _wire(self) -> None:
        self.text_size.chosen.connect(self._set_text)
        self.colours.chosen.connect(self._set_colours)
        self.distance.chosen.connect(self._set_distance)
        self.figure.chosen.connect(self._set_figure)
        self.moving.toggled.connect(self._set_moving)
        self.tones.toggled.connect(self._set_tones)
        self.volume.chosen.connect(self._set_volume)
        self.wait.toggled.connect(self._set_wait)
        self.units.chosen.connect(self._set_units)
        self.paper.chosen.connect(self._set_paper)
        self.answers.clicked.connect(self.questions_requested)
        self.rules.clicked.connect(self.rules_requested)
        self.happened.clicked.connect(self._ask_what_happened)

    def title(self) -> str:
        """For the window's title."""
        return _("Settings")

    def arrange(self, width_class: WidthClass) -> None:
        """Every card follows the width."""
        super().arrange(width_class)
        for card in self._cards:
            card.arrange(width_class)

    def refresh(self) -> None:
        """Show what is set: text size and unit can be changed from elsewhere too."""
        settings = self._services.settings.load()
        self.text_size.set_size(settings.text_pt)
        self.colours.set_value(settings.theme)
        self.units.set_value(settings.weight_unit)
        self.due.setText(due_words(self._services))

    def _ask_what_happened(self) -> None:
        sheet = Happened(self.theme, self.window())
        sheet.told.connect(self._tell)
        sheet.open_sheet()

    def _tell(self, kind: EventKind) -> None:
        """Keep what happened and lead to the questions."""
        try:
            tell(kind, self._services.screening, self._services.planning)
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            return
        self.questions_requested.emit()

    def _set_text(self, text_pt: int) -> None:
        self._change(text_pt=text_pt)

    def _set_colours(self, name: str) -> None:
        self._change(theme=name)

    def _set_distance(self, metres: str) -> None:
        self._change(player_distance_m=int(metres))

    def _set_figure(self, person: str) -> None:
        self._change(figure=person)

    def _set_moving(self, on: bool) -> None:
        self._change(moving_pictures=on)

    def _set_tones(self, on: bool) -> None:
        self._change(tones=on)

    def _set_volume(self, place: int) -> None:
        self._change(volume=VOLUMES[place])

    def _set_wait(self, on: bool) -> None:
        self._change(wait_for_me=on)

    def _set_units(self, unit: str) -> None:
        self._change(weight_unit=unit)

    def _set_paper(self, paper: str) -> None:
        self._change(paper=paper)

    def _change(self, **fields: Any) -> None:
        try:
            changed = self._services.settings.change(**fields)
        except UserError as error:
            self.told.emit(Message(sentence=error.sentence(), error=True))
            changed = self._services.settings.load()
        self.settings_changed.emit(changed)


def due_words(services: Services) -> str:
    """When the questions come again, or why they come now."""
    screening = services.screening
    reminder, due = screening.reminder(), screening.due()
    now = screening.again() or ((reminder.reason,) if reminder is not None else ())
    if now:
        return " ".join(now)
    if due is None:
        return _("The questions have not been gone through yet.")
    return _("The questions come again after it, and else on {day}.").format(day=wording.date_words(due))
