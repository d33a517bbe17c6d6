"""Where things lie."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from bonehome.domain.errors import UserError
from bonehome.paths import find_places, private_folder, program_root, ready_data_folder, write_private


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    places = find_places()
    assert (places.resources / "exercises").is_dir()
    assert (places.icons / "ui").is_dir()


def test_a_bundle_has_them_where_it_unpacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert program_root() == tmp_path
    assert find_places().resources == tmp_path / "resources"


def test_the_persons_own_folders_follow_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    places = find_places()
    if sys.platform.startswith("linux"):
        assert places.data == tmp_path / "data" / "BoneHome"
        assert places.backups == tmp_path / "data" / "BoneHome-backups"
        assert tmp_path / "cache" in (places.cache, *places.cache.parents)
    assert not places.data.exists()


def test_another_data_folder_takes_everything_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    places = find_places(Path("mine"))
    assert places.data == tmp_path / "mine"
    assert places.cache == places.data / "cache"
    assert places.log == places.data / "log"
    assert places.people == places.data / "people"
    assert places.backups == tmp_path / "mine-backups"


def test_private_folders_are_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir(mode=0o755)
    private_folder(folder)
    private_folder(folder / "b")
    assert (mode(folder), mode(folder / "b")) == (0o700, 0o700)


def test_parents_that_were_missing_are_closed_to_others_too(tmp_path: Path) -> None:
    private_folder(tmp_path / "data" / "log")
    assert (mode(tmp_path / "data"), mode(tmp_path / "data" / "log")) == (0o700, 0o700)


def test_a_data_folder_of_ones_own_keeps_its_rights_and_its_content(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o755)
    (folder / "letter.txt").write_text("mine")
    ready_data_folder(folder)
    assert mode(folder) == 0o755
    assert [one.name for one in folder.iterdir()] == ["letter.txt"]
    assert mode(ready_data_folder(tmp_path / "new" / "data")) == 0o700


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="file"):
        ready_data_folder(tmp_path / "file")
    with pytest.raises(UserError, match="file"):
        private_folder(tmp_path / "file" / "data")


def test_a_private_file_is_whole_or_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    write_private(path, b"one")
    assert mode(path) == 0o600

    def fails(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OSError, match="No space"):
        write_private(path, b"two")
    assert path.read_bytes() == b"one"
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]
