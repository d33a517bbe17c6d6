"""Turns what a physiotherapist gave into an exercise that the one safety gate can judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bonehome.domain.dose import Dose, Unit
from bonehome.domain.exercise import Exercise, Kind, Muscles, PhaseWords, Position, Precaution, Side, Sites, View
from bonehome.domain.ids import ExerciseId, FamilyId, MotionId, RuleId
from bonehome.domain.own import OwnExercise
from bonehome.domain.rules.movements import MostOfDose, Movement, Movements
from bonehome.domain.verdict import Refused

FAMILY = FamilyId("own")
SHORT_LETTERS = 40
SHOWN_KINDS = (Kind.RESISTANCE, Kind.IMPACT, Kind.BALANCE)
"""What an exercise trains that looks like one of the library."""
_PLAYED_IN = {Position.STANDING: (), Position.SEATED: ("chair",)}


def questions(own: OwnExercise, movements: Movements) -> tuple[Movement, ...]:
    """The rows to be asked of this exercise, in order: those whose question makes sense after what is known."""
    return tuple(row for row in movements.rows if row.question and _sensible(row, own, movements))


def found(own: OwnExercise, movements: Movements) -> tuple[str, ...]:
    """The rows that are in it, in the table's order; a question not answered counts as yes."""
    return tuple(row.id for row in movements.rows if _has(row, own, movements))


def as_exercise(own: OwnExercise, movements: Movements, figure: Exercise | None = None) -> Exercise | Refused:
    """The exercise as the gate, the player and the sheets take it.

    ``Refused`` where a movement in it is for nobody, whoever gave it, or where its dose cannot be read. ``figure`` is
    the library's exercise whose motion shows it: its precautions count too, and its words name the phases.
    """
    rows = tuple(row for row in movements.rows if _has(row, own, movements))
    closed = next((row for row in rows if row.out()), None)
    if closed is not None:
        return _refused(own.id, closed.rule, closed.reason, closed.source)
    try:
        dose = read_dose(own.dose, movements.most)
    except ValueError as error:
        return _refused(own.id, "own_dose", str(error), "J")
    return _exercise(own, rows, dose, movements, figure)


def read_dose(text: str, limits: MostOfDose) -> Dose:
    """The dose in its grammar, within what a set can be. ValueError is a sentence for a person."""
    try:
        dose = Dose.parse(text)
    except ValueError as error:
        raise ValueError(f'The dose "{text}" cannot be read. Write "10 reps", "10 reps of 5 s" or "30 s".') from error
    most, what = (limits.seconds, "seconds") if dose.timed else (limits.times, "times")
    span = dose.in_seconds()
    if span.low < 1 or span.high > most:
        raise ValueError(f'The dose "{text}" does not fit a set: it has 1 to {most} {what}.')
    if dose.hold is not None and span.high * dose.hold.high > limits.seconds:
        raise ValueError(f'The dose "{text}" does not fit a set: all its times together have {limits.seconds} seconds.')
    if dose.hold is not None and not 1 <= dose.hold.low <= dose.hold.high <= limits.hold:
        raise ValueError(f'The dose "{text}" does not fit a set: each time is held for 1 to {limits.hold} seconds.')
    return dose


def short_name(name: str) -> str:
    """The name for the player: whole words, as many as fit."""
    if len(name) <= SHORT_LETTERS:
        return name
    whole, space, _ = name[: SHORT_LETTERS + 1].rpartition(" ")
    return whole if space else name[:SHORT_LETTERS]


def _loaded(own: OwnExercise, movements: Movements) -> bool:
    """True for weights and bands, whatever was said of them."""
    return own.loaded or not set(movements.things).isdisjoint(own.equipment)


def _sensible(row: Movement, own: OwnExercise, movements: Movements) -> bool:
    if (row.asked_in and own.position not in row.asked_in) or (row.loaded and not _loaded(own, movements)):
        return False
    before = movements.row(row.asked_after) if row.asked_after else None
    return before is None or _has(before, own, movements)


