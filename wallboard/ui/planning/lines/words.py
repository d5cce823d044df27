"""What the panel says of the chosen row, and the strip of all: in plain words. No Qt in it."""

from datetime import date

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.opening import Opening
from wallboard.domain.money.lift import WEEKS, Lift
from wallboard.domain.promise.profile import promise_for
from wallboard.domain.text import Text, mark, say
from wallboard.domain.vendors.difference import Verdict
from wallboard.domain.vendors.operator import OperatorLoad
from wallboard.domain.vendors.vendor import VendorStanding
from wallboard.ui.format import DASH, Format, mean_time, running_time
from wallboard.ui.planning.lines.columns import VERDICTS, again_words, amount, lift_words, limits_words
from wallboard.ui.planning.lines.rows import LineRow
from wallboard.ui.promises.totals import left_out_words
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of


class Line(Struct, frozen=True):
    """A line of the panel."""

    title: Text
    words: Words
    tone: Tone = Tone.TEXT


def line_words(
    row: LineRow, rules: CallRules, day: date, form: Format, currency: str, lift: Lift | None
) -> tuple[Line, ...]:
    """Say what there is to say of a campaign or a line; `lift` is that of its course."""
    sums = row.standing.sums
    answered = Line(mark("lines", "Answered"), limits_words(sums.answered, sums.answered + sums.lost, form))
    found = [_before(row, lift, form), answered, _allowance(row, form), _reach(row, form)]
    opening = _opening(row, rules)
    if opening is not None:
        found.append(Line(mark("lines", "Open"), opening_words(opening, day, form)))
    money = _money(row, form, currency)
    found += [Line(mark("lines", "Cost"), money)] if money else []
    sold = _sold(row, form, currency)
    found += [Line(mark("lines", "Sales"), sold)] if sold else []
    return tuple(found)


def operator_words(load: OperatorLoad, form: Format, currency: str) -> tuple[Line, ...]:
    """Say what an operator carried at once, and what that cost."""
    found = []
    if load.most_at is not None:
        when = say("lines", "{date} {time}", date=form.date(load.most_at), time=form.clock(load.most_at))
        words = say("lines", "{n} calls, {when}", n=form.count(load.most), when=when)
        if load.channels is not None:
            words = say("lines", "{words}, of {m} it can carry", words=words, m=form.count(load.channels))
        found.append(Line(mark("lines", "Most at once"), words))
    if load.channels is not None:
        full = load.full_s > 0
        long = running_time(load.full_s) if full else mark("lines", "never")
        found.append(Line(mark("lines", "All channels busy"), long, Tone.WARN if full else Tone.TEXT))
    if load.busy is not None:
        words = say(
            "lines", "{date} {time}–{end}, {n} erlangs",
            date=form.date(load.busy.start), time=form.clock(load.busy.start),
            end=form.clock(load.busy.start + 3600), n=form.count(round(load.busy.erlangs, 1)),
        )  # fmt: skip
        found.append(Line(mark("lines", "Busy hour"), words))
    cost = mark("lines", "nobody said: add per_minute or per_call to its [[operator]]")
    if load.cost is not None:
        cost = say(
            "lines", "{cost}; {minute} a minute, {call} a call",
            cost=amount(load.cost, form, currency), minute=amount(load.cost_per_minute, form, currency),
            call=amount(load.cost_per_call, form, currency),
        )  # fmt: skip
    found.append(Line(mark("lines", "Cost"), cost, Tone.MUTED if load.cost is None else Tone.TEXT))
    return tuple(found)


def vendor_words(one: VendorStanding, form: Format, currency: str) -> tuple[Line, ...]:
    """Say how a call centre stands beside all others together."""
    sums = one.sums
    found = [
        Line(mark("lines", "Answered"), limits_words(sums.answered, sums.answered + sums.lost, form)),
        Line(mark("lines", "Beside the others"), _beside(one.answers), _tone(one.answers, Verdict.HIGHER)),
        Line(mark("lines", "Time to answer"), _beside(one.reaches), _tone(one.reaches, Verdict.LOWER)),
        Line(mark("lines", "Called again"), again_words(sums.again, sums.callers, form)),
        Line(mark("lines", "Beside the others"), _beside(one.repeats), _tone(one.repeats, Verdict.LOWER)),
    ]
    if sums.cost is not None:
        words = say(
            "lines", "{cost}; {minute} a minute, {call} a call",
            cost=amount(sums.cost, form, currency), minute=amount(sums.cost_per_minute, form, currency),
            call=amount(sums.cost_per_call, form, currency),
        )  # fmt: skip
        found.append(Line(mark("lines", "Cost"), words))
    return tuple(found)


