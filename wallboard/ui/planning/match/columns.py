"""The columns of the page's tables. No Qt in it."""

from collections.abc import Callable, Mapping
from typing import Any

from wallboard.domain.figures import Unit
from wallboard.domain.matching.leg import Leg
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Direction, Seconds
from wallboard.ui.format import DASH, Format, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.planning.match.rows import LengthRow, OddRow
from wallboard.ui.planning.match.words import FOUND_BY
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_OUT, _IN = mark("match", "out"), mark("match", "in")


def odd_columns(
    form: Format, why: Mapping[Any, Text], title: Text, money: Callable[[float | None], Words] | None = None
) -> tuple[Column[OddRow], ...]:
    """Return the columns of calls that one side alone knows; `money` writes what one cost."""
    cost: tuple[Column[OddRow], ...] = ()
    if money is not None:
        cost = (
            Column(
                "cost", mark("match", "Cost"), 6.2, lambda row: money(row.leg.cost),
                lambda row: row.leg.cost, right=True, falls=True, value=lambda row: row.leg.cost,
            ),
        )  # fmt: skip
    return (
        _began(lambda row: row.leg, form),
        _caller(lambda row: row.leg),
        _line(lambda row: row.leg),
        _time("lasted", mark("match", "Lasted"), lambda row: row.leg.lasted),
        *cost,
        Column(
            "why", title, 10.0, lambda row: why[row.why], lambda row: str(why[row.why]),
            tone=lambda row: Tone.WARN if row.is_open else Tone.MUTED,
        ),
    )  # fmt: skip


def length_columns(form: Format) -> tuple[Column[LengthRow], ...]:
    """Return the columns of calls whose lengths differ."""
    return (
        _began(lambda row: row.call, form),
        _caller(lambda row: row.call),
        _line(lambda row: row.call),
        _time("billed", mark("match", "Billed"), lambda row: row.billed_s),
        _time("was", mark("match", "It was"), lambda row: row.was_s),
        Column(
            "more", mark("match", "Difference"), 5.6, lambda row: signed(row.more_s), lambda row: row.more_s,
            right=True, falls=True, unit=Unit.SECONDS, strong=True,
            tone=lambda row: Tone.WARN if row.more_s > 0 else Tone.TEXT,
        ),
        Column(
            "by", mark("match", "Found by"), 9.0, lambda row: FOUND_BY[row.by],
            lambda row: str(FOUND_BY[row.by]), tone=_muted,
        ),
    )  # fmt: skip


def signed(seconds: Seconds) -> Words:
    """Write a difference with its sign: +0:42."""
    time = running_time(abs(seconds))
    return say("match", "+{time}", time=time) if seconds > 0 else say("match", "−{time}", time=time)


def _began(leg: Callable[[Any], Leg], form: Format) -> Column[Any]:
    return Column(
        "began", mark("match", "Began"), 7.6, lambda row: form.instant(leg(row).start, row.now),
        lambda row: leg(row).start, unit=Unit.INSTANT,
    )  # fmt: skip


def _caller(leg: Callable[[Any], Leg]) -> Column[Any]:
    return Column(
        "caller", mark("match", "Who"), 10.4, lambda row: row.caller, lambda row: leg(row).number,
        beside=lambda row: _OUT if leg(row).way is Direction.OUTBOUND else _IN,
        beside_title=mark("match", "Way"),
    )  # fmt: skip


def _line(leg: Callable[[Any], Leg]) -> Column[Any]:
    return Column(
        "line", mark("match", "Our number"), 8.6, lambda row: leg(row).line or DASH,
        lambda row: leg(row).line or None,
    )  # fmt: skip


def _time(key: str, title: Text, raw: Callable[[Any], Seconds | None]) -> Column[Any]:
    return Column(
        key, title, 4.6, lambda row: running_time(raw(row)), raw, right=True, falls=True, unit=Unit.SECONDS
    )


def _muted(_row: object) -> Tone:
    return Tone.MUTED
