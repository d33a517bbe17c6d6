"""What stays and what changes when a week is planned anew."""

from __future__ import annotations

from datetime import date, timedelta

from bonehome.app.replanning import at_most, merged
from bonehome.domain.ids import SessionId
from bonehome.domain.week import SessionKind, Week
from tests.store.samples import MONDAY, week

DAY = timedelta(days=1)


def ids(one: Week) -> list[SessionId]:
    return [session.id for day in one.days for session in day.sessions]


def dates(one: Week) -> list[date]:
    return [day.date for day in one.days if any(each.kind is SessionKind.STRENGTH for each in day.sessions)]


def test_merging_takes_old_days_new_days_and_what_is_done() -> None:
    old, new = week(), week(mark="x")
    assert ids(merged(old, new, MONDAY, ())) == ["mon", "tuex", "testx", "wedx"]
    with_done = merged(old, new, MONDAY, {SessionId("wed")})
    assert ids(with_done) == ["mon", "tuex", "testx", "wed"]


def test_no_more_strength_days_than_the_tier_may_have() -> None:
    assert dates(at_most(week(), 1, ())) == [MONDAY]
    assert dates(at_most(week(), 2, {MONDAY + 4 * DAY})) == [MONDAY]
    assert dates(at_most(week(), 2, {MONDAY})) == [MONDAY, MONDAY + 2 * DAY]
