"""Grab one sheet of every component in every theme and at 100 and 150 % text, to be looked at by a person."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from bonehome.ui.theme.enums import (
    ButtonKind,
    ButtonSize,
    DayState,
    Hue,
    Icon,
    TextStep,
    ThemeName,
    TickState,
    Token,
)
from bonehome.ui.theme.icons import Icons
from bonehome.ui.theme.metrics import TYPE_SCALE
from bonehome.ui.theme.palette import make_palette
from bonehome.ui.theme.sheet import make_sheet
from bonehome.ui.theme.theme import THEME_FILES, Theme, load_themes
from bonehome.ui.widgets.badge import KINDS, BrandMark, KindBadge
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Note, PressCard
from bonehome.ui.widgets.check import CheckRow, RadioRow, Tile
from bonehome.ui.widgets.chip import Chip, FilterChip
from bonehome.ui.widgets.choice import Answers, Pills, Segmented
from bonehome.ui.widgets.day import StripCell
from bonehome.ui.widgets.empty import EmptyState
from bonehome.ui.widgets.faces import EffortScale
from bonehome.ui.widgets.focus import FocusRing
from bonehome.ui.widgets.heading import Hairline, IconLine, PageHead, SectionHead, StepNumber
from bonehome.ui.widgets.label import IconMark, Text
from bonehome.ui.widgets.layout import Column, Flow, Row
from bonehome.ui.widgets.picture import PaintPicture, PictureFrame, PictureStrip
from bonehome.ui.widgets.rail import Rail
from bonehome.ui.widgets.ring import Ring
from bonehome.ui.widgets.slider import TextScale, WordSlider
from bonehome.ui.widgets.stepper import Stepper
from bonehome.ui.widgets.switch import Switch
from bonehome.ui.widgets.ticks import LoadMarks, MinutesBar, Ticks
from bonehome.ui.widgets.toast import Toast

ROOT = Path(__file__).resolve().parent.parent
TEXT_SIZES = (16, 24)
MARGINS = (32, 22, 32, 26)


class Sheet(QWidget):
    """A page of samples."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("window")
        self.column = Column(theme, 12, MARGINS, self)
        self.column.add(PageHead(theme, title))

    def caption(self, words: str) -> None:
        """A line over a group of samples."""
        self.column.add(Text(self.theme, words, TextStep.LABEL, Token.INK2, wrap=True))

    def flow(self, *parts: QWidget, gap: int = 14) -> None:
        """Samples side by side, wrapping."""
        holder = QWidget()
        Flow(self.theme, gap, holder).add(*parts)
        self.column.add(holder)

    def row(self, *parts: QWidget | QLayout, gap: int = 14) -> None:
        """Samples side by side, sharing the width."""
        row = Row(self.theme, gap)
        for part in parts:
            row.add(part, stretch=1)
        self.column.add(row)


