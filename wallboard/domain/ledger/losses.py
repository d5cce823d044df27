"""What the lost calls of one caller come to, kept so that one more costs the same however many there are."""

from bisect import bisect_left, insort

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.queue_waits import CallKey
from wallboard.domain.facts import Call, Visit
from wallboard.domain.promise.judging import Way, is_out_of_hours, is_short
from wallboard.domain.promise.profile import MARKS, Profile
from wallboard.domain.words import QueueName, Seconds

_USUAL = Profile()


class Loss(Struct, frozen=True, gc=False):
    """What one lost call says of its caller."""

    end: Seconds
    today: bool
    """Whether it arrived in the day that is looked at."""
    waited_s: Seconds | None
    """How long it waited in queues, all of them together; None: it was in none."""
    queues: tuple[tuple[Seconds, QueueName], ...]
    """Which it tried, and when."""
    line: str | None
    mark: str | None
    """By which its caller was told that somebody will ring; None: nobody said so."""
    is_short: bool
    counts: bool
    """Whether its caller is to be called back for it."""


def loss_of(call: Call, visits: tuple[Visit, ...], rules: CallRules, since: Seconds) -> Loss:
    """Look at a lost call of a day that began at `since`; as the promise about every call says."""
    profile = (rules.promises[0].at(call.arrived) if rules.promises else None) or _USUAL
    short = is_short(profile, call, Way(visits[0].joined if visits else None))
    closed = not rules.call_back_out_of_hours and is_out_of_hours(profile, call)
    waits = [visit.left - visit.joined for visit in visits if visit.left is not None]
    return Loss(
        call.arrived if call.ended is None else call.ended,
        call.arrived >= since,
        sum(waits) if waits else None,
        tuple((visit.joined, visit.queue) for visit in visits),
        call.line,
        call.mark if call.mark in MARKS else None,
        short,
        not short and not closed,
    )


class Losses:
    """The lost calls of one caller, by when they ended."""

    def __init__(self) -> None:
        """Begin without any."""
        self.ends: list[tuple[Seconds, CallKey]] = []
        """The latest last."""
        self.today = 0
        self._losses: dict[CallKey, Loss] = {}
        self._waits: list[Seconds] = []
        self._marked: list[tuple[Seconds, str]] = []
        self._counting: list[Seconds] = []
        self._long: list[Seconds] = []
        """When those ended that were not short."""
        self._queues: dict[QueueName, Seconds] = {}
        self._lines: dict[str, Seconds] = {}

    def put(self, key: CallKey, loss: Loss | None) -> bool:
        """Let what a call says take the place of what it said; None: it is not lost. Whether that differs."""
        before = self._losses.pop(key, None)
        if loss is not None:
            self._losses[key] = loss
        if before == loss:
            return False
        if before is not None:
            self._take_out(key, before)
        if loss is not None:
            self._take_in(key, loss)
        if before is not None and (loss is None or _places(loss) != _places(before)):
            self._place_anew()
        return True

    @property
    def longest_wait_s(self) -> Seconds | None:
        """How long they waited at most."""
        return self._waits[-1] if self._waits else None

    @property
    def queues(self) -> tuple[QueueName, ...]:
        """All that they tried, the latest first."""
        return _latest_first(self._queues)

    @property
    def lines(self) -> tuple[str, ...]:
        """All numbers that they dialled, the latest first."""
        return _latest_first(self._lines)

    def first_from(self, instant: Seconds) -> Seconds:
        """Say when the first ended that did not end before an instant."""
        first = self.ends[0][0]
        return first if first >= instant else self.ends[bisect_left(self.ends, instant, key=_end)][0]

    def marked_from(self, instant: Seconds) -> tuple[Seconds, str] | None:
        """Return the latest mark of a call that did not end before an instant, and when it ended."""
        return self._marked[-1] if self._marked and self._marked[-1][0] >= instant else None

    def counts_from(self, instant: Seconds) -> bool:
        """Whether any that did not end before an instant is to be called back."""
        return bool(self._counting) and self._counting[-1] >= instant

    def are_short_from(self, instant: Seconds) -> bool:
        """Whether all that did not end before an instant were short."""
        return not self._long or self._long[-1] < instant

    def _take_in(self, key: CallKey, loss: Loss) -> None:
        insort(self.ends, (loss.end, key))
        self.today += loss.today
        if loss.waited_s is not None:
            insort(self._waits, loss.waited_s)
        if loss.mark is not None:
            insort(self._marked, (loss.end, loss.mark))
        if loss.counts:
            insort(self._counting, loss.end)
        if not loss.is_short:
            insort(self._long, loss.end)
        self._place(loss)

    def _take_out(self, key: CallKey, loss: Loss) -> None:
        del self.ends[bisect_left(self.ends, (loss.end, key))]
        self.today -= loss.today
        if loss.waited_s is not None:
            del self._waits[bisect_left(self._waits, loss.waited_s)]
        if loss.mark is not None:
            del self._marked[bisect_left(self._marked, (loss.end, loss.mark))]
        if loss.counts:
            del self._counting[bisect_left(self._counting, loss.end)]
        if not loss.is_short:
            del self._long[bisect_left(self._long, loss.end)]

    def _place(self, loss: Loss) -> None:
        for joined, queue in loss.queues:
            self._queues[queue] = max(joined, self._queues.get(queue, joined))
        if loss.line is not None:
            self._lines[loss.line] = max(loss.end, self._lines.get(loss.line, loss.end))

    def _place_anew(self) -> None:
        """Look at all again: one of them was somewhere else than was told before, which is rare."""
        self._queues, self._lines = {}, {}
        for loss in self._losses.values():
            self._place(loss)


def _end(place: tuple[Seconds, CallKey]) -> Seconds:
    return place[0]


def _places(loss: Loss) -> tuple[object, ...]:
    return loss.queues, loss.line, loss.end


def _latest_first(known: dict[str, Seconds]) -> tuple[str, ...]:
    return tuple(sorted(known, key=lambda name: (-known[name], name)) if len(known) > 1 else known)
