"""A `queue_log` that is followed, for a server whose AMI may not be used.

What happened before is history and comes in by `wallboard import`. The end of the file is read to
know who waits, who talks and who pauses; from there on every new line is told as it is written.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

from wallboard.domain.events import Event
from wallboard.domain.source import Clock, Emit, Stop
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.queue_log.follow import Follower
from wallboard.sources.queue_log.lines import LogFile
from wallboard.sources.queue_log.members import Members
from wallboard.sources.queue_log.protocol import BadLine, parse
from wallboard.sources.queue_log.survey import Surveyed, survey
from wallboard.sources.queue_log.translate import Translator
from wallboard.sources.spec import Check, SourceSpec

LOOK_S = 0.25
ALIVE_S = 5.0
"""A night without calls writes no line: so often the source says that it still looks."""
BACK = 16 * 1024 * 1024
"""Bytes before the end that are read to know the present: some 200,000 lines."""
AHEAD_S = 86_400.0
OPEN_S = 6 * 3600.0
"""Who joined so long before the present is not there any more; the end was not written."""

_log = logging.getLogger(__name__)


class QueueLogSource:
    """One file. `run` may be called again after an error."""

    def __init__(self, spec: SourceSpec, *, look_s: Seconds = LOOK_S) -> None:
        """`look_s`: how often to look for new lines."""
        self._spec = spec
        self._look_s = look_s
        self._bad = 0

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        """Block until told to stop. Raises SourceUnreachable and SourceLost."""
        follower = Follower(Path(self._spec.path), BACK)
        members = Members(self._spec.known_agents, self._spec.agent_names)
        translator = Translator(self._spec.country, members.id_of, members.name_of)
        try:
            members.wait(stop, clock)
            self._events(translator, follower.lines(), clock())
            emit([translator.present(clock(), OPEN_S)])
            said = clock()
            while not stop.wait(self._look_s):
                events = self._events(translator, follower.lines(), clock())
                if events or abs(clock() - said) >= ALIVE_S:
                    said = clock()
                    emit(events)
        finally:
            follower.close()

    def _events(self, translator: Translator, lines: list[bytes], now: Seconds) -> list[Event]:
        events: list[Event] = []
        for line in lines:
            try:
                record = parse(line, now + AHEAD_S)
            except BadLine as bad:
                self._bad += 1
                if self._bad == 1:
                    _log.warning("%s: a line of the queue log can't be read: %s", self._spec.name, bad.why)
                continue
            events += translator.events(record)
        return events


def check(spec: SourceSpec, clock: Clock) -> Iterator[Check]:
    """Say whether the file can be read and is what it should be. Raises WallboardError."""
    path = Path(spec.path)
    LogFile(path).close()
    yield Check(mark("check", "File"), ok=True, detail=say("check", "{file} can be read", file=path))
    logs, skipped = survey([path])
    what = mark("check", "Queue log")
    if skipped:
        empty = path.stat().st_size == 0
        yield Check(what, ok=None if empty else False, detail=skipped[0].why)
    for log in logs:
        yield Check(what, ok=True, detail=_told(log, clock()))


def _told(log: Surveyed, now: Seconds) -> Text:
    return say(
        "check",
        "{lines} lines; the last was written {seconds} s ago",
        lines=log.lines,
        seconds=round(max(0.0, now - log.last)),
    )
