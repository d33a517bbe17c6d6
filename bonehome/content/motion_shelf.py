"""The motions of a folder, each read when it is first asked for: most of a day needs none of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bonehome.content.errors import NO_TEXT, ContentError
from bonehome.domain.ids import MotionId

if TYPE_CHECKING:
    from bonehome.domain.figure.motion import Motion


class MotionShelf(Mapping[MotionId, "Motion"]):
    """Motions by id. One whose file cannot be used is not in it, and ``faults`` says why once it has been looked at."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = {MotionId(path.stem): path for path in paths}
        self._read: dict[MotionId, Motion] = {}
        self.faults: list[str] = []

    def __getitem__(self, id_: MotionId) -> Motion:
        found = self._read.get(id_)
        return found if found is not None else self._fetch(id_)

    def __iter__(self) -> Iterator[MotionId]:
        self.check()
        return iter(self._paths)

    def __len__(self) -> int:
        self.check()
        return len(self._paths)

    def check(self) -> None:
        """Read every motion that was not asked for yet: all at once where all is well, else one by one."""
        from bonehome.content.motions import read_motions  # late: see ``_fetch``

        unread = {id_: path for id_, path in self._paths.items() if id_ not in self._read}
        try:
            self._read.update(read_motions(unread.values()))
        except (ContentError, *NO_TEXT):
            for id_ in unread:
                self.get(id_)

    def stamp(self, id_: MotionId) -> str:
        """A text that changes whenever the motion's file does; empty where there is no such motion."""
        path = self._paths.get(id_)
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest() if path is not None else ""
        except OSError:
            return ""

    def _fetch(self, id_: MotionId) -> Motion:
        """Read one motion; KeyError where there is none that can be used."""
        from bonehome.content.motions import read_motion  # late: motions bring thirty dataclasses of their own

        path = self._paths[id_]
        try:
            self._read[id_] = read_motion(path)
        except ContentError as error:
            self._leave_out(id_, str(error))
        except NO_TEXT:
            self._leave_out(id_, f"{path.name}: The file is not JSON text in UTF-8.")
        return self._read[id_]

    def _leave_out(self, id_: MotionId, fault: str) -> None:
        del self._paths[id_]
        self.faults.append(fault)
