"""Reads the joint limits of the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bonehome.content.errors import ContentError
from bonehome.domain.figure.joint_limits import Limits

if TYPE_CHECKING:
    from pathlib import Path


def read_limits(path: Path) -> Limits:
    """The limits in the file. Raises ``ContentError``."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Limits)
    except OSError as error:
        raise ContentError(path, "", f"The file cannot be read ({error.strerror}).") from error
    except msgspec.DecodeError as error:
        raise ContentError.of_decoding(path, error) from error
