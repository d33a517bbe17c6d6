"""One line of a people file: what is read, what is left out, and what is said about it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bonehome.content.people_file import PersonError, PersonLine, read_person
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Weekday

START = date(2026, 11, 23)
Read = Callable[..., PersonLine]


@pytest.fixture(scope="module")
def read(resources: Path, catalogue: Catalogue) -> Read:
    rules = load_rules(resources)

    def make(**person: object) -> PersonLine:
        line = json.dumps({"name": "p1", "minutes": 25, **person}).encode()
        return read_person(line, catalogue, rules, START, heaviest_kg=50)

    return make


def test_a_whole_person(read: Read) -> None:
    found = read(
        born=1958,
        sex="female",
        answers={"q8": 1, "q19": None},
        cleared=True,
        equipment=["mat", "dumbbells", "mat"],
        weights_kg=[2, 1, 1],
        days=["wed", "mon"],
        minutes=30,
        tests={"tug_s": 10.5},
        log=[{"date": "2026-11-23", "exercise": "squat_free", "sets": [{"reps": 12, "effort": 5, "form_ok": True}]}],
    )
    profile = found.profile
    assert (profile.name, profile.born, profile.sex, profile.minutes) == ("p1", 1958, "female", 30)
    assert profile.answers == {"q8": 1, "q19": None}
    assert profile.cleared is not None
    assert (profile.equipment, profile.weights_kg) == (("mat", "dumbbells"), (1.0, 2.0))
    assert profile.days == (Weekday.MON, Weekday.WED)
    assert profile.tests.tug_s == 10.5
    assert (found.log[0].exercise, found.log[0].sets[0].reps, found.log[0].sets[0].pain) == ("squat_free", 12, None)
    assert found.notes == ()


@pytest.mark.parametrize(
    ("line", "name", "sentence"),
    [
        (b'{"name": "p2", ', None, "This is not JSON: Input data was truncated."),
        (b"[1]", None, "A person is one JSON object, between { and }."),
        (b"{}", None, "The person has no name."),
        (b'{"name": 3}', None, "The person has no name."),
        (b'{"name": "\xff"}', None, "This is not JSON"),
        (b'{"name": "p2", "answers": {"q2": true, "q2": false}}', "p2", '"q2" stands twice in one object'),
        (b'{"name": "p2", "log": [{"sets": [{"pain": 9, "pain": 0}]}]}', "p2", '"pain" stands twice in one object'),
        (b'{"name": "p2", "name": "p3"}', None, '"name" stands twice in one object'),
        (b'{"name": "p2", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", None, "This is not JSON"),
    ],
)
def test_a_line_that_is_no_person(resources: Path, catalogue: Catalogue, line: bytes, name: str, sentence: str) -> None:
    with pytest.raises(PersonError) as caught:
        read_person(line, catalogue, load_rules(resources), START, heaviest_kg=50)
    assert caught.value.name == name
    assert caught.value.sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("person", "note"),
    [
        ({"minutes": 5}, "A session has 10 to 60 minutes, so 10 are planned."),
        ({"minutes": 90}, "A session has 10 to 60 minutes, so 60 are planned."),
        ({"minutes": 1e9}, "A session has 10 to 60 minutes, so 60 are planned."),
        ({"minutes": -(10**400)}, "A session has 10 to 60 minutes, so 10 are planned."),
        ({"minutes": None}, "The minutes are missing, so 25 are planned."),
        ({"minutes": "long"}, 'The minutes are "long", which is no whole number, so 25 are planned.'),
        ({"minutes": 24.5}, "The minutes are 24.5, which is no whole number, so 25 are planned."),
        ({"equipment": ["trampoline"]}, 'The equipment word "trampoline" is not known.'),
        ({"days": []}, "One day is less than the goal of two strength days."),
        ({"days": ["mon", "tue", "someday"]}, 'The day "someday" is not known.'),
        ({"days": ["mon", "tue", ["wed"]]}, "The day a list is not known."),
        (
            {"log": [{"date": "2026-11-24", "exercise": "squat_free", "sets": [{}]}]},
            "Entry 1 of the log is dated after the start and is not used.",
        ),
        (
            {"log": [{"date": "2026-11-20", "exercise": "flying", "sets": [{}]}]},
            'The exercise "flying" in the log is not known.',
        ),
        (
            {"log": [{"date": "yesterday", "exercise": "squat_free", "sets": [{}]}]},
            "Entry 1 of the log has no date, exercise or sets that can be read.",
        ),
    ],
)
def test_what_cannot_be_used_leaves_a_note(read: Read, person: dict[str, object], note: str) -> None:
    assert read(**person).notes == (note,)


@pytest.mark.parametrize(
    "person",
    [
        {"born": "1958"},
        {"sex": "other"},
        {"answers": [True]},
        {"cleared": "yes"},
        {"tests": {"tug_s": "fast", "chair_stand": True}},
        {"log": "none"},
        {"weights_kg": ["two", -1, True]},
        {"mood": "fine"},
    ],
)
def test_values_of_the_wrong_kind_are_left_out(read: Read, person: dict[str, object]) -> None:
    assert read(**person).profile == read().profile


def test_a_weight_nobody_has_at_home_is_left_out_with_a_note(read: Read) -> None:
    found = read(weights_kg=[2, 50, 50.5, 10**400], cuffs_kg=[1, 999])
    assert (found.profile.weights_kg, found.profile.cuffs_kg) == ((2.0, 50.0), (1.0,))
    assert [note.split(" kg ")[0] for note in found.notes][::2] == ["A weight of 50.5", "A cuff of 999"]
    assert all(note.endswith("it is left out.") for note in found.notes)


def test_a_skipped_question_has_no_key(read: Read) -> None:
    assert QuestionId("q19") not in read(answers={"q1": False}).profile.answers


def test_the_log_is_in_order_of_its_dates(read: Read) -> None:
    days = ["2026-11-20", "2026-11-02", "2026-11-20"]
    log = [{"date": day, "exercise": "chin_tuck", "sets": [{"reps": 8}]} for day in days]
    assert [entry.date.isoformat() for entry in read(log=log).log] == ["2026-11-02", "2026-11-20", "2026-11-20"]
