"""What the library shows of an exercise, and which exercises a search and filters leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bonehome.app import wording
from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, Kind, Position
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.own import FAMILY
from bonehome.domain.verdict import Refused, Verdict

SHORTEST_SEARCH = 2
FOR_ME, ALL = "me", "all"
HIP, SPINE, WRIST = "hip", "spine", "wrist"
STANDING, CHAIR, FLOOR = "standing", "chair", "floor"
STRENGTH, BALANCE, POSTURE, LANDINGS, WALKING, WARMING = (
    "strength",
    "balance",
    "posture",
    "landings",
    "walking",
    "warming",
)

_KINDS: Mapping[str, tuple[Kind, ...]] = {
    STRENGTH: (Kind.RESISTANCE,),
    BALANCE: (Kind.BALANCE,),
    POSTURE: (Kind.POSTURE,),
    LANDINGS: (Kind.IMPACT,),
    WALKING: (Kind.GAIT,),
    WARMING: (Kind.WARM_UP, Kind.COOL_DOWN),
}


@dataclass(frozen=True, kw_only=True)
class LibraryRow:
    """One exercise with the gate's answer for this person."""

    exercise: Exercise
    refused: Refused | None = None

    @property
    def for_me(self) -> bool:
        """True where the person may do it now."""
        return self.refused is None


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What is asked for: words, and per group the values of which one must fit. An empty group asks for nothing."""

    show: str = FOR_ME
    words: str = ""
    sites: frozenset[str] = field(default_factory=frozenset)
    positions: frozenset[str] = field(default_factory=frozenset)
    kinds: frozenset[str] = field(default_factory=frozenset)


def library_rows(catalogue: Catalogue, verdicts: Mapping[ExerciseId, Verdict]) -> tuple[LibraryRow, ...]:
    """The person's own first, then every exercise, easiest first in its family, families as the catalogue has them."""
    order = {FAMILY: -1} | {family: place for place, family in enumerate(catalogue.families)}
    ordered = sorted(catalogue.exercises.values(), key=lambda one: (order.get(one.family, 99), one.level, one.id))
    return tuple(LibraryRow(exercise=one, refused=_refused(verdicts.get(one.id))) for one in ordered)


def matching(rows: Iterable[LibraryRow], filters: Filters) -> tuple[LibraryRow, ...]:
    """The rows that fit."""
    return tuple(row for row in rows if fits(row, filters))


def fits(row: LibraryRow, filters: Filters) -> bool:
    """True where the row fits every group of the filters."""
    if filters.show == FOR_ME and not row.for_me:
        return False
    wanted = filters.words.strip().casefold()
    if len(wanted) >= SHORTEST_SEARCH and not all(word in _searchable(row.exercise) for word in wanted.split()):
        return False
    return (
        (not filters.sites or any(_loads(row.exercise, site) for site in filters.sites))
        and (not filters.positions or _position(row.exercise) in filters.positions)
        and (not filters.kinds or any(row.exercise.has(*_KINDS[kind]) for kind in filters.kinds))
    )


def equipment_line(exercise: Exercise) -> str:
    """What it needs, in words; "No equipment" where nothing."""
    words = tuple(wording.equipment_words(word).word for word in exercise.equipment if word != "none")
    return ", ".join(words) if words else _("No equipment")


def site_words(exercise: Exercise) -> tuple[str, ...]:
    """The sites it loads at least a little."""
    names = ((_("Hip"), HIP), (_("Spine"), SPINE), (_("Wrist"), WRIST))
    return tuple(word for word, site in names if _loads(exercise, site))


def _refused(verdict: Verdict | None) -> Refused | None:
    return verdict if isinstance(verdict, Refused) else None


def _loads(exercise: Exercise, site: str) -> bool:
    return int(getattr(exercise.sites, site)) >= 1


def _position(exercise: Exercise) -> str:
    if exercise.position is Position.STANDING:
        return STANDING
    return CHAIR if exercise.position is Position.SEATED else FLOOR


def _searchable(exercise: Exercise) -> str:
    parts = (exercise.name, exercise.short_name, exercise.muscles.plain, exercise.task, equipment_line(exercise))
    return " ".join((*parts, *exercise.muscles.anatomy, exercise.id.replace("_", " "))).casefold()
