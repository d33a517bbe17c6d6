"""The plan command: one line out for each line in, in the published format."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonehome.app.plan_command import coming_monday, plan_file
from bonehome.content.people_file import PersonLine
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError

TODAY = date(2026, 11, 19)
ANSWERS: dict[str, object] = {
    **{f"q{number}": False for number in range(1, 27)},
    "q8": 1,
    "q14": {"fallen": False, "unsteady": False, "worried": False, "aid": False},
    "q15": "osteoporosis",
    "q18": {"knee": 4},
    "q19": None,
    "q22": True,
    "q23": True,
}
PERSON: dict[str, object] = {
    "name": "p1",
    "born": 1958,
    "sex": "female",
    "answers": ANSWERS,
    "cleared": False,
    "equipment": ["chair", "counter", "wall", "mat", "band_loop", "band_long", "dumbbells"],
    "weights_kg": [1, 2, 3],
    "cuffs_kg": [1],
    "bands": ["light", "medium"],
    "days": ["mon", "wed", "fri"],
    "minutes": 25,
    "tests": {"chair_stand": 11, "one_leg_s": 8, "tandem_s": 10, "tug_s": 10.5, "height_loss_cm": 0},
    "log": [{"date": "2026-11-23", "exercise": "squat_free", "sets": [{"reps": 12, "effort": 5, "pain": 0}]}],
}

FAULTS: dict[str, BaseException] = {
    **{kind.__name__: kind("no") for kind in (ValueError, TypeError, OverflowError, KeyError, RecursionError, OSError)},
    "stop": KeyboardInterrupt(),
}
Place = tuple[str | int, ...]
PLACES: tuple[Place, ...] = (
    *((key,) for key in PERSON),
    *(("answers", key) for key in (*ANSWERS, "pregnant", "support", "q99")),
    *(("answers", "q14", key) for key in ("fallen", "fell")),
    *(("answers", "q18", key) for key in ("knee", "knees")),
    *(("answers", "q19", key) for key in ("joint", "weeks_ago", "limits")),
    *((key, 0) for key in ("equipment", "weights_kg", "cuffs_kg", "bands", "days", "log")),
    *(("tests", key) for key in ("chair_stand", "one_leg_s", "tandem_s", "tug_s", "five_sts_s", "height_loss_cm")),
    *(("log", 0, key) for key in ("date", "exercise", "sets")),
    ("log", 0, "sets", 0),
    *(
        ("log", 0, "sets", 0, key)
        for key in ("reps", "seconds", "load_kg", "side", "effort", "pain", "form_ok", "band")
    ),
)
"""Every place of a person where a value stands."""
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([10**400, -(10**400), 0, -1, 1e308, -1e308, 1e-308, 0.5]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.sampled_from(["mon", "knee", "hip", "light", "2026-11-20", "0001-01-01", "squat_free", "mat"]),
)
JSON = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


def changed(place: Place, value: object) -> dict[str, object]:
    """The person of the format with another value in one place."""
    person = deepcopy({**PERSON, "answers": {**ANSWERS, "q19": {"joint": "hip", "weeks_ago": 20, "limits": False}}})
    inner: Any = person
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return person


@pytest.fixture
def run(tmp_path: Path, resources: Path) -> Run:
    """Exit code, plans and what stood on the standard error for lines of a people file."""

    def command(
        *lines: dict[str, object] | str, weeks: int = 1, start: date | None = None, raw: bytes | None = None
    ) -> tuple[int, list[dict[str, Any]], str]:
        people = tmp_path / "people.jsonl"
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        people.write_bytes(raw if raw is not None else "\n".join(texts).encode())
        out, err = StringIO(), StringIO()
        code = plan_file(people, weeks=weeks, start=start, today=TODAY, resources=resources, out=out, err=err)
        return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()

    return command


def test_the_example_of_the_format(run: Run, catalogue: Catalogue) -> None:
    code, (plan,), err = run(PERSON)
    assert (code, err) == (0, "")
    assert (plan["name"], plan["state"], plan["tier"], plan["falls"]) == ("p1", "ok", "T2", False)
    assert (plan["tags"], plan["stop_reasons"]) == (["knee", "op"], [])
    (week,) = plan["weeks"]
    assert (week["start"], week["deload"]) == ("2026-11-23", False)
    assert [day["date"] for day in week["days"]] == [f"2026-11-{number}" for number in range(23, 30)]
    session = week["days"][0]["sessions"][0]
    assert set(session) == {"kind", "minutes", "blocks"}
    assert (session["kind"], session["blocks"][0]["name"]) == ("strength", "warmup")
    for slot in (slot for block in session["blocks"] for slot in block["slots"]):
        assert set(slot) == {
            *("exercise", "sets", "reps", "seconds", "side", "effort_cap", "rest_s"),
            *("load_kg", "pair", "modified", "reason"),
        }
        assert slot["exercise"] in catalogue.exercises
        assert (slot["reps"] is None) is not (slot["seconds"] is None)
        assert isinstance(slot["effort_cap"], int)
    closed = {one["exercise"]: one for one in plan["left_out"]}
    assert closed["y_mat_weight"]["rule"] == "gate_prone"
    assert set(closed["y_mat_weight"]) == {"exercise", "rule", "reason", "source"}


def test_every_line_is_answered_in_order_and_a_bad_one_is_told(run: Run) -> None:
    code, plans, err = run({**PERSON, "name": "a"}, '{"name": "b", ', {**PERSON, "name": "c"}, '{"minutes": 25}', "[]")
    assert code == 2
    assert [plan.get("name") for plan in plans] == ["a", None, "c", None, None]
    assert [sorted(plan) for plan in plans if "error" in plan] == [["error", "name"]] * 3
    assert err.splitlines() == [
        "people.jsonl, line 2: This is not JSON: Input data was truncated.",
        "people.jsonl, line 4: The person has no name.",
        "people.jsonl, line 5: A person is one JSON object, between { and }.",
    ]


def test_whatever_fails_in_a_line_ends_that_line_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(person: PersonLine, *_more: object) -> dict[str, object]:
        if person.profile.name in FAULTS:
            raise FAULTS[person.profile.name]
        return {"name": person.profile.name}

    monkeypatch.setattr("bonehome.app.plan_command.plan_json", breaks)
    kinds = [name for name in FAULTS if name != "stop"]
    names = ["a", *kinds, "z"]
    code, plans, err = run(*({**PERSON, "name": name} for name in names))
    assert (code, [plan["name"] for plan in plans]) == (2, names)
    told = [plan["error"] for plan in plans if "error" in plan]
    assert [name in sentence for name, sentence in zip(kinds, told, strict=True)] == [True] * len(kinds)
    assert [line.split(":", 1)[0] for line in err.splitlines()] == [f"people.jsonl, line {at}" for at in range(2, 8)]
    with pytest.raises(KeyboardInterrupt):
        run({**PERSON, "name": "stop"})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(PLACES), JSON), min_size=1, max_size=6))
def test_whatever_stands_in_a_field_every_line_gets_its_answer(run: Run, changes: list[tuple[Place, object]]) -> None:
    people = [changed(place, value) for place, value in changes]
    _, plans, _ = run(*people, {**PERSON, "name": "last"})
    assert len(plans) == len(people) + 1
    assert (plans[-1]["name"], "error" in plans[-1]) == ("last", False)
    # A value that nobody foresaw is read on the careful side, so the net under the line is not needed.
    assert [plan["error"] for plan in plans if "not as we expect" in plan.get("error", "")] == []


@pytest.mark.parametrize(("start", "weeks"), [("9999-12-27", 1), ("9999-12-20", 2), ("2026-11-23", 10**9)])
def test_a_plan_that_the_calendar_does_not_hold_is_told(run: Run, start: str, weeks: int) -> None:
    with pytest.raises(UserError, match="too far ahead"):
        run(PERSON, weeks=weeks, start=date.fromisoformat(start))
    assert run(PERSON, start=date(9999, 12, 20))[0] == 0


def test_blank_lines_a_mark_at_the_start_and_windows_ends_do_no_harm(run: Run) -> None:
    line = json.dumps(PERSON).encode()
    code, plans, _ = run(raw=b"\xef\xbb\xbf" + line + b"\r\n\r\n" + line + b"\r\n")
    assert (code, len(plans)) == (0, 2)
    assert run(raw=b"")[:2] == (0, [])


def test_a_stop_has_no_weeks_and_leaves_out_everything(run: Run, catalogue: Catalogue) -> None:
    _, (plan,), _ = run({**PERSON, "answers": {**ANSWERS, "q2": True}, "cleared": True})
    assert (plan["state"], plan["stop_reasons"], plan["weeks"]) == ("stop", ["q2"], [])
    assert len(plan["left_out"]) == len(catalogue.exercises)


def test_a_person_who_answered_nothing_gets_gentle_work(run: Run) -> None:
    _, (plan,), _ = run({"name": "new"})
    assert (plan["state"], plan["tier"], plan["falls"]) == ("education_only", "T3", True)
    kinds = {session["kind"] for day in plan["weeks"][0]["days"] for session in day["sessions"]}
    assert kinds == {"posture", "walk"}


def test_a_plan_from_mid_week_over_several_weeks(run: Run) -> None:
    _, (plan,), _ = run(PERSON, weeks=3, start=date(2026, 11, 25))
    assert [week["start"] for week in plan["weeks"]] == ["2026-11-23", "2026-11-30", "2026-12-07"]
    first = plan["weeks"][0]["days"]
    assert [bool(day["sessions"]) for day in first[:3]] == [False, False, True]
    assert [len(week["days"]) for week in plan["weeks"]] == [7, 7, 7]


def test_the_same_line_gives_the_same_plan(run: Run) -> None:
    _, (first, second), _ = run(PERSON, PERSON)
    assert first == second


@pytest.mark.parametrize(
    ("today", "monday"),
    [(date(2026, 11, 23), date(2026, 11, 23)), (date(2026, 11, 24), date(2026, 11, 30)), (TODAY, date(2026, 11, 23))],
)
def test_the_coming_monday(today: date, monday: date) -> None:
    assert coming_monday(today) == monday


def test_a_file_that_is_not_there(tmp_path: Path, resources: Path) -> None:
    out, err = StringIO(), StringIO()
    people = tmp_path / "none.jsonl"
    with pytest.raises(UserError, match=r"none\.jsonl"):
        plan_file(people, weeks=1, start=None, today=TODAY, resources=resources, out=out, err=err)
    with pytest.raises(UserError, match="at least one week"):
        plan_file(people, weeks=0, start=None, today=TODAY, resources=resources, out=out, err=err)
    assert out.getvalue() == ""


def test_without_rules_nothing_is_planned(tmp_path: Path, resources: Path) -> None:
    empty = tmp_path / "resources"
    empty.mkdir()
    people = tmp_path / "people.jsonl"
    people.write_text(json.dumps(PERSON), encoding="utf-8")
    out = StringIO()
    with pytest.raises(UserError, match=r"standing\.json"):
        plan_file(people, weeks=1, start=None, today=TODAY, resources=empty, out=out, err=StringIO())
    assert out.getvalue() == ""
