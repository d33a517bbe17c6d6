"""The answers as facts: every value checked, and whatever is missing, of the wrong kind or impossible is None."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bonehome.domain.events import Circumstances
from bonehome.domain.ids import QuestionId
from bonehome.domain.profile import Answer, Profile
from bonehome.domain.rules.condition import Fact
from bonehome.domain.rules.norms import Norms

YES_NO = (
    "q1",
    "q2",
    "q3",
    "q4",
    "q6",
    "q9",
    "q10",
    "q11",
    "q12",
    "q13",
    "q17",
    "q20",
    "q21",
    "q22",
    "q23",
    "q24",
    "q25",
    "q26",
)
EXTRA_YES_NO = ("pregnant", "support")
WORD_LISTS = ("q7", "q16")
FALL_MEMBERS = ("fallen", "unsteady", "worried", "aid")
DENSITIES = ("unknown", "osteopenia", "osteoporosis", "normal")
JOINTS = ("knee", "hip", "shoulder", "wrist", "ankle", "neck", "back")
REPLACED = ("hip", "knee", "both")
TESTS = (
    "chair_stand",
    "one_leg_s",
    "tandem_s",
    "tug_s",
    "five_sts_s",
    "grip_kg",
    "wall_gap_cm",
    "height_loss_cm",
    "height_loss_recent_cm",
)
YOUNGEST, OLDEST = 18, 110
LONG_AGO_DAYS = 100_000
"""Of questions that seem to lie in the future nobody knows how old they are."""


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Words a person may use in a list and the topics they stand for; ``worst`` are the topics of a bare yes.

    ``topics`` maps a topic to beginnings of words. The topic "none" holds words that are known and change nothing.
    """

    topics: dict[str, tuple[str, ...]]
    worst: tuple[str, ...]

    def of(self, words: list[str]) -> tuple[str, ...]:
        """The topics of all words, sorted; a word that is not known counts as the worst."""
        found: set[str] = set()
        for word in words:
            mine = {topic for topic, parts in self.topics.items() if _mentions(word, parts)}
            found |= mine or set(self.worst)
        return tuple(sorted(found - {"none"}))


def answer_facts(
    profile: Profile, on: date, norms: Norms, words: dict[str, Vocabulary], now: Circumstances
) -> dict[str, Fact]:
    """Everything the screening rules ask about, by name. None means "not answered" (product, people file)."""
    age = age_on(profile, on)
    facts: dict[str, Fact] = {"age": age, "sex": profile.sex, "cleared": profile.cleared is not None}
    facts |= {name: _flag(_answer(profile, name)) for name in (*YES_NO, *EXTRA_YES_NO)}
    for name in WORD_LISTS:
        facts |= _word_facts(name, _answer(profile, name), words[name])
    facts["q5"] = _pressure(_answer(profile, "q5"))
    facts["q8"] = _count(_answer(profile, "q8"))
    facts |= _members("q14", _answer(profile, "q14"), FALL_MEMBERS, _flag)
    facts["q15"] = _word(_answer(profile, "q15"), DENSITIES)
    facts |= _joints(_answer(profile, "q18"))
    facts |= _replacement(profile)
    facts |= {name: norms.measured(profile.tests, name) for name in TESTS}
    facts["chair_stand_below"] = _below(facts["chair_stand"], norms.chair_stand_cutoff(age, profile.sex))
    facts["screening_days"] = _days_since(now.screened_on, on)
    facts["events"] = tuple(sorted({one.kind.value for one in now.events}))
    return facts


def _days_since(screened_on: date | None, on: date) -> int:
    """Days since the questions; a day that is still to come, but for a journey west, counts as long ago."""
    days = (on - screened_on).days if screened_on is not None else 0
    return max(0, days) if days >= -1 else LONG_AGO_DAYS


def age_on(profile: Profile, on: date) -> int | None:
    """Years by the calendar: the year of ``on`` less the year of birth; None where that cannot be an age."""
    born = profile.born
    if born is None or isinstance(born, bool) or not YOUNGEST <= on.year - born <= OLDEST:
        return None
    return on.year - born


