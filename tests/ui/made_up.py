"""A made-up Monday at 16:31: the same figures in every test and in every picture."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from tests.ui.made_up_standing import standing
from wallboard.domain.caller import Caller
from wallboard.domain.ledger.rows import Ledger, LedgerSums
from wallboard.domain.levels import Level
from wallboard.domain.snapshot import (
    AgentNow,
    Course,
    LostCall,
    LostSums,
    Minute,
    OpenHours,
    Period,
    QueueNow,
    Snapshot,
    SourceNow,
    WaitingCaller,
)
from wallboard.domain.source import SourceState, SourceStatus
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, Policy, Tally, sum_of
from wallboard.domain.text import Text, say
from wallboard.domain.words import AgentState, Outcome

ZONE = "Europe/Budapest"
NOW = datetime(2026, 11, 23, 16, 31, 7, tzinfo=ZoneInfo(ZONE)).timestamp()
DAY_START = datetime(2026, 11, 23, tzinfo=ZoneInfo(ZONE)).timestamp()
PEAK_AT = DAY_START + 11.5 * 3600
HOURS = OpenHours(((DAY_START + 8 * 3600, DAY_START + 18 * 3600),), DAY_START + 32 * 3600)
STATES = (
    *[AgentState.ON_CALL] * 12,
    *[AgentState.RINGING] * 2,
    *[AgentState.WRAPUP] * 2,
    *[AgentState.PAUSED] * 2,
    AgentState.AVAILABLE,
    *[AgentState.LOGGED_OFF] * 2,
)
PEOPLE = (
    ("Elena Stankovska", 708, "Support", ""),
    ("Lukas Maurer", 485, "Support", ""),
    ("Ana Kovač", 372, "Support", ""),
    ("Olga Danilova", 298, "Sales", ""),
    ("Jasna Alić", 213, "Support", ""),
    ("Béla Nagy", 160, "Sales", ""),
    ("Réka Varga", 131, "Support", ""),
    ("Mirela Brkić", 87, "Billing", ""),
    ("Darius Jankauskas", 80, "Sales", ""),
    ("Hana Novotná", 52, "Billing", ""),
    ("Iva Petrović", 31, "Hotline 0800", ""),
    ("Petra Lindner", 9, "Technical", ""),
    ("Céline Renaud", 7, "Support", ""),
    ("Tomas Gruber", 3, "Sales", ""),
    ("Farid Haddad", 41, "Support", ""),
    ("Nikolai Rusev", 12, "Billing", ""),
    ("Gintaras Vaitkus", 1443, "Support", "lunch"),
    ("Katalin Tóth", 1040, "Sales", "break"),
    ("Dovilė Petrauskaitė", 75, "Hotline 0800", ""),
    ("Ivan Petrov", 52_000, "Support", ""),
    ("Péter Kiss", 52_000, "Technical", ""),
)
"""Name, seconds in the state, queue, reason: in the order of `STATES`."""
_BUSY = frozenset({AgentState.ON_CALL, AgentState.RINGING, AgentState.WRAPUP})
_BAD = {"warn": Level.WARN, "alarm": Level.ALARM, "ok": Level.OK, "": Level.NONE}


def tally(in_time: int, decided: int, asa_s: float = 18.0, longest: float | None = 131.0) -> Tally:
    """Make sums in which so many of so many decided visits were in time."""
    return Tally(
        outcomes=Counter({Outcome.ANSWERED: decided}),
        answered_in_target=in_time,
        wait_answered_s=asa_s * decided,
        longest_wait=longest,
    )


def queue(
    name: str,
    waits: Sequence[float] = (),
    in_time: tuple[int, int] = (0, 0),
    levels: str = "//",
    *,
    source: str = "pbx-1",
    goal: float = 0.8,
    title: str = "",
    day: tuple[int, int] = (0, 0),
) -> QueueNow:
    """Make a queue; `levels` are those of waiting, longest and in time, with slashes between."""
    keys = ("waiting_now", "longest_waiting_now_s", "sl_default_30m")
    return QueueNow(
        source=source,
        queue=name,
        title=title or name,
        at=NOW,
        policy=Policy(target_share=goal),
        waiting=tuple(
            WaitingCaller(f"{name}-{n}", name, NOW - wait, Caller("+36551230142"))
            for n, wait in enumerate(waits)
        ),
        waiting_over_target=sum(wait > 20 for wait in waits),
        talking=0,
        agents=(),
        day=Period(tally(*day, longest=252.0)),
        half_hour=Period(tally(*in_time)),
        levels={key: _BAD[word] for key, word in zip(keys, levels.split("/"), strict=True)},
    )


def agents(states: Sequence[AgentState] = STATES, source: str = "pbx-1") -> tuple[AgentNow, ...]:
    """Make agents in these states, those of the made-up day first."""
    return tuple(_agent(n, state, source) for n, state in enumerate(states))


def _agent(n: int, state: AgentState, source: str) -> AgentNow:
    name, gone, queue_, reason = PEOPLE[n] if n < len(PEOPLE) else (f"Agent {n}", 60, "Support", "")
    busy = queue_ if state in _BUSY else None
    call = f"17953{n:05}.1" if busy else None
    return AgentNow(source, f"PJSIP/{1100 + n}", name, state, NOW - gone, (queue_,), reason, busy, call)


def queues() -> tuple[QueueNow, ...]:
    """Make the five queues of the made-up day."""
    return (
        _staffed(queue("Support", (134, 75, 62, 9), (19, 31), "alarm/alarm/alarm", day=(150, 190))),
        _staffed(queue("Sales", (48, 15), (15, 18), "/warn/ok", day=(90, 105))),
        _staffed(queue("Billing", (12,), (10, 11), "//ok", day=(60, 70))),
        _staffed(queue("Hotline 0800", (), (6, 6), "//", goal=0.9, day=(30, 35))),
        _staffed(queue("Technical", (), (2, 3), "//", goal=0.7, day=(17, 20))),
    )


def _staffed(bare: QueueNow) -> QueueNow:
    its = tuple(agent for agent in agents() if bare.queue in agent.queues)
    return replace(bare, agents=its, talking=sum(agent.state is AgentState.ON_CALL for agent in its))


def course() -> Course:
    """Make the day so far: two busy times, most at 11:30, and 19 calls now."""
    minutes = tuple(_minute(DAY_START + 8 * 3600 + n * 60) for n in range(8 * 60 + 31))
    now = Minute(DAY_START + (16 * 60 + 31) * 60, waiting=7, talking=12, agents=19)
    return Course(minutes, now, Peak(25, PEAK_AT, 19))


def _minute(start: float) -> Minute:
    hour = (start - DAY_START) / 3600
    usual = 3.0 + 19 * math.exp(-(((hour - 11.5) / 1.0) ** 2)) + 17 * math.exp(-(((hour - 16.2) / 1.0) ** 2))
    n = round((start - DAY_START) / 60) // 5
    calls = 25 if start == PEAK_AT else min(24, max(1, round(usual + ((n * n * 5 + n * 3) % 11 - 5) / 4)))
    talking = min(calls, 16)
    shifts = ((9, 12), (10.5, 16), (13.5, 19), (14.5, 17), (24, 19))
    return Minute(start, calls - talking, talking, next(n for until, n in shifts if hour < until))


def lost_calls() -> tuple[LostCall, ...]:
    """Make the 15 lost calls: 5 callers to call back, 6 who were reached, 2 without a number."""
    rows = (
        # minutes ago, number, queue, seconds waited, reached so many minutes ago
        (5, "+36551230142", "Support", 151, None),
        (9, "+37052340118", "Sales", 34, None),
        (21, None, "Billing", 18, None),
        (26, "+38761444902", "Support", 185, 11),
        (28, "+38514127781", "Technical", 109, 15),
        (44, "+36551239034", "Support", 64, None),
        (58, "+37061155120", "Billing", 41, None),
        (72, "+36301234466", "Support", 95, None),
        (80, "+36551239034", "Support", 30, None),
        (95, "+36205550199", "Sales", 77, 70),
        (131, "+37052340774", "Support", 120, 90),
        (228, "+38761300415", "Support", 210, 150),
        (292, "+38761300415", "Sales", 88, 150),
        (296, None, "Support", 61, None),
        (301, "+36551118273", "Support", 143, 280),
    )
    return tuple(
        LostCall(
            "pbx-1",
            f"17954{n:05}.1",
            NOW - ago * 60 - waited,
            NOW - ago * 60,
            Caller(number, number or ""),
            name,
            waited,
            "abandoned",
            None if reached is None else NOW - reached * 60,
        )
        for n, (ago, number, name, waited, reached) in enumerate(rows)
    )


def live(age: float = 0.2) -> SourceStatus:
    """Make the status of a source that was just heard."""
    return SourceStatus(SourceState.LIVE, DAY_START + 25_200, heard=NOW - age)


def stale(since: float = NOW - 240) -> SourceStatus:
    """Make the status of a source that fell silent."""
    return SourceStatus(SourceState.STALE, since + 12, heard=since)


def status(state: SourceState, why: Text | None = None, heard: float | None = None) -> SourceStatus:
    """Make any status."""
    return SourceStatus(state, NOW - 5, why, heard)


def source(name: str, its: Sequence[QueueNow], its_status: SourceStatus | None = None) -> SourceNow:
    """Make a source with these queues."""
    return SourceNow(name, its_status or live(), tuple(replace(q, source=name) for q in its), (), 1.0)


def centre(*sources: SourceNow, people: Sequence[AgentNow] | None = None) -> Snapshot:
    """Make a snapshot of these sources, with the totals of the made-up day."""
    every = tuple(queue for one in sources for queue in one.queues)
    waiting = sorted((w for q in every for w in q.waiting), key=lambda w: w.joined)
    calls = CallTally(
        arrived=446, answered=412, lost=15, open=19,
        queue_waited=412, queue_wait_s=7416.0, reached=412, reach_s=12772.0,
    )  # fmt: skip
    lost = LostSums(recovered=7, withheld=2, callers=11, callers_open=5, oldest_open=NOW - 72 * 60)
    recent = LostSums(recovered=2, withheld=1, callers=4, callers_open=2, oldest_open=NOW - 9 * 60)
    day = Period(sum_of(tuple(q.day.visits for q in every)), calls, Peak(25, PEAK_AT, 19), lost)
    whole = QueueNow(
        source="*",
        queue="*",
        title="",
        at=NOW,
        policy=Policy(),
        waiting=tuple(waiting),
        waiting_over_target=sum(q.waiting_over_target for q in every),
        talking=12 if every else 0,
        agents=tuple(agents() if people is None else people),
        day=day,
        half_hour=Period(
            sum_of(tuple(q.half_hour.visits for q in every)),
            CallTally(arrived=74, lost=5, queue_waited=66, queue_wait_s=1450.0, reached=66, reach_s=2200.0),
            lost=recent,
        ),
        levels={
            "waiting_now": Level.ALARM,
            "longest_waiting_now_s": Level.ALARM,
            "sl_default_30m": Level.ALARM,
            "answered_rate": Level.ALARM,
            "lost": Level.WARN,
            "unique_unrecovered_callers": Level.WARN,
            "callers_to_call_back": Level.WARN,
        },
        ledger=LedgerSums(15, 11, 5, NOW - 72 * 60, 1, 4, 2, 2, 0, NOW - 72 * 60),
    )
    return Snapshot(
        NOW,
        "2026-11-23",
        DAY_START,
        sources,
        whole,
        courses={("*",): course()},
        lost=lost_calls(),
        hours=HOURS,
        ledger=standing(lost_calls()),
    )


def the_day() -> Snapshot:
    """Make the made-up day of one source."""
    return centre(source("pbx-1", queues()))


def nothing_yet(state: SourceState = SourceState.CONNECTING) -> Snapshot:
    """Make a centre whose only source was never heard."""
    return replace(
        centre(source("pbx-1", (), status(state)), people=()),
        all=replace(
            centre().all,
            levels={},
            agents=(),
            day=Period(Tally()),
            half_hour=Period(Tally()),
            ledger=LedgerSums(),
        ),
        courses={("*",): Course()},
        lost=(),
        ledger=Ledger(),
    )


def empty() -> Snapshot:
    """Make a centre that is connected, and in which there is nothing at all."""
    bare = nothing_yet()
    none = Period(Tally(), CallTally(), Peak(), LostSums())
    return replace(bare, sources=(source("pbx-1", ()),), all=replace(bare.all, day=none, half_hour=none))


def free_while_waiting() -> Snapshot:
    """Make a centre in which two agents are free although callers wait."""
    states = [AgentState.AVAILABLE if state is AgentState.WRAPUP else state for state in STATES]
    day = centre(source("pbx-1", queues()), people=agents(states[:15] + states[16:]))
    return replace(day, all=replace(day.all, free_while_waiting=2))


def two_sources(second: SourceStatus | None = None) -> Snapshot:
    """Make two sources that both have a queue Support."""
    first = queues()
    others = (
        replace(queue("Support", (33,), (8, 12), "/warn/alarm", source="pbx-2", day=(1, 1))),
        queue("Berlin", (), (11, 12), "//ok", source="pbx-2", day=(0, 1)),
    )
    return centre(source("pbx-1", first), source("pbx-2", others, second))


def thirty_queues() -> Snapshot:
    """Make so many queues that not all fit; the alarming one is the last."""
    many = [queue(f"Queue {n:02}", (5,), (9, 10), "//ok") for n in range(29)]
    return centre(source("pbx-1", (*many, queue("Last", (300,), (1, 20), "alarm/alarm/alarm"))))


REFUSED = say("error", "The server refused the account “{user}”.", user="wall")
UNREACHED = say(
    "error", "{host} port {port} can't be reached: Connection refused.", host="127.0.0.1", port=5038
)
BLIND = say(
    "error",
    "The account sees no queue events: figures come from listings only. In manager.conf it needs “{line}”.",
    line="read = agent,call,reporting",
)


def never_reached() -> Snapshot:
    """Make a centre whose only source can't be reached."""
    return replace(nothing_yet(), sources=(source("127.0.0.1", (), status(SourceState.STALE, UNREACHED)),))


