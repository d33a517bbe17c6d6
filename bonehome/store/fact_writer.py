"""Notes facts about a person's file, inside one transaction."""

from __future__ import annotations

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from bonehome.store.tables import meta


def set_fact(connection: Connection, key: str, value: str) -> None:
    """Keep a fact; an earlier one of that name gives way."""
    values = {"value": value}
    statement = insert(meta).values(key=key, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))
