"""Kills a program that is saving sets, many times over, and counts what is lost: kill_runs [RUNS]."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bonehome.domain.ids import SessionId
from bonehome.store.migrate import open_database
from bonehome.store.plain import connect_plain
from bonehome.store.records import Records

ROOT = Path(__file__).parent.parent
WRITER = ROOT / "tests" / "store" / "set_writer.py"
SESSION = SessionId("s1")
RUNS = 30
LONGEST_S = 0.4


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One kill: sets acknowledged, sets found, and what SQLite says of the file."""

    acknowledged: int
    found: int
    sound: bool

    @property
    def lost(self) -> int:
        """Acknowledged sets that are not in the file."""
        return max(0, self.acknowledged - self.found)


def kill_once(folder: Path, wait_s: float) -> Outcome:
    """Let the writer save sets for a while after its first, kill it, and open what it left."""
    path = folder / "bonehome.sqlite"
    with subprocess.Popen(
        [sys.executable, str(WRITER), str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline()]
        time.sleep(wait_s)
        writer.kill()
        lines += writer.stdout.readlines()
    acknowledged = max(int(line) for line in lines if line.strip().isdigit())
    with closing(connect_plain(path)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database = open_database(path, version="0.1.0")
    record = Records(database).load(SESSION)
    database.close()
    return Outcome(acknowledged=acknowledged, found=len(record.sets) if record else 0, sound=sound)


def main(runs: int = RUNS) -> int:
    """Print one line; 1 where a set was lost or a file damaged."""
    chance = random.Random(0)
    with tempfile.TemporaryDirectory() as name:
        outcomes = [kill_once(Path(name) / f"{run}", chance.uniform(0, LONGEST_S)) for run in range(runs)]
    lost, damaged = sum(one.lost for one in outcomes), sum(not one.sound for one in outcomes)
    sets = sum(one.acknowledged for one in outcomes)
    print(f"kill_runs: {runs} kills, {sets} sets acknowledged, {lost} lost, {damaged} files damaged")
    return 1 if lost or damaged else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