def all_away() -> Snapshot:
    """Make two sources that are both away, for different reasons."""
    lost = source("pbx-1", queues(), status(SourceState.STALE, UNREACHED, NOW - 240))
    return centre(lost, source("pbx-2", queues()[:2], status(SourceState.REFUSED, REFUSED, NOW - 300)))


def three_sources() -> Snapshot:
    """Make three sources of which two are away: one refused, one never reached."""
    return centre(
        source("pbx-1", queues()),
        source("pbx-2", queues()[:2], status(SourceState.REFUSED, REFUSED)),
        source("pbx-3", queues()[2:], status(SourceState.CONNECTING, UNREACHED)),
    )


def same_names() -> Snapshot:
    """Make two sources whose queues have the same names."""
    one, other = "127.0.0.1", "192.168.20.14"
    return centre(*(source(name, [replace(q, source=name) for q in queues()[:3]]) for name in (one, other)))


def twelve_queues() -> Snapshot:
    """Make more queues than have room at once, two of them alarming."""
    calm = [queue(f"Queue {n:02}", (5,), (9, 10), "//ok") for n in range(10)]
    late = [queue(name, (300,), (1, 20), "alarm/alarm/alarm") for name in ("Late", "Last")]
    return centre(source("pbx-1", (*calm, *late)))


LONG_NAMES = (
    "Круглосуточная линия технической поддержки корпоративных клиентов",
    "Ügyfélszolgálati panaszkezelési és számlázási osztály",
    "Klientų aptarnavimo skyriaus techninės pagalbos linija",
)


def long_names() -> Snapshot:
    """Make queues and sources with names that are much too long."""
    name = "telefonközpont-székesfehérvár-déli-telephely"
    its = [queue(long, (4000, 90), (3, 20), "alarm/alarm/alarm", source=name) for long in LONG_NAMES]
    return centre(source(name, its, live(4)), source("pbx-2", queues()[:2], stale()))
