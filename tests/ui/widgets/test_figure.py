import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE, centre, empty, nothing_yet, queue, source, stale, the_day, two_sources
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.snapshot import Period, Snapshot
from wallboard.domain.tally import Policy, Tally
from wallboard.ui.behind import FigureBehind, Listed, listed
from wallboard.ui.format import Format
from wallboard.ui.freshness import Age
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.widgets.figure import FigureView, behind_of, view_of

SETTING = Setting(Format(ZONE))

SUPPORT = ("Support",)


def _view(figure: str, snapshot: Snapshot, now: float = NOW, *queues: str) -> FigureView:
    spec = WidgetSpec("figure", (0, 0, 1, 1), figure, queues=queues or ("*",))
    return view_of(Moment(snapshot, now), spec, SETTING)


@pytest.mark.parametrize(
    ("figure", "title", "note", "shown", "tone"),
    [
        ("waiting_now", "Waiting", "", "7", Tone.ALARM),
        ("longest_waiting_now_s", "Longest wait", "", "2:14", Tone.ALARM),
        ("answered_rate", "Answered", "today", "96.5%", Tone.ALARM),
        ("lost", "Lost", "today", "15", Tone.WARN),
        ("unique_unrecovered_callers", "Not reached", "today", "5", Tone.WARN),
        ("callers_to_call_back", "Call back", "", "5", Tone.WARN),
        ("oldest_to_call_back_s", "Oldest lost", "", "1:12 h", Tone.TEXT),
        ("asa_s", "Average wait", "today", "0:18", Tone.TEXT),
        ("asa_s_30m", "Average wait", "30 min", "0:18", Tone.TEXT),
        ("longest_wait_s", "Longest wait", "today", "4:12", Tone.TEXT),
        ("calls_peak_at", "Most at once, when", "today", "11:30", Tone.TEXT),
        ("calls_at_once_now", "Calls at once", "", "19", Tone.TEXT),
        ("sl_default_30m", "Service level", "30 min", "75.4%", Tone.ALARM),
    ],
)
def test_a_figure_is_shown_with_its_period(
    figure: str, title: str, note: str, shown: str, tone: Tone
) -> None:
    view = _view(figure, the_day())
    assert (str(view.title), str(view.note), str(view.figure), view.tone) == (title, note, shown, tone)
    assert view.fresh.live


def test_the_longest_wait_runs_by_the_clock_and_stands_still_when_old() -> None:
    old = centre(source("pbx-1", (queue("a", (100,)),), stale(NOW - 30)))
    assert str(_view("longest_waiting_now_s", the_day(), NOW + 2).figure) == "2:16"
    assert str(_view("longest_waiting_now_s", old, NOW + 1).figure) == "1:10"
    assert str(_view("longest_waiting_now_s", old, NOW + 2).figure) == "1:10"


def test_what_is_old_keeps_its_figure_but_explains_nothing() -> None:
    view = _view("waiting_now", centre(source("pbx-1", (queue("a", (100,)),), stale())))
    assert (view.figure, view.lines, view.fresh.age) == ("1", (), Age.STALE)


@pytest.mark.parametrize("figure", ["waiting_now", "lost", "answered_rate", "asa_s", "longest_waiting_now_s"])
def test_what_was_never_heard_is_a_dash_never_zero_never_coloured(figure: str) -> None:
    view = _view(figure, nothing_yet())
    assert (view.figure, view.tone, view.lines) == ("–", Tone.TEXT, ())
    assert str(view.fresh.what) == "connecting"


@pytest.mark.parametrize(
    ("figure", "shown"),
    [("waiting_now", "0"), ("answered_rate", "–"), ("asa_s", "–"), ("longest_waiting_now_s", "–")],
)
def test_in_an_empty_centre_counts_are_zero_and_shares_have_no_value(figure: str, shown: str) -> None:
    view = _view(figure, empty())
    assert (view.figure, view.tone) == (shown, Tone.TEXT)


def test_a_queue_that_is_not_there_has_no_value() -> None:
    assert _view("waiting_now", the_day(), NOW, "gone").figure == "–"


def test_few_calls_are_a_fraction_without_colour() -> None:
    few = queue("Hotline", in_time=(6, 9), levels="//ok")
    view = _view("sl_default_30m", centre(source("pbx-1", (few,))), NOW, "Hotline")
    assert (str(view.figure), view.tone, view.lines) == ("6 of 9", Tone.TEXT, ())
    few = replace(queue("Hotline", in_time=(6, 12), levels="//ok"), policy=Policy(min_sample=13))
    view = _view("sl_default_30m", centre(source("pbx-1", (few,))), NOW, "Hotline")
    assert (str(view.figure), view.tone, view.lines) == ("6 of 12", Tone.TEXT, ())


def test_the_view_of_the_same_moment_is_equal() -> None:
    assert _view("waiting_now", the_day()) == _view("waiting_now", the_day())
    assert _view("waiting_now", the_day()) != _view("waiting_now", replace(empty()))


def test_asterisks_own_percentages_of_few_calls_are_fractions_too() -> None:
    sums = Tally(parity_completed=4, parity_completed_in=3)
    few = centre(source("pbx-1", (replace(queue("a"), day=Period(sums)),)))
    assert str(_view("asterisk_perf", few, NOW, "a").figure) == "3 of 4"
    assert str(_view("asterisk_perf", empty()).figure) == "0.0%"


def test_a_sum_of_a_part_of_the_sources_is_shown_as_the_present() -> None:
    view = _view("waiting_now", two_sources(stale()))
    assert (view.fresh.live, str(view.fresh.without), view.figure) == (True, "without pbx-2", "8")


@pytest.mark.parametrize(
    ("figure", "counts"),
    [
        ("unique_unrecovered_callers", "not_reached"),
        ("lost_30m", "lost"),
        ("waiting_now", "waiting"),
        ("waiting_over_target", "waiting"),
        ("service_level", "visits"),
        ("sl_default_30m", "visits"),
        ("asa_s", "visits"),
        ("answered_rate", "calls"),
        ("agents_available", "agents"),
        ("occupancy", "agents"),
        ("repeat_rate", "calls"),
        ("median_time_to_recover_s", "lost"),
        ("no_such_figure", "visits"),
    ],
)
def test_behind_a_figure_is_why_it_is_so_and_what_it_counts(figure: str, counts: Listed) -> None:
    behind = behind_of(WidgetSpec("figure", (0, 0, 1, 1), figure, queues=SUPPORT))
    assert isinstance(behind, FigureBehind)
    assert behind.queues == SUPPORT
    assert listed(behind.key) == counts


def test_behind_a_rolling_figure_is_that_of_the_half_hour() -> None:
    rolling = WidgetSpec("figure", (0, 0, 1, 1), "asa_s", queues=SUPPORT, period="30m")
    assert behind_of(rolling) == FigureBehind("asa_s_30m", SUPPORT)


@pytest.mark.parametrize(
    ("settled", "figure", "tone"),
    [(95, "78.9%", Tone.TEXT), (80, "~75.0%", Tone.MUTED), (0, "–", Tone.MUTED)],
)
def test_what_is_hardly_settled_is_a_hint_in_grey(settled: int, figure: str, tone: Tone) -> None:
    failed = min(settled, 20)
    sums = RepeatSums(first=100, failed=failed, pending=100 - settled)
    snapshot = the_day()
    day = replace(snapshot.all, day=replace(snapshot.all.day, repeats=sums))
    view = _view("fcr_proxy", replace(snapshot, all=day))
    assert (str(view.figure), view.tone) == (figure, tone)
