"""A program that finishes sets as fast as it can, to be killed: prints the number of each set once it is saved.

Arguments: the database, and optionally the largest file size in bytes that the system will allow it.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from bonehome.app.training import Training
from bonehome.domain.clock import SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.store.migrate import open_database
from bonehome.store.records import Records
from tests.gate import gate
from tests.store.samples import session, set_record


def main() -> None:
    database = open_database(Path(sys.argv[1]), version="0.1.0")
    clock = SimulatedClock()
    training = Training(Records(database), gate(), clock.clock())
    record = training.begin(session())
    if len(sys.argv) > 2:
        limit = int(sys.argv[2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    for index in range(1, 1_000_000):
        clock.advance(60)
        try:
            training.set_done(record.id, set_record("s1-3", "squat_free", clock, index=index))
        except UserError as error:
            _say(f"refused {error.sentence()}")
            return
        _say(f"{index}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
