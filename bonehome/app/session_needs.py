"""What to have ready for a session, in words for people: bands with their strengths."""

from __future__ import annotations

from dataclasses import replace

from bonehome.app.text import _
from bonehome.app.wording import Named, band_name, equipment_of, equipment_words
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.loads import BANDS
from bonehome.domain.week import Session


def session_needs(session: Session, catalogue: Catalogue) -> dict[str, Named]:
    """By the words of the equipment list, in the order of need: "Chair", "Long band (light)"."""
    return {word: _named(word, session, catalogue) for word in equipment_of(session, catalogue)}


def _named(word: str, session: Session, catalogue: Catalogue) -> Named:
    named = equipment_words(word)
    bands = dict.fromkeys(slot.band for slot in session.slots() if slot.band and _uses(slot.exercise, word, catalogue))
    if not bands:
        return named
    strengths = ", ".join(band_name(band).lower() for band in bands)
    return replace(named, word=_("{thing} ({strengths})").format(thing=named.word, strengths=strengths))


def _uses(id_: ExerciseId, word: str, catalogue: Catalogue) -> bool:
    exercise = catalogue.exercise(id_)
    return word in BANDS and exercise is not None and word in exercise.equipment
