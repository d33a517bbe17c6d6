"""The set-up scripts: what they run again, what they say, and what they leave alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import make_bootstrap_lock, set_up, system_packages

ROOT = Path(__file__).parent.parent


def make_ready(venv: Path, stamp: str) -> None:
    python = set_up.venv_python(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    (venv / "set-up-stamp").write_text(stamp, encoding="ascii")


def test_the_environment_is_made_again_when_the_lock_or_python_changes() -> None:
    one = set_up.fingerprint(b"lock", "3.11.2", "linux")
    others = [
        set_up.fingerprint(b"lock2", "3.11.2", "linux"),
        set_up.fingerprint(b"lock", "3.11.3", "linux"),
        set_up.fingerprint(b"lock", "3.11.2", "win32"),
    ]
    assert one == set_up.fingerprint(b"lock", "3.11.2", "linux")
    assert one not in others


def test_an_environment_is_ready_only_with_its_own_stamp_and_python(tmp_path: Path) -> None:
    assert not set_up.is_ready(tmp_path, "abc")
    make_ready(tmp_path, "abc")
    assert set_up.is_ready(tmp_path, "abc")
    assert not set_up.is_ready(tmp_path, "def")
    set_up.venv_python(tmp_path).unlink()
    assert not set_up.is_ready(tmp_path, "abc")


def test_the_interpreter_is_where_each_system_keeps_it() -> None:
    assert set_up.venv_python(Path("v"), "linux") == Path("v/bin/python")
    assert set_up.venv_python(Path("v"), "win32") == Path("v/Scripts/python.exe")


def test_a_half_made_environment_has_no_pip(tmp_path: Path) -> None:
    assert not set_up.has_pip(tmp_path / "nothing-here")
    assert set_up.has_pip(Path(sys.executable))


def test_a_failing_step_is_told_in_one_sentence() -> None:
    with pytest.raises(set_up.SetUpError, match=r"^It did not work\.$"):
        set_up.run([sys.executable, "-c", "raise SystemExit(3)"], "It did not work.")


def test_an_unknown_wish_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        set_up.main(["--windows"])
    assert "--windows" in capsys.readouterr().err


def test_the_lock_has_a_hash_for_everything_and_names_no_host() -> None:
    for path in (set_up.LOCK, set_up.BOOTSTRAP_LOCK):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text
        assert all("--hash=sha256:" in entry for entry in make_bootstrap_lock.entries(text).values())


def test_the_bootstrap_lock_is_the_part_of_the_lock_that_makes_an_environment() -> None:
    lock = set_up.LOCK.read_text(encoding="utf-8")
    assert make_bootstrap_lock.bootstrap(lock) == set_up.BOOTSTRAP_LOCK.read_text(encoding="utf-8")


def test_the_bootstrap_part_follows_needs_of_needs() -> None:
    lock = (
        "alpha==1 \\\n    --hash=sha256:aa\n    # via beta\n"
        "beta==2 \\\n    --hash=sha256:bb\n    # via\n    #   other\n    #   virtualenv\n"
        "other==3 \\\n    --hash=sha256:cc\n    # via bonehome (pyproject.toml)\n"
        "virtualenv==4 \\\n    --hash=sha256:dd\n    # via bonehome (pyproject.toml:dev)\n"
    )
    assert [line.split("=")[0] for line in make_bootstrap_lock.bootstrap(lock).splitlines() if "==" in line] == [
        "alpha",
        "beta",
        "virtualenv",
    ]


def test_what_pyinstaller_lacks_is_one_sentence_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    sentence = system_packages.bundle_tools()["binutils"]
    assert sentence == "PyInstaller needs objdump, which is missing. Install it with: sudo apt-get install binutils"


def test_a_python_without_a_shared_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_config_var", {"INSTSONAME": "libpython3.11.a"}.get)
    assert not system_packages.has_shared_python()
    assert any("--enable-shared" in text for text in system_packages.bundle_tools().values())


def test_set_up_is_silent_when_there_is_nothing_to_do() -> None:
    """The tests themselves run in an environment that `make test` has set up."""
    if not set_up.is_ready(set_up.VENV, set_up.fingerprint(set_up.LOCK.read_bytes())):
        pytest.skip("this environment was not made by tools/set_up.py")
    done = subprocess.run([sys.executable, ROOT / "tools" / "set_up.py"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
