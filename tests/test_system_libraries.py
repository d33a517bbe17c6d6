"""What Qt lacks is named before Qt is asked."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from bonehome import system_libraries
from bonehome.domain.errors import UserError
from bonehome.system_libraries import Missing, missing, missing_for_sound, packages, sentence


def test_nothing_is_missing_where_everything_loads() -> None:
    assert missing("linux", True, loads=lambda _: True) == ()


def test_a_library_that_does_not_load_is_named_with_its_package() -> None:
    lacking = missing("linux", False, loads=lambda library: library != "libGL.so.1")
    assert lacking == (Missing(library="libGL.so.1", package="libgl1"),)


def test_the_libraries_of_a_window_are_asked_for_only_with_a_display() -> None:
    def loads(library: str) -> bool:
        return library != "libxcb-cursor.so.0"

    assert missing("linux", False, loads) == ()
    assert packages(missing("linux", True, loads)) == ("libxcb-cursor0",)


def test_only_linux_is_looked_at() -> None:
    for platform in ("win32", "darwin"):
        assert missing(platform, True, loads=lambda _: False) == ()


def test_sound_is_a_question_of_its_own() -> None:
    assert packages(missing_for_sound("linux", loads=lambda _: False)) == ("libpulse0",)
    assert "libpulse0" not in packages(missing("linux", True, loads=lambda _: False))


def test_a_package_is_named_once() -> None:
    names = packages(missing("linux", True, loads=lambda _: False))
    assert len(set(names)) == len(names)
    assert names[0] == "libglib2.0-0"


def test_the_sentence_says_what_is_needed_and_how_to_get_it() -> None:
    lacking = missing("linux", False, loads=lambda library: library not in {"libGL.so.1", "libEGL.so.1"})
    assert sentence(lacking) == (
        "BoneHome needs these system packages: libgl1, libegl1. Install them with: sudo apt-get install libgl1 libegl1"
    )


def test_the_loader_is_really_asked() -> None:
    assert not system_libraries.can_load("libnosuchthing.so.7")
    assert missing(sys.platform, False) == ()


def test_the_check_needs_nothing_but_the_standard_library() -> None:
    code = "import sys, bonehome.system_libraries; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) - set(sys.stdlib_module_names) - {"bonehome", "__main__"}


def test_a_command_without_a_window_draws_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    system_libraries.choose_platform()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
    system_libraries.choose_platform()
    assert os.environ["QT_QPA_PLATFORM"] == "minimal"


def test_a_missing_library_stops_before_qt_with_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "CORE", (("libnosuchthing.so.7", "libnosuchthing7"),))
    with pytest.raises(UserError, match=r"sudo apt-get install libnosuchthing7$"):
        system_libraries.demand(display=False)


def test_a_window_needs_a_display_that_answers() -> None:
    assert not system_libraries.has_display({}, "linux")
    assert not system_libraries.has_display({"DISPLAY": ""}, "linux")
    assert system_libraries.has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert system_libraries.has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert system_libraries.has_display({}, "darwin")
    assert system_libraries.has_display({}, "win32")


def test_a_dead_x11_display_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not system_libraries.x11_answers()


def test_a_window_without_a_display_is_refused_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "DISPLAY", (("libnosuchthing.so.7", "libnosuchthing7"),))
    with pytest.raises(UserError, match="There is no display") as caught:
        system_libraries.demand(display=True)
    assert "bonehome tour --out DIR" in caught.value.hint
