"""A library of one exercise, for faults to be planted in."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

NAMES = (
    "sources.json",
    "figure/limits.json",
    "guidance/goals.json",
    "exercises/scap_squeeze.json",
    "motions/scap_squeeze.json",
)


def small_library(resources: Path, folder: Path) -> None:
    """One exercise with all that it needs, on a ladder of one rung, and every rule."""
    shutil.copytree(resources / "rules", folder / "rules")
    for name in NAMES:
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(resources / name, folder / name)
    families = json.loads((resources / "families.json").read_text(encoding="utf-8"))
    scapular = next(family for family in families["families"] if family["id"] == "scapular")
    rungs = [rung for rung in scapular["rungs"] if rung["id"] == "scap_squeeze"]
    ladder = {**scapular, "sibling": None, "rungs": rungs}
    (folder / "families.json").write_text(json.dumps({**families, "families": [ladder]}), encoding="utf-8")
