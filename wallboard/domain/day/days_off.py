"""Public holidays of a country or a part of it, from a library: `DE`, or `DE-BY` for Bavaria."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say

RIGHT = mark("error", "Write a country as HU, or with a part of it as DE-BY or GB-SCT (ISO 3166).")


def holidays_in(where: str, year: int) -> Mapping[date, str]:
    """Give the public holidays of a year by date, each with its name.

    Raises WallboardError for a country or a part of one that the library does not know.
    """
    return _holidays_in(where, year)


@lru_cache(maxsize=64)
def _holidays_in(where: str, year: int) -> Mapping[date, str]:
    import holidays  # noqa: PLC0415 -- it costs 35 ms, and most centres name no country for it

    country, _, part = where.partition("-")
    try:
        known = holidays.country_holidays(country, subdiv=part or None, years=year)
    except NotImplementedError as error:
        raise WallboardError(
            say("error", "Nobody knows the holidays of “{where}”.", where=where), RIGHT
        ) from error
    return {day: known[day] for day in sorted(known)}
