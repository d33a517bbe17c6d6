"""Small exercises and sessions for the tests of timeline and player."""

from __future__ import annotations

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Dose, Tempo
from bonehome.domain.exercise import Exercise, Kind, Muscles, PhaseWords, Position, Side, Sites, View
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId, SessionId, SlotId
from bonehome.domain.steps import Pacing
from bonehome.domain.week import Block, BlockName, Session, SessionKind, Slot
from tests.gate import allowed

TEMPO = Tempo(out=2, hold=1, back=3)
HELD = PhaseWords(out="", hold="Hold", back="")


def exercise(
    id_: str,
    *,
    dose: str = "8-12 reps",
    side: Side = Side.NO,
    position: Position = Position.STANDING,
    types: tuple[Kind, ...] = (Kind.RESISTANCE,),
    equipment: tuple[str, ...] = (),
    phases: PhaseWords | None = None,
    lower_first: bool = False,
) -> Exercise:
    return Exercise(
        id=ExerciseId(id_),
        version=1,
        name=f"The {id_}",
        short_name=id_.capitalize(),
        family=FamilyId("squat"),
        level=3,
        types=types,
        position=position,
        equipment=equipment,
        side=side,
        dose=Dose.parse(dose),
        sites=Sites(hip=1, spine=1, wrist=0),
        muscles=Muscles(plain="thighs", anatomy=("quadriceps",)),
        not_for=(),
        support=False,
        view=View.SIDE,
        motion=MotionId(id_),
        steps=("Do it.",),
        cues=("Chest up.",),
        breathing="Breathe out as you rise.",
        phases=phases or PhaseWords(out="Stand up", hold="", back="Lower slowly"),
        tempo="",
        mistakes=(),
        setup="",
        why="",
        feel="",
        stop="",
        task="",
        sources=(),
        lower_first=lower_first,
    )


EXERCISES = (
    exercise("march", dose="1 min", types=(Kind.WARM_UP,), phases=PhaseWords(out="March", hold="", back="")),
    exercise("tandem", dose="10-30 s", side=Side.YES, types=(Kind.BALANCE,), phases=HELD),
    exercise("stand"),
    exercise("row"),
    exercise("wall", dose="8-10 reps", position=Position.STANDING),
    exercise("lift", side=Side.ALTERNATE),
    exercise("bird", dose="5-10 reps of 3-5 s", side=Side.NO),
    exercise("clam", side=Side.YES, position=Position.SIDELYING),
    exercise("bridge", position=Position.SUPINE),
    exercise("plank", dose="10-30 s", phases=HELD),
    exercise("path", dose="10 steps x 2-4", types=(Kind.BALANCE,)),
    exercise("sideways", dose="8-12 steps each way", types=(Kind.BALANCE,)),
)


def catalogue(*extra: Exercise) -> Catalogue:
    return Catalogue(exercises={one.id: one for one in (*EXERCISES, *extra)}, families={}, motions={}, sources={})


def slot(
    name: str, *, sets: int = 1, reps: int | None = 3, seconds: int | None = None, rest: int = 0, **more: object
) -> Slot:
    known = next((one for one in EXERCISES if one.id == name), None)
    fields: dict[str, object] = {
        "id": SlotId(f"slot-{name}"),
        "allowed": allowed(known or exercise(name)),
        "sets": sets,
        "reps": None if seconds is not None else reps,
        "seconds": seconds,
        "side": known.side if known is not None else Side.NO,
        "effort_cap": 6,
        "rest_s": rest,
        "reason": "a sample",
    }
    return Slot(**{**fields, **more})  # type: ignore[arg-type]


def block(name: BlockName, *slots: Slot) -> Block:
    return Block(name=name, slots=slots)


def session(*blocks: Block) -> Session:
    return Session(id=SessionId("s1"), kind=SessionKind.STRENGTH, minutes=10.0, blocks=blocks, title="Strong legs")


def full_session() -> Session:
    """A little of everything: warm-up, a two-sided hold, a pair, sides on the floor, a hold at the end."""
    return session(
        block(BlockName.WARMUP, slot("march", seconds=20)),
        block(BlockName.BALANCE, slot("tandem", seconds=10, rest=15)),
        block(
            BlockName.STRENGTH,
            slot("stand", sets=2, rest=20, pair="a"),
            slot("row", sets=2, rest=60, pair="a", load_kg=2.0),
            slot("clam", sets=2, reps=2, rest=90),
        ),
        block(BlockName.COOLDOWN, slot("plank", seconds=15)),
    )


def pacing(**more: object) -> Pacing:
    return Pacing(**{"tempo": TEMPO, **more})  # type: ignore[arg-type]
