"""Answered visits as rows of numbers, counted by agent."""

import sqlite3
from collections.abc import Sequence
from math import inf

import numpy as np

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.columns.reading import Source

STAY_S = 6 * 3600.0
"""No wait lasts longer."""
_ABOVE = 32
"""The number of the source stands above these bits, that of the agent below."""


def answers_in(
    connection: sqlite3.Connection,
    spans: Sequence[tuple[Seconds, Seconds]],
    sources: Sequence[SourceName] | None,
) -> dict[tuple[SourceName, AgentId], tuple[int, ...]]:
    """Count the answered visits of each agent in each span."""
    source = Source(connection, inf, CallRules(), sources)
    rows = source.answers(min(since for since, _ in spans) - STAY_S, max(until for _, until in spans))
    answered, keys = rows["answered"], rows["source"].astype(np.int64) << _ABOVE | rows["agent"]
    agents, which = np.unique(keys, return_inverse=True)
    counts = [
        np.bincount(which[(answered >= since) & (answered < until)], minlength=len(agents)).tolist()
        for since, until in spans
    ]
    texts = source.names.texts([*(agents >> _ABOVE).tolist(), *(agents & ((1 << _ABOVE) - 1)).tolist()])
    found = {}
    for key, *numbers in zip(agents.tolist(), *counts, strict=True):
        if any(numbers):
            name = texts[key >> _ABOVE] or "", texts[key & ((1 << _ABOVE) - 1)] or ""
            found[name] = tuple(numbers)
    return found
