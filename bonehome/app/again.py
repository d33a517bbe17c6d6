"""Telling that something has happened: what each event changes among the answers, and that the plan follows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bonehome.domain.errors import UserError
from bonehome.domain.events import EventKind
from bonehome.domain.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bonehome.app.planning import Planning
    from bonehome.app.screening import Screening
    from bonehome.domain.profile import Answer

FALLS, BACK_PAIN = QuestionId("q14"), QuestionId("q10")
TO_ANSWER_ANEW = {
    EventKind.FRACTURE: (QuestionId("q7"), QuestionId("q8")),
    EventKind.HOSPITAL: (QuestionId("q6"),),
}
"""Answers that an event makes untrue; which way they now go, only the person can say."""


def tell(kind: EventKind, screening: Screening, planning: Planning) -> None:
    """Keep that it happened today, change the answers it touches, and let the plan follow.

    A fall and new back pain answer their question with yes. UserError where the disk refuses; all of it counts in
    memory then.
    """
    every(*_changes(kind, screening), planning.answers_changed)


def every(*steps: Callable[[], object]) -> None:
    """Take every step, whatever the disk says to one of them; the first UserError is raised behind the last."""
    refused: list[UserError] = []
    for step in steps:
        try:
            step()
        except UserError as error:
            refused.append(error)
    if refused:
        raise refused[0]


def _changes(kind: EventKind, screening: Screening) -> Iterator[Callable[[], object]]:
    yield partial(screening.happened, kind)
    if kind is EventKind.FALL:
        yield partial(screening.answer, FALLS, fallen(screening.draft().answers.get(FALLS)))
    elif kind is EventKind.BACK_PAIN:
        yield partial(screening.answer, BACK_PAIN, True)
    for question in TO_ANSWER_ANEW.get(kind, ()):
        yield partial(screening.forget, question)


def fallen(before: Answer) -> Answer:
    """The answer about balance with a fall in it; what else was said there stays."""
    return {**(before if isinstance(before, dict) else {}), "fallen": True}
