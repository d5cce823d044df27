"""Recordings of a real Asterisk, through floor and cache: its own counters come out again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.e2e.parity import Six, counters
from tests.e2e.program import Kept, kept_in
from tests.sources.ami.replay import RECORDINGS, events_of, read
from wallboard.domain.events import ConnectionLost
from wallboard.domain.facts import Fact, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.words import EndCause, Outcome
from wallboard.store.batch import write
from wallboard.store.cache import open_cache
from wallboard.store.pending import Pending

WRAPUP = {"support": 3.0, "billing": 5.0, "vip-desk": 2.0}
ALL = [("fates", "ami"), ("main", "ami"), ("main", "ami-reader"), ("overlap", "ami"), ("reconnect", "ami")]


def facts_of(recording: str, stem: str, cut: int | None = None) -> list[Fact]:
    """Feed a recording to a floor; `cut` seeds where its bytes are cut."""
    floor = Floor("pbx", lambda queue: WRAPUP.get(queue, 0.0))
    random = Random(cut)
    told: list[Fact] = []
    slices = (lambda data: _cut(data, random)) if cut is not None else None
    for at, events in events_of(RECORDINGS / recording, stem, wrapup_s=WRAPUP, cut=slices):
        for event in events:
            told += floor.apply(event)
        told += floor.advance(at)
    return told


def _cut(data: bytes, random: Random) -> Iterable[bytes]:
    places = sorted(random.randrange(len(data) + 1) for _ in range(1 + len(data) // 300))
    return [data[a:b] for a, b in zip([0, *places], [*places, len(data)], strict=True)]


def cached(tmp_path: Path, facts: Sequence[Fact]) -> Kept:
    """Write facts to a real cache and read them back."""
    file = tmp_path / "cache.sqlite"
    cache, pending = open_cache(file), Pending()
    pending.record(facts)
    while len(pending):
        write(cache.connection, pending.take(1000), 0.0)
    cache.close()
    return kept_in(file)


def oracle(recording: str) -> dict[str, dict[str, Any]]:
    """Return Asterisk's own numbers of each queue at the end."""
    queues = json.loads(read(RECORDINGS / recording / "oracle.json"))["queues"]
    return {name: queue["params"] for name, queue in queues.items()}


def said_by(params: Mapping[str, Mapping[str, Any]]) -> dict[str, Six]:
    """Take the six counters out of each QueueParams."""
    names = ("Completed", "Abandoned", "Holdtime", "TalkTime", "ServicelevelPerf", "ServicelevelPerf2")
    return {queue: Six(*(numbers[name] for name in names)) for queue, numbers in params.items()}


def recomputed(kept: Kept, params: Mapping[str, Mapping[str, Any]]) -> dict[str, Six]:
    """Make the counters of all queues out of a cache."""
    return counters(kept.visits, kept.offers, {queue: p["ServiceLevel"] for queue, p in params.items()})


@pytest.mark.parametrize(("recording", "stem"), [("fates", "ami"), ("main", "ami"), ("main", "ami-reader")])
def test_asterisks_six_counters_come_out_of_our_visits(tmp_path: Path, recording: str, stem: str) -> None:
    kept = cached(tmp_path, facts_of(recording, stem))
    assert recomputed(kept, oracle(recording)) == said_by(oracle(recording))


def test_the_proof_fails_when_any_call_is_missing(tmp_path: Path) -> None:
    kept, params = cached(tmp_path, facts_of("main", "ami")), oracle("main")
    counted = [v for v in kept.visits if v.outcome is not Outcome.EXIT_KEY]
    for visit in Random(1).sample(counted, 20):
        without = kept._replace(visits=tuple(other for other in kept.visits if other is not visit))
        assert recomputed(without, params) != said_by(params), visit


def test_where_members_talk_twice_at_once_only_what_asterisk_forgets_differs(tmp_path: Path) -> None:
    """Of two calls of a member it counts one, which is why `overlap` was recorded."""
    kept, params = cached(tmp_path, facts_of("overlap", "ami")), oracle("overlap")
    served = {queue: sum(v.queue == queue and v.ended is not None for v in kept.visits) for queue in params}
    for queue, said in said_by(params).items():
        ours = recomputed(kept, params)[queue]
        overlapping = sum(overlaps(v, kept.visits) for v in kept.visits if v.queue == queue)
        assert (ours.abandoned, ours.holdtime) == (said.abandoned, said.holdtime), queue
        assert served[queue] - overlapping <= said.completed <= served[queue], queue


def overlaps(visit: Visit, visits: Sequence[Visit]) -> bool:
    """Whether the agent had another conversation of that queue during this one."""
    if visit.answered is None or visit.ended is None:
        return False
    return any(
        other is not visit
        and (other.agent, other.queue) == (visit.agent, visit.queue)
        and other.answered is not None
        and visit.answered < other.answered < visit.ended
        for other in visits
    )


@pytest.mark.parametrize(("recording", "stem"), ALL)
@pytest.mark.parametrize("cut", [1, 2, 3])
def test_cutting_the_bytes_anywhere_changes_nothing(recording: str, stem: str, cut: int) -> None:
    assert facts_of(recording, stem, cut) == facts_of(recording, stem)


@pytest.mark.parametrize(("recording", "stem"), ALL)
def test_nothing_stays_open_and_nobody_waits_twice(tmp_path: Path, recording: str, stem: str) -> None:
    kept = cached(tmp_path, facts_of(recording, stem))
    assert not [v for v in kept.visits if v.outcome is Outcome.WAITING]
    assert not [v for v in kept.visits if v.answered is not None and v.ended is None]
    assert all(call.ended is not None for call in kept.calls)
    spans = sorted((v.call, v.queue, v.joined, v.left) for v in kept.visits)
    for one, next_one in pairwise(spans):
        if one[:2] == next_one[:2]:
            assert one[3] is not None
            assert one[3] <= next_one[2]


def test_the_restarts_of_a_recording_leave_gaps_and_nothing_invented(tmp_path: Path) -> None:
    steps = events_of(RECORDINGS / "reconnect", wrapup_s=WRAPUP)
    losses = [event.at for _, events in steps for event in events if isinstance(event, ConnectionLost)]
    kept = cached(tmp_path, facts_of("reconnect", "ami"))
    unseen = [v for v in kept.visits if v.end_cause is EndCause.GAP]
    assert losses
    assert unseen, "calls were in progress each time"
    for visit in unseen:
        end = visit.ended if visit.answered is not None else visit.left
        assert end is not None
        assert min(abs(end - loss) for loss in losses) < 1.0
