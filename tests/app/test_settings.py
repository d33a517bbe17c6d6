"""Settings: kept whole, checked, and never a reason not to start."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import msgspec
import pytest

from bonehome.app.settings import Settings, SettingsStore
from bonehome.domain.errors import UserError


def test_the_usual_ones_need_no_file(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    assert store.load() == Settings()
    assert store.notice == ""
    assert list(tmp_path.iterdir()) == []


def test_what_is_set_is_there_next_time(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    changed = SettingsStore(folder).change(text_pt=22, theme="dark", country="GB", volume=0, tones=False)
    assert changed == Settings(text_pt=22, theme="dark", country="GB", volume=0, tones=False)
    assert SettingsStore(folder).load() == changed
    assert stat.S_IMODE((folder / "settings.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "wrong", [{"text_pt": 17}, {"theme": "pink"}, {"volume": 101}, {"country": "gb"}, {"tones": "yes"}, {"paper": None}]
)
def test_an_impossible_value_is_refused_and_changes_nothing(tmp_path: Path, wrong: dict[str, object]) -> None:
    store = SettingsStore(tmp_path)
    with pytest.raises(msgspec.ValidationError):
        store.change(**wrong)
    assert store.load() == Settings()
    assert list(tmp_path.iterdir()) == []


def test_a_field_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="font"):
        SettingsStore(tmp_path).change(font="Comic Sans")


@pytest.mark.parametrize("content", [b"", b"{", b'{"text_pt": 17}', b'{"volume": "loud"}', b"[]", b"\xff\xfe\x00"])
def test_a_bad_file_is_kept_aside_and_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    store = SettingsStore(tmp_path)
    assert store.load() == Settings()
    assert str(tmp_path / "settings.json") in store.notice
    assert "settings.broken.json" in store.notice
    assert (tmp_path / "settings.broken.json").read_bytes() == content
    store.change(text_pt=20)
    again = SettingsStore(tmp_path)
    assert again.load().text_pt == 20
    assert again.notice == ""


def test_fields_of_a_later_program_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"text_pt": 20, "hologram": True, "version": 7}))
    store = SettingsStore(tmp_path)
    assert store.load().text_pt == 20
    assert store.notice == ""


def test_where_the_disk_refuses_they_count_until_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = SettingsStore(tmp_path)
    store.change(text_pt=18)

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(UserError, match="settings"):
        store.change(text_pt=24)
    monkeypatch.undo()
    assert store.load().text_pt == 24
    assert SettingsStore(tmp_path).load().text_pt == 18
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]
