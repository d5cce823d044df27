"""The lost callers of the made-up Monday: as many as its wall counts, with what became of each."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE
from tests.ui.made_up import the_day as the_wall
from wallboard.domain.caller import Caller
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.notes import Note
from wallboard.domain.facts import AgentName, Call, Coverage, Fact, Offer, Visit
from wallboard.domain.ledger.rows import Ledger, LedgerState, LedgerSums, LostCaller
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.naming.names import Names
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import MESSAGE_LEFT, Direction, OfferResult, Outcome, Pre

SOURCE = "pbx-1"
ANA, IVA = (SOURCE, "PJSIP/1102"), (SOURCE, "PJSIP/1110")
AGENTS = {ANA: "Ana Kovač", IVA: "Iva Petrović"}
HOTLINE, SALES, MAIN = "+36800200142", "+3615550100", "+3615550101"
LINES = Names(lines={HOTLINE: "0800 hotline", SALES: "Sales line", MAIN: "Main"})
_S = LedgerState


def at(clock: str, day: int = 23) -> float:
    """Return an instant of the made-up Monday, or of another day of its November."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=ZoneInfo(ZONE)).timestamp()


# number, name, calls, lost, longest wait, last lost, queue, line, state, contact or try, with whom
_ROWS: tuple[tuple[str, str, int, int, int, str, str, str, LedgerState, str, tuple[str, str] | None], ...] = (
    ("+36555550142", "Kovács Kft.", 4, 3, 151, "16:26", "Support", HOTLINE, _S.OPEN, "", None),
    ("+37055550118", "", 1, 1, 34, "16:22", "Sales", SALES, _S.OPEN, "", None),
    ("+38733555071", "Marić obrt", 2, 1, 64, "15:19", "Billing", MAIN, _S.PROMISED, "", ANA),
    ("+36555550199", "", 1, 1, 41, "16:02", "Sales", SALES, _S.OPEN, "", None),
    ("+74955550109", "ООО «Ритм»", 3, 1, 142, "15:58", "Hotline 0800", HOTLINE, _S.TRIED, "16:10", ANA),
    ("+38761555902", "Altermed d.o.o.", 3, 1, 185, "16:00", "Support", MAIN, _S.GOT_THROUGH, "16:20", None),
    ("+38515557781", "", 2, 1, 109, "15:40", "Technical", MAIN, _S.GOT_THROUGH, "15:51", None),
    ("+37065550122", "UAB Giria", 2, 1, 72, "13:58", "Support", MAIN, _S.GOT_THROUGH, "14:10", None),
    ("+36555550117", "", 2, 1, 252, "11:36", "Support", HOTLINE, _S.GOT_THROUGH, "11:44", None),
    ("+38733555014", "", 1, 1, 55, "15:31", "Sales", SALES, _S.CALLED_BACK, "16:05", ANA),
    ("+36555550171", "Szalai Éva", 1, 1, 128, "12:59", "Billing", MAIN, _S.CALLED_BACK, "13:12", IVA),
    ("", "", 2, 2, 18, "16:10", "Billing", MAIN, _S.WITHHELD, "", None),
)
CONTACTS = {
    "+36555550142": Contact("+36555550142", "", "Kovács Kft.", "hu"),
    "+38733555071": Contact("+38733555071", "", "Marić obrt", "bs"),
}
NOTE = Note(
    "n1",
    "+36555550142",
    at("10:30", 20),
    "Ana Kovač",
    SOURCE,
    "1795300000.1",
    "Support",
    text="invoice 2214",
)
SUMS = LedgerSums(
    calls=15,
    callers=11,
    to_call_back=5,
    oldest=at("15:19"),
    promised=1,
    got_through=4,
    called_back=2,
    withheld=2,
    due=at("15:19"),
)


def lost_callers() -> tuple[LostCaller, ...]:
    """Make the twelve rows of the day: eleven callers, and the calls without a number."""
    return tuple(_row(nth) for nth in range(len(_ROWS)))


def _row(nth: int) -> LostCaller:
    number, name, calls, lost, wait, last, queue, line, state, then, agent = _ROWS[nth]
    ended = at(last)
    until = None if not number else at("18:00", 24)
    call = f"17954{nth:05}.1" if nth else "1795400000.1"
    reached = at(then) if state in {_S.GOT_THROUGH, _S.CALLED_BACK} else None
    tried = at(then) if state is _S.TRIED else None
    deeds = {_S.TRIED: DeedKind.MISSED, _S.CALLED_BACK: DeedKind.REACHED}
    by = AGENTS[agent] if agent is not None else ""
    deed = Deed(f"d{nth}", number, at(then), deeds[state], by) if state in deeds else None
    return LostCaller(
        number or None, Caller(number or None, number, name), state, reached or tried or ended, calls, lost,
        ended - (lost - 1) * 4000, ended, float(wait), SOURCE, call, queue,
        queues=(queue, "Sales") if not nth else (queue,),
        line=line, lines=(line,), reason="abandoned", place=3 if not nth else None,
        mark=MESSAGE_LEFT if state is _S.PROMISED else None,
        until=until, contact=reached, last_agent=ANA if not nth else agent,
        tries=int(tried is not None), last_try=tried, next_try=at("16:45") if tried else None,
        last_deed=deed, by_centre=state is _S.CALLED_BACK,
    )  # fmt: skip


