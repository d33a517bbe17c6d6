"""The command line: which commands there are, their arguments, and what answers each."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from bonehome.domain.clock import Clock, SimulatedClock
from bonehome.domain.errors import UserError
from bonehome.paths import Places

EXIT_FAULT = 2


@dataclass(frozen=True, kw_only=True)
class Kit:
    """What a command may use: the folders, and the clock.

    ``explicit_data_dir`` is true where the person named the data folder; ``tour`` and ``--smoke`` choose their own
    otherwise, so that they never touch anybody's data.
    """

    places: Places
    clock: Clock
    explicit_data_dir: bool


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, as every other error is said."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_FAULT, f"{message[:1].upper()}{message[1:]}. For help: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """The arguments of every command (product.md, "Commands")."""
    top = _Parser(prog="bonehome", description="Guided home workouts for people with low bone density.")
    top.add_argument("--data-dir", type=Path, help="where the person's data lives (default: your own folder)")
    top.add_argument("--smoke", action="store_true", help="build every page, print one page to a PDF, and stop")
    top.add_argument("--version", action="store_true", help="say the version and stop")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    makers = (_add_tour, _add_plan, _add_simulate, _add_catalogue, _add_rules, _add_check, _add_draw, _add_print)
    for add in makers:
        add(commands)
    return top


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(commands: Commands, name: str, about: str) -> argparse.ArgumentParser:  # type: ignore[valid-type]
    """Each command also takes --data-dir after its name; SUPPRESS keeps one given before it."""
    sub: argparse.ArgumentParser = commands.add_parser(name, help=about, description=about)  # type: ignore[attr-defined]
    sub.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS)
    return sub


def _add_tour(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "tour", "the main job without a screen: pictures of every page, PDFs and a log")
    sub.add_argument("--out", type=Path, required=True, metavar="DIR")


def _add_plan(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "plan", "plan weeks for a file of people, one JSON line out for each line in")
    sub.add_argument("--people", type=Path, required=True, metavar="FILE")
    sub.add_argument("--weeks", type=int, default=1)
    sub.add_argument("--start", type=_date, default=None, metavar="YYYY-MM-DD")


def _add_simulate(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "simulate", "invent people, live their weeks and check every one of them")
    sub.add_argument("--people", type=int, default=100, metavar="N")
    sub.add_argument("--weeks", type=int, default=52, metavar="W")
    sub.add_argument("--seed", type=int, default=1, metavar="S")


def _add_catalogue(commands: Commands) -> None:  # type: ignore[valid-type]
    _command(commands, "catalogue", "the exercise library as JSON")


def _add_rules(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "rules", "every rule as one document that a clinician can read")
    sub.add_argument("--out", type=Path, required=True, metavar="FILE.md")


def _add_check(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "check-content", "check exercise, motion and rule files, one sentence a fault")
    sub.add_argument("folder", type=Path, metavar="DIR")


def _add_draw(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "draw", "draw an exercise as a PNG or SVG, or all of them on sheets for review")
    sub.add_argument("exercise", metavar="ID", nargs="?", help="left out with --sheet")
    sub.add_argument("--sheet", action="store_true", help="contact sheets and review files of all, into a folder")
    sub.add_argument("--phase", type=float, default=0.5, help="0 start, 0.5 end position, 1 start again")
    sub.add_argument("--view", choices=("side", "front", "three-quarter"), default=None)
    sub.add_argument("--theme", choices=("light", "dark", "contrast", "paper"), default="light")
    sub.add_argument("--size", type=int, default=600, help="width and height in pixels")
    sub.add_argument("--out", type=Path, required=True, metavar="FILE or DIR")


def _add_print(commands: Commands) -> None:  # type: ignore[valid-type]
    sub = _command(commands, "print", "print a sheet to a PDF")
    sub.add_argument("sheet", choices=("week", "session", "exercise"))
    sub.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD")
    sub.add_argument("--id", default=None, metavar="EXERCISE")
    sub.add_argument("--paper", choices=("a4", "letter"), default="a4")
    sub.add_argument("--large", action="store_true", help="18 point instead of 14")
    sub.add_argument("--out", type=Path, required=True, metavar="FILE")


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2026-11-23') from None


def run(arguments: argparse.Namespace, kit: Kit) -> int:
    """Answer one command: 0 when done, 2 with one sentence on stderr when it cannot be.

    A fault of ours is one sentence too; where it happened is written to the log. Whoever reads along may stop reading
    (``head``, ``less``): that is no fault.
    """
    logging.getLogger("bonehome").addHandler(logging.NullHandler())  # nothing of the log on the terminal
    answer = _smoke if arguments.smoke else _ANSWERS[arguments.command]
    try:
        code = answer(arguments, kit)
        sys.stdout.flush()
    except BrokenPipeError:
        # The rest goes nowhere; else Python would complain once more at the end, when it writes it out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except UserError as error:
        print(error.sentence(), file=sys.stderr)
    except Exception as error:
        print(_own_fault(error, kit.places.log), file=sys.stderr)
    else:
        return code
    return EXIT_FAULT


def _own_fault(error: Exception, folder: Path) -> str:
    from bonehome.app.logs import FILE_NAME, start_log, stop_log

    start_log(folder).error("command", exc_info=error)
    stop_log()
    return (
        f"Something went wrong inside BoneHome ({type(error).__name__}), and nothing was lost. "
        f'Where it happened is written in "{folder / FILE_NAME}": please send it to the makers.'
    )


def say(lines: Iterable[str]) -> None:
    """Write result lines to standard output, each as it comes."""
    for line in lines:
        print(line)


def _plan(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.app.plan_command import plan_file

    return plan_file(
        arguments.people,
        weeks=arguments.weeks,
        start=arguments.start,
        today=kit.clock.today(),
        resources=kit.places.resources,
        out=sys.stdout,
        err=sys.stderr,
    )


def _simulate(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.app.simulate_command import simulate_command

    resources = kit.places.resources
    return simulate_command(arguments.people, arguments.weeks, arguments.seed, resources, print, sys.stderr)


def _catalogue(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.app.catalogue_command import catalogue_json
    from bonehome.content.load import load_catalogue

    loaded = load_catalogue(kit.places.resources)
    for fault in loaded.faults:
        print(fault, file=sys.stderr)
    print(catalogue_json(loaded.catalogue))
    return EXIT_FAULT if loaded.faults else 0


def _rules(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.app.content import Content
    from bonehome.app.rules_command import write_rules

    say((write_rules(Content(kit.places), arguments.out),))
    return 0


def _check(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.content.integrity import check

    faults = check(arguments.folder, deep=True)
    say(faults or ("Every file is in order.",))
    return EXIT_FAULT if faults else 0


def _draw(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.content.load import load_catalogue

    if arguments.sheet == bool(arguments.exercise):
        raise UserError("Say which exercise to draw, or --sheet for all of them.", "See: bonehome draw --help")
    _need_offscreen()
    catalogue = load_catalogue(kit.places.resources).catalogue
    if arguments.sheet:
        from bonehome.ui.printing.contact import draw_sheets

        say(draw_sheets(catalogue, kit.places, arguments.out, arguments.theme))
    else:
        from bonehome.ui.figure.command import draw

        draw(arguments, catalogue, kit.places.resources)
    return 0


def _print(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.app.services import open_services
    from bonehome.ui.printing.command import print_sheet

    _need_offscreen()
    with contextlib.ExitStack() as stack:
        places = kit.places
        if arguments.sheet == "exercise" and not places.people.exists():
            # A handout needs nobody, and printing one leaves nobody behind.
            scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="bonehome-print-"))
            places = places.with_data(Path(scratch))
        services = open_services(places, kit.clock, newcomer=places is not kit.places)
        stack.callback(services.close)
        return print_sheet(arguments, services, places)


def _tour(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.ui.tour import tour

    _need_offscreen()
    places = kit.places if kit.explicit_data_dir else kit.places.with_data(arguments.out / "data")
    simulated = SimulatedClock()
    say(tour(arguments.out, places, simulated))
    return 0


def _smoke(arguments: argparse.Namespace, kit: Kit) -> int:
    from bonehome.ui.smoke import smoke

    _need_offscreen()
    say(smoke(kit.places, explicit=kit.explicit_data_dir, simulated=SimulatedClock()))
    return 0


def _need_offscreen() -> None:
    from bonehome.system_libraries import choose_platform

    choose_platform()


_ANSWERS: dict[str, Callable[[argparse.Namespace, Kit], int]] = {
    "tour": _tour,
    "plan": _plan,
    "simulate": _simulate,
    "catalogue": _catalogue,
    "rules": _rules,
    "check-content": _check,
    "draw": _draw,
    "print": _print,
}
