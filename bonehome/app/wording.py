"""Words for people: doses, times, dates, kinds and equipment. Pure functions; every page and sheet uses the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bonehome.app.text import _, _n
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.dose import Range, Unit
from bonehome.domain.exercise import Exercise, Position, Side
from bonehome.domain.profile import Weekday
from bonehome.domain.record import SetSide
from bonehome.domain.week import BlockName, Session, SessionKind, Slot

if TYPE_CHECKING:
    from bonehome.domain.own import OwnExercise
    from bonehome.domain.steps import StepKind

POUNDS_IN_KG = 2.20462


@dataclass(frozen=True, kw_only=True)
class Named:
    """A word for people and the name of the icon that stands beside it."""

    word: str
    icon: str


def dose_words(slot: Slot, exercise: Exercise | None, *, weight_unit: str = "kg") -> str:
    """Such as "2 sets of 10, each side, 2 kg" or "8 reps, with the light band".

    ``exercise`` None is one the library no longer knows.
    """
    parts = [_sets_of(slot, _amount(slot, exercise))]
    if slot.hold_s:
        parts.append(_n("hold {n} second", "hold {n} seconds", slot.hold_s))
    parts += _directions(slot, exercise)
    if slot.load_kg:
        parts.append(weight_words(slot.load_kg, weight_unit))
    if slot.band:
        parts.append(band_words(slot.band))
    return ", ".join(parts)


def plain_dose(exercise: Exercise) -> str:
    """One set as the library has it: "8 to 12 reps, each side", "10 to 30 seconds"."""
    dose = exercise.dose
    one, many = {
        Unit.SECONDS: (_("{n} second"), _("{n} seconds")),
        Unit.MINUTES: (_("{n} minute"), _("{n} minutes")),
    }.get(dose.unit, _unit_forms().get(dose.unit, (_("{n} rep"), _("{n} reps"))))
    parts = [_span(one, many, dose.amount)]
    if dose.hold is not None:
        parts.append(_span(_("hold {n} second"), _("hold {n} seconds"), dose.hold))
    if dose.each:
        parts.append(_("each way") if dose.each == "way" else _("each direction"))
    if dose.bouts is not None:
        parts.append(_span(_("once"), _("{n} times"), dose.bouts))
    if exercise.side is not Side.NO:
        parts.append(_("each side") if exercise.side is Side.YES else _("each side in turn"))
    return ", ".join(parts)


def _span(one: str, many: str, span: Range) -> str:
    """The words for a range: "8 to 12 reps"."""
    shown = f"{span.low}" if span.low == span.high else _("{low} to {high}").format(low=span.low, high=span.high)
    return _n(one, many, span.high, shown)


def _sets_of(slot: Slot, amount: str) -> str:
    if slot.sets == 1:
        return amount
    return _("{sets} of {amount}").format(sets=_n("{n} set", "{n} sets", slot.sets), amount=amount)


def _amount(slot: Slot, exercise: Exercise | None) -> str:
    """The work of one set on one side, without its directions."""
    if slot.seconds is not None:
        return duration_words(slot.seconds)
    unit = exercise.dose.unit if exercise is not None else Unit.REPS
    one, many = _unit_forms().get(unit, (_("{n} rep"), _("{n} reps")))
    return _n(one, many, slot.reps or 0)


def _unit_forms() -> dict[Unit, tuple[str, str]]:
    return {
        Unit.STEPS: (_("{n} step"), _("{n} steps")),
        Unit.TURNS: (_("{n} turn"), _("{n} turns")),
        Unit.REACHES: (_("{n} reach"), _("{n} reaches")),
        Unit.LAPS: (_("{n} lap"), _("{n} laps")),
        Unit.ROUNDS: (_("{n} round"), _("{n} rounds")),
        Unit.CATCHES: (_("{n} catch"), _("{n} catches")),
        Unit.FLIGHTS: (_("{n} flight"), _("{n} flights")),
    }


def _directions(slot: Slot, exercise: Exercise | None) -> list[str]:
    """What doubles or multiplies the set: ways, bouts, sides."""
    words = []
    if exercise is not None and exercise.dose.each:
        words.append(_("each way") if exercise.dose.each == "way" else _("each direction"))
    if exercise is not None and exercise.dose.bouts is not None:
        words.append(_n("once", "{n} times", exercise.dose.bouts.middle()))
    if slot.side is Side.YES:
        words.append(_("each side"))
    elif slot.side is Side.ALTERNATE and slot.reps is not None:
        words.append(_("each side in turn"))
    return words


def duration_words(seconds: int) -> str:
    """ "30 seconds", "10 minutes", "1 minute 30 seconds"."""
    minutes, left = divmod(seconds, 60)
    words = [_n("{n} minute", "{n} minutes", minutes)] if minutes else []
    if left or not words:
        words.append(_n("{n} second", "{n} seconds", left))
    return " ".join(words)


def minutes_words(minutes: float) -> str:
    """Whole minutes in full: "25 minutes"; anything above nothing is at least one."""
    return _n("{n} minute", "{n} minutes", _whole_minutes(minutes))


def minutes_short(minutes: float) -> str:
    """Whole minutes for cards and columns: "25 min"."""
    return _("{n} min").format(n=_whole_minutes(minutes))


def _whole_minutes(minutes: float) -> int:
    return max(1, int(minutes + 0.5)) if minutes > 0 else 0


def weight_words(kg: float, unit: str = "kg") -> str:
    """ "2 kg", "1.5 kg", or pounds to the nearest half: "4.5 lb"."""
    if unit == "lb":
        return _("{n} lb").format(n=f"{round(kg * POUNDS_IN_KG * 2) / 2:g}")
    return _("{n} kg").format(n=f"{kg:g}")


def band_name(word: str) -> str:
    """ "Light", for the word of a band; one we have no name for is shown as it was told."""
    return {"light": _("Light"), "medium": _("Medium"), "strong": _("Strong")}.get(word, word)


def band_words(word: str) -> str:
    """ "with the light band"."""
    return _("with the {band} band").format(band=band_name(word).lower())


def day_name(day: date) -> str:
    """ "Wednesday"."""
    return _day_names()[day.weekday()]


def day_short(day: date) -> str:
    """ "Wed 18", for the week strip."""
    return f"{_day_names()[day.weekday()][:3]} {day.day}"


def date_words(day: date) -> str:
    """ "Wednesday 18 November"."""
    return f"{day_name(day)} {date_short(day)}"


def date_short(day: date) -> str:
    """ "18 November"."""
    return f"{day.day} {_month_names()[day.month - 1]}"


def date_brief(day: date) -> str:
    """ "18 Nov", for a column on paper."""
    return f"{day.day} {_month_names()[day.month - 1][:3]}"


def week_words(start: date) -> str:
    """ "16 to 22 November", "30 November to 6 December", with years where they differ."""
    end = start + timedelta(days=6)
    if start.year != end.year:
        first, last = f"{date_short(start)} {start.year}", f"{date_short(end)} {end.year}"
    elif start.month != end.month:
        first, last = date_short(start), date_short(end)
    else:
        first, last = f"{start.day}", date_short(end)
    return _("{first} to {last}").format(first=first, last=last)


def weekday_words(day: Weekday) -> str:
    """ "Monday" for the day of the people file."""
    return _day_names()[day.number]


def list_words(words: tuple[str, ...]) -> str:
    """ "chair", "chair and mat", "chair, band and mat"."""
    if len(words) < 2:
        return "".join(words)
    return _("{many} and {last}").format(many=", ".join(words[:-1]), last=words[-1])


def greeting_words(hour: int, name: str = "") -> str:
    """By the clock: "Good morning, Ellen"."""
    times = ((4, _("Good evening")), (12, _("Good morning")), (18, _("Good afternoon")), (24, _("Good evening")))
    words = next(word for until, word in times if hour < until)
    return _("{greeting}, {name}").format(greeting=words, name=name) if name else words


def kind_words(kind: SessionKind) -> Named:
    """The kind of a session."""
    return {
        SessionKind.STRENGTH: Named(word=_("Strength"), icon="dumbbell"),
        SessionKind.BALANCE: Named(word=_("Balance"), icon="balance"),
        SessionKind.POSTURE: Named(word=_("Posture"), icon="posture"),
        SessionKind.IMPACT: Named(word=_("Landings"), icon="impact"),
        SessionKind.WALK: Named(word=_("Walk"), icon="walk"),
        SessionKind.TEST: Named(word=_("Self-test"), icon="timer"),
    }[kind]


def title_words(session: Session) -> str:
    """The session's own name, else its kind."""
    return session.title or kind_words(session.kind).word


