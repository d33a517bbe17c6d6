"""What the daily check found, and what follows from it; pure data and rules (ux 11.6, evidence 2.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bonehome.app.again import FALLS, fallen
from bonehome.app.text import _, _n
from bonehome.domain.events import DailyCheck
from bonehome.domain.ids import QuestionId
from bonehome.domain.pain import JOINT, Place, question_of
from bonehome.domain.profile import Answer
from bonehome.domain.rules.pains import PainRules
from bonehome.domain.verdict import Refused

JOINTS = QuestionId("q18")
MOST_REASONS = 2
MOST_PAIN = 10
"""The end of the scale of pain, kept for the highest span."""


@dataclass(frozen=True, kw_only=True)
class DailyReport:
    """The five answers; None is not answered. ``place``, ``level`` and ``hurt`` go with a yes to pain and fall.

    ``shoes``, ``floor_clear`` and ``support`` are the ticks of the room; None is not asked for this session.
    """

    unwell: bool | None = None
    pain: bool | None = None
    dizzy: bool | None = None
    fall: bool | None = None
    medicine: bool | None = None
    place: Place | None = None
    level: int | None = None
    hurt: bool | None = None
    shoes: bool | None = None
    floor_clear: bool | None = None
    support: bool | None = None

    @property
    def complete(self) -> bool:
        """True where everything asked has an answer."""
        five = (self.unwell, self.pain, self.dizzy, self.fall, self.medicine)
        told_pain = not self.pain or (self.place is not None and self.level is not None)
        return None not in five and told_pain and (not self.fall or self.hurt is not None)

    @property
    def holds(self) -> bool:
        """True where there is no session today, whatever else is answered."""
        return bool(self.unwell or self.dizzy or self.strong or self.questions_first)

    @property
    def some_yes(self) -> bool:
        """True where not all is well: one press for "All clear" must not wipe that away."""
        return any((self.unwell, self.pain, self.dizzy, self.fall, self.medicine))

    @property
    def strong(self) -> bool:
        """True for a strong pain that no question has a place for."""
        return bool(self.pain) and self.place is Place.ELSEWHERE and self.level == MOST_PAIN

    @property
    def warning(self) -> bool:
        """True for new pain in a place that has to be looked at first."""
        return bool(self.pain) and self.place is not None and question_of(self.place) is not None

    @property
    def questions_first(self) -> bool:
        """True where the way on leads through the questions: a fall, or pain that has to be looked at."""
        return bool(self.fall) or self.warning

    @property
    def emergency(self) -> bool:
        """True for pain in the chest."""
        return bool(self.pain) and self.place is Place.CHEST


def answered(report: DailyReport, key: str, *, yes: bool) -> DailyReport:
    """The report with one of the five answers or a tick changed; ``key`` is its field."""
    changes: dict[str, Any] = {key: yes}
    return replace(report, **changes)


def with_all(report: DailyReport, keys: Iterable[str], *, yes: bool) -> DailyReport:
    """The report with several answers or ticks alike."""
    for key in keys:
        report = answered(report, key, yes=yes)
    return report


def daily_check(report: DailyReport) -> DailyCheck:
    """What the safety gate is told; a tick that is missing counts once all else is answered."""

    def tick(ticked: bool | None) -> bool | None:
        return ticked if ticked or report.complete else None

    return DailyCheck(
        unwell=report.unwell,
        pain_elsewhere=_elsewhere(report),
        dizzy=report.dizzy,
        medicine=report.medicine,
        fall=report.fall,
        shoes=tick(report.shoes),
        floor_clear=tick(report.floor_clear),
        support=tick(report.support),
    )


def _elsewhere(report: DailyReport) -> int | None:
    """How much it hurts where no question has a place for it: 0 where it does not, None while that is not known."""
    if report.pain is False or report.place not in (None, Place.ELSEWHERE):
        return 0
    return report.level if report.place is Place.ELSEWHERE else None


def left_out_words(refused: Sequence[Refused]) -> str:
    """How many exercises are left out today and why, the reason of most of them first; empty for none."""
    if not refused:
        return ""
    reasons = [reason for reason, _times in Counter(one.reason for one in refused).most_common(MOST_REASONS)]
    many = _n("One exercise is left out today.", "{n} exercises are left out today.", len(refused))
    return " ".join((many, *reasons))


def unwell_words() -> str:
    """What follows from feeling unwell."""
    return _("No session today. Rest. A kettle drill can wait until tomorrow.")


def dizzy_words() -> str:
    """What follows from being dizzy."""
    return _("Sit down for a minute. If it is quite gone, choose No. If not, there is no session today.")


def medicine_words() -> str:
    """What follows from a new medicine."""
    return _("Ask your doctor or pharmacist if it can make you dizzy. You can train today.")


def pain_words(report: DailyReport) -> str:
    """What follows from a new pain."""
    if report.place is None:
        return _("Where is it?")
    if report.place is Place.CHEST:
        return _("No session today. If you have it now, call for help at once.")
    if question_of(report.place) is not None:
        return _("This has to be looked at first. No session today. Please call your doctor.")
    if report.level is None:
        return _("How much is it now?")
    if report.strong:
        return _("No session today. Rest it, and have it looked at if it stays.")
    if report.place is Place.ELSEWHERE:
        return _("Go gently. Stop if it grows.")
    return _("We note it. What could strain it is left out from now on. You can change this under My answers.")


def fall_words(report: DailyReport) -> str:
    """What follows from a fall."""
    if report.hurt is None:
        return _("Were you hurt?")
    if report.hurt:
        return _("No session today. Please have it looked at. After that, go through the questions again.")
    return _("The questions come again before today's session, so that the plan fits.")


def way_words(report: DailyReport) -> str:
    """The button in the place of Start where the questions come first."""
    return _("See what to do") if report.warning else _("Go through the questions")


def reason_off(report: DailyReport) -> str:
    """Why Start is off; empty where it is on."""
    if report.holds:
        return _("The questions come first.") if report.fall and not report.warning else _("No session today.")
    if not report.complete:
        return _("Answer all five first.")
    return _("Clear the floor first, then tick it.") if report.floor_clear is False else ""


def answers_from(report: DailyReport, known: Mapping[QuestionId, Answer]) -> dict[QuestionId, Answer]:
    """The screening answers that the report changes; empty where all was no."""
    changed: dict[QuestionId, Answer] = {}
    if report.fall:
        changed[FALLS] = fallen(known.get(FALLS))
    if report.pain and report.place is not None:
        changed |= pain_answers(report.place, report.level or 0, known)
    return changed


def pain_answers(place: Place, level: int, known: Mapping[QuestionId, Answer]) -> dict[QuestionId, Answer]:
    """The screening answers that a new pain changes."""
    question = question_of(place)
    if question is not None:
        return {question: True}
    if place not in JOINT:
        return {}
    before = known.get(JOINTS)
    return {JOINTS: {**(before if isinstance(before, dict) else {}), JOINT[place]: level}}


def listed(place: Place, known: Mapping[QuestionId, Answer]) -> bool:
    """True where the joint was named in the question about joints."""
    joints = known.get(JOINTS)
    level = joints.get(JOINT[place]) if isinstance(joints, dict) and place in JOINT else None
    return isinstance(level, int | float) and level > 0


def place_words(place: Place) -> str:
    """The name of a place."""
    return {
        Place.NECK: _("Neck"),
        Place.SPINE: _("Back or spine"),
        Place.GROIN: _("Groin or thigh"),
        Place.HIP: _("Hip"),
        Place.KNEE: _("Knee"),
        Place.ANKLE: _("Ankle or foot"),
        Place.SHOULDER: _("Shoulder"),
        Place.WRIST: _("Wrist or hand"),
        Place.CHEST: _("Chest"),
        Place.ELSEWHERE: _("Somewhere else"),
    }[place]


def levels(pain: PainRules) -> tuple[tuple[str, str], ...]:
    """(value kept, words) of how much it hurts: the upper end of each span of the pain rules (evidence 6.5)."""
    little, some = pain.some - 1, pain.much - 1
    return (
        (str(little), _("A little, 0 to {n}").format(n=little)),
        (str(some), _("Some, {low} to {high}").format(low=pain.some, high=some)),
        (str(MOST_PAIN), _("A lot, {n} or more").format(n=pain.much)),
    )
