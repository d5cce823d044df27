"""Random stories for the property tests: any events in any order, with few names, so that they meet."""

from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.callbook import FORGET_ENDED_S
from wallboard.domain.caller import Caller
from wallboard.domain.events import (
    AgentPresent,
    AgentStateChanged,
    Baseline,
    CallAnswered,
    CallArrived,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallMarked,
    CallOffered,
    CallReached,
    ConnectionLost,
    Counters,
    CountersRead,
    Event,
    HoldChanged,
    MembershipChanged,
    MenuChosen,
    OfferEnded,
    QueueChanged,
    QueuePresent,
    SourceLimited,
    TalkingPresent,
    VisitReopened,
    WaitingPresent,
)
from wallboard.domain.words import EXITED, AgentState, Direction, EndCause, OfferResult, Outcome, Pre

START = 1_000_000.0

CALLS = st.sampled_from(["c1", "c2", "c3"])
QUEUES = st.sampled_from(["sales", "support"])
AGENTS = st.sampled_from(["a1", "a2"])
SECONDS = st.none() | st.integers(0, 90)
CALLERS = st.sampled_from([Caller(), Caller("+36551234567", "+36551234567", "Anna")])
# Mostly forward, now and then two things at once or a little out of order, rarely a long pause.
STEPS = st.sampled_from([-1.5, -0.25, 0.0, 0.0, 0.25, 1.0, 1.0, 3.0, 7.0, 25.0, 70.0, 2000.0])

# Everything below is told as of 0 and shifted to its instant afterwards: building strategies is slow.
NOW = st.just(0.0)

_AGENT_PRESENT = st.builds(
    AgentPresent,
    AGENTS,
    st.sampled_from(["", "Alice", "Bob"]),
    st.sampled_from(AgentState),
    st.sampled_from([(), ("sales",), ("sales", "support")]),
    reason=st.sampled_from(["", "lunch"]),
    since=st.sampled_from([None, -30.0]),
    until=st.sampled_from([None, 10.0]),
    paused_in=st.integers(0, 1),
)
_BASELINE = st.builds(
    Baseline,
    NOW,
    st.lists(st.builds(QueuePresent, QUEUES, st.sampled_from([None, 30.0])), max_size=2).map(tuple),
    st.lists(_AGENT_PRESENT, max_size=2, unique_by=lambda a: a.agent).map(tuple),
    st.lists(
        st.builds(WaitingPresent, CALLS, QUEUES, st.sampled_from([0.0, -3.0, -40.0]), CALLERS),
        max_size=3,
        unique_by=lambda w: (w.call, w.queue),
    ).map(tuple),
    st.none()
    | st.lists(
        st.builds(TalkingPresent, CALLS, QUEUES, st.none() | AGENTS, st.sampled_from([None, -20.0])),
        max_size=2,
        unique_by=lambda t: (t.call, t.queue),
    ).map(tuple),
    st.none() | st.frozensets(CALLS),
)
_EVENT: st.SearchStrategy[Event] = st.one_of(
    st.builds(CallerJoined, NOW, CALLS, QUEUES, CALLERS, position=st.sampled_from([None, 1])),
    st.builds(CallOffered, NOW, CALLS, QUEUES, AGENTS),
    st.builds(OfferEnded, NOW, CALLS, QUEUES, AGENTS, st.sampled_from(OfferResult)),
    st.builds(CallAnswered, NOW, CALLS, QUEUES, AGENTS, SECONDS),
    st.builds(
        CallCompleted,
        NOW,
        st.none() | CALLS,
        QUEUES,
        AGENTS,
        st.sampled_from([None, EndCause.AGENT]),
        SECONDS,
        SECONDS,
    ),
    st.builds(CallerAbandoned, NOW, CALLS, QUEUES, server_wait_s=SECONDS),
    st.builds(CallerLeft, NOW, CALLS, QUEUES, st.sampled_from(sorted(EXITED)), server_wait_s=SECONDS),
    st.builds(VisitReopened, NOW, CALLS, QUEUES),
    st.builds(CallerRefused, NOW, CALLS, QUEUES, st.sampled_from([Outcome.FULL, Outcome.JOIN_EMPTY])),
    st.builds(HoldChanged, NOW, CALLS, st.booleans()),
    st.builds(CallArrived, NOW, CALLS, CALLERS, st.just("+361"), st.sampled_from(Direction)),
    st.builds(MenuChosen, NOW, CALLS, st.sampled_from("12")),
    st.builds(CallReached, NOW, CALLS, st.none() | AGENTS),
    st.builds(
        CallMarked,
        NOW,
        CALLS,
        greeted=st.booleans(),
        rating=st.sampled_from([None, 0.0, 0.75]),
        solved=st.sampled_from([None, True, False]),
        pre=st.none() | st.sampled_from(Pre),
    ),
    st.builds(CallEnded, NOW, CALLS, st.none() | st.sampled_from(Pre)),
    st.builds(
        AgentStateChanged,
        NOW,
        AGENTS,
        st.sampled_from(AgentState),
        st.sampled_from(["", "lunch"]),
        st.sampled_from([None, -5.0]),
        st.sampled_from([None, 8.0]),
    ),
    st.builds(MembershipChanged, NOW, AGENTS, QUEUES, st.booleans(), st.sampled_from(["", "Alice"])),
    st.builds(QueueChanged, NOW, QUEUES, st.sampled_from([None, 45.0])),
    st.builds(CountersRead, NOW, QUEUES, st.just(Counters(1, 2, 3, 4, 5.0, 6.0))),
    st.builds(SourceLimited, NOW, st.none()),
    st.builds(ConnectionLost, NOW),
    _BASELINE,
    _BASELINE,
)
_STEP = st.tuples(STEPS, _EVENT, st.sampled_from([1, 1, 1, 1, 2]))


