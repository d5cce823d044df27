"""The calls of a period by the number that was dialled, or by the campaign that owned it then."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules, is_attempt
from wallboard.domain.facts import Call
from wallboard.domain.money.campaign import Campaign, Effect, LineSums, effect_of, owner_of
from wallboard.domain.money.estimate import Chance, measured
from wallboard.domain.promise.allowance import allowance
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.profile import Profile
from wallboard.domain.snapshot import LostCall
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Seconds


class LineRow(Struct, frozen=True):
    """One campaign, or one line that belonged to none."""

    name: str
    """The campaign's title, else the line; empty: nobody knows what was dialled."""
    lines: tuple[str, ...]
    """The lines that were dialled."""
    sums: LineSums
    effect: Effect
    allowance: int
    """How many more calls may be lost of all that came, by the share that was promised; below 0: so many too
    many were. What else a promise leaves out is not looked at: `PromiseSums.allowance` does."""
    campaign: bool = False


@dataclass(slots=True)
class _Heap:
    """What comes together for one row."""

    campaign: Campaign | None = None
    lines: set[str] = field(default_factory=set)
    callers: set[str] = field(default_factory=set)
    open: dict[str, bool] = field(default_factory=dict)
    """By caller: whether the latest lost call is not recovered."""
    calls: int = 0
    answered: int = 0
    lost: int = 0
    recovered: int = 0
    withheld: int = 0
    reached: int = 0
    reach_s: Seconds = 0.0
    sales: int = 0


class LineReport:
    """Puts the calls of a period together by line and campaign."""

    def __init__(self, campaigns: tuple[Campaign, ...], rules: CallRules) -> None:
        """Begin without calls."""
        self._campaigns = campaigns
        self._rules = rules
        self._heaps: dict[tuple[bool, str], _Heap] = defaultdict(_Heap)
        self._lately: dict[str, tuple[int, int]] = {}

    def put_calls(self, calls: Iterable[Call]) -> None:
        """Count calls in, each once, as they stand."""
        for call in calls:
            if is_attempt(call):
                self._put(call)

    def put_lost(self, lost: Iterable[LostCall]) -> None:
        """Tell what became of the callers of the lost calls among them, in whatever order."""
        for one in sorted(lost, key=lambda one: (one.ended, one.source, one.call)):
            heap = self._heap(one.line, one.arrived)
            who = self._rules.who(one.caller.number, one.caller.raw)
            heap.recovered += one.recovered is not None
            if who is None:
                heap.withheld += 1
            else:
                heap.open[who] = one.recovered is None

    def put_sales(self, first_calls: Iterable[tuple[str | None, Seconds]]) -> None:
        """Count sales, each by line and arrival of the caller's first call on the way to it."""
        for line, at in first_calls:
            self._heap(line, at).sales += 1

    def put_lately(self, line: str, answered: int, sales: int) -> None:
        """Tell how many calls of a line were answered in the last months, and how many were sales."""
        self._lately[line] = answered, sales

    def rows(self, known: Callable[[set[str]], Collection[str]] = lambda _: ()) -> tuple[LineRow, ...]:
        """Return a row for each campaign and line, most calls first. `known` picks whom we knew before."""
        everybody = {who for heap in self._heaps.values() for who in heap.callers}
        before = set(known(everybody))
        made = (self._row(name, heap, before) for (_, name), heap in self._heaps.items())
        return tuple(sorted(made, key=lambda row: (-row.sums.calls, row.name)))

    def _put(self, call: Call) -> None:
        heap = self._heap(call.line, call.arrived)
        heap.calls += 1
        if call.answered is not None:
            heap.answered += 1
            # Of a call of which only the queues were seen nobody knows when it arrived.
            heap.reached += not call.partial
            heap.reach_s += (not call.partial) * (call.answered - call.arrived)
        heap.lost += is_lost(call)
        who = self._rules.who(call.caller, call.caller_raw)
        if who is not None:
            heap.callers.add(who)

    def _heap(self, line: str | None, at: Seconds) -> _Heap:
        campaign = owner_of(self._campaigns, line, at)
        name = campaign.title if campaign is not None else line or ""
        heap = self._heaps[campaign is not None, name]
        heap.campaign = campaign or heap.campaign
        if line:
            heap.lines.add(line)
        return heap

    def _row(self, name: str, heap: _Heap, before: set[str]) -> LineRow:
        sums = LineSums(
            heap.calls,
            heap.answered,
            heap.lost,
            heap.recovered,
            sum(heap.open.values()) + heap.withheld,
            len(heap.callers),
            len(heap.callers - before),
            heap.reach_s,
            heap.sales,
            heap.reached,
        )
        permitted = self._profile(heap.lines).permitted
        return LineRow(
            name,
            tuple(sorted(heap.lines)),
            sums,
            effect_of(sums, heap.campaign, self._conversion(heap)),
            allowance(permitted, heap.answered, heap.lost),
            heap.campaign is not None,
        )

    def _conversion(self, heap: _Heap) -> Chance | None:
        """Say what share of the calls to a campaign's lines become sales, also to those not dialled now."""
        own = frozenset() if heap.campaign is None else heap.campaign.lines
        known = [
            lately for line, lately in self._lately.items() if line in heap.lines or plain_line(line) in own
        ]
        answered, sales = sum(one for one, _ in known), sum(one for _, one in known)
        return measured(sales, answered)

    def _profile(self, lines: set[str]) -> Profile:
        """Return what was promised for lines: their own promise, else the one about all calls."""
        plain = {plain_line(line) for line in lines}
        latest = [promise.versions[-1] for promise in self._rules.promises]
        own = next((one for one in latest if one.lines & plain), None)
        return own or next((one for one in latest if one.of_all), Profile())
