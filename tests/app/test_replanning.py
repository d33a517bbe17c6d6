"""What stays and what changes when a week is planned anew."""

from __future__ import annotations

from datetime import date, timedelta

from bonehome.app.replanning import at_most, merged, strength_dates_of
from bonehome.domain.ids import SessionId
from bonehome.domain.week import Week
from tests.store.samples import MONDAY, week

DAY = timedelta(days=1)


def ids(one: Week) -> list[SessionId]:
    return [session.id for day in one.days for session in day.sessions]


def dates(one: Week) -> list[date]:
    return sorted(strength_dates_of(one, one.days[0].date, one.days[-1].date))


def test_strength_is_looked_for_between_two_dates() -> None:
    assert strength_dates_of(week(), MONDAY, MONDAY + DAY) == {MONDAY}
    assert strength_dates_of(week(), MONDAY + DAY, MONDAY + 6 * DAY) == {MONDAY + 2 * DAY}
    assert strength_dates_of(None, MONDAY, MONDAY + DAY) == set()


def test_merging_takes_old_days_new_days_and_what_is_done() -> None:
    old, new = week(), week(mark="x")
    assert ids(merged(old, new, MONDAY, ())) == ["mon", "tuex", "testx", "wedx"]
    with_done = merged(old, new, MONDAY, {SessionId("wed")})
    assert ids(with_done) == ["mon", "tuex", "testx", "wed"]


def test_no_more_strength_days_than_the_tier_may_have() -> None:
    assert dates(at_most(week(), 1, ())) == [MONDAY]
    assert dates(at_most(week(), 2, {MONDAY + 4 * DAY})) == [MONDAY]
    assert dates(at_most(week(), 2, {MONDAY})) == [MONDAY, MONDAY + 2 * DAY]
