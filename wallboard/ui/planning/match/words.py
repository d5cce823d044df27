"""What the page says: why a call is on one side only, by what two were found to be one, how the clocks stand.

No Qt in it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from wallboard.domain.matching.leg import BillOnly, ExchangeOnly, FoundBy, Held, Measure, Shift
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format, running_time
from wallboard.ui.text import Words

BILL_ONLY: dict[BillOnly, Text] = {
    BillOnly.UNEXPLAINED: mark("match", "never got here"),
    BillOnly.NOT_RECORDED: mark("match", "nobody recorded then"),
    BillOnly.NO_ANSWER: mark("match", "busy or not answered"),
    BillOnly.OTHER_LINE: mark("match", "line not known here"),
    BillOnly.OUTGOING: mark("match", "outgoing"),
    BillOnly.INTERNAL: mark("match", "within the house"),
    BillOnly.PART: mark("match", "part of another row"),
}
EXCHANGE_ONLY: dict[ExchangeOnly, Text] = {
    ExchangeOnly.UNEXPLAINED: mark("match", "not billed"),
    ExchangeOnly.NO_ANSWER: mark("match", "not answered"),
    ExchangeOnly.OTHER_LINE: mark("match", "line not on the bill"),
    ExchangeOnly.INTERNAL: mark("match", "within the house"),
    ExchangeOnly.OUTGOING: mark("match", "outgoing"),
    ExchangeOnly.INCOMING: mark("match", "incoming"),
}
FOUND_BY: dict[FoundBy, Text] = {
    FoundBy.ID: mark("match", "the call's id"),
    FoundBy.NUMBER: mark("match", "number and time"),
    FoundBy.ENDING: mark("match", "last digits and time"),
    FoundBy.MASKED: mark("match", "the digits shown, and time"),
    FoundBy.TIME: mark("match", "line, time and length"),
}
_ANSWERS = mark("match", "its times are those of the answer")
_MINUTES = mark("match", "this bill has whole minutes")
_TALK = mark("match", "lengths from the answer on")
_WHOLE = mark("match", "lengths from the arrival on")
_ZONE_S = 900.0
"""Two zones differ by whole quarters of an hour."""
_LEAST_ZONE_S = 1_500.0
_SHARP_S = 2.0
"""A clock that is as right as this is right."""


def reasons_words(why: Iterable[str], titles: Mapping[Any, Text], form: Format) -> Words:
    """Say how often each is so, the most frequent first; nothing where there are none."""
    words: Words = ""
    for reason, number in Counter(why).most_common():
        one = say("match", "{n} {reason}", n=form.count(number), reason=titles[reason])
        words = say("match", "{some} · {more}", some=words, more=one) if words else one
    return words


def clock_words(clock: Iterable[Shift], form: Format) -> Words:
    """Say how the bill's clock stands, and from when on where it changes."""
    shifts = tuple(clock)
    if not shifts:
        return mark("match", "too few calls to compare the clocks")
    words = _shift_words(shifts[0].seconds)
    for shift in shifts[1:]:
        words = say(
            "match", "{before}; from {date} on {after}",
            before=words, date=form.date(shift.since + 43_200), after=_shift_words(shift.seconds),
        )  # fmt: skip
    return words


def how_words(held: Held) -> Words:
    """Say how the bill counts, as far as that could be read off."""
    said = [_TALK if held.measure is Measure.TALK else _WHOLE]
    if held.how.whole_minutes or held.how.minute_starts:
        said.insert(0, _MINUTES)
    if held.by_answer:
        said.append(_ANSWERS)
    words: Words = said[0]
    for more in said[1:]:
        words = say("match", "{some} · {more}", some=words, more=more)
    return words


def _shift_words(seconds: float) -> Words:
    """Say what the bill's clock is in regard to ours: what is ahead here is behind there."""
    zone = round(seconds / _ZONE_S) * _ZONE_S if abs(seconds) > _LEAST_ZONE_S else 0.0
    rest = seconds - zone
    sharp = abs(rest) <= _SHARP_S
    if not zone:
        return mark("match", "the bill's clock is right") if sharp else _clock_off(rest)
    hours = running_time(abs(zone))
    other = (
        say("match", "the bill's times are {hours} early, another time zone", hours=hours)
        if zone > 0
        else say("match", "the bill's times are {hours} late, another time zone", hours=hours)
    )
    return other if sharp else say("match", "{zone}; {clock}", zone=other, clock=_clock_off(rest))


def _clock_off(seconds: float) -> Words:
    time = running_time(abs(seconds))
    if seconds > 0:
        return say("match", "the bill's clock is {time} slow", time=time)
    return say("match", "the bill's clock is {time} fast", time=time)
