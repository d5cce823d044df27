"""Domain events become AMI events: each in the order that Asterisk was recorded in."""

from collections.abc import Callable
from typing import TypeAlias, assert_never

from wallboard.domain.caller import Caller
from wallboard.domain.events import (
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
    CountersRead,
    Event,
    HoldChanged,
    MembershipChanged,
    MenuChosen,
    OfferEnded,
    QueueChanged,
    SourceLimited,
    VisitReopened,
)
from wallboard.domain.words import CallId, Direction, EndCause, OfferResult, Pre, QueueName, Seconds
from wallboard.sources.toy_ami import agents, arrivals, bridges, ringing, talking, user_events, waiting
from wallboard.sources.toy_ami.channels import Exchange
from wallboard.sources.toy_ami.direct import DirectCalls
from wallboard.sources.toy_ami.ledger import ANSWERED, WAITING, Ledger
from wallboard.sources.toy_ami.options import Habits
from wallboard.sources.toy_ami.world import LiveCall, Tell, World

_Staff: TypeAlias = (
    AgentStateChanged
    | MembershipChanged
    | QueueChanged
    | Baseline
    | CountersRead
    | ConnectionLost
    | SourceLimited
)


class Script:
    """The toy server's inside: domain events in, AMI events out through `tell`, no socket."""

    def __init__(self, tell: Tell, habits: Habits, now: Seconds) -> None:
        self.world = World(tell, habits, now)
        self._direct = DirectCalls()
        self._down = False

    def play(self, event: Event, now: Seconds) -> None:
        """Let one event happen at a wire time."""
        self.world.now = now
        call = getattr(event, "call", None)
        if call in self.world.gone:
            return
        if self._down and isinstance(event, CallArrived | CallerJoined):
            self.world.gone.add(event.call)
            return
        self._play(event)

    def set_up(self, event: Event, now: Seconds) -> None:
        """Let one event be the server's files: who is a member there is static."""
        self.world.now = now
        if isinstance(event, MembershipChanged) and event.member:
            book = self.world.book
            book.member(book.agent(event.agent, event.name), book.queue(event.queue))
        else:
            self.play(event, now)

    def play_missed(self, events: list[OfferEnded], now: Seconds) -> None:
        """Let phones that rang for one caller fall silent together, as ringall does it."""
        w = self.world
        w.now = now
        live = w.calls.get(events[0].call)
        if live is None:
            return
        offers = [live.offers[event.agent] for event in events if event.agent in live.offers]
        ringing.miss(w, live, offers)
        for offer in offers:
            ringing.settle(w, offer)

    def shut_down(self, now: Seconds, *, cleanly: bool) -> None:
        """Stop the server; cleanly it ends every call aloud, else the calls vanish."""
        w = self.world
        w.now = now
        for live in list(w.calls.values()):
            if cleanly:
                _end_by_shutdown(w, live)
            _mark_lost(live)
        if cleanly:
            w.tell("system", "Shutdown", "Shutdown: Cleanly\r\nRestart: False\r\n")
        w.gone.update(w.calls)
        w.calls.clear()
        self._direct = DirectCalls()
        self._down = True

    def boot(self, now: Seconds) -> None:
        """Start again: counters at zero, nobody paused, Uniqueids from `.0`."""
        self.world.now = now
        self.world.book.restarted(now)
        self.world.exchange = Exchange()
        self.world.ledger.restarts.append(now)
        self._down = False

    def reset(self, now: Seconds) -> None:
        """Set the counters to zero; no event tells it."""
        self.world.book.reset()
        self.world.ledger.resets.append(now)

    def ledger(self) -> Ledger:
        """Return the ledger with the counters as they are now."""
        ledger = self.world.ledger
        ledger.counters = {name: queue.counters.read() for name, queue in self.world.book.queues.items()}
        return ledger

    def _play(self, event: Event) -> None:  # noqa: C901, PLR0912 -- one case for each kind of event
        w = self.world
        match event:
            case CallArrived() | MenuChosen() | CallMarked() | CallReached() | CallEnded():
                self._play_call(event)
            case CallerJoined():
                live = self._live(event.call, event.caller, event.line or event.queue)
                bridges.drop_partner(w, live)
                waiting.join(w, live, event.queue, event.position, event.priority)
            case CallerRefused():
                live = self._live(event.call, event.caller, event.line or event.queue)
                live.note.refused += 1
                user_events.queue_status(w, live.main, event.queue, event.reason)
                if not live.announced:
                    arrivals.clear(w, live)
            case CallOffered():
                self._with(event.call, lambda live: ringing.ring(w, live, event.agent))
            case OfferEnded():
                self._with(event.call, lambda live: _end_offer(w, live, event))
            case CallAnswered():
                self._with(event.call, lambda live: talking.connect(w, live, event.agent))
            case HoldChanged():
                self._with(event.call, lambda live: talking.hold(w, live, on=event.on))
            case CallCompleted():
                found = talking.talk_of(w, event)
                if found is not None:
                    talking.complete(w, found, event.cause)
            case CallerAbandoned():
                self._with(event.call, lambda live: waiting.abandon(w, live))
            case CallerLeft():
                self._with(event.call, lambda live: waiting.leave(w, live, event.reason))
            case VisitReopened():
                self._with(event.call, lambda live: waiting.join(w, live, event.queue, None, 0))
            case _:
                self._play_staff(event)

    def _play_call(self, event: CallArrived | MenuChosen | CallMarked | CallReached | CallEnded) -> None:
        w = self.world
        match event:
            case CallArrived():
                self._arrive(event)
            case MenuChosen():
                self._with(event.call, lambda live: _choose(w, live, event.item))
            case CallMarked():
                self._with(event.call, lambda live: user_events.marked(w, live.main, event))
            case CallReached():
                self._direct.reach(w, event)
            case CallEnded():
                self._end(event)
            case _:
                assert_never(event)

    def _play_staff(self, event: _Staff) -> None:
        w = self.world
        match event:
            case AgentStateChanged():
                agents.change_state(w, event)
            case MembershipChanged():
                agents.change_membership(w, event)
            case QueueChanged():
                self._queue(event.queue, event.target_s)
            case Baseline():
                self._set_up(event)
            case CountersRead() | ConnectionLost() | SourceLimited():
                pass  # what a source says of itself happens in no telephone system
            case _:
                assert_never(event)

    def _arrive(self, event: CallArrived) -> None:
        if event.direction is Direction.OUTBOUND:
            self._direct.dial(event)
        else:
            self._live(event.call, event.caller, event.line).announced = True

    def _end(self, event: CallEnded) -> None:
        w = self.world
        self._direct.end(w, event.call)
        live = w.calls.get(event.call)
        if live is None:
            return
        if live.talk is not None:
            talking.complete(w, live, EndCause.CALLER)
        elif live.visit is not None:
            waiting.abandon(w, live)
        elif event.pre is Pre.IVR_ABANDON:
            arrivals.caller_hangs_up(w, live)
        else:
            user_events.outcome(w, live.main, event.pre)
        if event.call in w.calls:
            bridges.drop_partner(w, live)
            arrivals.clear(w, live, arrivals.BUSY if event.pre is Pre.BUSY else arrivals.NORMAL)

    def _live(self, call: CallId, caller: Caller, line: str | None) -> LiveCall:
        return self.world.calls.get(call) or arrivals.arrive(self.world, call, caller, line)

    def _with(self, call: CallId, act: Callable[[LiveCall], object]) -> None:
        live = self.world.calls.get(call)
        if live is not None:
            act(live)

    def _queue(self, name: QueueName, target_s: Seconds | None) -> None:
        queue = self.world.book.queue(name)
        if target_s is not None:
            queue.target = int(target_s)

    def _set_up(self, event: Baseline) -> None:
        w = self.world
        agents.set_up(w, event)
        for present in event.waiting:
            live = self._live(present.call, present.caller, present.queue)
            waiting.join(w, live, present.queue, present.position, present.priority)
        for talk in event.talking or ():
            live = self._live(talk.call, talk.caller, talk.queue)
            if talk.agent is not None and live.talk is None:
                waiting.join(w, live, talk.queue, None, 0)
                talking.connect(w, live, talk.agent)


def _choose(w: World, live: LiveCall, item: str) -> None:
    arrivals.press(w, live.main, item[:1] or "1")
    user_events.menu_item(w, live.main, item)


def _end_offer(w: World, live: LiveCall, event: OfferEnded) -> None:
    """End one ringing, where Asterisk tells it by itself.

    That a caller left or another agent was faster ends the ringing as a part of that.
    """
    offer = live.offers.get(event.agent)
    if offer is None:
        return
    if event.result is OfferResult.ANSWERED:
        ringing.pick_up(w, live, offer)
    elif event.result is OfferResult.DUMPED:
        ringing.dump(w, live, offer)
    elif event.result is OfferResult.MISSED:
        ringing.miss(w, live, [offer])
        ringing.settle(w, offer)


def _end_by_shutdown(w: World, live: LiveCall) -> None:
    if live.talk is not None:
        talking.complete(w, live, EndCause.CALLER)
    elif live.visit is not None:
        waiting.abandon(w, live)


def _mark_lost(live: LiveCall) -> None:
    for note in live.note.visits[-1:]:
        note.lost = note.fate == WAITING or (note.fate == ANSWERED and note.ended is None)
