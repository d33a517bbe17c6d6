"""The gate: what each kind of rule closes, in which order, and what it changes."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

import bonehome
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Position, Precaution
from bonehome.domain.ids import ExerciseId
from bonehome.domain.profile import Profile
from bonehome.domain.rules.facts import PersonFacts
from bonehome.domain.rules.log import LogEntry, LogSet
from bonehome.domain.rules.screening import verdict
from bonehome.domain.verdict import SEAL, Allowed, Refused
from tests.gate import allowed
from tests.store.samples import slot

People = Callable[..., Profile]
FactsOf = Callable[..., PersonFacts]
READY = {"chair_stand": 15, "one_leg_s": 12, "tandem_s": 10}


@pytest.fixture
def ask(catalogue: Catalogue, facts: FactsOf, person: People) -> Callable[..., str]:
    """The rule that closes an exercise for the person, or "ok"; ``exercise`` may be changed with ``make``."""

    def answer(
        id_: str, make: dict[str, object] | None = None, log: tuple[LogEntry, ...] = (), **changes: object
    ) -> str:
        exercise = replace(catalogue.exercises[ExerciseId(id_)], **(make or {}))  # type: ignore[arg-type]
        found = verdict(exercise, facts(person(**changes), log))
        return found.rule if isinstance(found, Refused) else "ok"

    return answer


OSTEOPOROSIS = {"q15": "osteoporosis"}
SPINE = {"q9": True}
UNSTEADY = {"q14": {"fallen": False, "unsteady": True, "worried": False, "aid": False}}


@pytest.mark.parametrize(
    ("id_", "changes", "rule"),
    [
        ("pushup_full", {}, "ok"),
        ("pushup_full", {"q2": True}, "state_stop"),
        ("chin_tuck", {"q1": True}, "ok"),
        ("scap_squeeze", {"q1": True}, "ok"),
        ("walk_easy", {"q1": True}, "ok"),
        ("back_seated_lift", {"q1": True}, "state_clinician_first"),
        ("sts_raised_hands", {"q1": True}, "state_clinician_first"),
        ("warm_shoulder_roll", {"q1": True}, "state_clinician_first"),
        ("pushup_full", SPINE, "tag_vfx"),
        ("pushup_full", {"q22": False}, "tag_nofloor"),
        ("clam_band", {"q22": False}, "ok"),
        ("squat_free", {"q18": {"knee": 5}}, "ok"),
        ("squat_free", {"q18": {"knee": 6}}, "tag_knee"),
        ("squat_free", SPINE, "ceiling_squat_T3"),
        ("squat_free", UNSTEADY, "ceiling_squat_F"),
        ("sts_raised_hands", UNSTEADY, "ok"),
        ("hinge_seated", UNSTEADY, "ok"),
        ("hinge_wall_tap", UNSTEADY, "ceiling_hinge_F"),
        ("bridge_two", UNSTEADY, "ok"),
        ("step_up_low", UNSTEADY, "ok"),
        ("walk_brisk", UNSTEADY, "ceiling_gait_F"),
        ("march_firm", SPINE, "ok"),
        ("march_firm", {}, "ok"),
        ("pushup_full", OSTEOPOROSIS, "gate_prone"),
        ("step_up", {"equipment": ("step",)}, "equipment"),
        ("step_up", {"equipment": ("stairs", "rail")}, "ok"),
        ("mini_squat_counter", {"equipment": ()}, "ok"),
        ("bridge_two", {"equipment": ()}, "equipment"),
        ("heel_raise_support", {"support": False}, "gate_support"),
        ("scap_squeeze", {"support": False}, "ok"),
        ("i_ball_weight", {"q19": {"joint": "knee", "weeks_ago": 90, "limits": False}}, "tag_ball_kneeling"),
    ],
)
def test_the_first_rule_that_closes_an_exercise(
    ask: Callable[..., str], id_: str, changes: dict[str, object], rule: str
) -> None:
    assert ask(id_, **changes) == rule


@pytest.mark.parametrize(
    ("id_", "level", "changes", "rule"),
    [
        ("march_firm", 2, {"tests": READY}, "ok"),
        ("march_firm", 2, {}, "gate_impact"),
        ("march_firm", 2, {"tests": {**READY, "one_leg_s": 9}}, "gate_impact"),
        ("march_firm", 2, {"tests": {**READY, "chair_stand": 10}}, "ceiling_impact_F"),
        ("march_firm", 2, {"tests": READY, "q18": {"neck": 3}}, "gate_impact"),
        ("march_firm", 2, {"tests": READY, "q20": True}, "gate_impact"),
        ("march_firm", 2, {"tests": READY, "q1": True, "cleared": True}, "tag_heart_impact"),
        ("march_firm", 4, {"tests": READY, "q19": {"joint": "knee"}}, "tag_kneerep_impact"),
        ("march_firm", 10, {"tests": READY}, "ceiling_impact_T1"),
        ("march_firm", 8, {"tests": READY, **OSTEOPOROSIS}, "ceiling_impact_T2"),
        ("tandem_stand", 6, {}, "gate_free_balance"),
        ("tandem_stand", 6, {"tests": READY}, "ok"),
        ("tandem_stand", 6, {"tests": {"tandem_s": 10}}, "gate_free_balance"),
    ],
)
def test_gates_of_rungs_still_to_come(
    ask: Callable[..., str], id_: str, level: int, changes: dict[str, object], rule: str
) -> None:
    made = {"id": ExerciseId("heel_drop_gentle" if id_ == "march_firm" else "one_leg_free"), "level": level}
    assert ask(id_, made, **changes) == rule


def weeks_of(exercise: str, weeks: int, start: date, sets: int = 4, seconds: int | None = None) -> tuple[LogEntry, ...]:
    """One session a week of an exercise, up to the day before ``start``."""
    one = LogSet(reps=8, seconds=seconds)
    days = (start - timedelta(days=7 * back + 1) for back in range(weeks))
    return tuple(LogEntry(date=day, exercise=ExerciseId(exercise), sets=(one,) * sets) for day in days)


@pytest.mark.parametrize(("weeks", "sets", "rule"), [(3, 4, "gate_prone"), (4, 4, "ok"), (4, 3, "gate_prone")])
def test_face_down_work_opens_after_four_weeks_of_back_work(
    ask: Callable[..., str], start: date, weeks: int, sets: int, rule: str
) -> None:
    log = weeks_of("back_seated_lift", weeks, start, sets)
    assert ask("y_mat_weight", log=log, **OSTEOPOROSIS) == rule


@pytest.mark.parametrize(("weeks", "rule"), [(8, "gate_overhead"), (9, "ok")])
def test_weights_overhead_open_after_eight_weeks(ask: Callable[..., str], start: date, weeks: int, rule: str) -> None:
    made = {"family": "overhead", "level": 3}
    assert ask("pushup_wall", made, log=weeks_of("chin_tuck", weeks, start)) == rule


def test_weights_overhead_stay_closed_for_a_sore_shoulder(ask: Callable[..., str], start: date) -> None:
    made = {"family": "overhead", "level": 3}
    log = weeks_of("chin_tuck", 20, start)
    assert ask("pushup_wall", made, log=log, q18={"shoulder": 4}) == "gate_overhead"


def test_eyes_closed_opens_by_two_long_holds(ask: Callable[..., str], start: date) -> None:
    made = {"id": ExerciseId("eyes_closed_corner"), "family": "bal_static", "level": 6}
    held = weeks_of("one_leg_touch", 2, start, sets=1, seconds=30)
    assert ask("feet_together", made, log=held[:1], tests=READY) == "gate_eyes_closed"
    assert ask("feet_together", made, log=held, tests=READY) == "ok"


def test_firm_landings_come_after_four_weeks_of_gentle_ones(ask: Callable[..., str], start: date) -> None:
    made = {"id": ExerciseId("heel_drop_firm"), "level": 4}
    log = weeks_of("heel_drop_gentle", 4, start, sets=1)
    assert ask("march_firm", made, log=log[:3], tests=READY, **OSTEOPOROSIS) == "gate_impact_weeks"
    assert ask("march_firm", made, log=log, tests=READY, **OSTEOPOROSIS) == "ok"
    assert ask("march_firm", made, tests=READY) == "ok"


@pytest.mark.parametrize(
    ("id_", "changes", "cap", "modified", "tags"),
    [
        ("pushup_wall", {}, 8, False, ()),
        ("pushup_wall", OSTEOPOROSIS, 7, False, ()),
        ("pushup_wall", SPINE, 5, False, ()),
        ("pushup_wall", UNSTEADY, 6, False, ()),
        ("pushup_wall", {"q18": {"shoulder": 4}}, 5, True, ("shld",)),
        ("sts_raised_hands", UNSTEADY, 5, True, ("support",)),
        ("step_up_low", {**UNSTEADY, "q18": {"knee": 3}}, 5, True, ("knee", "falls", "support")),
        ("pushup_wall", {"q5": "light"}, 4, False, ()),
        ("pushup_wall", {"q1": True, "cleared": True}, 5, False, ()),
        ("chin_tuck", {"q1": True}, 3, False, ()),
    ],
)
def test_what_an_allowed_exercise_may_cost(
    catalogue: Catalogue,
    facts: FactsOf,
    person: People,
    id_: str,
    changes: dict[str, object],
    cap: int,
    modified: bool,
    tags: tuple[str, ...],
) -> None:
    found = verdict(catalogue.exercises[ExerciseId(id_)], facts(person(**changes)))
    assert isinstance(found, Allowed)
    assert (found.effort_cap, found.modified, found.changes) == (cap, modified, tags)


def test_high_pressure_keeps_holds_short(catalogue: Catalogue, facts: FactsOf, person: People) -> None:
    found = verdict(catalogue.exercises[ExerciseId("plank_wall")], facts(person(q5="light")))
    assert isinstance(found, Allowed)
    assert found.hold_max_s == 10


def test_a_new_knee_does_not_kneel(ask: Callable[..., str]) -> None:
    kneeling = {"position": Position.QUADRUPED, "not_for": ()}
    knee = {"joint": "knee", "weeks_ago": 90, "limits": False}
    assert ask("bridge_two", kneeling, q19=knee) == "tag_kneerep_kneeling"
    assert ask("bridge_two", {"not_for": ()}, q19=knee) == "ok"


def test_a_refusal_says_why_and_where_it_is_from(catalogue: Catalogue, facts: FactsOf, person: People) -> None:
    known = set(catalogue.sources) | {"J"}
    for changes in ({"q2": True}, {"q1": True}, {**SPINE, **UNSTEADY}, {"without": ("q18",)}, {"equipment": ()}):
        for exercise in catalogue.exercises.values():
            found = verdict(exercise, facts(person(**changes)))
            if isinstance(found, Refused):
                assert found.reason.endswith(".")
                assert found.source in known


def test_a_tag_of_an_exercise_is_always_a_known_tag(catalogue: Catalogue, facts: FactsOf, person: People) -> None:
    known = facts(person()).rules.gate.tags
    assert {one.tag for exercise in catalogue.exercises.values() for one in exercise.not_for} <= set(known)
    sample: Exercise = replace(
        catalogue.exercises[ExerciseId("chin_tuck")], not_for=(Precaution.parse("op"), Precaution.parse("vfx"))
    )
    found = verdict(sample, facts(person(**SPINE)))
    assert isinstance(found, Refused)
    assert found.rule == "tag_op"


def makers(source: str) -> int:
    """How often a file calls ``Allowed(...)`` or hands the class on to be called."""
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) == "Allowed"]
    replaced = [call for call in calls if any(getattr(one, "id", "") == "Allowed" for one in call.args)]
    safe = [call for call in replaced if getattr(call.func, "id", "") in ("isinstance", "issubclass")]
    return len(named) + len(replaced) - len(safe)


def seals(source: str) -> int:
    """How often a file names ``SEAL``: as a name, as an attribute, in an import, or as a text for ``getattr``."""
    tree = ast.parse(source)
    words = (
        word
        for node in ast.walk(tree)
        for word in (
            getattr(node, "id", ""),
            getattr(node, "attr", ""),
            getattr(node, "value", "") if isinstance(node, ast.Constant) else "",
            *((node.name, node.asname) if isinstance(node, ast.alias) else ()),
        )
    )
    return sum(1 for word in words if word == "SEAL")


def found_in(folder: Path, count: Callable[[str], int]) -> dict[str, int]:
    """Counts by file, without the files that have none."""
    files = sorted(folder.rglob("*.py"))
    counts = {path.relative_to(folder).as_posix(): count(path.read_text(encoding="utf-8")) for path in files}
    return {name: number for name, number in counts.items() if number}


def test_only_the_gate_makes_an_allowed_and_touches_its_seal() -> None:
    package = Path(bonehome.__file__).parent
    assert found_in(package, makers) == {"domain/rules/screening.py": 1}
    # Where it is made and asked for, and the gate's import and its one use.
    assert found_in(package, seals) == {"domain/verdict.py": 2, "domain/rules/screening.py": 2}


def test_no_test_takes_the_seal() -> None:
    tests = Path(__file__).parents[2]
    assert set(found_in(tests, seals)) == {"domain/rules/test_screening.py"}


@pytest.mark.parametrize("door", ["Allowed(exercise=x)", "verdict.Allowed(exercise=x)", "map(Allowed, rows)"])
def test_another_door_would_be_found(door: str) -> None:
    assert makers(door) == 1
    assert makers("isinstance(x, Allowed)") == 0


@pytest.mark.parametrize(
    "door",
    [
        "from bonehome.domain.verdict import SEAL",
        "from bonehome.domain.verdict import SEAL as key",
        "make(seal=verdict.SEAL)",
        "getattr(verdict, 'SEAL')",
    ],
)
def test_another_use_of_the_seal_would_be_found(door: str) -> None:
    assert seals(door) == 1
    assert seals("sealed = seal") == 0


def test_an_allowed_cannot_be_forged() -> None:
    real = allowed("squat_free")
    fields = {"exercise": real.exercise, "effort_cap": 10}
    for forge in (
        lambda: Allowed(**fields),
        lambda: Allowed(seal=object(), **fields),
        lambda: Allowed(seal=None, **fields),
        lambda: replace(real, effort_cap=10),
        lambda: replace(real),
        lambda: replace(real, exercise=ExerciseId("hop_multi")),
    ):
        with pytest.raises((TypeError, ValueError)):
            forge()
    with pytest.raises(TypeError, match="only the safety gate"):
        Allowed(**fields)  # type: ignore[arg-type]
    assert Allowed(seal=SEAL, **fields).effort_cap == 10  # type: ignore[arg-type]


def test_a_slot_asks_for_no_more_than_the_gate_allows() -> None:
    real = allowed("squat_free")
    one = slot("a", "squat_free")
    assert replace(one, effort_cap=real.effort_cap).effort_cap == real.effort_cap
    with pytest.raises(ValueError, match="squat_free asks for more than the gate allows"):
        replace(one, effort_cap=real.effort_cap + 1)
    heavy = replace(one, load_kg=2.0)
    light = Allowed(seal=SEAL, exercise=real.exercise, effort_cap=8, load_max_kg=1.5)
    with pytest.raises(ValueError, match="more than the gate allows"):
        replace(heavy, allowed=light)
    assert heavy.under(light).load_kg == 1.5
    assert replace(heavy, load_kg=1.0).under(light).load_kg == 1.0
    assert replace(heavy, load_kg=None).under(light).load_kg is None
