"""Where it hurts."""

from __future__ import annotations

from bonehome.domain.pain import Place, question_of


def test_new_pain_answers_the_question_that_holds_training():
    assert (question_of(Place.NECK), question_of(Place.SPINE), question_of(Place.GROIN)) == ("q10", "q10", "q13")
    assert question_of(Place.CHEST) == "q2"
    assert question_of(Place.KNEE) is None
