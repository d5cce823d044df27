"""An explanation in sentences, for windows and the command line alike. No Qt in it."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from wallboard.domain.explain.explanation import Explanation, Gap, LeftOut
from wallboard.domain.figures import Basis, Figure, Unit
from wallboard.domain.tally import FlowOuts, Policy
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format, limit_time, mean_time
from wallboard.ui.text import Words

MOST_GAPS = 3
"""So many gaps are named; of more it is said how many."""
_ALL_SEEN = 0.9999

_BASES = {
    Basis.COHORT: mark("explain", "all that became of the calls that came in it"),
    Basis.EVENT: mark("explain", "what happened in it, whenever the call came"),
    Basis.CLOCK: mark("explain", "the time that passed in it"),
}
_FLOWOUTS: dict[FlowOuts, Text] = {
    "all": mark("explain", "who left another way is a miss"),
    "none": mark("explain", "who left another way does not count"),
}


_NOT_FIRM = mark("explain", "less than nine of ten are settled; it will still change much")


class Row(Struct, frozen=True):
    """One thing that is said: what it is about, and the sentence."""

    about: Text
    words: Words
    warns: bool = False


def value_words(unit: Unit, figure: Figure, form: Format) -> Words:
    """Write a figure in its unit; one that is no more than a hint yet, with a sign for it."""
    said = form.value(unit, figure.value)
    return said if figure.firm or figure.value is None else say("explain", "~{value}", value=said)


def part_words(it: Explanation, part: float, form: Format, *, top: bool) -> Words:
    """Write a part of a fraction: the upper one of a mean is a time, and both of a share of time are."""
    is_time = it.unit is Unit.SECONDS if top else False
    is_time = is_time or (it.unit is Unit.SHARE and it.basis is Basis.CLOCK)
    return mean_time(part) if is_time else form.count(part)


def rows_of(explanation: Explanation, now: Seconds, form: Format) -> tuple[Row, ...]:
    """Say everything but the value and what others would say."""
    return tuple(_rows(explanation, now, form))


def _rows(it: Explanation, now: Seconds, form: Format) -> Iterator[Row]:
    yield Row(mark("explain", "Formula"), it.formula)
    yield Row(mark("explain", "Period"), period_words(it, now, form))
    if it.policies:
        yield Row(mark("explain", "Promise"), promise_words(it.policies))
    if it.leaves_out is not None or it.left_out:
        yield Row(mark("explain", "Left out"), left_out_words(it, form))
    if it.adds_up:
        yield Row(mark("explain", "Adds up"), sum_words(it, form))
    if it.interval is not None and it.small:
        yield Row(mark("explain", "By chance"), sure_words(it.interval, form, small=True), warns=True)
    elif it.interval is not None:
        yield Row(mark("explain", "By chance"), sure_words(it.interval, form, small=False))
    if it.open:
        open_ = say("explain", "{n} not decided yet: it may still change", n=form.count(it.open))
        yield Row(mark("explain", "Provisional"), open_, warns=True)
    if not it.figure.firm and it.figure.value is not None:
        yield Row(mark("explain", "A hint only"), _NOT_FIRM, warns=True)
    if it.partial:
        seen = say(
            "explain",
            "{n} calls in queues only: who never got that far is not counted",
            n=form.count(it.partial),
        )
        yield Row(mark("explain", "Seen in part"), seen, warns=True)
    if it.covered is not None:
        words = seen_words(it.covered, it.gaps, now, form)
        yield Row(mark("explain", "Seen"), words, warns=it.covered < _ALL_SEEN)


def period_words(it: Explanation, now: Seconds, form: Format) -> Text:
    """Say of which time it is, and what belongs to it."""
    if it.basis is None:
        return say("explain", "at {time}", time=form.instant(it.until, now))
    return say(
        "explain", "{span}: {basis}", span=span_words(it.since, it.until, now, form), basis=_BASES[it.basis]
    )


def span_words(since: Seconds, until: Seconds, now: Seconds, form: Format) -> Text:
    """Write a span; the day is said unless it is that of `now`."""
    midnight = form.clock(until) == "00:00" and until > since
    ends = "24:00" if midnight else form.clock(until)
    times = say("explain", "{since} to {until}", since=form.clock(since), until=ends)
    if str(form.date(since)) == str(form.date(now)):
        return times
    return say("explain", "{day}, {times}", day=form.date(since), times=times)


def promise_words(policies: Sequence[Policy]) -> Text:
    """Say what the queues promise: one sentence for one promise, else between what limits."""
    targets = sorted({policy.target_s for policy in policies})
    shorts = sorted({policy.short_abandon_s for policy in policies})
    rules = {policy.flowouts for policy in policies}
    target = (
        say("explain", "{time}", time=limit_time(targets[0]))
        if len(targets) == 1
        else say(
            "explain",
            "{low} to {high}, each queue its own",
            low=limit_time(targets[0]),
            high=limit_time(targets[-1]),
        )
    )
    rule = _FLOWOUTS.get(rules.pop()) if len(rules) == 1 else None
    words = say(
        "explain",
        "within {target}; a hang-up is short before {short}",
        target=target,
        short=limit_time(shorts[-1]),
    )
    return words if rule is None else say("explain", "{promise}; {rule}", promise=words, rule=rule)


def left_out_words(it: Explanation, form: Format) -> Text:
    """Say what is not in it: how many of what, else what in general."""
    counted = [_counted(out, form) for out in it.left_out]
    if counted:
        return joined(counted)
    return it.leaves_out or mark("explain", "nothing")


def sum_words(it: Explanation, form: Format) -> Text:
    """Say of what the figure is the sum: what is added, and what is taken away."""
    first, *others = it.adds_up
    said = _counted(first, form)
    for one in others:
        n, what = form.count(abs(one.count)), one.words
        if one.count < 0:
            said = say("explain", "{sum} − {n} {what}", sum=said, n=n, what=what)
        else:
            said = say("explain", "{sum} + {n} {what}", sum=said, n=n, what=what)
    return said


def sure_words(interval: tuple[float, float], form: Format, *, small: bool) -> Text:
    """Say between what limits it may lie by chance."""
    low, high = (form.share(limit) for limit in interval)
    if small:
        return say("explain", "few calls: it could be anything from {low} to {high}", low=low, high=high)
    return say("explain", "between {low} and {high}", low=low, high=high)


def seen_words(covered: float, gaps: Sequence[Gap], now: Seconds, form: Format) -> Text:
    """Say how much of the period was seen, and which parts were not."""
    if covered >= _ALL_SEEN or not gaps:
        return mark("explain", "all of it")
    named = [
        say(
            "explain",
            "{source} {span}",
            source=gap.source,
            span=span_words(gap.since, gap.until, now, form),
        )
        for gap in gaps[:MOST_GAPS]
    ]
    rest = len(gaps) - len(named)
    listed = joined([*named, say("explain", "{n} more", n=rest)] if rest else named)
    return say("explain", "{share}; not seen: {gaps}", share=form.share(covered), gaps=listed)


def joined(texts: Iterable[Text]) -> Text:
    """Put texts side by side with commas."""
    first, *others = texts
    for other in others:
        first = say("explain", "{some}, {other}", some=first, other=other)
    return first


def _counted(out: LeftOut, form: Format) -> Text:
    return say("explain", "{n} {what}", n=form.count(out.count), what=out.words)
