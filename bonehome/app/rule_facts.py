"""Names of the facts that rules ask about, in words: questions with their text, tests, tags, what an exercise is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Kind, Position
from bonehome.domain.ids import ExerciseId, FamilyId, QuestionId
from bonehome.domain.questions import Question, Questionnaire
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.week import SessionKind


@dataclass(frozen=True, kw_only=True)
class FactName:
    """What a condition speaks of, and the unit its numbers have."""

    subject: str
    unit: str = ""


class Names:
    """Looks words up in the questions, the catalogue and the rules; an unknown word stands for itself."""

    def __init__(self, questions: Questionnaire, catalogue: Catalogue, rules: Rules) -> None:
        self._questions = questions
        self._catalogue = catalogue
        self._rules = rules

    def fact(self, name: str) -> FactName:
        """The subject of a sentence about a fact that is not about an exercise."""
        base, _dot, part = name.partition(".")
        question = self._questions.question(QuestionId(base))
        if question is not None:
            return self._asked(question, part)
        return _facts().get(name, FactName(subject=name))

    def mentions(self, name: str) -> str:
        """The part of a fact's subject that need not be said twice: the text of its question."""
        question = self._questions.question(QuestionId(name.partition(".")[0]))
        return f', "{question.text}",' if question is not None else ""

    def has_parts(self, name: str) -> bool:
        """True for a question whose answers are its parts, so that it is itself only given or missing."""
        question = self._questions.question(QuestionId(name))
        return question is not None and bool(question.parts)

    def answer(self, fact: str, value: object) -> str:
        """An answer in the words of its question; other values stand for themselves."""
        base, _dot, part = fact.partition(".")
        if part == "topics":
            return _topics().get(str(value), str(value))
        question = self._questions.question(QuestionId(base))
        options = question.options if question is not None else ()
        if question is not None and question.parts:
            options = tuple(one for asked in question.parts for one in asked.options)
        found = next((one.text for one in options if _means(one.value, value)), None)
        return f'"{found}"' if found is not None else _states().get(str(value), str(value))

    def tag(self, tag: str) -> str:
        """A tag with its plain words: 'knee (a painful knee)'."""
        rule = self._rules.gate.tags.get(tag)
        return f"{tag} ({rule.words})" if rule is not None else tag

    def exercise(self, id_: str) -> str:
        """The exercise's name, or that of a home test."""
        test = next((one for one in self._rules.selftests.tests if one.id == id_), None)
        if test is not None:
            return test.name
        return self._catalogue.name_of(ExerciseId(id_))

    def movement(self, id_: str) -> str:
        """The name of a row of the movements table."""
        row = self._rules.movements.row(id_)
        return row.name if row is not None else id_

    def family(self, id_: str) -> str:
        """The family's name."""
        family = self._catalogue.families.get(FamilyId(id_))
        return family.name if family is not None else id_

    def thing(self, word: str) -> str:
        """A thing at home."""
        return self._rules.gate.equipment.names.get(word, word)

    def of_field(self, field: str, word: str) -> str:
        """The word of a table's field, for notes (``Naming``)."""
        if field in ("A", "B", "families", "one_up") or field in self._rules.spacing.regions:
            return f'"{self.family(word)}"'
        if field in ("T1", "T2", "T3", "F", "worst"):
            return self.tag(word)
        if field in ("everyone", "owned", "gives"):
            return self.thing(word)
        if field == "exercise":
            return self.exercise(word)
        look = {"kinds": kind_words, "else_kinds": kind_words, "others": session_words}.get(field)
        return look(word) if look is not None else _plain().get(word, word)

    def _asked(self, question: Question, part: str) -> FactName:
        if part == "topics":
            return FactName(
                subject=_('what was named under {id}, "{text}",').format(id=question.id, text=question.text)
            )
        found = next((one for one in question.parts if one.key == part), None)
        if found is not None:
            words = _('"{part}" under {id}, "{text}",').format(part=found.text, id=question.id, text=question.text)
            pain = question.kind.value == "joints"
            return FactName(subject=words, unit=_("of 10") if pain else "")
        return FactName(subject=_('the answer to {id}, "{text}",').format(id=question.id, text=question.text))


def kind_words(kind: str) -> str:
    """What an exercise trains."""
    return {
        Kind.RESISTANCE.value: _("strength"),
        Kind.WEIGHT_BEARING.value: _("weight-bearing"),
        Kind.IMPACT.value: _("landings"),
        Kind.BALANCE.value: _("balance"),
        Kind.POSTURE.value: _("posture"),
        Kind.MOBILITY.value: _("mobility"),
        Kind.GAIT.value: _("walking skill"),
        Kind.AEROBIC.value: _("endurance"),
        Kind.FUNCTIONAL.value: _("everyday skill"),
        Kind.WARM_UP.value: _("warm-up"),
        Kind.COOL_DOWN.value: _("cool-down"),
    }.get(kind, kind)


def position_words(position: str) -> str:
    """How an exercise is done."""
    return {
        Position.STANDING.value: _("standing"),
        Position.SEATED.value: _("sitting"),
        Position.SUPINE.value: _("lying face up"),
        Position.PRONE.value: _("lying face down"),
        Position.SIDELYING.value: _("lying on the side"),
        Position.QUADRUPED.value: _("on hands and knees"),
    }.get(position, position)


def session_words(kind: str) -> str:
    """A short session on another day."""
    return {
        SessionKind.POSTURE.value: _("posture"),
        SessionKind.BALANCE.value: _("balance"),
        SessionKind.WALK.value: _("a walk"),
    }.get(kind, kind)


