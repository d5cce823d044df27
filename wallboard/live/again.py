"""What is read again of today when the cache was changed by somebody else: an import, or an erasure.

Also when calls are judged by other rules from now on: a number was put on the list of those that many share.

What is told while it is being read may be missing there: it is collected from before the reading begins until
the day is counted anew, and then told once more. Facts are whole, so it does no harm to hear one twice.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import Earlier
from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.words import Seconds


class DaySoFar(Struct, frozen=True):
    """All that the live side knows of a business day, as a start would read it."""

    start: Seconds
    """When the day began."""
    facts: Sequence[Fact]
    coverage: Sequence[Coverage] = ()
    """Of the sources that are listened to."""
    earlier: Mapping[str, Earlier] = {}
    """What callers did before the day."""
    carried: Carried = Carried()
    withheld: Withheld = Withheld()
    """Calls of which nobody may say any more who called."""
    rules: CallRules | None = None
    """By what calls are judged from now on; None: as before."""


class Meanwhile:
    """Collects what is told while the day is being read. One thread tells; any may begin."""

    def __init__(self) -> None:
        """Collect nothing."""
        self._facts: list[Fact] | None = None
        self._deeds: list[Deed] = []

    def begin(self) -> None:
        """Collect from here on; who reads does so after this, and after all told before is in the cache."""
        if self._facts is None:
            self._deeds, self._facts = [], []

    def take(self, facts: Sequence[Fact]) -> None:
        """Keep facts, where anybody reads."""
        if self._facts is not None:
            self._facts += facts

    def told(self, deeds: Sequence[Deed]) -> None:
        """Keep deeds, likewise."""
        if self._facts is not None:
            self._deeds += deeds

    def end(self) -> tuple[list[Fact], list[Deed]]:
        """Give what was told meanwhile, and collect no more."""
        facts, deeds = self._facts or [], self._deeds
        self._facts, self._deeds = None, []
        return facts, deeds