def stories() -> st.SearchStrategy[list[Event]]:
    """Lists of events; some are told twice. Left to itself, Hypothesis prefers lists of six."""
    lengths = st.integers(1, 50)
    told = lengths.flatmap(lambda n: st.lists(_STEP, min_size=n, max_size=n)).map(_told)
    return told.filter(_no_call_is_born_again)


def _no_call_is_born_again(events: list[Event]) -> bool:
    """Ids carry the second in which a call began, so none is used again when its call is forgotten."""
    over: dict[str, float] = {}
    for event in events:
        call = getattr(event, "call", None) or ""
        if event.at - over.get(call, event.at) > FORGET_ENDED_S:
            return False
        if isinstance(event, CallEnded):
            over.setdefault(event.call, event.at)
    return True


def _told(steps: list[tuple[float, Event, int]]) -> list[Event]:
    at, events = START, list[Event]()
    for step, event, times in steps:
        at += step
        events += [_shifted(event, at)] * times
    return events


def _shifted(event: Event, at: float) -> Event:
    def shifted(instant: float | None) -> float | None:
        return None if instant is None else at + instant

    if isinstance(event, AgentStateChanged):
        return replace(event, at=at, since=shifted(event.since), until=shifted(event.until))
    if isinstance(event, Baseline):
        talking = event.talking and tuple(replace(t, answered=shifted(t.answered)) for t in event.talking)
        return replace(
            event,
            at=at,
            agents=tuple(replace(a, since=shifted(a.since), until=shifted(a.until)) for a in event.agents),
            waiting=tuple(replace(w, joined=at + w.joined) for w in event.waiting),
            talking=talking,
        )
    return replace(event, at=at)


@st.composite
def calm_stories(draw: st.DrawFn, most: int = 30) -> list[Event]:
    """Stories as a source that sees everything would tell them: each caller's life in its order."""
    lives: list[tuple[float, int, Event]] = []
    for number in range(draw(st.integers(1, 6))):
        at = START + draw(st.floats(0, 4000, allow_nan=False))
        for event in draw(_life(f"c{number}", at)):
            lives.append((event.at, len(lives), event))
    return [event for _, _, event in sorted(lives, key=lambda entry: entry[:2])][: most * 4]


@st.composite
def _life(draw: st.DrawFn, call: str, at: float) -> list[Event]:
    spans = st.floats(0.01, 900, allow_nan=False)
    events: list[Event] = [CallArrived(at, call, line="+361")]
    outcome = None
    for _ in range(draw(st.integers(0, 2))):
        at, queue, agent = at + draw(spans), draw(QUEUES), draw(AGENTS)
        events.append(CallerJoined(at, call, queue))
        if draw(st.booleans()):
            events.append(CallOffered(at, call, queue, agent))
        at += draw(spans)
        outcome = draw(st.sampled_from([Outcome.ANSWERED, Outcome.ABANDONED, Outcome.TIMEOUT, None]))
        if outcome is None:
            return events
        if outcome is Outcome.ANSWERED:
            events.append(CallAnswered(at, call, queue, agent))
            at += draw(spans)
            events.append(CallCompleted(at, call, queue, agent, EndCause.CALLER))
        elif outcome is Outcome.ABANDONED:
            events.append(CallerAbandoned(at, call, queue))
            break
        else:
            events.append(CallerLeft(at, call, queue, outcome))
    pre = None if outcome else draw(st.sampled_from([Pre.SELF_SERVED, Pre.IVR_ABANDON, Pre.BUSY]))
    return [*events, CallEnded(at + draw(st.floats(0.01, 5)), call, pre)]
