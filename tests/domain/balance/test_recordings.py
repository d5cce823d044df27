"""Recordings of a real Asterisk: what it counts itself is what we saw, reading by reading."""

from random import Random

import pytest

from tests.sources.ami.replay import RECORDINGS, events_of
from wallboard.domain.balance.parity import Parity
from wallboard.domain.events import ConnectionLost, CountersRead, MembershipChanged
from wallboard.domain.facts import Anomaly, Fact, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.words import REFUSED, EndCause, Outcome

WRAPUP = {"support": 3.0, "billing": 5.0, "vip-desk": 2.0}


def followed(recording: str, stem: str = "ami", without: str = "") -> tuple[list[Anomaly], Parity]:
    """Follow a recording; of the call `without` nobody is told."""
    floor, parity = Floor("pbx", lambda queue: WRAPUP.get(queue, 0.0)), Parity("pbx")
    odd: list[Anomaly] = []
    for at, events in events_of(RECORDINGS / recording, stem, wrapup_s=WRAPUP):
        for event in events:
            if isinstance(event, CountersRead):
                parity.read(event)
            if isinstance(event, MembershipChanged):
                parity.member(event)
            if isinstance(event, ConnectionLost):
                parity.blind()
            parity.put(fact for fact in floor.apply(event) if not _of(fact, without))
        parity.put(fact for fact in floor.advance(at) if not _of(fact, without))
        odd += parity.look(at)
    return odd + parity.look(at + 60), parity


@pytest.mark.parametrize(
    ("recording", "stem"),
    [("fates", "ami"), ("main", "ami"), ("main", "ami-reader"), ("overlap", "ami"), ("reconnect", "ami")],
)
def test_a_real_server_balances(recording: str, stem: str) -> None:
    odd, parity = followed(recording, stem)
    assert odd == []
    assert all(balance.balances for balance in parity.balances())


def _of(fact: Fact, call: str) -> bool:
    return isinstance(fact, Visit) and fact.call == call


def test_any_call_that_is_missing_is_found() -> None:
    visits = [
        v for v in told("main") if v.outcome is not Outcome.EXIT_KEY and v.end_cause is not EndCause.GAP
    ]
    for visit in Random(1).sample(visits, 5):
        odd, parity = followed("main", without=visit.call)
        assert odd, visit
        assert not all(balance.balances for balance in parity.balances())


def told(recording: str) -> list[Visit]:
    """Give the stays that were over well before the last reading."""
    floor, visits = Floor("pbx", lambda queue: WRAPUP.get(queue, 0.0)), dict[tuple[str, ...], Visit]()
    last = 0.0
    for _, events in events_of(RECORDINGS / recording, wrapup_s=WRAPUP):
        for event in events:
            last = event.at if isinstance(event, CountersRead) else last
            visits |= {fact.key: fact for fact in floor.apply(event) if isinstance(fact, Visit)}
    return [
        v for v in visits.values() if v.outcome not in REFUSED and (v.ended or v.left or last) < last - 60
    ]
