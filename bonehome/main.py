"""The composition root: arguments, the real clock, the person's folders, then a command or the window."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime

from bonehome import cli
from bonehome.domain.clock import Clock
from bonehome.domain.errors import UserError
from bonehome.paths import Places, find_places
from bonehome.version import VERSION


def main(argv: Sequence[str] | None = None) -> int:
    """Run BoneHome; returns the exit code (0 done, 2 with one sentence on stderr)."""
    arguments = cli.parser().parse_args(argv)
    if arguments.version:
        print(f"BoneHome {VERSION}")
        return 0
    places = find_places(arguments.data_dir)
    clock = real_clock()
    if arguments.command or arguments.smoke:
        kit = cli.Kit(places=places, clock=clock, explicit_data_dir=arguments.data_dir is not None)
        return cli.run(arguments, kit)
    return open_window(places, clock)


def real_clock() -> Clock:
    """The one place that asks the computer for the time of day."""
    from bonehome.app.zone import zone_name

    offset = datetime.now().astimezone().strftime("%z")
    return Clock(today=date.today, now=_utc_now, monotonic=time.monotonic, zone=zone_name(offset))


def open_window(places: Places, clock: Clock) -> int:
    """Look for what Qt needs, then open the window and keep a log; a sentence on stderr where it cannot be."""
    from bonehome.system_libraries import demand

    gc.disable()  # what is made at the start stays; ``run`` switches it on again behind the first page
    try:
        demand(display=os.environ.get("QT_QPA_PLATFORM") != "offscreen")
    except UserError as error:
        print(error.sentence(), file=sys.stderr)
        return cli.EXIT_FAULT
    from bonehome.app.logs import start_log
    from bonehome.ui.qt import load_qt

    load_qt()
    from bonehome.ui.application import run

    start_log(places.log)
    return run(places, clock)


def _utc_now() -> datetime:
    return datetime.now(UTC)
