"""Equal exercises to choose from, bands, what was said of a pain, and events that call for the questions again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward; there is no way back but the copy made before. Rows stay as they are: every new column may be empty."""
    for table in ("plan_slot", "log_slot"):
        op.add_column(table, sa.Column("choice", sa.Text()))
    for table in ("plan_slot", "log_slot", "session_set"):
        op.add_column(table, sa.Column("band", sa.Text(), nullable=False, server_default=""))
    for name in ("listed", "sharp"):
        op.add_column("exercise_feedback", sa.Column(name, sa.Boolean()))
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
