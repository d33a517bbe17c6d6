"""The column types and the promises of the tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Text
from sqlalchemy.dialects import sqlite

from bonehome.store.tables import Instant, JsonText, metadata, session_set

DIALECT = sqlite.dialect()


def test_an_instant_is_utc_text_that_sorts_by_time() -> None:
    kind = Instant()
    berlin = datetime(2026, 11, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    text = kind.process_bind_param(berlin, DIALECT)
    assert text == "2026-11-23T09:30:00.000000+00:00"
    assert kind.process_result_value(text, DIALECT) == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert kind.process_bind_param(berlin + timedelta(microseconds=1), DIALECT) > text  # type: ignore[operator]
    assert kind.process_bind_param(None, DIALECT) is None
    with pytest.raises(ValueError, match="time zone"):
        kind.process_bind_param(datetime(2026, 11, 23), DIALECT)  # noqa: DTZ001


@pytest.mark.parametrize("value", [None, True, 4, 1.5, "light", ["a", "b"], {"knee": 4}])
def test_any_answer_is_kept_as_json_text(value: object) -> None:
    kind = JsonText()
    text = kind.process_bind_param(value, DIALECT)
    assert isinstance(text, str)
    assert kind.process_result_value(text, DIALECT) == value


def test_ids_are_text_everywhere() -> None:
    names = {"exercise", "slot_id", "log_id", "session_id", "question", "local_date"}
    for table in metadata.tables.values():
        for column in table.columns:
            if column.name in names - {"local_date"}:
                assert isinstance(column.type, Text), f"{table.name}.{column.name}"


def test_the_sets_are_in_the_table_that_other_tools_look_for() -> None:
    assert session_set.name == "session_set"
    assert {"log_id", "slot_id", "exercise", "set_index", "side", "reps", "seconds", "load_kg", "done_at"} <= set(
        session_set.columns.keys()
    )
