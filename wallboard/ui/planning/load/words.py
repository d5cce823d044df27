"""What the staffing of a day comes to, in words and figures. No Qt in it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.forecast.expected import Expected
from wallboard.domain.staffing.goal import Goal, Model
from wallboard.domain.staffing.needs import agents_needed
from wallboard.domain.staffing.plan import DayPlan, Gap, Part, PlannedPart
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import DASH, Format, limit_time, mean_time
from wallboard.ui.planning.load.reckon import Answer, Basis, Changes
from wallboard.ui.planning.parts.bars_view import Bar, BarsView
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone

MODELS: dict[Model, Text] = {
    "erlang_a": mark("load", "Erlang A"),
    "erlang_c": mark("load", "Erlang C"),
}
LIMITS: dict[Model, Text] = {
    "erlang_a": mark(
        "load",
        "Erlang A takes one queue, agents who are all alike, calls at random at an even rate within the"
        " interval, and callers who give up after a mean patience. Real days vary more, so what it answers is"
        " the middle of what may come and no promise. Several skills, priorities and call backs want the"
        " simulation on the page “A line without history”.",
    ),
    "erlang_c": mark(
        "load",
        "Erlang C takes one queue, agents who are all alike, calls at random at an even rate within the"
        " interval, and callers who never give up. Where callers do hang up it asks for too many agents, and"
        " with fewer agents than calls it has no answer at all.",
    ),
}
_BUSY = 0.88
"""Agents who are busier than this for long are busier than is wise (section 10.2)."""
_NAMED = 3
"""So many gaps are named."""


class Figure(Struct, frozen=True):
    """A title with a value below it."""

    title: Words
    value: Words
    tone: Tone = Tone.TEXT


def goal_words(goal: Goal, form: Format) -> Text:
    """Say what is promised: `80% in 20 s`."""
    return say("load", "{share} in {time}", share=form.goal(goal.share), time=limit_time(goal.within_s))


def model_words(basis: Basis, goal: Goal, form: Format) -> Words:
    """Name the model, the goal, and where its patience comes from."""
    named = say("load", "{model}, {goal}", model=MODELS[goal.model], goal=goal_words(goal, form))
    patience = basis.patience
    if goal.patience_s is None or patience is None:
        return named
    time = mean_time(goal.patience_s)
    if goal.patience_s != patience.mean_s:
        return say("load", "{model}, patience {time} set", model=named, time=time)
    if not patience.measured:
        return say("load", "{model}, patience {time} from the settings", model=named, time=time)
    n = form.count(patience.gave_up)
    if patience.is_long:
        return say(
            "load", "{model}, callers hardly hang up: patience {time} from {n}", model=named, time=time, n=n
        )
    return say("load", "{model}, patience {time} measured from {n} who gave up", model=named, time=time, n=n)


def patience_words(basis: Basis, goal: Goal, part: Part, form: Format) -> Words:
    """Say how sure a patience is that was measured, and what it would change where it is another."""
    patience = basis.patience
    limits = None if patience is None else patience.limits()
    if patience is None or limits is None or goal.patience_s != patience.mean_s:
        return ""
    told = say(
        "load",
        "Patience is all time waited over the {n} callers who gave up: {time}, and with 95% certainty between"
        " {low} and {high}.",
        n=form.count(patience.gave_up), time=mean_time(patience.mean_s),
        low=mean_time(limits[0]), high=mean_time(limits[1]),
    )  # fmt: skip
    few, many = (agents_needed(part.demand, replace(goal, patience_s=one)) for one in limits)
    span = span_words(part.since, part.until, form)
    if few == many:
        return say(
            "load", "{told} Either way {n} agents are needed {span}.", told=told, n=form.count(few), span=span
        )
    return say(
        "load", "{told} That is {few} to {many} agents {span}.",
        told=told, few=form.count(few), many=form.count(many), span=span,
    )  # fmt: skip


def span_words(since: float, until: float, form: Format) -> Text:
    """Write from when to when."""
    return say("load", "{since} – {until}", since=form.clock(since), until=form.clock(until))


def bars_of(plan: DayPlan, changes: Changes, form: Format) -> BarsView:
    """Make the bars: what is needed, against who is there."""
    bars = tuple(_bar(one, changes, form) for one in plan.parts)
    return BarsView(bars, form.clock(plan.parts[-1].part.until) if bars else "")


def _bar(one: PlannedPart, changes: Changes, form: Format) -> Bar:
    part = one.part
    return Bar(
        form.clock(part.since),
        one.needed,
        form.count(one.needed),
        part.rostered,
        one.short > 0,
        part.since in changes.agents,
        told_of(one, form),
    )


def told_of(one: PlannedPart, form: Format) -> Words:
    """Say in a line what an interval needs and has."""
    part, count = one.part, form.count
    told = say(
        "load",
        "{span}: {calls} calls, {needed} agents needed",
        span=span_words(part.since, part.until, form),
        calls=count(round(part.demand.calls)),
        needed=count(one.needed),
    )
    if part.rostered is None:
        return told
    there = say("load", "{what}, {n} rostered", what=told, n=count(part.rostered))
    return say("load", "{what}, {n} too few", what=there, n=count(one.short)) if one.short else there


def figures_of(one: PlannedPart, goal: Goal, form: Format) -> tuple[Figure, ...]:
    """Say what comes of an interval, with who is rostered, or else with as many as are needed."""
    part, count = one.part, form.count
    seen = one.with_rostered or one.with_needed
    there = DASH if part.rostered is None else count(part.rostered)
    missed = seen.served is not None and seen.served < goal.share - 1e-9
    lost = goal.lost_limit is not None and seen.lost is not None and seen.lost > goal.lost_limit
    busy = seen.occupancy is not None and seen.occupancy > min(_BUSY, goal.max_occupancy)
    calls = say("load", "{n} calls", n=count(round(part.demand.calls)))
    return (
        Figure(span_words(part.since, part.until, form), calls),
        Figure(
            mark("load", "Agents / needed"),
            say("load", "{there} / {needed}", there=there, needed=count(one.needed)),
            Tone.ALARM if one.short else Tone.TEXT,
        ),
        Figure(
            say("load", "In {time}", time=limit_time(goal.within_s)),
            form.share(seen.served),
            Tone.ALARM if missed else Tone.TEXT,
        ),
        Figure(mark("load", "Average wait"), mean_time(seen.asa_s)),
        Figure(mark("load", "Lost"), form.share(seen.lost), Tone.ALARM if lost else Tone.TEXT),
        Figure(mark("load", "Occupancy"), _whole(seen.occupancy, form), Tone.WARN if busy else Tone.TEXT),
        Figure(say("load", "Heads, {share} away", share=form.goal(goal.shrinkage)), count(one.heads)),
    )


def _whole(share: float | None, form: Format) -> str:
    return DASH if share is None else form.goal(round(share, 2))


def day_words(plan: DayPlan, basis: Basis, form: Format, currency: str = "") -> tuple[Words, ...]:
    """Say what the whole day lacks, what would close it, and what it costs."""
    if not plan.parts:
        return ()
    cost: tuple[Words, ...] = ()
    if plan.cost is not None:
        money = f"{currency}{form.count(round(plan.cost))}"
        cost = (say("load", "The agents needed cost {money} on this day.", money=money),)
    if not basis.rostered and all(one.part.rostered is None for one in plan.parts):
        top = max(plan.parts, key=lambda one: one.needed)
        most = say(
            "load",
            "At most {n} agents, at {time}.",
            n=form.count(top.needed),
            time=form.clock(top.part.since),
        )
        return (most, *cost, _NO_ROSTER)
    if not plan.short_parts:
        return (mark("load", "Nothing is short: who is rostered reaches the goal all day."), *cost)
    return (_short_words(plan, form), *gap_words(plan.gaps, form), *cost)


_NO_ROSTER = mark(
    "load",
    "Nobody is rostered: type agents onto the bars, or name a roster in the settings ([site] roster).",
)


def _short_words(plan: DayPlan, form: Format) -> Text:
    n, hours = form.count(plan.short_parts), form.count(round(plan.short_hours, 1))
    length = plan.parts[0].part.until - plan.parts[0].part.since
    if length == 1800:  # noqa: PLR2004 -- half an hour
        return say("load", "{n} half hours short, {hours} agent-hours.", n=n, hours=hours)
    return say("load", "{n} intervals short, {hours} agent-hours.", n=n, hours=hours)


def gap_words(gaps: Sequence[Gap], form: Format) -> tuple[Text, ...]:
    """Say who would close it, such as 3 part-timers from half past ten to half past twelve."""
    if not gaps:
        return ()
    if len(gaps) == 1:
        (gap,) = gaps
        span = _gap_span(gap, form)
        if gap.people == 1:
            return (say("load", "One part-timer {span} closes it.", span=span),)
        return (say("load", "{n} part-timers {span} close it.", n=form.count(gap.people), span=span),)
    said = [say("load", "{n} × {span}", n=form.count(gap.people), span=_gap_span(gap, form)) for gap in gaps]
    listed: Text = said[0]
    for one in said[1:_NAMED]:
        listed = say("load", "{some}, {more}", some=listed, more=one)
    if len(gaps) > _NAMED:
        listed = say("load", "{some} and {n} more", some=listed, n=form.count(len(gaps) - _NAMED))
    return (say("load", "Part-timers who close it: {who}.", who=listed),)


def _gap_span(gap: Gap, form: Format) -> str:
    return f"{form.clock(gap.since)}–{form.clock(gap.until)}"


def answer_words(answer: Answer, form: Format) -> tuple[tuple[Words, Words, bool], ...]:
    """Say it in sentences: what stands before a share, the rest, and whether the goal is missed.

    The second line names how many reach the goal, and what Erlang C says where another model answers.
    """
    seen, goal, count = answer.seen, answer.goal, form.count
    time = limit_time(goal.within_s)
    missed = seen.served is not None and seen.served < goal.share - 1e-9
    if not seen.stable:
        first: Words = say("load", "With {n} agents the queue grows without end.", n=count(seen.agents))
    elif seen.served is None:
        first = mark("load", "No call comes: nobody is needed.")
    else:
        first = say(
            "load", "{n} agents answer {share} in {time}.",
            n=count(seen.agents), share=form.share(seen.served), time=time,
        )  # fmt: skip
    reach = say("load", "{n} reach the goal.", n=count(answer.needed))
    by_c: Words = "" if answer.by_c is None else say("load", "Erlang C says {n}.", n=count(answer.by_c))
    lines: list[tuple[Words, Words, bool]] = [(first, "", missed or not seen.stable), (reach, by_c, False)]
    if seen.lost is not None and seen.stable:
        lines.append(("", _beside(answer, form), False))
    return tuple(lines)


def _beside(answer: Answer, form: Format) -> Words:
    seen = answer.seen
    return say(
        "load",
        "Lost {lost}, average wait {wait}, agents busy {busy}.",
        lost=form.share(seen.lost),
        wait=mean_time(seen.asa_s),
        busy=_whole(seen.occupancy, form),
    )


def expected_words(minutes: int, day: Words, days: int, form: Format) -> Words:
    """Head the bars: what they are of, and of how many days the forecast is the mean."""
    if minutes == 30:  # noqa: PLR2004 -- half an hour
        head = say("load", "Agents needed per half hour, {day}", day=day)
    elif minutes == 60:  # noqa: PLR2004 -- an hour
        head = say("load", "Agents needed per hour, {day}", day=day)
    else:
        head = say("load", "Agents needed per {n} min, {day}", n=minutes, day=day)
    few = 3
    if 0 < days < few:
        n = form.count(days)
        return say("load", "{head}, made of {n} such days only", head=head, n=n)
    return head


def not_expected_words(expected: Expected, day: Words) -> Text:
    """Say why nothing is expected of a day."""
    if expected.closed:
        return say("load", "{day} is {holiday}: nothing is planned.", day=day, holiday=expected.closed)
    if expected.closed is not None:
        return say("load", "{day} is a day off: nothing is planned.", day=day)
    return say(
        "load",
        "Nothing can be expected of {day} yet: at least one such weekday has to be seen first. Import call"
        " records of earlier weeks, or plan a line without history.",
        day=day,
    )
