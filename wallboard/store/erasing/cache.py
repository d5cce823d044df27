"""Removes one caller from the cache: their number and names from each call, and them from the search.

The calls themselves stay, as those of somebody withheld: sums and reports remain as they were.
"""

import sqlite3
from collections.abc import Collection, Generator

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId
from wallboard.store.erasing.forms import bare_forms
from wallboard.store.records.forgetting import erased_from_records
from wallboard.store.seen.forgetting import merged
from wallboard.store.transaction import transaction

_OPEN = """
SELECT EXISTS (SELECT 1 FROM "call" WHERE ended IS NULL AND arrived > ?2 AND {0})
  OR EXISTS (SELECT 1 FROM visit WHERE joined > ?2 AND {0}
    AND (outcome = 'waiting' OR (answered IS NOT NULL AND ended IS NULL AND end_cause IS NULL)))
"""
_NUMBER, _BARE = "caller = ?1", "caller IS NULL AND length(caller_raw) > 0 AND caller_raw = ?1"
_CALLS = "UPDATE \"call\" SET caller = NULL, caller_raw = '' WHERE {0}"
_VISITS = "UPDATE visit SET caller = NULL, caller_raw = '', caller_name = '' WHERE {0}"
_SAMPLES = "UPDATE anomaly SET sample = '' WHERE instr(sample, ?) > 0"
_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'column_caller'"
_COLUMNS = "UPDATE column_caller SET who = NULL WHERE who = ?"
_STAY_S = 6 * 3600.0
_LEAST = 6
"""Digits; fewer may be a part of an instant or a name."""


class ErasedCalls(Struct):
    """What was found and erased in the cache."""

    calls: int = 0
    visits: int = 0
    records: int = 0
    """Imported call records."""


def on_the_line(connection: sqlite3.Connection, who: CallerId, now: float) -> bool:
    """Whether a caller is in a call just now; what is written of it next would have their number again."""
    for form, where in _places(connection, who):
        if connection.execute(_OPEN.format(where), (form, now - _STAY_S)).fetchone()[0]:
            return True
    return False


def erased_from_cache(
    connection: sqlite3.Connection, who: CallerId, forms: Collection[str], found: ErasedCalls
) -> Generator[None, None, None]:
    """Erase a caller, a transaction at each step, and count what was `found`; then `compact` the file.

    `forms`: their number in every form.

    The first step takes everything out of the tables; who breaks off after it leaves only traces in the file.
    """
    places = _places(connection, who)
    with transaction(connection):
        for form, where in places:
            found.calls += connection.execute(_CALLS.format(where), (form,)).rowcount
            found.visits += connection.execute(_VISITS.format(where), (form,)).rowcount
        found.records += erased_from_records(connection, who)
        for digits in _telling({who, *forms}):
            connection.execute(_SAMPLES, (digits,))
        connection.execute("DELETE FROM caller_seen WHERE who = ?", (who,))
        if connection.execute(_TABLE).fetchone():
            connection.execute(_COLUMNS, (who,))
    yield
    yield from merged(connection, "caller_piece")


def _telling(forms: Collection[str]) -> set[str]:
    """Give the digits of each form, where there are so many that they are of nothing else."""
    found = {"".join(sign for sign in form if sign.isdecimal()) for form in forms}
    return {digits for digits in found if len(digits) >= _LEAST}


def _places(connection: sqlite3.Connection, who: CallerId) -> list[tuple[str, str]]:
    """Give each form with the condition under which a row has it."""
    return [(who, _NUMBER), *((raw, _BARE) for raw in sorted(bare_forms(connection, who)))]
