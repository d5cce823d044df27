"""What a quote comes to, in figures and sentences. No Qt in it."""

from collections.abc import Sequence
from decimal import Decimal

from wallboard.domain.staffing.line import NewLine, Quote
from wallboard.domain.staffing.plan import PlannedPart
from wallboard.domain.staffing.shared.scene import Comparison, PlayedLine, Staffed, Sure
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format, limit_time, mean_time
from wallboard.ui.planning.load.words import MODELS, goal_words
from wallboard.ui.planning.parts.bars_view import Bar, BarsView
from wallboard.ui.planning.quote.draft import PERS
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.strip import Total

_HOUR = 3600


def totals_of(quote: Quote | None, form: Format, currency: str) -> tuple[Total, ...]:
    """Make the strip: what it takes, what it costs and what comes of it."""
    if quote is None:
        return ()
    count, goal = form.count, quote.line.goal
    missed = Tone.TEXT if quote.meets else Tone.ALARM
    lost = goal.lost_limit is not None and quote.lost is not None and quote.lost > goal.lost_limit
    return (
        Total("agents", mark("quote", "Peak agents"), count(quote.peak_agents), _peak(quote)),
        Total(
            "heads", mark("quote", "Paid heads"), count(quote.peak_heads),
            say("quote", "{share} away", share=form.goal(goal.shrinkage)),
        ),
        Total(
            "full", mark("quote", "Full-time people"), count(round(quote.full_time, 1)),
            say("quote", "{n} h paid a day", n=count(round(quote.paid_hours_a_day, 1))),
        ),
        Total(
            "cost", mark("quote", "Cost a month"), money(quote.cost_a_month, form, currency),
            say("quote", "{money} a call", money=money(quote.cost_a_call, form, currency, 2)),
        ),
        Total(
            "served", say("quote", "In {time}", time=limit_time(goal.within_s)), form.share(quote.served),
            say("quote", "goal {share}", share=form.goal(goal.share)), missed,
        ),
        Total(
            "lost", mark("quote", "Lost a day"), count(round(quote.lost_a_day)),
            say("quote", "{share} of calls", share=form.share(quote.lost)),
            Tone.ALARM if lost else Tone.TEXT,
        ),
    )  # fmt: skip


def _peak(quote: Quote) -> Words:
    top = max(quote.plan.parts, key=_agents, default=None)
    return "" if top is None else say("quote", "at {time}", time=clock(top.part.since))


def _agents(one: PlannedPart) -> int:
    return one.needed if one.part.rostered is None else one.part.rostered


def clock(seconds: float) -> str:
    """Write seconds after midnight as a time of day."""
    minutes = round(seconds / 60)
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def money(value: Decimal | None, form: Format, currency: str, digits: int = 0) -> str:
    """Write an amount."""
    if value is None:
        return DASH
    plain = f"{value:,.{digits}f}"
    marks = {",": form.thousands, ".": form.decimal}
    return currency + "".join(marks.get(c, c) for c in plain)


def bars_of(quote: Quote, form: Format) -> BarsView:
    """Make the bars: agents by interval; from a budget, who it buys against who is needed."""
    parts = quote.plan.parts
    bars = tuple(_bar(one, form) for one in parts)
    return BarsView(bars, clock(parts[-1].part.until) if bars else "")


def _bar(one: PlannedPart, form: Format) -> Bar:
    part = one.part
    told = say(
        "quote",
        "{since} – {until}: {calls} calls, {n} agents needed",
        since=clock(part.since),
        until=clock(part.until),
        calls=form.count(round(part.demand.calls, 1)),
        n=form.count(one.needed),
    )
    beside = part.rostered
    return Bar(clock(part.since), one.needed, form.count(one.needed), beside, one.short > 0, told=told)


def line_words(line: NewLine, form: Format) -> tuple[Words, ...]:
    """Say what was asked for: a sentence that a client reads."""
    per = next(words for key, words in PERS if key == line.per)
    volume = say(
        "quote", "{n} calls {per}, {opens}–{closes} on {days} days a week, {aht} each.",
        n=form.count(line.calls), per=per, opens=clock(line.opens_s), closes=clock(line.closes_s),
        days=form.count(line.days_a_week), aht=mean_time(line.aht_s),
    )  # fmt: skip
    goal = line.goal
    words: Words = say("quote", "{model}, {goal}", model=MODELS[goal.model], goal=goal_words(goal, form))
    if goal.patience_s is not None:
        words = say(
            "quote",
            "{words}, callers give up after {time} on average",
            words=words,
            time=mean_time(goal.patience_s),
        )
    if goal.lost_limit is not None:
        words = say("quote", "{words}, at most {share} lost", words=words, share=form.goal(goal.lost_limit))
    return volume, say("quote", "{words}.", words=words)


def result_words(quote: Quote, form: Format) -> tuple[Words, ...]:
    """Say what comes of it over a month, and what it stands on."""
    lost = say(
        "quote", "About {n} calls a month are lost, {share} of all.",
        n=form.count(round(quote.lost_a_month)), share=form.share(quote.lost),
    )  # fmt: skip
    missed = () if quote.meets else (mark("quote", "The goal is not reached at all times."),)
    return (lost, *missed, _GUESS)


_GUESS = mark(
    "quote",
    "Nobody has called this line yet: volume, shape and patience are assumed, and real days vary more.",
)


def compared_words(found: Comparison, names: Sequence[str], form: Format) -> tuple[Words, ...]:
    """Say how many agents lines need together, and how many fewer than each with its own."""
    count, together = form.count, found.together
    whole = together.played.whole
    said: list[Words] = [
        say(
            "quote", "Together {n} agents at the peak, {m} fewer than apart; it saves {hours} agent-hours.",
            n=_peaks(together, form), m=count(found.saved_at_peak), hours=count(round(found.saved_hours, 1)),
        )
    ]  # fmt: skip
    for name, one in zip(names, found.alone, strict=True):
        said.append(say("quote", "{name} alone: {n} agents at the peak.", name=name, n=_peaks(one, form)))
    said.append(
        say(
            "quote", "Played {n} days: {served} in time, {lost} lost (95% sure).",
            n=count(together.played.done), served=sure_words(whole, form), lost=_sure(whole.lost, form),
        )
    )  # fmt: skip
    return tuple(said)


def _peaks(one: Staffed, form: Format) -> Words:
    """Write how many at most at once, and between which numbers the need is."""
    count = form.count
    if one.likely is None:
        return count(one.peak)
    low, high = one.likely
    return say("quote", "{n} ({low}–{high})", n=count(one.peak), low=count(low), high=count(high))


def sure_words(one: PlayedLine, form: Format) -> Words:
    """Write a share with within what it lies."""
    return _sure(one.served, form)


def _sure(value: Sure | None, form: Format) -> Words:
    if value is None:
        return DASH
    if value.half is None:
        return form.share(value.mean)
    low, high = max(0.0, value.low), min(1.0, value.high)
    return say("quote", "{low}–{high}", low=form.share(low), high=form.share(high))


def copied_words(quote: Quote, form: Format, currency: str) -> tuple[Text | str, ...]:
    """Say all of it in lines, for a letter."""
    rows = [
        say("quote", "{title}: {value} ({beside})", title=one.title, value=one.value, beside=one.before)
        for one in totals_of(quote, form, currency)
    ]
    title = (quote.line.title,) if quote.line.title else ()
    return (*title, *line_words(quote.line, form), *rows, *result_words(quote, form))
