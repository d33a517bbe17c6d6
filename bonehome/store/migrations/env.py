"""What Alembic runs for a migration: on the connection that bonehome.store.migrate hands in."""

from __future__ import annotations

from alembic import context

from bonehome.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can take back a change of schema, and tables are remade where it cannot alter them.
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
