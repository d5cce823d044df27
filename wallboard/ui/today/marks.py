"""What was broken on a day, as far as it is about the queues that are shown."""

from collections.abc import Iterable

from wallboard.domain.promise.incident import Incident
from wallboard.ui.chart.marks import About, Marked, marks_about
from wallboard.ui.format import Format
from wallboard.ui.today.asked import DayWish


def marks_of(incidents: Iterable[Incident], wish: DayWish, form: Format) -> tuple[Marked, ...]:
    """Return the times of a day in which something was broken that these queues depend on."""
    about = About(wish.scope, tuple(wish.policies), wish.day.start, wish.day.end, wish.now)
    return marks_about(incidents, about, form)
