"""Each rule for words finds its planted fault, and exactly that."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bonehome.content.text_checks import text_faults
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Mistake, PhaseWords, Side
from bonehome.domain.ids import ExerciseId

LONG = "Stand up and sit down and " * 4 + "rest."
WORDS = " ".join(["word"] * 9)


def faults(exercise: Exercise) -> list[tuple[str, str]]:
    return list(text_faults(exercise))


@pytest.fixture
def clam(catalogue: Catalogue) -> Exercise:
    """A shipped exercise with sides, repetitions and cautions."""
    return catalogue.exercises[ExerciseId("clam_band")]


def test_shipped_words_are_clean(catalogue: Catalogue) -> None:
    assert {id_: faults(one) for id_, one in catalogue.exercises.items() if faults(one)} == {}


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"why": ""}, "why", "The text is empty."),
        ({"feel": "Your  hip works."}, "feel", "The text has stray spaces."),
        ({"setup": "Use a mat"}, "setup", "The sentence has no full stop."),
        ({"feel": "Your hip works!."}, "feel", "No exclamation marks."),
        ({"setup": "Hold the counter."}, "setup", 'Say "worktop", not "counter".'),
        ({"feel": LONG}, "feel", f'A sentence has 25 words, at most 24: "{LONG}"'),
        ({"name": "n" * 61}, "name", "The name has 61 letters, at most 60."),
        ({"short_name": "one two three four"}, "short_name", "At most 3 words and 22 letters."),
        ({"short_name": "s" * 23}, "short_name", "At most 3 words and 22 letters."),
        ({"steps": ("Breathe, change sides.",) * 7}, "steps", "There are 7, it should be 3 to 6."),
        ({"steps": ("Lie down.", "Lift.", "Change sides.")}, "steps", "No step says how to breathe."),
        ({"steps": ("Lie down.", "Lift.", "Breathe.")}, "steps", "No step says to change sides."),
        ({"cues": ("Slow.",)}, "cues", "There are 1, it should be 2 to 4."),
        ({"cues": ("Slow.", f"{WORDS}.")}, "cues[1]", "The cue has 9 words, at most 8."),
        ({"mistakes": (Mistake(wrong="Fast.", mend="Slow."),)}, "mistakes", "There are 1, it should be 2 to 3."),
        ({"phases": PhaseWords(out="", hold="", back="Close")}, "phases.out", "Repetitions need a word here."),
        (
            {"phases": PhaseWords(out="Open the knee", hold="", back="Close")},
            "phases.out",
            'At most 2 words, not "Open the knee".',
        ),
        ({"side_words": ""}, "side_words", 'Say which limb is meant, for example "right leg".'),
    ],
    ids=str,
)
def test_a_planted_fault_is_found_alone(changes: dict[str, Any], field: str, sentence: str, clam: Exercise) -> None:
    assert faults(replace(clam, **changes)) == [(field, sentence)]


@pytest.mark.parametrize(
    ("text", "about", "words"),
    [
        ("Regular work prevents fractures.", "on fractures", "prevents fractures"),
        ("It lowers your risk of a fracture.", "on fractures", "lowers your risk of a fracture"),
        ("Your T-score rises.", "on bone density", "t-score"),
        ("It adds bone density.", "on bone density", "bone density"),
        ("For stronger bones.", "of stronger bones", "stronger bones"),
        ("Bones grow stronger.", "of stronger bones", "bones grow stronger"),
        ("It builds your bones.", "of stronger bones", "builds your bones"),
        ("It reverses osteoporosis.", "of a cure", "reverses osteoporosis"),
        ("It cures a stoop.", "of a cure", "cures"),
        ("This is safe for everyone.", "of safety for all", "safe for everyone"),
        ("We guarantee results.", "of a result", "guarantee"),
        ("It replaces your physiotherapist.", "to stand in for care", "replaces your physiotherapist"),
        ("Do it instead of tablets.", "to stand in for care", "instead of tablets"),
    ],
)
def test_a_promise_is_found(text: str, about: str, words: str, clam: Exercise) -> None:
    assert faults(replace(clam, why=text)) == [("why", f'No promise {about}: "{words}".')]


@pytest.mark.parametrize("text", ["Spine fracture? Do less.", "It does not replace your walk.", "Secure the band."])
def test_honest_words_are_no_promise(text: str, clam: Exercise) -> None:
    assert faults(replace(clam, why=text)) == []


def test_cautions_and_their_sentences_belong_together(clam: Exercise) -> None:
    without = {tag: text for tag, text in clam.care.items() if tag != "vert"}
    assert faults(replace(clam, care=without)) == [("care", 'There is no sentence for "vert~".')]
    more = {**clam.care, "knee": "Sore knees? Do less."}
    assert faults(replace(clam, care=more)) == [("care.knee", '"knee~" is not among not_for.')]


def test_floor_work_names_the_bed(clam: Exercise) -> None:
    care = {**clam.care, "nofloor": "Hard to get up? Leave it out."}
    assert faults(replace(clam, care=care)) == [("care.nofloor", 'The sentence says "on a firm bed".')]


def test_holds_have_no_phase_words(catalogue: Catalogue) -> None:
    plank = catalogue.exercises[ExerciseId("plank_wall")]
    found = faults(replace(plank, phases=PhaseWords(out="Lean", hold="", back="")))
    assert found == [("phases", "Marches, walks and holds have no words here.")]


def test_side_words_only_where_sides_matter(clam: Exercise) -> None:
    found = faults(replace(clam, side=Side.NO))
    assert found == [("side_words", "Both sides work together, so this stays empty.")]


def test_an_exercise_names_a_muscle(clam: Exercise) -> None:
    found = faults(replace(clam, muscles=replace(clam.muscles, anatomy=())))
    assert found == [("muscles.anatomy", "At least one muscle is named.")]
