"""The tables of the page: levels of load, and how readily callers give up. No Qt in it."""

from collections.abc import Callable

from wallboard.domain.figures import Unit
from wallboard.domain.growth.levels import FEW, Level
from wallboard.domain.growth.patience import Hazard
from wallboard.domain.stats.wilson import Limits
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.store.queries.growth.growth import Axis
from wallboard.ui.format import Format, running_time
from wallboard.ui.models.column import Column
from wallboard.ui.planning.growth.words import limits_words, load_words
from wallboard.ui.theme.tokens import Tone

_LOADS: dict[Axis, Text] = {"calls": mark("growth", "At once"), "per_agent": mark("growth", "Per agent")}


def level_columns(axis: Axis, form: Format) -> tuple[Column[Level], ...]:
    """Return the columns of levels."""
    return (
        Column(
            "load", _LOADS[axis], 5.6, lambda row: load_words(row, axis), lambda row: row.low,
            strong=True,
        ),
        Column(
            "number", mark("growth", "Calls"), 4.6, lambda row: form.count(row.number),
            lambda row: row.number, right=True, falls=True, unit=Unit.COUNT,
        ),
        _wait("p50", mark("growth", "50% wait"), lambda row: row.p50_s),
        _wait("p90", mark("growth", "90% wait"), lambda row: row.p90_s),
        _wait("p95", mark("growth", "95% wait"), lambda row: row.p95_s),
        _share("lost", mark("growth", "Lost"), (lambda row: row.lost_share, lambda row: row.over), form),
        _limits("lost_limits", mark("growth", "between"), lambda row: row.lost_limits),
        _share(
            "service", mark("growth", "In time"), (lambda row: row.service, lambda row: row.counted), form
        ),
        _limits("service_limits", mark("growth", "between"), lambda row: row.service_limits),
    )  # fmt: skip


def hazard_columns(form: Format) -> tuple[Column[Hazard], ...]:
    """Return the columns of parts of the wait."""
    return (
        Column(
            "part", mark("growth", "Wait"), 8.0,
            lambda row: f"{running_time(row.since)}–{running_time(row.until)}", lambda row: row.since,
            strong=True,
        ),
        Column(
            "gave_up", mark("growth", "Gave up"), 5.0, lambda row: form.count(row.gave_up),
            lambda row: row.gave_up, right=True, unit=Unit.COUNT,
        ),
        Column(
            "hazard", mark("growth", "Of those waiting, in a minute"), 10.0,
            lambda row: form.share(row.per_minute), lambda row: row.per_minute, right=True, unit=Unit.SHARE,
        ),
    )  # fmt: skip


def _wait(key: str, title: Text, value: Callable[[Level], Seconds | None]) -> Column[Level]:
    return Column(
        key,
        title,
        5.0,
        lambda row: running_time(value(row)),
        value,
        right=True,
        falls=True,
        unit=Unit.SECONDS,
    )


def _share(
    key: str,
    title: Text,
    of: tuple[Callable[[Level], float | None], Callable[[Level], int]],
    form: Format,
) -> Column[Level]:
    value, number = of
    return Column(
        key, title, 4.8, lambda row: form.share(value(row)), value, right=True, falls=True, unit=Unit.SHARE,
        tone=lambda row: Tone.MUTED if number(row) < FEW else Tone.TEXT,
    )  # fmt: skip


def _limits(key: str, title: Text, value: Callable[[Level], Limits | None]) -> Column[Level]:
    def highest(row: Level) -> float | None:
        limits = value(row)
        return None if limits is None else limits.high

    return Column(
        key, title, 6.2, lambda row: limits_words(value(row)), highest, right=True,
        tone=lambda _row: Tone.MUTED,
    )  # fmt: skip
