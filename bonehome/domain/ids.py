"""Names for the ids that travel through the program; a title never travels in their place."""

from __future__ import annotations

from typing import NewType

ExerciseId = NewType("ExerciseId", str)
FamilyId = NewType("FamilyId", str)
MotionId = NewType("MotionId", str)
RuleId = NewType("RuleId", str)
SourceCode = NewType("SourceCode", str)
QuestionId = NewType("QuestionId", str)
PersonId = NewType("PersonId", str)
SessionId = NewType("SessionId", str)
SlotId = NewType("SlotId", str)
