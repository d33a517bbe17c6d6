"""Make the Debian package from dist/BoneHome; to be run after PyInstaller."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUNDLE = ROOT / "dist" / "BoneHome"
TREE = ROOT / "build" / "deb"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def version() -> str:
    """The version of the project."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def place(source: Path, target: str, tree: Path) -> None:
    """Copy one file to its place in the package, readable by all."""
    path = tree / target
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)
    path.chmod(0o644)


def write_gz(text: str, target: str, tree: Path) -> None:
    """Write a compressed text file without a time in it, so that two builds give the same package."""
    path = tree / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def lay_out(bundle: Path, tree: Path, number: str) -> None:
    """Everything that dpkg will unpack, below `tree`."""
    home = tree / "usr" / "lib" / "bonehome"
    shutil.copytree(bundle, home, symlinks=True)
    for path in home.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == home / "BoneHome" else 0o644)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "bonehome").symlink_to("../lib/bonehome/BoneHome")
    place(HERE / "bonehome.desktop", "usr/share/applications/bonehome.desktop", tree)
    place(HERE / "bonehome.metainfo.xml", "usr/share/metainfo/bonehome.metainfo.xml", tree)
    place(HERE / "copyright", "usr/share/doc/bonehome/copyright", tree)
    place(HERE / "lintian-overrides", "usr/share/lintian/overrides/bonehome", tree)
    icons = "usr/share/icons/hicolor"
    for size in ICON_SIZES:
        place(ROOT / "icons" / f"bonehome-{size}.png", f"{icons}/{size}x{size}/apps/bonehome.png", tree)
    place(ROOT / "icons" / "bonehome.svg", f"{icons}/scalable/apps/bonehome.svg", tree)
    write_gz(filled("bonehome.1", version=number), "usr/share/man/man1/bonehome.1.gz", tree)
    write_gz(filled("changelog", version=number), "usr/share/doc/bonehome/changelog.gz", tree)
    write_gz((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), "usr/share/doc/bonehome/CHANGELOG.md.gz", tree)


def filled(name: str, **values: str) -> str:
    """One of the files beside this one, with `{name}` replaced by its value."""
    text = (HERE / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"{{{key}}}", value)
    return text


def write_control(tree: Path, number: str) -> None:
    """The package's description, with the size that it will take up on disk."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir())
    architecture = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    text = filled(
        "control",
        version=number,
        architecture=architecture.stdout.strip(),
        installed_kib=str(size // 1024),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(text, encoding="utf-8")


def main() -> int:
    """Writes dist/bonehome_VERSION_ARCHITECTURE.deb; 2 with one sentence where something is missing."""
    if not (BUNDLE / "BoneHome").is_file():
        sys.stderr.write("There is no dist/BoneHome yet: run make bundle first.\n")
        return 2
    if not shutil.which("dpkg-deb"):
        sys.stderr.write("A Debian package is made with dpkg-deb, which is missing: do this on Debian or Ubuntu.\n")
        return 2
    os.umask(0o022)
    shutil.rmtree(TREE, ignore_errors=True)
    TREE.mkdir(parents=True)
    number = version()
    lay_out(BUNDLE, TREE, number)
    write_control(TREE, number)
    return subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", TREE, ROOT / "dist"], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
