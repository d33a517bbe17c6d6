"""Checks the words of an exercise: complete, short, sayable, and free of promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bonehome.content.vocabulary import PROMISES
from bonehome.domain.dose import Unit
from bonehome.domain.exercise import Exercise, Side

Fault = tuple[str, str]

NAME_LETTERS = 60
SHORT_NAME_LETTERS = 22
SHORT_NAME_WORDS = 3
CUE_WORDS = 8
PHASE_WORDS = 2
SENTENCE_WORDS = 24
STEPS = range(3, 7)
CUES = range(2, 5)
MISTAKES = range(2, 4)

SENTENCE_FIELDS = ("breathing", "tempo", "setup", "why", "feel", "stop", "review")
SENTENCE_END = re.compile(r"(?<=[.?!:])\s+")


def text_faults(exercise: Exercise) -> Iterator[Fault]:
    """(field, sentence) for everything wrong with the words."""
    for check in CHECKS:
        yield from check(exercise)


def texts(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Every text a person may read, with the name of its field."""
    yield "name", exercise.name
    yield "short_name", exercise.short_name
    yield "task", exercise.task
    yield "muscles.plain", exercise.muscles.plain
    yield from sentences(exercise)


def sentences(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """The texts that are whole sentences."""
    for name in SENTENCE_FIELDS:
        yield name, getattr(exercise, name)
    yield from _numbered("steps", exercise.steps)
    yield from _numbered("cues", exercise.cues)
    for number, mistake in enumerate(exercise.mistakes):
        yield f"mistakes[{number}].wrong", mistake.wrong
        yield f"mistakes[{number}].mend", mistake.mend
    for tag, text in exercise.care.items():
        yield f"care.{tag}", text


def _numbered(name: str, lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((f"{name}[{number}]", line) for number, line in enumerate(lines))


def _filled(exercise: Exercise) -> Iterator[Fault]:
    for name, text in texts(exercise):
        if not text.strip():
            yield name, "The text is empty."
        elif text != " ".join(text.split()):
            yield name, "The text has stray spaces."
    if not exercise.muscles.anatomy:
        yield "muscles.anatomy", "At least one muscle is named."


def _ended(exercise: Exercise) -> Iterator[Fault]:
    for name, text in sentences(exercise):
        if name != "review" and text and text[-1] not in ".?":
            yield name, "The sentence has no full stop."


def _calm(exercise: Exercise) -> Iterator[Fault]:
    for name, text in texts(exercise):
        if "!" in text:
            yield name, "No exclamation marks."
        if "counter" in text.lower():
            yield name, 'Say "worktop", not "counter".'


def _promises(exercise: Exercise) -> Iterator[Fault]:
    for name, text in texts(exercise):
        small = text.lower()
        for promise in PROMISES:
            words = promise.found_in(small)
            if words:
                yield name, f'No promise {promise.about}: "{words}".'


def _short(exercise: Exercise) -> Iterator[Fault]:
    for name, text in sentences(exercise):
        for one in SENTENCE_END.split(text):
            if len(one.split()) > SENTENCE_WORDS:
                yield name, f'A sentence has {len(one.split())} words, at most {SENTENCE_WORDS}: "{one}"'


def _names(exercise: Exercise) -> Iterator[Fault]:
    if len(exercise.name) > NAME_LETTERS:
        yield "name", f"The name has {len(exercise.name)} letters, at most {NAME_LETTERS}."
    if len(exercise.short_name.split()) > SHORT_NAME_WORDS or len(exercise.short_name) > SHORT_NAME_LETTERS:
        yield "short_name", f"At most {SHORT_NAME_WORDS} words and {SHORT_NAME_LETTERS} letters."


def _counts(exercise: Exercise) -> Iterator[Fault]:
    lengths = {"steps": len(exercise.steps), "cues": len(exercise.cues), "mistakes": len(exercise.mistakes)}
    for name, allowed in (("steps", STEPS), ("cues", CUES), ("mistakes", MISTAKES)):
        if lengths[name] not in allowed:
            yield name, f"There are {lengths[name]}, it should be {allowed[0]} to {allowed[-1]}."
    for name, cue in _numbered("cues", exercise.cues):
        if len(cue.split()) > CUE_WORDS:
            yield name, f"The cue has {len(cue.split())} words, at most {CUE_WORDS}."


def _breath(exercise: Exercise) -> Iterator[Fault]:
    if not any("breath" in step.lower() for step in exercise.steps):
        yield "steps", "No step says how to breathe."


def _phases(exercise: Exercise) -> Iterator[Fault]:
    words = {"out": exercise.phases.out, "hold": exercise.phases.hold, "back": exercise.phases.back}
    for name, word in words.items():
        if len(word.split()) > PHASE_WORDS:
            yield f"phases.{name}", f'At most {PHASE_WORDS} words, not "{word}".'
    if exercise.dose.unit is Unit.REPS:
        for name in ("out", "back"):
            if not words[name]:
                yield f"phases.{name}", "Repetitions need a word here."
    elif any(words.values()):
        yield "phases", "Marches, walks and holds have no words here."


def _sides(exercise: Exercise) -> Iterator[Fault]:
    if exercise.side is Side.NO:
        if exercise.side_words:
            yield "side_words", "Both sides work together, so this stays empty."
        return
    if not exercise.side_words:
        yield "side_words", 'Say which limb is meant, for example "right leg".'
    if exercise.side is Side.YES and not any("change sides" in step.lower() for step in exercise.steps):
        yield "steps", "No step says to change sides."


def _care(exercise: Exercise) -> Iterator[Fault]:
    soft = [precaution.tag for precaution in exercise.not_for if precaution.soft]
    for tag in soft:
        if tag not in exercise.care:
            yield "care", f'There is no sentence for "{tag}~".'
    for tag in exercise.care:
        if tag not in soft:
            yield f"care.{tag}", f'"{tag}~" is not among not_for.'
    if exercise.position.floor:
        for tag in ("nofloor", "vfx"):
            if "firm bed" not in exercise.care.get(tag, "firm bed"):
                yield f"care.{tag}", 'The sentence says "on a firm bed".'


CHECKS: tuple[Callable[[Exercise], Iterator[Fault]], ...] = (
    _filled,
    _ended,
    _calm,
    _promises,
    _short,
    _names,
    _counts,
    _breath,
    _phases,
    _sides,
    _care,
)
