"""What people say of reaching lost callers, beside what rows of calls tell: as `LostFold.put_said` has it."""

import json

import numpy as np
from msgspec import Struct

from wallboard.domain.caller import known_as
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.words import Seconds
from wallboard.store.queries.columns.reading import Source
from wallboard.store.queries.desk.deeds import contacts_said
from wallboard.store.rollup.columns.rows import CALL, Flag
from wallboard.store.rollup.columns.table import Rows, rows_of, stacked

ANSWERED_SQL = """
SELECT wanted.value ->> 2, "call".caller, "call".caller_raw, "call".source, "call".arrived
FROM json_each(?) AS wanted CROSS JOIN "call"
  ON "call".source = wanted.value ->> 0 AND "call"."call" = wanted.value ->> 1
WHERE "call".direction = 'out' AND "call".answered IS NOT NULL
"""


class Said(Struct, frozen=True):
    """What is to be added to the calls in which somebody was reached, and which are to be left out."""

    reached: Rows
    """Contacts that no source saw, as rows of calls of the centre."""
    denied: frozenset[tuple[int, int, Seconds]] = frozenset()
    """Caller, source and arrival of calls of the centre that a machine answered."""

    def contacts(self, answered: Rows) -> Rows:
        """Give the contacts, out of the answered calls."""
        if self.denied:
            keys = zip(*(answered[name].tolist() for name in ("who", "source", "arrived")), strict=True)
            answered = answered.pick(np.array([key not in self.denied for key in keys], bool))
        return stacked(answered, self.reached) if len(self.reached) else answered


NOTHING_SAID = Said(rows_of(np.empty(0, CALL)))


def said_since(source: Source, since: Seconds) -> Said:
    """Read what was said of contacts since an instant, as far as it was when the question is asked of."""
    deeds = contacts_said(source.connection, since, source.at)
    if not deeds:
        return NOTHING_SAID
    reached = [deed for deed in deeds if deed.kind is DeedKind.REACHED]
    numbers = source.names.callers(deed.who for deed in reached)
    rows = np.zeros(len(reached), CALL)
    rows["arrived"] = rows["answered"] = rows["ended"] = [deed.at for deed in reached]
    rows["who"] = [numbers[deed.who] for deed in reached]
    rows["flags"] = int(Flag.CENTRE)
    return Said(rows_of(rows), _denied(source, deeds))


def _denied(source: Source, deeds: tuple[Deed, ...]) -> frozenset[tuple[int, int, Seconds]]:
    missed = [(one.source, one.call, one.who) for one in deeds if one.kind is DeedKind.MISSED]
    found = source.connection.execute(ANSWERED_SQL, (json.dumps(missed),)).fetchall()
    found = [row for row in found if known_as(row[1], row[2]) == row[0]]
    callers = source.names.callers(row[0] for row in found)
    words = source.names.words(row[3] for row in found)
    return frozenset((callers[who], words[name], arrived) for who, _, _, name, arrived in found)
