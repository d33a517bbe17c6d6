"""What the doctor pages say: which answers hold training back, what to do, and what is open all the same."""

from __future__ import annotations

from dataclasses import dataclass

from bonehome.app.services import Services
from bonehome.app.text import _
from bonehome.domain.exercise import Exercise, Kind
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Standing
from bonehome.domain.questions import Question
from bonehome.domain.verdict import Allowed
from bonehome.ui.pages.welcome.answer_words import answer_words

MOST_GENTLE = 3
FEW = 2
UNANSWERED = "not_answered:"


@dataclass(frozen=True, kw_only=True)
class Told:
    """A question with the answer the person gave."""

    question: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class StopWords:
    """The stop page. ``urgent`` stands first, in red, where help is needed at once; ``line`` is the emergency line."""

    urgent: tuple[str, ...]
    told: tuple[Told, ...]
    reasons: tuple[str, ...]
    advice: tuple[str, ...]
    line: str


@dataclass(frozen=True, kw_only=True)
class ClinicianWords:
    """The page "ask your doctor first". ``unanswered`` where safety questions have no answer, which no yes lifts.

    ``again`` where the questions themselves have to be gone through again.
    """

    reasons: tuple[str, ...]
    gentle: tuple[str, ...]
    picture: str
    picture_name: str
    ask: tuple[str, ...]
    line: str
    unanswered: bool
    again: bool = False


def stop_words(services: Services) -> StopWords:
    """The words for the answers as they stand."""
    questions = tuple(one for one in _questions(services, services.screening.standing()) if one.stop)
    said = [(one.emergency, _with_number(one.stop, services)) for one in questions]
    urgent = tuple(_first_sentence(words)[0] for emergency, words in said if emergency)
    rest = tuple(_first_sentence(words)[1] if emergency else words for emergency, words in said)
    return StopWords(
        urgent=urgent,
        told=_told(questions, services),
        reasons=_reasons_of(questions, services),
        advice=tuple(words for words in rest if words),
        line="" if urgent else _emergency_line(services),
    )


def clinician_words(services: Services) -> ClinicianWords:
    """The words for the answers as they stand."""
    standing = services.screening.standing()
    gentle = gentle_exercises(services)
    usual: tuple[str, ...] = (
        _("Is strength training fine for me?"),
        _("How hard may I work?"),
        _("Is there anything I should leave out?"),
        _("When may I start?"),
    )
    own = tuple(one.clinician for one in _questions(services, standing) if one.clinician)
    if len(own) > FEW:
        usual = usual[:FEW]
    return ClinicianWords(
        reasons=_reasons(services, standing),
        gentle=(*(one.name for one in gentle[:MOST_GENTLE]), _("Your usual easy walk")),
        picture=gentle[0].motion if gentle else "",
        picture_name=gentle[0].name if gentle else "",
        ask=(*dict.fromkeys(own), *usual),
        line=_emergency_line(services),
        unanswered=any(code.startswith(UNANSWERED) for code in standing.stop_reasons),
        again=bool(services.screening.again()),
    )


def _reasons(services: Services, standing: Standing) -> tuple[str, ...]:
    """One or two in full; where there are more, only those that no line of "Ask your doctor" stands for."""
    every = tuple(dict.fromkeys(services.screening.reasons()))
    if len(every) <= FEW:
        return every
    asked = {one.id for one in _questions(services, standing) if one.clinician}
    pairs = zip(standing.stop_reasons, services.screening.reasons(), strict=True)
    rest = dict.fromkeys(reason for code, reason in pairs if code not in asked)
    return (_("More than one of your answers needs a doctor's word."), *rest)


def gentle_exercises(services: Services) -> tuple[Exercise, ...]:
    """What the gate leaves open now, walks apart."""
    allowed = (key for key, one in services.planning.verdicts().items() if isinstance(one, Allowed))
    found = (services.catalogue.exercises[key] for key in allowed)
    return tuple(one for one in found if not one.has(Kind.GAIT))


def _questions(services: Services, standing: Standing) -> tuple[Question, ...]:
    found = (services.questions.question(QuestionId(code)) for code in standing.stop_reasons)
    return tuple(one for one in found if one is not None)


def _told(questions: tuple[Question, ...], services: Services) -> tuple[Told, ...]:
    answers = services.screening.draft().answers
    return tuple(Told(question=one.text, answer=answer_words(one, answers.get(one.id))) for one in questions)


def _reasons_of(questions: tuple[Question, ...], services: Services) -> tuple[str, ...]:
    pairs = zip(services.screening.standing().stop_reasons, services.screening.reasons(), strict=True)
    asked = {one.id for one in questions}
    return tuple(reason for code, reason in pairs if code in asked)


def _first_sentence(words: str) -> tuple[str, str]:
    """The first sentence, and what follows it."""
    first, _stop, rest = words.partition(". ")
    return (f"{first}." if rest else first, rest)


def _number(services: Services) -> str:
    return services.guidance.number_for(services.settings.load().country)


def _with_number(sentence: str, services: Services) -> str:
    """The sentence with the country's number in place of "your emergency number"."""
    return sentence.replace(services.guidance.unknown_number, _number(services))


def _emergency_line(services: Services) -> str:
    return _("<b>Chest pain right now?</b> Stop and call {number}.").format(number=_number(services))
