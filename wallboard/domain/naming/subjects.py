"""Keeps what a server can make us remember of oddities small: it chooses the names of queues and agents."""

from msgspec.structs import replace

from wallboard.domain.caller import plain_text
from wallboard.domain.facts import Anomaly

MOST = 100
"""Distinct subjects of one kind; further ones are counted together."""
LONGEST = 80
LONGEST_SAMPLE = 120
OTHERS = "…"
"""Stands for all subjects beyond the most."""


class Subjects:
    """The subjects of one source that are told apart."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, set[str]] = {}

    def capped(self, anomaly: Anomaly) -> Anomaly:
        """Return an anomaly whose subject is short, and one of few."""
        subject = plain_text(anomaly.subject, LONGEST)
        known = self._known.setdefault(anomaly.kind, set())
        if subject not in known:
            if len(known) >= MOST:
                subject = OTHERS
            else:
                known.add(subject)
        return replace(anomaly, subject=subject, sample=plain_text(anomaly.sample, LONGEST_SAMPLE))
