"""A board as a table and as a picture: the figures of its queues, and how it looks in light colours."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.domain.figures import Figure, Unit
from wallboard.domain.kpis import figures, kpi_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark
from wallboard.ui.export.contents import Table
from wallboard.ui.export.drawn import image_of
from wallboard.ui.export.pages import Picture
from wallboard.ui.format import DASH
from wallboard.ui.models.column import Column
from wallboard.ui.pages.wall import WallPage
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

KEYS = (
    "waiting_now", "longest_waiting_now_s", "talking_now", "offered", "answered", "abandoned", "exited",
    "sl_default", "sl_default_30m", "asa_s", "longest_wait_s", "aht_s",
)  # fmt: skip
"""Figures of a queue, in the order of a call's life."""
_30M = mark("export", "Service level, 30 min")


class QueueFigures(Struct, frozen=True):
    """What is known of one queue."""

    title: Words
    source: str
    figures: Mapping[str, Figure]


def board_table(snapshot: Snapshot) -> Table:
    """List all queues, and all of them together."""
    rows = [
        QueueFigures(queue.title, queue.source, figures(queue))
        for source in snapshot.sources
        for queue in source.queues
    ]
    rows.append(QueueFigures(mark("export", "All"), "", figures(snapshot.all)))
    return figures_table(rows)


def figures_table(rows: Sequence[QueueFigures], keys: Sequence[str] = KEYS) -> Table:
    """Make a table of figures, a row for each queue."""
    columns: tuple[Column[QueueFigures], ...] = (
        Column("queue", mark("table", "Queue"), 10.0, lambda row: row.title, lambda row: str(row.title)),
        Column("source", mark("export", "Source"), 7.0, lambda row: row.source, lambda row: row.source),
        *(_column(key) for key in keys),
    )
    return Table(mark("export", "Queues"), columns, tuple(rows), name="figures")


def _column(key: str) -> Column[QueueFigures]:
    def value(row: QueueFigures) -> float | None:
        return row.figures[key].value

    kpi = kpi_of(key)
    unit = Unit.COUNT if kpi is None else kpi.unit
    return Column(key, _title(key), 7.0, lambda _row: DASH, value, right=True, unit=unit)


def _title(key: str) -> Text:
    kpi = kpi_of(key)
    if key.endswith("_30m"):
        return _30M if key == "sl_default_30m" else mark("export", "Last 30 min")
    return mark("export", "Figure") if kpi is None else kpi.title


def picture_of_page(page: WallPage, look: Look, after: Callable[[], object]) -> Picture:
    """Take a board as it looks in light colours; nothing of that is seen on the screen.

    `after` is called when it has its own look again, and puts back what somebody's mouse had called up.
    """

    def paint(canvas: Canvas, box: QRectF) -> None:
        page.make_room(0)
        try:
            image = image_of(page, look)
        finally:
            after()
        wide = min(box.width(), box.height() * page.width() / page.height())
        high = wide * page.height() / page.width()
        canvas.painter.drawImage(QRectF(box.left(), box.top(), wide, high), image)

    return Picture(paint, page.height() / max(1, page.width()))
