"""Where a rule comes from and how sure it is, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bonehome.app.text import _
from bonehome.domain.exercise import Mark
from bonehome.domain.ids import SourceCode

if TYPE_CHECKING:
    from bonehome.domain.catalogue import Catalogue

OWN = "J"


def source_words(code: str, catalogue: Catalogue) -> str:
    """The reference with its DOI, or that the rule is ours."""
    if code == OWN:
        return _("Our own rule for this program.")
    source = catalogue.sources.get(SourceCode(code))
    if source is None:
        return code
    doi = _("DOI {doi}").format(doi=source.doi) if source.doi else ""
    return ". ".join(one for one in (source.reference.rstrip("."), doi) if one)


def mark_words(mark: Mark, review: str) -> str:
    """How the rule is known."""
    return {
        Mark.FOUND: _("Found in the source named here."),
        Mark.RECALLED: _("Recalled from the source, not read again."),
        Mark.JUDGEMENT: _("Our judgement, {review}.").format(review=review),
    }[mark]
