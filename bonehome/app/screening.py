"""The questions before anything else: answers kept at once, and what they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from bonehome.domain.clinician import Opening
from bonehome.domain.events import Circumstances, DailyCheck, Event, EventKind, missed_weeks
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Clearance, Profile, Standing, State
from bonehome.domain.rules.standing import assess, reason_of
from bonehome.domain.rules.standing_rule import Hold
from bonehome.store.stamp import Stamp

if TYPE_CHECKING:
    from bonehome.app.knowledge import Knowledge
    from bonehome.app.people import People
    from bonehome.domain.clock import Clock
    from bonehome.domain.ids import PersonId
    from bonehome.domain.rules.results import ResultRule
    from bonehome.store.events import Events
    from bonehome.store.profiles import Profiles


A_DAY = timedelta(days=1)
"""What the date may go back on a journey west."""


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """Why the questions are due, and the last day on which training goes on without them."""

    reason: str
    until: date


class Screening:
    """The person's answers and details.

    Every change is written before the call returns. Where the disk refuses, UserError is raised, the change still
    counts in memory, and it is written together with the next one.
    """

    def __init__(
        self,
        profiles: Profiles,
        events: Events,
        people: People,
        person: PersonId,
        knowledge: Knowledge,
        clock: Clock,
    ) -> None:
        self._profiles = profiles
        self._events = events
        self._people = people
        self._person = person
        self._knowledge = knowledge
        self._rules = knowledge.rules
        self._clock = clock
        self._known: Profile | None = None
        self._assessed: tuple[Profile, date, Circumstances, Standing] | None = None
        self._checked: tuple[date, DailyCheck] | None = None
        self._around: tuple[date, int, Circumstances] | None = None
        self._unsaved: list[Callable[[], None]] = []
        self._happened: tuple[Event, ...] = ()

    def draft(self) -> Profile:
        """The profile as far as it is answered; read once, then kept in step with the file."""
        if self._known is None:
            self._known = self._profiles.load()
        return self._known

    def answer(self, question: QuestionId, value: Answer) -> Profile:
        """Keep an answer; one already given with the same value is not written again.

        A clinician's clearance holds for what was answered then: another answer to such a question ends it.
        """
        before = self.draft()
        if question in before.answers and before.answers[question] == value:
            return before
        self._known = replace(before, answers={**before.answers, question: value})
        stamp = self._now()
        self._write(lambda: self._profiles.add_answer(question, value, stamp))
        return self._end_clearance(question)

    def forget(self, question: QuestionId) -> Profile:
        """The question counts as not answered: it was skipped, or its answer is taken back."""
        before = self.draft()
        if question not in before.answers:
            return before
        self._known = replace(before, answers={key: one for key, one in before.answers.items() if key != question})
        stamp = self._now()
        self._write(lambda: self._profiles.forget_answer(question, stamp))
        return self._end_clearance(question)

    def set_details(self, **fields: Any) -> Profile:
        """Keep details by their names in Profile. TypeError where one is no detail; only changes are written."""
        before = self.draft()
        after = replace(before, **fields)
        changed = {name: getattr(after, name) for name in fields if getattr(after, name) != getattr(before, name)}
        if not changed:
            return before
        self._known = after
        self._around = None
        stamp = self._now()
        self._write(lambda: self._profiles.set_details(changed, stamp))
        if "name" in changed:
            self._people.rename(self._person, after.name)
        return self._end_clearance("age") if "born" in changed else self.draft()

    def set_test(self, test: str, value: float) -> Profile:
        """Keep a home test's result. TypeError where there is no such test."""
        before = self.draft()
        self._known = replace(before, tests=replace(before.tests, **{test: value}))
        stamp = self._now()
        self._write(lambda: self._profiles.add_test(test, value, stamp))
        return self.draft()

    def clear(self, on: date, words: str) -> Profile:
        """ "My doctor said yes": keep when and what was said. It never lifts a stop."""
        return self.set_details(cleared=Clearance(on=on, words=words.strip()))

    def standing(self, profile: Profile | None = None) -> Standing:
        """What the answers mean today, with what has happened since they were given."""
        asked, today, now = profile if profile is not None else self.draft(), self._clock.today(), self.circumstances()
        last = self._assessed
        # A profile is frozen: the same one stays the same.
        if last is None or last[0] is not asked or last[1:3] != (today, now):
            last = self._assessed = (asked, today, now, assess(asked, today, self._rules, now))
        return last[3]

    def circumstances(self) -> Circumstances:
        """When the questions were last gone through, what has happened since, and today's check."""
        today, changes = self._clock.today(), self._knowledge.changes
        last = self._around
        if last is None or last[:2] != (today, changes):
            last = self._around = (today, changes, self._look_around(today))
        return last[2]

    def happened(self, kind: EventKind) -> None:
        """Keep that something happened which calls for the questions again; until then only gentle work is open."""
        event, stamp = Event(kind=kind, on=self._clock.today()), self._now()
        self._happened, self._around = (*self._happened, event), None
        self._write(lambda: self._events.add_event(event, stamp))

    def check(self, found: DailyCheck) -> None:
        """Take in today's check before a session. It holds for today and is not kept.

        What this one does not ask stays as an earlier one of the day had it.
        """
        before = self._todays_check()
        kept = {one.name: getattr(before, one.name) for one in fields(found) if getattr(found, one.name) is None}
        self._checked = (self._clock.today(), replace(found, **kept))
        self._around = None

    def checked(self) -> bool:
        """True where a check of today is known."""
        return self._todays_check() != DailyCheck()

    def reasons(self) -> tuple[str, ...]:
        """The sentences behind what holds training back."""
        return tuple(reason_of(code, self._rules) for code in self.standing().stop_reasons)

    def result_lines(self) -> tuple[ResultRule, ...]:
        """The lines of the result page, yes first; none while training is held back."""
        from bonehome.domain.rules.results import result_lines  # late: the result page alone needs it

        facts = self._knowledge.facts(self.draft(), self._clock.today(), self.circumstances())
        if facts.standing.state is not State.OK:
            return ()
        return result_lines(facts.known, self._rules.results)

    def finish(self) -> Standing:
        """Mark the questions as gone through today."""
        stamp, today = self._now(), self._clock.today()
        self._checked = self._around = None
        standing = assess(self.draft(), today, self._rules, Circumstances(screened_on=today))
        self._write(lambda: self._profiles.finish_screening(standing, stamp))
        return self.standing()

    def completed(self) -> bool:
        """True where the questions were finished and nothing since calls for them again."""
        return self._profiles.screened_on() is not None and not self._profiles.changed_since()

    def due(self) -> date | None:
        """When the questions are to be asked again; None where they were never finished, or age or sex is another now.

        Questions that seem to have been finished on a later day than today are due today.
        """
        last, today = self._profiles.screened_on(), self._clock.today()
        if last is None or not self.completed():
            return None
        return last + timedelta(days=self._rules.again.due_days) if last <= today + A_DAY else today

    def asked_every(self) -> timedelta:
        """How long the answers hold."""
        return timedelta(days=self._rules.again.due_days)

    def opened_until(self, opening: Opening) -> date:
        """The last day of a level that a named professional has opened; it lapses with the answers."""
        return opening.until(self._rules.again.due_days)

    def overdue(self) -> bool:
        """True where the answers are older than they should be, not there at all, or something has happened since."""
        due = self.due()
        return due is None or self._clock.today() >= due or bool(self.circumstances().events)

    def again(self) -> tuple[str, ...]:
        """Why the questions come again before training goes on, event by event; empty where they need not."""
        holding = self.standing().stop_reasons
        return tuple(rule.reason for rule in self._rules.again.rules if rule.code in holding)

    def reminder(self) -> Reminder | None:
        """That the questions are due, in the days in which the plan still goes on as it is."""
        due, last, again = self.due(), self._profiles.screened_on(), self._rules.again
        if due is None or last is None or self._clock.today() < due or self.again():
            return None
        return Reminder(reason=again.due.reason, until=last + timedelta(days=again.held_after))

    def _look_around(self, today: date) -> Circumstances:
        screened, kept = self._profiles.screened_on(), self._events.open_events()
        events = tuple(dict.fromkeys((*kept, *self._happened)))
        last, days = self._knowledge.last_session(), self._rules.again.missed_days
        missed = missed_weeks(last, screened, today, days)
        return Circumstances(
            screened_on=screened,
            events=(*events, missed) if missed is not None else events,
            check=self._todays_check(),
        )

    def _todays_check(self) -> DailyCheck:
        checked = self._checked
        return checked[1] if checked is not None and checked[0] == self._clock.today() else DailyCheck()

    def _end_clearance(self, question: str) -> Profile:
        if self.draft().cleared is not None and question in {"age", *self._clinician_questions()}:
            return self.set_details(cleared=None)
        return self.draft()

    def _clinician_questions(self) -> frozenset[str]:
        return frozenset(one.code for one in self._rules.standing.rules if one.hold is Hold.CLINICIAN)

    def _write(self, change: Callable[[], None]) -> None:
        self._unsaved.append(change)
        while self._unsaved:
            self._unsaved[0]()
            self._unsaved.pop(0)
        self._happened, self._around = (), None  # all of it is on the disk now

    def _now(self) -> Stamp:
        return Stamp.of(self._clock)
