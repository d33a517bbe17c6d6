"""The review page of an exercise: its words beside its pictures, so that each can be checked against the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise, View
from bonehome.domain.figure.motion import Motion
from bonehome.ui.figure.stills import Still
from bonehome.ui.figure.styles import FigureStyle
from bonehome.ui.printing.board import PDF_DPI, Board, board_on, pdf_in_memory, save_file
from bonehome.ui.printing.paper import MARGIN_MM, Paper
from bonehome.ui.theme.fonts import Fonts

PICTURES = 126.0
"""Width of the pictures' column in mm."""
GAP = 6.0
PHASES = (0.0, 0.25, 0.5)
TEXT_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
LABEL = 4.0


class ReviewPage:
    """Writes one page for one exercise."""

    def __init__(self, catalogue: Catalogue, style: FigureStyle, fonts: Fonts) -> None:
        self._catalogue = catalogue
        self._style = style
        self._fonts = fonts
        self._paper = Paper(landscape=True)

    def write(self, path: Path, exercise: Exercise) -> None:
        """Write the page. Raises UserError where that is not possible."""
        writer, memory = pdf_in_memory(exercise.name, self._paper)
        with board_on(writer, PDF_DPI, self._fonts, self._style) as board:
            self._pictures(board, exercise)
            self._words(board, exercise)
        save_file(path, bytes(memory.data().data()))

    def _pictures(self, board: Board, exercise: Exercise) -> None:
        motion = self._catalogue.motion_of(exercise.id)
        if motion is None:
            return
        side = PICTURES / len(PHASES)
        top = MARGIN_MM
        for row, stills in enumerate((_over_time(motion), _round_her())):
            for column, (label, still) in enumerate(stills):
                left = MARGIN_MM + column * side
                board.ink.words(left, top, side - 1, label, 7)
                board.picture(left, top + LABEL, side - 1, motion, still)
            top += side + LABEL + 2 + row
        y = top
        for line in _facts(exercise, motion):
            y += board.ink.words(MARGIN_MM, y, PICTURES, line, 8) + 0.8

    def _words(self, board: Board, exercise: Exercise) -> None:
        left = MARGIN_MM + PICTURES + GAP
        width = self._paper.width_mm - left - MARGIN_MM
        title = board.ink.words(left, MARGIN_MM, width, exercise.name, 14, 700) + 1
        room = self._paper.height_mm - 2 * MARGIN_MM - title
        lines = tuple(_lines(exercise))
        pt = next((size for size in TEXT_SIZES if _height(board, lines, width, size) <= room), TEXT_SIZES[-1])
        y = MARGIN_MM + title
        for head, line in lines:
            y += _write(board, left, y, width, head, line, pt)


def _over_time(motion: Motion) -> tuple[tuple[str, Still], ...]:
    first, last = (motion.frames[motion.key_frames[k]].name for k in (0, -1))
    labels = (f"Start: {first}", "Half-way", f"End: {last}")
    return tuple(
        (label, Still(phase=phase, arrow=phase == PHASES[-1], glow=phase == PHASES[-1]))
        for label, phase in zip(labels, PHASES, strict=True)
    )


def _round_her() -> tuple[tuple[str, Still], ...]:
    return tuple((f"End, {view.value}", Still(phase=PHASES[-1], view=view)) for view in View)


def _facts(exercise: Exercise, motion: Motion) -> Iterator[str]:
    """What is not in the words: dose, sites, tags, and what the drawing is allowed."""
    yield f"{exercise.id}, {exercise.family} {exercise.level}. Dose: {exercise.dose}. Side: {exercise.side.value}."
    sites = exercise.sites
    yield f"Hip {sites.hip}, spine {sites.spine}, wrist {sites.wrist}. Position: {exercise.position.value}."
    yield f"Equipment: {', '.join(exercise.equipment) or 'none'}. Support: {'yes' if exercise.support else 'no'}."
    tags = ", ".join(map(str, exercise.not_for))
    yield f"Not for: {tags or 'nobody in particular'}."
    yield f"Muscles: {', '.join(exercise.muscles.anatomy)}. Sources: {', '.join(exercise.sources)}."
    yield f"Mark {exercise.mark.value}, {exercise.review}."
    for one in motion.exceptions:
        yield f"Exception, {one.check} {one.joint}: {one.reason}"


def _lines(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Every text a person can read, with its head."""
    for number, step in enumerate(exercise.steps, 1):
        yield f"{number}", step
    yield "Cues", " / ".join(exercise.cues)
    yield "Breathing", exercise.breathing
    yield "Tempo", exercise.tempo
    for mistake in exercise.mistakes:
        yield "Mistake", f"{mistake.wrong} {mistake.mend}"
    yield "Set-up", exercise.setup
    yield "Why", exercise.why
    yield "Feel", exercise.feel
    yield "Stop", exercise.stop
    yield "Task", exercise.task
    for tag, sentence in exercise.care.items():
        yield f"Care, {tag}", sentence


HEAD_WIDTH = 24.0


def _height(board: Board, lines: tuple[tuple[str, str], ...], width: float, pt: float) -> float:
    return sum(board.ink.height_of(width - HEAD_WIDTH, line, pt) + pt * 0.14 for _, line in lines)


def _write(board: Board, left: float, top: float, width: float, head: str, line: str, pt: float) -> float:
    board.ink.words(left, top, HEAD_WIDTH - 1, head, pt, 650)
    return board.ink.words(left + HEAD_WIDTH, top, width - HEAD_WIDTH, line, pt) + pt * 0.14
