"""A recorder that is killed fifty times under load, held against the ledger of the server it listened to."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from tests.e2e.program import Kept, Program, kept_in
from wallboard.app.compose import REAL
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Coverage, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.words import EndCause, Outcome
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.sources.toy_ami import ToyAmi, ToyOptions
from wallboard.sources.toy_ami.ledger import EXIT_KEY, Ledger, VisitNote

pytestmark = pytest.mark.timeout(400)

KILLS = 50
DAY, ZONE = date(2026, 11, 23), "Europe/Budapest"
SPEED = 20.0
NEAR_S = 0.5
"""How far the recorder's clock readings may be from the server's on a busy machine."""
LEAST = 100
"""Visits that the recorder must have seen for this to prove anything."""
EXPLAINED_S = 1.5
LISTED_S = 2.5
"""A listing counts whole seconds."""


class Told(NamedTuple):
    """A visit of the ledger, with its call."""

    call: str
    note: VisitNote


def test_fifty_kills_double_nothing_and_lose_nothing_but_what_the_gaps_say(tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    random = Random(50)
    peak = day_of(DAY, ZONE).start + 11 * 3600
    options = ToyOptions(speed=SPEED, begin_at=peak)
    events = SimulatedDay(Options(agents=120, volume=1.2), DAY, ZONE).events()
    with ToyAmi(events, REAL, options) as server:
        words = ("record", "--cache", str(cache), "--source", f"ami://reader@127.0.0.1:{server.port}")
        for _ in range(KILLS):
            program = Program(*words, password="reader-toy")
            _wait_until_connected(server, program)
            time.sleep(random.uniform(0.0, 1.8))  # the instant of a kill is meant to be any
            program.kill()
        program = Program(*words, password="reader-toy")
        _wait_until_connected(server, program)
        time.sleep(12.0)  # long enough for some calls to be seen whole
        code, said = program.end()
        ledger = server.ledger()
    assert code == 0, said
    kept = kept_in(cache)
    assert len(kept.coverage) >= KILLS // 4
    _compare(kept, ledger)
    _compare_can_fail(kept, ledger)


def _compare_can_fail(kept: Kept, ledger: Ledger) -> None:
    seen = next(v for v in kept.visits if _surely_whole(v, kept.coverage))
    others = tuple(v for v in kept.visits if v is not seen)
    late = replace(seen, left=(seen.left or 0) + 2)
    with pytest.raises(AssertionError, match="missing"):
        _compare(kept._replace(visits=others), ledger)
    with pytest.raises(AssertionError, match="invented or doubled"):
        _compare(kept._replace(visits=(*kept.visits, replace(seen, nth=9))), ledger)
    with pytest.raises(AssertionError, match="differ"):
        _compare(kept._replace(visits=(*others, late)), ledger)


def _surely_whole(visit: Visit, coverage: tuple[Coverage, ...]) -> bool:
    end = visit.ended if visit.answered is not None else visit.left
    if end is None or visit.end_cause is EndCause.GAP:
        return False
    return _covered(coverage, visit.joined - NEAR_S, end + NEAR_S)


def _wait_until_connected(server: ToyAmi, program: Program) -> None:
    end = time.monotonic() + 20
    while server.logged_in == 0:
        assert program.process.poll() is None, "the recorder has ended by itself"
        assert time.monotonic() < end, "the recorder does not connect"
        time.sleep(0.01)  # the server is asked: nothing tells


def _compare(kept: Kept, ledger: Ledger) -> None:
    told = [Told(call.uniqueid, note) for call in ledger.calls for note in call.visits]
    begun = kept.coverage[0].since
    matched = _match(kept.visits, told)
    lost = [one for one in told if id(one.note) not in matched and (one.note.left or begun) >= begun]
    unexplained = [one for one in lost if not _unseen(one.note, kept.coverage)]
    assert not unexplained, f"{len(unexplained)} of {len(told)} visits are missing: {unexplained[:3]}"
    wrong = [
        (visit, matched_note)
        for visit, matched_note in ((v, matched[k]) for k, v in _by_note(kept.visits, told).items())
        if _seen_whole(matched_note, kept.coverage) and not _equal(visit, matched_note)
    ]
    assert not wrong, f"{len(wrong)} visits differ from the ledger: {wrong[:3]}"
    since = [one for one in told if (one.note.left or begun) >= begun]
    assert len(matched) > len(since) / 4, "the recorder saw too little for this to prove anything"
    assert len(matched) > LEAST


def _by_note(visits: tuple[Visit, ...], told: list[Told]) -> dict[int, Visit]:
    pairs = {}
    rest = list(told)
    for visit in sorted(visits, key=lambda v: v.joined):
        one = _nearest(visit, rest)
        rest.remove(one)
        pairs[id(one.note)] = visit
    return pairs


def _match(visits: tuple[Visit, ...], told: list[Told]) -> dict[int, VisitNote]:
    """Find for each visit its own note: one without is invented, two with the same are doubled."""
    notes = {id(one.note): one.note for one in told}
    return {key: notes[key] for key in _by_note(visits, told)}


def _nearest(visit: Visit, told: list[Told]) -> Told:
    mine = [one for one in told if (one.call, one.note.queue) == (visit.call, visit.queue)]
    assert mine, f"invented or doubled: {visit}"
    best = min(mine, key=lambda one: abs(one.note.joined - visit.joined))
    tolerance = NEAR_S if visit.exact else LISTED_S
    assert abs(best.note.joined - visit.joined) <= tolerance, f"joined at another time: {visit} {best}"
    return best


def _covered(coverage: tuple[Coverage, ...], since: float, until: float) -> bool:
    """Whether one stretch of coverage holds all of a time, with what a busy machine may be late."""
    return any(c.since + NEAR_S <= since and until <= c.until - NEAR_S for c in coverage)


def _unseen(note: VisitNote, coverage: tuple[Coverage, ...]) -> bool:
    """Whether gaps explain that nothing is known: no listing and no event can have shown it whole.

    A caller is listed while waiting; who talks when we connect is known only by the end of the conversation.
    """
    waited_seen = _touched(coverage, note.joined, note.left)
    if note.ended is None:
        return not waited_seen
    end_seen = _covered(coverage, note.ended, note.ended)
    return not waited_seen and not end_seen


def _touched(coverage: tuple[Coverage, ...], since: float, until: float | None) -> bool:
    """Whether some of a time was surely seen."""
    end = float("inf") if until is None else until
    return any(c.since + NEAR_S < end and since < c.until - NEAR_S for c in coverage)


def _seen_whole(note: VisitNote, coverage: tuple[Coverage, ...]) -> bool:
    end = note.ended if note.answered is not None else note.left
    # A leave that nothing explains is told only when no answer has followed it for a second.
    late = EXPLAINED_S if note.fate == EXIT_KEY else 0.0
    return end is not None and _covered(coverage, note.joined, end + late)


def _equal(visit: Visit, note: VisitNote) -> bool:
    outcome = visit.outcome.value == note.fate
    agent = visit.agent == note.agent
    times = [(visit.left, note.left), (visit.answered, note.answered), (visit.ended, note.ended)]
    near = all((a is None) == (b is None) and (a is None or abs(a - (b or 0)) <= NEAR_S) for a, b in times)
    return outcome and agent and near and visit.end_cause is not EndCause.GAP


def test_what_was_open_at_a_kill_is_closed_after_the_next_start(tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    peak = day_of(DAY, ZONE).start + 11 * 3600
    events = SimulatedDay(Options(agents=120), DAY, ZONE).events()
    with ToyAmi(events, REAL, ToyOptions(speed=3 * SPEED, begin_at=peak)) as server:
        words = ("record", "--cache", str(cache), "--source", f"ami://reader@127.0.0.1:{server.port}")
        program = Program(*words, password="reader-toy")
        _wait_until(lambda: len(_open(cache)) > 10, program)
        program.kill()
        before = {(v.call, v.queue, v.nth) for v in _open(cache)}
        time.sleep(10.0)  # ten minutes of the centre pass unseen
        program = Program(*words, password="reader-toy")
        _wait_until(lambda: not before & {(v.call, v.queue, v.nth) for v in _open(cache)}, program)
        program.end()


def _open(cache: Path) -> list[Visit]:
    with suppress(WallboardError):
        visits = kept_in(cache).visits
        return [
            v
            for v in visits
            if v.outcome is Outcome.WAITING
            or (v.answered is not None and v.ended is None and not v.end_cause)
        ]
    return []


def _wait_until(true: Callable[[], bool], program: Program) -> None:
    end = time.monotonic() + 60
    while not true():
        assert program.process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.2)  # another process writes the file: it is looked at
