"""What the chart of the panel shows: the course of a line, or the hours of an operator. No Qt in it."""

from wallboard.domain.text import mark, say
from wallboard.domain.vendors.operator import OperatorLoad
from wallboard.store.queries.money.course import Course, CoursePart
from wallboard.ui.format import Format
from wallboard.ui.planning.parts.bars_view import Bar, BarsView
from wallboard.ui.text import Words

COURSE = mark("lines", "▮ calls   – – usual in the weeks before")
PLAIN = mark("lines", "▮ calls")
HOURS = mark("lines", "▮ most calls at once, by hour of the day")
_HOURS = 24


def course_view(course: Course, form: Format, *, hourly: bool) -> BarsView:
    """Show calls hour by hour or day by day, and what was usual as dashes."""
    bars = tuple(_bar(part, form, hourly=hourly) for part in course.parts)
    if not bars:
        return BarsView()
    return BarsView(bars, form.clock(course.parts[-1].until) if hourly else "")


def course_legend(course: Course) -> Words:
    """Say how to read it."""
    return COURSE if any(part.usual is not None for part in course.parts) else PLAIN


def hours_view(load: OperatorLoad, form: Format) -> BarsView:
    """Show the most calls at once in each hour of the day, from the first to the last with any."""
    used = [one.hour for one in load.hours if one.most or one.calls]
    if not used:
        return BarsView()
    bars = tuple(
        Bar(
            f"{one.hour:02}:00",
            one.most,
            form.count(one.most),
            beside=load.channels if load.channels is not None and load.channels <= 2 * load.most else None,
            short=load.channels is not None and one.most >= load.channels,
            told=say(
                "lines", "{hour}: most at once {n}, {calls} calls in all",
                hour=f"{one.hour:02}:00", n=form.count(one.most), calls=form.count(one.calls),
            ),
        )
        for one in load.hours[min(used) : max(used) + 1]
    )  # fmt: skip
    return BarsView(bars, f"{(max(used) + 1) % _HOURS:02}:00")


def _bar(part: CoursePart, form: Format, *, hourly: bool) -> Bar:
    when: Words = form.clock(part.since) if hourly else form.date((part.since + part.until) / 2)
    told = say(
        "lines", "{when}: {n} calls, {answered} answered, {lost} lost",
        when=when, n=form.count(part.calls), answered=form.count(part.answered), lost=form.count(part.lost),
    )  # fmt: skip
    if part.usual is not None:
        told = say("lines", "{told}; usual {n}", told=told, n=form.count(round(part.usual)))
    label = form.clock(part.since) if hourly else _day_of(part, form)
    return Bar(label, part.calls, form.count(part.calls), beside=part.usual, told=told)


def _day_of(part: CoursePart, form: Format) -> str:
    """Write the day of the month."""
    return form.stamp((part.since + part.until) / 2)[8:10].lstrip("0")