def _has(row: Movement, own: OwnExercise, movements: Movements) -> bool:
    if own.position in row.held_in or set(row.with_things) & set(own.equipment):
        return True
    if row.question:
        return _sensible(row, own, movements) and (row.id in own.movements or row.id not in own.without)
    before = (movements.row(one) for one in row.implied_by)
    implied = bool(row.implied_by) and all(one is not None and _has(one, own, movements) for one in before)
    return implied and (not row.loaded or _loaded(own, movements))


def _exercise(
    own: OwnExercise, rows: tuple[Movement, ...], dose: Dose, movements: Movements, figure: Exercise | None
) -> Exercise:
    words = movements.words
    return Exercise(
        id=own.id,
        version=1,
        name=own.name,
        short_name=short_name(own.name),
        family=FAMILY,
        level=1,
        types=_kinds(own, rows, dose, movements, figure),
        position=own.position,
        equipment=tuple(dict.fromkeys((*_PLAYED_IN.get(own.position, ("bed",)), *own.equipment))),
        side=own.side,
        dose=dose,
        sites=Sites(hip=0, spine=0, wrist=0),
        muscles=Muscles(plain="", anatomy=()),
        not_for=_precautions(own, rows, movements, figure),
        support=own.support,
        view=figure.view if figure is not None else View.SIDE,
        motion=own.motion or MotionId(own.id),
        steps=tuple(stage.text for stage in own.stages if stage.text),
        cues=(),
        breathing=words.breathing,
        phases=_phases(dose, movements, figure),
        tempo=words.tempo,
        mistakes=(),
        setup=words.setup,
        why="",
        feel=words.feel,
        stop=words.stop,
        task="",
        sources=(),
        side_words=_side_words(own.side, figure),
        lower_first=figure is not None and figure.lower_first,
        pace=figure.pace if figure is not None else None,
        movements=tuple(row.id for row in rows),
        shown=figure,
        review=words.review,
    )


def _kinds(
    own: OwnExercise, rows: tuple[Movement, ...], dose: Dose, movements: Movements, figure: Exercise | None
) -> tuple[Kind, ...]:
    """Strength unless it is an unloaded hold: the worse answer where nobody said what it trains (J)."""
    kinds = [Kind.MOBILITY if dose.timed and not _loaded(own, movements) else Kind.RESISTANCE]
    kinds += [kind for row in rows for kind in row.kinds]
    kinds += [kind for kind in (figure.types if figure is not None else ()) if kind in SHOWN_KINDS]
    return tuple(dict.fromkeys(kinds))


def _precautions(
    own: OwnExercise, rows: tuple[Movement, ...], movements: Movements, figure: Exercise | None
) -> tuple[Precaution, ...]:
    """Every tag once; plain wins over soft."""
    here = {row.id for row in rows}
    given = [tag for row in rows for tag in row.tags]
    given += [tag for row in movements.rows if _asked_no(row, own, here, movements) for tag in row.tags_without]
    plain = [Precaution.parse(tag) for tag in given] + list(figure.not_for if figure is not None else ())
    return tuple(_strictest(plain))


def _asked_no(row: Movement, own: OwnExercise, here: set[str], movements: Movements) -> bool:
    return bool(row.question) and row.id not in here and _sensible(row, own, movements)


def _strictest(given: Iterable[Precaution]) -> Iterator[Precaution]:
    soft: dict[str, bool] = {}
    for one in given:
        soft[one.tag] = one.soft and soft.get(one.tag, True)
    return (Precaution(tag=tag, soft=is_soft) for tag, is_soft in soft.items())


def _phases(dose: Dose, movements: Movements, figure: Exercise | None) -> PhaseWords:
    """The figure's own words, where it is counted as the figure moves; marches, walks and holds have none."""
    if dose.unit is not Unit.REPS:
        return PhaseWords(out="", hold="", back="")
    return figure.phases if figure is not None and figure.phases.out else movements.words.phases


def _side_words(side: Side, figure: Exercise | None) -> str:
    if side is Side.NO:
        return ""
    return figure.side_words if figure is not None and figure.side_words else "right"


def _refused(exercise: ExerciseId, rule: str, reason: str, source: str) -> Refused:
    return Refused(exercise=exercise, rule=RuleId(rule), reason=reason, source=source)
