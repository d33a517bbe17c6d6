"""The sentences of the player, from the player's view and the library; pure functions."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bonehome.app.text import _, _n
from bonehome.app.wording import band_name, block_words, equipment_words, side_words, weight_words
from bonehome.domain.dose import Unit
from bonehome.domain.exercise import Exercise
from bonehome.domain.player.events import PauseReason
from bonehome.domain.player.view import PlayerView
from bonehome.domain.record import SetSide
from bonehome.domain.steps import Step, StepKind, Transfer, Work, WorkForm

CUE_EVERY_COUNTS = 2
CUE_EVERY_S = 10
SHORT_CLOCK_S = 100


@dataclass(frozen=True, kw_only=True)
class Told:
    """How words depend on the person: unit of weight, and whether floor work is done on the bed."""

    weight_unit: str = "kg"
    on_bed: bool = False


def name_of(exercise: Exercise | None) -> str:
    """The short name for the player."""
    return exercise.short_name if exercise is not None else _("Exercise")


def minutes_left(seconds: float) -> str:
    """ "14 min left", never "0 min left"."""
    return _n("{n} min left", "{n} min left", max(1, math.ceil(seconds / 60 - 1e-6)))


def clock_words(seconds: int) -> tuple[str, str]:
    """(number, unit): "38", "seconds"; from 100 seconds on "9:45", "minutes"."""
    if seconds < SHORT_CLOCK_S:
        return str(seconds), _("second") if seconds == 1 else _("seconds")
    return f"{seconds // 60}:{seconds % 60:02}", _("minutes")


def caption(view: PlayerView, exercise: Exercise | None, told: Told) -> str:
    """Under the name in work: "Set 1 of 2. Left leg. 2 kg in each hand"."""
    step = view.step
    parts = [_("Set {n} of {of}").format(n=step.set_index, of=step.sets)] if step.sets > 1 else []
    parts += [side_words(step.side, exercise), _pass_words(view), load_words(view.work, exercise, told)]
    if view.logged:
        parts.append(_("Already counted"))
    return ". ".join(part for part in parts if part)


def _pass_words(view: PlayerView) -> str:
    work = view.work
    if work is None or work.passes < 2:
        return ""
    words = {
        "way": _("Way {n} of {of}"),
        "direction": _("Direction {n} of {of}"),
    }.get(work.pass_word, _("Round {n} of {of}"))
    return words.format(n=view.pass_index + 1, of=work.passes)


def load_words(work: Work | None, exercise: Exercise | None, told: Told) -> str:
    """ "2 kg in each hand", "1 kg cuff", "With the light band"."""
    if work is None or exercise is None:
        return ""
    if work.band:
        return _("With the {band} band").format(band=band_name(work.band).lower())
    if not work.load_kg:
        return ""
    weight = weight_words(work.load_kg, told.weight_unit)
    if "ankle_weights" in exercise.equipment:
        return _("{weight} cuff").format(weight=weight)
    if "dumbbells" in exercise.equipment:
        return _("{weight} in each hand").format(weight=weight)
    return weight


def cue(view: PlayerView, exercise: Exercise | None) -> str:
    """One cue at a time, in turn with the breathing."""
    if exercise is None:
        return ""
    lines = [*exercise.cues, first_clause(exercise.breathing)]
    lines = [line for line in lines if line]
    if not lines:
        return ""
    if view.count is not None:
        turn = max(0, view.count - 1) // CUE_EVERY_COUNTS
    else:
        turn = int((view.step.seconds - (view.seconds_left or 0)) // CUE_EVERY_S)
    return lines[turn % len(lines)]


def first_clause(sentence: str) -> str:
    """The first sentence up to its first comma, as a sentence: "Breathe out as you stand up."."""
    head = sentence.partition(". ")[0].partition(", ")[0].rstrip(".")
    return f"{head}." if head else ""


def first_sentence(text: str) -> str:
    """The first sentence."""
    return f"{text.partition('. ')[0].rstrip('.')}." if text else ""


def count_side(work: Work, of: int) -> tuple[str, str]:
    """Beside the number of repetitions: "of 10", "reps"."""
    units = {
        Unit.STEPS: _("steps"),
        Unit.TURNS: _("turns"),
        Unit.REACHES: _("reaches"),
        Unit.LAPS: _("laps"),
        Unit.ROUNDS: _("rounds"),
        Unit.CATCHES: _("catches"),
        Unit.FLIGHTS: _("flights"),
    }
    word = units.get(work.unit, _("reps"))
    both = work.beats[-1].turn > 0
    return _("of {n}").format(n=of), _("{units} each side").format(units=word) if both else word


def timed_word(work: Work) -> str:
    """The phase of timed work."""
    if work.form is WorkForm.HOLD:
        return work.beats[0].word or _("Hold")
    return work.beats[0].word or _("Keep going")


def dose_line(step: Step, work: Work) -> str:
    """One set: "10 reps", "30 seconds"."""
    if work.form.counted:
        return f"{work.count} {count_side(work, work.count)[1]}"
    number, unit = clock_words(round(work.pass_seconds))
    return f"{number} {unit}"


def sets_line(step: Step) -> str:
    """ "2 sets" before the first, then "Set 2 of 2"."""
    if step.set_index > 1:
        return _("Set {n} of {of}").format(n=step.set_index, of=step.sets)
    return _n("{n} set", "{n} sets", step.sets) if step.sets > 1 else ""


def ready_caption(view: PlayerView, exercise: Exercise | None, told: Told) -> str:
    """Before a set: "Left leg first. 30 seconds."."""
    if view.work is None:
        return ""
    parts = []
    if view.step.side is SetSide.LEFT:
        parts.append(_("{side} first").format(side=side_words(SetSide.LEFT, exercise)))
    elif view.step.side is SetSide.RIGHT:
        parts.append(side_words(SetSide.RIGHT, exercise))
    if view.step.sets > 1:
        parts.append(sets_line(view.step))
    parts += [dose_line(view.step, view.work), load_words(view.work, exercise, told)]
    return " ".join(f"{part}." for part in parts if part)


def ready_line(view: PlayerView, exercise: Exercise | None, told: Told) -> str:
    """The support line of get ready: the way down or up first, else what to have at hand."""
    transfer = transfer_words(view.transfer, told)
    if transfer:
        return transfer
    if exercise is None:
        return ""
    if view.phase is StepKind.CHANGE_SIDES:
        return _("Other hand on the worktop.") if _holds_on(exercise) else _("Take your time.")
    return _("Keep one hand on the worktop") if _one_hand(exercise) else first_sentence(exercise.setup)


def _holds_on(exercise: Exercise) -> bool:
    return exercise.support and "counter" in exercise.equipment


def _one_hand(exercise: Exercise) -> bool:
    return _holds_on(exercise) and bool(exercise.side_words)


def transfer_words(transfer: Transfer, told: Told) -> str:
    """How to change position without hurry."""
    if told.on_bed:
        words = {
            Transfer.DOWN: _("Take your time lying down on the bed."),
            Transfer.UP: _("Take your time getting up. Sit for a moment first."),
            Transfer.TURN: _("Take your time turning over."),
        }
    else:
        words = {
            Transfer.DOWN: _("Take your time getting down."),
            Transfer.UP: _("Take your time getting up. Hold on to something firm."),
            Transfer.TURN: _("Take your time turning over."),
        }
    return words.get(transfer, "")


def paused_lines(view: PlayerView, exercise: Exercise | None) -> tuple[str, str]:
    """(where you are, what is kept)."""
    name = name_of(exercise)
    where = name
    if view.phase is StepKind.WORK and view.count is not None and view.of is not None:
        where = _("{name}, {n} of {of}").format(name=name, n=view.count, of=view.of)
    elif view.phase is StepKind.WORK and view.seconds_left is not None:
        where = _("{name}, {time} to go").format(name=name, time=" ".join(clock_words(view.seconds_left)))
    elif view.phase is StepKind.REST:
        where = _("Rest. Next is {name}").format(name=name)
    kept = _("Your place is kept. Take the time you need.")
    if view.paused is PauseReason.GAP:
        kept = _("The computer was asleep. Your place is kept.")
    return where, kept


def block_done_words(step: Step) -> str:
    """ "Balance done"."""
    return _("{block} done").format(block=block_words(step.block))


def spoken(view: PlayerView, exercise: Exercise | None, told: Told) -> str:
    """What a screen reader hears when a phase begins: one text with the captions (ux 10)."""
    name = name_of(exercise)
    if view.phase is StepKind.WORK and view.work is not None:
        return _("{name}, start now.").format(name=name)
    if view.phase is StepKind.BLOCK_DONE:
        return f"{block_done_words(view.step)}."
    if view.phase is StepKind.FINISH:
        return _("Finished.")
    if view.work is None:
        return ""
    dose = ". ".join(part for part in (sets_line(view.coming or view.step), dose_line(view.step, view.work)) if part)
    if view.phase is StepKind.REST:
        return _("Rest. Next: {name}. {dose}.").format(name=name, dose=dose)
    line = ready_line(view, exercise, told)
    head = _("Change sides") if view.phase is StepKind.CHANGE_SIDES else _("Get ready")
    return " ".join(part for part in (f"{head}: {name}.", ready_caption(view, exercise, told), line) if part)


def equipment_chips(exercise: Exercise) -> tuple[tuple[str, str], ...]:
    """(word, icon) of what the exercise needs, at most three."""
    named = [equipment_words(word) for word in exercise.equipment if word != "none"]
    return tuple((one.word, one.icon) for one in named[:3])
