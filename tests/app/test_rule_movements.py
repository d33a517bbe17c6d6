"""The movements table in words: the question, what follows for whom, and every name the gate refuses by."""

from __future__ import annotations

import pytest

from bonehome.app.content import Content
from bonehome.app.rule_book import RuleEntry
from bonehome.app.rule_movements import movement_table
from bonehome.content.rule_forms import COLUMNS


@pytest.fixture(scope="module")
def entries(content: Content) -> dict[str, RuleEntry]:
    return {one.id: one for one in content.book.entries}


MOVEMENTS = {
    "movement_bends_spine": (
        'Own exercises in which the answer to "Does your back round forward, or do you reach for your toes?"',
        "Everybody: left out, and the exercise is not kept.",
    ),
    "movement_bends_spine_loaded": (
        'have the movement "rounding the back" in them, done with a weight or band.',
        "Everybody: never, whoever gave it, and the exercise is not kept.",
    ),
    "movement_overhead_load": (
        'It is asked only of exercises with a weight or band that have the movement "hands above the shoulders".',
        "T1: open. T2 and the fall flag: open only sitting. T3: closed. Left out where the tag vfx",
    ),
    "movement_arms_forward_load": ("with a weight or band.", "No hold is longer than 10 seconds."),
    "movement_eyes_closed": ("of exercises done standing or on hands and knees", 'the gate "gate_eyes_closed"'),
    "movement_hops": ("is yes or missing.", "The exercise counts as landings and balance."),
    "movement_one_leg": ("of exercises done standing.", "T3 and the fall flag: open only sitting or with a hand on"),
    "movement_hand_weight": (" or a backpack.", "Everybody: open. Done with a change where the tag vfx"),
    "movement_prone": ("Own exercises done lying face down.", "T3: closed."),
    "movement_floor": ("No means on a firm bed", "After a no it is done with a change where the tag nofloor"),
}


@pytest.mark.parametrize("id_", MOVEMENTS)
def test_a_movement_is_told_with_its_question_and_what_follows(entries: dict[str, RuleEntry], id_: str) -> None:
    entry, (whom, effect) = entries[id_], MOVEMENTS[id_]
    assert whom in entry.whom
    assert effect in entry.effect


def test_a_movement_names_every_rule_it_makes(entries: dict[str, RuleEntry], content: Content) -> None:
    assert entries["movement_hops"].parts == ("movement_hops_T2", "movement_hops_T3", "movement_hops_F")
    assert entries["movement_arms_forward_load"].parts == (
        "movement_arms_forward_load_T3",
        "movement_arms_forward_load_hold",
    )
    assert entries["movement_kneels"].parts == ()
    assert len([one for one in entries if one.startswith("movement_")]) == len(content.rules.movements.rows)


def test_what_is_out_for_everybody_says_nothing_of_tags(entries: dict[str, RuleEntry]) -> None:
    assert entries["movement_lifts_from_floor"].effect == "Everybody: left out, and the exercise is not kept."


def test_tiers_and_flag_stand_side_by_side(content: Content) -> None:
    table = movement_table(content.rules.movements)
    assert table.head == ("Movement", *COLUMNS)
    rows = {row[0]: row[1:] for row in table.rows}
    assert len(rows) == len(content.rules.movements.rows)
    assert rows["leaning forward with a weight"] == ("open", "open", "closed", "held")
    assert rows["a trampoline"] == ("never",) * 4
    assert rows["a weight or band above the head"] == ("open", "sitting", "closed", "sitting")
