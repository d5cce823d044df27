"""`wallboard simulate`: the built-in centre as a telephone system, or its day as a list of fates."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from wallboard.app.commands.command import Command
from wallboard.app.commands.ending import told_to_end
from wallboard.app.compose import REAL
from wallboard.app.moment import date_of
from wallboard.app.options import add_common, seconds_of, speed_of, wishes_of
from wallboard.app.site import zone_of
from wallboard.app.specs import specs
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Event
from wallboard.domain.periods import day_at
from wallboard.domain.text import mark, say
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options, options_of
from wallboard.sources.simulator.profile import busy_afternoon
from wallboard.sources.toy_ami import ToyAmi, ToyOptions

_DAY = timedelta(days=1)


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "--ami",
        metavar="PORT",
        type=int,
        help=speak(
            mark("cli", "serve the day over AMI on this port of this machine only; 0 takes a free one")
        ),
    )
    parser.add_argument(
        "--speed",
        metavar="N",
        type=speed_of,
        default=1.0,
        help=speak(mark("cli", "with --ami: N seconds of the centre in each second")),
    )
    parser.add_argument(
        "--for",
        dest="seconds",
        metavar="SECONDS",
        type=seconds_of,
        help=speak(mark("cli", "with --ami: end after so many seconds")),
    )
    parser.add_argument(
        "--ledger",
        metavar="FILE",
        type=Path,
        help=speak(mark("cli", "with --ami: at the end, write what became of every call (JSON)")),
    )
    parser.add_argument(
        "--day", metavar="DATE", help=speak(mark("cli", "the day to simulate; today unless given"))
    )


def run(args: Namespace) -> int:
    """Serve the simulated centre over AMI, or print the ledger of its day."""
    wishes = wishes_of(args)
    zone = zone_of(wishes.settings)
    options = _options(args, zone)
    if args.ami is not None:
        return _serve(args, options, zone)
    simulated = SimulatedDay(options, _date(args, zone), zone)
    for _ in simulated.events():
        pass
    sys.stdout.write(simulated.ledger.json().decode("utf-8"))
    return 0


def _options(args: Namespace, zone: str) -> Options:
    wishes = wishes_of(args)
    chosen = [spec for spec in specs(wishes.settings, wishes.sources, zone) if spec.scheme == "simulator"]
    return options_of(chosen[0]) if chosen else Options()


def _date(args: Namespace, zone: str) -> date:
    return date_of(args.day) if args.day else day_at(REAL(), zone).date


def _serve(args: Namespace, options: Options, zone: str) -> int:
    now = REAL()
    begin = busy_afternoon(now, zone) or now
    first = date_of(args.day) if args.day else day_at(begin, zone).date
    ended = told_to_end(args.seconds)
    toy = ToyOptions(port=args.ami, speed=args.speed, begin_at=None if args.day else begin)
    with ToyAmi(_days(options, first, zone), REAL, toy) as server:
        print(speak(say("cli", "AMI on {host}:{port}; accounts:", host=server.host, port=server.port)))
        for account in toy.accounts:
            print(f"  {account.name} / {account.secret}", flush=True)
        ended.wait()
        if args.ledger is not None:
            _save(server, args.ledger)
    return 0


def _save(server: ToyAmi, file: Path) -> None:
    try:
        server.save_ledger(file)
    except OSError as error:
        raise WallboardError(
            say("error", "{file} can't be written: {why}.", file=file, why=error.strerror),
            mark("error", "Name a file in a folder that you may write."),
        ) from error


def _days(options: Options, first: date, zone: str) -> Iterator[Event]:
    """Go from day to day, for ever."""
    day = first
    while True:
        yield from SimulatedDay(options, day, zone).events()
        day += _DAY


COMMAND = Command(
    "simulate",
    mark("cli", "the built-in centre as an Asterisk server, or its day as JSON lines"),
    mark(
        "cli",
        "With --ami it plays the built-in centre as an Asterisk server that any AMI client can connect to,\n"
        "on this machine only; its accounts and passwords are printed and are for trying out. Without it,\n"
        "what became of every call of a simulated day is printed, one JSON object a line. Example:\n\n"
        "  wallboard simulate --ami 5039 --speed 20 &\n"
        "  WALLBOARD_PASSWORD=reader-toy wallboard --source ami://reader@127.0.0.1:5039",
    ),
    _add,
    run,
)
