"""What was broken on a day, as far as it is about the queues that are shown. No Qt in it."""

from collections.abc import Iterable

from wallboard.domain.day.scope import is_of_sources, means
from wallboard.domain.promise.incident import Incident
from wallboard.domain.text import mark, say
from wallboard.ui.format import Format
from wallboard.ui.text import Words
from wallboard.ui.today.asked import DayWish
from wallboard.ui.today.view import Marked

_BROKEN = mark("today", "out of order")


def marks_of(incidents: Iterable[Incident], wish: DayWish, form: Format) -> tuple[Marked, ...]:
    """Return the times of a day in which something was broken that these queues depend on."""
    return tuple(
        Marked(one.since, wish.now if one.until is None else one.until, _words(one, form))
        for one in incidents
        if one.since < wish.day.end
        and (one.until is None or one.until > wish.day.start)
        and _about(one, wish)
    )


def _about(incident: Incident, wish: DayWish) -> bool:
    """Whether it is about all, or one of the queues; a line belongs to no queue."""
    if not incident.queues:
        return not incident.lines or is_of_sources(wish.scope)
    return any(
        means(incident.queues, source, queue)
        for source, queue in wish.policies
        if means(wish.scope, source, queue)
    )


def _words(incident: Incident, form: Format) -> Words:
    reason: Words = incident.reason or _BROKEN
    if incident.until is None:
        return say("today", "since {since} {reason}", since=form.clock(incident.since), reason=reason)
    since, until = form.clock(incident.since), form.clock(incident.until)
    return say("today", "{since}–{until} {reason}", since=since, until=until, reason=reason)
