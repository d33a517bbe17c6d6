"""Writes databases/<newest>.sqlite: run once when a schema is new, and never again for that schema."""

from __future__ import annotations

from pathlib import Path

from bonehome.domain.clock import SimulatedClock
from bonehome.domain.events import Event, EventKind
from bonehome.domain.ids import ExerciseId, QuestionId
from bonehome.domain.record import ExerciseFeedback, Outcome
from bonehome.store.events import Events
from bonehome.store.facts import NEWEST
from bonehome.store.migrate import open_database
from bonehome.store.profiles import Profiles
from bonehome.store.records import Records
from bonehome.store.weeks import Weeks
from tests.store.samples import LIMITS, MONDAY, OPENING, OWN, all_sets, session, set_record, stamp, week


def main() -> None:
    path = Path(__file__).parent / "databases" / f"{NEWEST}.sqlite"
    if path.exists():
        raise SystemExit(f"{path} is there already and stays as it is")
    database = open_database(path, version="0.1.0")
    clock = SimulatedClock()
    profiles = Profiles(database)
    profiles.set_details({"name": "Ellen", "born": 1958, "weights_kg": (1.5, 2)}, stamp(clock))
    profiles.add_answer(QuestionId("q18"), {"knee": 4}, stamp(clock))
    profiles.add_answer(QuestionId("q19"), None, stamp(clock))
    profiles.set_details({"limits": LIMITS, "openings": (OPENING,), "own": (OWN,)}, stamp(clock))
    Weeks(database).save(week(), event="first", stamp=stamp(clock))
    records = Records(database)
    begun = records.begin(session("mon"), planned_sets=9, stamp=stamp(clock))
    done = all_sets(session("mon"), clock)
    for one in (done[0], next(one for one in done if one.band)):
        records.add_set(begun.id, one, stamp(clock))
    records.add_set(begun.id, set_record("mon-3", "jump_rope_1999", clock), stamp(clock))
    said = ExerciseFeedback(exercise=ExerciseId("squat_free"), pain=4, pain_place="knee", listed=True, sharp=False)
    records.add_feedback(begun.id, [said], "", stamp(clock))
    records.finish(begun.id, Outcome.ENDED_EARLY, stamp(clock))
    Events(database).add_event(Event(kind=EventKind.FALL, on=MONDAY), stamp(clock))
    database.close()


if __name__ == "__main__":
    main()
