"""The bill of the built-in centre's operators, made up out of its own past with what bills have amiss.

Durations are begun minutes and starts whole seconds by a clock that is a little ahead. A few calls are
missing, and a few are on the bill that never reached the centre. All follows from the ids of the calls, so
the bill is the same every time.
"""

import math
import sqlite3
from collections.abc import Iterable, Sequence
from decimal import Decimal
from hashlib import blake2b

from msgspec.structs import replace

from wallboard.app.made_up.carriers import made_up_operators
from wallboard.app.made_up.lines import CURRENCY, line_titles
from wallboard.domain.facts import Call, Fact
from wallboard.domain.records.reading import digest_of
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.tally import Tally
from wallboard.domain.vendors.operator import Operator, carrier_of
from wallboard.domain.words import Direction, Seconds, SourceName
from wallboard.sources.spec import SourceSpec
from wallboard.store.records.writing import RecordWriter

BILL = "Operator's bill"
"""What the set of records is called."""
_MINUTE: Seconds = 60.0
_AHEAD_S: Seconds = 2.0
_MISSING, _ONLY_BILLED = 71, 97
"""Of so many calls one is not on the bill; and one has a twin that never reached the centre."""
_LATER_S: Seconds = 2_222.0
_AT_ONCE = 4_000


class BillClerk:
    """Notes calls as they are told, and writes the bill in the end."""

    def __init__(self, specs: Sequence[SourceSpec]) -> None:
        """Take the centre's sources."""
        self._operators = made_up_operators(line_titles(specs))
        self._calls: dict[tuple[str, ...], Call] = {}

    def note(self, facts: Iterable[Fact]) -> None:
        """Take what happened; of each call the latest counts."""
        for fact in facts:
            if isinstance(fact, Call):
                self._calls[fact.key] = fact

    def records(self) -> list[CallRecord]:
        """Give the bill, by when its calls began."""
        made = (record for call in self._calls.values() if not call.internal for record in self._billed(call))
        return sorted(made, key=lambda record: (record.began, record.caller_raw))

    def write(self, connection: sqlite3.Connection, now: Seconds) -> None:
        """Put the bill into a cache, if there is anything on it. Raises sqlite3.Error."""
        records, tally = self.records(), Tally()
        if not records:
            return
        writer = RecordWriter(connection, BILL, by_call=False)
        for first in range(0, len(records), _AT_ONCE):
            some = records[first : first + _AT_ONCE]
            writer.write([tally.call(record, digest_of(record)) for record in some])
        writer.finish("", now, minutes=(False, True))

    def _billed(self, call: Call) -> Iterable[CallRecord]:
        lot = _lot(call)
        if call.ended is None or lot % _MISSING == 0:
            return
        record = self._record(call, call.ended)
        yield record
        if lot % _ONLY_BILLED == 0 and call.direction is Direction.INBOUND:
            later = record.began + _LATER_S
            yield self._priced(replace(record, began=later, answered=later), call.source, _MINUTE)

    def _record(self, call: Call, ended: Seconds) -> CallRecord:
        began = math.floor(call.arrived + _AHEAD_S)
        lasted = max(1, math.ceil((ended - call.arrived) / _MINUTE)) * _MINUTE
        answered = float(began) if call.answered is not None else None
        number, line = call.caller, call.line or ""
        record = CallRecord(
            float(began), began + lasted, answered, call.direction, False, number, number or "", line, line
        )
        return self._priced(record, call.source, lasted)

    def _priced(self, record: CallRecord, source: SourceName, lasted: Seconds) -> CallRecord:
        """Say who carried it, and what for."""
        nth = carrier_of(self._operators, source, record.line)
        carrier = Operator("") if nth is None else self._operators[nth]
        tariff = carrier.tariff
        cost = Decimal(0) if record.answered is None else tariff.cost(tariff.billed_s(lasted), 1)
        ended = record.began + lasted
        return replace(record, ended=ended, operator=carrier.name, cost=cost, currency=CURRENCY)


def _lot(call: Call) -> int:
    return int.from_bytes(blake2b("/".join(call.key).encode(), digest_size=4).digest())
