"""Days of an imported set of call records, by interval: a forecast for who has bills and no history here."""

import sqlite3
from collections.abc import Iterator, Sequence

import numpy as np

from wallboard.domain.forecast.history import PastDay, PastPart, PatienceSums
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds
from wallboard.store.queries.forecast.past import Past
from wallboard.store.queries.records.spans import RecordSpans, record_spans


def days_recorded(
    connection: sqlite3.Connection, name: str, days: Sequence[Day], minutes: int, short_s: Seconds
) -> Iterator[Past]:
    """Give days on which a call of the set came in, each with what it says of patience.

    A call is taken to wait from its beginning to the answer, and to keep its agent busy from then on: records
    know no wrap-up.
    """
    if not days:
        return
    spans = record_spans(connection, name, days[0].start, days[-1].end)
    waits = np.where(np.isnan(spans.answered), spans.ended, spans.answered) - spans.began
    for day in days:
        parts = [_part(part, spans) for part in day.intervals(minutes)]
        past = PastDay(day.date, tuple(parts))
        if past.is_known:
            first, last = np.searchsorted(spans.began, (day.start, day.end))
            gave_up = np.isnan(spans.answered[first:last]) & (waits[first:last] >= short_s)
            counted = gave_up | ~np.isnan(spans.answered[first:last])
            yield past, PatienceSums(float(waits[first:last][counted].sum()), int(gave_up.sum()))


def _part(part: tuple[Seconds, Seconds], spans: RecordSpans) -> PastPart:
    first, last = np.searchsorted(spans.began, part)
    talks = spans.ended[first:last] - spans.answered[first:last]
    talks = talks[~np.isnan(talks)]
    stays = spans.ended[first:last] - spans.began[first:last]
    return PastPart(*part, int(last - first), len(talks), float(talks.sum()), float(stays.sum()))
