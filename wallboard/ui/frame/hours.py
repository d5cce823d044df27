"""Whether the centre is open, and until or from when, in words. No Qt in it."""

from wallboard.domain.snapshot import OpenHours
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.text import Words


def hours_words(hours: OpenHours | None, now: Seconds, format_: Format) -> Words:
    """Say it for this moment; nothing where no hours are set."""
    if hours is None:
        return ""
    for since, until in hours.spans:
        if since <= now < until:
            return say("hours", "open till {time}", time=format_.clock(until))
    # The snapshot's next opening may be a moment old, but never older than a span of today.
    opens = next((since for since, _ in hours.spans if since > now), hours.opens)
    if opens is None or opens <= now:
        return mark("hours", "closed")
    time = format_.clock(opens)
    if str(format_.date(opens)) == str(format_.date(now)):
        return say("hours", "closed, opens {time}", time=time)
    return say("hours", "closed, opens {weekday} {time}", weekday=format_.weekday(opens), time=time)
