"""Reads the screening questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.domain.questions import Group, Question, QuestionKind, Questionnaire


@dataclass(frozen=True, kw_only=True)
class QuestionFile:
    """The form of ``questions.json``."""

    version: int
    groups: tuple[Group, ...]
    questions: tuple[Question, ...]


def load_questions(resources: Path) -> Questionnaire:
    """The questions of the folder ``resources/rules`` in their order. Raises ``ContentError``."""
    path = resources / "rules" / "questions.json"
    file = read_as(path, QuestionFile)
    groups = {group.id for group in file.groups}
    for id_, times in Counter(one.id for one in file.questions).items():
        if times > 1:
            raise ContentError(path, "questions", f'The question "{id_}" stands there {times} times.')
    for number, question in enumerate(file.questions):
        place = f"questions[{number}]"
        if question.group not in groups:
            raise ContentError(path, f"{place}.group", f'There is no group "{question.group}".')
        if not (question.parts if question.kind in _WITH_PARTS else question.options):
            raise ContentError(path, place, f'The question "{question.id}" has no answers.')
    return Questionnaire(groups=file.groups, questions=file.questions)


_WITH_PARTS = (QuestionKind.JOINTS, QuestionKind.OBJECT)
