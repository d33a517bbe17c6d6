"""A level that a named professional has opened holds for twelve weeks and for nobody without a name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bonehome.domain.clinician import Opening
from bonehome.domain.ids import FamilyId

GIVEN = date(2026, 11, 23)


@pytest.mark.parametrize(("days", "holds"), [(-1, False), (0, True), (84, True), (85, False)])
def test_it_holds_for_twelve_weeks(days: int, holds: bool) -> None:
    opening = Opening(family=FamilyId("impact"), level=8, who="Dr A", on=GIVEN)
    assert opening.holds(GIVEN + timedelta(days=days), 84) is holds
    assert opening.until(84) == GIVEN + timedelta(weeks=12)


@pytest.mark.parametrize("who", ["", "  "])
def test_nobody_opens_nothing(who: str) -> None:
    assert not Opening(family=FamilyId("impact"), level=8, who=who, on=GIVEN).holds(GIVEN, 84)
