"""The lost callers of the made-up Monday: as many as its wall counts, with what became of each."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.ui.made_up import NOW, ZONE
from wallboard.domain.caller import Caller
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.ledger.rows import LedgerState, LedgerSums, LostCaller
from wallboard.domain.naming.names import Names
from wallboard.domain.words import MESSAGE_LEFT

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
    "+36555550142": (Contact("+36555550142", "", "Kovács Kft.", "hu"),),
    "+38733555071": (Contact("+38733555071", "", "Marić obrt", "bs"),),
}
SUMS = LedgerSums(
    calls=15,
    callers=11,
    to_call_back=5,
    oldest=at("15:19"),
    promised=1,
    got_through=4,
    called_back=2,
    withheld=2,
)


def lost_callers() -> tuple[LostCaller, ...]:
    """Make the twelve rows of the day: eleven callers, and the calls without a number."""
    return tuple(_row(nth) for nth in range(len(_ROWS)))


def _row(nth: int) -> LostCaller:
    number, name, calls, lost, wait, last, queue, line, state, then, agent = _ROWS[nth]
    ended = at(last)
    until = None if not number else at("18:00", 24)
    reached = at(then) if state in {_S.GOT_THROUGH, _S.CALLED_BACK} else None
    tried = at(then) if state is _S.TRIED else None
    deeds = {_S.TRIED: DeedKind.MISSED, _S.CALLED_BACK: DeedKind.REACHED}
    by = AGENTS[agent] if agent is not None else ""
    deed = Deed(f"d{nth}", number, at(then), deeds[state], by) if state in deeds else None
    return LostCaller(
        number or None, Caller(number or None, number, name), state, reached or tried or ended, calls, lost,
        ended - (lost - 1) * 4000, ended, float(wait), SOURCE, f"17954{nth:05}.1", queue,
        queues=(queue, "Sales") if not nth else (queue,),
        line=line, lines=(line,), reason="abandoned", place=3 if not nth else None,
        mark=MESSAGE_LEFT if state is _S.PROMISED else None,
        until=until, contact=reached, last_agent=ANA if not nth else agent,
        tries=int(tried is not None), last_try=tried, next_try=at("16:45") if tried else None,
        last_deed=deed,
    )  # fmt: skip


assert max(row.last_lost for row in lost_callers()) < NOW
