"""Writes the person's answers and details, inside one transaction."""

from __future__ import annotations

from sqlalchemy import Connection, null, select, update

from bonehome.domain.events import Event
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Standing
from bonehome.store.stamp import Stamp
from bonehome.store.tables import answer, event, profile_field, screening_done, test_result


class ProfileWriter:
    """What can be added to a person's profile; the transaction is the caller's.

    Nothing is ever changed, but that a finished screening answers the events before it.
    """

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

    def add_event(self, happened: Event) -> None:
        """Something that calls for the questions again, unless it stands there open already."""
        same = (event.c.kind == happened.kind.value, event.c.on_date == happened.on, event.c.answered.is_(False))
        if self._connection.execute(select(event.c.id).where(*same)).first() is None:
            values = {"kind": happened.kind.value, "on_date": happened.on, "answered": False}
            self._connection.execute(event.insert().values(**values, **self._when))

    def finish_screening(self, standing: Standing) -> None:
        """That the questions were gone through, and what came of it; every event before it is answered."""
        self._connection.execute(update(event).where(event.c.answered.is_(False)).values(answered=True))
        self._connection.execute(
            screening_done.insert().values(
                state=standing.state.value,
                tier=standing.tier.value,
                falls=standing.falls,
                tags=list(standing.tags),
                **self._when,
            )
        )
