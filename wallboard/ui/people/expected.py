"""How long a new caller would wait, in words: a range, never to the second. No Qt in it."""

from wallboard.domain.estimate.rule import Estimate, rounded_up
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.text import Words

_MINUTE = 60


def expected_words(known: Estimate | None) -> Words:
    """Say it, and how far off such estimates were today; nothing where there is no estimate."""
    if known is None or known.seconds is None or known.low is None or known.high is None:
        return ""
    wait = _wait(known.low, known.high)
    if known.error_s is None:
        return wait
    off = _time(rounded_up(known.error_s))
    return say("wait", "{wait} · off by {time}", wait=wait, time=off)


def _wait(low: Seconds, high: Seconds) -> Text:
    if not high:
        return mark("wait", "A new caller would be answered at once")
    if low == high:
        return say("wait", "A new caller would wait about {time}", time=_time(high))
    if not low:
        return say("wait", "A new caller would wait up to {time}", time=_time(high))
    return say("wait", "A new caller would wait {low}–{high}", low=_time(low), high=_time(high))


def _time(seconds: Seconds) -> Text:
    minutes, rest = divmod(int(seconds), _MINUTE)
    if not minutes:
        return say("wait", "{n} s", n=rest)
    if not rest:
        return say("wait", "{n} min", n=minutes)
    return say("wait", "{n}:{rest} min", n=minutes, rest=f"{rest:02}")
