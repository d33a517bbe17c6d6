"""Changes to what a professional has opened or ruled out, as commands that can be done and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bonehome.app.planning import Planning
    from bonehome.app.screening import Screening
    from bonehome.domain.clinician import Limits, Opening


class Openings:
    """Keeps these openings and lets the plan follow. Raises UserError where the disk refuses."""

    def __init__(self, screening: Screening, planning: Planning, openings: tuple[Opening, ...]) -> None:
        self._screening = screening
        self._planning = planning
        self._openings = openings

    def __call__(self) -> None:
        self._screening.set_details(openings=self._openings)
        self._planning.answers_changed()


class Limiting:
    """Keeps these limits of a clinician and lets the plan follow. Raises UserError where the disk refuses."""

    def __init__(self, screening: Screening, planning: Planning, limits: Limits) -> None:
        self._screening = screening
        self._planning = planning
        self._limits = limits

    def __call__(self) -> None:
        self._screening.set_details(limits=self._limits)
        self._planning.answers_changed()
