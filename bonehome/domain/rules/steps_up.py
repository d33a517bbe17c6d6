"""Who takes a step up in a week: at most two exercises in a session, and each once a week (evidence 6.5)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.fill import Choice, Shelf
from bonehome.domain.rules.rungs import course_of, stepped_since


@dataclass(kw_only=True)
class Growth:
    """The load and level steps of one week, counted session by session, and its strength items that load the wrists.

    ``taken`` are exercises (for a level step the new one) that have stepped in the week, ``here`` those that do in the
    session being made. A later session of the week keeps a step that was taken, without counting it again.
    """

    monday: date
    most: int
    taken: set[ExerciseId] = field(default_factory=set)
    here: set[ExerciseId] = field(default_factory=set)
    wrists: int = 0

    def begin_session(self) -> None:
        """Count the steps of a new session."""
        self.here = set()

    def ready(self, shelf: Shelf, choice: Choice) -> bool:
        """True where the last looks call for the next step, the week is one to grow in, and it has not stepped yet."""
        if not shelf.stage.may_grow:
            return False
        course = course_of(shelf, choice)
        enough = course is not None and course.clean >= shelf.facts.rules.progress.in_a_row
        return enough and not stepped_since(shelf, choice, self.monday)

    def may_take(self, shelf: Shelf, choice: Choice) -> bool:
        """True for a rung the person has reached; a higher one, where nothing lower is open today, is a step."""
        ladder = shelf.ladder(choice.exercise.family)
        if ladder is None or choice.exercise.level <= max(ladder.level, 1):
            return True
        fell = ladder.fell_within(shelf.facts.rules.progress.fell_days, self.monday)
        return not fell and self.take(choice.exercise.id)

    def take(self, exercise: ExerciseId) -> bool:
        """Take the step in this session, if there is still room for one."""
        if exercise in self.taken or exercise in self.here:
            return True
        if len(self.here) >= self.most:
            return False
        self.here.add(exercise)
        return True

    def end_session(self, exercises: Collection[ExerciseId]) -> None:
        """Keep the steps of those exercises that came into the session."""
        self.taken |= self.here & set(exercises)
