"""The calls of a caller as lines, and the talks they had, as far as a screen may show them. No Qt in it."""

from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.caller import Caller
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.facts import Call
from wallboard.domain.figures import Unit
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import mark
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.one_call import CallStory
from wallboard.ui.behind import CallBehind
from wallboard.ui.caller.asked import CallerFound
from wallboard.ui.caller.deeds import by_call, deed_lines, together, tries
from wallboard.ui.format import DASH, running_time
from wallboard.ui.ledger.caller.story import CallLine, Telling, call_lines
from wallboard.ui.ledger.rows import Known, named
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone


class Spoken(Struct, frozen=True):
    """One talk."""

    behind: CallBehind
    at: Seconds
    when: Words
    who: str
    about: str
    """The queue, else the number they dialled."""
    talked_s: Seconds
    way: Words
    goes_on: bool


_COLUMNS: tuple[Column[Spoken], ...] = (
    Column(
        "when", mark("caller", "When"), 5.6, lambda row: row.when, lambda row: row.at, falls=True,
        unit=Unit.INSTANT,
    ),
    Column(
        "who", mark("caller", "With"), 7.0, lambda row: row.who or DASH, lambda row: row.who or None,
        tone=lambda row: Tone.TEXT if row.who else Tone.MUTED,
    ),
    Column(
        "about", mark("caller", "Queue"), 6.5, lambda row: row.about or DASH, lambda row: row.about or None
    ),
    Column("way", mark("caller", "Who rang"), 5.4, lambda row: row.way, lambda row: str(row.way)),
    Column(
        "talked", mark("caller", "Talked"), 4.2, lambda row: running_time(row.talked_s),
        lambda row: row.talked_s, right=True, falls=True, unit=Unit.SECONDS,
        tone=lambda row: Tone.OK if row.goes_on else Tone.TEXT,
    ),
)  # fmt: skip
_THEY, _WE = mark("caller", "they"), mark("caller", "we")


def spoken_columns() -> tuple[Column[Spoken], ...]:
    """Return the columns of the talks."""
    return _COLUMNS


def lines_of(found: CallerFound, how: Telling) -> tuple[CallLine, ...]:
    """Tell calls and deeds in one order, the newest first."""
    names = found.told.names
    stories = (CallStory(one.call, one.visits, one.offers, (), names) for one in found.told.calls)
    calls = call_lines(tuple(stories), how)
    deeds = deed_lines(found.deeds, calls, how)
    return together(tries(calls, found.deeds, how), deeds, more=found.told.more)


def spoken_of(found: CallerFound, known: Known, how: Telling) -> tuple[Spoken, ...]:
    """Tell with whom they spoke, and how long, of the calls that are told."""
    return tuple(_spoken(found, known, how))


def _spoken(found: CallerFound, known: Known, how: Telling) -> Iterator[Spoken]:
    deeds, setting = by_call(found.deeds), how.setting
    for one in found.told.calls:
        call, talks = one.call, [visit for visit in one.visits if visit.answered is not None]
        for visit in talks:
            who = known.called(visit.source, visit.agent, setting) if visit.agent else ""
            queue = known.titles.get((visit.source, visit.queue)) or visit.queue
            yield _talk(call, who, queue, (visit.answered or visit.joined, visit.ended), how)
        if not talks and call.answered is not None:
            deed = deeds.get((call.source, call.call))
            who = "" if deed is None else named(deed.agent or deed.by, setting)
            about = known.line(call.source, call.line) if call.line else ""
            yield _talk(call, who, about, (call.answered, call.ended), how)


def _talk(call: Call, who: str, about: str, span: tuple[Seconds, Seconds | None], how: Telling) -> Spoken:
    at, ended = span
    lasted = max(0.0, (how.now if ended is None else ended) - at)
    way = _WE if call.direction is Direction.OUTBOUND else _THEY
    when = instant_words(at, how.now, how.setting.format)
    return Spoken(CallBehind(call.source, call.call), at, when, who, about, lasted, way, ended is None)


def row_of(found: CallerFound, who: CallerId, caller: Caller) -> LostCaller:
    """Return how a caller stands; one who was never lost stands as reached, so that one may act for them."""
    row = found.whole.row
    if row is not None:
        return row
    sums, last = found.whole.sums, found.told.calls[0] if found.told.calls else None
    at = found.wish.at if last is None else last.call.arrived
    on_line = last is not None and last.call.ended is None
    visit = None if last is None or not last.visits else last.visits[-1]
    return LostCaller(
        who,
        caller,
        LedgerState.ON_LINE if on_line else LedgerState.GOT_THROUGH,
        at,
        sums.calls,
        0,
        at,
        at,
        None,
        "" if last is None else last.call.source,
        "" if last is None else last.call.call,
        None if visit is None else visit.queue,
        line=None if last is None else last.call.line,
        contact=at,
        last_agent=None if visit is None or visit.agent is None else (visit.source, visit.agent),
    )
