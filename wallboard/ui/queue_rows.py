"""The rows of the table of queues, and which of them are shown together. No Qt in it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.kpis import read
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark, say
from wallboard.domain.words import AgentState, QueueName, SourceName
from wallboard.ui.details import few, level_of, longest_wait
from wallboard.ui.format import DASH, running_time
from wallboard.ui.freshness import Freshness
from wallboard.ui.selection import Selection
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.tokens import Tone, tone_of
from wallboard.ui.widgets.figure import fraction

_IN_TIME = "sl_default" + HALF_HOUR


class Cell(Struct, frozen=True):
    """One value in a row."""

    words: Words
    tone: Tone = Tone.TEXT
    strong: bool = False


class Row(Struct, frozen=True):
    """One queue."""

    name: Words
    source: SourceName
    beside: Words = ""
    """Beside the name, smaller: what tells it apart from another queue of that name."""
    alarming: bool = False
    live: bool = True
    cells: tuple[Cell, ...] = ()
    wide: tuple[Cell, ...] = ()
    """Instead of the last cell, where there is room for more: calls and goal, and what the agents do."""
    queue: QueueName = ""
    """Nothing where a row stands for several."""
    fresh: Freshness | None = None
    """Set when this queue's source is not heard while others are."""


def rows_of(
    chosen: Selection, by_source: Mapping[SourceName, Freshness], setting: Setting
) -> tuple[Row, ...]:
    """Make the rows in the centre's order, those of sources that are away below the others."""
    some_live = any(fresh.live for fresh in by_source.values())
    titles = Counter(queue.title for queue in chosen.queues)
    talking = _talking(chosen)
    rows = [
        _row(
            queue,
            _beside(queue, setting, alike=titles[queue.title] > 1),
            by_source[queue.source],
            (setting, talking[queue.source, queue.queue]),
            alone=not some_live,
        )
        for queue in chosen.queues
    ]
    return tuple(sorted(rows, key=lambda row: row.fresh is not None))


def pages_of(rows: tuple[Row, ...], room: int) -> tuple[tuple[Row, ...], ...]:
    """Put rows on pages of `room` rows each.

    Where all fit, they keep their order. Else the queues of a source that is away share one row. Where that
    is not enough, only rows of such sources take turns if the others fit; if they don't, the alarming ones
    lead each page, as long as that leaves room for others to follow.
    """
    if len(rows) <= room:
        return (rows,)
    there, away = tuple(row for row in rows if row.fresh is None), tuple(_folded(rows))
    if len(there) + len(away) <= room:
        return ((*there, *away),)
    if len(there) < room:
        return _turns(there, away, room)
    alarming = tuple(row for row in there if row.alarming)
    others = (*(row for row in there if not row.alarming), *away)
    return _turns(alarming, others, room) if len(alarming) < room else _turns((), (*alarming, *others), room)


def _turns(staying: tuple[Row, ...], others: tuple[Row, ...], room: int) -> tuple[tuple[Row, ...], ...]:
    each = room - len(staying)
    return tuple((*staying, *others[n : n + each]) for n in range(0, len(others), each))


def _folded(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Give the queues of each source that is away one row."""
    away = [row for row in rows if row.fresh is not None]
    counts = Counter(row.source for row in away)
    for row in {row.source: row for row in away}.values():
        n = counts[row.source]
        name = say("table", "{n} queues", n=n) if n > 1 else row.name
        yield Row(name, row.source, row.source, live=False, fresh=row.fresh)


def _beside(queue: QueueNow, setting: Setting, *, alike: bool) -> Words:
    made_up = queue.source in setting.options.made_up
    if made_up and alike:
        return say("table", "{source}, made up", source=queue.source)
    if made_up:
        return mark("table", "made up")
    return queue.source if alike else ""


def _talking(chosen: Selection) -> Counter[tuple[SourceName, QueueName | None]]:
    """Count who talks by the queue of their call: an agent of several queues talks for one of them."""
    agents = () if chosen.whole is None else chosen.whole.agents
    return Counter((agent.source, agent.queue) for agent in agents if agent.state is AgentState.ON_CALL)


def _row(queue: QueueNow, beside: Words, fresh: Freshness, how: tuple[Setting, int], *, alone: bool) -> Row:
    setting, talking = how
    if not fresh.live and not alone:
        return Row(queue.title, queue.source, beside, live=False, queue=queue.queue, fresh=fresh)
    in_time = read(_IN_TIME, queue)
    waiting, longest = level_of("waiting_now", queue), level_of("longest_waiting_now_s", queue)
    level = level_of(_IN_TIME, queue)
    few_calls = few(in_time, queue.policy.min_sample)
    words = fraction(in_time, setting.format) if few_calls else setting.format.share(in_time.value)
    neutral = Tone.TEXT if queue.waiting else Tone.MUTED
    cells = (
        Cell(setting.format.count(len(queue.waiting)), tone_of(waiting), strong=True),
        Cell(running_time(longest_wait(queue, fresh.clock)), tone_of(longest, neutral)),
        Cell(words, tone_of(level, Tone.MUTED if few_calls or in_time.value is None else Tone.TEXT)),
        Cell(setting.format.goal(queue.policy.target_share), Tone.MUTED),
    )
    alarming = Level.ALARM in {waiting, longest, level}
    wide = (_calls(queue, setting, few_calls=few_calls), _staff(queue, talking, setting))
    return Row(queue.title, queue.source, beside, alarming, fresh.live, cells, wide, queue.queue)


def _calls(queue: QueueNow, setting: Setting, *, few_calls: bool) -> Cell:
    """Say of how many calls the share is, unless it is a fraction of them, and where it should be."""
    goal, parts = setting.format.goal(queue.policy.target_share), read(_IN_TIME, queue).parts
    if few_calls or parts is None:
        return Cell(goal, Tone.MUTED)
    return Cell(say("table", "of {n} · {goal}", n=setting.format.count(parts[1]), goal=goal), Tone.MUTED)


def _staff(queue: QueueNow, talking: int, setting: Setting) -> Cell:
    """Say how many members are free or paused, and how many agents talk to a caller of this queue."""
    if not queue.staffing_known:
        return Cell(DASH, Tone.MUTED)
    states = Counter(agent.state for agent in queue.agents)
    counts = (states[AgentState.AVAILABLE], talking, states[AgentState.PAUSED])
    idle = bool(queue.free_while_waiting)
    words = " / ".join(map(setting.format.count, counts))
    return Cell(words, Tone.ALARM if idle else Tone.TEXT, strong=idle)
