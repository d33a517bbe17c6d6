"""The tables of one person's database, and the column types that turn text into domain values."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

if TYPE_CHECKING:
    from sqlalchemy import Dialect


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as ISO text in UTC so that it sorts as text and reads in any tool."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Refuses a naive time: ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """The instant in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class JsonText(TypeDecorator[object]):
    """A JSON value kept as plain text; SQLite's own JSON type would turn the text 4 into a number."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str:
        """The value as JSON text; None is written as the text ``null``."""
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> object:
        """The value that the text stands for."""
        return None if value is None else json.loads(value)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _when() -> tuple[Column[Any], ...]:
    """The three times of every event: the instant, the person's own date and the zone's name."""
    return (
        Column("at", Instant, nullable=False),
        Column("local_date", Date, nullable=False),
        Column("zone", Text, nullable=False),
    )


def _slot_columns() -> tuple[Column[Any], ...]:
    """One dosed exercise, as planned or as performed."""
    return (
        Column("position", Integer, nullable=False),
        Column("block_index", Integer, nullable=False),
        Column("block", Text, nullable=False),
        Column("exercise", Text, nullable=False),
        Column("sets", Integer, nullable=False),
        Column("reps", Integer),
        Column("seconds", Integer),
        Column("side", Text, nullable=False),
        Column("effort_cap", Integer, nullable=False),
        Column("rest_s", Integer, nullable=False),
        Column("reason", Text, nullable=False),
        Column("load_kg", Float),
        Column("hold_s", Integer),
        Column("pair", Text),
        Column("modified", Boolean, nullable=False),
        Column("choice", Text),
        Column("band", Text, nullable=False, server_default=""),
    )


# Facts about the file itself: which program wrote it last.
meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# Alembic's own table, made with the others so that a new file needs no Alembic.
alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), primary_key=True),
)
alembic_version.primary_key.name = "alembic_version_pkc"

# Every answer ever given, newest last: what counts is the newest of each question. The JSON text null is an answer
# ("no replacement"); an SQL NULL takes the answer back.
answer = Table(
    "answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("question", Text, nullable=False),
    Column("value", JsonText),
    *_when(),
    Index("ix_answer_question_id", "question", "id"),
)

# Everything else a plan is made from (name, equipment, days ...), kept the same way.
profile_field = Table(
    "profile_field",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("field", Text, nullable=False),
    Column("value", JsonText, nullable=False),
    *_when(),
    Index("ix_profile_field_field_id", "field", "id"),
)

test_result = Table(
    "test_result",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("test", Text, nullable=False),
    Column("value", Float, nullable=False),
    *_when(),
    Index("ix_test_result_test_id", "test", "id"),
)

screening_done = Table(
    "screening_done",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("state", Text, nullable=False),
    Column("tier", Text, nullable=False),
    Column("falls", Boolean, nullable=False),
    Column("tags", JsonText, nullable=False),
    *_when(),
)

# What has happened since the questions were last gone through; going through them again answers it.
event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("on_date", Date, nullable=False),
    Column("answered", Boolean, nullable=False),
    *_when(),
)

week = Table(
    "week",
    metadata,
    Column("start", Date, primary_key=True),
    Column("deload", Boolean, nullable=False),
    Column("event", Text, nullable=False),
    *_when(),
)

plan_session = Table(
    "plan_session",
    metadata,
    Column("id", Text, primary_key=True),
    Column("week_start", Date, ForeignKey("week.start", ondelete="CASCADE"), nullable=False),
    Column("local_date", Date, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("minutes", Float, nullable=False),
    Index("ix_plan_session_week_start", "week_start"),
)

plan_slot = Table(
    "plan_slot",
    metadata,
    Column("id", Text, primary_key=True),
    Column("session_id", Text, ForeignKey("plan_session.id", ondelete="CASCADE"), nullable=False),
    *_slot_columns(),
    Index("ix_plan_slot_session_id", "session_id"),
)

# A session as it was done. Its id is the planned session's; no foreign key, because plans are remade and
# practice has none.
session_log = Table(
    "session_log",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("letter", Text, nullable=False),
    Column("minutes", Float, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("zone", Text, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("outcome", Text, nullable=False),
    Column("planned_sets", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Index("ix_session_log_local_date", "local_date"),
)

# The session's slots as they stood when it began: shortened and practice sessions are in no plan.
log_slot = Table(
    "log_slot",
    metadata,
    Column("log_id", Text, ForeignKey("session_log.id", ondelete="CASCADE"), primary_key=True),
    Column("slot_id", Text, primary_key=True),
    *_slot_columns(),
)

# Every finished set. The exercise is plain text: an id that the library no longer knows stays history.
session_set = Table(
    "session_set",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("log_id", Text, ForeignKey("session_log.id", ondelete="CASCADE"), nullable=False),
    Column("slot_id", Text, nullable=False),
    Column("exercise", Text, nullable=False),
    Column("set_index", Integer, nullable=False),
    Column("side", Text, nullable=False),
    Column("reps", Integer),
    Column("seconds", Integer),
    Column("load_kg", Float),
    Column("done_at", Instant, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("zone", Text, nullable=False),
    Column("band", Text, nullable=False, server_default=""),
    UniqueConstraint("log_id", "slot_id", "set_index", "side"),
    Index("ix_session_set_exercise", "exercise"),
)

exercise_feedback = Table(
    "exercise_feedback",
    metadata,
    Column("log_id", Text, ForeignKey("session_log.id", ondelete="CASCADE"), primary_key=True),
    Column("exercise", Text, primary_key=True),
    Column("effort", Integer),
    Column("reserve", Integer),
    Column("pain", Integer),
    Column("pain_place", Text, nullable=False),
    Column("form_ok", Boolean),
    *_when(),
    Column("listed", Boolean),
    Column("sharp", Boolean),
)

activity = Table(
    "activity",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("note", Text, nullable=False),
    *_when(),
    Index("ix_activity_local_date", "local_date"),
)
