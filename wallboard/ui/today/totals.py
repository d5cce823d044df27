"""The figures of a whole day beside those of the day before. No Qt in it."""

from collections.abc import Iterator

from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import EVERYTHING, means
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.ui.export.contents import PERIOD, SEEN
from wallboard.ui.export.paper import Fact
from wallboard.ui.format import DASH, Format, limit_time
from wallboard.ui.models.visits import Titles
from wallboard.ui.text import Words, shown
from wallboard.ui.titles import called
from wallboard.ui.today.asked import DayFound, DayWish
from wallboard.ui.today.controls import ALL_QUEUES
from wallboard.ui.today.rows import TITLES, figure_of, keys_of, row_of, tone_of, words_of
from wallboard.ui.today.strip import Total
from wallboard.ui.today.sums import nobody_saw


def totals_of(whole: Interval, before: Interval | None, wish: DayWish, form: Format) -> tuple[Total, ...]:
    """Read the figures; of a day that goes on, the day before is read up to the same time of day."""
    row = row_of(whole, "", wish, whole=True)
    return tuple(
        Total(
            key,
            TITLES[key],
            DASH if nobody_saw(whole) else words_of(key, row.figures[key], form, row.least),
            _before(key, before, wish.least, form),
            tone_of(key, row),
        )
        for key in keys_of(wish.scope)
    )


def _before(key: str, before: Interval | None, least: int, form: Format) -> Words:
    if before is None or nobody_saw(before):
        return ""
    words = words_of(key, figure_of(key, before), form, least)
    if shown(words) == DASH:
        return ""
    return say("today", "{value} day before", value=words)


def by_then_words(before: Interval | None, wish: DayWish, form: Format) -> Words:
    """Say up to when the day before is read, where that is not all of it."""
    if before is None or nobody_saw(before) or wish.now >= wish.day.end:
        return ""
    return say("today", "day before: up to {time}", time=form.clock(before.until))


def facts_of_day(
    found: DayFound, whole: Interval | None, form: Format, titles: Titles | None = None
) -> tuple[Fact, ...]:
    """Say what a file about the day has to say: which day and queues, what was promised and what was seen."""
    wish = found.wish
    date = form.date((wish.day.start + wish.day.end) / 2)
    ends = min(wish.now, wish.day.end)
    period = say(
        "today", "{date} {year}, {since} to {until}, in parts of {n} min",
        date=date, year=wish.day.date.year, n=wish.minutes,
        since=form.clock(wish.day.start), until=form.clock(ends),
    )  # fmt: skip
    queues = ALL_QUEUES if wish.scope == EVERYTHING else called(wish.scope, titles or {})
    facts = [Fact(PERIOD, period), Fact(mark("today", "Queues"), queues)]
    if whole is not None and whole.seen is not None:
        facts.append(Fact(SEEN, form.goal(whole.seen)))
    return (*facts, *_promised(wish, form))


def _promised(wish: DayWish, form: Format) -> Iterator[Fact]:
    """Say the settings in force: of which queues where not all promise the same, since when if changed."""
    queues: dict[tuple[Policy, Seconds | None], list[str]] = {}
    for source, queue in wish.policies:
        if means(wish.scope, source, queue):
            for since, policy in _in_force(wish, source, queue):
                queues.setdefault((policy, since), []).append(queue)
    title: Words = mark("today", "Promised")
    for (policy, since), names in queues.items():
        words: Words = _promise(policy, form)
        if since is not None:
            words = say("today", "since {time} {promise}", time=form.clock(since), promise=words)
        if len(queues) > 1:
            words = say("today", "{queues}: {promise}", queues=", ".join(names), promise=words)
        yield Fact(title, words)
        title = ""


def _in_force(wish: DayWish, source: SourceName, queue: QueueName) -> Iterator[tuple[Seconds | None, Policy]]:
    """Yield what a queue promised as the day began, and what it promised from some time of it on."""
    yield None, wish.promised(source, queue, wish.day.start)
    for step in wish.steps.get((source, queue), ()):
        if wish.day.start < step.since < wish.day.end:
            yield step.since, step.policy


def _promise(policy: Policy, form: Format) -> Text:
    share, limit = form.goal(policy.target_share), limit_time(policy.target_s)
    short = limit_time(policy.short_abandon_s)
    return say(
        "today", "{share} in {limit}, hang-ups under {short} do not count",
        share=share, limit=limit, short=short,
    )  # fmt: skip
