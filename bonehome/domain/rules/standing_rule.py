"""The rows of the screening as data: which answers hold training back, set the tier, the flag and the tags."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bonehome.domain.exercise import Mark
from bonehome.domain.ids import RuleId
from bonehome.domain.profile import Tier
from bonehome.domain.rules.answers import Vocabulary
from bonehome.domain.rules.condition import Condition
from bonehome.domain.rules.rule import AWAITING


class Hold(StrEnum):
    """How an answer holds training back: a stop, a missing safety answer, or a clinician to be asked first."""

    NONE = ""
    STOP = "stop"
    UNANSWERED = "unanswered"
    CLINICIAN = "clinician"


@dataclass(frozen=True, kw_only=True)
class StandingRule:
    """One row of the screening: where ``when`` holds of the answers, everything it names takes effect.

    ``code`` is what stands among the stop reasons or fall reasons. ``tier`` is a lower limit. ``tags`` are shown;
    ``limits`` close exercises without being shown; ``severe`` are tags whose soft form counts as plain. With
    ``if_cleared`` the tags and the flag count as shown only once a clinician has cleared the person, but they
    always limit. ``note`` puts the reason among the notes of the standing.
    """

    id: RuleId
    when: Condition
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING
    code: str = ""
    hold: Hold = Hold.NONE
    emergency: bool = False
    tier: Tier = Tier.T1
    falls: bool = False
    tags: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    severe: tuple[str, ...] = ()
    if_cleared: bool = False
    note: bool = False


@dataclass(frozen=True, kw_only=True)
class StandingRules:
    """All rows, the words of list answers, and the tags that come with a tier or the fall flag."""

    rules: tuple[StandingRule, ...]
    words: dict[str, Vocabulary]
    tier_tags: dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class AgainNote:
    """The words of the reminder that the questions are due."""

    id: RuleId
    reason: str
    source: str
    mark: Mark
    review: str = AWAITING


@dataclass(frozen=True, kw_only=True)
class AgainRules:
    """When the questions come again (evidence 2.5): rows that hold training back, and when they are due.

    ``due_days`` after the last time they are asked for; ``missed_days`` without a session are an event of their own.
    """

    rules: tuple[StandingRule, ...]
    due_days: int
    missed_days: int
    due: AgainNote

    @property
    def held_after(self) -> int:
        """Days after the questions at whose end old answers hold training back, as the strictest rule says."""
        ages = [rule.when.above for rule in self.rules if rule.when.fact == "screening_days"]
        return int(min((one for one in ages if one is not None), default=self.due_days))