def flag_words() -> dict[str, tuple[str, str]]:
    """Facts that are yes or no, as they are said when they hold and when they do not."""
    return {
        "falls": (_("the fall flag is set"), _("the fall flag is not set")),
        "cleared": (_("a clinician has said yes"), _("no clinician has said yes")),
        "joint_pain": (
            _("a joint hurts 3 of 10 or more, or has no answer"),
            _("no joint hurts 3 of 10 or more or lacks an answer"),
        ),
        "chair_stand_below": (
            _("the chair stand is below the average of the age"),
            _("the chair stand is not below the average of the age"),
        ),
        "check.unwell": (_("today's check finds the person unwell"), _("today's check finds the person well")),
        "check.dizzy": (_("today's check finds the person dizzy"), _("today's check finds nobody dizzy")),
        "check.medicine": (_("today's check tells of a new medicine"), _("today's check tells of no new medicine")),
        "check.fall": (_("today's check tells of a fall"), _("today's check tells of no fall")),
        "check.shoes": (_("today's check finds shoes on"), _("today's check finds no shoes on")),
        "check.floor_clear": (_("today's check finds a clear floor"), _("today's check finds no clear floor")),
        "check.support": (
            _("today's check finds something steady within reach"),
            _("today's check finds nothing steady within reach"),
        ),
    }


def event_words(event: str) -> str:
    """What has happened since the questions."""
    what = {
        "fall": _("a fall"),
        "fracture": _("a broken bone"),
        "hospital": _("a stay in hospital"),
        "back_pain": _("new back pain"),
        "missed_weeks": _("a gap of weeks without training"),
    }.get(event, event)
    return _("there has been {what} since the questions were last gone through").format(what=what)


def limit_words(limit: str) -> str:
    """What a clinician has ruled out."""
    what = {
        "no_floor": _("work on the floor"),
        "no_prone": _("lying face down"),
        "no_impact": _("landings"),
        "no_overhead": _("work above the shoulders"),
        "no_weights": _("weights"),
        "no_kneeling": _("kneeling"),
        "no_one_leg": _("standing on one leg"),
    }.get(limit, limit)
    return _("the person's clinician has ruled out {what}").format(what=what)


def or_words(words: Iterable[str]) -> str:
    """'knee, hip or back'."""
    every = list(words)
    if len(every) < 2:
        return "".join(every)
    return _("{many} or {last}").format(many=", ".join(every[:-1]), last=every[-1])


def _means(option: object, value: object) -> bool:
    """Facts hold yes and no of a choice as words."""
    if isinstance(option, bool):
        return value is option or value == ("yes" if option else "no")
    return not isinstance(value, bool) and option == value


def _facts() -> dict[str, FactName]:
    return {
        "age": FactName(subject=_("the age"), unit=_("years")),
        "sex": FactName(subject=_("the sex")),
        "tier": FactName(subject=_("the tier")),
        "state": FactName(subject=_("the result of the screening")),
        "chair_stand": FactName(subject=_("the 30-second chair stand"), unit=_("stands")),
        "one_leg_s": FactName(subject=_("the one-leg stand"), unit=_("seconds")),
        "tandem_s": FactName(subject=_("the heel-to-toe stand"), unit=_("seconds")),
        "tug_s": FactName(subject=_("the up and go test"), unit=_("seconds")),
        "five_sts_s": FactName(subject=_("the test of five chair stands"), unit=_("seconds")),
        "grip_kg": FactName(subject=_("the grip"), unit=_("kg")),
        "wall_gap_cm": FactName(subject=_("the gap between head and wall"), unit=_("cm")),
        "height_loss_cm": FactName(subject=_("the height lost since youth"), unit=_("cm")),
        "height_loss_recent_cm": FactName(subject=_("the height lost since the last measure"), unit=_("cm")),
        "check.pain_elsewhere": FactName(subject=_("a new pain that no question has a place for"), unit=_("of 10")),
        "screening_days": FactName(subject=_("the time since the questions were last gone through"), unit=_("days")),
        "weeks_trained": FactName(subject=_("the time trained by the log"), unit=_("weeks")),
        "weeks_back_ext": FactName(subject=_("the time with easy back work by the log"), unit=_("weeks")),
        "weeks_impact_low": FactName(subject=_("the time with gentle landings by the log"), unit=_("weeks")),
        "steady_holds": FactName(subject=_("the full holds on one leg by the log"), unit=_("holds")),
    }


def _topics() -> dict[str, str]:
    return {
        "wrist": _("the wrist or hand"),
        "shld": _("the shoulder or arm"),
        "thr": _("the hip, pelvis or thigh"),
        "ankle": _("the shin, ankle or foot"),
        "knee": _("the knee"),
        "back": _("the spine"),
        "ra": _("rheumatoid arthritis"),
        "pd": _("Parkinson's or a stroke"),
    }


def _states() -> dict[str, str]:
    return {"stop": _('"stop"'), "education_only": _('"a clinician first"'), "ok": _('"go ahead"')}


def _plain() -> dict[str, str]:
    """Words of the tables that are not ids of anything else."""
    return {
        "legs": _("legs:"),
        "hips_back": _("hips and back:"),
        "push": _("push:"),
        "pull": _("pull:"),
        "trunk": _("trunk:"),
        "walk": _("walking and marching"),
        "low": _("low"),
        "moderate": _("moderate"),
        "moderate-high": _("moderate to high"),
        "hands": _("on the hands"),
        "neck": _("the neck"),
        "spine": _("the spine"),
        "groin": _("the groin or thigh"),
        "chest": _("the chest"),
    }
