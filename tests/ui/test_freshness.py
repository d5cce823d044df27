import pytest
from msgspec.structs import replace

from tests.ui.made_up import (
    NOW,
    ZONE,
    all_away,
    centre,
    live,
    queues,
    source,
    stale,
    status,
    the_day,
    three_sources,
    two_sources,
)
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState, SourceStatus
from wallboard.domain.text import mark
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age, Freshness, freshness
from wallboard.ui.moment import FROZEN_AFTER, Moment

HERE = Format(ZONE)


def _of(snapshot: Snapshot, *names: str, now: float = NOW) -> Freshness:
    sources = [s for s in snapshot.sources if not names or s.name in names]
    return freshness(Moment(snapshot, now), sources, HERE)


def _said(fresh: Freshness) -> str:
    return f"{fresh.what or ''} {fresh.when}".strip()


def test_what_comes_from_a_live_source_is_live_and_its_clock_runs() -> None:
    fresh = _of(the_day(), now=NOW + 2)
    assert fresh == Freshness(Age.LIVE, NOW + 2)


def test_only_tiles_of_the_silent_source_are_old() -> None:
    snapshot = two_sources(stale(NOW - 240))
    assert _of(snapshot, "pbx-1").live
    assert _of(snapshot, "pbx-2").age is Age.STALE
    assert _said(_of(snapshot, "pbx-2")) == "pbx-2: no data since 16:27:07"


def test_a_sum_without_one_of_its_sources_is_the_present_but_says_so() -> None:
    fresh = _of(two_sources(stale(NOW - 240)))
    assert (fresh.age, fresh.clock, str(fresh.without)) == (Age.LIVE, NOW, "without pbx-2")
    assert str(_of(three_sources()).without) == "without 2 of 3 sources"
    assert _of(two_sources()).without is None


def test_when_all_sources_are_away_a_sum_is_old_and_its_clock_stands_still() -> None:
    fresh = _of(all_away())
    assert (fresh.age, fresh.clock, fresh.without) == (Age.STALE, NOW - 300, None)


def test_a_source_that_tells_no_events_is_old_since_that_was_found() -> None:
    blind = SourceStatus(SourceState.STALE, NOW - 60, mark("x", "sees no events"), heard=NOW - 1)
    fresh = _of(centre(source("pbx-1", queues(), blind)))
    assert (fresh.clock, _said(fresh)) == (NOW - 60, "no data since 16:30:07")


@pytest.mark.parametrize(
    ("how", "age", "said"),
    [
        (status(SourceState.CONNECTING), Age.EMPTY, "connecting"),
        (status(SourceState.CONNECTING, mark("x", "no route")), Age.EMPTY, "can't be reached"),
        (status(SourceState.STALE, mark("x", "no route")), Age.EMPTY, "can't be reached"),
        (status(SourceState.STALE), Age.EMPTY, "no data"),
        (status(SourceState.CONNECTING, heard=NOW - 7), Age.STALE, "no data since 16:31:00"),
        (status(SourceState.REFUSED, mark("x", "wrong password")), Age.EMPTY, "refused"),
        (status(SourceState.REFUSED, heard=NOW - 7), Age.STALE, "no data since 16:31:00"),
        (status(SourceState.STALE, heard=NOW - 7), Age.STALE, "no data since 16:31:00"),
        (status(SourceState.FINISHED, heard=NOW - 7), Age.STALE, "ended at 16:31:00"),
        (status(SourceState.LIMITED, mark("x", "no agents"), NOW - 1), Age.LIVE, ""),
        (SourceStatus(SourceState.LIVE, NOW), Age.LIVE, ""),
        (live(), Age.LIVE, ""),
    ],
)
def test_every_state_of_a_source_says_what_it_is(how: SourceStatus, age: Age, said: str) -> None:
    fresh = _of(centre(source("pbx-1", queues(), how)))
    assert (fresh.age, _said(fresh)) == (age, said)


def test_a_source_that_was_never_heard_makes_a_sum_incomplete() -> None:
    fresh = _of(two_sources(status(SourceState.CONNECTING)))
    assert (fresh.age, str(fresh.without)) == (Age.LIVE, "without pbx-2")


def test_without_a_source_there_is_no_value() -> None:
    assert _of(replace(the_day(), sources=())).age is Age.EMPTY


@pytest.mark.parametrize("seconds", [FROZEN_AFTER + 0.1, 3600.0, -60.0])
def test_a_snapshot_far_from_the_clock_is_never_the_present(seconds: float) -> None:
    fresh = _of(the_day(), now=NOW + seconds)
    assert fresh.age is Age.STALE
    assert fresh.clock == NOW
    assert _said(fresh) == "no data since 16:31:07"


def test_a_snapshot_that_is_just_late_is_the_present() -> None:
    assert _of(the_day(), now=NOW + FROZEN_AFTER).live


def test_frozen_before_anything_was_heard_is_still_no_value() -> None:
    snapshot = centre(source("pbx-1", (), status(SourceState.CONNECTING)))
    assert _of(snapshot, now=NOW + 60).age is Age.EMPTY


def test_a_view_whose_times_are_made_is_the_same_a_second_later() -> None:
    now, later = Moment(the_day(), NOW), Moment(the_day(), NOW + 1)
    one, other = (freshness(moment, moment.snapshot.sources, Format("UTC")) for moment in (now, later))
    assert one != other
    assert one.still == other.still
    assert replace(one.still, clock=one.clock) == one
