"""What a physiotherapist gave, turned into an exercise for the one gate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Kind, Position, Precaution, Side
from bonehome.domain.ids import ExerciseId, MotionId
from bonehome.domain.own import OwnExercise
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.movements import Movements
from bonehome.domain.rules.own import as_exercise, found, questions, read_dose, short_name
from bonehome.domain.verdict import Refused
from tests.domain.owns import given


@pytest.fixture(scope="session")
def table(rules: Rules) -> Movements:
    return rules.movements


def made(own: OwnExercise, table: Movements, figure: Exercise | None = None) -> Exercise:
    exercise = as_exercise(own, table, figure)
    assert isinstance(exercise, Exercise), exercise
    return exercise


# What makes an exercise that nobody may do, by row.
OUT: dict[str, dict[str, object]] = {
    "bends_spine": {},
    "bends_spine_loaded": {"loaded": True, "equipment": ("dumbbells",)},
    "twists_end": {},
    "lifts_from_floor": {"loaded": True, "position": Position.STANDING},
    "maximal": {"loaded": True},
    "rebounder": {"position": Position.STANDING},
    "unstable": {"position": Position.STANDING},
    "rolled_bridge": {"position": Position.SUPINE},
}


def test_every_row_that_is_for_nobody_is_tried_here(table: Movements) -> None:
    assert {row.id for row in table.rows if row.out()} == set(OUT)


@pytest.mark.parametrize("row", OUT)
def test_what_is_for_nobody_is_refused_with_its_reason(row: str, table: Movements) -> None:
    found_row = table.row(row)
    assert found_row is not None
    yes = found_row.implied_by or (row,)
    refused = as_exercise(given(table, *yes, **OUT[row]), table)
    assert isinstance(refused, Refused)
    reasons = {one.reason for one in table.rows if one.id in (row, *yes)}
    assert refused.reason in reasons
    assert row in found(given(table, *yes, **OUT[row]), table)


@pytest.mark.parametrize("row", [row for row in OUT if row != "bends_spine_loaded"])
def test_a_question_not_answered_is_the_worse_answer(row: str, table: Movements) -> None:
    assert isinstance(as_exercise(given(table, **OUT[row]), table), Exercise)
    refused = as_exercise(given(table, unanswered=(row,), **OUT[row]), table)
    assert isinstance(refused, Refused)
    assert refused.rule == f"movement_{row}"


def test_nothing_answered_at_all_stays_out(table: Movements) -> None:
    for position in Position:
        assert isinstance(as_exercise(given(table, position=position, without=()), table), Refused)


def test_only_sensible_questions_are_asked(table: Movements) -> None:
    seated = [row.id for row in questions(given(table), table)]
    standing = [row.id for row in questions(given(table, position=Position.STANDING), table)]
    assert "bends_spine" in seated
    assert "jumps" not in seated
    assert "overhead_load" not in seated
    assert "jumps" in standing
    assert "hops" not in standing
    jumping = questions(given(table, "jumps", position=Position.STANDING), table)
    assert "hops" in [row.id for row in jumping]
    loaded = questions(given(table, "arms_up", loaded=True), table)
    assert {"overhead_load", "arms_forward_load", "maximal"} <= {row.id for row in loaded}


def test_it_says_what_it_is(table: Movements) -> None:
    exercise = made(given(table, side=Side.YES, support=True, dose="8-12 reps of 3 s"), table)
    assert exercise.family == "own"
    assert exercise.level == 1
    assert exercise.steps == ("Sit tall.", "Slide the heel forward.")
    assert str(exercise.dose) == "8-12 reps of 3 s"
    assert exercise.support
    assert exercise.side_words == "right"
    assert exercise.equipment == ("chair",)
    assert exercise.phases.out


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({}, {Kind.RESISTANCE}),
        ({"dose": "30 s"}, {Kind.MOBILITY}),
        ({"dose": "30 s", "loaded": True}, {Kind.RESISTANCE}),
    ],
)
def test_it_is_strength_unless_it_is_an_unloaded_hold(
    changes: dict[str, object], kinds: set[Kind], table: Movements
) -> None:
    assert set(made(given(table, **changes), table).types) == kinds


def test_jumps_are_landings_for_every_gate(table: Movements) -> None:
    assert made(given(table, "jumps", position=Position.STANDING), table).has(Kind.IMPACT)


def test_tags_follow_from_the_answers_and_the_position(table: Movements) -> None:
    def tags(*yes: str, **changes: object) -> set[str]:
        return {str(one) for one in made(given(table, *yes, **changes), table).not_for}

    assert tags() == set()
    assert tags("kneels", position=Position.STANDING) == {"knee", "kneerep", "thr"}
    assert tags("floor", position=Position.SUPINE) == {"kyph~", "vert~", "nofloor"}
    assert tags(position=Position.SUPINE) == {"kyph~", "vert~", "nofloor~"}
    assert {"wrist", "kneerep"} <= tags(position=Position.QUADRUPED)


def test_the_stricter_of_two_tags_counts(table: Movements) -> None:
    exercise = made(given(table, "arms_up", "overhead_load", loaded=True), table)
    assert Precaution(tag="shld") in exercise.not_for
    assert Precaution(tag="shld", soft=True) not in exercise.not_for


def test_a_figure_of_the_library_lends_its_words_and_its_precautions(table: Movements, catalogue: Catalogue) -> None:
    figure = catalogue.exercises[ExerciseId("sts_raised_hands")]
    exercise = made(given(table, motion=MotionId(figure.motion)), table, figure)
    assert exercise.motion == figure.motion
    assert (exercise.view, exercise.phases, exercise.lower_first) == (figure.view, figure.phases, figure.lower_first)
    assert {one.tag for one in figure.not_for} <= {one.tag for one in exercise.not_for}
    jump = catalogue.exercises[ExerciseId("jump_mini")]
    assert made(given(table), table, jump).has(Kind.IMPACT)


@pytest.mark.parametrize(
    "dose", ["", "ten", "0 reps", "101 reps", "30 min", "5-3 reps", "5 reps of 61 s", "100 reps of 60 s"]
)
def test_a_dose_that_cannot_be_is_a_kind_sentence(dose: str, table: Movements) -> None:
    refused = as_exercise(replace(given(table), dose=dose), table)
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("The dose")
    assert refused.reason.endswith(".")
    with pytest.raises(ValueError, match="The dose"):
        read_dose(dose, table.most)


def test_the_players_name_has_whole_words() -> None:
    assert short_name("Heel slides") == "Heel slides"
    assert short_name("Side lying leg lift with a pillow between") == "Side lying leg lift with a pillow"
    assert short_name("n" * 60) == "n" * 40
