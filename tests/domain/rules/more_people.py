"""Fixed people at the edges that the others do not reach: long sessions, days by tier, logs on the point of a step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bonehome.domain.clinician import Opening
from bonehome.domain.events import Circumstances, DailyCheck
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.profile import Profile, Weekday
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.log import Log
from tests.domain.owns import given
from tests.domain.rules.made_people import Fixed, cleared, done, person
from tests.gate import START

T2: dict[str, object] = {"q15": "osteoporosis"}
T3: dict[str, object] = {"q15": "osteoporosis", "q9": True}
FALLS: dict[str, object] = {"q14": {"fallen": False, "unsteady": True, "worried": False, "aid": False}}
ALL_DAYS = tuple(Weekday)


def more(rules: Rules) -> Iterator[Fixed]:
    """All of them, always the same."""
    for made in (*_bounds(rules), *_minutes(), *_days()):
        yield _fixed(made)
    yield from _learning()
    yield from _grown()
    yield from _late()
    yield from _landed()
    yield from _back()


def _fixed(profile: Profile, *logs: Log, on: date = START, screened: int | None = None) -> Fixed:
    log = tuple(sorted((one for log in logs for one in log), key=lambda one: (one.date, one.exercise)))
    now = Circumstances(screened_on=START - timedelta(days=screened)) if screened is not None else Circumstances()
    return Fixed(profile=profile, log=log, on=on, now=now)


def _bounds(rules: Rules) -> Iterator[Profile]:
    """Test results at the ends of what is possible."""
    possible = rules.norms.possible
    yield person(tests={name: limits.low for name, limits in possible.items()})
    yield person(tests={name: limits.high for name, limits in possible.items()})
    yield person(tests={"one_leg_s": possible["one_leg_s"].high, "tandem_s": possible["tandem_s"].high})
    for age in (60, 94, 95):
        row = rules.norms.chair_stand[0 if age == 60 else -1]
        yield person(tests={"chair_stand": float(row.women)}, born=START.year - age)


def _minutes() -> Iterator[Profile]:
    for answers, minutes in (
        ({}, 11),
        ({}, 13),
        (FALLS, 29),
        (FALLS, 30),
        (FALLS, 60),
        (T2 | FALLS, 60),
        (T3, 24),
        (T3, 25),
        (T3, 60),
        (T3 | FALLS, 60),
        (T2, 60),
    ):
        yield person(answers=answers, minutes=minutes)
    yield person(answers={"q1": True}, cleared=cleared(), minutes=60)


def _days() -> Iterator[Profile]:
    """Days a week by tier."""
    spread = (Weekday.MON, Weekday.THU)
    for answers, days in (
        (T2, ALL_DAYS[:1]),
        ({}, spread),
        (T2, ALL_DAYS[:6]),
        (FALLS, ALL_DAYS),
        (T3, ALL_DAYS),
        ({}, ALL_DAYS),
    ):
        yield person(answers=answers, days=days, minutes=40)


def _filled(*days_ago: Iterable[int]) -> Log:
    """Training that says nothing of effort, so that no gap lies between what matters."""
    return done("chin_tuck", tuple(day for days in days_ago for day in days), count=1, reps=8, effort=None)


def _learning() -> Iterator[Fixed]:
    """In the learning weeks, ready for the next level; T3 in its main phase, at an effort on the edge."""
    for answers in ({}, T2):
        easy = done("mini_squat_counter", (9, 6, 3), reps=15, effort=3)
        yield _fixed(person(answers=answers, minutes=60), easy)
    yield _fixed(person(answers=T3, minutes=60), done("sts_raised_hands", (9, 6, 3), count=1, reps=10, effort=3))
    for answers in (T3, T3 | FALLS):
        for effort in (4, 5):
            trained = done("sts_raised_hands", range(2, 70, 3), count=1, reps=12, effort=effort)
            yield _fixed(person(answers=answers, minutes=60), trained)


def _grown() -> Iterator[Fixed]:
    """In the main phase, about to take a step: one set in a short session, a weight a tenth heavier."""
    yield _fixed(person(minutes=15), _filled(range(2, 60, 3)), done("squat_free", (5, 2), count=1, reps=12, effort=5))
    heavier = person(weights_kg=(4.0, 4.4), minutes=60)
    yield _fixed(heavier, _filled(range(1, 60, 3)), done("rdl_two_db", (5, 2), count=3, reps=12, effort=5, load_kg=4.0))


def _late() -> Iterator[Fixed]:
    """In the later phase, with time for three sets, ready for the next weight."""
    for answers, effort in (({}, 8), ({}, 7), (T2, 7)):
        log = done("rdl_two_db", range(2, 98, 3), count=3, reps=8, load_kg=2.0, effort=effort)
        yield _fixed(person(answers=answers, minutes=60), log)


def _landed() -> Iterator[Fixed]:
    """Landings on the point of growing, of the next kind, or of losing their day of rest."""
    weeks = {count: range(3, 3 + 7 * count, 7) for count in (1, 2, 3, 4)}
    for answers in ({}, T2):
        profile = person(answers=answers, minutes=60, days=ALL_DAYS)
        for exercise, reps, count in (
            ("heel_drop_gentle", 30, 1),
            ("heel_drop_gentle", 50, 1 if not answers else 3),
            ("heel_drop_gentle", 50, 2 if not answers else 4),
            ("heel_drop_firm", 30, 3),
            ("heel_drop_firm", 30, 4),
        ):
            landed = done(exercise, weeks[count], count=1, reps=reps, effort=3)
            gentle = done("heel_drop_gentle", range(38, 80, 7), count=1, reps=30, effort=3)
            yield _fixed(profile, _filled(range(1, 80, 3)), landed, gentle if exercise == "heel_drop_firm" else ())
    yield _fixed(
        person(answers=T2, minutes=40), done("one_leg_touch", (6, 3), count=1, seconds=30, reps=None, effort=3)
    )
    yield _fixed(person(minutes=40), done("one_leg_touch", (6, 3), count=1, seconds=30, reps=None, effort=3))


def _back() -> Iterator[Fixed]:
    """After pain, a gap, or weeks that grew harder."""
    red: dict[str, object] = {"reps": 12, "pain": 6, "listed": True}
    yield _fixed(person(), _filled(range(1, 100, 3)), done("squat_free", (91 + 14, 15), **red))
    yield _fixed(person(), _filled(range(1, 100, 3)), done("squat_free", (90 + 15, 15), **red))
    full: dict[str, object] = {"count": 3, "reps": 10, "load_kg": 3.0}
    for gap in (7, 14, 28, 56):
        yield _fixed(person(minutes=60), done("rdl_two_db", range(gap, gap + 60, 3), **full))  # type: ignore[arg-type]
    efforts = ((17, 4), (10, 5), (3, 5))
    harder = [done("rdl_two_db", (day,), effort=effort, load_kg=2.0) for day, effort in efforts]
    yield _fixed(person(), _filled(range(1, 60, 2)), *harder)
    yield _fixed(person(), screened=92)


def returned() -> Iterator[Fixed]:
    """On the way back at a lower level with weights, in the second week back, and at the end of slow learning weeks."""
    for gap in (28, 56):
        lower = done("squat_goblet", range(gap + 40, gap + 60, 3), load_kg=3.0)
        profile = person(minutes=60, weights_kg=(1.0, 1.5, 2.0, 3.0))
        yield _fixed(profile, lower, done("squat_two_db", range(gap, gap + 30, 3), load_kg=3.0))
    back = done("rdl_two_db", (*range(50, 90, 3), 5, 3, 1), count=3, load_kg=3.0)
    yield _fixed(person(minutes=60), back)
    for answers, first in (({}, 28), (T2, 42)):
        yield _fixed(person(answers=answers, days=ALL_DAYS[:1]), _filled(range(first, 0, -7)))
    for answers, days_ago, effort in (({}, (5, 2), 6), (T2, (5, 2), 6), ({}, (23, 2), 5)):
        tried = done("squat_free", days_ago, count=3, reps=12, effort=effort)
        yield _fixed(person(answers=answers, minutes=60), _filled(range(1, 60, 3)), tried)
    for minutes in (15, 10):
        yield _fixed(person(answers={"q1": True}, cleared=cleared(), minutes=minutes))
    for days in ((Weekday.MON, Weekday.THU), ALL_DAYS[:6]):
        yield _fixed(person(answers=T3, days=days))
    yield _fixed(person(minutes=40), _filled((56,), range(42, 0, -3)))
    yield _fixed(person(answers=T2, minutes=40), done("back_wall_press", range(24, 0, -7), count=4, reps=8, effort=3))
    seated: dict[str, object] = {"q1": True, "support": False, "q18": {"shoulder": 6}}
    yield _fixed(person(answers=seated, cleared=cleared(), minutes=60))


def with_own(rules: Rules) -> Iterator[Fixed]:
    """Someone who was given three exercises at the most a set can be, and someone who holds a weight out in front."""
    doses = ("100 reps", "10 reps of 60 s", "600 s")
    longest = (given(rules.movements, id=ExerciseId(f"own_{at}"), dose=dose) for at, dose in enumerate(doses))
    yield _fixed(person(own=tuple(longest), minutes=60))
    held = given(rules.movements, "arms_forward_load", loaded=True, equipment=("dumbbell",), dose="30 s")
    yield _fixed(person(own=(held,), minutes=40))


def reserved() -> Fixed:
    """Someone who tells what she had in reserve, and no effort."""
    log = done("rdl_two_db", (5, 2), count=3, reps=12, effort=None, reserve=4, load_kg=1.0)
    return _fixed(person(minutes=60), _filled(range(1, 60, 3)), log)


def lapsing() -> Fixed:
    """Someone on the last day of what her physiotherapist has opened."""
    opened = Opening(family=FamilyId("squat"), level=10, who="Anna", on=START - timedelta(days=84))
    return _fixed(person(answers=T2, openings=(opened,), minutes=60))


def loaded() -> Iterator[Fixed]:
    """People whose lightest weight is the heaviest that anybody like them begins with, and one on the largest step."""
    for answers, kg in ((T2, 4.0), (T3, 2.0), (FALLS, 2.0)):
        yield _fixed(person(answers=answers, weights_kg=(kg,), minutes=60))
    log = done("rdl_two_db", (5, 2), count=3, reps=12, effort=5, load_kg=5.0)
    yield _fixed(person(weights_kg=(5.0, 10.0), minutes=60), _filled(range(1, 60, 3)), log)


def sore() -> Fixed:
    """Someone whose check of today tells of a strong pain."""
    return replace(_fixed(person()), now=Circumstances(check=DailyCheck(pain_elsewhere=6)))


def short() -> Fixed:
    """Someone with the shortest sessions, about to take a step."""
    log = done("squat_free", (5, 2), count=1, reps=12, effort=5)
    return _fixed(person(minutes=10), _filled(range(2, 60, 3)), log)
