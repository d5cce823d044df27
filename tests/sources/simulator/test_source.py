import threading
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Baseline, Event
from wallboard.sources.simulator import SIMULATOR
from wallboard.sources.simulator.options import Options
from wallboard.sources.simulator.source import SimulatorSource, events_from
from wallboard.sources.spec import SourceSpec, spec_of, with_details

ZONE = "Europe/Budapest"
NOON = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo(ZONE)).timestamp()
MIDNIGHT = datetime(2026, 11, 23, tzinfo=ZoneInfo(ZONE)).timestamp()


class ScriptedStop:
    """Plays a stop and the passing of time: each nap moves the clock, and the script's end is the stop."""

    def __init__(self, *moments: float) -> None:
        self.moments = list(moments)
        self.now = self.moments.pop(0)
        self.naps: list[float] = []
        self.stopped = False

    def clock(self) -> float:
        return self.now

    def is_set(self) -> bool:
        return self.stopped

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        self.naps.append(timeout)
        if timeout >= 0.05:  # all that is due has been told
            if not self.moments:
                self.stopped = True
            else:
                self.now = self.moments.pop(0)
        return self.stopped


def spec(url: str = "simulator:") -> SourceSpec:
    return with_details(spec_of(url), zone=ZONE)


def told(*moments: float, url: str = "simulator:") -> tuple[list[Sequence[Event]], ScriptedStop]:
    stop, batches = ScriptedStop(*moments), list[Sequence[Event]]()
    SimulatorSource(spec(url)).run(batches.append, stop, stop.clock)
    return batches, stop


def flat(batches: list[Sequence[Event]]) -> list[Event]:
    return [event for batch in batches for event in batch]


def test_the_day_up_to_now_is_told_in_slices_with_naps_between() -> None:
    batches, stop = told(NOON)
    events = flat(batches)
    assert isinstance(events[0], Baseline)
    assert events[0].at == MIDNIGHT
    assert events[-1].at <= NOON
    assert max(map(len, batches)) == 200
    assert len([nap for nap in stop.naps if 0 < nap < 0.05]) >= len(events) // 200 - 1
    assert events == [e for e in islice(events_from(Options(), NOON, ZONE), 20_000) if e.at <= NOON]


def test_then_it_follows_the_clock() -> None:
    batches, _ = told(NOON, NOON + 60, NOON + 60, NOON + 120)
    events = flat(batches)
    assert events[-1].at > NOON + 60
    assert events == [e for e in islice(events_from(Options(), NOON, ZONE), 20_000) if e.at <= NOON + 120]


def test_a_clock_that_is_set_back_tells_nothing_twice() -> None:
    steady, _ = told(NOON, NOON + 60)
    jumping, _ = told(NOON, NOON - 7200, NOON - 3600, NOON + 60)
    assert flat(jumping) == flat(steady)


def test_a_clock_that_is_set_forward_tells_what_is_due_in_slices() -> None:
    batches, _ = told(NOON, NOON + 3 * 3600)
    assert max(map(len, batches)) == 200
    assert flat(batches)[-1].at > NOON + 2.9 * 3600


def test_a_clock_that_jumps_by_years_begins_anew() -> None:
    batches, _ = told(NOON, NOON + 400 * 86_400)
    baselines = [event for event in flat(batches) if isinstance(event, Baseline)]
    assert len(baselines) == 2
    assert baselines[1].at > NOON + 399 * 86_400


def test_a_quiet_centre_shows_that_it_is_alive() -> None:
    night = MIDNIGHT + 3 * 3600
    batches, stop = told(*([night] * 100), url="simulator:?volume=0.1")
    assert max(stop.naps) <= 0.05
    assert sum(1 for batch in batches if not batch) >= 5  # 100 looks of 50 ms are five seconds


def test_midnight_brings_the_next_day_without_a_new_baseline() -> None:
    events = list(islice(events_from(Options(), NOON, ZONE), 25_000))
    assert all(before.at <= after.at for before, after in pairwise(events))
    assert sum(isinstance(event, Baseline) for event in events) == 1
    calls = [call for event in events if isinstance(call := getattr(event, "call", None), str)]
    assert {call[:8] for call in calls} >= {"20261123", "20261124"}
    last_of_monday = max(n for n, call in enumerate(calls) if call.startswith("20261123"))
    assert last_of_monday < len(calls) - 1000


def test_no_event_is_told_again_days_later() -> None:
    small = Options(agents=5, volume=0.2)
    events = []
    for event in events_from(small, NOON, ZONE):
        if event.at > NOON + 6 * 86_400:
            break
        events.append(event)
    assert all(before.at <= after.at for before, after in pairwise(events))
    arrived = [repr(event) for event in events]
    assert len(set(arrived)) == len(arrived)


def test_it_ends_within_a_second_of_being_told() -> None:
    stop, follows = threading.Event(), threading.Event()
    began = time.monotonic()

    def clock() -> float:
        return NOON + 120 * (time.monotonic() - began)

    def emit(batch: Sequence[Event]) -> None:
        if batch and batch[-1].at > NOON:
            follows.set()

    thread = threading.Thread(target=SIMULATOR.make(spec()).run, args=(emit, stop, clock))
    thread.start()
    assert follows.wait(20)
    stop.set()
    thread.join(1.0)
    assert not thread.is_alive()


def test_it_ends_while_a_large_centre_fills_its_day() -> None:
    stop, began = threading.Event(), threading.Event()
    source = SIMULATOR.make(spec("simulator:?agents=2000"))
    thread = threading.Thread(target=source.run, args=(lambda batch: began.set(), stop, lambda: NOON))
    thread.start()
    assert began.wait(20)
    stop.set()
    thread.join(1.0)
    assert not thread.is_alive()


def test_the_speed_of_filling_a_day_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    began = time.process_time()
    batches, _ = told(NOON + 11.9 * 3600)
    with capsys.disabled():
        seconds = time.process_time() - began
        print(f"\na full day: {len(flat(batches))} events in {seconds:.2f} s CPU")  # noqa: T201 - its purpose


def test_check_says_what_the_day_looks_like() -> None:
    lines = list(SIMULATOR.check(spec(), lambda: NOON))
    assert [(str(line.what), line.ok) for line in lines] == [("Options", True), ("Day", True), ("Data", None)]
    assert str(lines[0].detail) == "seed 7, 40 agents, volume 1.0"
    assert str(lines[1].detail).startswith("2026-11-23 in Europe/Budapest: 1")


def test_check_says_what_is_wrong() -> None:
    (line,) = SIMULATOR.check(spec("simulator:?volume=0"), lambda: NOON)
    assert line.ok is False
    assert str(line.detail) == "The simulated centre can't have volume=0."


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd"])
def test_an_unknown_zone_is_named(zone: str) -> None:
    with pytest.raises(WallboardError, match=f"The time zone “{zone}” is unknown"):
        SIMULATOR.make(with_details(spec_of("simulator:"), zone=zone))


def test_a_second_day_is_the_same_whenever_the_first_began() -> None:
    tuesday = MIDNIGHT + timedelta(days=1).total_seconds()
    running = [e for e in islice(events_from(Options(), NOON, ZONE), 20_000) if e.at > tuesday + 3600]
    fresh = [e for e in islice(events_from(Options(), tuesday + 3600, ZONE), 20_000) if e.at > tuesday + 3600]
    assert running[:2000] == fresh[:2000]
