"""What stands below a figure: the numbers that explain it. No Qt in it."""

import math
from collections.abc import Callable

from msgspec import Struct

from wallboard.domain.figures import HALF_HOUR, Basis, Figure, PeriodKpi, Unit
from wallboard.domain.kpis import kpi_of, read
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.sweep import MINUTE
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format, age, limit_time, mean_time, running_time
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.selection import Selection
from wallboard.ui.theme.tokens import Tone, tone_of

FEW = Policy().min_sample
"""Unless the site sets another, a share of fewer is a fraction without colour: 8 of 10 means 49…94 %."""

_ALL_SEEN = 0.999
"""From this share of the day on, what is missing is about a minute: no news to the room."""


_FEW_PARTIAL = 0.1
"""Up to this share of calls that were under way when we connected is no news either."""
_OF_CALLS = frozenset({"arrived", "lost", "lost_pct", "answered_rate", "net_lost", "unique_lost_callers"})
"""Figures from which the calls are missing that never reached a queue, where those are not seen."""


class Asked(Struct, frozen=True):
    """What details are made of."""

    key: str
    queue: QueueNow
    chosen: Selection
    clock: Seconds
    format: Format
    goal: float | None = None

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return read(self.key, self.queue)


def few(figure: Figure, least: int = FEW) -> bool:
    """Whether a share stands on too few calls to be judged: on fewer than `least`."""
    return figure.parts is not None and figure.parts[1] < least


def level_of(key: str, queue: QueueNow) -> Level:
    """Return how a figure stands; a share of few calls is not judged.

    Only what can be praised is: that few wait, and not for long, is the rule and has no colour.
    """
    kpi = kpi_of(key)
    if kpi is not None and kpi.unit is Unit.SHARE and few(read(key, queue), queue.policy.min_sample):
        return Level.NONE
    level = queue.levels.get(key, Level.NONE)
    if level is Level.OK and (kpi is None or not kpi.higher_is_better):
        return Level.NONE
    return level


def longest_wait(queue: QueueNow, clock: Seconds) -> Seconds | None:
    """Return how long the first in the queue has waited by the clock; None when nobody waits."""
    return max(0.0, clock - queue.waiting[0].joined) if queue.waiting else None


def details_of(asked: Asked) -> tuple[Line, ...]:
    """Return the lines below a figure, the more important one first."""
    kpi = kpi_of(asked.key)
    key = kpi.key if kpi else asked.key
    lines = _OWN.get(key, _plain)(asked)
    gap = _unseen(asked, short=len(lines) > 1) if isinstance(kpi, PeriodKpi) else None
    notes = tuple(run for run in (gap, _queues_only(key, asked.queue)) if run is not None)
    if not notes:
        return lines
    beside = tuple(run for line in lines[1:] for run in line)
    return (*lines[:1], (*beside, *notes))


def _waiting(asked: Asked) -> tuple[Line, ...]:
    queue = asked.queue
    if not queue.waiting:
        return ((Run(mark("tile", "nobody waits"), Tone.MUTED),),)
    over = queue.waiting_over_target
    target = asked.chosen.target_s
    words = (
        say("tile", "{n} over {limit}", n=over, limit=limit_time(target))
        if target is not None
        else say("tile", "{n} over the limit", n=over)
    )
    level = level_of("longest_waiting_now_s", queue)
    longest = say("tile", "longest {time}", time=running_time(longest_wait(queue, asked.clock)))
    line = (
        Run(words, tone_of(level) if over else Tone.MUTED, strong=bool(over)),
        Run(longest, tone_of(level), strong=level is not Level.NONE),
    )
    free = queue.free_while_waiting
    if not free:
        return (line,)
    return (line, (Run(say("tile", "{n} free while callers wait", n=free), Tone.ALARM, strong=True),))


def _lost(asked: Asked) -> tuple[Line, ...]:
    arrived = read("arrived", asked.queue).value
    if arrived is None:
        return ()
    of = Run(say("tile", "of {n} arrived", n=asked.format.count(arrived)), Tone.MUTED)
    recent = read("lost" + HALF_HOUR, asked.queue).value
    if recent is None:
        return ((of,),)
    return ((Run(say("tile", "{n} in 30 min", n=asked.format.count(recent))),), (of,))


def _call_back(asked: Asked) -> tuple[Line, ...]:
    """Say since when the first one waits for it, and how many calls were lost of which these are left."""
    sums = asked.queue.day.lost
    if sums is None:
        return ()
    lost, recent = read("lost", asked.queue).value, read("lost" + HALF_HOUR, asked.queue).value
    said = [say("tile", "{n} lost", n=asked.format.count(lost))] if lost is not None else []
    if recent is not None:
        said.append(say("tile", "{n} in 30 min", n=asked.format.count(recent)))
    of = tuple(Run(words, Tone.MUTED) for words in said)
    if sums.oldest_open is None:
        return (of,)
    oldest = say("tile", "oldest {time}", time=_long_ago(asked.clock - sums.oldest_open))
    return ((Run(oldest),), of)


