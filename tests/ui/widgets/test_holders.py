"""Layouts, cards, pages, pictures and the rail: room, growth and what they say."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import Hue, Icon, PageName, TextStep, ThemeName, Token
from bonehome.ui.theme.metrics import TEXT_SIZES
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.card import Card, Note, PressCard
from bonehome.ui.widgets.empty import EmptyState
from bonehome.ui.widgets.heading import PageHead, SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Flow, Grid, Row
from bonehome.ui.widgets.page import ScrollPage
from bonehome.ui.widgets.picture import PictureFrame, PictureStrip
from bonehome.ui.widgets.rail import Rail
from tests.ui.looks import Heard, colour_at, colours_in, cut_widgets


def test_gaps_and_margins_grow_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = Column(theme, 20, (10, 20, 30, 40), holder)
    first, second = Text(theme, "One"), Text(theme, "Two")
    column.add(first)
    column.add_gap(40)
    column.add(second)
    before = holder.sizeHint().height() - first.sizeHint().height() - second.sizeHint().height()
    theme.choose(text_pt=24)
    after = holder.sizeHint().height() - first.sizeHint().height() - second.sizeHint().height()
    assert column.spacing() == theme.space(20) > 20
    assert after > before * 1.15


def test_flow_wraps_and_centres_in_the_row(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(theme, 10, holder)
    parts = [QWidget() for _ in range(4)]
    for at, part in enumerate(parts):
        part.setFixedSize(100, 20 if at % 2 else 40)
    flow.add(*parts)
    assert flow.heightForWidth(430) == 40
    assert flow.heightForWidth(220) == 90
    holder.resize(220, 90)
    holder.show()
    assert [part.geometry().y() for part in parts] == [0, 10, 50, 60]
    assert holder.rect().contains(parts[3].geometry())


def test_grid_can_be_filled_again_with_fewer_columns(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = Grid(theme, 10, parent=holder)
    parts = [QWidget() for _ in range(6)]
    grid.fill(parts, 3)
    assert grid.getItemPosition(grid.indexOf(parts[4]))[:2] == (1, 1)
    grid.fill(parts, 1)
    assert grid.getItemPosition(grid.indexOf(parts[4]))[:2] == (4, 0)
    assert [grid.columnStretch(at) for at in range(3)] == [1, 0, 0]


def test_a_label_takes_step_and_colour_live(theme: Theme, qtbot: QtBot) -> None:
    label = Text(theme, "Strong legs", TextStep.HERO, Token.CORAL_T)
    qtbot.addWidget(label)
    assert label.font().pixelSize() == 45
    theme.choose(ThemeName.DARK, 24)
    assert label.font().pixelSize() == 68
    assert label.palette().color(label.foregroundRole()) == theme.colour(Token.CORAL_T)


def test_what_a_person_typed_is_never_markup(theme: Theme, qtbot: QtBot) -> None:
    label = Text(theme, "<b>Ellen</b> & co")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_cards_have_a_hairline_and_a_black_border_in_high_contrast(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    card.body.add(Text(theme, "This week", TextStep.SECTION))
    qtbot.addWidget(card)
    card.resize(300, 120)
    assert colour_at(card, 150, 60) == theme.colour(Token.CARD)
    assert theme.colour(Token.LINE).name() in colours_in(card)
    theme.choose(ThemeName.CONTRAST)
    assert "#000000" in {colour_at(card, 150, y).name() for y in range(4)}


def test_a_press_card_is_a_button_with_a_name(theme: Theme, qtbot: QtBot) -> None:
    card = PressCard(theme, "Sit to stand, level 3")
    words = Text(theme, "Sit to stand")
    card.body.add(words)
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.show()
    heard = Heard()
    card.clicked.connect(heard.hear)
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert len(heard.all) == 3
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.role() in (QAccessible.Role.Button, QAccessible.Role.PushButton)
    assert interface.text(QAccessible.Text.Name) == "Sit to stand, level 3"


def test_a_chosen_card_has_white_words_on_green_in_high_contrast(theme: Theme, qtbot: QtBot) -> None:
    card = PressCard(theme, "You are here")
    words = Text(theme, "You are here")
    card.body.add(words)
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.set_chosen(True)
    theme.choose(ThemeName.CONTRAST)
    assert colour_at(card, 250, 80) == theme.colour(Token.PRIM)
    assert words.palette().color(words.foregroundRole()) == theme.colour(Token.ON_PRIM)
    theme.choose(ThemeName.LIGHT)
    assert words.palette().color(words.foregroundRole()) == theme.colour(Token.INK)


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
@pytest.mark.parametrize("width", [380, 520])
def test_notes_and_empty_states_are_never_cut(theme: Theme, qtbot: QtBot, width: int, text_pt: int) -> None:
    theme.choose(text_pt=text_pt)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = Column(theme, 10, parent=holder)
    words = "Chest pain, faint, short of breath, or new weakness? Stop and call 112."
    column.add(
        Note(theme, Hue.STOP, Icon.STOP, words),
        Note(theme, Hue.SUN, Icon.INFO, words, "Take care"),
        EmptyState(theme, "Nothing here yet", "Your first week fills this page.", "Start"),
    )
    width = round(width * theme.metrics.factor)
    holder.resize(width, column.totalHeightForWidth(width))
    holder.show()
    assert cut_widgets(holder) == []


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
def test_heads_wrap(theme: Theme, qtbot: QtBot, text_pt: int) -> None:
    theme.choose(text_pt=text_pt)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = Column(theme, 10, parent=holder)
    head = PageHead(theme, "Good morning, Wilhelmina", "Wednesday 18 November · week 12 of 16")
    head.right.add(Button(theme, "Print my week"))
    column.add(head, SectionHead(theme, "Easier and harder", "5 of 10 levels shown"))
    holder.resize(822, column.totalHeightForWidth(822))
    holder.show()
    assert cut_widgets(holder) == []


def test_a_page_scrolls_down_only_and_keeps_the_ground(theme: Theme, context: UiContext, qtbot: QtBot) -> None:
    page = ScrollPage(context)
    for at in range(40):
        page.body.add(Text(theme, f"Line {at}"))
    qtbot.addWidget(page)
    page.resize(500, 300)
    page.show()
    assert page.area.verticalScrollBar().maximum() > 0
    assert page.area.horizontalScrollBar().maximum() == 0
    assert colour_at(page, 5, 5) == theme.colour(Token.BG)
    theme.choose(ThemeName.DARK)
    assert colour_at(page, 5, 5) == theme.colour(Token.BG)


def paint_red(painter: QPainter, rect: QRectF) -> None:
    painter.fillRect(rect, QColor("#ff0000"))


def test_a_picture_is_painted_inside_round_corners(theme: Theme, qtbot: QtBot) -> None:
    frame = PictureFrame(theme, "Sit to stand: nose over toes", paint_red, width=100, height=80)
    qtbot.addWidget(frame)
    frame.show()
    assert colour_at(frame, 50, 40).name() == "#ff0000"
    assert colour_at(frame, 0, 0).name() != "#ff0000"
    assert frame.accessibleName() == "Sit to stand: nose over toes"


def test_a_dimmed_picture_is_faded_as_one_image(theme: Theme, qtbot: QtBot) -> None:
    frame = PictureFrame(theme, "Arms over ball", paint_red, width=100, height=80, dimmed=True)
    qtbot.addWidget(frame)
    red = colour_at(frame, 50, 40)
    wall = theme.colour(Token.SUNK)
    assert red.green() == pytest.approx(wall.green() * 0.55, abs=3)


def test_a_pixmap_covers_the_frame(theme: Theme, qtbot: QtBot) -> None:
    pixmap = QPixmap(40, 40)
    pixmap.fill(QColor("#0000ff"))
    frame = PictureFrame(theme, "Sit to stand", pixmap, width=200, height=50)
    qtbot.addWidget(frame)
    assert {colour_at(frame, x, 25).name() for x in (3, 100, 197)} == {"#0000ff"}


def test_a_missing_picture_shows_the_name_on_a_plate(theme: Theme, qtbot: QtBot) -> None:
    frame = PictureFrame(theme, "Arms over ball: start", width=300, height=120)
    qtbot.addWidget(frame)
    assert len(colours_in(frame)) > 4


@pytest.mark.parametrize("width", [330, 480, 700, 1200])
def test_a_strip_shows_as_many_as_fit_and_counts_the_rest(theme: Theme, qtbot: QtBot, width: int) -> None:
    strip = PictureStrip(theme, "Eight exercises")
    strip.show_pictures([paint_red] * 8, ["Sit to stand"] * 8)
    qtbot.addWidget(strip)
    strip.resize(width, 92)
    shown, left, each = strip._fit()
    assert shown + left == 8
    assert shown * (each + 8) - 8 <= width + 1


@pytest.mark.parametrize("text_pt", TEXT_SIZES)
@pytest.mark.parametrize("compact", [True, False])
def test_the_rail_fits_its_words_in_the_smallest_window(
    theme: Theme, qtbot: QtBot, compact: bool, text_pt: int
) -> None:
    theme.choose(text_pt=text_pt)
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.show_person("Ellen")
    height = 640 if compact else 1100  # wide with large text means a large window
    rail.set_form(compact=compact, window_height=height)
    holder = QWidget()
    qtbot.addWidget(holder)
    rail.setParent(holder)
    rail.setGeometry(0, 0, rail.minimumWidth(), height)
    holder.resize(400, height)
    holder.show()
    assert cut_widgets(rail) == []
    places = [item.geometry() for item in rail._items.values()]
    assert all(after.top() > before.bottom() for before, after in itertools.pairwise(places))
    if not compact and text_pt == 16:
        assert rail.width() == 206
    if compact and text_pt == 16:
        assert rail.width() == 118


def test_the_rail_tells_the_place_and_keeps_the_mark(theme: Theme, qtbot: QtBot) -> None:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.show()
    heard = Heard()
    rail.chosen.connect(heard.hear)
    rail.show_place(PageName.TODAY)
    qtbot.mouseClick(rail._items[PageName.WEEK], Qt.MouseButton.LeftButton)
    assert heard.all == [(PageName.WEEK,)]
    rail.show_place(PageName.EXERCISE)
    assert rail._items[PageName.WEEK].isChecked()


def test_rows_read_in_order(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Row(theme, 12, parent=holder)
    buttons = [Button(theme, word) for word in ("Back", "Skip", "Next")]
    row.add(*buttons)
    holder.show()
    places = [QRect(button.geometry()) for button in buttons]
    assert places == sorted(places, key=QRect.x)
    assert places[1].x() - places[0].right() - 1 == 12
