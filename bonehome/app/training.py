"""A session while it is done: what is logged, and what was begun and not ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bonehome.app.counting import planned_sets, sets_done
from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.held import held_to
from bonehome.domain.ids import SessionId
from bonehome.domain.record import ExerciseFeedback, Outcome, SessionRecord, SetRecord
from bonehome.domain.week import Session
from bonehome.store.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bonehome.domain.clock import Clock
    from bonehome.domain.steps import SetKey
    from bonehome.domain.verdict import Gate
    from bonehome.store.records import Records


@dataclass(frozen=True, kw_only=True)
class ResumePoint:
    """Where to carry on: the session as it was begun, the sets already done, and how many are left.

    A set of one side counts as half a set.
    """

    session: Session
    done: frozenset[SetKey]
    sets_done: float
    sets_left: float


class Training:
    """Logs sessions. Every call is on the disk when it returns, or raises UserError and changed nothing.

    ``gate`` is today's: nothing is begun past it, whatever door it came in by, and nothing taken up again.
    """

    def __init__(self, records: Records, gate: Gate, clock: Clock) -> None:
        self._records = records
        self._gate = gate
        self._clock = clock

    def begin(self, session: Session) -> SessionRecord:
        """Log the session as under way; one begun before is taken up again with its finished sets.

        UserError where the gate refuses an exercise of it now.
        """
        held = held_to(session, self._gate)
        for refused in held.closed:
            raise UserError(
                _("This session holds something that is not for you now. {reason}").format(reason=refused.reason),
                _("Go back to Today: the plan there fits your answers."),
            )
        return self._records.begin(held, planned_sets=planned_sets(held), stamp=self._now())

    def set_done(self, record_id: SessionId, done: SetRecord) -> None:
        """Keep a finished set. A set done again replaces the first try, so a repeated call does no harm."""
        self._records.add_set(record_id, done, self._now())

    def finish(self, record_id: SessionId, outcome: Outcome) -> SessionRecord:
        """Log how the session ended; what was finished stays."""
        return self._records.finish(record_id, outcome, self._now())

    def feedback(self, record_id: SessionId, said: Sequence[ExerciseFeedback], note: str = "") -> SessionRecord:
        """Keep effort, reserve, pain and form of the exercises, and the note; of two pains the worse one stays."""
        before = self._records.load(record_id)
        known = {one.exercise: one for one in before.feedback} if before is not None else {}
        worse = [_worse(known.get(one.exercise), one) for one in said]
        return self._records.add_feedback(record_id, worse, note, self._now())

    def unfinished(self) -> SessionRecord | None:
        """The session that was begun and never ended (a crash, a power cut), if at least one set of it is done."""
        found = self._records.under_way()
        return found if found is not None and found.sets else None

    def resume_point(self, record: SessionRecord) -> ResumePoint | None:
        """Where this record's session can be carried on, as the gate has it now; None where it was never begun here."""
        from bonehome.domain.steps import SetKey  # late: the steps of a session are for the player

        session = self._records.session(record.id, self._gate)
        if session is None:
            return None
        done = sets_done(record)
        return ResumePoint(
            session=session,
            done=frozenset(SetKey(slot=one.slot, index=one.index, side=one.side) for one in record.sets),
            sets_done=done,
            sets_left=max(0.0, record.planned_sets - done),
        )

    def record(self, record_id: SessionId) -> SessionRecord | None:
        """The record of this id as it stands."""
        return self._records.load(record_id)

    def _now(self) -> Stamp:
        return Stamp.of(self._clock)


def _worse(before: ExerciseFeedback | None, now: ExerciseFeedback) -> ExerciseFeedback:
    """What is said now, with the pain of before where that was worse: a lock is not lifted by a second answer."""
    if before is None or (bool(before.sharp), before.pain or 0) <= (bool(now.sharp), now.pain or 0):
        return now
    return replace(now, pain=before.pain, pain_place=before.pain_place, listed=before.listed, sharp=before.sharp)