def ledger() -> Ledger:
    """Make the ledger of the day."""
    return Ledger(lost_callers(), SUMS)


def the_day() -> Snapshot:
    """Make the made-up day with its ledger, and with what may be lost."""
    day = the_wall()
    promise = PromiseSums(answered=412, lost=15, raw_answered=412, raw_lost=15)
    whole = replace(day.all, day=replace(day.all.day, promises=(promise,)), ledger=SUMS)
    return replace(day, all=whole, ledger=ledger())


CAMPAIGN = Campaign(
    "All numbers",
    frozenset(plain_line(line) for line in (HOTLINE, SALES, MAIN)),
    conversion=Decimal("0.2"),
    average_sale=Decimal(1500),
)


def facts() -> tuple[Fact, ...]:
    """Make the calls of the day's lost callers, and one of the Friday before."""
    return (*(fact for nth in range(len(_ROWS)) for fact in _facts(nth)), *_agents(), *_coverage())


def weekend() -> tuple[Fact, ...]:
    """Make the calls of those who rang while it was closed, from Friday evening on."""
    night = (
        ("+36555550301", "21:14", 20, None),
        ("+36555550302", "09:12", 21, MESSAGE_LEFT),
        ("", "03:10", 22, None),
        ("+36555550302", "11:40", 22, None),
        ("+38733555303", "22:41", 22, None),
    )
    return tuple(
        Call(
            SOURCE, f"night-{n}", Direction.INBOUND, at(clock, day), number or None, number, HOTLINE,
            ended=at(clock, day) + 40, pre=Pre.OUT_OF_HOURS, mark=mark,
        )
        for n, (number, clock, day, mark) in enumerate(night)
    )  # fmt: skip


def _agents() -> Iterator[Fact]:
    return (AgentName(SOURCE, agent, name) for (_, agent), name in AGENTS.items())


def _coverage() -> tuple[Fact, ...]:
    return (Coverage(SOURCE, at("06:00", 20), at("18:02", 20)), Coverage(SOURCE, at("07:55"), NOW))


def _facts(nth: int) -> Iterator[Fact]:
    number, name, calls, lost, wait, last, queue, line, state, then, agent = _ROWS[nth]
    who = {"caller": number or None, "caller_raw": number, "line": line}
    ends = at(last)
    if not nth:
        yield from _kovacs(who)
        return
    for n in range(lost):
        call = f"17954{nth:05}.{n + 1}"
        end = ends - n * 1800
        yield from _lost(call, (end - wait - 14, 14, wait, None), queue, who, name)
    if state in {_S.GOT_THROUGH, _S.CALLED_BACK, _S.TRIED}:
        out = state is not _S.GOT_THROUGH
        yield from _spoken(
            f"17955{nth:05}.1", (at(then), 0 if state is _S.TRIED else 190), queue, who, out=out
        )
    del calls, agent


def _kovacs(who: dict[str, Any]) -> Iterator[Fact]:
    yield from _lost("1795400000.1", (at("16:26") - 151 - 19, 19, 151, (6, 3)), "Support", who, "")
    yield from _lost("1795400000.2", (at("15:12") + 7, 16, 64, (4, 4)), "Support", who, "")
    early = _lost("1795400000.3", (at("15:09") + 30, 15, 37, None), "Sales", who, "", Outcome.EXIT_KEY)
    yield from early
    yield from _spoken("1795300000.1", (at("10:20", 20) + 42, 348), "Support", who, out=False)


def _lost(
    call: str,
    times: tuple[float, float, float, tuple[int, int] | None],
    queue: str,
    who: dict[str, Any],
    name: str,
    outcome: Outcome = Outcome.ABANDONED,
) -> Iterator[Fact]:
    arrived, menu, wait, places = times
    joined, ended = arrived + menu, arrived + menu + wait
    first, last = places or (None, None)
    yield Call(SOURCE, call, Direction.INBOUND, arrived, **who, ended=ended, menu_path="1", result=outcome)
    yield Visit(
        SOURCE, call, queue, 1, joined, outcome, **who, caller_name=name, left=ended,
        position_in=first, position_out=last,
    )  # fmt: skip
    if first != last:
        for k, since in enumerate((40.0, 95.0), 1):
            begins = joined + since
            yield Offer(SOURCE, call, queue, 1, k, ANA[1], begins, begins + 20, OfferResult.MISSED)


def _spoken(
    call: str, talk: tuple[float, float], queue: str, who: dict[str, Any], *, out: bool
) -> Iterator[Fact]:
    answered, length = talk
    way = Direction.OUTBOUND if out else Direction.INBOUND
    arrived, ended = answered - (12 if out else 34), answered + length
    spoke = answered if length else None
    yield Call(SOURCE, call, way, arrived, **who, answered=spoke, ended=ended)
    if not out:
        times: dict[str, Any] = {"answered": answered, "left": answered, "ended": ended}
        yield Visit(SOURCE, call, queue, 1, arrived + 14, Outcome.ANSWERED, **who, **times, agent=ANA[1])
