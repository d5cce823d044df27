"""Where call records are that were imported by a name, and up to when they tell."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection

from wallboard.app.compose import REAL, Place
from wallboard.app.memory import reading
from wallboard.app.options import now_of
from wallboard.app.settings_file import read_settings
from wallboard.app.specs import own_cache
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.record import RecordSet
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.records.sets import record_sets

_IMPORT = mark("cli", "Import some: wallboard import FILE --name NAME.")


@contextmanager
def records_of(args: Namespace, place: Place) -> Iterator[tuple[Connection, RecordSet, Seconds]]:
    """Open the cache that has the records called `args.records`; tell of them, and what time it is there.

    `wallboard import` fills the centre's own cache also while no source is set and all else is asked of
    the built-in centre, whose clock says nothing of them. Raises WallboardError: no records are called so.
    """
    own = own_cache(read_settings(args.config))
    known: list[str] = []
    for cache in (place.cache_to_read, own) if place.demo_to_read else (place.cache_to_read,):
        if not cache.is_file():
            continue
        with reading(cache) as connection:
            sets = record_sets(connection)
            kept = next((one for one in sets if one.name == args.records), None)
            if kept is not None:
                yield connection, kept, REAL() if cache == own else now_of(place, connection)
                return
            known += [one.name for one in sets]
    hint = say("cli", "There are: {names}.", names=", ".join(known)) if known else _IMPORT
    raise WallboardError(say("cli", "No call records are called “{name}”.", name=args.records), hint)
