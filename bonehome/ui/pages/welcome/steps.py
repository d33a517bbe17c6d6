"""The pages of the first questions in their order: the questions of the table and the details between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bonehome.domain.clinician import Limits
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Profile
from bonehome.domain.questions import Group, Option, Question, QuestionKind, Questionnaire
from bonehome.domain.rules.answers import age_on
from bonehome.ui.pages.welcome.details import Detail, DetailStep, details

HAND_WEIGHTS = frozenset({"dumbbell", "dumbbells"})
ANKLE_WEIGHTS = frozenset({"ankle_weights"})
BANDS = frozenset({"band_long", "band_loop"})
OWNED_FOR = {Detail.WEIGHTS: HAND_WEIGHTS, Detail.CUFFS: ANKLE_WEIGHTS, Detail.BANDS: BANDS}
BEFORE_ALL = (Detail.NAME, Detail.COUNTRY)
AFTER_STOPS = (Detail.BORN, Detail.SEX)
CLINICIAN, AFTER_CLINICIAN = "q24", (Detail.LIMITS, Detail.LIMITS_MORE)
AT_THE_END = (
    Detail.EQUIPMENT,
    Detail.WEIGHTS,
    Detail.CUFFS,
    Detail.BANDS,
    Detail.DAYS,
    Detail.MINUTES,
    Detail.TIME,
)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One page: a question of the table, or a detail. ``picture`` is a motion.

    ``must`` has no Skip and is asked before the end; ``skips`` has one. A detail with an answer of its own for
    "nothing" has neither.
    """

    id: str
    group: str
    text: str
    help: str
    why: str
    picture: str
    must: bool = False
    skips: bool = False
    question: Question | None = None
    detail: Detail | None = None


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a step stands: its group's number of ``groups``, and its own number of ``count`` in the group, from 1."""

    name: str
    group: int
    groups: int
    number: int
    count: int


def steps_for(questionnaire: Questionnaire, profile: Profile, on: date) -> tuple[Step, ...]:
    """All pages for this person: what else is owned and the age decide which are left out.

    The questions that can stop everything come first (decision 24); only the name and the country, whose emergency
    number they may need, stand before them.
    """
    asked = [_of_question(one) for one in questionnaire.asked(age_on(profile, on))]
    known = details()
    first, last = questionnaire.groups[0].id, questionnaire.groups[-1].id
    stops = [one for one in asked if one.question is not None and one.question.stop]
    rest = [one for one in asked if one not in stops]
    found = [_of_detail(known[name], first) for name in BEFORE_ALL]
    found += stops
    found += [_of_detail(known[name], first) for name in AFTER_STOPS]
    for group in questionnaire.groups:
        for one in rest:
            if one.group == group.id:
                found.append(one)
                found += [_of_detail(known[name], group.id) for name in _after(one, profile)]
    found += [_of_detail(known[name], last) for name in AT_THE_END if _owned(name, profile)]
    return tuple(found)


def place_of(step: Step, steps: tuple[Step, ...], groups: tuple[Group, ...]) -> Place:
    """Where a step stands among all."""
    names = [group.id for group in groups]
    mine = [one.id for one in steps if one.group == step.group]
    at = names.index(step.group)
    return Place(name=groups[at].name, group=at, groups=len(groups), number=mine.index(step.id) + 1, count=len(mine))


def given(step: Step, profile: Profile, country: str) -> bool:
    """True where the person has answered this page; a detail that only has its usual value counts as no."""
    if step.question is not None:
        known = step.question.id in profile.answers
        return known and complete(step.question, profile.answers[step.question.id])
    usual = Profile(name="")
    return {
        Detail.NAME: bool(profile.name),
        Detail.COUNTRY: bool(country),
        Detail.BORN: profile.born is not None,
        Detail.SEX: bool(profile.sex),
        Detail.LIMITS: bool(profile.limits.closed),
        Detail.LIMITS_MORE: replace(profile.limits, closed=()) != Limits(),
        Detail.EQUIPMENT: bool(profile.equipment),
        Detail.WEIGHTS: bool(profile.weights_kg),
        Detail.CUFFS: bool(profile.cuffs_kg),
        Detail.BANDS: bool(profile.bands),
        Detail.DAYS: profile.days != usual.days,
        Detail.MINUTES: profile.minutes != usual.minutes,
        Detail.TIME: profile.time_of_day != usual.time_of_day or bool(profile.place),
    }[step.detail or Detail.NAME]


def complete(question: Question, value: Answer) -> bool:
    """True where no part of an answer is missing."""
    if question.kind is not QuestionKind.OBJECT:
        return True
    if not isinstance(value, dict):
        return any(one.alone and one.value is value for one in question.options)
    return all(part.key in value for part in question.parts)


def first_open(steps: tuple[Step, ...], profile: Profile, country: str) -> int:
    """Where to go on: behind the last page that was answered, or at a page before it that has to be answered."""
    done = [given(step, profile, country) for step in steps]
    missing = next((at for at, step in enumerate(steps) if step.must and not done[at]), len(steps))
    behind = max((at for at, answered in enumerate(done) if answered), default=-1) + 1
    return min(missing, behind, len(steps) - 1)


def unanswered_must(steps: tuple[Step, ...], profile: Profile, country: str) -> int | None:
    """The first page that has to be answered and is not."""
    return next((at for at, one in enumerate(steps) if one.must and not given(one, profile, country)), None)


def option_at(options: tuple[Option, ...], value: object) -> int | None:
    """The place of the option that stores this value; true is not 1."""
    for at, option in enumerate(options):
        if type(option.value) is type(value) and option.value == value:
            return at
    return None


def _after(step: Step, profile: Profile) -> tuple[Detail, ...]:
    """What is asked right after a question: a clinician's limits, where there are any to tell."""
    told = profile.answers.get(QuestionId(CLINICIAN)) is True or profile.limits != Limits()
    return AFTER_CLINICIAN if step.id == CLINICIAN and told else ()


def _of_question(question: Question) -> Step:
    must = question.safety or bool(question.stop or question.clinician)
    return Step(
        id=question.id,
        group=question.group,
        text=question.text,
        help=question.help,
        why=question.why,
        picture=question.picture,
        must=must,
        skips=not must,
        question=question,
    )


def _of_detail(row: DetailStep, group: str) -> Step:
    return Step(
        id=row.detail,
        group=group,
        text=row.text,
        help=row.help,
        why=row.why,
        picture=row.picture,
        must=row.must,
        skips=row.skips,
        detail=row.detail,
    )


def _owned(name: Detail, profile: Profile) -> bool:
    return name not in OWNED_FOR or bool(OWNED_FOR[name] & set(profile.equipment))
