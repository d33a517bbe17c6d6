"""The page of one exercise."""

from __future__ import annotations

from bonehome.ui.pages.library.exercise import ExercisePage


def test_it_can_be_printed() -> None:
    assert hasattr(ExercisePage, "print_requested")