def opening_words(opening: Opening, day: date, form: Format) -> Words:
    """Say when it is open on a day."""
    spans = opening.spans_on(day)
    if not spans:
        return mark("lines", "closed on this day")
    hours = ", ".join(f"{form.clock(since)}–{form.clock(until)}" for since, until in spans)
    return say("lines", "{date} {hours}", date=form.date(spans[0][0]), hours=hours)


def _beside(verdict: Verdict) -> Words:
    return VERDICTS[verdict]


def _tone(verdict: Verdict, better: Verdict) -> Tone:
    if verdict in {Verdict.FEW, Verdict.ALONE, Verdict.SAME}:
        return Tone.MUTED
    return Tone.OK if verdict is better else Tone.WARN


def _before(row: LineRow, lift: Lift | None, form: Format) -> Line:
    """Say how many more came than in the same hours of the weeks before."""
    title = mark("lines", "Weeks before")
    begun = row.standing.seen.campaign is not None and row.standing.seen.campaign.since
    if begun:
        title = mark("lines", "Lift")
    if lift is None:
        return Line(title, mark("lines", "too little is known of the weeks before"), Tone.MUTED)
    words = say(
        "lines", "{lift} to the same hours of {n} weeks before",
        lift=lift_words(lift, form), n=WEEKS,
    )  # fmt: skip
    if not lift.is_proved:
        words = say("lines", "{words}: no more than chance", words=words)
        return Line(title, words, Tone.MUTED)
    low, high = _signed(lift.low, form), _signed(lift.high, form)
    words = say("lines", "{words} ({low} to {high})", words=words, low=low, high=high)
    return Line(title, words, Tone.OK if lift.value > 0 else Tone.WARN)


def _signed(share: float, form: Format) -> str:
    return ("+" if share >= 0 else "\N{MINUS SIGN}") + form.share(abs(share))


def _allowance(row: LineRow, form: Format) -> Line:
    sums = row.standing.seen.promise
    title = mark("lines", "Permitted loss")
    if not sums.counted:
        return Line(title, mark("lines", "no calls count yet"), Tone.MUTED)
    left = sums.allowance
    permitted = form.goal(float(sums.permitted))
    lost, counted = form.count(sums.lost), form.count(sums.counted)
    of = say("lines", "{n} lost of {m}, {share} permitted", n=lost, m=counted, share=permitted)
    if left < 0:
        words = say("lines", "{over} too many: {of}", over=-left, of=of)
    else:
        words = say("lines", "{left} left: {of}", left=left, of=of)
    out = left_out_words(sums, form)
    if out:
        words = say("lines", "{words}; left out: {rules}", words=words, rules=out)
    return Line(title, words, tone_of(sums.level))


def _reach(row: LineRow, form: Format) -> Line:
    sums, seen = row.standing.sums, row.standing.seen
    title = mark("lines", "To get through")
    if not sums.reached:
        only = mark("lines", "not known: only queues are seen, not how calls arrive")
        return Line(title, only if sums.answered else DASH, Tone.MUTED)
    words = say(
        "lines", "{mean} on average, 9 of 10 in {p90}",
        mean=mean_time(row.standing.effect.reach_s), p90=mean_time(seen.reach_p90_s),
    )  # fmt: skip
    missing = sums.answered - sums.reached
    if missing:
        words = say("lines", "{words}; of {n} more only queues were seen", words=words, n=form.count(missing))
    return Line(title, words)


def _opening(row: LineRow, rules: CallRules) -> Opening | None:
    lines = row.standing.seen.lines
    if not rules.promises or not lines:
        return None
    return promise_for(rules.promises, lines[0]).versions[-1].opening


def _money(row: LineRow, form: Format, currency: str) -> Words:
    spent, effect = row.standing.spent, row.standing.effect
    if spent is None or spent.cost is None:
        return ""
    words: Words = amount(spent.cost, form, currency)
    if spent.share < 1:
        words = say("lines", "{cost} so far, {share} of all", cost=words, share=form.share(spent.share))
    return say(
        "lines", "{cost}; {call} a call, {new} a new caller", cost=words,
        call=amount(effect.cost_per_call, form, currency),
        new=amount(row.standing.cost_per_new_caller, form, currency),
    )  # fmt: skip


def _sold(row: LineRow, form: Format, currency: str) -> Words:
    standing, effect = row.standing, row.standing.effect
    if not standing.has_sales:
        return ""
    words: Words = say("lines", "{n} sold", n=form.count(standing.sums.sales))
    if effect.revenue is not None:
        revenue = amount(effect.revenue, form, currency)
        words = say("lines", "{words}, about {revenue}", words=words, revenue=revenue)
    if effect.roi is not None:
        words = say("lines", "{words}, ROI {roi}", words=words, roi=form.share(float(effect.roi)))
    return words
