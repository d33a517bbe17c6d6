"""What is asked beside the questions: who the person is, what is at home, and when there is time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bonehome.app.text import _


class Detail(StrEnum):
    """A page that fills fields of the profile, or the country of the settings."""

    NAME = "name"
    COUNTRY = "country"
    BORN = "born"
    SEX = "sex"
    LIMITS = "limits"
    LIMITS_MORE = "limits_more"
    EQUIPMENT = "equipment"
    WEIGHTS = "weights_kg"
    CUFFS = "cuffs_kg"
    BANDS = "bands"
    DAYS = "days"
    MINUTES = "minutes"
    TIME = "time_of_day"


@dataclass(frozen=True, kw_only=True)
class DetailStep:
    """The words of one such page; ``picture`` is a motion."""

    detail: Detail
    text: str
    help: str
    why: str
    picture: str
    must: bool = False
    skips: bool = False


def details() -> dict[Detail, DetailStep]:
    """All of them, in the person's language."""
    return {one.detail: one for one in (*_person(), *_clinician(), *_home(), *_time())}


def _person() -> tuple[DetailStep, ...]:
    return (
        DetailStep(
            detail=Detail.NAME,
            text=_("Welcome. What may we call you?"),
            help=_("A first name is enough."),
            why=_(
                "A few questions come first, one on each page. They make the plan fit you and keep out what would not "
                "be safe. It takes about ten minutes, and you can stop at any time and come back."
            ),
            picture="sts_raised_hands",
            skips=True,
        ),
        DetailStep(
            detail=Detail.COUNTRY,
            text=_("In which country do you live?"),
            help=_("It decides which emergency number we show."),
            why=_("Where help is needed at once, the right number should stand on the screen and on your sheets."),
            picture="chin_tuck",
        ),
        DetailStep(
            detail=Detail.BORN,
            text=_("In which year were you born?"),
            help=_("Type the year, or use minus and plus."),
            why=_(
                "Your age sets the range for the home tests. This program is made for people over 45; before that, a "
                "doctor should plan with you."
            ),
            picture="squat_free",
            must=True,
        ),
        DetailStep(
            detail=Detail.SEX,
            text=_("Are you a woman or a man?"),
            help="",
            why=_("We use it for one thing only: to compare a home test with people like you."),
            picture="tandem_stand",
        ),
    )


def _clinician() -> tuple[DetailStep, ...]:
    why = _(
        "Their word comes first. Where it is stricter than our own rules, the plan keeps to it. You can change it at "
        "any time under My answers."
    )
    return (
        DetailStep(
            detail=Detail.LIMITS,
            text=_("What were you told to leave out?"),
            help=_("Choose all they named. None is fine too."),
            why=why,
            picture="row_band_seated",
        ),
        DetailStep(
            detail=Detail.LIMITS_MORE,
            text=_("How hard, how heavy, and who said so?"),
            help=_("Only what you were told. Leave the rest as it is."),
            why=why,
            picture="hinge_seated",
        ),
    )


def _home() -> tuple[DetailStep, ...]:
    return (
        DetailStep(
            detail=Detail.EQUIPMENT,
            text=_("What have you got at home?"),
            help=_("Choose all you have. A chair, a worktop, a clear wall and a bed are taken for granted."),
            why=_("We only plan what you have. Nothing has to be bought, and you can change this at any time."),
            picture="row_band_seated",
        ),
        DetailStep(
            detail=Detail.WEIGHTS,
            text=_("Which hand weights have you got?"),
            help=_("The weight in one hand. Choose all you have."),
            why=_("We begin with the lightest and go up in small steps, and only when it feels steady."),
            picture="hinge_seated",
        ),
        DetailStep(
            detail=Detail.CUFFS,
            text=_("Which ankle weights have you got?"),
            help=_("The weight on one leg. Choose all you have."),
            why=_("We begin with the lightest and go up in small steps, and only when it feels steady."),
            picture="hip_flex_weight",
        ),
        DetailStep(
            detail=Detail.BANDS,
            text=_("Which bands have you got?"),
            help=_("Look for a word or colour on the band. If you do not know, choose medium."),
            why=_("A band that is too strong pulls you out of good posture. We begin with the lightest."),
            picture="row_band_seated",
        ),
    )


def _time() -> tuple[DetailStep, ...]:
    return (
        DetailStep(
            detail=Detail.DAYS,
            text=_("On which days would you like to train?"),
            help=_("Two or three days with a day between them do most."),
            why=_(
                "Muscle and bone answer to training in the days of rest after it. Strength days lie at least two days "
                "apart; walks and balance fit in between."
            ),
            picture="step_up_low",
        ),
        DetailStep(
            detail=Detail.MINUTES,
            text=_("How long may a session take?"),
            help=_("With warm-up, rest and all. You can take a shorter one on any day."),
            why=_("A session that fits your day gets done. Twenty-five minutes are enough for a full one."),
            picture="mini_squat_counter",
        ),
        DetailStep(
            detail=Detail.TIME,
            text=_("What time of day suits you best?"),
            help=_("Backs are often stiff in the first two hours after getting up."),
            why=_(
                "A fixed time and place make it easier to begin. Mid-morning suits most people: the back is no "
                "longer stiff and you are not yet tired."
            ),
            picture="march_firm",
        ),
    )
