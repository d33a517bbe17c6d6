"""What follows from a pain, as evidence 2.3 has it."""

from __future__ import annotations

import pytest

from bonehome.domain.pain import Follows, Place, question_of, what_follows

CASES = (
    (Place.CHEST, False, 0, True, Follows.EMERGENCY),
    (Place.SPINE, True, 0, True, Follows.END),
    (Place.NECK, True, 2, True, Follows.END),
    (Place.GROIN, True, 0, False, Follows.END),
    (Place.GROIN, False, 3, False, Follows.END),
    (Place.GROIN, False, 2, False, Follows.CARRY_ON),
    (Place.SPINE, False, 3, True, Follows.LEAVE_OUT),
    (Place.SPINE, False, 2, True, Follows.CARRY_ON),
    (Place.KNEE, True, 1, True, Follows.LEAVE_OUT),
    (Place.KNEE, False, 6, True, Follows.LEAVE_OUT),
    (Place.KNEE, False, 5, True, Follows.SMALLER),
    (Place.KNEE, False, 3, False, Follows.LEAVE_OUT),
    (Place.KNEE, False, 2, False, Follows.CARRY_ON),
    (Place.ELSEWHERE, False, 4, False, Follows.LEAVE_OUT),
)


@pytest.mark.parametrize(("place", "sharp", "level", "listed", "expected"), CASES)
def test_what_follows(place: Place, sharp: bool, level: int, listed: bool, expected: Follows):
    assert what_follows(place, sharp=sharp, level=level, listed=listed) is expected


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("listed", [True, False])
def test_more_pain_never_means_less_care(place: Place, listed: bool):
    order = list(Follows)
    for sharp in (False, True):
        found = [order.index(what_follows(place, sharp=sharp, level=level, listed=listed)) for level in range(11)]
        assert found == sorted(found)
    for level in range(11):
        dull, sharp_ = (what_follows(place, sharp=one, level=level, listed=listed) for one in (False, True))
        assert order.index(dull) <= order.index(sharp_)


def test_new_pain_answers_the_question_that_holds_training():
    assert (question_of(Place.NECK), question_of(Place.SPINE), question_of(Place.GROIN)) == ("q10", "q10", "q13")
    assert question_of(Place.CHEST) == "q2"
    assert question_of(Place.KNEE) is None
