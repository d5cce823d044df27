"""The figures of one queue: of the last half hour beside those of the day. No Qt in it."""

from msgspec import Struct

from wallboard.domain.figures import HALF_HOUR, Figure, Unit
from wallboard.domain.kpis import kpi_of, read
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import Text, mark, say
from wallboard.ui.details import few, level_of
from wallboard.ui.format import Format
from wallboard.ui.models.column import Column
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of

KEYS = ("offered", "answered", "abandoned", "exited", "sl_default", "asa_s", "longest_wait_s", "aht_s")


class FigureRow(Struct, frozen=True):
    """One figure of both periods."""

    key: str
    title: Text
    recent: Words
    day: Words
    values: tuple[float | None, float | None]
    tones: tuple[Tone, Tone]


def figure_rows(queue: QueueNow, form: Format) -> tuple[FigureRow, ...]:
    """Read the figures of a queue, in the order of a call's life."""
    return tuple(_row(key, queue, form) for key in KEYS)


def _row(key: str, queue: QueueNow, form: Format) -> FigureRow:
    kpi = kpi_of(key)
    assert kpi is not None, "the keys above are of the catalogue"
    recent, day = read(key + HALF_HOUR, queue), read(key, queue)
    return FigureRow(
        key,
        kpi.title,
        _words(key, recent, queue, form),
        _words(key, day, queue, form),
        (recent.value, day.value),
        (tone_of(level_of(key + HALF_HOUR, queue)), tone_of(level_of(key, queue))),
    )


def _words(key: str, figure: Figure, queue: QueueNow, form: Format) -> Words:
    kpi = kpi_of(key)
    assert kpi is not None, "the keys above are of the catalogue"
    sparse = few(figure, queue.policy.min_sample)
    if kpi.unit is Unit.SHARE and figure.parts is not None and figure.parts[1] and sparse:
        top, bottom = (form.count(part) for part in figure.parts)
        return say("table", "{n} of {m}", n=top, m=bottom)
    return form.value(kpi.unit, figure.value)


FIGURES: tuple[Column[FigureRow], ...] = (
    Column("figure", mark("table", "Figure"), 10.0, lambda row: row.title, lambda row: str(row.title)),
    Column(
        "recent",
        mark("table", "30 min"),
        5.0,
        lambda row: row.recent,
        lambda row: row.values[0],
        right=True,
        tone=lambda row: row.tones[0],
        strong=True,
    ),
    Column(
        "day",
        mark("table", "Today"),
        5.0,
        lambda row: row.day,
        lambda row: row.values[1],
        right=True,
        tone=lambda row: row.tones[1],
    ),
)
