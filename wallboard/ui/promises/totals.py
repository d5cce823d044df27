"""The figures above the tables: what was promised, what was left out, how good calls were. No Qt in it."""

from msgspec.structs import replace

from wallboard.domain.day.interval import Interval
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.promise.words import RULES
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.tally import Tally
from wallboard.domain.text import mark, say
from wallboard.domain.words import EndCause
from wallboard.store.queries.callers.promised import PromisedDays
from wallboard.ui.format import DASH, Format
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.today.strip import Total
from wallboard.ui.today.sums import nobody_saw

_NOT_YET = "…"
"""What is still being read."""


def totals_of(total: PromisedDays | None, whole: Interval | None, form: Format) -> tuple[Total, ...]:
    """Make the strip; what is not read yet has no value, and a time that nobody saw has none at all."""
    if whole is not None and nobody_saw(whole):
        return tuple(
            replace(one, value=DASH, before="", tone=Tone.TEXT) for one in totals_of(None, None, form)
        )
    sums = total.promises[0] if total is not None and total.promises else None
    return (
        *(_promised(sums, form) if sums is not None else _unread()),
        _csat(None if total is None else total.quality, form),
        *_talks(None if whole is None else whole.period.visits, form),
        _menu(whole, form),
    )


def left_out_words(sums: PromiseSums, form: Format) -> Words:
    """Say which rule left out how many: `12 out of hours, 3 short abandon`."""
    words: Words = ""
    for rule, number in sorted(sums.left_out, key=lambda one: -one[1]):
        one = say("promises", "{n} {rule}", n=form.count(number), rule=RULES[rule])
        words = one if not words else say("promises", "{some}, {more}", some=words, more=one)
    return words


def _promised(sums: PromiseSums, form: Format) -> tuple[Total, ...]:
    raw = sums.raw_answered + sums.raw_lost
    tone = tone_of(sums.level)
    allowed = sums.allowance + sums.lost
    out = sum(number for _, number in sums.left_out)
    return (
        Total(
            "answered_rate_promised",
            mark("promises", "Answered, promised"),
            form.share(sums.answered / sums.counted if sums.counted else None),
            say("promises", "raw {share}", share=form.share(sums.raw_answered / raw if raw else None)),
            tone,
        ),
        Total(
            "loss_allowance",
            mark("promises", "May still be lost"),
            form.count(sums.allowance if sums.counted else None),
            say("promises", "{n} lost, {m} allowed", n=form.count(sums.lost), m=form.count(allowed)),
            tone,
        ),
        Total("promised_left_out", mark("promises", "Left out"), form.count(out), _mostly(sums, form)),
    )


def _mostly(sums: PromiseSums, form: Format) -> Words:
    """Say which rule left out most: a tile has no room for all of them."""
    if not sums.left_out:
        return ""
    rule, number = max(sums.left_out, key=lambda one: one[1])
    words = say("promises", "{n} {rule}", n=form.count(number), rule=RULES[rule])
    return words if len(sums.left_out) == 1 else say("promises", "{words}, …", words=words)


def _unread() -> tuple[Total, ...]:
    return (
        Total("answered_rate_promised", mark("promises", "Answered, promised"), _NOT_YET, ""),
        Total("loss_allowance", mark("promises", "May still be lost"), _NOT_YET, ""),
        Total("promised_left_out", mark("promises", "Left out"), _NOT_YET, ""),
    )


def _csat(quality: QualitySums | None, form: Format) -> Total:
    title = mark("promises", "Satisfaction")
    if quality is None:
        return Total("csat", title, _NOT_YET, "")
    if not quality.rated:
        return Total(
            "csat",
            title,
            DASH,
            mark("promises", "nobody was asked") if not quality.asked else mark("promises", "no ratings"),
        )
    replied = form.share(quality.replied / quality.asked if quality.asked else None)
    beside = say("promises", "n {n}, {share} replied", n=form.count(quality.rated), share=replied)
    return Total("csat", title, form.share(quality.ratings / quality.rated), beside)


def _talks(visits: Tally | None, form: Format) -> tuple[Total, ...]:
    keys = ("transfer_rate", "ended_by_agent", "short_answered")
    titles = (
        mark("promises", "Passed on"),
        mark("promises", "Agent hung up"),
        mark("promises", "Under 10 s"),
    )
    if visits is None:
        said: tuple[tuple[Words, Words], ...] = ((_NOT_YET, ""),) * len(keys)
    else:
        said = _talked(visits, form) if visits.handled else ((DASH, ""),) * len(keys)
    return tuple(Total(key, title, *words) for key, title, words in zip(keys, titles, said, strict=True))


def _talked(visits: Tally, form: Format) -> tuple[tuple[Words, Words], ...]:
    """Say of the conversations that are over who was passed on, who hung up, and how many were short."""
    ended, handled, short = visits.ended_by, visits.handled, visits.short_talks
    known, transfers = sum(ended.values()), ended[EndCause.TRANSFER]
    by_agent, by_caller = (
        form.share(ended[cause] / known if known else None) for cause in (EndCause.AGENT, EndCause.CALLER)
    )
    return (
        (
            form.share(transfers / handled),
            say("promises", "{n} of {m}", n=form.count(transfers), m=form.count(handled)),
        ),
        (by_agent, say("promises", "caller {share}", share=by_caller)),
        (form.count(short), say("promises", "{share} of talks", share=form.share(short / handled))),
    )


def _menu(whole: Interval | None, form: Format) -> Total:
    title = mark("promises", "Served by the menu")
    calls = None if whole is None else whole.period.calls
    if calls is None:
        return Total("self_served", title, _NOT_YET, "")
    share = form.share(calls.self_served / calls.arrived if calls.arrived else None)
    return Total(
        "self_served", title, form.count(calls.self_served), say("promises", "{share} of calls", share=share)
    )
