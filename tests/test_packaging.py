"""What goes into the bundle and the Debian package agrees with the program and with itself."""

from __future__ import annotations

import ast
import hashlib
import re
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bonehome.version import VERSION
from build_spec import fonts, licences
from build_spec.linux import build_deb

ROOT = Path(__file__).parent.parent
LINUX = ROOT / "build_spec" / "linux"


def read(name: str) -> str:
    return (LINUX / name).read_text(encoding="utf-8")


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    release = ET.fromstring(read("bonehome.metainfo.xml")).find("releases/release")
    assert release is not None
    assert {VERSION, build_deb.version(), release.get("version")} == {project["version"]}


def test_the_desktop_entry_starts_the_program_with_its_icon() -> None:
    entry = dict(line.split("=", 1) for line in read("bonehome.desktop").splitlines() if "=" in line)
    assert (entry["Exec"], entry["Icon"], entry["Type"], entry["Terminal"]) == (
        "bonehome",
        "bonehome",
        "Application",
        "false",
    )
    component = ET.fromstring(read("bonehome.metainfo.xml"))
    assert component.findtext("launchable") == "bonehome.desktop"


def test_the_manual_page_has_every_command() -> None:
    """Read from the source, because the parser itself is not made for looking into."""
    tree = ast.parse((ROOT / "bonehome" / "cli.py").read_text(encoding="utf-8"))
    commands = {
        str(call.args[1].value)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "_command"
        and isinstance(call.args[1], ast.Constant)
    }
    page = read("bonehome.1").replace("\\-", "-")
    assert len(commands) >= 6
    assert [name for name in sorted(commands) if not re.search(rf"^\.BI? \"?{name}\b", page, re.MULTILINE)] == []


def test_the_control_file_is_filled_completely() -> None:
    text = build_deb.filled("control", version="1.2.3", architecture="amd64", installed_kib="7")
    assert "{" not in text
    assert "Version: 1.2.3\nArchitecture: amd64\nInstalled-Size: 7\n" in text


def test_the_package_is_laid_out_as_debian_wants_it(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "BoneHome").write_bytes(b"program")
    library = bundle / "_internal" / "libfirst.so.1"
    library.write_bytes(b"library")
    library.chmod(0o755)
    (bundle / "_internal" / "libfirst.so").symlink_to("libfirst.so.1")
    tree = tmp_path / "tree"
    tree.mkdir()
    build_deb.lay_out(bundle, tree, "1.2.3")
    build_deb.write_control(tree, "1.2.3")

    usr = tree / "usr"
    assert (usr / "bin" / "bonehome").resolve() == usr / "lib" / "bonehome" / "BoneHome"
    assert (usr / "lib" / "bonehome" / "BoneHome").stat().st_mode & 0o777 == 0o755
    assert (usr / "lib" / "bonehome" / "_internal" / "libfirst.so.1").stat().st_mode & 0o777 == 0o644
    assert (usr / "lib" / "bonehome" / "_internal" / "libfirst.so").is_symlink()
    assert (usr / "share" / "icons" / "hicolor" / "48x48" / "apps" / "bonehome.png").is_file()
    assert (usr / "share" / "man" / "man1" / "bonehome.1.gz").is_file()
    assert "Version: 1.2.3\n" in (tree / "DEBIAN" / "control").read_text(encoding="utf-8")


def make_fonts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "A.otf").write_bytes(b"letters")
    monkeypatch.setattr(fonts, "PINNED", {"A.otf": hashlib.sha256(b"letters").hexdigest()})


def test_pinned_fonts_are_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_fonts(tmp_path, monkeypatch)
    files, regret = fonts.fonts(tmp_path)
    assert files[0] == tmp_path / "A.otf"
    assert regret == ""


def test_another_version_of_the_font_is_left_out_with_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_fonts(tmp_path, monkeypatch)
    (tmp_path / "A.otf").write_bytes(b"other letters")
    files, regret = fonts.fonts(tmp_path)
    assert files == []
    assert "A.otf is not the version pinned" in regret


def test_a_missing_font_is_left_out_with_a_word(tmp_path: Path) -> None:
    files, regret = fonts.fonts(tmp_path)
    assert files == []
    assert "install fonts-inter" in regret


def test_every_package_that_the_program_runs_with_brings_its_licence() -> None:
    without_a_text = {"pyside6-essentials", "pyside6-addons", "shiboken6"}  # LGPL-3, see build_spec/linux/copyright
    covered = {name for name, _ in licences.licences()}
    assert licences.needs() - covered <= without_a_text
    assert {"sqlalchemy", "numpy", "mako", "pyinstaller"} <= covered
    assert "pytest" not in covered


@pytest.mark.skipif(sys.platform == "win32", reason="paths are compared as written")
def test_the_specification_names_folders_that_exist() -> None:
    text = (ROOT / "build_spec" / "bonehome.spec").read_text(encoding="utf-8")
    for parts in re.findall(r'str\(ROOT((?: / "[^"]+")+)\)', text):
        path = ROOT.joinpath(*re.findall(r'"([^"]+)"', parts))
        assert path.exists(), path.name
