"""What has been said so far of an exercise that is being added or changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from bonehome.domain.dose import Dose
from bonehome.domain.exercise import Position, Side
from bonehome.domain.ids import ExerciseId, MotionId
from bonehome.domain.own import OwnExercise, Stage

REPS, HOLD, HELD_REPS = "reps", "hold", "held"
NEW = ExerciseId("own_new")
"""Until it is kept under an id of its own."""
COUNT, SECONDS, EACH_HOLD = 10, 30, 5
"""Where the steppers begin (J)."""


@dataclass(kw_only=True)
class StageDraft:
    """One stage: its words, the photo kept already, and one just chosen (an encoded picture)."""

    text: str = ""
    photo: str = ""
    chosen: bytes | None = None


@dataclass(kw_only=True)
class OwnDraft:
    """Filled step by step. ``answers`` are those to the safety questions; what is not in it was not answered."""

    given_on: date
    id: ExerciseId = NEW
    name: str = ""
    given_by: str = ""
    position: Position | None = None
    support: bool | None = None
    loaded: bool | None = None
    things: list[str] = field(default_factory=list)
    sort: str = REPS
    count: int = COUNT
    seconds: int = SECONDS
    each_hold: int = EACH_HOLD
    side: Side = Side.NO
    stages: list[StageDraft] = field(default_factory=lambda: [StageDraft()])
    motion: MotionId | None = None
    answers: dict[str, bool] = field(default_factory=dict)
    note: str = ""

    def dose(self) -> str:
        """In the dose grammar."""
        if self.sort == HOLD:
            return f"{self.seconds} s"
        return f"{self.count} reps of {self.each_hold} s" if self.sort == HELD_REPS else f"{self.count} reps"

    def own(self) -> OwnExercise:
        """The exercise as it stands; what was not said counts as the worse answer."""
        loaded = self.loaded is not False
        return OwnExercise(
            id=self.id,
            name=self.name.strip(),
            given_by=self.given_by.strip(),
            given_on=self.given_on,
            dose=self.dose(),
            side=self.side,
            position=self.position or Position.STANDING,
            support=self.support is True,
            loaded=loaded,
            equipment=tuple(self.things) if loaded else (),
            movements=tuple(word for word, yes in self.answers.items() if yes),
            without=tuple(word for word, yes in self.answers.items() if not yes),
            stages=tuple(Stage(text=one.text.strip(), photo=one.photo) for one in self._told()),
            motion=self.motion,
            note=self.note,
        )

    def photos(self) -> dict[int, bytes]:
        """The photos just chosen, by the place of their stage."""
        return {place: one.chosen for place, one in enumerate(self._told()) if one.chosen is not None}

    def _told(self) -> list[StageDraft]:
        """The stages with something in them."""
        return [one for one in self.stages if one.text.strip() or one.photo or one.chosen]


def draft_of(own: OwnExercise) -> OwnDraft:
    """A draft to change an exercise by."""
    dose = Dose.parse(own.dose)
    counted = not dose.timed
    return OwnDraft(
        id=own.id,
        name=own.name,
        given_by=own.given_by,
        given_on=own.given_on,
        position=own.position,
        support=own.support,
        loaded=own.loaded,
        things=list(own.equipment),
        sort=(HELD_REPS if dose.hold is not None else REPS) if counted else HOLD,
        count=dose.amount.middle() if counted else COUNT,
        seconds=SECONDS if counted else dose.in_seconds().middle(),
        each_hold=dose.hold.middle() if dose.hold is not None else EACH_HOLD,
        side=own.side,
        stages=[StageDraft(text=one.text, photo=one.photo) for one in own.stages] or [StageDraft()],
        motion=own.motion,
        answers={**dict.fromkeys(own.movements, True), **dict.fromkeys(own.without, False)},
        note=own.note,
    )
