"""Erlang A: callers give up after an exponential patience, so that even an overloaded queue has an end.

Who arrives while j others wait is answered after j + 1 departures: of the others some are answered,
some give up. That wait V has rates s, s + θ, …, s + jθ (s = agents / AHT, θ = 1 / patience), of which
all that is asked for follows in finite sums, one term for each j:

* V ≤ T when more than j of those present leave within T: 1 − Σ dᵢ with a negative binomial's dᵢ;
* the caller outlasts V with probability s / (s + (j+1)θ), and of those who do, V has the rates one θ
  further on; its mean is Σ 1 / (s + iθ).

That is the integral over the offered wait, term by term, without a rule for its panels; with no more
lines than so many callers to hold, the sum ends there.

Source: the definitions of the figures, section 10.3; Mandelbaum and Zeltyn, "The Palm/Erlang-A Queue".
"""

import math

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.staffing.erlang_b import blocking
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.words import Seconds

_NEGLIGIBLE = 1e-18
_LARGE = 1e250
_DEEP = 700.0
"""e^-700 can be written down, e^-750 cannot."""
_NEAR = 1e-12
_ROUNDS = 1_000
_FAR = 120.0
"""Twice the power of e by which all terms that are left out are smaller than the largest."""
_SURE = -50.0
"""Power of e below which it never happens."""
_PLAIN = 64
"""From so much on six digits more than a number has are right in the series of the digamma function."""


class Impatient(Struct, frozen=True):
    """What comes of so many agents; shares are of all offered calls, blocked ones included."""

    p_wait: float
    p_abandon: float
    mean_wait_all_s: Seconds
    """Of everybody who got in, also those who gave up."""
    asa_s: Seconds | None
    """Of those who are answered; None where nobody is."""
    occupancy: float | None
    """None without agents."""
    queue_length: float
    """Callers waiting, on average."""
    sl_offered: float
    """Answered within the time, of all: those who gave up are misses."""
    sl_answered: float | None
    """The same, of those who were answered."""
    sl_ignored: float
    """Who gave up within the time is left out."""
    sl_positive: float
    """Who gave up within the time is a success."""
    sl_virtual: float
    """Who would have been answered within the time, had they stayed."""
    blocked: float = 0.0
    """Found all lines busy."""


class Redials(Struct, frozen=True):
    """What comes of it when some of those who gave up ring again."""

    calls: float
    """In the interval, repeated ones included."""
    of_each: Impatient


class Times(Struct, frozen=True):
    """How long callers wait on average before they give up, and within which time they should be answered."""

    patience_s: Seconds
    within_s: Seconds


class _Rates(Struct, frozen=True):
    """Per second: calls, ends of calls while all agents are busy, giving up of one caller."""

    calls: float
    ends: float
    gives_up: float


class _Sums(Struct, frozen=True):
    """Over the callers found waiting, each relative to that of none waiting; only ratios matter."""

    waits: float
    """Finds all agents busy, and a place."""
    queue: float
    answered: float
    answered_s: float
    """The time that those answered waited."""
    early: float
    """Whose wait would be over in time, whether they stay or not."""
    early_answered: float
    full: float
    """Finds no place."""
    at_once: float
    """Finds an agent free."""

    @property
    def whole(self) -> float:
        """What all else is divided by."""
        return self.at_once + self.waits + self.full


def erlang_a(demand: Demand, agents: int, times: Times, lines: int | None = None) -> Impatient:
    """Answer for a demand of more than no calls.

    `lines` is how many callers are held at once, those talking included; agents beyond them stay idle.
    Raises ValueError unless patience is more than nothing.
    """
    used = agents if lines is None else min(agents, lines)
    return with_blocking(demand, used, times, blocking(demand.erlangs, used), lines)


def with_blocking(
    demand: Demand, agents: int, times: Times, blocked: float, lines: int | None = None
) -> Impatient:
    """Do the same where Erlang B of these agents, no more than lines, is known already."""
    if times.patience_s <= 0:
        raise ValueError(times.patience_s)
    rates = _Rates(demand.calls / demand.length_s, agents / demand.aht_s, 1 / times.patience_s)
    if blocked == 0.0:  # so many agents that the share can't even be written down
        return _unhindered(demand.erlangs / agents)
    sums = _summed(rates, times.within_s, 1 / blocked - 1, None if lines is None else lines - agents)
    return _answer(rates, times.within_s, sums, demand.erlangs / agents if agents else None)


def redials(demand: Demand, agents: int, times: Times, share: float) -> Redials:
    """Let a share of those who gave up ring again, as Koole's Erlang X does.

    Raises ValueError unless 0 ≤ share < 1.
    """
    if not 0 <= share < 1:
        raise ValueError(share)
    more = demand
    for _ in range(_ROUNDS):  # pragma: no branch -- it settles in some dozens
        calls = demand.calls / (1 - share * erlang_a(more, agents, times).p_abandon)
        settled = abs(calls - more.calls) <= _NEAR * calls
        more = replace(demand, calls=calls)
        if settled:
            break
    return Redials(more.calls, erlang_a(more, agents, times))


