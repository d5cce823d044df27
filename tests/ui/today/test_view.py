from datetime import timedelta

from tests.ui.today.days import AUTUMN, MONDAY, found, part, parts_of, wish
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import OpenHours
from wallboard.ui.format import Format
from wallboard.ui.text import shown
from wallboard.ui.today.asked import OtherDays
from wallboard.ui.today.plot import hours_of
from wallboard.ui.today.rows import labels_of
from wallboard.ui.today.view import DayView, said_of, view_of

WEEK = timedelta(days=7)


def test_a_day_without_calls_has_nothing_to_show() -> None:
    day = wish()
    view = view_of(found(day, parts_of(day)), None, None)
    assert view.bars == ()
    assert (view.span, view.most, view.now) == (None, 1, None)


def test_it_reaches_over_the_calls_the_hours_and_what_is_usual() -> None:
    day = wish()
    start = day.day.start
    parts = parts_of(day, lambda n: 3 * (n == 20))
    hours = OpenHours(((start + 9 * 3600, start + 17 * 3600),), None)
    alone = view_of(found(day, parts), None, hours)
    assert alone.span == (start + 9 * 3600, start + 17 * 3600)
    late = parts_of(wish(MONDAY - WEEK), lambda n: 8 * (n == 40))
    both = view_of(
        found(day, parts), OtherDays(day, parts_of(wish(MONDAY - timedelta(days=1))), (late,)), hours
    )
    assert both.span == (start + 9 * 3600, start + 20.5 * 3600)
    assert both.most == 8
    assert {bar.before for bar in both.bars} == {None}  # nothing came on the day before: nobody was there


def test_each_part_stacks_to_what_was_offered_and_knows_its_target() -> None:
    day = wish()
    start = day.day.start
    view = view_of(
        found(day, [part(start, start + 1800, answered=12, in_time=6, abandoned=2, waiting=1)]), None, None
    )
    (bar,) = view.bars
    assert (bar.answered, bar.abandoned, bar.other, bar.offered) == (12, 2, 1, 15)
    assert (bar.target, bar.judged, bar.provisional, bar.come) == (0.8, Level.ALARM, True, True)
    assert view.bar_at(start + 1799) is bar
    assert view.bar_at(start + 1800) is None


def test_now_is_shown_on_the_day_that_goes_on() -> None:
    day = wish()
    parts = parts_of(day, lambda n: 1)
    view = view_of(found(day, parts), None, None)
    assert view.now == day.now
    assert [bar.come for bar in view.bars] == [True] * 25
    over = wish(now=day.day.end + 5)
    whole = view_of(found(over, parts), None, None)
    assert whole.now is None
    assert len(whole.bars) == 48


def test_a_day_of_25_hours_has_50_parts_with_names_of_their_own() -> None:
    day = wish(AUTUMN, now=wish(AUTUMN).day.end)
    parts = parts_of(day, lambda _: 1)
    view = view_of(found(day, parts), None, None)
    assert [bar.label for bar in view.bars] == labels_of(parts, day.zone)
    assert len(view.bars) == 50


def test_a_part_is_put_into_words() -> None:
    day = wish()
    start = day.day.start
    made = part(start, start + 1800, answered=20, in_time=15, abandoned=1, waiting=1)
    before = part(start - 86_400, start - 84_600, answered=18)
    others = OtherDays(day, (before,), ((before,), (part(start - 604_800, start - 603_000, answered=21),)))
    (bar,) = view_of(found(day, [made]), others, None).bars
    assert [shown(words) for words in said_of(bar, Format("Europe/London"))] == [
        "00:00–00:30", "22 offered", "20 answered", "1 abandoned", "1 otherwise", "71.4% in time",
        "day before 18", "usually 20",
    ]  # fmt: skip


def test_of_what_is_still_to_come_only_the_usual_is_said() -> None:
    day = wish(now=wish().day.start - 1)
    start = day.day.start
    before = part(start - 86_400, start - 84_600, answered=18)
    (bar,) = view_of(found(day, [part(start, start + 1800)]), OtherDays(day, (before,), ()), None).bars
    assert [shown(words) for words in said_of(bar, Format("UTC"))] == ["00:00–00:30", "day before 18"]
    assert DayView().span is None


def test_one_part_alone_says_when_it_is() -> None:
    wanted = wish(now=wish().day.start + 16.7 * 3600)
    start = wanted.day.start + 16.5 * 3600
    alone = view_of(found(wanted, [part(start, start + 1800, answered=3)]), None, None)
    assert hours_of(alone, 10) == ((start, "16:30"),)
    assert hours_of(DayView(), 10) == ()
