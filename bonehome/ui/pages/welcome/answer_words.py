"""An answer in words, for the list of all answers and for the doctor."""

from __future__ import annotations

from bonehome.app import wording
from bonehome.app.services import Services
from bonehome.app.text import _, _n
from bonehome.domain.clinician import Limits
from bonehome.domain.profile import Answer, Profile, TimeOfDay
from bonehome.domain.questions import Part, PartKind, Question, QuestionKind
from bonehome.ui.pages.welcome.details import Detail
from bonehome.ui.pages.welcome.steps import Step, option_at

NOT_ANSWERED = ""


def step_words(step: Step, services: Services) -> str:
    """The answer of a page; empty where there is none."""
    profile = services.screening.draft()
    if step.question is not None:
        if step.question.id not in profile.answers:
            return NOT_ANSWERED
        return answer_words(step.question, profile.answers[step.question.id])
    settings = services.settings.load()
    if step.detail is Detail.COUNTRY:
        found = services.guidance.numbers.get(settings.country)
        return found.name if found is not None else NOT_ANSWERED
    if step.detail is Detail.LIMITS:
        short = {one.id: one.short for one in services.content.limit_words}
        return ", ".join(short.get(one, one) for one in profile.limits.closed) or _("Nothing to leave out")
    if step.detail is Detail.LIMITS_MORE:
        return _limit_words(profile.limits, settings.weight_unit)
    return _detail_words(Detail(step.id), profile, settings.weight_unit)


def answer_words(question: Question, value: Answer) -> str:
    """The words the person chose."""
    at = option_at(question.options, value)
    if at is not None:
        return question.options[at].text
    if question.kind is QuestionKind.CHECKS and isinstance(value, list):
        return ", ".join(option.text for option in question.options if option.value in value)
    if not isinstance(value, dict):
        return NOT_ANSWERED
    if question.kind is QuestionKind.JOINTS:
        return _joint_words(question, value)
    words = [_part_words(part, value[part.key]) for part in question.parts if part.key in value]
    said = ", ".join(word for word in words if word)
    return said or _("None of these")


def _joint_words(question: Question, value: dict[str, object]) -> str:
    names = {part.key: part.text for part in question.parts}
    hurting = [f"{names.get(key, key)} {level}" for key, level in value.items() if level]
    return ", ".join(hurting) or _("Nothing hurts")


def _part_words(part: Part, value: object) -> str:
    if part.kind is PartKind.YES_NO:
        return part.text if value is True else ""
    if part.kind is PartKind.NUMBER and isinstance(value, int):
        return _n("{n} week ago", "{n} weeks ago", value)
    at = option_at(part.options, value)
    return part.options[at].text if at is not None else ""


def _limit_words(limits: Limits, unit: str) -> str:
    """ "Effort at most 5, at most 2 kg, Anna Berg, 23 November"."""
    words = [_("effort at most {n}").format(n=limits.effort_most)] if limits.effort_most is not None else []
    if limits.load_most_kg is not None:
        words.append(_("at most {weight}").format(weight=wording.weight_words(limits.load_most_kg, unit)))
    words += [limits.who] if limits.who else []
    words += [wording.date_short(limits.on)] if limits.on is not None else []
    words += [limits.words] if limits.words else []
    said = ", ".join(words)
    return said[:1].upper() + said[1:] or _("No limit")


def _detail_words(detail: Detail, profile: Profile, unit: str) -> str:
    weights, cuffs = (
        ", ".join(wording.weight_words(kg, unit) for kg in owned) for owned in (profile.weights_kg, profile.cuffs_kg)
    )
    return {
        Detail.NAME: profile.name,
        Detail.BORN: str(profile.born or ""),
        Detail.SEX: {"female": _("A woman"), "male": _("A man")}.get(profile.sex, NOT_ANSWERED),
        Detail.EQUIPMENT: ", ".join(wording.equipment_words(word).word for word in profile.equipment) or _("Nothing"),
        Detail.WEIGHTS: weights,
        Detail.CUFFS: cuffs,
        Detail.BANDS: ", ".join(wording.band_name(word) for word in profile.bands),
        Detail.DAYS: wording.list_words(tuple(wording.weekday_words(day) for day in profile.days)),
        Detail.MINUTES: wording.minutes_words(profile.minutes),
        Detail.TIME: ", ".join(one for one in (_time_words(profile.time_of_day), profile.place) if one),
    }[detail]


def _time_words(time: TimeOfDay) -> str:
    return {
        TimeOfDay.MORNING: _("Mid-morning"),
        TimeOfDay.AFTERNOON: _("Afternoon"),
        TimeOfDay.EVENING: _("Evening"),
    }[time]
