"""Reads motion files straight into the domain's dataclasses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bonehome.content.errors import ContentError
from bonehome.content.strict import unknown_fields
from bonehome.domain.figure.motion import HELD, Motion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bonehome.domain.ids import MotionId


def read_motion(path: Path) -> Motion:
    """The motion in the file. Raises ``ContentError``; poses are resolved later, when first drawn."""
    return _read(path, msgspec.json.Decoder(Motion))


def read_motions(paths: Iterable[Path]) -> dict[MotionId, Motion]:
    """Every motion by id. Raises ``ContentError`` at the first file that cannot be used."""
    decoder = msgspec.json.Decoder(Motion)
    motions = (_read(path, decoder) for path in paths)
    return {motion.id: motion for motion in motions}


def find_motion_errors(path: Path) -> tuple[ContentError, ...]:
    """Everything wrong with the file's form: decoding, misspelt fields, frames that are no pose. Slow and thorough."""
    try:
        motion = read_motion(path)
    except ContentError as error:
        return (error,)
    raw = msgspec.json.decode(path.read_bytes())
    found = [*_misheld(path, motion), *_loose(path, motion)]
    found += [ContentError(path, place, "There is no such field.") for place in unknown_fields(raw, Motion)]
    try:
        _ = motion.poses
    except ValueError as error:
        found.append(ContentError(path, "frames", str(error)))
    return tuple(found)


def _misheld(path: Path, motion: Motion) -> Iterator[ContentError]:
    """Things where nobody holds or wears them."""
    for limb, thing in motion.held.items():
        if thing not in HELD[limb]:
            known = ", ".join(sorted(HELD[limb]))
            yield ContentError(path, f"held.{limb}", f'"{thing}" is not held there, only: {known}.')


def _loose(path: Path, motion: Motion) -> Iterator[ContentError]:
    """Bands that are to be fixed and do not say where."""
    for number, link in enumerate(motion.links):
        if link.type == "anchor" and link.at is None:
            yield ContentError(path, f"links[{number}].at", "An anchored band needs the point where it is fixed.")


def _read(path: Path, decoder: msgspec.json.Decoder[Motion]) -> Motion:
    try:
        motion = decoder.decode(path.read_bytes())
    except OSError as error:
        raise ContentError(path, "", f"The file cannot be read ({error.strerror}).") from error
    except msgspec.DecodeError as error:
        raise ContentError.of_decoding(path, error) from error
    if motion.id != path.stem:
        raise ContentError(path, "id", f"The id {motion.id!r} is not the name of the file.")
    if len(motion.frames) < 2:
        raise ContentError(path, "frames", "A motion has at least two frames.")
    return motion
