"""Ids and titles of planned sessions."""

from __future__ import annotations

import hashlib
from datetime import date

from bonehome.domain.ids import SessionId, SlotId
from bonehome.domain.rules.tables import Sessions
from bonehome.domain.week import SessionKind

LENGTH = 16


def session_id(salt: str, day: date, kind: SessionKind, number: int) -> SessionId:
    """An id that is the same for the same salt, day, kind and place in the day; another salt gives other ids."""
    text = f"{salt}|{day.isoformat()}|{kind}|{number}"
    return SessionId(hashlib.sha256(text.encode()).hexdigest()[:LENGTH])


def slot_id(session: SessionId, number: int) -> SlotId:
    """The id of the slot that is done as the ``number``th of its session."""
    return SlotId(f"{session}-{number:02d}")


def title(sessions: Sessions, kind: SessionKind, letter: str) -> str:
    """A short name for people."""
    return sessions.titles.strength.get(letter, sessions.titles.kinds[kind])
