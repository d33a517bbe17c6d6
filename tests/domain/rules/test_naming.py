"""Ids are the same for the same place and differ everywhere else."""

from __future__ import annotations

from datetime import date, timedelta

from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.naming import session_id, slot_id, title
from bonehome.domain.week import SessionKind


def test_an_id_depends_on_salt_day_kind_and_place(start: date) -> None:
    first = session_id("a", start, SessionKind.WALK, 1)
    assert first == session_id("a", start, SessionKind.WALK, 1)
    others = {
        session_id("b", start, SessionKind.WALK, 1),
        session_id("a", start + timedelta(days=1), SessionKind.WALK, 1),
        session_id("a", start, SessionKind.POSTURE, 1),
        session_id("a", start, SessionKind.WALK, 2),
    }
    assert len(others | {first}) == 5
    assert slot_id(first, 3) == f"{first}-03"


def test_titles_come_from_the_rules(rules: Rules) -> None:
    assert title(rules.sessions, SessionKind.STRENGTH, "B") == "Arms and back"
    assert title(rules.sessions, SessionKind.WALK, "") == "Walk"
