"""The big card: it shows what there is and hides the rest."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bonehome.ui.pages.today.hero import CHIPS_SHOWN, HeroCard, HeroPicture, HeroWords, NeedsRow, Thing
from bonehome.ui.theme.context import UiContext
from bonehome.ui.theme.enums import WidthClass
from bonehome.ui.widgets.chip import Chip
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.picture import PictureFrame, PictureStrip
from tests.ui.looks import Heard

FULL = HeroWords(
    label="Today's session",
    title="Strong legs",
    minutes="25 minutes",
    count="9 exercises",
    start="Start",
    other="Shorter: 15 min",
    needs=(Thing(word="Chair", icon="chair"), Thing(word="Mat", icon="no_such_icon")),
)
REST = HeroWords(label="Today", title="Rest day", sentence="An easy walk is fine too.")


@pytest.fixture
def hero(context: UiContext, qtbot: QtBot) -> HeroCard:
    hero = HeroCard(context)
    qtbot.addWidget(hero)
    hero.resize(760, 420)
    return hero


def words_of(hero: HeroCard) -> set[str]:
    return {text.text() for text in hero.findChildren(Text) if text.isVisibleTo(hero) and text.text()}


def test_a_session_shows_all_its_words(hero: HeroCard) -> None:
    hero.show_words(FULL)
    assert {"Today's session", "Strong legs", "25 minutes", "9 exercises", "You need"} <= words_of(hero)
    assert (hero.start.text(), hero.other.text()) == ("Start", "Shorter: 15 min")
    assert hero.start.isVisibleTo(hero)
    assert hero.other.isVisibleTo(hero)


def test_a_rest_day_has_nothing_to_press(hero: HeroCard) -> None:
    hero.show_words(FULL)
    hero.show_words(REST)
    assert words_of(hero) == {"Today", "Rest day", "An easy walk is fine too."}
    assert not hero.start.isVisibleTo(hero)
    assert not hero.other.isVisibleTo(hero)


def test_both_buttons_are_heard(hero: HeroCard) -> None:
    started, other = Heard(), Heard()
    hero.started.connect(started.hear)
    hero.other_chosen.connect(other.hear)
    hero.show_words(FULL)
    hero.start.click()
    hero.other.click()
    assert (started.all, other.all) == ([()], [()])


@pytest.mark.parametrize(("count", "shown", "more"), [(1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 2, 2), (7, 2, 5)])
def test_what_is_needed_is_shown_in_part_and_spoken_in_full(
    context: UiContext, qtbot: QtBot, count: int, shown: int, more: int
) -> None:
    assert CHIPS_SHOWN == 2
    row = NeedsRow(context)
    qtbot.addWidget(row)
    row.show_things(tuple(Thing(word=f"Thing {n}", icon="chair") for n in range(5)))
    row.show_things(tuple(Thing(word=f"Thing {n}", icon="chair") for n in range(count)))
    qtbot.waitUntil(lambda: len(row.findChildren(Chip)) == shown + bool(more))
    texts = [chip.text() for chip in row.findChildren(Chip)]
    assert texts == [*(f"Thing {n}" for n in range(shown)), *([f"+{more}"] if more else [])]
    assert row.toolTip() == ", ".join(f"Thing {n}" for n in range(count))


def test_nothing_needed_leaves_no_row(context: UiContext, qtbot: QtBot) -> None:
    row = NeedsRow(context)
    qtbot.addWidget(row)
    row.show_things(())
    assert row.isHidden()


def test_a_small_window_keeps_the_strip_alone(hero: HeroCard) -> None:
    picture = HeroPicture(source=None, name="Squat")
    large = next(frame for frame in hero.findChildren(PictureFrame))
    strip = hero.findChild(PictureStrip)
    assert isinstance(strip, PictureStrip)
    hero.show_pictures(picture, (picture, picture), small=False)
    assert large.isVisibleTo(hero)
    assert strip.isVisibleTo(hero)
    hero.set_width_class(WidthClass.SMALL)
    assert not large.isVisibleTo(hero)
    assert strip.isVisibleTo(hero)
    hero.set_width_class(WidthClass.WIDE)
    assert large.isVisibleTo(hero)
    hero.show_pictures(None, (), small=False)
    hero.set_width_class(WidthClass.NARROW)
    assert not large.isVisibleTo(hero)
    assert not strip.isVisibleTo(hero)
