"""What is said of loads, of what they do, and of an announced wait. No Qt in it."""

import math

from wallboard.domain.growth.levels import Level
from wallboard.domain.growth.patience import Told
from wallboard.domain.stats.wilson import Limits
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.growth.growth import Axis
from wallboard.ui.format import DASH, Format, limit_time, mean_time, running_time
from wallboard.ui.planning.growth.curves_view import written
from wallboard.ui.text import Words

AXIS_TITLES: dict[Axis, Text] = {
    "calls": mark("growth", "Calls at once"),
    "per_agent": mark("growth", "Calls for each agent"),
}
AXIS_WORDS: dict[Axis, Text] = {
    "calls": mark("growth", "calls at once"),
    "per_agent": mark("growth", "calls for each agent on duty"),
}
NOTHING = mark("growth", "No calls were seen in this time. Choose a longer one, or other queues.")
NO_CACHE = mark("table", "Nothing is kept of calls here: there is no cache.")
READING = mark("table", "reading…")
STOPPED = mark("growth", "Not read to the end. Choose a time to read it again.")
NOBODY_KNOWN = mark("growth", "Nobody saw who was on duty in this time.")
NO_AGENTS = mark("growth", "Who was on duty is known of all queues together only: choose all queues.")
_WIDE = 0.05
"""Limits so far apart need no decimals."""
_ENDS = (0.0, 1.0)
FAILED = mark("table", "This could not be read. The log says why.")


def load_words(level: Level, axis: Axis) -> str:
    """Write the loads of a level: `20–24`, or of single ones `20`."""
    if axis == "per_agent":
        return f"{written('count', level.low)}–{written('count', level.high)}"
    low, high = max(1, round(level.low)), round(level.high) - 1  # who joins is there himself
    return str(low) if low >= high else f"{low}–{high}"


def top_load(value: float, axis: Axis) -> str:
    """Write the highest load below one."""
    return str(math.ceil(value) - 1) if axis == "calls" else written("count", value)


def goal_words(policy: Policy, form: Format) -> Text:
    """Write what is promised: `80% in 20 s`."""
    return say(
        "growth", "{share} in {time}", share=form.goal(policy.target_share), time=limit_time(policy.target_s)
    )


def complete_words(share: float, form: Format) -> str:
    """Write how much was seen: all of it is a plain 100%."""
    return form.goal(1.0) if share >= 1 else form.share(share)


def limits_words(limits: Limits | None) -> Words:
    """Write between which shares the true one probably lies: `12–18%`."""
    if limits is None:
        return DASH
    digits = 0 if limits.high - limits.low > _WIDE else 1
    low, high = (f"{100 * share:.{0 if share in _ENDS else digits}f}" for share in limits)
    return say("growth", "{low}–{high}%", low=low, high=high)


def level_told(level: Level, axis: Axis, form: Format) -> Text:
    """Say which load it is and of how many calls."""
    words = say("growth", "{load} {what}", load=load_words(level, axis), what=AXIS_WORDS[axis])
    return say("growth", "{load}: {n} calls", load=words, n=form.count(level.number))


def told_words(told: Told | None, form: Format) -> Words:
    """Say what telling a wait would do: `told 2:00: 31% would leave at once, 69% stay`."""
    if told is None:
        return mark("growth", "nobody was seen to wait so long")
    return say(
        "growth", "told {time}: {leave} would leave at once, {stay} stay",
        time=running_time(told.wait_s), leave=form.share(told.leave), stay=form.share(told.stays.share),
    )  # fmt: skip


def assumed_words(told: Told | None) -> Words:
    """Say on what that rests, and what it spares."""
    if told is None or told.spared_s is None:
        return ""
    return say(
        "growth",
        "If the patient stay, as many are lost as without a word; each is spared {time}.",
        time=mean_time(told.spared_s),
    )
