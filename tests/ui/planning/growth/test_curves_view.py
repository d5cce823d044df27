"""The axes of curves."""

import pytest

from wallboard.domain.growth.levels import Level
from wallboard.domain.growth.patience import PatienceFound, Stays
from wallboard.domain.load.peaks import BusyLosses, PeaksFound
from wallboard.domain.stats.wilson import Limits
from wallboard.domain.tally import Policy
from wallboard.store.queries.growth.growth import GrowthFound
from wallboard.ui.format import Format
from wallboard.ui.planning.growth.curves_view import Measure, ticks, ticks_in, written
from wallboard.ui.planning.growth.totals import totals_of
from wallboard.ui.planning.growth.views import load_view, patience_view
from wallboard.ui.planning.growth.words import limits_words, load_words, top_load
from wallboard.ui.text import shown

FORM = Format("UTC")


@pytest.mark.parametrize(
    ("measure", "most", "room", "labels"),
    [
        ("share", 1.0, 2, ["0%", "50%", "100%"]),
        ("share", 1.0, 8, ["0%", "25%", "50%", "75%", "100%"]),
        ("time", 200.0, 4, ["0:00", "1:00", "2:00", "3:00", "4:00"]),
        ("time", 0.0, 4, ["0:00", "0:01"]),
        ("time", 20_000.0, 2, ["0:00", "3:00 h", "6:00 h"]),
        ("count", 1230.0, 3, ["0", "500", "1,000", "1,500"]),
        ("count", 1.2, 4, ["0", "0.5", "1", "1.5"]),
        ("count", 0.3, 4, ["0", "0.1", "0.2", "0.3"]),
    ],
)
def test_labels_are_round_and_reach_the_top(
    measure: Measure, most: float, room: int, labels: list[str]
) -> None:
    assert [written(measure, tick) for tick in ticks(measure, most, room)] == labels


def test_labels_of_a_part_of_the_axis_lie_in_it() -> None:
    assert list(ticks_in("count", (7.0, 31.0), 5)) == [10, 15, 20, 25, 30]


def level(low: float, high: float, number: int = 40, p90: float | None = 9.0) -> Level:
    return Level(low, high, number, number, 0, number, number, number, p90, p90, p90)


def test_loads_are_written_as_they_are_counted() -> None:
    assert load_words(level(4, 5), "calls") == "4"
    assert load_words(level(0, 5), "calls") == "1–4"
    assert load_words(level(0.3, 0.35), "per_agent") == "0.3–0.35"
    assert top_load(15.0, "calls") == "14"
    assert top_load(0.85, "per_agent") == "0.85"


def test_limits_are_as_fine_as_they_are_near() -> None:
    assert shown(limits_words(Limits(0.12, 0.31))) == "12–31%"
    assert shown(limits_words(Limits(0.012, 0.031))) == "1.2–3.1%"
    assert shown(limits_words(Limits(0.956, 1.0))) == "95.6–100%"
    assert shown(limits_words(None)) == "–"


def found(
    levels: tuple[Level, ...], holds: float | None, patience: PatienceFound | None = None
) -> GrowthFound:
    return GrowthFound(levels, holds, Policy(), patience or PatienceFound(), 80, 0, None, ())


def said(growth: GrowthFound | None, peaks: PeaksFound | None = None) -> list[tuple[str, str]]:
    return [(shown(one.value), shown(one.before)) for one in totals_of(growth, peaks, "calls", FORM)]


def test_what_is_not_read_is_not_told() -> None:
    assert {value for value, _ in said(None)} == {"…"}


def test_it_is_told_how_far_the_target_holds() -> None:
    levels = (level(1, 2), level(2, 3))
    assert said(found(levels, 2.0))[0] == ("1", "calls at once, 80% in 20 s")
    assert said(found(levels, float("inf")))[0] == ("2", "80% in 20 s at any load so far")
    assert said(found(levels, None))[0] == ("–", "80% in 20 s at no load")
    assert said(found((), None))[0] == ("–", "")


def test_it_is_told_how_long_the_busiest_waited_and_who_was_lost() -> None:
    growth = found((level(1, 2, p90=3.0), level(2, 3, p90=95.0), level(3, 4, 2, 300.0)), 3.0)
    nobody = PeaksFound(0, None, (), (), None, (), None, BusyLosses(0, 0, 1, 10), None, None, None)
    some = PeaksFound(0, None, (), (), None, (), None, BusyLosses(283, 172.6, 20, 200), None, None, None)
    assert said(growth, some)[1:3] == [
        ("61%", "of 283 lost, 20 of 200 hours"),
        ("1:35", "at 2; 0:03 at 1"),
    ]
    assert said(growth, nobody)[1] == ("–", "nobody was lost")
    assert said(found((level(1, 2, 3),), None))[2] == ("–", "")


def test_it_is_told_how_patient_callers_are() -> None:
    curve = tuple(Stays(0.9, 0.8, 0.95, 20) for _ in range(91))
    assert said(found((), None, PatienceFound(curve=curve, gave_up=4)))[3] == ("> 1:30", "4 gave up")
    assert said(found((), None, PatienceFound(curve=curve, gave_up=40, median_s=62.0)))[3][0] == "1:02"
    assert said(found((), None))[3:5] == [("–", "0 gave up"), ("3:00", "taken: too few gave up")]


def test_nothing_has_no_curves() -> None:
    assert load_view(found((), None), "calls", FORM).panels == ()
    assert patience_view(PatienceFound(), 60.0, FORM).panels == ()


def test_a_number_of_calls_is_above_its_number_on_the_axis() -> None:
    calls = load_view(found((level(4, 5, 40), level(5, 6, 30)), None), "calls", FORM)
    assert [stop.x for stop in calls.stops] == [4.0, 5.0]
    assert calls.span == (3.5, 5.5)
    share = load_view(found((level(0.4, 0.5, 40),), None), "per_agent", FORM)
    assert share.stops[0].x == pytest.approx(0.45)
