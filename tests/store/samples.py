"""A small plan and a clock for the tests of store and app."""

from __future__ import annotations

from datetime import date, timedelta

from bonehome.domain.clinician import Limits, Opening
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.exercise import Position, Side
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId, SessionId, SlotId
from bonehome.domain.own import OwnExercise, Stage
from bonehome.domain.record import BegunSlot, SetRecord, SetSide
from bonehome.domain.week import Block, BlockName, Day, Session, SessionKind, Slot, Week
from bonehome.store.stamp import Stamp
from tests.gate import allowed

MONDAY = date(2026, 11, 23)
LIMITS = Limits(
    closed=("no_floor",),
    avoid=(ExerciseId("squat_free"),),
    effort_most=5,
    load_most_kg=1.5,
    who="Dr Åberg",
    on=date(2026, 10, 1),
    words="Nothing on the floor",
)
OPENING = Opening(family=FamilyId("squat"), level=4, who="R. Moss, physiotherapist", on=MONDAY, words="Free squats")
OWN = OwnExercise(
    id=ExerciseId("own_towel"),
    name="Towel slide",
    given_by="R. Moss",
    given_on=date(2026, 9, 30),
    dose="8-12 reps",
    side=Side.YES,
    position=Position.SEATED,
    movements=("bends_spine",),
    stages=(Stage(text="Sit tall.", photo="one.jpg"), Stage(text="Slide the towel.")),
    motion=MotionId("scap_squeeze"),
    note="Twice a day",
)


def stamp(clock: SimulatedClock | None = None) -> Stamp:
    return Stamp.of((clock or SimulatedClock()).clock())


def slot(
    id_: str, exercise: str, *, sets: int = 2, reps: int | None = 10, seconds: int | None = None, side: Side = Side.NO
) -> Slot:
    return Slot(
        id=SlotId(id_),
        allowed=allowed(exercise),
        sets=sets,
        reps=reps,
        seconds=seconds,
        side=side,
        effort_cap=6,
        rest_s=90,
        reason="Legs come first.",
        load_kg=1.5 if exercise == "y_mat_weight" else None,
        hold_s=4 if exercise == "back_seated_lift" else None,
        pair="a" if exercise == "squat_free" else None,
        choice=allowed("sts_arms_crossed") if exercise == "squat_free" else None,
        band="medium" if exercise == "clam_band" else "",
    )


def session(prefix: str = "s1") -> Session:
    """Warm-up, balance, strength (one exercise on each side) and back; 1 + 2 + 4 + 2 = 9 sets."""
    return Session(
        id=SessionId(prefix),
        kind=SessionKind.STRENGTH,
        minutes=24.5,
        title="Legs and back",
        letter="A",
        blocks=(
            Block(
                name=BlockName.WARMUP,
                slots=(slot(f"{prefix}-1", "warm_march", sets=1, reps=None, seconds=60),),
            ),
            Block(
                name=BlockName.BALANCE,
                slots=(slot(f"{prefix}-2", "tandem_stand", reps=None, seconds=30, side=Side.YES),),
            ),
            Block(
                name=BlockName.STRENGTH,
                slots=(
                    slot(f"{prefix}-3", "squat_free"),
                    slot(f"{prefix}-4", "clam_band", side=Side.YES),
                ),
            ),
            Block(name=BlockName.BACK, slots=(slot(f"{prefix}-5", "back_seated_lift", reps=6),)),
        ),
    )


def walk(prefix: str = "w1") -> Session:
    return Session(
        id=SessionId(prefix),
        kind=SessionKind.WALK,
        minutes=10.0,
        title="Walk",
        blocks=(
            Block(
                name=BlockName.WALK,
                slots=(slot(f"{prefix}-1", "walk_easy", sets=1, reps=None, seconds=600),),
            ),
        ),
    )


def self_test(prefix: str = "t1") -> Session:
    return Session(id=SessionId(prefix), kind=SessionKind.TEST, minutes=5.0, title="Chair stand test", blocks=())


def week(start: date = MONDAY, mark: str = "") -> Week:
    """Strength on Monday and Wednesday, a walk and a test on Tuesday."""
    plan = {
        0: (session(f"mon{mark}"),),
        1: (walk(f"tue{mark}"), self_test(f"test{mark}")),
        2: (session(f"wed{mark}"),),
    }
    days = (Day(date=start + timedelta(days=n), sessions=plan.get(n, ())) for n in range(7))
    return Week(start=start, days=tuple(days))


def begun_slots(one: Session) -> tuple[BegunSlot, ...]:
    """The session as history keeps it."""
    return tuple(
        BegunSlot(slot=each.id, block=block.name, sets=each.sets) for block in one.blocks for each in block.slots
    )


def set_record(
    slot_id: str,
    exercise: str,
    clock: SimulatedClock,
    *,
    index: int = 1,
    side: SetSide = SetSide.BOTH,
    reps: int | None = 10,
    seconds: int | None = 60,
    band: str = "",
) -> SetRecord:
    return SetRecord(
        slot=SlotId(slot_id),
        exercise=ExerciseId(exercise),
        index=index,
        side=side,
        reps=reps,
        seconds=seconds,
        load_kg=None,
        done_at=clock.clock().now(),
        band=band,
    )


def all_sets(
    one: Session, clock: SimulatedClock, *, blocks: tuple[BlockName, ...] = tuple(BlockName)
) -> list[SetRecord]:
    """Every set of the session's blocks, side by side where the sides are apart."""
    done = []
    for block in one.blocks:
        for each in block.slots if block.name in blocks else ():
            sides = (SetSide.LEFT, SetSide.RIGHT) if each.side is Side.YES else (SetSide.BOTH,)
            for index in range(1, each.sets + 1):
                for side in sides:
                    clock.advance(90)
                    done.append(
                        set_record(
                            each.id,
                            each.exercise,
                            clock,
                            index=index,
                            side=side,
                            reps=each.reps,
                            seconds=each.seconds or 60,
                            band=each.band,
                        )
                    )
    return done
