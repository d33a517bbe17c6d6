"""What Today offers: the session, what is half done, a rest day, or the questions first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from bonehome.app import wording
from bonehome.app.glance import exercise_count
from bonehome.app.services import Services
from bonehome.app.session_needs import session_needs
from bonehome.app.text import _, _n
from bonehome.domain.events import EventKind
from bonehome.domain.ids import SessionId
from bonehome.domain.profile import State
from bonehome.domain.record import SessionRecord
from bonehome.domain.week import Day, Session, SessionKind, Week
from bonehome.ui.pages.today.hero import HeroWords, Thing

SHORT_MINUTES = 15
WEEK = timedelta(days=7)
Plan = tuple[Week, tuple[Session, ...]]


class Press(Enum):
    """What a button of the session card does."""

    START = auto()
    SHORT = auto()
    CARRY_ON = auto()
    QUESTIONS = auto()


@dataclass(frozen=True, kw_only=True)
class Offer:
    """The words of the card, what it is about, and what its two buttons do."""

    words: HeroWords
    session: Session | None = None
    record: SessionRecord | None = None
    start: Press | None = None
    other: Press | None = None


def choose_offer(services: Services, states: Mapping[SessionId, str], plan: Plan | None = None) -> Offer:
    """The first thing that applies: a stop, the questions again, something half done, today's session, done, or rest.

    ``plan`` is this week with today's sessions, where the caller has it already.
    """
    standing = services.planning.standing()
    if not services.screening.completed():
        return _questions_first()
    if standing.state is State.STOP:
        return _stopped(services)
    week, sessions = plan if plan is not None else services.planning.today_in_week()
    if services.screening.again():
        return _questions_again(services, states, sessions)
    record = services.training.unfinished()
    if record is not None and record.local_date == services.today():
        return _half_done(services, record)
    easy = services.planning.easy_restart()
    if easy is not None and _open_now(services, easy):
        return _start_again(services, easy, sessions)
    open_ones = [one for one in sessions if states.get(one.id, "planned") != "done"]
    if open_ones:
        return (
            _session(services, open_ones[0]) if _open_now(services, open_ones[0]) else _not_today(services, open_ones)
        )
    return _nothing_open(services, week, sessions)


def _questions_first() -> Offer:
    words = HeroWords(
        label=_("First of all"),
        title=_("A few questions"),
        sentence=_("They make the plan fit you, and keep out what would not be safe. You can stop and come back."),
        start=_("Go on"),
    )
    return Offer(words=words, start=Press.QUESTIONS)


def _questions_again(services: Services, states: Mapping[SessionId, str], today: tuple[Session, ...]) -> Offer:
    """An event, or answers that are too old: the questions come first, and gentle work stays open beside them."""
    reasons = services.screening.again()
    gentle = next((one for one in today if states.get(one.id) != "done" and _open_now(services, one)), None)
    other = ""
    if gentle is not None:
        name, minutes = wording.kind_words(gentle.kind).word, wording.minutes_short(gentle.minutes)
        other = _("{name}, {minutes}").format(name=name, minutes=minutes)
    words = HeroWords(
        label=_("Welcome back") if _missed(services) else _("First of all"),
        title=_("The questions come again"),
        sentence=" ".join(reasons[:2]),
        start=_("Go through the questions"),
        other=other,
    )
    return Offer(words=words, session=gentle, start=Press.QUESTIONS, other=Press.START if gentle is not None else None)


def _missed(services: Services) -> bool:
    return any(one.kind is EventKind.MISSED_WEEKS for one in services.screening.circumstances().events)


def _not_today(services: Services, sessions: list[Session]) -> Offer:
    """Today's check has closed everything: rest, and ask again when it has changed."""
    reasons = dict.fromkeys(one.reason for one in services.planning.open_part(sessions[0]).closed)
    words = HeroWords(
        label=_("Today"),
        title=_("Rest today"),
        sentence=" ".join([*list(reasons)[:1], _("The session stays in your plan.")]),
        other=_("Ask me again"),
    )
    return Offer(words=words, session=sessions[0], other=Press.START)


