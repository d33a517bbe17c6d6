"""How the person likes the program: one small file, always whole, never a reason not to start."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from bonehome.app.text import _
from bonehome.domain.errors import UserError
from bonehome.paths import ready_data_folder, write_private

FILE_NAME = "settings.json"
BROKEN_NAME = "settings.broken.json"
FORMAT_VERSION = 1

TextPt = Literal[14, 16, 18, 20, 22, 24, 26, 28]
Theme = Literal["follow", "light", "dark", "contrast"]
Metres = Literal[1, 2, 3]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
WeightUnit = Literal["kg", "lb"]
WeekStart = Literal["mon", "sun"]
Paper = Literal["a4", "letter"]
Country = Annotated[str, msgspec.Meta(pattern="^([A-Z]{2})?$")]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What can be set. ``country`` is an ISO 3166 code or empty; ``person`` the id of the person last chosen."""

    text_pt: TextPt = 16
    theme: Theme = "follow"
    player_distance_m: Metres = 2
    moving_pictures: bool = True
    tones: bool = True
    volume: Percent = 80
    wait_for_me: bool = False
    weight_unit: WeightUnit = "kg"
    week_start: WeekStart = "mon"
    country: Country = ""
    paper: Paper = "a4"
    figure: str = "ellen"
    person: str = ""
    version: int = FORMAT_VERSION


class SettingsStore:
    """Reads and writes the settings in the data folder.

    A file that cannot be read is kept aside as settings.broken.json, the defaults are used, and ``notice`` holds one
    sentence for the person; it is empty where all is well.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._known: Settings | None = None
        self.notice = ""

    def load(self) -> Settings:
        """The settings; the file is read once. Raises UserError only where it was written by a newer program."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def save(self, settings: Settings) -> None:
        """Keep the settings; they count for this run even where writing fails, which raises UserError."""
        checked = msgspec.convert(msgspec.to_builtins(settings), Settings)
        self._known = checked
        ready_data_folder(self._path.parent)
        text = msgspec.json.format(msgspec.json.encode(checked), indent=1)
        try:
            write_private(self._path, text + b"\n")
        except OSError as error:
            raise UserError(
                _('Your settings could not be saved in "{path}" ({why}).').format(path=self._path, why=error.strerror),
                _("They count until you close the program. Free some space or allow writing in that folder."),
            ) from error

    def change(self, **fields: Any) -> Settings:
        """Change some fields and keep them. msgspec.ValidationError or TypeError names one that cannot be."""
        self.save(replace(self.load(), **fields))
        return self.load()

    def _read(self) -> Settings:
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self.notice = _('Your settings in "{path}" cannot be read ({why}). The usual ones are used.').format(
                path=self._path, why=error.strerror
            )
            return Settings()
        try:
            found = msgspec.json.decode(content, type=Settings)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return self._set_aside(error)
        return replace(found, version=FORMAT_VERSION)

    def _set_aside(self, error: Exception) -> Settings:
        """One wrong value costs the whole file, but never its text: it stays beside the new one."""
        aside = self._path.with_name(BROKEN_NAME)
        try:
            self._path.replace(aside)
            kept = _('The old file is kept as "{name}".').format(name=aside.name)
        except OSError:
            kept = _("The file was left as it is.")
        sentence = _('Your settings in "{path}" could not be understood ({why}), so the usual ones are used. {kept}')
        self.notice = sentence.format(path=self._path, why=error, kept=kept)
        return Settings()