def _to_call_back(asked: Asked) -> tuple[Line, ...]:
    """Say since when the first one waits for it, how many calls were lost, and how many callers reached."""
    sums = asked.queue.ledger
    if sums is None:
        return ()
    of = [Run(say("tile", "{n} lost", n=asked.format.count(sums.calls)), Tone.MUTED)]
    if sums.callers:
        n, m = asked.format.count(sums.reached), asked.format.count(sums.callers)
        of.append(Run(say("tile", "{n} of {m} reached", n=n, m=m), Tone.MUTED))
    if sums.oldest is None:
        return (tuple(of),)
    oldest = say("tile", "oldest {time}", time=_long_ago(asked.clock - sums.oldest))
    return ((Run(oldest),), tuple(of))


def _long_ago(seconds: Seconds) -> Text | str:
    """Write minutes in full: nobody calls back by the second."""
    return age(max(MINUTE, seconds))


def _share(asked: Asked) -> tuple[Line, ...]:
    figure = asked.figure
    if figure.value is None or figure.parts is None:
        return (_goal(asked),) if asked.goal is not None else ()
    kpi = kpi_of(asked.key)
    is_time = isinstance(kpi, PeriodKpi) and kpi.basis is Basis.CLOCK
    top, bottom = (mean_time(part) if is_time else asked.format.count(part) for part in figure.parts)
    # A share of few calls is shown as this fraction already.
    of: Line = (
        ()
        if few(figure, asked.queue.policy.min_sample)
        else (Run(say("tile", "{n} of {m}", n=top, m=bottom), Tone.MUTED),)
    )
    if asked.goal is None:
        return (of,) if of else ()
    return (_goal(asked), of) if of else (_goal(asked),)


def _over(asked: Asked, goal: float) -> int:
    """Return how many more than permitted; below 0: so many fewer.

    Of lost calls a promise says which count, so the tile says what the page of promises says.
    """
    promises = asked.queue.day.promises
    if asked.key == "answered_rate" and promises and promises[0].counted:
        return -promises[0].allowance
    top, bottom = asked.figure.parts or (0, 0)
    # The hundredth part of a call is no call: 2 % of 427 permit 8 lost ones.
    return round(bottom - top) - math.floor((1 - goal) * bottom + 1e-9)


def _goal(asked: Asked) -> Line:
    assert asked.goal is not None
    goal = Run(say("tile", "goal {share}", share=asked.format.goal(asked.goal)))
    parts = asked.figure.parts
    if parts is None or not parts[1]:
        return (goal,)
    over = _over(asked, asked.goal)
    if over <= 0:
        return (goal,)
    level = level_of(asked.key, asked.queue)
    kpi = kpi_of(asked.key)
    words = (
        say("tile", "{n} lost too many", n=over)
        if kpi is not None and kpi.key == "answered_rate"
        else say("tile", "{n} late too many", n=over)
    )
    return (goal, Run(words, tone_of(level), strong=True))


def _mean(asked: Asked) -> tuple[Line, ...]:
    parts = asked.figure.parts
    if parts is None or not parts[1]:
        return ()
    return ((Run(say("tile", "of {n} conversations", n=asked.format.count(parts[1])), Tone.MUTED),),)


def _mean_wait(asked: Asked) -> tuple[Line, ...]:
    rolling = HALF_HOUR if asked.key.endswith(HALF_HOUR) else ""
    longest = read("longest_wait_s" + rolling, asked.queue).value
    parts = asked.figure.parts
    if parts is None or not parts[1]:
        return ()
    of = (Run(say("tile", "of {n} answered", n=asked.format.count(parts[1])), Tone.MUTED),)
    if longest is None:
        return (of,)
    return ((Run(say("tile", "longest {time}", time=running_time(longest))),), of)


def _plain(asked: Asked) -> tuple[Line, ...]:
    kpi = kpi_of(asked.key)
    if kpi is not None and kpi.unit is Unit.SHARE:
        return _share(asked)
    return _mean(asked)


def _unseen(asked: Asked, *, short: bool) -> Run | None:
    """Say how much of the day was seen, where it was not all of it; beside other words in short."""
    if asked.key.endswith(HALF_HOUR):
        return None
    covered = [source.covered for source in asked.chosen.sources if source.covered is not None]
    if not covered or min(covered) >= _ALL_SEEN:
        return None
    share = asked.format.share(min(covered))
    words = say("tile", "{share} seen", share=share) if short else _of_the_day(share)
    return Run(words, Tone.WARN)


def _queues_only(key: str, queue: QueueNow) -> Run | None:
    """Say where calls are seen in queues only: who was lost before any queue is not counted then."""
    calls = queue.day.calls
    if key not in _OF_CALLS or calls is None or calls.partial <= _FEW_PARTIAL * calls.arrived:
        return None
    return Run(mark("tile", "in queues only"), Tone.MUTED)


def _of_the_day(share: str) -> Text:
    return say("tile", "{share} of the day seen", share=share)


_OWN: dict[str, Callable[[Asked], tuple[Line, ...]]] = {
    "waiting_now": _waiting,
    "lost": _lost,
    "unique_unrecovered_callers": _call_back,
    "callers_to_call_back": _to_call_back,
    "answered_rate": _share,
    "asa_s": _mean_wait,
}
