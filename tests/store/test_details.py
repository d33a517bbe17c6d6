"""Details as JSON and back, without a database."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

from bonehome.domain.clinician import Limits
from bonehome.domain.profile import Clearance, Profile, Weekday
from bonehome.store.details import DETAILS, details_of, plain_detail
from tests.store.samples import LIMITS, OPENING, OWN

VALUES: dict[str, object] = {
    "cleared": Clearance(on=date(2026, 3, 1), words="Start gently"),
    "days": (Weekday.TUE, Weekday.SAT),
    "limits": LIMITS,
    "openings": (OPENING, OPENING),
    "own": (OWN,),
}


def test_every_detail_comes_back_exactly() -> None:
    kept = {name: json.loads(json.dumps(plain_detail(value))) for name, value in VALUES.items()}
    assert details_of(kept) == {"name": "", **VALUES}
    assert kept["limits"]["on"] == "2026-10-01"
    assert kept["own"][0]["position"] == OWN.position.value


def test_what_nobody_said_comes_back_as_nothing() -> None:
    kept = {"limits": plain_detail(Limits()), "openings": [], "own": [], "cleared": None}
    assert details_of(kept) == {"name": "", "limits": Limits(), "openings": (), "own": (), "cleared": None}


def test_a_field_of_a_newer_program_is_left_alone() -> None:
    assert details_of({"name": "Ellen", "shoe_size": 40}) == {"name": "Ellen"}


def test_answers_and_tests_are_no_details() -> None:
    assert {one.name for one in fields(Profile)} - DETAILS == {"answers", "tests"}
