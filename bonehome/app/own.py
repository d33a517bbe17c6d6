"""What a physiotherapist gave the person: added, changed and removed, with its photos; the plan follows."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.domain.ids import ExerciseId
from bonehome.domain.own import OWN_PREFIX, OwnExercise
from bonehome.domain.rules import own as rules
from bonehome.domain.rules.own import read_dose
from bonehome.domain.verdict import Refused
from bonehome.paths import private_folder, write_private

if TYPE_CHECKING:
    from pathlib import Path

    from bonehome.app.own_shelf import OwnShelf
    from bonehome.app.planning import Planning
    from bonehome.app.screening import Screening
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.exercise import Exercise
    from bonehome.domain.rules.movements import MostOfDose, Movement

NAME_LETTERS = 60
PICTURES = {b"\xff\xd8\xff": ".jpg", b"\x89PNG": ".png"}
MOST_BYTES = 4_000_000
"""A photo of 1600 px needs far less."""


@dataclass(frozen=True, kw_only=True)
class StaysOut:
    """An own exercise that nobody may do here, with the reason."""

    own: OwnExercise
    reason: str


class OwnExercises:
    """The person's own exercises. Every change is on the disk and in the plan when the call returns.

    UserError for what may not be kept changes nothing; where the disk refuses, it is as ``Screening`` says.
    ``folder`` holds the photos; they are the person's and lie beside the log, readable by the person alone.
    """

    def __init__(self, screening: Screening, shelf: OwnShelf, planning: Planning, folder: Path) -> None:
        self._screening = screening
        self._shelf = shelf
        self._planning = planning
        self._folder = folder
        self._restorable: set[ExerciseId] = set()
        shelf.follow(self._stored)

    @property
    def catalogue(self) -> Catalogue:
        """The library with the person's own exercises beside it."""
        return self._shelf.catalogue

    def all(self) -> tuple[OwnExercise, ...]:
        """Those that were not removed, the oldest first."""
        return tuple(one for one in self._stored() if not one.removed)

    def find(self, id_: str) -> OwnExercise | None:
        """The own exercise of this id."""
        return next((one for one in self.all() if one.id == id_), None)

    def staying_out(self) -> tuple[StaysOut, ...]:
        """Those that are kept but that nobody may do."""
        refused = self._shelf.refused
        return tuple(StaysOut(own=one, reason=refused[one.id].reason) for one in self.all() if one.id in refused)

    def questions(self, own: OwnExercise) -> tuple[Movement, ...]:
        """The safety questions of this exercise, in order."""
        return rules.questions(own, self._shelf.movements)

    def things(self) -> tuple[str, ...]:
        """What a weight or band can be, as equipment words."""
        return self._shelf.movements.things

    def most(self) -> MostOfDose:
        """The most that one set can be."""
        return self._shelf.movements.most

    def judge(self, own: OwnExercise) -> Exercise | Refused:
        """The exercise it would make, or why nobody may do it here."""
        return self._shelf.judge(own)

    def add(self, own: OwnExercise, photos: Mapping[int, bytes] | None = None) -> OwnExercise:
        """Keep a new one under an id of its own. ``photos`` are encoded pictures by the place of their stage.

        UserError names what is missing, a dose that cannot be read, or the movement that keeps it out.
        """
        return self._keep(replace(own, id=ExerciseId(OWN_PREFIX + secrets.token_hex(6))), photos or {})

    def change(self, own: OwnExercise, photos: Mapping[int, bytes] | None = None) -> OwnExercise:
        """Keep another version of one. UserError as for ``add``."""
        return self._keep(own, photos or {})

    def remove(self, id_: ExerciseId) -> OwnExercise | None:
        """Take it out; its name stays for the log. What is returned brings it back with ``restore``."""
        own = self.find(id_)
        if own is not None:
            self._restorable.add(id_)
            self._save(replace(own, removed=True))
        return own

    def restore(self, own: OwnExercise) -> None:
        """Undo a removal."""
        self._save(replace(own, removed=False))

    def photo(self, id_: str, stage: int | None = None) -> Path | None:
        """The photo of a stage (from 0), or the first there is; None where there is none or its file is gone."""
        own = next((one for one in self._stored() if one.id == id_), None)
        if own is None:
            return None
        names = own.photos if stage is None else tuple(one.photo for one in own.stages[stage : stage + 1] if one.photo)
        paths = (self._folder / name for name in names)
        return next((path for path in paths if path.is_file()), None)

    def missing_photos(self, own: OwnExercise) -> tuple[int, ...]:
        """The stages (from 1) whose photo is no longer in the folder."""
        numbered = enumerate(own.stages, start=1)
        return tuple(n for n, one in numbered if one.photo and not (self._folder / one.photo).is_file())

    def _stored(self) -> tuple[OwnExercise, ...]:
        return self._screening.draft().own

    def _keep(self, own: OwnExercise, photos: Mapping[int, bytes]) -> OwnExercise:
        own = replace(own, name=" ".join(own.name.split()), given_by=" ".join(own.given_by.split()))
        self._check(own)
        for place, content in photos.items():
            name = self._write_photo(content)
            stages = list(own.stages)
            stages[place] = replace(stages[place], photo=name)
            own = replace(own, stages=tuple(stages))
        self._save(own)
        return own

    def _check(self, own: OwnExercise) -> None:
        """UserError for the first thing that is missing or may not be."""
        for missing, sentence in _missing(own):
            if missing:
                raise UserError(sentence, _("Everything else stays as you wrote it."))
        try:
            read_dose(own.dose, self._shelf.movements.most)
        except ValueError as error:
            raise UserError(_(str(error)), _("Everything else stays as you wrote it.")) from error
        judged = self.judge(own)
        if isinstance(judged, Refused):
            raise UserError(
                _("This one stays out: {reason}").format(reason=judged.reason),
                _("Show this to the person who gave it to you, and ask for another one."),
            )

    def _write_photo(self, content: bytes) -> str:
        ending = next((end for start, end in PICTURES.items() if content.startswith(start)), "")
        if not ending or len(content) > MOST_BYTES:
            raise UserError(_("This file is not a picture."), _("Choose a photo, such as a JPG or PNG file."))
        name = f"{secrets.token_hex(8)}{ending}"
        folder = private_folder(self._folder)
        try:
            write_private(folder / name, content)
        except OSError as error:
            raise UserError(
                _("The photo cannot be kept ({why}).").format(why=error.strerror),
                _("Free some space on the disk and try again. Nothing else was changed."),
            ) from error
        return name

    def _save(self, own: OwnExercise) -> None:
        before = self._stored()
        others = tuple(self._bare(one) for one in before if one.id != own.id)
        known = any(one.id == own.id for one in before)
        after = tuple(own if one.id == own.id else self._bare(one) for one in before) if known else (*others, own)
        self._screening.set_details(own=after)
        self._planning.own_changed()
        self._tidy(after)

    def _bare(self, own: OwnExercise) -> OwnExercise:
        """Of one that was removed in an earlier run only the name is kept."""
        lost = own.removed and own.id not in self._restorable
        return replace(own, stages=(), note="") if lost else own

    def _tidy(self, kept: tuple[OwnExercise, ...]) -> None:
        """Photos that no exercise shows any more go. One that cannot be deleted does no harm."""
        named = {name for one in kept for name in one.photos}
        if not self._folder.is_dir():
            return
        for path in self._folder.iterdir():
            if path.suffix in PICTURES.values() and path.name not in named:
                with contextlib.suppress(OSError):
                    path.unlink()


def _missing(own: OwnExercise) -> tuple[tuple[bool, str], ...]:
    return (
        (not own.name, _("Give the exercise a name.")),
        (len(own.name) > NAME_LETTERS, _("The name is too long. Use a few words.")),
        (not own.given_by, _("Say who gave you the exercise.")),
        (own.loaded and not own.equipment, _("Say which weight or band it needs.")),
        (own.motion is None and not any(stage.text for stage in own.stages), _("Say in a sentence how it is done.")),
    )