def block_words(block: BlockName) -> str:
    """The name of a part of a session."""
    return {
        BlockName.WARMUP: _("Warm-up"),
        BlockName.IMPACT: _("Landings"),
        BlockName.BALANCE: _("Balance"),
        BlockName.STRENGTH: _("Strength"),
        BlockName.BACK: _("Back"),
        BlockName.COOLDOWN: _("Cool-down"),
        BlockName.WALK: _("Walk"),
    }[block]


def step_words(kind: StepKind) -> str:
    """What the player calls a stretch of the session; work is called by its phase or its exercise instead."""
    from bonehome.domain.steps import StepKind  # late: the steps of a session are for the player

    return {
        StepKind.GET_READY: _("Get ready"),
        StepKind.WORK: _("Go"),
        StepKind.CHANGE_SIDES: _("Change sides"),
        StepKind.REST: _("Rest"),
        StepKind.BLOCK_DONE: _("Done"),
        StepKind.FINISH: _("Finished"),
    }[kind]


def side_words(side: SetSide, exercise: Exercise | None) -> str:
    """ "Left leg", "Right"; empty for both. Which limb is meant comes from the exercise ("right leg")."""
    if side is SetSide.BOTH:
        return ""
    word = _("Left") if side is SetSide.LEFT else _("Right")
    limb = exercise.side_words.removeprefix("right").strip() if exercise is not None else ""
    return f"{word} {limb}".strip()


