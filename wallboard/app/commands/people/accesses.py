"""`wallboard accesses`: prints who looked at callers that are masked otherwise."""

import json
from argparse import ArgumentParser, Namespace

from msgspec import to_builtins

from wallboard.app.commands.command import Command
from wallboard.app.compose import Place
from wallboard.app.memory import reading
from wallboard.app.moment import written
from wallboard.app.options import add_common, add_json, wishes_of
from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.text import Text, mark
from wallboard.store.queries.desk.accesses import accesses
from wallboard.ui.format import Format

_DAY_S = 86_400.0
_HEAD = (
    mark("cli", "When"),
    mark("cli", "Who"),
    mark("cli", "What"),
    mark("cli", "Where"),
    mark("cli", "Callers"),
)
_KINDS = {
    AccessKind.REVEALED: mark("cli", "revealed"),
    AccessKind.EXPORTED: mark("cli", "exported"),
    AccessKind.PRINTED: mark("cli", "printed"),
    AccessKind.COPIED: mark("cli", "copied"),
    AccessKind.LISTENED: mark("cli", "listened"),
    AccessKind.ERASED: mark("cli", "erased"),
    AccessKind.LOOKED_UP: mark("cli", "looked up"),
    AccessKind.EXCLUDED: mark("cli", "excluded"),
}


def _add(parser: ArgumentParser) -> None:
    add_common(parser)
    parser.add_argument(
        "--days", metavar="N", type=float, default=30.0, help=speak(mark("cli", "of the last N days; 30"))
    )
    add_json(parser)


def run(args: Namespace) -> int:
    """Print them, the latest first."""
    place = Place(wishes_of(args, shift=True))
    now = place.now
    with reading(place.cache_to_read) as connection:
        found = accesses(connection, now - args.days * _DAY_S, now + 1)
    if args.json:
        print(json.dumps([to_builtins(one) | {"at": written(one.at)} for one in found], ensure_ascii=False))
    elif not found:
        print(speak(mark("cli", "Nobody looked.")))
    else:
        form = Format(place.zone)
        rows = [_row(one, form, now) for one in found]
        print(table([speak(head) for head in _HEAD], rows, frozenset(range(4))))
    return 0


def _row(one: Access, form: Format, now: float) -> list[str]:
    when = form.instant(one.at, now)
    return [
        speak(when) if isinstance(when, Text) else when,
        one.by,
        speak(_KINDS[one.kind]),
        one.what,
        str(one.callers),
    ]


COMMAND = Command(
    "accesses",
    mark("cli", "print who looked at numbers of callers, exported or erased them"),
    mark("cli", "Reads the book beside the cache. Whose numbers they were is never kept, only of how many."),
    _add,
    run,
)
