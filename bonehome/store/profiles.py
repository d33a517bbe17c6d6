"""The person's answers and details: every version is kept, the newest counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Profile, Standing, TestResults
from bonehome.store.details import DETAILS, details_of, plain_detail

if TYPE_CHECKING:
    from sqlite3 import Connection

    from bonehome.store.database import Database
    from bonehome.store.profile_writer import ProfileWriter
    from bonehome.store.stamp import Stamp

RESCREENING = ("born", "sex")
"""Details that norms are read by: another value could undo the fall flag, so the questions come again (J)."""
NEWEST_SCREENING = "SELECT local_date, at FROM screening_done ORDER BY id DESC LIMIT 1"

TESTS = frozenset(one.name for one in fields(TestResults))


class Profiles:
    """Reads and writes one person's profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def _write(self, stamp: Stamp) -> Iterator[ProfileWriter]:
        from bonehome.store.profile_writer import ProfileWriter  # late: SQLAlchemy

        with self._database.write() as connection:
            yield ProfileWriter(connection, stamp)

    def load(self) -> Profile:
        """The profile as it stands; one never written is empty."""
        with self._database.read() as connection:
            answers = _newest(connection, "answer", "question")
            details = _newest(connection, "profile_field", "field")
            tests = _newest(connection, "test_result", "test")
        return Profile(
            **details_of({key: json.loads(value) for key, value in details.items()}),
            answers={QuestionId(key): cast("Answer", json.loads(value)) for key, value in answers.items()},
            tests=TestResults(**{key: value for key, value in tests.items() if key in TESTS}),
        )

    def add_answer(self, question: QuestionId, value: Answer, stamp: Stamp) -> None:
        """Keep an answer; earlier ones stay in the file as history. None is an answer too ("none of it")."""
        with self._write(stamp) as writer:
            writer.add_answer(question, value)

    def forget_answer(self, question: QuestionId, stamp: Stamp) -> None:
        """The question counts as not answered from now on; what was answered stays in the file as history."""
        with self._write(stamp) as writer:
            writer.forget_answer(question)

    def set_details(self, changes: dict[str, object], stamp: Stamp) -> None:
        """Keep details by field name of Profile; TypeError names one that is no detail."""
        unknown = set(changes) - DETAILS
        if unknown:
            raise TypeError(f"not a detail of a profile: {', '.join(sorted(unknown))}")
        with self._write(stamp) as writer:
            for name, value in changes.items():
                writer.set_detail(name, plain_detail(value))

    def add_test(self, test: str, value: float, stamp: Stamp) -> None:
        """Keep a result of a home test; TypeError where there is no such test."""
        if test not in TESTS:
            raise TypeError(f"not a home test: {test}")
        with self._write(stamp) as writer:
            writer.add_test(test, value)

    def history(self, question: QuestionId) -> tuple[tuple[date, Answer], ...]:
        """Every answer to the question with its local date, oldest first."""
        wanted = "SELECT local_date, value FROM answer WHERE question = ? AND value IS NOT NULL ORDER BY id"
        with self._database.read() as connection:
            rows = connection.execute(wanted, (question,)).fetchall()
        return tuple((date.fromisoformat(row["local_date"]), json.loads(row["value"])) for row in rows)

    def finish_screening(self, standing: Standing, stamp: Stamp) -> None:
        """Note that the questions were gone through, and what came of it; every open event is answered by it."""
        with self._write(stamp) as writer:
            writer.finish_screening(standing)

    def screened_on(self) -> date | None:
        """The local date when the questions were last finished; None where they never were."""
        with self._database.read() as connection:
            done = connection.execute(NEWEST_SCREENING).fetchone()
        return date.fromisoformat(done["local_date"]) if done is not None else None

    def changed_since(self) -> bool:
        """True where age or sex was changed after the questions were last finished."""
        changed = "SELECT max(at) FROM profile_field WHERE field IN (?, ?)"
        with self._database.read() as connection:
            done = connection.execute(NEWEST_SCREENING).fetchone()
            later = connection.execute(changed, RESCREENING).fetchone()[0]
        return done is not None and later is not None and bool(later > done["at"])


def _newest(connection: Connection, table: str, subject: str) -> dict[str, Any]:
    """The newest value of each subject as it is kept, but for those taken back."""
    newest = f"SELECT max(id) FROM {table} GROUP BY {subject}"
    standing = f"SELECT {subject}, value FROM {table} WHERE id IN ({newest}) AND value IS NOT NULL"
    return {row[0]: row[1] for row in connection.execute(standing)}
