"""Changes to what a professional has opened or ruled out, as a command that can be done and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bonehome.app.planning import Planning
    from bonehome.app.screening import Screening


class Said:
    """Keeps these ``openings`` or ``limits`` and lets the plan follow. Raises UserError where the disk refuses."""

    def __init__(self, screening: Screening, planning: Planning, **details: object) -> None:
        self._screening = screening
        self._planning = planning
        self._details = details

    def __call__(self) -> None:
        self._screening.set_details(**self._details)
        self._planning.answers_changed()
