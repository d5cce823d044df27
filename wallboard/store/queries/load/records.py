"""What imported call records were at once: layers and losses out of when each call began and was answered."""

import sqlite3

import numpy as np

from wallboard.domain.load.layers import Layer
from wallboard.domain.load.steps import Instants
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.load.reading import Spans
from wallboard.store.queries.records.spans import RecordSpans, record_spans


def records_at_once(
    connection: sqlite3.Connection, name: str, layer: Layer, since: Seconds, until: Seconds
) -> Spans:
    """Give when each call of a set was in a layer; how long agents wrap up a record does not tell.

    Lines carry calls of either way, the other layers are of inbound calls. None where there is no such set.
    """
    ways = (Direction.INBOUND, Direction.OUTBOUND) if layer == "lines" else (Direction.INBOUND,)
    read = record_spans(connection, name, since, until, ways)
    met = np.isfinite(read.answered)
    if layer in {"talking", "busy_agents"}:
        return read.answered[met], read.ended[met]
    if layer == "in_queue":
        return read.began, np.where(met, read.answered, read.ended)
    return read.began, read.ended


def records_lost(connection: sqlite3.Connection, name: str, since: Seconds, until: Seconds) -> Instants:
    """Give when each inbound call that nobody answered began; nothing where a set tells of no answer."""
    read: RecordSpans = record_spans(connection, name, since, until)
    met = np.isfinite(read.answered)
    return read.began[~met & (read.began >= since)] if met.any() else np.empty(0)


def records_waits(connection: sqlite3.Connection, name: str, since: Seconds, until: Seconds) -> Spans:
    """Give when each inbound call began that was answered, in order, and how long that took.

    None where not one took any time: such a set tells of the conversation only.
    """
    read = record_spans(connection, name, since, until)
    met = np.isfinite(read.answered) & (read.began >= since)
    waits = np.round(read.answered[met] - read.began[met], 6)
    return (read.began[met], waits) if waits.any() else (np.empty(0), np.empty(0))
