"""Who is planned to work when, read from a table (CSV), and how well that was kept.

The columns are `agent, from, to, kind`; `kind` is `queue` (the default) or `break`. Times such as
`2026-11-23 08:00` are those of the site's clock, or carry an offset of their own. A break cuts its time
out of the same agent's queue time. An agent is written as the server calls them or by name, as in
`PJSIP/1101`, `Anna Kovács` or `pbx-1/PJSIP/1101`.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import AgentSpell
from wallboard.domain.tables.rows import Row, rows_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentId, AgentState, Seconds, SourceName
from wallboard.domain.work.sums import RosterTimes
from wallboard.domain.work.times import FOR_QUEUES, overlap

Kind: TypeAlias = Literal["queue", "break"]
FITS: Mapping[Kind, frozenset[AgentState]] = {"queue": FOR_QUEUES, "break": frozenset({AgentState.PAUSED})}
"""Which states keep to the plan. Logged in are all but logged off."""

_COLUMNS = ("agent", "from", "to")
_NO_ROW = Row(1, [])
_RIGHT = mark(
    "error",
    "Write lines such as: PJSIP/1101,2026-11-23 08:00,2026-11-23 16:00,queue below agent,from,to,kind.",
)


class Shift(Struct, frozen=True):
    """A time in which something is expected of an agent."""

    since: Seconds
    until: Seconds
    kind: Kind = "queue"


class Roster:
    """The plan: for each name the shifts in order, none overlapping another."""

    def __init__(self, shifts: Iterable[tuple[str, Shift]]) -> None:
        """Take shifts with whose they are; breaks are cut out of the queue time around them."""
        raw: dict[str, list[Shift]] = defaultdict(list)
        self.names: dict[str, str] = {}
        """How each is written, by the folded name."""
        for who, shift in shifts:
            raw[who.casefold()].append(shift)
            self.names.setdefault(who.casefold(), who)
        self._shifts = {who: tuple(_apart(mine)) for who, mine in raw.items()}

    def of(self, source: SourceName, agent: AgentId, name: str = "") -> tuple[Shift, ...]:
        """Return the shifts of an agent; none for one who is not in the plan."""
        key = self.key_of(source, agent, name)
        return self._shifts[key] if key is not None else ()

    def shifts(self, who: str) -> tuple[Shift, ...]:
        """Return all shifts under a name of the plan, in order; none where it has no such name."""
        return self._shifts.get(who.casefold(), ())

    def within(self, who: str, since: Seconds, until: Seconds) -> tuple[Shift, ...]:
        """Return the shifts under a name that overlap `[since, until)`."""
        mine = self._shifts.get(who.casefold(), ())
        # They do not overlap each other, so they end in the order in which they begin.
        return mine[bisect_right(mine, since, key=_until) : bisect_left(mine, until, key=_since)]

    def between(self, since: Seconds, until: Seconds) -> Iterator[Shift]:
        """Give everybody's shifts that overlap `[since, until)`."""
        for who in self._shifts:
            yield from self.within(who, since, until)

    def changed(self, shifts: Mapping[str, Iterable[Shift]]) -> "Roster":
        """Return this plan with other shifts of some names; who has none any more is still in the plan."""
        other = Roster(())
        other.names = dict(self.names)
        other._shifts = dict(self._shifts)
        for who, mine in shifts.items():
            other.names.setdefault(who.casefold(), who)
            other._shifts[who.casefold()] = tuple(_apart(list(mine)))
        return other

    def key_of(self, source: SourceName, agent: AgentId, name: str = "") -> str | None:
        """Return under which name an agent is in the plan; None: under none."""
        for plain in (f"{source}/{agent}", agent, f"{source}/{name}", name):
            if plain.casefold() in self._shifts:
                return plain.casefold()
        return None

    def expected(self, now: Seconds) -> tuple[str, ...]:
        """Return who is planned to be on the queues at an instant, in alphabetical order of the keys."""
        return tuple(who for who, mine in self._in_order if _kind_at(mine, now) == "queue")

    def everybody(self, since: Seconds, until: Seconds) -> tuple[str, ...]:
        """Return who has a shift in `[since, until)`."""
        return tuple(who for who, _ in self._in_order if self.within(who, since, until))

    def scheduled_s(self, keys: Iterable[str], window: tuple[Seconds, Seconds]) -> Seconds:
        """Add up the scheduled seconds of some names in a window."""
        return sum(
            overlap(shift.since, shift.until, window) for key in keys for shift in self.within(key, *window)
        )

    @cached_property
    def _in_order(self) -> tuple[tuple[str, tuple[Shift, ...]], ...]:
        return tuple(sorted(self._shifts.items()))


