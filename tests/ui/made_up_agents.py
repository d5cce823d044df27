"""Made-up agents: as many as are wanted, in all states, with names from everywhere and from nowhere."""

from collections.abc import Callable
from itertools import cycle, islice

from msgspec.structs import replace

from tests.ui.made_up import NOW, agents, queues, source, the_day
from wallboard.domain.snapshot import AgentNow, Snapshot
from wallboard.domain.words import AgentState

FIRST = ("Elena", "Lukas", "Réka", "Žygimantas", "Ольга", "Árpád", "Jūratė", "Константин", "Ana", "Béla")
LAST = (
    "Stankovska",
    "Szentgyörgyi-Horváth",
    "Kazlauskienė",
    "Преображенская",
    "Maurer",
    "Õunapuu",
    "Vaitkevičiūtė",
)
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "\u202egro.live\u202c \u2067name\u2069",
    "A" * 10_000,
    "line\nbreak\ttab\x00nul\x1b[31m",
    "",
    "\u200b\u200f",
    "☎" * 50,
    "{n} {0} %s",
)
MIX = (
    *[AgentState.ON_CALL] * 9,
    AgentState.RINGING,
    AgentState.WRAPUP,
    AgentState.NON_QUEUE_CALL,
    *[AgentState.PAUSED] * 2,
    *[AgentState.AVAILABLE] * 3,
    AgentState.LOGGED_OFF,
)
REASONS = ("lunch", "break", "", "training with the whole team until further notice")


def many(count: int, since: Callable[[int], float] = lambda n: n * 37 % 1500) -> tuple[AgentNow, ...]:
    """Make so many agents; `since` says of each for how many seconds it has been in its state."""
    return tuple(
        AgentNow(
            "pbx-1",
            f"PJSIP/{1000 + n}",
            f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]}",
            state,
            NOW - since(n),
            ("Support",),
            REASONS[n % len(REASONS)] if state is AgentState.PAUSED else "",
        )
        for n, state in enumerate(islice(cycle(MIX), count))
    )


def hostile() -> tuple[AgentNow, ...]:
    """Make agents whose names do what they can."""
    people = many(len(HOSTILE))
    return tuple(replace(agent, name=name, reason=name) for agent, name in zip(people, HOSTILE, strict=True))


def in_state(raw: str) -> AgentNow:
    """Make an agent in a state that nobody has heard of."""
    return replace(agents()[0], state=raw)  # msgspec checks no types here, as an older wallboard would not


def with_people(*people: AgentNow) -> Snapshot:
    """Make the made-up day with these agents."""
    day = the_day()
    return replace(
        day, sources=(source("pbx-1", queues()),), all=replace(day.all, agents=people), day=day.day
    )
