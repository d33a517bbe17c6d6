"""Reads one JSON file with every failure told as a ContentError."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from bonehome.content.errors import ContentError

VERSION = 1

_T = TypeVar("_T")


def read_bytes(path: Path) -> bytes:
    """The file as it is. Raises ``ContentError``."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(path, "", f"The file cannot be read ({error.strerror}).") from error


def read_raw(path: Path) -> dict[str, object]:
    """The file's JSON object, of the version this program knows. Raises ``ContentError``."""
    try:
        raw = msgspec.json.decode(read_bytes(path))
    except msgspec.DecodeError as error:
        raise ContentError.of_decoding(path, error) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ContentError(path, "", "The file is not JSON text in UTF-8.") from error
    if not isinstance(raw, dict):
        raise ContentError(path, "", "The file must hold one object, between { and }.")
    check_version(path, raw.get("version"))
    return raw


def read_as(path: Path, kind: type[_T]) -> _T:
    """The file as the dataclass ``kind``. Raises ``ContentError``."""
    raw = read_raw(path)
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise ContentError.of_decoding(path, error) from error


def check_version(path: Path, version: object) -> None:
    """Raises ``ContentError`` where the file is not of the one version this program reads."""
    if version is None:
        raise ContentError(path, "version", f"The version is missing; write {VERSION}.")
    if version != VERSION:
        raise ContentError(path, "version", f"This program reads version {VERSION}, the file says {version}.")
