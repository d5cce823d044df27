import pytest

from wallboard.sources.ami.server_clock import ServerClock


def test_clocks_are_taken_to_agree_until_something_is_known() -> None:
    clock = ServerClock()
    assert not clock.known
    assert clock.ours(1000.0) == 1000.0


def test_the_least_difference_is_the_truest_as_delays_only_add() -> None:
    clock = ServerClock()
    for stamp, now in [(100.0, 107.3), (101.0, 108.01), (102.0, 109.4)]:
        clock.heard(stamp, now)
    assert clock.skew == pytest.approx(7.01)
    assert clock.ours(200.0) == pytest.approx(207.01)


def test_whole_seconds_below_one_prove_nothing() -> None:
    clock = ServerClock()
    clock.heard_whole(100.0, 100.7)
    assert clock.known
    assert clock.skew == 0.0


@pytest.mark.parametrize(("now", "skew"), [(103.2, 3.2), (97.5, -2.5)])
def test_whole_seconds_show_a_large_difference(now: float, skew: float) -> None:
    clock = ServerClock()
    clock.heard_whole(100.0, now)
    assert clock.skew == pytest.approx(skew)


def test_a_moment_with_fractions_outweighs_whole_seconds() -> None:
    clock = ServerClock()
    clock.heard_whole(100.0, 103.9)
    clock.heard(100.5, 103.5)
    assert clock.skew == pytest.approx(3.0)


def test_old_measurements_are_forgotten_as_clocks_drift() -> None:
    clock = ServerClock()
    clock.heard(0.0, 1.0)
    for n in range(64):
        clock.heard(float(n), n + 5.0)
    assert clock.skew == 5.0


def test_an_event_happened_when_its_timestamp_says_in_our_time() -> None:
    clock = ServerClock()
    assert clock.at({"Timestamp": "1000.25"}, 1010.25) == 1010.25
    assert clock.at({"Timestamp": "1001.0"}, 1011.9) == 1011.0, "0.9 s on the way are not counted"


def test_an_event_without_timestamp_happened_when_it_came() -> None:
    assert ServerClock().at({}, 12.5) == 12.5


def test_a_moment_that_never_was_stays_none() -> None:
    clock = ServerClock()
    assert clock.past({"LastCall": "0"}, "LastCall") is None
    assert clock.past({"LastCall": "7"}, "LastCall") == 7.0


# --- a clock that is set -----------------------------------------------------------------------------


def heard(clock: ServerClock, behind: float, at: float, reads: int) -> list[float]:
    """Let events come that a clock `behind` ours stamped; gives how wrong each was taken to be."""
    times = [at + n for n in range(reads)]
    return [clock.at({"Timestamp": str(now - behind)}, now) - now for now in times]


def test_a_server_that_is_set_back_by_an_hour_is_believed_at_once() -> None:
    clock = ServerClock()
    heard(clock, 1.0, 10_000.0, 64)
    assert heard(clock, 3601.0, 10_064.0, 5) == pytest.approx([0.0] * 5)
    assert heard(clock, 1.0, 10_069.0, 5) == pytest.approx([0.0] * 5), "and when it is set right again"


def test_a_server_that_is_set_back_by_seconds_is_believed_after_some_reads() -> None:
    clock = ServerClock()
    heard(clock, 0.0, 10_000.0, 64)
    assert heard(clock, 5.0, 10_064.0, 5) == pytest.approx([-5.0, -5.0, 0.0, 0.0, 0.0])


def test_a_burst_that_we_read_late_is_no_clock_that_was_set() -> None:
    clock = ServerClock()
    heard(clock, 0.0, 10_000.0, 64)
    stamps = [10_064.0, 10_064.1, 10_064.2, 10_064.3]
    assert [clock.at({"Timestamp": str(stamp)}, 10_070.0) for stamp in stamps] == stamps
    assert heard(clock, 0.0, 10_071.0, 1) == [0.0]


def test_a_late_read_between_others_is_a_delay() -> None:
    clock = ServerClock()
    for n in range(30):
        late = 3.0 if n % 3 else 0.0
        clock.heard(1000.0 + n, 1000.0 + n + late)
    assert clock.skew == 0.0
