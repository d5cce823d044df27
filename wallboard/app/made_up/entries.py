"""What two colleagues who do not exist entered about callers who do not exist either.

It follows from the numbers of the callers alone, so it is the same every time. It is only ever written into
the book of the built-in centre; each entry says of itself that it is made up.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.entry import Entry
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.words import Seconds

MADE_UP = "made up"
"""What entries say of themselves: as origin of a contact, and at the beginning of a deed's id."""
ANA, IVA = "Ana K.", "Iva P."
_MINUTE = 60.0
_PROMISED_S, _TRIED_S, _NEXT_S = 25 * _MINUTE, 18 * _MINUTE, 12 * _MINUTE


def made_up_entries(rows: Iterable[LostCaller], now: Seconds) -> tuple[Entry, ...]:
    """Return who of these callers is in the address book, and what was done about some, as of `now`."""
    from wallboard.sources.simulator.people import nation_of, noted  # noqa: PLC0415 -- the demo's own

    known = sorted((row for row in rows if row.who is not None and nation_of(row.who)), key=_lot)
    found = ((row, noted(row.who or "")) for row in known)
    return (*(_contact(row, *one) for row, one in found if one), *_deeds(known, now))


def _contact(row: LostCaller, name: str, company: str, language: str) -> Contact:
    return Contact(row.who or "", row.caller.name or name, company, language, origin=MADE_UP)


def _deeds(rows: Iterable[LostCaller], now: Seconds) -> Iterator[Deed]:
    """Take three on, promise one, and ring one in vain; whoever cannot be rung is left alone."""
    fit = (row for row in rows if row.state is LedgerState.OPEN and row.last_lost < now - _TRIED_S)
    chosen = list(islice(fit, 5))
    for row, (by, kind, at, until) in zip(
        chosen,
        (
            (ANA, DeedKind.TAKEN, now - 4 * _MINUTE, None),
            (IVA, DeedKind.TAKEN, now - 9 * _MINUTE, None),
            (ANA, DeedKind.PROMISED, now - 6 * _MINUTE, now + _PROMISED_S),
            (IVA, DeedKind.MISSED, now - _TRIED_S, None),
            (ANA, DeedKind.TAKEN, now - 2 * _MINUTE, None),
        ),
        strict=False,
    ):
        yield _deed(row, kind, by, (at, until))
        if kind is DeedKind.MISSED:
            yield _deed(row, DeedKind.POSTPONED, by, (at + 1, now + _NEXT_S))


def _deed(row: LostCaller, kind: DeedKind, by: str, when: tuple[Seconds, Seconds | None]) -> Deed:
    at, until = (None if one is None else one - one % _MINUTE for one in when)
    who = row.who or ""
    return Deed(f"{MADE_UP}/{_lot(row)[:16]}/{kind.value}", who, at or 0.0, kind, by, until=until)


def _lot(row: LostCaller) -> str:
    return sha256((row.who or "").encode()).hexdigest()
