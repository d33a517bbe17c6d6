"""Writes the person's answers and details, inside one transaction."""

from __future__ import annotations

from sqlalchemy import Connection, null

from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Standing
from bonehome.store.stamp import Stamp
from bonehome.store.tables import answer, profile_field, screening_done, test_result


class ProfileWriter:
    """What can be added to a person's profile; nothing is ever changed, and the transaction is the caller's."""

    def __init__(self, connection: Connection, stamp: Stamp) -> None:
        self._connection = connection
        self._when = stamp.columns()

    def add_answer(self, question: QuestionId, value: Answer) -> None:
        """An answer; None is one too ("none of it")."""
        self._connection.execute(answer.insert().values(question=question, value=value, **self._when))

    def forget_answer(self, question: QuestionId) -> None:
        """A mark that takes the answer back: SQL's NULL, where the answer None is the JSON text ``null``."""
        self._connection.execute(answer.insert().values(question=question, value=null(), **self._when))

    def set_detail(self, name: str, value: object) -> None:
        """A detail, as JSON can hold it."""
        self._connection.execute(profile_field.insert().values(field=name, value=value, **self._when))

    def add_test(self, test: str, value: float) -> None:
        """The result of a home test, in the test's own unit."""
        self._connection.execute(test_result.insert().values(test=test, value=value, **self._when))

    def finish_screening(self, standing: Standing) -> None:
        """That the questions were gone through, and what came of it."""
        self._connection.execute(
            screening_done.insert().values(
                state=standing.state.value,
                tier=standing.tier.value,
                falls=standing.falls,
                tags=list(standing.tags),
                **self._when,
            )
        )
