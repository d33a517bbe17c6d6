"""The answers of a people file: what no rule would read as it was meant counts as the worse answer, with a note."""

from __future__ import annotations

from typing import cast

from bonehome.content.people_values import shown
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer
from bonehome.domain.rules.answers import EXTRA_YES_NO, FALL_MEMBERS, JOINTS, fact_names

MEMBERS = {"q14": FALL_MEMBERS, "q18": JOINTS, "q19": ("joint", "weeks_ago", "limits")}
"""The words an answer of several parts may hold."""
WORSE = {"pregnant": True, "support": False}
"""The worse answer of the questions that may be left out."""


def read_answers(value: object, notes: list[str]) -> dict[QuestionId, Answer]:
    """The answers by question, null where null was given; ``notes`` gets a sentence for each that is not as given."""
    given = value if isinstance(value, dict) else {}
    answers: dict[QuestionId, Answer] = {}
    for key, answer in given.items():
        if key not in _questions():
            notes.append(f"The question {shown(key)} is not known.")
        elif key in WORSE:
            answers[QuestionId(key)] = _either(key, answer, notes)
        elif not _strangers(key, answer, notes):
            answers[QuestionId(key)] = cast("Answer", answer)
    return answers


def _questions() -> frozenset[str]:
    return frozenset(name for name in fact_names() if name in EXTRA_YES_NO or (name[:1] == "q" and name[1:].isdigit()))


def _either(key: str, answer: object, notes: list[str]) -> bool | None:
    """True or false as given, null for "not asked"; anything else was an answer, so it counts as the worse one."""
    if answer is None or isinstance(answer, bool):
        return answer
    worse = WORSE[key]
    notes.append(f"The answer to {key} is {shown(answer)}, not true or false, so it counts as {shown(worse)}.")
    return worse


def _strangers(key: str, answer: object, notes: list[str]) -> bool:
    """True where a word inside the answer is not known: a joint that is misspelt is not one without pain."""
    members = answer if isinstance(answer, dict) and key in MEMBERS else {}
    unknown = [word for word in members if word not in MEMBERS[key]]
    notes += [f"The word {shown(word)} in {key} is not known, so {key} counts as not answered." for word in unknown]
    return bool(unknown)
