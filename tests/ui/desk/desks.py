"""A desk with a made-up book and a made-up telephone system, for tests of what a person presses."""

from collections.abc import Callable
from concurrent.futures import Future

from wallboard.domain.caller import Caller
from wallboard.domain.day.hours import week_of
from wallboard.domain.desk.calling import CallWish, Progress, Stage, Told
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.desk.entry import Entry
from wallboard.domain.errors import WallboardError
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.naming.names import Names
from wallboard.ui.desk.habits import DeskHabits, Phone
from wallboard.ui.means import Forgetful, Means

NOON = 1_795_431_600.0
"""Monday 2026-11-23, 11:00 in UTC, 12:00 in Budapest."""
RULES = DialRules("HU", ("HU", "+387"), week_of("Mon-Fri 08:00-20:00"), "Europe/Budapest", line="+3614000000")
LOST = LostCaller(
    who="+36555550142",
    caller=Caller("+36555550142", "0655550142", "Kovács Kft."),
    state=LedgerState.OPEN,
    since=NOON - 600,
    calls=4,
    lost=3,
    first_lost=NOON - 4000,
    last_lost=NOON - 600,
    longest_wait_s=151.0,
    source="pbx-1",
    call="1.1",
    queue="support",
    line="+3680555000",
)
PHONES = (Phone("1101"), Phone("1102", "Iva P."))


class FakeDesk:
    """Keeps what is written; fails when told to."""

    name = "Ana K."

    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.trouble: WallboardError | None = None
        self._ids = 0

    def write(self, *entries: Entry) -> "Future[None]":
        future: Future[None] = Future()
        if self.trouble is not None:
            future.set_exception(self.trouble)
        else:
            self.kept += entries
            future.set_result(None)
        return future

    def new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:04x}"

    @property
    def deeds(self) -> list[Deed]:
        return [entry for entry in self.kept if isinstance(entry, Deed)]


class FakeLine:
    """Rings nobody; a test says how far it has come."""

    def __init__(self) -> None:
        self.wishes: list[CallWish] = []
        self.cancelled = 0
        self._told: Told | None = None

    def ring(self, wish: CallWish, told: Told) -> Callable[[], None]:
        self.wishes.append(wish)
        self._told = told
        return self._cancel

    def step(self, stage: Stage, at: float = NOON) -> None:
        assert self._told is not None
        self._told(Progress(stage, at))

    def _cancel(self) -> None:
        self.cancelled += 1


def means_of(desk: FakeDesk | None, line: FakeLine | None, rules: DialRules = RULES) -> Means:
    """Make the means of a desk, which remembers for itself."""
    return Means(
        memory=Forgetful(),
        names=Names(lines={"+3680555000": "0800 hotline"}),
        desk=desk,
        call_backs=line,
        habits=DeskHabits(rules, phones=PHONES),
    )