def fact_names() -> frozenset[str]:
    """The names of all facts that ``answer_facts`` supplies, for checking rule files."""
    names = {"age", "sex", "cleared", "q5", "q8", "q14", "q15", "q18", "q19", "q19.limits", "q19.weeks_ago"}
    names |= {"screening_days", "events"}
    names |= {*YES_NO, *EXTRA_YES_NO, *WORD_LISTS, *TESTS, "chair_stand_below"}
    names |= {f"{name}.topics" for name in WORD_LISTS}
    names |= {f"q14.{one}" for one in FALL_MEMBERS} | {f"q18.{one}" for one in JOINTS}
    return frozenset(names)


def _answer(profile: Profile, name: str) -> Answer:
    return profile.answers.get(QuestionId(name))


def _mentions(text: str, parts: tuple[str, ...]) -> bool:
    """True where a word of the text begins with a part; a part of two letters must be the whole word."""
    plain = "".join(letter if letter.isalpha() else " " for letter in text.lower())
    words = plain.split()
    return any(part in words if len(part) <= 2 else _begins(part, plain, words) for part in parts)


def _begins(part: str, plain: str, words: list[str]) -> bool:
    return part in plain if " " in part else any(word.startswith(part) for word in words)


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return value if math.isfinite(value) else None
    except OverflowError:  # a whole number that no float can hold
        return None


def _count(value: object) -> int | None:
    number = _number(value)
    return int(number) if number is not None and number >= 0 and number == int(number) else None


def _word(value: object, known: tuple[str, ...]) -> str | None:
    return value if isinstance(value, str) and value in known else None


def _pressure(value: object) -> str | None:
    """q5 as a word: no, light (160-179 or 100-109) or yes."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _word(value, ("light",))


def _word_facts(name: str, value: object, words: Vocabulary) -> dict[str, Fact]:
    """Yes, no or not answered, with the topics of the words given; a bare yes and no answer have the worst topics."""
    if value is False:
        return {name: False, f"{name}.topics": ()}
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return {name: True, f"{name}.topics": words.of([str(one) for one in value])}
    return {name: True if value is True else None, f"{name}.topics": tuple(sorted(words.worst))}


def _members(name: str, value: object, keys: tuple[str, ...], read: Callable[[object], Fact]) -> dict[str, Fact]:
    """The members of an object; ``name`` itself is true where the answer is an object at all, else None."""
    given = value if isinstance(value, dict) else {}
    facts: dict[str, Fact] = {name: True if isinstance(value, dict) else None}
    return facts | {f"{name}.{key}": read(given.get(key)) for key in keys}


def _joints(value: object) -> dict[str, Fact]:
    """Pain by joint: 0 where the object does not name the joint, None where it is no pain from 0 to 10."""
    facts: dict[str, Fact] = {"q18": True if isinstance(value, dict) else None}
    given = value if isinstance(value, dict) else dict.fromkeys(JOINTS)
    return facts | {f"q18.{joint}": _pain(given.get(joint, 0)) for joint in JOINTS}


def _pain(value: object) -> float | None:
    number = _number(value)
    return number if number is not None and 0 <= number <= 10 else None


def _replacement(profile: Profile) -> dict[str, Fact]:
    """q19: a null that was given means no replacement; a question left out means not answered."""
    name = QuestionId("q19")
    value = profile.answers.get(name)
    facts: dict[str, Fact] = {"q19": None, "q19.limits": None, "q19.weeks_ago": None}
    if name in profile.answers and value is None:
        return facts | {"q19": "none", "q19.limits": False}
    if not isinstance(value, dict):
        return facts
    weeks = _number(value.get("weeks_ago"))
    return {
        "q19": _word(value.get("joint"), REPLACED),
        "q19.limits": _flag(value.get("limits")),
        "q19.weeks_ago": weeks if weeks is not None and weeks >= 0 else None,
    }


def _below(value: Fact, cutoff: int | None) -> bool | None:
    if cutoff is None or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value < cutoff
