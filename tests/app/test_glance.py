"""What stands for a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bonehome.app.glance import exercise_count, first_picture
from bonehome.domain.week import Block, BlockName, Session

Make = Callable[..., Session]


def test_the_picture_of_a_day_is_of_its_main_work(session_of: Make) -> None:
    warm, work, walk = session_of("warm_march"), session_of("squat_free"), session_of("walk_easy")
    blocks = (
        Block(name=BlockName.WARMUP, slots=warm.blocks[0].slots),
        Block(name=BlockName.WALK, slots=walk.blocks[0].slots),
        Block(name=BlockName.STRENGTH, slots=work.blocks[0].slots),
    )
    assert first_picture((replace(work, blocks=blocks),)) == "squat_free"
    assert first_picture((replace(work, blocks=blocks[:2]),)) == "walk_easy"
    assert first_picture((replace(work, blocks=blocks[:1]),)) == "warm_march"


def test_a_day_without_an_exercise_has_no_picture(session_of: Make) -> None:
    empty = replace(session_of("squat_free"), blocks=(Block(name=BlockName.STRENGTH, slots=()),))
    assert first_picture(()) is None
    assert first_picture((empty,)) is None
    assert first_picture((empty, session_of("squat_free"))) == "squat_free"


def test_each_exercise_is_counted_once(session_of: Make) -> None:
    assert exercise_count(session_of("squat_free", "squat_free", "warm_march")) == 2
