"""The card "Set the room": a picture even where nobody has drawn or photographed what comes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, SessionId
from bonehome.domain.own import OwnExercise
from bonehome.domain.week import Block, BlockName, Session, SessionKind
from bonehome.ui.figure.photos import Photos
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.room import RoomCard, room_lines
from bonehome.ui.theme.context import UiContext
from bonehome.ui.widgets.picture import PictureFrame
from tests.app.samples import Home
from tests.domain.owns import given
from tests.domain.player_samples import block
from tests.domain.player_samples import session as rows_of
from tests.gate import allowed
from tests.ui.pages.player.conftest import slot


@pytest.fixture
def own(home: Home, tmp_path: Path) -> OwnExercise:
    """An exercise with a blue photo of its first stage."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill("#336699")
    image.save(str(tmp_path / "photo.png"))
    photo = (tmp_path / "photo.png").read_bytes()
    return home.services.own.add(given(home.services.rules.movements), {0: photo})


def session(exercise: Exercise) -> Session:
    block = Block(name=BlockName.STRENGTH, slots=(slot("bridge_two", allowed=allowed(exercise)),))
    return Session(id=SessionId("one"), kind=SessionKind.STRENGTH, minutes=3.0, blocks=(block,))


def card(context: UiContext, home: Home, exercise: ExerciseId, photos: Photos | None = None) -> RoomCard:
    made = RoomCard(context.theme, Figures(context, None, lambda: "ellen", photos))
    made.resize(400, 700)
    made.show_session(session(home.services.catalogue.exercises[exercise]), home.services.catalogue)
    return made


def frame_of(card: RoomCard) -> PictureFrame:
    frame = card.findChild(PictureFrame)
    assert frame is not None
    return frame


def colours(frame: PictureFrame) -> set[str]:
    frame.resize(200, 200)
    image = frame.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, 200, 2) for y in range(0, 200, 2)}


def test_an_own_exercise_without_figure_or_photo_shows_a_calm_picture(
    context: UiContext, home: Home, own: OwnExercise
) -> None:
    room = card(context, home, own.id)
    frame = frame_of(room)
    assert not frame.isHidden()
    assert len(colours(frame)) > 1
    assert frame.accessibleName() == "A room that is ready"


def test_its_photo_is_shown_where_there_is_one(context: UiContext, home: Home, own: OwnExercise) -> None:
    room = card(context, home, own.id, Photos(home.services.own.photo))
    assert "#336699" in colours(frame_of(room))


def test_without_pictures_at_all_the_place_is_left_out(context: UiContext, home: Home) -> None:
    room = card(context, home, ExerciseId("bridge_two"))
    assert frame_of(room).isHidden()


def test_a_band_is_laid_out_with_its_strength(catalogue: Catalogue) -> None:
    rows = rows_of(block(BlockName.STRENGTH, slot("row_band_seated", band="medium")))
    assert "Long band (medium)" in [words for _, words in room_lines(rows, catalogue)]


def test_nothing_is_left_out_where_there_are_too_many_things(catalogue: Catalogue) -> None:
    names = ("chin_tuck", "feet_together", "wall_tall", "clam_band", "row_band_seated")
    lines = room_lines(rows_of(block(BlockName.STRENGTH, *(slot(one, band="light") for one in names))), catalogue)
    assert len(lines) <= 5
    told = " ".join(words.lower() for _, words in lines)
    for thing in ("chair", "wall", "mat", "pillow", "loop band (light)", "long band (light)"):
        assert thing in told, thing
