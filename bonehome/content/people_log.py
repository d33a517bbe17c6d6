"""The log of a people file: what was done, with a note for everything in it that cannot be."""

from __future__ import annotations

from datetime import date

from bonehome.content.people_values import is_number, items, number, shown, whole
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.domain.rules.log import Log, LogEntry, LogSet

WORST = 10
"""The upper end of the scales of pain and effort (product, people file)."""


def read_log(value: object, catalogue: Catalogue, start: date, notes: list[str]) -> Log:
    """The entries up to the start by date; ``notes`` gets a sentence for each that is not used, or not as it stands."""
    entries: list[LogEntry] = []
    known = {*catalogue.exercises, *catalogue.rung_names(), *catalogue.retired}
    for place, raw in enumerate(items(value), start=1):
        said: list[str] = []
        entry = _entry(raw, f"Entry {place} of the log", said)
        if entry is None:
            notes.append(f"Entry {place} of the log has no date, exercise or sets that can be read.")
        elif entry.exercise not in known:
            notes.append(f"The exercise {shown(entry.exercise)} in the log is not known.")
        elif entry.date > start:
            notes.append(f"Entry {place} of the log is dated after the start and is not used.")
        else:
            entries.append(entry)
            notes += dict.fromkeys(said)
    return tuple(sorted(entries, key=lambda one: one.date))


def _entry(raw: object, name: str, notes: list[str]) -> LogEntry | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("exercise"), str):
        return None
    try:
        day = date.fromisoformat(str(raw.get("date")))
    except ValueError:
        return None
    sets = tuple(_SetReader(one, name, notes).read() for one in items(raw.get("sets")) if isinstance(one, dict))
    return LogEntry(date=day, exercise=ExerciseId(raw["exercise"]), sets=sets) if sets else None


class _SetReader:
    """Reads one set. What is outside its range counts as not told, so that it is never progress."""

    def __init__(self, raw: dict[str, object], name: str, notes: list[str]) -> None:
        self._raw = raw
        self._name = name
        self._notes = notes

    def read(self) -> LogSet:
        form, side, band = (self._raw.get(key) for key in ("form_ok", "side", "band"))
        if form is not None and not isinstance(form, bool):
            self._not_told("form_ok")
        return LogSet(
            reps=self._count("reps"),
            seconds=self._count("seconds"),
            load_kg=self._amount("load_kg"),
            side=side if isinstance(side, str) else "",
            effort=self._amount("effort", most=WORST),
            pain=self._pain(),
            form_ok=form if isinstance(form, bool) else None,
            band=band if isinstance(band, str) else "",
        )

    def _count(self, key: str) -> int | None:
        found = whole(self._raw.get(key))
        if found is not None and found > 0:
            return found
        self._not_told(key)
        return None

    def _amount(self, key: str, most: float | None = None) -> float | None:
        found = number(self._raw.get(key))
        if found is not None and found >= 0 and (most is None or found <= most):
            return found
        self._not_told(key)
        return None

    def _pain(self) -> float | None:
        """A pain above the scale is the worst there is: not told would be kinder than what was meant."""
        value = self._raw.get("pain")
        if is_number(value) and value > WORST:
            self._notes.append(f"{self._name}: pain {shown(value)} is above {WORST} and counts as {WORST}.")
            return WORST
        return self._amount("pain")

    def _not_told(self, key: str) -> None:
        value = self._raw.get(key)
        if value is not None:
            self._notes.append(f"{self._name}: {key} {shown(value)} cannot be, so it counts as not told.")
