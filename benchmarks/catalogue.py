"""Times loading a catalogue of 200 made-up exercises and motions; prints milliseconds against the goal of 60."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path

from bonehome.content.integrity import find_errors
from bonehome.content.load import load_catalogue

ROOT = Path(__file__).parent.parent
COUNT = 200
RUNS = 9
GOAL_MS = 60.0


def multiply(folder: Path, target: Path) -> None:
    """``COUNT`` files in ``target``, made by renaming the shipped ones in ``folder`` round and round."""
    target.mkdir()
    shipped = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    for number in range(COUNT):
        data = {**shipped[number % len(shipped)], "id": f"made_up_{number}"}
        if "motion" in data:
            data["motion"] = data["id"]
        (target / f"{data['id']}.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def make_up(resources: Path) -> None:
    """A resources folder as large as the library may become."""
    for name in ("exercises", "motions"):
        multiply(ROOT / "resources" / name, resources / name)
    for name in ("families.json", "sources.json"):
        (resources / name).write_bytes((ROOT / "resources" / name).read_bytes())


def milliseconds(resources: Path) -> float:
    """One load."""
    start = time.perf_counter()
    loaded = load_catalogue(resources)
    passed = (time.perf_counter() - start) * 1000
    if loaded.faults or len(loaded.catalogue.exercises) != COUNT or len(loaded.catalogue.motions) != COUNT:
        raise SystemExit(f"The made-up catalogue is not whole: {loaded.faults[:3]}")
    return passed


def main() -> int:
    """Print the first load (as a start meets it), the median of the others, and the quick check; 1 if slow."""
    with tempfile.TemporaryDirectory() as name:
        resources = Path(name)
        make_up(resources)
        first = milliseconds(resources)
        median = statistics.median(milliseconds(resources) for _ in range(RUNS))
        catalogue = load_catalogue(resources).catalogue
        start = time.perf_counter()
        sum(1 for _ in find_errors(catalogue, resources))
        checked = (time.perf_counter() - start) * 1000
    print(f"{COUNT} exercises and {COUNT} motions: first load {first:.1f} ms, median of {RUNS} more {median:.1f} ms")
    print(f"goal {GOAL_MS:.0f} ms: {'met' if first <= GOAL_MS else 'NOT MET'}; quick integrity check {checked:.1f} ms")
    return int(first > GOAL_MS)


if __name__ == "__main__":
    raise SystemExit(main())
