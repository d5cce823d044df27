"""Counts what each operator carried, from the rows of the calls."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.vendors.operator import HourLoad, Operator, OperatorLoad, carrier_of
from wallboard.domain.vendors.tariff import Tariff
from wallboard.store.queries.columns.promised import STAY_S
from wallboard.store.queries.columns.reading import Instants, Source, has
from wallboard.store.queries.money.operators import OperatorsWanted
from wallboard.store.queries.money.spans import Spans
from wallboard.store.rollup.columns.names import Names
from wallboard.store.rollup.columns.rows import Flag, Written
from wallboard.store.rollup.columns.table import Rows

_ABOVE = 32
"""The number of the source stands above these bits, that of the line below."""
DAY_HOURS = 24


class Billed(Struct, frozen=True):
    """Conversations that are over, and how many seconds of them a tariff counts."""

    talk_s: float
    billed_s: int
    answered: int


def carried_among(source: Source, wanted: OperatorsWanted) -> tuple[OperatorLoad, ...]:
    """Give the load of each operator, and of the calls that none carries, if there are some."""
    since, until = wanted.since, wanted.until
    source.expect(since - STAY_S, min(until, source.at))
    rows = source.read((since - STAY_S, until), (since - STAY_S, until)).whole
    rows = rows.pick(~has(rows.calls, Flag.INTERNAL))
    carriers = _carriers(rows, source.names, wanted.operators)
    every = [*wanted.operators, Operator("")]
    loads = []
    for nth, one in enumerate(every):
        mine = rows.calls.pick(carriers == nth)
        if nth < len(wanted.operators) or len(mine):
            loads.append(_load(one, mine, wanted))
    return tuple(loads)


def billed(calls: Rows, tariff: Tariff) -> Billed:
    """Add up conversations that are over."""
    talk = calls["ended"] - calls["answered"]
    talk = np.maximum(0.0, talk[~np.isnan(talk)])
    steps = np.ceil(np.round(talk, 6) / tariff.step_s)
    answered = int((~np.isnan(calls["answered"])).sum())
    return Billed(float(talk.sum()), int(steps.sum()) * tariff.step_s, answered)


def _carriers(rows: Written, names: Names, operators: tuple[Operator, ...]) -> NDArray[np.intp]:
    """Say of each call which operator carries it; one after the last: none."""
    keys = rows.calls["source"].astype(np.int64) << _ABOVE | rows.ways["line"]
    pairs, which = np.unique(keys, return_inverse=True)
    sources, lines = (pairs >> _ABOVE).tolist(), (pairs & ((1 << _ABOVE) - 1)).tolist()
    texts = names.texts([*sources, *lines])
    found = [
        carrier_of(operators, texts[one] or "", texts[line]) for one, line in zip(sources, lines, strict=True)
    ]
    table = np.array([len(operators) if n is None else n for n in found], np.intp)
    carriers: NDArray[np.intp] = table[which] if len(pairs) else np.empty(0, np.intp)
    return carriers


def _load(one: Operator, calls: Rows, wanted: OperatorsWanted) -> OperatorLoad:
    end = min(wanted.until, wanted.at)
    window = wanted.since, max(wanted.since, end)
    spans = Spans(calls["arrived"], _ends(calls, end), window)
    most, most_at = spans.most()
    mine = calls.pick(calls["arrived"] >= wanted.since)
    inbound = has(mine, Flag.ATTEMPT)
    paid = billed(mine, one.tariff)
    return OperatorLoad(
        one.name,
        int(inbound.sum()),
        int(has(mine, Flag.CENTRE).sum()),
        int((inbound & ~np.isnan(mine["answered"])).sum()),
        int((inbound & has(mine, Flag.LOST)).sum()),
        paid.talk_s,
        most,
        most_at,
        spans.busy(),
        _hours(mine, spans, wanted.zone),
        paid.billed_s,
        one.tariff.cost(paid.billed_s, paid.answered),
        one.channels,
        0.0 if one.channels is None else spans.full_s(one.channels),
    )


def _ends(calls: Rows, now: float) -> Instants:
    """Say when calls were over; one whose end nobody saw lasts until now, but no longer than any call."""
    ended = calls["ended"]
    return np.where(np.isnan(ended), np.minimum(now, calls["arrived"] + STAY_S), ended)


def _hours(calls: Rows, spans: Spans, zone: str) -> tuple[HourLoad, ...]:
    """Count calls, and the most at once, by the hour that the clock on the wall showed."""
    number = np.bincount(local_hours(calls["arrived"], zone), minlength=DAY_HOURS).tolist()
    most = np.zeros(DAY_HOURS, np.int64)
    np.maximum.at(most, local_hours(spans.begins, zone), spans.at_begins())
    return tuple(HourLoad(hour, number[hour], int(most[hour])) for hour in range(DAY_HOURS))


def local_hours(at: Instants, zone: str) -> NDArray[np.intp]:
    """Say which hour the clock on the wall shows; offsets are looked up half hour by half hour."""
    half = np.floor(at / 1800).astype(np.int64)
    halves, which = np.unique(half, return_inverse=True)
    clock = ZoneInfo(zone)
    hours = [datetime.fromtimestamp(n * 1800, UTC).astimezone(clock).hour for n in halves.tolist()]
    found: NDArray[np.intp] = np.array(hours, np.intp)[which] if len(halves) else np.empty(0, np.intp)
    return found
