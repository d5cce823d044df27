from msgspec.structs import replace

from tests.ui.made_up import DAY_START, NOW, centre, live, queues, source, stale, status
from wallboard.domain.snapshot import SourceNow
from wallboard.domain.source import SourceState
from wallboard.ui.chart.gaps import Gaps, gaps_of
from wallboard.ui.moment import Moment

NINE = DAY_START + 9 * 3600


def _missing(*gaps: tuple[float, float], name: str = "pbx-1") -> SourceNow:
    return replace(source(name, queues()), gaps=tuple((NINE + since, NINE + until) for since, until in gaps))


def _gaps(*sources: SourceNow, now: float = NOW) -> Gaps:
    return gaps_of(Moment(centre(*sources), now), sources)


def _seconds(spans: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    return [(since - NINE, until - NINE) for since, until in spans]


def test_what_was_seen_all_day_has_no_gaps() -> None:
    assert _gaps(_missing()) == Gaps()
    assert _gaps() == Gaps()


def test_only_whole_minutes_are_unseen_and_those_that_were_touched_are_seen_in_part() -> None:
    gaps = _gaps(_missing((30, 200)))
    assert _seconds(gaps.unseen) == [(60, 180)]
    assert _seconds(gaps.partly) == [(0, 240)]
    assert not gaps.partial, "its edges need no word of their own"
    assert _gaps(_missing((30, 200)), _missing(name="pbx-2")).partial


def test_a_short_break_hides_no_minute() -> None:
    assert _gaps(_missing((61, 64))).unseen == ()
    assert _seconds(_gaps(_missing((61, 64))).partly) == [(60, 120)]


def test_unseen_is_what_no_source_saw() -> None:
    gaps = _gaps(_missing((0, 600)), _missing((300, 900), name="pbx-2"))
    assert _seconds(gaps.unseen) == [(300, 600)]
    assert _seconds(gaps.partly) == [(0, 900)]


def test_a_source_that_is_away_has_seen_nothing_since_it_was_heard() -> None:
    since = NOW - 7 - 240
    gaps = _gaps(source("pbx-1", queues(), stale(since)))
    assert gaps.unseen == ((since, NOW - 7),)
    both = _gaps(source("pbx-1", queues(), stale(since)), source("pbx-2", queues(), live()))
    assert both.unseen == ()
    assert both.partly == ((since, NOW - 7 + 60),)


def test_a_wallboard_that_stopped_sees_nothing() -> None:
    assert _gaps(_missing(), now=NOW + 300).unseen == ((NOW - 7 + 60, NOW - 7 + 300),)


def test_a_limited_source_is_heard() -> None:
    assert _gaps(source("pbx-1", queues(), status(SourceState.LIMITED, heard=NOW - 90))) == Gaps()