def _open_now(services: Services, session: Session) -> bool:
    """True where today's check leaves something of the session."""
    return bool(services.planning.open_part(session).slots())


def _stopped(services: Services) -> Offer:
    reasons = services.screening.reasons()
    words = HeroWords(
        label=_("No session now"),
        title=_("Please see your doctor first"),
        sentence=" ".join(reasons[:2]),
        start=_("My answers"),
    )
    return Offer(words=words, start=Press.QUESTIONS)


def _session(services: Services, session: Session) -> Offer:
    short = session.kind is SessionKind.STRENGTH and session.minutes > SHORT_MINUTES + 2
    words = HeroWords(
        label=_("Today's session"),
        title=wording.title_words(session),
        minutes=wording.minutes_words(session.minutes),
        count=_n("{n} exercise", "{n} exercises", exercise_count(session)),
        start=_("Start"),
        other=_("Shorter: {n} min").format(n=SHORT_MINUTES) if short else "",
        needs=_needs(services, session),
        looks=True,
    )
    return Offer(words=words, session=session, start=Press.START, other=Press.SHORT if short else None)


def _start_again(services: Services, session: Session, today: tuple[Session, ...]) -> Offer:
    """After some free days: the short shape of the next session in one press, and all of it where it is today's."""
    short = services.planning.shorter(session).minutes
    whole = session.id in {one.id for one in today} and session.minutes > short + 2
    words = HeroWords(
        label=_("Welcome back"),
        title=_("Start again easily"),
        minutes=wording.minutes_words(short),
        sentence=wording.title_words(session),
        start=_("Start"),
        other=_("Full: {minutes}").format(minutes=wording.minutes_short(session.minutes)) if whole else "",
        needs=_needs(services, session),
        looks=True,
    )
    return Offer(words=words, session=session, start=Press.SHORT, other=Press.START if whole else None)


def _half_done(services: Services, record: SessionRecord) -> Offer:
    session = services.planning.session(record.id)
    words = HeroWords(
        label=_("You have begun"),
        title=record.title or (wording.title_words(session) if session is not None else ""),
        sentence=_("Your place is kept. What you did is saved."),
        start=_("Carry on"),
        needs=_needs(services, session) if session is not None else (),
    )
    return Offer(words=words, session=session, record=record, start=Press.CARRY_ON)


def _nothing_open(services: Services, week: Week, done: tuple[Session, ...]) -> Offer:
    """All done, or a rest day; both say what comes next and show it."""
    coming = _next_session(services, week)
    after = ""
    if coming is not None:
        day, session = coming
        after = _("Next: {day}, {name}, {minutes}.").format(
            day=wording.day_name(day), name=wording.title_words(session), minutes=wording.minutes_words(session.minutes)
        )
    if done:
        names = wording.list_words(tuple(wording.title_words(one) for one in done))
        first = _("Done: {names}. Rest is part of it.").format(names=names)
        words = HeroWords(label=_("Done today"), title=_("Well done"), sentence=f"{first} {after}".strip())
    else:
        sentence = f"{_('An easy walk is fine too.')} {after}".strip()
        words = HeroWords(label=_("Today"), title=_("Rest day"), sentence=sentence)
    return Offer(words=words, session=coming[1] if coming is not None else None)


def _next_session(services: Services, week: Week) -> tuple[date, Session] | None:
    """The next planned day's main session within a week; the next week is asked for only where this one has none."""
    today = services.today()
    for day in _days_from(services, week):
        if today < day.date <= today + WEEK and day.sessions:
            main = sorted(day.sessions, key=lambda one: one.kind is not SessionKind.STRENGTH)
            return day.date, main[0]
    return None


def _days_from(services: Services, week: Week) -> Iterator[Day]:
    yield from week.days
    yield from services.planning.ensure_week(week.start + WEEK).days


def _needs(services: Services, session: Session) -> tuple[Thing, ...]:
    named = session_needs(session, services.catalogue)
    return tuple(Thing(word=one.word, icon=one.icon) for one in named.values())
