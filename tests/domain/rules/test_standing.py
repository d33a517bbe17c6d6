"""What the answers mean, row by row: the tier logic of evidence 2.5 and the table "not answered counts as"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bonehome.domain.profile import Profile, Standing, State, Tier
from bonehome.domain.rules.bundle import Rules
from bonehome.domain.rules.standing import assess, reason_of

Assess = Callable[..., Standing]


@pytest.fixture
def stand(rules: Rules, person: Callable[..., Profile], start: date) -> Assess:
    def make(**changes: object) -> Standing:
        return assess(person(**changes), start, rules)

    return make


def test_a_person_without_any_finding(stand: Assess) -> None:
    assert stand() == Standing(state=State.OK, tier=Tier.T1, falls=False, tags=())


@pytest.mark.parametrize("question", ["q2", "q3", "q4", "q5", "q10", "q12", "q13"])
@pytest.mark.parametrize("cleared", [False, True])
def test_a_stop_answer_stops_and_nothing_clears_it(stand: Assess, question: str, cleared: bool) -> None:
    standing = stand(cleared=cleared, **{question: True})
    assert (standing.state, standing.stop_reasons) == (State.STOP, (question,))
    assert standing.emergency is (question in ("q2", "q12"))


@pytest.mark.parametrize("question", ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q10", "q12", "q13", "q16"])
@pytest.mark.parametrize("cleared", [False, True])
def test_a_safety_answer_that_is_missing_leaves_gentle_work_only(stand: Assess, question: str, cleared: bool) -> None:
    standing = stand(without=(question,), cleared=cleared)
    assert (standing.state, standing.stop_reasons) == (State.EDUCATION_ONLY, (f"not_answered:{question}",))
    assert not standing.emergency


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"q1": True}, "q1"),
        ({"q6": True}, "q6"),
        ({"q7": ["wrist"]}, "q7"),
        ({"q16": True}, "q16"),
        ({"born": 1982}, "age_under_45"),
        ({"pregnant": True}, "pregnant"),
    ],
)
def test_clinician_first_is_lifted_by_a_clinicians_word(stand: Assess, changes: dict[str, object], code: str) -> None:
    held = stand(**changes)
    assert (held.state, held.stop_reasons) == (State.EDUCATION_ONLY, (code,))
    assert (stand(cleared=True, **changes).state, stand(cleared=True, **changes).stop_reasons) == (State.OK, ())


def test_the_age_of_45_is_not_too_young(stand: Assess) -> None:
    assert stand(born=1981).state is State.OK


def test_an_unknown_year_of_birth_leaves_gentle_work_only(stand: Assess) -> None:
    assert stand(born=None, cleared=True).stop_reasons == ("not_answered:born",)


@pytest.mark.parametrize(
    ("changes", "tier", "tags"),
    [
        ({}, "T1", ()),
        ({"q15": "normal"}, "T1", ()),
        ({"q15": "osteoporosis"}, "T2", ("op",)),
        ({"q15": "unknown"}, "T2", ("op",)),
        ({"without": ("q15",)}, "T2", ("op",)),
        ({"q8": 1}, "T2", ("op",)),
        ({"q16": ["steroids"], "cleared": True}, "T2", ("op",)),
        ({"q8": 2}, "T3", ("op", "vfx")),
        ({"without": ("q8",)}, "T3", ("op", "vfx")),
        ({"q9": True}, "T3", ("op", "vfx")),
        ({"without": ("q9",)}, "T3", ("op", "vfx")),
        ({"q11": True}, "T3", ("op", "vfx")),
        ({"without": ("q11",)}, "T3", ("op", "vfx")),
        ({"tests": {"height_loss_cm": 4}}, "T3", ("op", "vfx")),
        ({"tests": {"height_loss_cm": 3.9}}, "T1", ()),
        ({"tests": {"height_loss_recent_cm": 2}}, "T3", ("op", "vfx")),
        ({"tests": {"wall_gap_cm": 5}}, "T3", ("op", "vfx")),
        ({"tests": {"wall_gap_cm": 4.9}}, "T1", ()),
    ],
)
def test_each_row_of_the_tier_logic(
    stand: Assess, changes: dict[str, object], tier: str, tags: tuple[str, ...]
) -> None:
    standing = stand(**changes)
    assert (standing.state, standing.tier, standing.tags) == (State.OK, tier, tags)


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ({"q14": {"fallen": True, "unsteady": False, "worried": False, "aid": False}}, ("q14.fallen",)),
        ({"q14": {"fallen": False, "unsteady": False, "worried": False}}, ("not_answered:q14.aid",)),
        ({"q14": False}, ("not_answered:q14",)),
        ({"q26": True}, ("q26",)),
        ({"without": ("q26",)}, ("not_answered:q26",)),
        ({"tests": {"tandem_s": 9.9}}, ("tandem_s",)),
        ({"tests": {"tandem_s": 10}}, ()),
        ({"tests": {"tug_s": 12}}, ("tug_s",)),
        ({"tests": {"tug_s": 11.9}}, ()),
        ({"tests": {"one_leg_s": 4.9}}, ("one_leg_s",)),
        ({"tests": {"one_leg_s": 5}}, ()),
        ({"tests": {"five_sts_s": 15.1}}, ("five_sts_s",)),
        ({"tests": {"five_sts_s": 15}}, ()),
        ({"tests": {"chair_stand": 10}}, ("chair_stand",)),
        ({"tests": {"chair_stand": 11}}, ()),
        ({"tests": {"chair_stand": 11}, "sex": "male"}, ("chair_stand",)),
        ({"tests": {"chair_stand": 11}, "sex": ""}, ("chair_stand",)),
        ({"tests": {"chair_stand": 3}, "born": 1930}, ("chair_stand",)),
        ({"tests": {"chair_stand": 4}, "born": 1930}, ()),
        ({"tests": {"chair_stand": 1}, "born": 1970}, ()),
        ({"q16": ["Parkinson's"], "cleared": True}, ("pd",)),
    ],
)
def test_each_way_to_the_fall_flag(stand: Assess, changes: dict[str, object], reasons: tuple[str, ...]) -> None:
    standing = stand(**changes)
    assert standing.fall_reasons == reasons
    assert standing.falls is bool(reasons)
    assert ("falls" in standing.tags) is bool(reasons)


@pytest.mark.parametrize(
    ("changes", "tags"),
    [
        ({"q5": "light"}, ("htn",)),
        ({"q1": True, "cleared": True}, ("heart",)),
        ({"q1": True}, ()),
        ({"q7": ["hip"], "cleared": True}, ("thr",)),
        ({"q7": ["foot"], "cleared": True}, ("ankle",)),
        ({"q7": True, "cleared": True}, ("ankle", "shld", "thr", "wrist")),
        ({"q7": ["wrist"]}, ()),
        ({"q16": True, "cleared": True}, ("falls", "op", "pd", "ra")),
        ({"q17": True}, ("dm",)),
        ({"without": ("q17",)}, ("dm",)),
        ({"q18": {"knee": 3, "hip": 2, "shoulder": 5}}, ("knee", "shld")),
        ({"without": ("q18",)}, ("ankle", "back", "hipoa", "knee", "neck", "shld", "wrist")),
        ({"q19": {"joint": "hip", "weeks_ago": 11, "limits": False}}, ("thr",)),
        ({"q19": {"joint": "hip", "weeks_ago": 80, "limits": True}}, ("thr",)),
        ({"q19": {"joint": "hip", "weeks_ago": 80, "limits": False}}, ()),
        ({"q19": {"joint": "hip", "weeks_ago": 80}}, ("thr",)),
        ({"q19": {"joint": "knee", "weeks_ago": 80, "limits": False}}, ("kneerep",)),
        ({"without": ("q19",)}, ("thr",)),
        ({"q20": True}, ("pelvic",)),
        ({"without": ("q20",)}, ("pelvic",)),
        ({"q21": True}, ("vert",)),
        ({"without": ("q21",)}, ("vert",)),
        ({"q22": False}, ("nofloor",)),
        ({"without": ("q22",)}, ("nofloor",)),
        ({"q23": False}, ("kyph",)),
        ({"without": ("q23",)}, ("kyph",)),
        ({"q26": True}, ("falls", "neurop", "vision")),
        ({"without": ("q24", "q25")}, ()),
    ],
)
def test_each_tag(stand: Assess, changes: dict[str, object], tags: tuple[str, ...]) -> None:
    assert stand(**changes).tags == tags


@pytest.mark.parametrize(
    ("changes", "severe"),
    [
        ({"q18": {"knee": 5}}, ()),
        ({"q18": {"knee": 6}}, ("knee",)),
        ({"q18": {"knee": "bad"}}, ("knee",)),
        ({"q18": {"wrist": 3}, "q16": ["rheumatoid arthritis"], "cleared": True}, ("wrist",)),
    ],
)
def test_severe_pain_makes_a_soft_tag_plain(stand: Assess, changes: dict[str, object], severe: tuple[str, ...]) -> None:
    assert stand(**changes).severe == severe


def test_limits_hold_before_a_clearance_without_being_shown(stand: Assess) -> None:
    assert stand(q7=["hip"]).limits == ("thr",)
    assert stand(without=("q19",)).limits == ("kneerep",)


def test_every_reason_that_can_be_given_has_a_sentence(rules: Rules) -> None:
    codes = {rule.code for rule in rules.standing.rules if rule.code}
    assert len(codes) > 25
    assert [code for code in codes if not reason_of(code, rules).endswith(".")] == []


def test_notes_are_sentences_for_the_person(stand: Assess) -> None:
    assert [note[:40] for note in stand(q24=True, q17=True).notes] == [
        "With insulin or tablets of this kind sug",
        "What your physiotherapist or doctor told",
    ]
