"""One rebuilt frame of every exercise of the library: exercises.py [pixels] [rounds]; the worst beside the median one.

Prints the medians, the five slowest by id, and the share of kinematics, building and painting; exits 1 where the
slowest exercise costs more than twice the median one.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks"), str(ROOT / "benchmarks" / "prototype")]

from figure import Steps, our_frame  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from bonehome.content.load import load_catalogue  # noqa: E402

FRAMES = 8
BOUND = 2.0


def measure(pixels: int, rounds: int) -> dict[str, Steps]:
    """The steps of every exercise, in turn, so that a slow moment of the computer meets them all."""
    catalogue = load_catalogue(ROOT / "resources").catalogue
    found: dict[str, Steps] = {name: defaultdict(list) for name in catalogue.motions}
    for _ in range(rounds):
        for name, steps in found.items():
            draw = our_frame(catalogue.motions[name], pixels, steps)
            for k in range(FRAMES):
                draw(k / FRAMES)
    return found


def main() -> int:
    """Print and compare."""
    pixels, rounds = (int(value) for value in (*sys.argv[1:3], *("600", "3")[len(sys.argv) - 1 :]))
    application = QGuiApplication.instance() or QGuiApplication([])
    found = measure(pixels, rounds)
    medians = {name: statistics.median(steps["rebuilt"]) * 1000 for name, steps in found.items()}
    middle = statistics.median(medians.values())
    slowest = sorted(medians.items(), key=lambda item: -item[1])[:5]
    print(f"{pixels} x {pixels}, {len(medians)} exercises, {FRAMES * rounds} frames of each, rebuilt, medians in ms")
    print(f"median exercise {middle:.2f}; slowest: " + ", ".join(f"{name} {ms:.2f}" for name, ms in slowest))
    totals = {
        key: sum(sum(steps[key]) for steps in found.values()) for key in ("kinematics", "build", "cached", "rebuilt")
    }
    shares = {
        "kinematics": totals["kinematics"] / totals["rebuilt"],
        "building shapes": totals["build"] / totals["rebuilt"],
        "painting": 1 - (totals["kinematics"] + totals["build"]) / totals["rebuilt"],
    }
    print("share of a rebuilt frame: " + ", ".join(f"{key} {share:.0%}" for key, share in shares.items()))
    ratio = slowest[0][1] / middle
    print(f"slowest exercise {ratio:.2f} of the median one, bound {BOUND}")
    del application
    return int(ratio > BOUND)


if __name__ == "__main__":
    raise SystemExit(main())
