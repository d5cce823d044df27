"""The report about lost callers as tables: for paper, for files, and for its page. No Qt in it."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.caller import Caller, known_as
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.figures import Unit
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.promise.words import RULES
from wallboard.domain.report.lost import AnsweredCall, LostReport
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentId, SourceName
from wallboard.ui.export.paper import Fact, Grid, Heading, Paper
from wallboard.ui.format import Format, caller_number, grouped, mean_time
from wallboard.ui.ledger.rows import names_of
from wallboard.ui.ledger.words import status_words
from wallboard.ui.models.outcomes import REASONS
from wallboard.ui.text import Words, shown

TITLE = mark("report", "Lost callers")
_ALL_LINES = mark("report", "all")
_GAPS = 6
"""So many gaps are named, and how many more there are."""
_NOBODY = mark("report", "not known")
Told: TypeAlias = tuple[Text, Words, Words]
"""What it is, its value, and what to know beside it."""


class Reader(Struct, frozen=True):
    """For whom it is written."""

    form: Format
    mask: bool = True
    agents: Mapping[tuple[SourceName, AgentId], str] = {}
    """What they are called."""
    calls: bool = False
    """Whether every answered call is listed, too."""
    name: str = ""
    """What the line is called."""
    raw: bool = False
    """Whether a program may read it: figures are then numbers in columns, with nothing beside them."""
    contacts: Mapping[str, Contact] = {}
    """Of the address book, by caller."""


def hidden(number: str) -> str:
    """Write so little of a number that nobody is known by it."""
    return shown(caller_number(number, mask=True))


def paper_of(report: LostReport, reader: Reader, number: Words = "") -> Paper:
    """Put the report on paper; `number` is that of an issued one."""
    first = numbers_grid(report) if reader.raw else figures_grid(report, reader.form)
    grids = [first, lost_grid(report, reader), answerers_grid(report, reader)]
    if reader.calls:
        grids.append(calls_grid(report, reader))
    facts = facts_of(report, reader)
    if number:
        facts = (Fact(mark("report", "Report"), number), *facts)
    return Paper(title_of(report, reader), facts, tuple(grids), reader.form, report.at)


def title_of(report: LostReport, reader: Reader) -> Words:
    """Say what it is about."""
    if not report.line:
        return TITLE
    return say("report", "Lost callers of {line}", line=reader.name or grouped(report.line))


def facts_of(report: LostReport, reader: Reader) -> tuple[Fact, ...]:
    """Say what one has to know to read it: of when and what it is, and how complete."""
    form = reader.form
    line: Words = grouped(report.line) if report.line else _ALL_LINES
    if reader.name:
        line = say("report", "{line}, {name}", line=line, name=reader.name)
    facts = [
        Fact(mark("export", "Period"), period_words(report, form)),
        Fact(mark("report", "Line"), line),
        Fact(mark("report", "Promise"), _promised(report, form)),
        # Named as the page's own: what was seen of today must not stand beside it.
        Fact(mark("export", "Seen"), completeness(report, form)),
        Fact(mark("export", "Time zone"), form.zone),
    ]
    if reader.mask:
        facts.append(Fact(mark("export", "Callers"), mark("report", "numbers are hidden")))
    return tuple(facts)


def period_words(report: LostReport, form: Format) -> Words:
    """Say of which days it is."""
    first, last = form.date(report.since + 1), form.date(report.until - 1)
    year = form.stamp(report.until - 1)[:4]
    if first == last:
        return say("report", "{date} {year}", date=last, year=year)
    return say("report", "{first} to {last} {year}", first=first, last=last, year=year)


def completeness(report: LostReport, form: Format) -> Words:
    """Say how much of the time was seen, and what of it was not."""
    share, gaps = report.seen.share, report.seen.gaps
    if share is None:
        return mark("report", "nothing is known of this time")
    if not gaps:
        return mark("report", "complete: the whole time was seen")
    named = ", ".join(
        shown(say("report", "{source} {since}–{until}", source=gap.source,
                  since=_stamp(gap.since, form), until=_stamp(gap.until, form)))
        for gap in gaps[:_GAPS]
    )  # fmt: skip
    seen = form.share(share)
    if len(gaps) > _GAPS:
        return say(
            "report", "{share} of the time was seen; not {gaps} and {n} more times",
            share=seen, gaps=named, n=len(gaps) - _GAPS,
        )  # fmt: skip
    return say("report", "{share} of the time was seen; not {gaps}", share=seen, gaps=named)


def _stamp(at: float, form: Format) -> str:
    return shown(say("report", "{date} {time}", date=form.date(at), time=form.clock(at)))


def _promised(report: LostReport, form: Format) -> Words:
    promise = report.promise
    share, permitted = form.goal(float(promise.target_share)), form.goal(float(promise.permitted))
    words = say("report", "{share} answered, {loss} may be lost", share=share, loss=permitted)
    if promise.title:
        words = say("report", "{title}: {words}", title=promise.title, words=words)
    out = ", ".join(f"{form.count(n)} {shown(RULES[rule])}" for rule, n in promise.left_out)
    return say("report", "{words}; left out: {rules}", words=words, rules=out) if out else words


# --- tables ----------------------------------------------------------------------------------------


def figures(report: LostReport, form: Format) -> tuple[Told, ...]:
    """Give each figure: what it is, its value, and what to know beside it."""
    first = (mark("report", "Calls arrived"), form.count(report.heard.calls), "")
    return (first, *_promised_figures(report.promise, form), *_caller_figures(report, form))


def _promised_figures(promise: PromiseSums, form: Format) -> tuple[Told, ...]:
    raw = promise.raw_answered + promise.raw_lost
    goal = say("report", "promised {share}", share=form.goal(float(promise.target_share)))
    both = say(
        "report", "{n} answered, {m} lost",
        n=form.count(promise.raw_answered), m=form.count(promise.raw_lost),
    )  # fmt: skip
    return (
        (mark("report", "Answered, as promised"), form.count(promise.answered), ""),
        (mark("report", "Lost, as promised"), form.count(promise.lost), _allowed(promise, form)),
        (
            mark("report", "Answered rate, as promised"),
            form.share(promise.answered / promise.counted if promise.counted else None),
            goal,
        ),
        (
            mark("report", "Answered rate, all calls"),
            form.share(promise.raw_answered / raw if raw else None),
            both,
        ),
    )


def _allowed(promise: PromiseSums, form: Format) -> Words:
    if not promise.counted:
        return ""
    left, share = promise.allowance, form.goal(float(promise.permitted))
    if left < 0:
        return say("report", "{n} over the permitted {share}", n=form.count(-left), share=share)
    return say("report", "{n} more may be lost of {share}", n=form.count(left), share=share)


def _caller_figures(report: LostReport, form: Format) -> tuple[Told, ...]:
    sums = report.ledger.sums
    ways = say(
        "report", "{n} got through · {m} called back",
        n=form.count(sums.got_through), m=form.count(sums.called_back),
    )  # fmt: skip
    withheld = say("report", "and {n} calls without a number", n=form.count(sums.withheld))
    return (
        (mark("report", "Callers lost"), form.count(sums.callers), withheld if sums.withheld else ""),
        (mark("report", "Callers reached later"), form.count(sums.reached), ways),
        (
            mark("report", "Time to get through"),
            mean_time(report.heard.avg_reach_s),
            mark("report", "mean of the answered calls, from the first ring, menu included"),
        ),
    )


def figures_grid(report: LostReport, form: Format) -> Grid:
    """Write the figures as a table."""
    heads = (
        Heading(mark("report", "Figure"), wide=16.0),
        Heading(mark("report", "Value"), wide=7.0),
        Heading(mark("report", "Beside it"), wide=22.0),
    )
    rows = [(shown(title), shown(value), shown(beside)) for title, value, beside in figures(report, form)]
    return Grid(mark("report", "Summary"), heads, rows, "summary")


def numbers_grid(report: LostReport) -> Grid:
    """Write the figures as one row of numbers."""
    promise, heard, sums = report.promise, report.heard, report.ledger.sums
    raw = promise.raw_answered + promise.raw_lost
    rate = promise.answered / promise.counted if promise.counted else None
    cells: tuple[tuple[Text, Unit, float | None], ...] = (
        (mark("report", "Calls arrived"), Unit.COUNT, heard.calls),
        (mark("report", "Answered, as promised"), Unit.COUNT, promise.answered),
        (mark("report", "Lost, as promised"), Unit.COUNT, promise.lost),
        (mark("report", "May be lost"), Unit.COUNT, promise.allowance if promise.counted else None),
        (mark("report", "Answered rate, as promised"), Unit.SHARE, rate),
        (mark("report", "Target"), Unit.SHARE, float(promise.target_share)),
        (mark("report", "Answered, all calls"), Unit.COUNT, promise.raw_answered),
        (mark("report", "Lost, all calls"), Unit.COUNT, promise.raw_lost),
        (mark("report", "Answered rate, all calls"), Unit.SHARE, promise.raw_answered / raw if raw else None),
        (mark("report", "Callers lost"), Unit.COUNT, sums.callers),
        (mark("report", "Calls without a number"), Unit.COUNT, sums.withheld),
        (mark("report", "Got through"), Unit.COUNT, sums.got_through),
        (mark("report", "Called back"), Unit.COUNT, sums.called_back),
        (mark("report", "Time to get through"), Unit.SECONDS, heard.avg_reach_s),
        (mark("report", "Share of the time seen"), Unit.SHARE, report.seen.share),
    )
    heads = tuple(Heading(title, unit) for title, unit, _ in cells)
    return Grid(mark("report", "Summary"), heads, [tuple(value for _, _, value in cells)], "summary")


def lost_grid(report: LostReport, reader: Reader) -> Grid:
    """List the lost callers."""
    heads = (
        Heading(mark("report", "Lost last"), Unit.INSTANT, 9.0),
        Heading(mark("report", "Caller"), wide=11.0),
        *(() if reader.mask else (Heading(mark("report", "Name"), wide=10.0),)),
        Heading(mark("report", "Lost calls"), Unit.COUNT, 5.0),
        Heading(mark("report", "Longest wait"), Unit.SECONDS, 6.0),
        Heading(mark("report", "Reason"), wide=9.0),
        Heading(mark("report", "How it stands"), wide=15.0),
        Heading(mark("report", "Reached after"), Unit.SECONDS, 6.0),
    )
    rows = [_lost(row, report, reader) for row in report.rows]
    return Grid(mark("report", "Lost callers, the latest first"), heads, rows, "lost")


def answerers_grid(report: LostReport, reader: Reader) -> Grid:
    """List who answered, and how long they talked."""
    heads = (
        Heading(mark("report", "Answered by"), wide=14.0),
        Heading(mark("report", "Calls"), Unit.COUNT, 5.0),
        Heading(mark("report", "Talked"), Unit.SECONDS, 7.0),
        Heading(mark("report", "On average"), Unit.SECONDS, 7.0),
    )
    rows = [
        (agent_words(one.source, one.agent, reader), one.calls, one.talk_s, one.mean_s)
        for one in report.answerers
    ]
    return Grid(mark("report", "Who answered"), heads, rows, "answered-by")


def calls_grid(report: LostReport, reader: Reader) -> Grid:
    """List every answered call."""
    heads = (
        Heading(mark("report", "Arrived"), Unit.INSTANT, 9.0),
        Heading(mark("report", "Caller"), wide=11.0),
        *(() if reader.mask else (Heading(mark("report", "Name"), wide=10.0),)),
        Heading(mark("report", "Queue"), wide=8.0),
        Heading(mark("report", "Got through after"), Unit.SECONDS, 7.0),
        Heading(mark("report", "Answered by"), wide=10.0),
        Heading(mark("report", "Talked"), Unit.SECONDS, 6.0),
    )
    rows = [_answered(call, reader) for call in report.answered]
    return Grid(mark("report", "Answered calls"), heads, rows, "answered")


def agent_words(source: SourceName, agent: AgentId | None, reader: Reader) -> str:
    """Name who answered."""
    return shown(_NOBODY) if agent is None else reader.agents.get((source, agent)) or agent


def _lost(row: LostCaller, report: LostReport, reader: Reader) -> tuple[str | float | None, ...]:
    caller = row.caller
    number = shown(
        caller_number(caller.number if row.who else None, caller.raw if row.who else "", mask=reader.mask)
    )
    reason = REASONS.get(row.reason)
    name = () if reader.mask else (_name(row.who, caller, reader),)
    after = row.contact - row.first_lost if row.is_reached and row.contact is not None else None
    return (
        row.last_lost,
        number,
        *name,
        row.lost,
        row.longest_wait_s,
        row.reason if reason is None else shown(reason),
        shown(status_words(row, report.at, reader.form)),
        after,
    )


def _name(who: str | None, caller: Caller, reader: Reader) -> str | None:
    """Say what a caller is called: by the address book, the company first, else as the line sent it."""
    names = names_of(who, caller, reader.contacts)
    return names[0] if names else None


def _answered(call: AnsweredCall, reader: Reader) -> tuple[str | float | None, ...]:
    caller = call.caller
    return (
        call.arrived,
        shown(caller_number(caller.number, caller.raw, mask=reader.mask)),
        *(() if reader.mask else (_name(known_as(caller.number, caller.raw), caller, reader),)),
        call.queue,
        call.reach_s,
        agent_words(call.source, call.agent, reader),
        call.talk_s,
    )