class _Begin(Struct, frozen=True):
    """Where a sum begins, and what its terms before have come to."""

    j: int
    at_once: float
    mean_s: Seconds = 0.0
    late: float = 0.0
    still: float = 0.0
    """Times e^-held: that exactly j of those found leave in time."""
    held: float = 0.0


def _begin(rates: _Rates, within_s: Seconds, at_once: float, places: int | None) -> _Begin:
    """Begin with nobody waiting, or where so few are that they never are."""
    arrive, ends, gives_up = rates.calls, rates.ends, rates.gives_up
    first = int((arrive - ends) / gives_up - math.sqrt(_FAR * arrive / gives_up)) - 2
    if places is None and first > 0 and _never(first, rates, within_s):
        return _Begin(first, 0.0, _harmonic(ends / gives_up, first) / gives_up, 1.0)
    held = max(0.0, ends * within_s - _DEEP)
    return _Begin(0, at_once, still=math.exp(held - ends * within_s), held=held)


def _never(waiting: int, rates: _Rates, within_s: Seconds) -> bool:
    """Whether no queue as long as this is ever gone within the time: a bound of the negative binomial."""
    shape, leaves = rates.ends / rates.gives_up, -math.expm1(-rates.gives_up * within_s)
    if not shape or not leaves:
        return True
    if leaves * (waiting + shape) > waiting / 2:
        return False
    ways = math.lgamma(waiting + shape) - math.lgamma(shape) - math.lgamma(waiting + 1)
    return ways + waiting * math.log(leaves) - rates.ends * within_s < _SURE


def _harmonic(shape: float, count: int) -> float:
    """Return Σ 1 / (shape + i) over i = 1 … count, in a few steps."""
    plain = min(count, _PLAIN)
    begun = math.fsum(1 / (shape + i) for i in range(1, plain + 1))
    return begun + _digamma(shape + count + 1) - _digamma(shape + plain + 1)


def _digamma(x: float) -> float:
    """Return it for x of more than some dozens (Abramowitz and Stegun 6.3.18)."""
    square = 1 / (x * x)
    return math.log(x) - 0.5 / x - square * (1 / 12 - square * (1 / 120 - square / 252))


def _summed(rates: _Rates, within_s: Seconds, at_once: float, places: int | None) -> _Sums:
    """Add up over j = 0, 1, … callers found waiting, until the rest is nothing or the places are taken."""
    arrive, ends, gives_up = rates.calls, rates.ends, rates.gives_up
    shape, leaves, stays = ends / gives_up, -math.expm1(-gives_up * within_s), math.exp(-gives_up * within_s)
    begin = _begin(rates, within_s, at_once, places)
    j, at_once, mean_s, still, held = begin.j, begin.at_once, begin.mean_s, begin.still, begin.held
    late = late_stayed = begin.late
    waits = queue = answered = answered_s = early = early_answered = 0.0
    term = 1.0
    while places is None or j < places:
        sure = ends + (j + 1) * gives_up
        if held and still > 1.0:
            move = min(held, _DEEP)
            still, held = still * math.exp(-move), held - move
        now = still * math.exp(-held) if held else still
        late += now
        late_stayed += now * stays * (1 + j / shape) if shape else now
        mean_s += 1 / sure
        stayed = term * ends / sure
        waits += term
        queue += j * term
        answered += stayed
        answered_s += stayed * mean_s
        early += term * max(0.0, 1 - late)
        early_answered += stayed * max(0.0, 1 - late_stayed)
        still *= leaves * (j + shape) / (j + 1)
        term *= arrive / sure
        j += 1
        if places is None and arrive < sure and (j + 1) * term < _NEGLIGIBLE * waits:
            break
        if waits > _LARGE:
            term, at_once, waits, queue, answered, answered_s, early, early_answered = (
                part / _LARGE
                for part in (term, at_once, waits, queue, answered, answered_s, early, early_answered)
            )
    full = 0.0 if places is None else term
    return _Sums(waits, queue + j * full, answered, answered_s, early, early_answered, full, at_once)


def _answer(rates: _Rates, within_s: Seconds, sums: _Sums, load: float | None) -> Impatient:
    """Turn sums into shares. `load`: erlangs an agent; None: there is no agent."""
    whole = sums.whole
    queue, blocked = sums.queue / whole, sums.full / whole
    answered = (sums.at_once + sums.answered) / whole
    served = (sums.at_once + sums.early_answered) / whole
    gone = -math.expm1(-rates.gives_up * within_s)
    gone_early = (sums.early - sums.early_answered + gone * (sums.waits - sums.early)) / whole
    got_in = 1 - blocked
    return Impatient(
        sums.waits / whole,
        min(1.0, rates.gives_up * queue / rates.calls),
        queue / (rates.calls * got_in) if got_in else 0.0,
        sums.answered_s / whole / answered if answered else None,
        None if load is None else min(1.0, load * answered),  # of rounding only
        queue,
        served,
        served / answered if answered else None,
        served / (1 - gone_early),
        served + gone_early,
        (sums.at_once + sums.early) / whole,
        blocked,
    )


def _unhindered(load: float) -> Impatient:
    return Impatient(0.0, 0.0, 0.0, 0.0, load, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0)
