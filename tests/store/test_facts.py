"""Facts about a file as a whole."""

from __future__ import annotations

from bonehome.store.database import Database
from bonehome.store.fact_writer import set_fact
from bonehome.store.facts import APP_VERSION, PLAN_START, read_fact


def test_a_fact_said_again_gives_way(database: Database) -> None:
    with database.read() as connection:
        assert read_fact(connection, APP_VERSION) == "0.1.0"
        assert read_fact(connection, PLAN_START) is None
    for version in ("0.2.0", "0.3.0"):
        with database.write() as connection:
            set_fact(connection, APP_VERSION, version)
    with database.read() as connection:
        assert read_fact(connection, APP_VERSION) == "0.3.0"
