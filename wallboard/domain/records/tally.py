"""Adds up what a file of calls holds while it is read; and keeps equal rows apart by their count."""

from typing import NamedTuple

from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.survey import FIRST_LINES, FIRST_ROWS, Problem, Survey, Wrong
from wallboard.domain.words import Direction, Seconds

_MINUTE = 60.0
_ENOUGH = 20
"""So many calls must agree before whole minutes are no chance."""
_SAMPLE = 80


class Keyed(NamedTuple):
    """A call with what tells it from others of its set."""

    record: CallRecord
    digest: int
    nth: int


class Tally:
    """The sums of one reading."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.rows = self.readable = self.left_out = self.calls = self.twice = 0
        self._incoming = self._outgoing = self._internal = self._answered = 0
        self._since: Seconds | None = None
        self._until: Seconds | None = None
        self._odd_starts = self._odd_lengths = False
        self._lengths = 0
        self._first: list[CallRecord] = []
        self._counts: dict[Wrong, int] = {}
        self._lines: dict[Wrong, list[int]] = {}
        self._samples: dict[Wrong, str] = {}
        self._seen: set[int] = set()
        self._again: dict[int, int] = {}

    def wrong(self, kind: Wrong, line: int, sample: str) -> None:
        """Note what is wrong with a row, or worth a remark."""
        count = self._counts.get(kind, 0)
        self._counts[kind] = count + 1
        if not count:
            self._samples[kind] = sample[:_SAMPLE]
        if count < FIRST_LINES:
            self._lines.setdefault(kind, []).append(line)

    def call(self, record: CallRecord, digest: int) -> Keyed:
        """Count a call; say how many that say the same were before it."""
        self.calls += 1
        if record.internal:
            self._internal += 1
        elif record.direction is Direction.INBOUND:
            self._incoming += 1
        else:
            self._outgoing += 1
        self._answered += record.answered is not None
        began = record.began
        if self._since is None or began < self._since:
            self._since = began
        if self._until is None or began > self._until:
            self._until = began
        self._odd_starts = self._odd_starts or began % _MINUTE != 0
        lasted = record.ended - began
        if lasted:
            self._lengths += 1
            self._odd_lengths = self._odd_lengths or lasted % _MINUTE != 0
        if len(self._first) < FIRST_ROWS:
            self._first.append(record)
        return Keyed(record, digest, self._nth(digest))

    def survey(self, *, cancelled: bool) -> Survey:
        """Return the sums so far."""
        problems = (
            Problem(kind, count, tuple(self._lines[kind]), self._samples[kind])
            for kind, count in sorted(self._counts.items(), key=lambda item: -item[1])
        )
        return Survey(
            rows=self.rows,
            readable=self.readable,
            left_out=self.left_out,
            calls=self.calls,
            since=self._since,
            until=self._until,
            incoming=self._incoming,
            outgoing=self._outgoing,
            internal=self._internal,
            answered=self._answered,
            starts_in_minutes=self.calls >= _ENOUGH and not self._odd_starts,
            lasts_in_minutes=self._lengths >= _ENOUGH and not self._odd_lengths,
            twice=self.twice,
            first=tuple(self._first),
            problems=tuple(problems),
            cancelled=cancelled,
        )

    def _nth(self, digest: int) -> int:
        if digest not in self._seen:
            self._seen.add(digest)
            return 0
        self.twice += 1
        self._again[digest] = nth = self._again.get(digest, 0) + 1
        return nth
