"""How old what a tile shows is: its own sources decide, and nobody else's. No Qt in it."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from wallboard.domain.snapshot import SourceNow
from wallboard.domain.source import SourceState
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment

SEEING = frozenset({SourceState.LIVE, SourceState.LIMITED})
"""States in which what is shown is the present."""


class Age(StrEnum):
    """How old a tile's content is."""

    LIVE = "live"
    STALE = "stale"
    """Something was seen, but at least one source is not heard any more."""
    EMPTY = "empty"
    """Nothing was ever seen: there is no value to show."""


class Freshness(Struct, frozen=True):
    """How old a tile's content is, by which clock it runs, and what to write across the tile."""

    age: Age
    clock: Seconds
    """The time up to which elapsed times run; it stands still when stale."""
    what: Text | None = None
    when: Text | str = ""
    without: Text | None = None
    """Set when it is the present, but of a part of the sources only: which one is missing."""

    @property
    def words(self) -> Text | str:
        """What and when, in one line."""
        if self.what is None or not self.when:
            return self.what or ""
        return say("tile", "{what} {when}", what=self.what, when=self.when)

    @property
    def still(self) -> "Freshness":
        """The same without the running clock, for a view whose times are made already.

        With it a view would be another one each second, and be painted again with nothing new to see.
        """
        return Freshness(self.age, 0.0, self.what, self.when, self.without)

    @property
    def live(self) -> bool:
        """Whether the content may be shown as the present."""
        return self.age is Age.LIVE


def freshness(moment: Moment, sources: Sequence[SourceNow], format_: Format) -> Freshness:
    """Judge what comes from these sources: old when none of them is heard, partial when some are not."""
    if not sources:
        return Freshness(Age.EMPTY, moment.now, mark("tile", "no source"))
    seen = [source for source in sources if not _never_heard(source)]
    if moment.frozen:
        return _stopped(moment, moment.snapshot.at, bool(seen), format_)
    blind = [source for source in sources if source.status.state not in SEEING]
    if not blind:
        return Freshness(Age.LIVE, moment.now)
    if len(blind) < len(sources):
        return Freshness(Age.LIVE, moment.now, without=_without(blind, len(sources)))
    oldest = min(blind, key=heard)
    several = len(moment.snapshot.sources) > 1
    what, when = _reason(oldest, moment.now, several, format_)
    return Freshness(Age.STALE if seen else Age.EMPTY, heard(oldest), what, when)


def heard(source: SourceNow) -> Seconds:
    """Return when a source was last known to be the present.

    A server that answers but tells no events is heard all the time; its present ended when that was found.
    """
    status = source.status
    return status.since if status.heard is None else min(status.heard, status.since)


def _without(blind: Sequence[SourceNow], of: int) -> Text:
    if len(blind) == 1:
        return say("tile", "without {source}", source=blind[0].name)
    return say("tile", "without {n} of {m} sources", n=len(blind), m=of)


def _never_heard(source: SourceNow) -> bool:
    return source.status.heard is None and source.status.state not in SEEING


def _stopped(moment: Moment, since: Seconds, seen: bool, format_: Format) -> Freshness:
    when = format_.instant(since, moment.now)
    age = Age.STALE if seen else Age.EMPTY
    return Freshness(age, since, mark("tile", "no data since"), when)


def _reason(
    source: SourceNow,
    now: Seconds,
    named: bool,
    format_: Format,
) -> tuple[Text, Text | str]:
    state, name = source.status.state, source.name
    if _never_heard(source):
        word = _UNREACHED if _failed(source) else _NEVER_HEARD[state]
        return (say("tile", "{source}: {state}", source=name, state=word) if named else word), ""
    when = format_.instant(heard(source), now)
    if state is SourceState.FINISHED:
        plain, full = mark("tile", "ended at"), say("tile", "{source}: ended at", source=name)
    else:
        plain = mark("tile", "no data since")
        full = say("tile", "{source}: no data since", source=name)
    return (full if named else plain), when


def _failed(source: SourceNow) -> bool:
    """Whether the first attempt to reach it is over, in vain."""
    return source.status.why is not None and source.status.state in _TRYING


_TRYING = frozenset({SourceState.CONNECTING, SourceState.STALE})
_UNREACHED = mark("source", "can't be reached")
_NEVER_HEARD = {
    SourceState.CONNECTING: mark("source", "connecting"),
    SourceState.STALE: mark("source", "no data"),
    SourceState.REFUSED: mark("source", "refused"),
    SourceState.FINISHED: mark("source", "ended"),
}
"""What is said of a source that was never heard."""
