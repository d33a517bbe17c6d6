"""The notes of the rule files: they tell every number, and a faulty one is told by file, field and sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.notes import NOTED, RULES, NotedFile, read_noted, read_notes, rule_ids
from bonehome.content.rule_tables import FILES
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.note import Chapter, NotedTable, numbers

Change = Callable[[Any], object]


@pytest.fixture(scope="module")
def rules(resources: Path) -> Rules:
    return load_rules(resources)


@pytest.fixture(scope="module")
def tables(resources: Path, rules: Rules, catalogue: Catalogue) -> tuple[NotedTable, ...]:
    return read_notes(resources, rules, catalogue.sources)


def same(_field: str, word: str) -> str:
    return word


def other(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, list):
        return [other(one) if isinstance(one, list | int | float) else one for one in value]
    return not value if isinstance(value, bool) else value + 1


def changed(tree: Any, path: str) -> Iterator[Any]:
    """The tree with the value at the path changed, and as it was again afterwards."""
    *way, last = path.split(".")
    for step in way:
        tree = tree[step]
    before, tree[last] = tree[last], other(tree[last])
    yield tree
    tree[last] = before


def test_every_rule_file_is_among_them() -> None:
    assert {file.name for file in NOTED if file.folder == RULES} == set(FILES)
    assert [file.name for file in NOTED if file.folder != RULES] == ["goals.json"]


def test_whichever_number_is_changed_a_sentence_changes(tables: tuple[NotedTable, ...]) -> None:
    told = 0
    for table in tables:
        sentences = [table.sentence(note, same) for note in table.notes]
        for path in numbers(table.values):
            for _tree in changed(table.values, path):
                assert [table.sentence(note, same) for note in table.notes] != sentences, (table.file, path)
                told += 1
    assert told > 430


def test_each_id_stands_once_over_all_files(tables: tuple[NotedTable, ...], rules: Rules) -> None:
    ids = [id_ for _, _, id_, _ in rule_ids(rules)] + [note.id for table in tables for note in table.notes]
    assert len(ids) == len(set(ids))
    assert {"event_fall", "lock_pain", "gap_15_28", "goal_walk_T3"} <= set(ids)
    assert {"movement_hops", "movement_hops_T2", "movement_arms_forward_load_hold"} <= set(ids)
    assert {"ceiling_squat_T1", "ceiling_gait_F", "tag_knee", "stop_q2", "equipment", "dose_learning_T1"} <= set(ids)


def broken(tmp_path: Path, resources: Path, sources: Any, name: str, change: Change) -> ContentError:
    """What reading says after ``change`` was made to one file of a copy."""
    for folder in ("rules", "guidance"):
        shutil.copytree(resources / folder, tmp_path / folder, dirs_exist_ok=True)
    path = next(tmp_path / folder / name for folder in ("rules", "guidance") if (tmp_path / folder / name).is_file())
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_notes(tmp_path, load_rules(tmp_path), sources)
    assert caught.value.path.name == name
    return caught.value


def first(**fields: object) -> Change:
    """Change fields of the first note."""
    return lambda raw: raw["notes"][0].update(fields)


@pytest.mark.parametrize(
    ("name", "change", "field", "sentence"),
    [
        ("dosing.json", lambda raw: raw.pop("notes"), "tiers.T1.days.low", "No note covers this number."),
        (
            "dosing.json",
            first(says="Strength work."),
            "tiers.T1.days.low",
            "The note that covers this number does not tell it.",
        ),
        (
            "spacing.json",
            first(covers=["strength_days"]),
            "notes[0].covers",
            'The note "spacing_strength" covers "strength_days", which is not in the file.',
        ),
        ("spacing.json", first(covers=[]), "notes[0].covers", 'The note "spacing_strength" covers nothing.'),
        (
            "spacing.json",
            first(says="{soft_r_level}"),
            "notes[0].says",
            '"{soft_r_level}" of the note "spacing_strength" is nothing that it covers.',
        ),
        (
            "dosing.json",
            first(covers=["tiers.T1.days", "tiers.T2.days"]),
            "notes[0].says",
            '"{days}" of the note "dose_days_T1" may mean tiers.T1.days or tiers.T2.days.',
        ),
        ("dosing.json", first(says="{days"), "notes[0].says", 'The braces of the note "dose_days_T1" do not match.'),
        ("norms.json", first(id="stop_q2"), "notes[0]", 'The id "stop_q2" stands in standing.json too.'),
        ("norms.json", first(id="ceiling_knee_F"), "notes[0]", 'The id "ceiling_knee_F" stands in ceilings.json too.'),
        ("impact.json", first(source="NOBODY99"), "notes[0]", 'There is no source "NOBODY99".'),
        ("impact.json", first(also=["NOBODY99"]), "notes[0]", 'There is no source "NOBODY99".'),
        (
            "gates.json",
            lambda raw: raw["rules"][0].update(source="NOBODY99"),
            "rules (state_stop)",
            'There is no source "NOBODY99".',
        ),
        (
            "tags.json",
            lambda raw: raw["effects"][0].update(source="NOBODY99"),
            "rules (tag_heart_impact)",
            'There is no source "NOBODY99".',
        ),
        (
            "movements.json",
            lambda raw: raw["rows"][0].update(source="NOBODY99"),
            "rows (bends_spine)",
            'There is no source "NOBODY99".',
        ),
        (
            "again.json",
            lambda raw: raw["rules"][1].update(source="NOBODY99"),
            "rules (event_fall)",
            'There is no source "NOBODY99".',
        ),
        (
            "stages.json",
            lambda raw: raw["gaps"][0].update(levels_down=1),
            "gaps.gap_missed.levels_down",
            "The note that covers this number does not tell it.",
        ),
        ("goals.json", lambda raw: raw["notes"].pop(0), "rows.T1.strength_days", "No note covers this number."),
        (
            "spacing.json",
            lambda raw: raw["notes"][-1].update(covers=["regions"]),
            "notes[3].covers",
            'The note "advice_morning" is advice, so no number rests on it.',
        ),
        ("equipment.json", first(marks="J"), "notes[0].marks", "A note has no such field."),
        ("equipment.json", first(mark="K"), "notes[0].mark", "Invalid enum value 'K'."),
        ("sessions.json", first(chapter="lunch"), "notes[0].chapter", "Invalid enum value 'lunch'."),
    ],
)
def test_a_wrong_note_is_told_by_file_and_field(
    tmp_path: Path, resources: Path, catalogue: Catalogue, name: str, change: Change, field: str, sentence: str
) -> None:
    error = broken(tmp_path, resources, catalogue.sources, name, change)
    assert (error.field, error.sentence) == (field, sentence)


def test_a_further_table_needs_one_line(tmp_path: Path) -> None:
    note = '{"id": "deload_T1", "covers": ["weeks"], "who": "T1.", "says": "Every {weeks:week}.", "reason": "Rest."'
    text = f'{{"version": 1, "weeks": 6, "notes": [{note}, "source": "J", "mark": "J"}}]}}'
    (tmp_path / "stages.json").write_text(text, encoding="utf-8")
    table = read_noted(tmp_path, NotedFile(name="stages.json", chapter=Chapter.PROGRESS))
    assert [table.sentence(one, same) for one in table.notes] == ["Every 6 weeks."]
