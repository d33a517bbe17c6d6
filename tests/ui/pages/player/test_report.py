"""The daily check as data: what holds a session, what the gate is told, and what is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bonehome.domain.events import DailyCheck
from bonehome.domain.ids import ExerciseId, QuestionId, RuleId
from bonehome.domain.pain import Place
from bonehome.domain.profile import Answer
from bonehome.domain.verdict import Refused
from bonehome.ui.pages.player.report import (
    DailyReport,
    answers_from,
    daily_check,
    fall_words,
    left_out_words,
    listed,
    pain_words,
    reason_off,
    way_words,
)

NO = DailyReport(unwell=False, pain=False, dizzy=False, fall=False, medicine=False)
SQUAT = ExerciseId("squat_free")


class TestReport:
    def test_all_no_changes_nothing(self):
        assert NO.complete
        assert not NO.holds
        assert answers_from(NO, {}) == {}
        assert reason_off(NO) == ""

    @pytest.mark.parametrize("missing", ["unwell", "pain", "dizzy", "fall", "medicine"])
    def test_all_five_are_needed(self, missing: str):
        report = DailyReport(**{**dict.fromkeys(("unwell", "pain", "dizzy", "fall", "medicine"), False), missing: None})
        assert not report.complete
        assert reason_off(report) == "Answer all five first."

    def test_what_holds_the_session(self):
        fine = {"unwell": False, "pain": False, "dizzy": False, "fall": False, "medicine": False}
        for change in (
            {"unwell": True},
            {"dizzy": True},
            {"fall": True, "hurt": True},
            {"fall": True, "hurt": False},
            {"pain": True, "place": Place.SPINE},
            {"pain": True, "place": Place.GROIN},
            {"pain": True, "place": Place.CHEST},
        ):
            assert DailyReport(**{**fine, **change}).holds, change
        for change in (
            {"medicine": True},
            {"pain": True, "place": Place.KNEE, "level": 5},
        ):
            report = DailyReport(**{**fine, **change})
            assert not report.holds
            assert report.complete

    def test_the_floor_comes_before_the_start(self):
        assert reason_off(replace(NO, floor_clear=False)) == "Clear the floor first, then tick it."
        assert reason_off(replace(NO, floor_clear=True, shoes=False, support=False)) == ""

    def test_a_missing_tick_counts_once_the_rest_is_answered(self):
        begun = DailyReport(unwell=False, shoes=False, support=False)
        assert daily_check(begun) == DailyCheck(unwell=False)
        said = daily_check(replace(NO, shoes=False, support=True))
        assert (said.shoes, said.support, said.floor_clear, said.fall) == (False, True, None, False)

    @pytest.mark.parametrize(
        ("told", "level"),
        [
            ({"pain": None}, None),
            ({"pain": False}, 0),
            ({"pain": True}, None),
            ({"pain": True, "place": Place.ELSEWHERE}, None),
            ({"pain": True, "place": Place.ELSEWHERE, "level": 10}, 10),
            ({"pain": True, "place": Place.KNEE, "level": 10}, 0),
            ({"pain": False, "place": Place.ELSEWHERE, "level": 10}, 0),
        ],
    )
    def test_a_pain_elsewhere_that_was_taken_back_is_none(self, told: dict[str, object], level: int | None):
        assert daily_check(replace(NO, **told)).pain_elsewhere == level

    def test_what_is_left_out_is_told_with_its_reasons(self):
        shoes, knee = (Refused(exercise=SQUAT, rule=RuleId(one), reason=f"{one}.", source="J") for one in ("A", "B"))
        assert left_out_words(()) == ""
        assert left_out_words((knee,)) == "One exercise is left out today. B."
        assert left_out_words((knee, shoes, shoes)) == "3 exercises are left out today. A. B."

    def test_a_fall_and_a_warning_lead_to_the_questions(self):
        fall = replace(NO, fall=True, hurt=False)
        back = replace(NO, pain=True, place=Place.SPINE)
        assert (fall.questions_first, back.questions_first, NO.questions_first) == (True, True, False)
        assert "before today's session" in fall_words(fall)
        assert (way_words(fall), way_words(back)) == ("Go through the questions", "See what to do")

    def test_a_fall_keeps_what_else_was_said_about_falls(self):
        known: dict[QuestionId, Answer] = {QuestionId("q14"): {"fallen": False, "worried": True}}
        report = DailyReport(unwell=False, pain=False, dizzy=False, fall=True, hurt=False, medicine=False)
        assert answers_from(report, known) == {"q14": {"fallen": True, "worried": True}}

    def test_pain_is_added_to_the_joints(self):
        report = DailyReport(unwell=False, pain=True, place=Place.HIP, level=2, dizzy=False, fall=False, medicine=False)
        assert answers_from(report, {QuestionId("q18"): {"knee": 4}}) == {"q18": {"knee": 4, "hip": 2}}
        assert "left out" in pain_words(report)

    def test_listed_joints(self):
        known: dict[QuestionId, Answer] = {QuestionId("q18"): {"knee": 4, "hip": 0}}
        assert listed(Place.KNEE, known)
        assert not listed(Place.HIP, known)
        assert not listed(Place.GROIN, known)
        assert not listed(Place.KNEE, {})
