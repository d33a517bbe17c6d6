"""Notes: a sentence takes its numbers from the table, and from nowhere but what it covers."""

from __future__ import annotations

import pytest

from bonehome.domain.exercise import Mark
from bonehome.domain.ids import RuleId
from bonehome.domain.rules.note import Chapter, Note, NotedTable, Tree, at, meanings, numbers, placeholders, tree_of

RAW = {
    "tiers": {
        "T1": {"sets": {"low": 1, "high": 2}, "rest_s": 120, "slow": True, "fast": False},
        "T2": {"sets": {"low": 3, "high": 3}},
    },
    "rows": [{"block": "warmup", "seconds": [90, 120]}, {"block": "back", "seconds": [60]}],
    "others": [["posture", "walk"], []],
    "owned": [{"owned": ["chair"], "gives": "two_chairs"}],
    "word": "walk",
    "share": 0.3333,
    "names": ["a", "b"],
}


def table(note: Note) -> NotedTable:
    return NotedTable(file="x.json", chapter=Chapter.DOSES, values=values(), notes=(note,))


def values() -> Tree:
    return {key: tree_of(value) for key, value in RAW.items()}


def note(says: str, *covers: str) -> Note:
    words = {"who": "Everybody.", "reason": "Because.", "source": "J"}
    return Note(id=RuleId("one"), covers=covers, says=says, mark=Mark.JUDGEMENT, **words)  # type: ignore[arg-type]


def loud(field: str, word: str) -> str:
    return f"{field}:{word}".upper()


@pytest.mark.parametrize(
    ("says", "cover", "sentence"),
    [
        ("{sets:set}.", "tiers.T1", "1 to 2 sets."),
        ("{sets} sets.", "tiers.T1.sets", "1 to 2 sets."),
        ("{sets:set}.", "tiers.T2", "3 sets."),
        ("{tiers.T1.sets.low:set}.", "tiers", "1 set."),
        ("{rest_s:minutes}.", "tiers.T1.rest_s", "2 minutes."),
        ("Slow: {slow}.", "tiers.T1", "Slow: yes."),
        ("{slow:Slow|Fast}.", "tiers.T1", "Slow."),
        ("Done{fast:, fast|}.", "tiers.T1", "Done."),
        ("{share:percent}.", "share", "33%."),
        ("{names:or}.", "names", "NAMES:A, or else NAMES:B."),
        ("{seconds:second}.", "rows.warmup", "90 and 120 seconds."),
        ("{seconds}.", "rows.back", "60."),
        ("{others}.", "others", "OTHERS:POSTURE and OTHERS:WALK; nothing."),
        ("{owned.0.gives}", "owned", "GIVES:TWO_CHAIRS"),
        ("{word}", "word", "WORD:WALK"),
    ],
)
def test_a_sentence_tells_the_tables_own_values(says: str, cover: str, sentence: str) -> None:
    one = note(says, cover)
    assert table(one).sentence(one, loud) == sentence


def test_a_mapping_is_told_key_by_key() -> None:
    one = note("{tiers.T2}", "tiers")
    assert table(one).sentence(one, lambda _field, word: word) == "sets 3"


def test_a_placeholder_means_only_what_is_covered() -> None:
    assert meanings(note("", "tiers.T1"), "sets", values()) == ("tiers.T1.sets",)
    assert meanings(note("", "tiers.T1"), "tiers.T2.sets", values()) == ()
    assert meanings(note("", "tiers.T1", "tiers.T2"), "sets", values()) == ("tiers.T1.sets", "tiers.T2.sets")
    with pytest.raises(KeyError):
        table(note("{no}", "tiers")).sentence(note("{no}", "tiers"), loud)


def test_rows_are_named_by_what_they_begin_with() -> None:
    assert at(values(), "rows.back.seconds") == [60]
    assert at(values(), "owned.0.gives") == "two_chairs"
    with pytest.raises(KeyError):
        at(values(), "rows.lunch")
    assert tree_of([{"a": 1}, {"a": 1}]) == {"0": {"a": 1}, "1": {"a": 1}}


def test_every_number_and_every_yes_or_no_is_found() -> None:
    assert list(numbers(values())) == [
        "tiers.T1.sets.low",
        "tiers.T1.sets.high",
        "tiers.T1.rest_s",
        "tiers.T1.slow",
        "tiers.T1.fast",
        "tiers.T2.sets.low",
        "tiers.T2.sets.high",
        "rows.warmup.seconds",
        "rows.back.seconds",
        "share",
    ]


def test_braces_must_match() -> None:
    assert placeholders("{a} and {b.c:set}") == ("a", "b.c")
    with pytest.raises(ValueError, match="expected"):
        placeholders("{a and b")


def test_a_note_may_stand_in_another_chapter() -> None:
    one = note("", "tiers")
    assert table(one).chapter_of(one) is Chapter.DOSES
