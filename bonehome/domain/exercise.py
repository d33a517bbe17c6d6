"""An exercise as the library knows it: what it is, whom it suits and how it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bonehome.domain.dose import Dose, Tempo
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId, SourceCode


class Kind(StrEnum):
    """What an exercise trains (the types column of the exercise table)."""

    RESISTANCE = "R"
    WEIGHT_BEARING = "WB"
    IMPACT = "I"
    BALANCE = "B"
    POSTURE = "P"
    MOBILITY = "M"
    GAIT = "G"
    AEROBIC = "A"
    FUNCTIONAL = "F"
    WARM_UP = "W"
    COOL_DOWN = "C"


class Position(StrEnum):
    """How the body is held; the last four are on the floor, or on a firm bed where allowed."""

    STANDING = "standing"
    SEATED = "seated"
    SUPINE = "supine"
    PRONE = "prone"
    SIDELYING = "sidelying"
    QUADRUPED = "quadruped"

    @property
    def floor(self) -> bool:
        """True for positions that need a trip to the floor (or bed)."""
        return self not in (Position.STANDING, Position.SEATED)


class Side(StrEnum):
    """``no`` both together, ``alternate`` in turn within the set, ``yes`` each side on its own."""

    NO = "no"
    ALTERNATE = "alternate"
    YES = "yes"


class View(StrEnum):
    """From where the figure is seen."""

    SIDE = "side"
    FRONT = "front"
    THREE_QUARTER = "three-quarter"


class Mark(StrEnum):
    """How a fact is known: found in its source, recalled, or our own judgement awaiting review."""

    FOUND = "F"
    RECALLED = "R"
    JUDGEMENT = "J"


@dataclass(frozen=True, kw_only=True)
class Precaution:
    """A condition tag; ``soft`` (written with ~) means with changes, plain means not at all."""

    tag: str
    soft: bool = False

    @classmethod
    def parse(cls, text: str) -> Precaution:
        """Read ``knee`` or ``knee~``."""
        return cls(tag=text.removesuffix("~"), soft=text.endswith("~"))

    def __str__(self) -> str:
        return f"{self.tag}~" if self.soft else self.tag


@dataclass(frozen=True, kw_only=True)
class Sites:
    """Ordinal loading of the three sites: 0 none worth counting ... 3 as high as this program goes (J)."""

    hip: int
    spine: int
    wrist: int


@dataclass(frozen=True, kw_only=True)
class PhaseWords:
    """What the player calls the parts of one repetition; an empty word means the part is not named."""

    out: str
    hold: str
    back: str


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """A common fault and how to mend it."""

    wrong: str
    mend: str


@dataclass(frozen=True, kw_only=True)
class Muscles:
    """The working muscles in plain words and in anatomy."""

    plain: str
    anatomy: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One row of the library with everything a card, the player and the sheets say about it.

    ``short_name`` has one to three words for the player. ``cues`` have at most eight words each.
    ``side_words`` says which limb "right" means (for example "right leg"); empty where sides do not matter.
    ``lower_first`` is true where the way out goes down and the way back is the effort, as in squats and push-ups.
    ``pace`` is a tempo of its own, in the order of the movement (J); without it that of the tier counts.
    ``movements`` are words of the movements table; only own exercises name them, and the gate asks for them. ``shown``
    is the library's exercise that an own one looks like; what closes that closes the own one.
    ``care`` are the change-card sentences by tag. ``mark`` and ``review`` say how the row is known and who has
    looked at it.
    """

    id: ExerciseId
    version: int
    name: str
    short_name: str
    family: FamilyId
    level: int
    types: tuple[Kind, ...]
    position: Position
    equipment: tuple[str, ...]
    side: Side
    dose: Dose
    sites: Sites
    muscles: Muscles
    not_for: tuple[Precaution, ...]
    support: bool
    view: View
    motion: MotionId
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    breathing: str
    phases: PhaseWords
    tempo: str
    mistakes: tuple[Mistake, ...]
    setup: str
    why: str
    feel: str
    stop: str
    task: str
    sources: tuple[SourceCode, ...]
    care: dict[str, str] = field(default_factory=dict)
    side_words: str = ""
    lower_first: bool = False
    pace: Tempo | None = None
    movements: tuple[str, ...] = ()
    shown: Exercise | None = None
    mark: Mark = Mark.JUDGEMENT
    review: str = "awaiting a physiotherapist's review"

    def tempo_in(self, usual: Tempo) -> Tempo:
        """Its tempo where the tier's is ``usual``, in the order of the movement: lowering is the slow way."""
        if self.pace is not None:
            return self.pace
        return Tempo(out=usual.back, hold=usual.hold, back=usual.out) if self.lower_first else usual

    @cached_property
    def floor(self) -> bool:
        """True for work on the floor or bed."""
        return self.position.floor

    @cached_property
    def held(self) -> bool:
        """True for a position held still: in each repetition, or as strength or balance work counted in seconds.

        Of an own exercise counted in seconds nobody knows, so it is one.
        """
        still = self.has(Kind.RESISTANCE, Kind.BALANCE) or bool(self.movements)
        return self.dose.hold is not None or (self.dose.timed and still)

    def has(self, *kinds: Kind) -> bool:
        """True where the exercise is of any of ``kinds``."""
        return not self._kinds.isdisjoint(kinds)

    @cached_property
    def _kinds(self) -> frozenset[Kind]:
        return frozenset(self.types)


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One level of a family's ladder; the exercise may not be in the catalogue yet."""

    level: int
    id: ExerciseId
    name: str


@dataclass(frozen=True, kw_only=True)
class Family:
    """A ladder of exercises from easiest to hardest; ``sibling`` fills its slot where it cannot."""

    id: FamilyId
    name: str
    rungs: tuple[Rung, ...]
    sibling: FamilyId | None = None
