"""The first schema: answers, plans, sessions and sets."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but the copy made before."""
    _profile()
    _plan()
    _log()


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _when() -> list[sa.Column[Any]]:
    return [
        *_text("at"),
        sa.Column("local_date", sa.Date(), nullable=False),
        *_text("zone"),
    ]


def _slot() -> list[sa.Column[Any]]:
    return [
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("block_index", sa.Integer(), nullable=False),
        *_text("block", "exercise"),
        sa.Column("sets", sa.Integer(), nullable=False),
        sa.Column("reps", sa.Integer()),
        sa.Column("seconds", sa.Integer()),
        *_text("side"),
        sa.Column("effort_cap", sa.Integer(), nullable=False),
        sa.Column("rest_s", sa.Integer(), nullable=False),
        *_text("reason"),
        sa.Column("load_kg", sa.Float()),
        sa.Column("hold_s", sa.Integer()),
        sa.Column("pair", sa.Text()),
        sa.Column("modified", sa.Boolean(), nullable=False),
    ]


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _belongs(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}", ondelete="CASCADE")


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _profile() -> None:
    op.create_table("meta", *_text("key", "value"), _key("meta", "key"))
    for table, subject, value in (
        ("answer", "question", sa.Text()),
        ("profile_field", "field", sa.Text()),
        ("test_result", "test", sa.Float()),
    ):
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            *_text(subject),
            sa.Column("value", value, nullable=table == "answer"),
            *_when(),
            _key(table, "id"),
        )
        _index(table, subject, "id")
    op.create_table(
        "screening_done",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("state", "tier"),
        sa.Column("falls", sa.Boolean(), nullable=False),
        *_text("tags"),
        *_when(),
        _key("screening_done", "id"),
    )


def _plan() -> None:
    op.create_table(
        "week",
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("deload", sa.Boolean(), nullable=False),
        *_text("event"),
        *_when(),
        _key("week", "start"),
    )
    op.create_table(
        "plan_session",
        *_text("id"),
        sa.Column("week_start", sa.Date(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("kind", "title", "letter"),
        sa.Column("minutes", sa.Float(), nullable=False),
        _key("plan_session", "id"),
        _belongs("plan_session", "week_start", "week.start"),
    )
    _index("plan_session", "week_start")
    op.create_table(
        "plan_slot",
        *_text("id", "session_id"),
        *_slot(),
        _key("plan_slot", "id"),
        _belongs("plan_slot", "session_id", "plan_session.id"),
    )
    _index("plan_slot", "session_id")


def _log() -> None:
    op.create_table(
        "session_log",
        *_text("id", "kind", "title", "letter"),
        sa.Column("minutes", sa.Float(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        *_text("zone", "started_at"),
        sa.Column("ended_at", sa.Text()),
        *_text("outcome"),
        sa.Column("planned_sets", sa.Integer(), nullable=False),
        *_text("note"),
        _key("session_log", "id"),
    )
    _index("session_log", "local_date")
    op.create_table(
        "log_slot",
        *_text("log_id", "slot_id"),
        *_slot(),
        _key("log_slot", "log_id", "slot_id"),
        _belongs("log_slot", "log_id", "session_log.id"),
    )
    op.create_table(
        "session_set",
        sa.Column("id", sa.Integer(), nullable=False),
        *_text("log_id", "slot_id", "exercise"),
        sa.Column("set_index", sa.Integer(), nullable=False),
        *_text("side"),
        sa.Column("reps", sa.Integer()),
        sa.Column("seconds", sa.Integer()),
        sa.Column("load_kg", sa.Float()),
        *_text("done_at"),
        sa.Column("local_date", sa.Date(), nullable=False),
        *_text("zone"),
        _key("session_set", "id"),
        sa.UniqueConstraint(
            "log_id", "slot_id", "set_index", "side", name="uq_session_set_log_id_slot_id_set_index_side"
        ),
        _belongs("session_set", "log_id", "session_log.id"),
    )
    _index("session_set", "exercise")
    op.create_table(
        "exercise_feedback",
        *_text("log_id", "exercise"),
        sa.Column("effort", sa.Integer()),
        sa.Column("reserve", sa.Integer()),
        sa.Column("pain", sa.Integer()),
        *_text("pain_place"),
        sa.Column("form_ok", sa.Boolean()),
        *_when(),
        _key("exercise_feedback", "log_id", "exercise"),
        _belongs("exercise_feedback", "log_id", "session_log.id"),
    )
    op.create_table(
        "activity",
        *_text("id", "kind"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        *_text("note"),
        *_when(),
        _key("activity", "id"),
    )
    _index("activity", "local_date")
