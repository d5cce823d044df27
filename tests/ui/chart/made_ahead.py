"""The rest of a made-up day, as a forecast would say it."""

from datetime import date

from msgspec.structs import replace

from tests.ui.made_up import DAY_START, NOW
from wallboard.domain.forecast.ahead import Ahead, AheadPart, HalfHour

HALF = 1800.0
SINCE = NOW - (NOW - DAY_START) % HALF
MONDAYS = (date(2026, 11, 16), date(2026, 11, 9), date(2026, 11, 2))


def part(n: int, calls: float = 60.0, *, ranged: bool = True) -> AheadPart:
    since = SINCE + n * HALF
    between = (0.75 * calls, 1.25 * calls) if ranged else None
    load = (calls / 10 - 3, calls / 10 + 3) if ranged else None
    return AheadPart(since, since + HALF, calls, between, calls / 10, load)


def half_hour(share: float | None = 0.74, more: int = 2) -> HalfHour:
    return HalfHour(SINCE, SINCE + HALF, share, 0.8, 20.0, 12, more, SINCE + 4 * HALF)


def ahead(*, ranged: bool = True, half: HalfHour | None = None) -> Ahead:
    parts = tuple(part(n, 60.0 - 10 * n, ranged=ranged) for n in range(4))
    whole = (1240.0, 1400.0) if ranged else None
    return Ahead(SINCE, parts, 1100, 1320.0, whole, MONDAYS, 0.086, 40, 240.0, half or half_hour())


def of_few(days: int) -> Ahead:
    return replace(ahead(ranged=False), made_of=MONDAYS[:days], error=None, error_days=0)
