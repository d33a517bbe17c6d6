"""The one error a person may meet."""

from __future__ import annotations

from bonehome.domain.errors import UserError


def test_message_and_hint_make_one_line() -> None:
    error = UserError("The disk is full.", "Free some space.")
    assert error.sentence() == "The disk is full. Free some space."
    assert (error.message, error.hint) == ("The disk is full.", "Free some space.")


def test_without_a_hint_nothing_trails() -> None:
    assert UserError("The disk is full.").sentence() == "The disk is full."
    assert str(UserError("The disk is full.", "Free some space.")) == "The disk is full."
