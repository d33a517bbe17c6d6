"""The ``catalogue`` command: the exercise library as one JSON document."""

from __future__ import annotations

import json

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, View
from bonehome.domain.ids import ExerciseId

FORMAT_VERSION = 1


def catalogue_json(catalogue: Catalogue) -> str:
    """The library in the published format (version 1), exercises in order of family, level and id."""
    ordered = sorted(catalogue.exercises.values(), key=lambda one: (one.family, one.level, one.id))
    rows = [_row(one, catalogue) for one in ordered]
    return json.dumps({"version": FORMAT_VERSION, "exercises": rows}, ensure_ascii=False, indent=1)


def neighbours(exercise: Exercise, catalogue: Catalogue) -> tuple[ExerciseId | None, ExerciseId | None]:
    """The nearest easier and harder exercise of the same family in the catalogue."""
    ladder = catalogue.of_family(exercise.family)
    easier = [one.id for one in ladder if one.level < exercise.level]
    harder = [one.id for one in ladder if one.level > exercise.level]
    return (easier[-1] if easier else None), (harder[0] if harder else None)


def _row(exercise: Exercise, catalogue: Catalogue) -> dict[str, object]:
    easier, harder = neighbours(exercise, catalogue)
    return {
        "id": exercise.id,
        "name": exercise.name,
        "family": exercise.family,
        "level": exercise.level,
        "types": list(exercise.types),
        "position": exercise.position,
        "equipment": list(exercise.equipment),
        "side": exercise.side,
        "dose": str(exercise.dose),
        "sites": {"hip": exercise.sites.hip, "spine": exercise.sites.spine, "wrist": exercise.sites.wrist},
        "muscles": {"plain": exercise.muscles.plain, "anatomy": list(exercise.muscles.anatomy)},
        "not_for": [str(one) for one in exercise.not_for],
        "support": exercise.support,
        "views": list(View),
        **_texts(exercise),
        "easier": easier,
        "harder": harder,
        "motion": exercise.motion,
        "sources": list(exercise.sources),
    }


def _texts(exercise: Exercise) -> dict[str, object]:
    return {
        "steps": list(exercise.steps),
        "cues": list(exercise.cues),
        "breathing": exercise.breathing,
        "tempo": exercise.tempo,
        "mistakes": [{"wrong": one.wrong, "mend": one.mend} for one in exercise.mistakes],
        "setup": exercise.setup,
        "why": exercise.why,
        "feel": exercise.feel,
        "stop": exercise.stop,
    }
