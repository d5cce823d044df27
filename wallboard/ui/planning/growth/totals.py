"""The figures above the charts. No Qt in it."""

import math

from wallboard.domain.load.peaks import PeaksFound
from wallboard.domain.text import mark, say
from wallboard.store.queries.growth.growth import Axis, GrowthFound
from wallboard.ui.format import DASH, Format, mean_time, running_time
from wallboard.ui.planning.growth.words import AXIS_WORDS, complete_words, goal_words, load_words, top_load
from wallboard.ui.text import Words
from wallboard.ui.today.strip import Total

_HOLDS = mark("growth", "Target holds up to")
_BUSY = mark("growth", "Lost in the busiest 10%")
_WAIT = mark("growth", "90% wait, busiest")
_HALF = mark("growth", "Half give up within")
_MEAN = mark("growth", "Mean patience")
_CALLS = mark("growth", "Calls")
_UNREAD = "…"


def totals_of(
    found: GrowthFound | None, peaks: PeaksFound | None, axis: Axis, form: Format
) -> tuple[Total, ...]:
    """Make the strip; what is not read yet has no value."""
    return (
        Total("sl_default", _HOLDS, *_holds(found, axis, form)),
        Total("lost", _BUSY, *_busy(peaks, form)),
        Total("wait_p90_s", _WAIT, *_waits(found, axis)),
        Total("abandoned", _HALF, *_half(found, form)),
        Total("abandon_rate", _MEAN, *_mean(found, form)),
        Total("offered", _CALLS, *_number(found, form)),
    )


def _holds(found: GrowthFound | None, axis: Axis, form: Format) -> tuple[Words, Words]:
    if found is None:
        return _UNREAD, ""
    goal = goal_words(found.policy, form)
    if found.holds is None:
        return DASH, say("growth", "{goal} at no load", goal=goal) if found.levels else ""
    if math.isinf(found.holds):
        most = found.levels[-1].high
        return top_load(most, axis), say("growth", "{goal} at any load so far", goal=goal)
    return top_load(found.holds, axis), say("growth", "{what}, {goal}", what=AXIS_WORDS[axis], goal=goal)


def _busy(peaks: PeaksFound | None, form: Format) -> tuple[Words, Words]:
    if peaks is None:
        return _UNREAD, ""
    losses = peaks.losses
    if losses.share is None:
        return DASH, mark("growth", "nobody was lost")
    return form.goal(losses.share), say(
        "growth",
        "of {n} lost, {k} of {m} hours",
        n=form.count(losses.lost),
        k=losses.hours,
        m=losses.of_hours,
    )


def _waits(found: GrowthFound | None, axis: Axis) -> tuple[Words, Words]:
    if found is None:
        return _UNREAD, ""
    solid = [level for level in found.levels if not level.is_thin and level.p90_s is not None]
    if not solid:
        return DASH, ""
    first, last = solid[0], solid[-1]
    return running_time(last.p90_s), say(
        "growth", "at {load}; {time} at {first}", load=load_words(last, axis), first=load_words(first, axis),
        time=running_time(first.p90_s),
    )  # fmt: skip


def _half(found: GrowthFound | None, form: Format) -> tuple[Words, Words]:
    if found is None:
        return _UNREAD, ""
    patience = found.patience
    gave_up = say("growth", "{n} gave up", n=form.count(patience.gave_up))
    if patience.median_s is not None:
        return running_time(patience.median_s), gave_up
    if not patience.curve:
        return DASH, gave_up
    seen = say("growth", "> {time}", time=running_time(len(patience.curve) - 1))
    return seen, gave_up


def _mean(found: GrowthFound | None, form: Format) -> tuple[Words, Words]:
    if found is None:
        return _UNREAD, ""
    mean = found.patience.exponential
    if mean.measured:
        return mean_time(mean.mean_s), say("growth", "all waits ÷ {n}", n=form.count(mean.gave_up))
    return mean_time(mean.mean_s), mark("growth", "taken: too few gave up")


def _number(found: GrowthFound | None, form: Format) -> tuple[Words, Words]:
    if found is None:
        return _UNREAD, ""
    if found.unknown:
        return form.count(found.number), say(
            "growth", "{n} at a load nobody knows", n=form.count(found.unknown)
        )
    return form.count(found.number), "" if found.seen is None else say(
        "growth", "complete {share}", share=complete_words(found.seen, form)
    )
