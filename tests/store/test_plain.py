"""The plain look at a file."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from bonehome.store.database import Database
from bonehome.store.plain import BUSY_TIMEOUT_MS, connect_plain


def test_it_waits_for_others_and_commits_by_itself(database: Database) -> None:
    with closing(connect_plain(database.path)) as connection:
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (BUSY_TIMEOUT_MS,)
        assert connection.isolation_level is None


def test_looking_at_the_list_of_people_does_not_load_the_database_library() -> None:
    code = "import sys, bonehome.store.people; assert 'sqlalchemy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent.parent.parent)
