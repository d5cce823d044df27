"""Whether there is time to ring somebody back, from events to the snapshot."""

from collections.abc import Sequence

from msgspec.structs import replace

from tests.live.made import NOON, agent, answered, baseline, feed, site
from wallboard.domain.advice.advice import Advice
from wallboard.domain.advice.best import BestRules
from wallboard.domain.caller import Caller
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.events import (
    CallArrived,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    Event,
)
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark
from wallboard.live.present import Present

ANNA, BERT = "+36551234567", "+36551234568"
QUIET = NOON + 200


def lost(call: str, who: str, at: float) -> Sequence[Event]:
    caller = Caller(who, who)
    return (
        CallArrived(at - 40, call, caller),
        CallerJoined(at - 30, call, "support", caller),
        CallerAbandoned(at, call, "support"),
        CallEnded(at, call),
    )


class Centre:
    """Three free agents, one call of a minute that is over, and two lost callers."""

    def __init__(self, rules: BestRules | None) -> None:
        self.feed = feed()
        self.present = Present(replace(site(), best=rules), NOON)
        free = [agent(f"PJSIP/{n}") for n in range(3)]
        self.tell(
            QUIET, baseline(NOON, agents=free), *lost("l1", ANNA, NOON + 50), *lost("l2", BERT, NOON + 60)
        )
        self.tell(QUIET, *answered("c1", NOON + 70))

    def tell(self, now: float, *events: Event) -> None:
        self.present.take(self.feed.happened(events, now))

    def at(self, now: float, *, heard: bool = True) -> Snapshot:
        if heard:
            self.tell(now)  # the server says that nothing happened
        self.present.take(self.feed.advance(now))
        return self.present.snapshot([self.feed], now, 0.0)


RULES = BestRules(DialRules("HU"))


def test_after_a_quiet_minute_the_snapshot_says_whom_to_ring() -> None:
    centre = Centre(RULES)
    assert centre.at(QUIET).advice is None
    assert centre.at(QUIET + 59).advice is None
    assert centre.at(QUIET + 60).advice == Advice(1, (ANNA,))


def test_a_caller_who_joins_ends_it_at_once() -> None:
    centre = Centre(RULES)
    centre.at(QUIET)
    assert centre.at(QUIET + 60).advice is not None
    centre.tell(QUIET + 61, CallerJoined(QUIET + 61, "c2", "support"))
    assert centre.at(QUIET + 61).advice is None


def test_nothing_is_advised_of_a_centre_that_is_not_seen() -> None:
    centre = Centre(RULES)
    centre.at(QUIET)
    assert centre.at(QUIET + 60).advice is not None
    centre.present.take(centre.feed.down(mark("source", "the line broke"), QUIET + 61, refused=False))
    assert centre.at(QUIET + 62, heard=False).advice is None


def test_a_caller_who_is_reached_is_advised_no_more() -> None:
    centre = Centre(RULES)
    centre.at(QUIET)
    centre.at(QUIET + 60)
    caller = Caller(ANNA, ANNA)
    centre.tell(QUIET + 61, CallArrived(QUIET + 61, "c3", caller), *answered("c3", QUIET + 61, 0.0))
    assert centre.at(QUIET + 300).advice is None  # the minute begins anew: nothing was looked at meanwhile
    assert centre.at(QUIET + 360).advice == Advice(1, (BERT,))


def test_who_wants_no_advice_gets_none() -> None:
    centre = Centre(None)
    centre.at(QUIET)
    assert centre.at(QUIET + 60).advice is None
