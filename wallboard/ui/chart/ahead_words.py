"""What is still to come, in words: how the half hour will end, who holds the promise, how sure that is."""

from datetime import UTC, datetime, time
from math import floor

from wallboard.domain.forecast.ahead import Ahead, HalfHour
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format
from wallboard.ui.freshness import Freshness
from wallboard.ui.paint.runs import Line, Run
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

_LEAST_ERROR = 0.0005


def said_of(ahead: Ahead | None, form: Format) -> Line:
    """Say it in pieces, the most important first; the last says how sure it is."""
    if ahead is None:
        return ()
    half = ahead.half_hour
    return (*(() if half is None else _half_hour(half, form)), Run(sure_of(ahead, form), Tone.MUTED))


def ahead_words(ahead: Ahead | None, fresh: Freshness, form: Format) -> Line:
    """Say it as long as it is the present; else since when nothing is forecast any more."""
    if ahead is None or fresh.live:
        return said_of(ahead, form)
    still = say("ahead", "the forecast stands still since {time}", time=form.clock(fresh.clock))
    return (Run(still, Tone.MUTED),)


def sure_of(ahead: Ahead, form: Format) -> Words:
    """Say how far off such forecasts were; of which days it is made where those are few.

    On a day unlike any before it, how far off they were then says nothing.
    """
    if ahead.few:
        return say("ahead", "made of {days} only", days=days_of(ahead, form))
    if ahead.strange:
        return mark("ahead", "an unusual day")
    if ahead.error is None or ahead.error < _LEAST_ERROR:
        return mark("ahead", "past error not known yet")
    return say("ahead", "past error {share}", share=whole_percent(ahead.error, form))


def whole_percent(share: float | None, form: Format) -> str:
    """Write a share in whole percent: a forecast is not known to the tenth, nor is it ever all or nothing."""
    if share is None:
        return DASH
    percent = floor(share * 100 + 0.5)
    return form.goal((min(max(percent, 1), 99) if 0 < share < 1 else percent) / 100)


def days_of(ahead: Ahead, form: Format) -> Words:
    """Name the days it is made of."""
    first, *others = (form.date(datetime.combine(one, time(12), UTC).timestamp()) for one in ahead.made_of)
    said: Text = first
    for other in others:
        said = say("ahead", "{days} and {day}", days=said, day=other)
    return said


def _half_hour(half: HalfHour, form: Format) -> Line:
    share = say("ahead", "this half hour ends at {share}", share=whole_percent(half.share, form))
    tone = Tone.TEXT
    if half.share is not None and half.share < half.goal:
        tone = Tone.WARN
    ends = () if half.share is None else (Run(share, tone, strong=True),)
    return (*ends, Run(_who(half, form), Tone.TEXT))


def _who(half: HalfHour, form: Format) -> Words:
    goal, until = goal_of(half), form.clock(half.hold_until)
    if half.more == 1:
        return say("ahead", "1 more agent until {time} holds {goal}", time=until, goal=goal)
    if half.more:
        n = form.count(half.more)
        return say("ahead", "{n} more agents until {time} hold {goal}", n=n, time=until, goal=goal)
    return say("ahead", "who is there holds {goal} until {time}", goal=goal, time=until)


def goal_of(half: HalfHour) -> str:
    """Write a goal as people say it: 80/20."""
    return f"{half.goal * 100:.0f}/{half.within_s:.0f}"
