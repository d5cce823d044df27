"""What is expected of the whole day, in words. No Qt in it."""

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import say
from wallboard.ui.chart.ahead_words import sure_of
from wallboard.ui.format import Format
from wallboard.ui.text import Words


def ahead_of(snapshot: Snapshot, scope: Scope, *, today: bool) -> Ahead | None:
    """Return what is still to come, where that is known: today, of all queues together."""
    return snapshot.ahead if today and scope == EVERYTHING else None


def total_words(ahead: Ahead | None, seen: Words, form: Format) -> Words:
    """Say how many calls the day will have, how sure that is, and how it is known what happened (`seen`)."""
    if ahead is None:
        return seen
    words = say("today", "expected {total}, {sure}", total=_total(ahead, form), sure=sure_of(ahead, form))
    return say("today", "{one} · {other}", one=words, other=seen) if seen else words


def _total(ahead: Ahead, form: Format) -> Words:
    total = form.count(round(ahead.total))
    if ahead.range is None:
        return say("today", "{n} offered in all", n=total)
    low, high = (form.count(round(edge)) for edge in ahead.range)
    return say("today", "{n} ({low}–{high}) offered in all", n=total, low=low, high=high)
