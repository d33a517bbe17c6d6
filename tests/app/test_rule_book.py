"""The book of rules: every rule once, in its chapter, with all that a reader needs."""

from __future__ import annotations

from collections import Counter

import pytest

from bonehome.app.content import Content
from bonehome.app.rule_book import RuleBook, RuleEntry
from bonehome.app.rule_writer import tier_table
from bonehome.content.notes import OWN, rule_ids
from bonehome.domain.rules.note import Chapter


@pytest.fixture(scope="module")
def book(content: Content) -> RuleBook:
    return content.book


@pytest.fixture(scope="module")
def entries(book: RuleBook) -> dict[str, RuleEntry]:
    return {one.id: one for one in book.entries}


def test_every_rule_of_every_file_stands_in_it_once(book: RuleBook, content: Content) -> None:
    ids = Counter(id_ for one in book.entries for id_ in one.ids)
    wanted = [id_ for _, _, id_, _ in rule_ids(content.rules)]
    wanted += [note.id for table in content.notes for note in table.notes]
    assert ids == Counter(wanted)


def test_every_rule_is_told_whole(book: RuleBook) -> None:
    for entry in book.entries:
        assert all((entry.whom, entry.effect, entry.reason, entry.review)), entry.id
        for text in (entry.whom, entry.effect):
            assert text[0].isupper() or text[0].isdigit(), entry.id
            assert not set(text) & set("{}"), entry.id
        assert entry.whom.endswith("."), entry.id


def test_the_chapters_stand_in_the_order_of_the_document(book: RuleBook) -> None:
    there = [one.chapter for one in book.chapters]
    assert there == [one for one in Chapter if one in there]
    assert {Chapter.MOVEMENTS, Chapter.PROGRESS}.isdisjoint(there) or all(one.entries for one in book.chapters)


@pytest.mark.parametrize(
    ("id_", "effect"),
    [
        ("stop_q2", "Stop: no session until the answer has changed. The advice to call for help stands first."),
        ("tier_spine", "At least tier T3."),
        ("clinician_q1", "It is shown only once a clinician has said yes, but it limits from the start."),
        ("unanswered_q5", "Exercises are limited as by the tag htn (high blood pressure), which is not shown."),
        ("falls_feeling", "The fall flag is set. Sets the tag neurop (numb feet) and vision (poor sight)."),
        ("joint_knee_severe", "Exercises that would need a change card for knee (a painful knee) are left out."),
        ("sugar", "The reason is shown as a note."),
        ("cap_pressure", "Effort stays at 4 of 10 or below. No hold is longer than 10 seconds."),
        ("gate_prone", "The exercise is left out. It opens with: Four weeks with four or more sets"),
        ("tag_knee", '"A smaller bend, a higher seat or a lower step."'),
        ("ceiling_squat_T2", "Up to level 9 of 10. Open only when a named professional says so: level 10."),
        ("ceiling_scapular_T3", "Open only with a physiotherapist: level 5 and 7."),
        ("ceiling_gait_F", "Also, above it: Stair climb with the rail."),
        ("ceiling_core_turn_T3", "Not: "),
        ("ceiling_hinge_F", "Only with a hand or a seat that holds, or on a firm bed"),
        ("yes_walk", 'The result page says under "Yes, from day one": "Easy walking on the other days."'),
        ("dose_learning_T1", "1 to 2 sets of 12 to 15 repetitions at effort 3 to 4 of 10, for the first 4 weeks."),
        ("event_fall", "Only sitting posture work and easy walking until the questions have been gone through again."),
        ("pain_spine", "There is no amber for the neck and the spine: a pain of 3 of 10 or more there is red."),
        ("lock_pain", "left out for 14 days"),
        ("eased_after_pain", 'The card says: "It hurt some weeks ago'),
        ("limit_exercise", 'The person reads: "Your clinician told you to leave this one out."'),
        ("dose_later_T1", "3 sets of 6 to 8 repetitions at effort 7 to 8 of 10."),
        ("slot_4", 'on day B "Reaching and pressing up", or else "Pushing".'),
        ("pool_cooldown", "0 seconds of rest after a set. Never on the floor."),
        ("deload_what", "In an easier week 33% of the sets of strength, balance and back are left out"),
        (
            "gap_15_28",
            "at most 70% of the last weight or the next lighter band, and 50% of the landings, only gentle ones.",
        ),
        ("progress_later", "begins after week 12"),
        ("goal_balance_F", "120 minutes of balance work a week, where the tier asks for less."),
        ("advice_morning", "Advice only, the program does not plan by it. In the first two hours"),
    ],
)
def test_an_effect_is_told(entries: dict[str, RuleEntry], id_: str, effect: str) -> None:
    assert effect in entries[id_].effect


def test_gates_stand_by_what_they_ask(book: RuleBook) -> None:
    gates = next(one for one in book.chapters if one.chapter is Chapter.GATES)
    first = {section.entries[0].id: len(section.entries) for section in gates.sections}
    assert list(first) == ["state_stop", "check_unwell", "gate_impact", "limit_floor", "limit_exercise"]
    assert first["check_unwell"] == 6
    assert first["limit_floor"] == 7


def test_what_the_gate_says_by_itself_is_told_with_its_own_source(
    entries: dict[str, RuleEntry], content: Content
) -> None:
    rules = content.rules
    for own in (rules.pain.lock, rules.pain.again, rules.pain.eased, rules.gate.avoided, rules.again.due):
        entry = entries[own.id]
        assert (entry.mark, entry.sources) == (own.mark, ()), own.id
        assert own.source == OWN
        assert (getattr(own, "change", "") or own.reason) in entry.effect


def test_doses_and_ceilings_stand_side_by_side(book: RuleBook) -> None:
    tables = {one.chapter: one.table for one in book.chapters if one.table is not None}
    with_one = {Chapter.MOVEMENTS, Chapter.CEILINGS, Chapter.DOSES, Chapter.IMPACT, Chapter.WEEKS, Chapter.PROGRESS}
    assert set(tables) == with_one
    assert tables[Chapter.CEILINGS].head == ("Family", "T1", "T2", "T3", "F")
    squats = tables[Chapter.CEILINGS].rows[0]
    assert squats == ("Squats and sit to stand", "10", "9, opt-in 10", "5", "5, with support")
    highest = next(row for row in tables[Chapter.DOSES].rows if row[0] == "Highest effort at home")
    assert [cell.split()[-3] for cell in highest[1:]] == ["8", "7", "5", "6"]


def test_a_row_that_lacks_a_tier_is_no_table(book: RuleBook) -> None:
    doses = next(one for one in book.chapters if one.chapter is Chapter.DOSES)
    assert tier_table(one for one in doses.entries if not one.id.endswith("_T2")) is None


def test_sources_are_told_with_their_doi(book: RuleBook, entries: dict[str, RuleEntry]) -> None:
    (found,) = book.source_words(entries["tier_spine"])
    assert found.startswith("Giangregorio 2014")
    assert found.endswith("DOI 10.1007/s00198-013-2523-2")
    assert book.source_words(entries["unwell"]) == ("Our own rule for this program",)
    assert len(book.source_words(entries["dose_learning_T1"])) == 2
    assert len(book.cited()) < len(book.sources)