def given_words(own: OwnExercise) -> str:
    """ "Given by Anna Berg on 3 November 2026."."""
    day = f"{date_short(own.given_on)} {own.given_on.year}"
    return _("Given by {who} on {day}.").format(who=own.given_by, day=day)


def position_words(position: Position) -> str:
    """How the body is held: "Sitting"."""
    return {
        Position.STANDING: _("Standing"),
        Position.SEATED: _("Sitting"),
        Position.SUPINE: _("Lying on your back"),
        Position.PRONE: _("Lying face down"),
        Position.SIDELYING: _("Lying on your side"),
        Position.QUADRUPED: _("On hands and knees"),
    }[position]


def equipment_words(word: str) -> Named:
    """What a word of the equipment list means at home; a word it does not know is shown as it stands."""
    known = _equipment().get(word)
    return known if known is not None else Named(word=word.replace("_", " ").capitalize(), icon="home")


def equipment_of(session: Session, catalogue: Catalogue) -> tuple[str, ...]:
    """The equipment words of what the session needs, in the order of need, each once, without "none"."""
    found = (catalogue.exercise(slot.exercise) for slot in session.slots())
    words = (word for exercise in found if exercise is not None for word in exercise.equipment)
    return tuple(dict.fromkeys(word for word in words if word != "none"))


def _equipment() -> dict[str, Named]:
    return {
        "none": Named(word=_("Nothing"), icon="check"),
        "chair": Named(word=_("Chair"), icon="chair"),
        "two_chairs": Named(word=_("Two chairs"), icon="chair"),
        "counter": Named(word=_("Worktop"), icon="worktop"),
        "table": Named(word=_("Table"), icon="worktop"),
        "wall": Named(word=_("Clear wall"), icon="wall"),
        "corner": Named(word=_("Corner"), icon="wall"),
        "doorway": Named(word=_("Doorway"), icon="wall"),
        "mat": Named(word=_("Mat"), icon="mat"),
        "bed": Named(word=_("Firm bed"), icon="bed"),
        "pillow": Named(word=_("Pillow"), icon="bed"),
        "cushion": Named(word=_("Firm cushion"), icon="chair"),
        "towel": Named(word=_("Towel"), icon="towel"),
        "band_long": Named(word=_("Long band"), icon="band"),
        "band_loop": Named(word=_("Loop band"), icon="band"),
        "door_anchor": Named(word=_("Door anchor"), icon="band"),
        "strap": Named(word=_("Strap"), icon="band"),
        "dumbbell": Named(word=_("Hand weight"), icon="dumbbell"),
        "dumbbells": Named(word=_("Hand weights"), icon="dumbbell"),
        "ankle_weights": Named(word=_("Ankle weights"), icon="cuff"),
        "step": Named(word=_("Low step"), icon="step"),
        "rail": Named(word=_("Rail"), icon="stairs"),
        "stairs": Named(word=_("Stairs"), icon="stairs"),
        "bench": Named(word=_("Sturdy bench"), icon="chair"),
        "ball": Named(word=_("Big ball"), icon="ball"),
        "small_ball": Named(word=_("Small ball"), icon="ball"),
        "backpack": Named(word=_("Backpack"), icon="weight"),
        "broomstick": Named(word=_("Broomstick"), icon="home"),
        "tape": Named(word=_("Tape"), icon="home"),
        "line": Named(word=_("Line on the floor"), icon="home"),
        "shoes": Named(word=_("Firm shoes"), icon="walk"),
        "poles": Named(word=_("Walking poles"), icon="walk"),
    }


def _day_names() -> tuple[str, ...]:
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )


def _month_names() -> tuple[str, ...]:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
