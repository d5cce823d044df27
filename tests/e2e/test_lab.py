"""A real Asterisk in the laboratory: its counters come out of our cache, and its death is survived.

Runs where the environment variable WALLBOARD_LAB names the laboratory's executable (it needs root).
"""

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from math import floor
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.e2e.parity import Bounds, Six, bounds
from tests.e2e.program import Kept, Program, kept_in
from tests.e2e.test_recordings import overlaps, said_by
from wallboard.app.compose import Wallboard, Wishes
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Offer, Visit
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.source import SourceState
from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import EndCause, Outcome

pytestmark = [pytest.mark.lab, pytest.mark.timeout(400)]

PORT = 35038
PASSWORD = "reader-lab"
SOURCE = f"ami://reader@127.0.0.1:{PORT}"
STALE_S = 12.0


class Lab:
    """The laboratory's own command, for an instance of ours."""

    def __init__(self, name: str = "wallboard-tests", port: int = PORT) -> None:
        """Name the instance: one of another name, on other ports, may run at the same time."""
        self._env = os.environ | {
            "LAB_NAME": name,
            "LAB_AMI_PORT": str(port),
            "LAB_TLS_PORT": str(port + 1),
            "LAB_SIP_PORT": str(port + 22),
        }

    def __call__(self, *words: str) -> str:
        done = subprocess.run(
            [os.environ["WALLBOARD_LAB"], *words],
            env=self._env,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def begin(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [os.environ["WALLBOARD_LAB"], *words],
            env=self._env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def counters(self) -> dict[str, dict[str, Any]]:
        """Return Asterisk's own numbers of each queue."""
        queues: dict[str, dict[str, Any]] = json.loads(self("oracle"))["queues"]
        return {name: queue["params"] for name, queue in queues.items()}


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    # Events say when they happened: on a busy machine the time of receipt may be a second later.
    profile = tmp_path / "profile.json"
    profile.write_text(json.dumps({"timestampevents": True}), "utf-8")
    lab = Lab()
    lab("start", "--clean", "--profile", str(profile))
    yield lab
    lab("stop")


def wait_for(what: str, program: Program, cache: Path, until: float) -> Kept:
    """Wait until the recorder has seen something, and return what it kept."""
    while time.monotonic() < until:
        assert program.process.poll() is None, "the recorder has ended"
        with suppress(WallboardError):  # not made yet
            kept = kept_in(cache)
            if kept.coverage:
                return kept
        time.sleep(0.1)  # nothing can be waited on: another process writes the file
    raise AssertionError(what)


def test_two_minutes_of_traffic_give_asterisks_six_counters(lab: Lab, tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    program = Program("record", "--cache", str(cache), "--source", SOURCE, password=PASSWORD)
    wait_for("the recorder is connected", program, cache, time.monotonic() + 20)
    lab("traffic", "--seed", "7", "--calls-per-minute", "40", "--minutes", "2", "--calm", "--talk-mean", "4")
    said = lab.counters()
    code, log = program.end()
    assert code == 0, log
    kept = kept_in(cache)
    assert kept.anomalies == ()
    assert _differing(kept.visits, kept.offers, said) == {}
    assert _misread(kept.visits) == []
    for queue, params in said.items():
        _account_for_ours([visit for visit in kept.visits if visit.queue == queue], params)
    _proves_something(kept, said)


def _differing(
    visits: Iterable[Visit], offers: Iterable[Offer], params: Mapping[str, Mapping[str, Any]]
) -> dict[str, tuple[Bounds, Six]]:
    """Return the queues whose counters cannot have come of these visits: what may be, and what was said."""
    levels = {queue: numbers["ServiceLevel"] for queue, numbers in params.items()}
    found, said = bounds(visits, offers, levels), said_by(params)
    return {queue: (found[queue], six) for queue, six in said.items() if not found[queue].allow(six)}


def _misread(visits: Iterable[Visit]) -> list[Visit]:
    """Return the visits of which Asterisk told a time that our instants do not bear out.

    They may differ by one second, where one began between an instant and the reading that it stands for.
    """

    def off(since: float | None, until: float | None, told: int | None) -> bool:
        if since is None or until is None or told is None:
            return False
        return abs(told - (floor(until) - floor(since))) > 1

    return [
        v
        for v in visits
        if off(v.joined, v.left, v.server_wait_s) or off(v.answered, v.ended, v.server_talk_s)
    ]


def _proves_something(kept: Kept, said: Mapping[str, Mapping[str, Any]]) -> None:
    """Fail where a call less, or two seconds more, would go unnoticed."""
    talked = [visit for visit in kept.visits if visit.server_talk_s is not None]
    without = [visit for visit in kept.visits if visit is not talked[0]]
    assert _differing(without, kept.offers, said)
    longer = [replace(visit, server_talk_s=(visit.server_talk_s or 0) + 2) for visit in talked]
    assert _differing([v for v in kept.visits if v not in talked] + longer, kept.offers, said)
    # One that was read a second short is put right by the two, but hardly any is.
    assert len(_misread(longer)) > len(longer) / 2


def _account_for_ours(visits: list[Visit], params: dict[str, Any]) -> None:
    """Lead from our figures to Asterisk's by named rules, each counted visit by visit."""
    target = float(params["ServiceLevel"])
    tally = Tally()
    for visit in visits:
        tally.add(visit, Policy(target_s=target))
    by_key = tally.outcomes[Outcome.EXIT_KEY]
    assert tally.offered == tally.answered + tally.abandoned + tally.exited
    # Asterisk calls everybody abandoned who left unanswered but by a key.
    assert tally.abandoned + tally.exited - by_key == params["Abandoned"]
    # It counts a conversation when it is over, and of two that a member has at once only one
    # (see tests/e2e/parity.py).
    over = sum(visit.ended is not None for visit in visits)
    assert over - _at_once(visits) <= params["Completed"] <= over
    # It reads whole seconds, and for an announcement to the agent it stops the clock at the pick-up.
    # All of this is in our cache, so no reading is in doubt; Asterisk's own count is held by `bounds`.
    ended = [visit for visit in visits if visit.ended is not None]
    talking = sum(_ours_in_time(v, target) for v in visits if v.answered and v.ended is None)
    rounded = sum(_asterisk_in_time(v, target) - _ours_in_time(v, target) for v in ended)
    announced = sum(_parity_in_time(v, target) - _asterisk_in_time(v, target) for v in ended)
    assert tally.answered_in_target - talking + rounded + announced == tally.parity_completed_in


def _at_once(visits: list[Visit]) -> int:
    return sum(overlaps(visit, visits) for visit in visits)


def _ours_in_time(visit: Visit, target: float) -> bool:
    assert visit.left is not None
    return visit.left - visit.joined <= target


def _asterisk_in_time(visit: Visit, target: float) -> bool:
    assert visit.left is not None
    return floor(visit.left) - floor(visit.joined) <= target


def _parity_in_time(visit: Visit, target: float) -> bool:
    assert visit.server_wait_s is not None
    return visit.server_wait_s <= target


def test_a_killed_server_is_stale_in_time_and_nothing_is_doubled_or_open_for_ever(
    lab: Lab, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = tmp_path / "cache.sqlite"
    os.environ["WALLBOARD_PASSWORD"] = PASSWORD
    wallboard = Wallboard(Wishes(sources=(SOURCE,), cache=cache))
    wallboard.start()
    try:
        _until(lambda: _state(wallboard) is SourceState.LIVE, 20)
        traffic = lab.begin(
            "traffic",
            "--seed",
            "9",
            "--calls-per-minute",
            "60",
            "--minutes",
            "0.4",
            "--agents",
            "8",
            "--calm",
            "--talk-mean",
            "4",
            "--drain",
            "20",
        )
        _until(lambda: wallboard.latest().all.talking >= 3, 40)
        killed = time.monotonic()
        restarting = lab.begin("restart", "--kill", "--down", "3")
        _until(lambda: _state(wallboard) is SourceState.STALE, STALE_S)
        assert time.monotonic() - killed <= STALE_S
        restarting.communicate(timeout=60)
        _until(lambda: _state(wallboard) is SourceState.LIVE, 30)
        gaps = wallboard.latest().sources[0].gaps
        traffic.communicate(timeout=200)
        lab(
            "traffic",
            "--seed",
            "11",
            "--calls-per-minute",
            "30",
            "--minutes",
            "0.15",
            "--calm",
            "--talk-mean",
            "4",
            "--drain",
            "20",
        )
        _until(lambda: not wallboard.latest().all.waiting and not wallboard.latest().all.talking, 60)
    finally:
        wallboard.stop()
        del os.environ["WALLBOARD_PASSWORD"]
    outages = [record for record in caplog.records if record.levelname == "WARNING"]
    assert len(outages) <= 2, "an outage is logged when it begins, not at every try"
    kept = kept_in(cache)
    assert len(kept.coverage) == 2
    assert any(gap[0] == pytest.approx(kept.coverage[0].until, abs=1.5) for gap in gaps)
    _nothing_open(kept)
    unseen = [visit for visit in kept.visits if visit.end_cause is EndCause.GAP]
    assert unseen
    assert all((v.ended or v.left or 0) <= kept.coverage[1].since for v in unseen)


def _nothing_open(kept: Kept) -> None:
    assert not [v for v in kept.visits if v.outcome is Outcome.WAITING]
    assert not [v for v in kept.visits if v.answered is not None and v.ended is None]
    assert len({(v.call, v.queue, v.nth) for v in kept.visits}) == len(kept.visits)
    assert len({(v.call, v.queue, round(v.joined)) for v in kept.visits}) == len(kept.visits)


def test_after_a_restart_of_the_wallboard_the_agents_clocks_go_on(
    lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALLBOARD_PASSWORD", PASSWORD)
    wishes = Wishes(sources=(SOURCE,), cache=tmp_path / "cache.sqlite")
    words = "--seed 9 --calls-per-minute 15 --minutes 0.4 --calm --talk-mean 30 --patience-mean 30 --drain 40"
    traffic = lab.begin("traffic", *words.split())
    first = _agents_of(wishes, lambda agents: sum(not a.at_least for a in agents) >= 4)
    time.sleep(6)  # the stop that a stranger tried: every clock had begun again
    again = _agents_of(wishes, lambda agents: len(agents) == len(first))
    traffic.communicate(timeout=200)
    steady = [
        a for a in again if a in first and (again[a].state, again[a].call) == (first[a].state, first[a].call)
    ]
    assert len(steady) >= len(first) / 2
    assert [again[a].since for a in steady] == pytest.approx([first[a].since for a in steady], abs=0.01)
    assert [again[a].at_least for a in steady] == [first[a].at_least for a in steady]
    assert any(not first[a].at_least for a in steady)


def _agents_of(wishes: Wishes, enough: Callable[[tuple[AgentNow, ...]], bool]) -> dict[str, AgentNow]:
    """Run until enough is seen of the agents, and return what they did at the end."""
    wallboard = Wallboard(wishes)
    wallboard.start()
    try:
        _until(lambda: _state(wallboard) is SourceState.LIVE and enough(wallboard.latest().all.agents), 60)
        return {agent.agent: agent for agent in wallboard.latest().all.agents}
    finally:
        wallboard.stop()


def _state(wallboard: Wallboard) -> SourceState:
    return wallboard.latest().sources[0].status.state


def _until(true: Callable[[], bool], limit: float) -> None:
    end = time.monotonic() + limit
    while not true():
        assert time.monotonic() < end, "it did not come to pass in time"
        time.sleep(0.05)  # snapshots are pulled, so they are looked at