def _since(shift: Shift) -> Seconds:
    return shift.since


def _until(shift: Shift) -> Seconds:
    return shift.until


def _kind_at(shifts: tuple[Shift, ...], at: Seconds) -> Kind | None:
    n = bisect_right(shifts, at, key=_since) - 1
    return shifts[n].kind if n >= 0 and at < shifts[n].until else None


def kept(spell: AgentSpell, shifts: Iterable[Shift], window: tuple[Seconds, Seconds]) -> RosterTimes:
    """Return how much of a spell kept to a plan within a window; scheduled seconds are not counted here."""
    fitting = there = 0.0
    for shift in shifts:
        part = max(shift.since, window[0]), min(shift.until, window[1])
        seconds = overlap(spell.since, spell.until, part)
        fitting += seconds * (spell.state in FITS[shift.kind])
        there += seconds * (spell.state is not AgentState.LOGGED_OFF)
    return RosterTimes(0.0, fitting, there)


def roster_of(text: str, zone: str) -> Roster:
    """Read a plan. Raises WallboardError that names the line and what is wrong with it."""
    return Roster(shifts_in(text, zone))


def shifts_in(text: str, zone: str) -> tuple[tuple[str, Shift], ...]:
    """Read a plan's lines, each with whose it is; raises what `roster_of` raises."""
    rows = rows_of(text.splitlines())
    head = [cell.casefold() for cell in next(rows, _NO_ROW).cells]
    missing = [name for name in _COLUMNS if name not in head]
    if missing:
        why = say("error", "it has no column “{name}”", name=missing[0])
        raise _wrong(1, why)
    return tuple(_shifts_in(rows, head, ZoneInfo(zone)))


def _shifts_in(rows: Iterable[Row], head: list[str], zone: ZoneInfo) -> Iterator[tuple[str, Shift]]:
    for number, cells, wrong in rows:
        if wrong is not None:
            raise _wrong(number, wrong)
        row = dict(zip(head, cells, strict=False))
        if not row["agent"]:
            raise _wrong(number, mark("error", "it names no agent"))
        since, until = (_instant(row.get(name, ""), number, zone) for name in ("from", "to"))
        if until <= since:
            raise _wrong(number, mark("error", "it ends before it begins"))
        yield row["agent"], Shift(since, until, _kind(row.get("kind", ""), number))


def _kind(word: str, number: int) -> Kind:
    match word.casefold():
        case "" | "queue":
            return "queue"
        case "break":
            return "break"
    raise _wrong(number, say("error", "“{word}” is neither queue nor break", word=word))


def _instant(word: str, number: int, zone: ZoneInfo) -> Seconds:
    try:
        at = datetime.fromisoformat(word)
    except ValueError:
        why = say("error", "“{word}” is no date with a time", word=word)
        raise _wrong(number, why) from None
    return (at if at.tzinfo is not None else at.replace(tzinfo=zone)).timestamp()


def _wrong(number: int, why: Text) -> WallboardError:
    return WallboardError(
        say("error", "Line {n} of the roster can't be read: {why}.", n=number, why=why), _RIGHT
    )


def _apart(shifts: list[Shift]) -> list[Shift]:
    """Put shifts in order so that none overlaps another; a break goes before queue time."""
    apart: list[Shift] = []
    for some in _clusters(shifts):
        edges = sorted({edge for shift in some for edge in (shift.since, shift.until)})
        for since, until in pairwise(edges):
            kinds = {shift.kind for shift in some if shift.since <= since and shift.until >= until}
            kind: Kind = "break" if "break" in kinds else "queue"
            if apart and (apart[-1].until, apart[-1].kind) == (since, kind):
                apart[-1] = Shift(apart[-1].since, until, kind)
            else:
                apart.append(Shift(since, until, kind))
    return apart


def _clusters(shifts: Iterable[Shift]) -> Iterator[list[Shift]]:
    """Give those together that overlap, in order of time: of a year they are days."""
    some: list[Shift] = []
    end = 0.0
    for shift in sorted(shifts, key=_since):
        if some and shift.since >= end:
            yield some
            some = []
        end = max(end, shift.until) if some else shift.until
        some.append(shift)
    if some:
        yield some
