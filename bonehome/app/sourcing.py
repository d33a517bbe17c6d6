"""Where a rule comes from and how sure it is, in words for people."""

from __future__ import annotations

from collections.abc import Mapping

from bonehome.app.text import _
from bonehome.content.notes import OWN
from bonehome.domain.catalogue import Source
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import SourceCode


def source_words(code: str, sources: Mapping[SourceCode, Source]) -> str:
    """The reference with its DOI, or that the rule is ours; an unknown code stands for itself."""
    if code == OWN:
        return _("Our own rule for this program")
    source = sources.get(SourceCode(code))
    if source is None:
        return code
    reference = source.reference.rstrip(".")
    return _("{reference}. DOI {doi}").format(reference=reference, doi=source.doi) if source.doi else reference


def mark_words(mark: Mark) -> str:
    """How a rule is known (decisions 26)."""
    return {
        Mark.FOUND: _("found in its source"),
        Mark.RECALLED: _("recalled, not re-read"),
        Mark.JUDGEMENT: _("our judgement, to be reviewed"),
    }[mark]


def sure_words(mark: Mark, review: str) -> str:
    """How a rule is known and whether a physiotherapist has looked at it, as a sentence."""
    return {
        Mark.FOUND: _("Found in its source; {review}."),
        Mark.RECALLED: _("Recalled, not re-read; {review}."),
        Mark.JUDGEMENT: _("Our judgement, {review}."),
    }[mark].format(review=review)
