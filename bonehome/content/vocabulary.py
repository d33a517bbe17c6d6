"""The closed lists of content: condition tags, equipment words, and promises no text may make."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Evidence section 5, not_for tags.
TAGS = frozenset(
    {
        *("vfx", "op", "falls", "kyph", "nofloor", "knee", "hipoa", "thr"),
        *("shld", "wrist", "ankle", "neck", "back", "htn", "pelvic", "vert"),
    }
)

# Evidence section 5, equipment words. What needs nothing has an empty list.
EQUIPMENT = frozenset(
    {
        *("chair", "counter", "wall", "corner", "doorway", "rail", "step", "stairs", "bench", "bed", "mat"),
        *("pillow", "cushion", "towel", "strap", "broomstick", "tape", "line", "table", "band_long", "band_loop"),
        *("door_anchor", "dumbbell", "dumbbells", "ankle_weights", "backpack", "ball", "small_ball", "shoes", "poles"),
        "two_chairs",
    }
)


# What only a home test asks for (evidence 4.7).
TEST_EQUIPMENT = frozenset({"dynamometer"})


@dataclass(frozen=True, kw_only=True)
class Promise:
    """Something no text may say. ``hint`` is in every text that says it (in small letters) and quick to look for."""

    hint: str
    pattern: re.Pattern[str]
    about: str

    def found_in(self, text: str) -> str:
        """The words of ``text`` (in small letters) that make the promise, or nothing."""
        if self.hint not in text:
            return ""
        found = self.pattern.search(text)
        return found.group() if found is not None else ""


# Evidence section 9: what the program must not say.
PROMISES: tuple[Promise, ...] = tuple(
    Promise(hint=hint, pattern=re.compile(pattern), about=about)
    for hint, pattern, about in (
        ("fractur", r"\b(?:prevent|lower|reduc|cut|avoid|few)\w*\b[^.]*\bfractur\w*", "on fractures"),
        ("fractur", r"\bfractur\w*[^.]*\b(?:prevented|avoided|less likely)\b", "on fractures"),
        ("score", r"\bt[- ]?scores?\b", "on bone density"),
        ("bone", r"\bbone (?:mineral )?(?:density|mass)\b", "on bone density"),
        ("bone", r"\b(?:strong|dens|thick)\w* bones?\b|\bbones? [^.]*\b(?:stronger|denser)\b", "of stronger bones"),
        ("bone", r"\b(?:build|strengthen|protect)\w* (?:your |the )?bones?\b", "of stronger bones"),
        ("revers", r"\brevers\w*\b[^.]*\b(?:osteo\w*|bone)", "of a cure"),
        ("cur", r"\bcur(?:es?|ed|ing)\b", "of a cure"),
        ("safe", r"\bsafe for (?:everyone|everybody|all)\b|\bcompletely safe\b", "of safety for all"),
        ("guarant", r"\bguarant\w*", "of a result"),
        (
            "replac",
            r"\breplac\w*\b[^.]*\b(?:physio\w*|doctors?|medicines?|tablets|treatment)\b",
            "to stand in for care",
        ),
        (
            "instead",
            r"\binstead of\b[^.]*\b(?:physio\w*|doctors?|medicines?|tablets|treatment)\b",
            "to stand in for care",
        ),
    )
)
