"""Where things lie: resources and icons of the program, and the person's own folders."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from bonehome.domain.errors import UserError

APPLICATION = "BoneHome"
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True, kw_only=True)
class Places:
    """Every folder the program uses.

    ``resources`` and ``icons`` belong to the program and are never written. ``data`` holds the people, ``cache``
    what can be made again, ``log`` the log file; ``backups`` lies beside the data, outside the program folder.
    """

    resources: Path
    icons: Path
    data: Path
    cache: Path
    log: Path
    backups: Path

    def with_data(self, data: Path) -> Places:
        """The same program with another data folder; nothing is then kept outside it but the backups."""
        folder = Path(os.path.abspath(data))  # noqa: PTH100  resolve() would follow links that the person chose
        return replace(
            self,
            data=folder,
            cache=folder / "cache",
            log=folder / "log",
            backups=folder.with_name(f"{folder.name}-backups"),
        )

    @property
    def people(self) -> Path:
        """The folder with one folder for each person."""
        return self.data / "people"


def find_places(data_dir: Path | None = None) -> Places:
    """The program's folders, in a checkout or in a bundle, and the person's own or ``data_dir``."""
    # Late, so that a command with --data-dir and the domain's tests do without it.
    import appdirs

    root = program_root()
    data = Path(appdirs.user_data_dir(APPLICATION, appauthor=False))
    places = Places(
        resources=root / "resources",
        icons=root / "icons",
        data=data,
        cache=Path(appdirs.user_cache_dir(APPLICATION, appauthor=False)),
        log=Path(appdirs.user_log_dir(APPLICATION, appauthor=False)),
        backups=data.with_name(f"{data.name}-backups"),
    )
    return places if data_dir is None else places.with_data(data_dir)


def program_root() -> Path:
    """The folder that holds ``resources`` and ``icons``: of the bundle where there is one, else of the checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def private_folder(folder: Path) -> Path:
    """Make the folder, and its parents, for the person alone; a folder already there is closed to others too.

    Raises UserError where it cannot be made or closed.
    """
    try:
        _make_private(folder)
        folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        raise _no_folder(folder, error) from error
    return folder


def ready_data_folder(folder: Path) -> Path:
    """The data folder, made where missing and proved writable. Raises UserError before anything can be lost.

    A folder that was already there keeps its own rights: what is private lies in private folders inside it.
    """
    try:
        _make_private(folder)
    except OSError as error:
        raise _no_folder(folder, error) from error
    prove_writable(folder)
    return folder


def prove_writable(folder: Path) -> None:
    """Write and remove a small file, because rights alone do not tell; UserError where that fails."""
    try:
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"?")
    except OSError as error:
        raise UserError(
            f'BoneHome may not write in the folder "{folder}" ({error.strerror}).',
            "Allow writing there, free some space, or choose another folder with --data-dir. Nothing was changed.",
        ) from error


def write_private(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable by the person alone. Raises OSError; the old file then stands."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mkstemp makes it 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _make_private(folder: Path) -> None:
    """Missing parents too: mkdir with ``parents`` would leave them open to everybody."""
    if not folder.is_dir():
        _make_private(folder.parent)
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def _no_folder(folder: Path, error: OSError) -> UserError:
    return UserError(
        f'The folder "{folder}" cannot be made or used ({error.strerror}).',
        "Check the path and its rights, or choose another folder with --data-dir.",
    )
