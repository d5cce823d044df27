"""Incidents: times in which something was broken. Charts mark them, a promise may leave their calls out."""

from msgspec import Struct

from wallboard.domain.words import Seconds


class Incident(Struct, frozen=True):
    """Something that was broken in `[since, until)`. Without lines and queues, everything was."""

    since: Seconds
    until: Seconds | None
    """None: it goes on."""
    reason: str
    lines: frozenset[str] = frozenset()
    """As `plain_line` writes them."""
    queues: frozenset[str] = frozenset()
    """Names as a board gives them, in `casefold`."""

    def lasts_at(self, at: Seconds) -> bool:
        """Whether it is going on at an instant."""
        return self.since <= at and (self.until is None or at < self.until)

    def touches(self, since: Seconds, until: Seconds) -> bool:
        """Whether it has a part in `[since, until)`."""
        return self.since < until and (self.until is None or self.until > since)


def incidents_in(incidents: tuple[Incident, ...], since: Seconds, until: Seconds) -> tuple[Incident, ...]:
    """Return those that have a part in `[since, until)`, the earliest first."""
    found = (incident for incident in incidents if incident.touches(since, until))
    return tuple(sorted(found, key=lambda incident: incident.since))
