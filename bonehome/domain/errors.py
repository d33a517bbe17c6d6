"""The one error a person may meet: a kind sentence and what to do next."""

from __future__ import annotations


class UserError(Exception):
    """A failure to be told to the person as it stands.

    ``message`` names the thing and what happened; ``hint`` is the next step. Both are whole sentences.
    Any other exception that reaches the top is a bug and opens the report dialog.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def sentence(self) -> str:
        """Message and hint as one line, for a command's standard error."""
        return f"{self.message} {self.hint}".strip()