def sample_picture(theme: Theme) -> PaintPicture:
    """A stand-in for a figure: arch, floor and a disc."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        floor = rect.adjusted(0, rect.height() * 0.86, 0, 0)
        painter.fillRect(floor, theme.colour(Token.TEAL_S))
        painter.setBrush(theme.colour(Token.CORAL))
        painter.drawEllipse(rect.center(), rect.width() * 0.16, rect.height() * 0.3)

    return paint


def buttons(theme: Theme) -> Sheet:
    """Buttons in every look and state, chips, choices."""
    page = Sheet(theme, "Components and states")
    off, busy = Button(theme, "Start"), Button(theme, "Save", ButtonKind.PRIMARY)
    off.set_off("Answer all five questions first")
    busy.set_busy("Saving")
    page.caption("Buttons: primary, off with its reason, busy, secondary, plain, soft, quiet, warm, danger")
    page.flow(
        Button(theme, "Start", ButtonKind.PRIMARY, Icon.PLAY),
        off,
        off.reason_label(),
        busy,
        Button(theme, "Print", ButtonKind.SECONDARY, Icon.PRINT),
        Button(theme, "Print my week", ButtonKind.PLAIN, Icon.PRINT),
        Button(theme, "See how", ButtonKind.SOFT),
        Button(theme, "Clear", ButtonKind.QUIET),
        Button(theme, "See all", ButtonKind.QUIET, Icon.RIGHT, ButtonSize.COMPACT, icon_after=True),
        Button(theme, "Too hard", ButtonKind.WARM, Icon.EASIER),
        Button(theme, "It hurts", ButtonKind.DANGER, Icon.HURT),
        Button(theme, kind=ButtonKind.SECONDARY, icon=Icon.LEFT, name="Previous week"),
    )
    page.flow(
        Button(theme, "Start", ButtonKind.PRIMARY, Icon.PLAY, ButtonSize.MAIN),
        Button(theme, "Next", ButtonKind.PRIMARY, Icon.RIGHT, ButtonSize.MAIN, icon_after=True),
        Button(theme, "Pause", ButtonKind.PRIMARY, Icon.PAUSE, ButtonSize.PLAYER),
        Button(theme, "Skip", ButtonKind.SECONDARY, Icon.SKIP, ButtonSize.PLAYER),
        Button(theme, "Count one", ButtonKind.SOFT, Icon.PLUS, ButtonSize.TEST),
    )
    page.caption("Chips, filters, segmented choice, switches, ticks")
    page.flow(
        Chip(theme, "Chair", Icon.CHAIR),
        Chip(theme, "Hip", None, Token.TEAL_S, Token.TEAL_T, TextStep.CAPTION_STRONG, 34),
        FilterChip(theme, "Hip"),
        Segmented(theme, "View", (("side", "Side"), ("front", "Front"), ("back", "Back")), "side"),
        Switch(theme, "Sound", checked=True),
        Switch(theme, "Sound"),
        CheckRow(theme, "Hip", checked=True, count="96"),
        CheckRow(theme, "Spine", count="71"),
        RadioRow(theme, "All", checked=True, count="185"),
        *(StepNumber(theme, number) for number in (1, 2)),
        IconLine(theme, Icon.CLOCK, "25 minutes"),
    )
    page.caption("Pills, answers, tiles")
    page.column.add(
        Pills(theme, "Any pain?", (("no", "No"), ("little", "A little"), ("yes", "Yes, tell us where")), "no")
    )
    page.column.add(
        Answers(theme, "Broken bones", (("no", "No"), ("once", "Yes, once"), ("unsure", "I am not sure")), "once")
    )
    page.row(
        Tile(theme, "Sturdy chair", Icon.CHAIR, checked=True),
        Tile(theme, "Hand weights", Icon.DUMBBELL),
        Tile(theme, "Low step", Icon.STEP, checked=True),
        Tile(theme, "Long band", Icon.BAND),
    )
    return page


def days(theme: Theme) -> Sheet:
    """Days, ring, dose marks, faces, sliders, stepper."""
    page = Sheet(theme, "Days, dose and scales")
    states = (DayState.DONE, DayState.TODAY, DayState.PLANNED, DayState.PART, DayState.REST, DayState.CARRIED_ON)
    page.row(
        *(
            StripCell(theme, f"Wed {18 + at}", state, f"Wednesday {18 + at}, {state}", today=state is DayState.TODAY)
            for at, state in enumerate((*states, DayState.PAUSED))
        ),
        gap=4,
    )
    ring = Ring(theme)
    ring.show_part(0.62, "38", "seconds")
    done, todo, bonus = TickState.DONE, TickState.TODO, TickState.BONUS
    bars = Column(theme, 8)
    bars.add(
        MinutesBar(theme, 24, 60, Token.TEAL, name="Balance"),
        MinutesBar(theme, 150, 150, Token.SKY, pieces=5, name="Walk"),
    )
    ticks = Column(theme, 8)
    ticks.add(
        Ticks(theme, (done, todo, bonus), Token.CORAL, "Strength, 1 of 2 days, 1 bonus day open"),
        Ticks(theme, (done, done, todo, todo, todo), Token.SUN, "Posture, 2 of 5 days"),
    )
    loads = Column(theme, 4)
    loads.add(*(LoadMarks(theme, level, "Hip") for level in range(4)))
    page.row(ring, ticks, bars, loads)
    page.flow(*(KindBadge(theme, kind) for kind in KINDS), BrandMark(theme))
    page.column.add(EffortScale(theme, value="6"))
    page.column.add(TextScale(theme, theme.metrics.text_pt))
    page.column.add(WordSlider(theme, "Player text", ("1 m", "2 m", "3 m"), 1))
    page.column.add(Stepper(theme, "Height", least=100, most=220, value=164, unit="cm"))
    page.column.add(Hairline(theme))
    page.flow(*(IconMark(theme, icon, 30) for icon in Icon), gap=10)
    return page


def cards(theme: Theme) -> Sheet:
    """Cards, notes, toasts, empty states, pictures, type."""
    page = Sheet(theme, "Cards and messages")
    picture = sample_picture(theme)
    page.row(
        Toast(theme, "Session moved to Saturday.", "Undo"),
        Toast(theme, "Voice did not start. Words stay on screen.", "Fix it", error=True),
    )
    page.row(
        EmptyState(
            theme, "Rest day", "An easy walk is fine too.", "Kettle drill", kind=ButtonKind.SOFT, picture=picture
        ),
        EmptyState(theme, "No match", "Try fewer filters.", "Clear", kind=ButtonKind.SECONDARY),
    )
    page.row(
        Note(theme, Hue.SUN, Icon.INFO, "Chair against the wall. Sore knees? Put a cushion on the seat.", "Take care"),
        Note(theme, Hue.STOP, Icon.STOP, "Chest pain, faint, short of breath? <b>Stop and call 112.</b>", rich=True),
    )
    rung, here = PressCard(theme, "Raised seat, easier"), PressCard(theme, "Sit to stand, you are here")
    here.set_chosen(True)
    for card, words in ((rung, "Easier"), (here, "You are here")):
        card.body.add(PictureFrame(theme, "Sit to stand: start", picture, height=84, dimmed=card is rung))
        card.body.add(Text(theme, words, TextStep.CAPTION_STRONG))
    page.row(rung, here, PictureFrame(theme, "Arms over ball: start", None, height=120))
    strip = PictureStrip(theme, "Eight exercises")
    strip.show_pictures([picture] * 7, ["Sit to stand"] * 7, 1)
    page.column.add(strip)
    page.column.add(SectionHead(theme, "Easier and harder", "5 of 10 levels shown"))
    steps = [step for step in TYPE_SCALE if step is not TextStep.COUNT]
    page.flow(*(Text(theme, step.name.replace("_", " ").capitalize(), step) for step in steps), gap=22)
    return page


def grab(page: QWidget, path: Path, ring: FocusRing, focus: QWidget | None = None) -> None:
    """Show a sheet off screen at its own height and save it."""
    width = 1280
    layout = page.layout()
    page.resize(width, layout.totalHeightForWidth(width) if layout is not None else 800)
    page.show()
    QApplication.processEvents()
    if focus:
        focus.setFocus()
        ring.wake()
        QApplication.processEvents()
    page.grab().save(str(path))
    page.hide()


def rails(theme: Theme, folder: Path, name: str) -> None:
    """The rail in both forms."""
    for compact in (False, True):
        rail = Rail(theme)
        rail.show_person("Ellen")
        rail.set_form(compact=compact, window_height=640 if compact else 800)
        from bonehome.ui.theme.enums import PageName

        rail.show_place(PageName.WEEK)
        rail.resize(rail.sizeHint().width(), 640 if compact else 800)
        rail.show()
        QApplication.processEvents()
        rail.grab().save(str(folder / f"rail_{name}_{'compact' if compact else 'wide'}.png"))


def main() -> int:
    """Write the sheets into the folder given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    theme = Theme(load_themes(ROOT / "resources" / "themes"), Icons(ROOT / "icons" / "ui"))
    for name in THEME_FILES:
        for size in TEXT_SIZES:
            label = f"{name}_{size}"
            if options.only not in label:
                continue
            theme.choose(ThemeName(name), size)
            app.setFont(theme.font(TextStep.BODY))
            app.setPalette(make_palette(theme.tokens))
            app.setStyleSheet(make_sheet(theme.tokens, theme.metrics))
            for build in (buttons, days, cards):
                page = build(theme)
                ring = FocusRing(theme, page)
                button = page.findChild(Button)
                page.activateWindow()
                grab(page, options.out / f"{build.__name__}_{label}.png", ring, button)
            rails(theme, options.out, label)
    return 0


if __name__ == "__main__":
    sys.exit(main())
