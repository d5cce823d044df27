"""Random days of two sources, and what the fold of all their facts says of parts of a time."""

from collections.abc import Sequence
from datetime import date
from math import inf
from random import Random

from msgspec.structs import replace

from wallboard.domain.day.cohorts import Cohorts, Judge, Parts
from wallboard.domain.facts import AgentSpell, Call, Coverage, Visit
from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.tally import Policy
from wallboard.domain.words import (
    REFUSED,
    AgentState,
    Direction,
    EndCause,
    Outcome,
    Pre,
)

ZONE = "Europe/London"
ORDINARY = day_of(date(2026, 5, 12), ZONE)
SPRING = day_of(date(2026, 3, 29), ZONE)
"""23 hours."""
AUTUMN = day_of(date(2026, 10, 25), ZONE)
"""25 hours."""

TOLD = Policy(20.0, 0.8, 5.0)
STRICT = Policy(7.0, 0.9, 3.0, "all")
EASY = Policy(90.0, 0.7, 0.0, "none")


def by_queue(source: str, queue: str, at: float) -> Policy:
    """Each queue has its own promise, and one of them another from the afternoon of the day on."""
    if queue == "sales":
        return STRICT if source == "a" else EASY
    return TOLD if at % 86_400 < 43_200 else EASY


def usual(source: str, queue: str, at: float) -> Policy:
    return TOLD


def days(at: float) -> Day:
    return day_at(at, ZONE)


def visit(chance: Random, day: Day, number: int) -> Visit:
    """Waits fall on whole seconds and on thresholds often: there definitions part."""
    outcome = chance.choice([*Outcome, *[Outcome.ANSWERED] * 8, *[Outcome.ABANDONED] * 3])
    joined = day.start + chance.uniform(-7200, day.end - day.start) // chance.choice([0.125, 1, 300]) * 1.0
    base = Visit(chance.choice("ab"), str(number), chance.choice(["sales", "support"]), 1, joined)
    base = replace(base, outcome=outcome, server_wait_s=chance.choice([None, None, 20]))
    if outcome is Outcome.WAITING:
        return base
    wait = chance.choice([0.0, 2.75, 3.0, 5.0, 7.0, 7.25, 20.0, 20.5, 90.0, chance.uniform(0, 900)])
    base = replace(base, left=joined + (0.0 if outcome in REFUSED else wait))
    if outcome is not Outcome.ANSWERED:
        return base
    base = replace(base, answered=base.left, hold_s=chance.choice([0.0, 3.5]))
    if base.left is None or chance.random() < 0.1:
        return base
    ended = base.left + chance.choice([4.0, 60.0, chance.uniform(4, 5000)])
    base = replace(base, ended=ended, end_cause=chance.choice([None, EndCause.GAP, EndCause.CALLER]))
    return replace(base, wrap_until=chance.choice([None, None, inf, ended + chance.uniform(0, 120)]))


def call(chance: Random, day: Day, number: int) -> Call:
    arrived = day.start + chance.uniform(-3600, day.end - day.start)
    over = chance.choice([None, arrived + chance.uniform(0, 600)])
    return Call(
        chance.choice("ab"),
        f"call-{number}",
        chance.choice([Direction.INBOUND] * 5 + [Direction.OUTBOUND]),
        arrived,
        line=chance.choice([None, "+3611", "+3612"]),
        answered=chance.choice([None, arrived + 3.0]),
        ended=over,
        pre=chance.choice([None, Pre.SELF_SERVED, Pre.IVR_ABANDON]) if over else None,
        result=chance.choice([None, Outcome.ABANDONED]),
        internal=chance.random() < 0.1,
    )


def spells(chance: Random, day: Day, agent: str) -> list[AgentSpell]:
    found, at = [], day.start - 4000.0
    while at < day.end - 3600 * 8:
        until = at + chance.choice([30.0, 300.0, chance.uniform(1, 20_000)])
        found.append(AgentSpell("a", agent, at, until, chance.choice([*AgentState])))
        at = until
    return [*found, AgentSpell("a", agent, at, None, AgentState.AVAILABLE)]


def random_day(seed: int, day: Day, size: int = 150) -> list[Visit | Call | AgentSpell | Coverage]:
    chance = Random(seed)
    visits = [visit(chance, day, n) for n in range(size)]
    calls = [call(chance, day, n) for n in range(size)]
    shifts = [spell for n in range(4) for spell in spells(chance, day, f"agent-{n}")]
    return [*visits, *calls, *shifts, Coverage("a", day.start - 9000, day.end - 3600, why="restart")]


def folded(facts: Sequence[object], parts: Parts, judge: Judge, now: float) -> Cohorts:
    by_hand = Cohorts(parts, judge, now)
    by_hand.put_visits(fact for fact in facts if isinstance(fact, Visit))
    by_hand.put_calls(fact for fact in facts if isinstance(fact, Call))
    return by_hand
