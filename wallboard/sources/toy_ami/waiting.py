"""Callers join a queue and leave it unanswered."""

from collections.abc import Callable
from typing import TypeAlias

from wallboard.domain.words import Outcome, QueueName
from wallboard.sources.toy_ami.arrivals import caller_hangs_up, clear, press
from wallboard.sources.toy_ami.book import Visit
from wallboard.sources.toy_ami.ledger import ABANDONED, EXIT_KEY, OVERFLOW, UNKNOWN, VisitNote
from wallboard.sources.toy_ami.ringing import cancel, miss, settle
from wallboard.sources.toy_ami.user_events import queue_status
from wallboard.sources.toy_ami.world import LiveCall, Offer, World

_EndRinging: TypeAlias = Callable[[World, LiveCall], list[Offer]]

_QUEUE_CONTEXT = "queue-run"
_EXIT_CONTEXT = "queue-exit"
_KEY = "1"
_RING_ENDS_FIRST = frozenset({Outcome.TIMEOUT, Outcome.OVERFLOW, Outcome.LEAVE_EMPTY})
_MOVED = frozenset({Outcome.UNKNOWN, Outcome.FAILED})


def join(w: World, live: LiveCall, name: QueueName, position: int | None, priority: int) -> None:
    """Put a caller into a queue, at a position if one is given, else by priority."""
    queue = w.book.queue(name)
    if live.note.visits and live.note.visits[-1].fate == UNKNOWN:
        live.note.visits[-1].fate = OVERFLOW
    visit = Visit(live.call, queue, w.now, priority)
    place = sum(1 for other in queue.waiting if other.priority >= priority)
    if position is not None:
        place = max(0, min(position - 1, len(queue.waiting)))
    queue.waiting.insert(place, visit)
    visit.first_position = place + 1
    live.visit = visit
    live.note.visits.append(VisitNote(queue.name, w.now))
    live.main.go(_QUEUE_CONTEXT, queue.name, 4)
    if len(queue.waiting) == 1:
        w.device(f"Queue:{queue.name}", "RINGING")
    w.say_agent(
        "QueueCallerJoin",
        live.main.fields(),
        f"Queue: {queue.name}\r\nPosition: {place + 1}\r\nCount: {len(queue.waiting)}\r\n",
    )
    w.say("MusicOnHoldStart", live.main.fields(), "Class: default\r\n")


def abandon(w: World, live: LiveCall) -> None:
    """The caller hangs up while waiting."""
    visit = _waiting(live)
    if visit is None:
        return
    caller_hangs_up(w, live)
    _stop_music(w, live)
    open_offers = list(live.offers.values())
    for offer in open_offers:
        cancel(w, live, offer)
    _tell_abandon(w, live, visit)
    _leave(w, live, visit, ABANDONED)
    for offer in open_offers:
        settle(w, offer)
    _end_if_unannounced(w, live)


def leave(w: World, live: LiveCall, reason: Outcome) -> None:
    """The caller leaves in another way: out of time, moved, by a key."""
    visit = _waiting(live)
    if visit is None:
        return
    if reason is Outcome.EXIT_KEY:
        _by_key(w, live, visit)
    elif reason in _MOVED:
        _moved(w, live, visit)
    else:
        _out(w, live, visit, miss if reason in _RING_ENDS_FIRST else _cancel_all)
    queue_status(w, live.main, visit.queue.name, reason)
    if reason is not Outcome.OVERFLOW:
        _end_if_unannounced(w, live)


def leave_queue(w: World, live: LiveCall, visit: Visit) -> None:
    """Take the caller out of the line; the event says the position left and how many remain."""
    queue = visit.queue
    position = visit.position
    queue.waiting.remove(visit)
    live.visit = None
    if not queue.waiting:
        w.device(f"Queue:{queue.name}", "NOT_INUSE")
    w.say_agent(
        "QueueCallerLeave",
        live.main.fields(),
        f"Queue: {queue.name}\r\nPosition: {position}\r\nCount: {len(queue.waiting)}\r\n",
    )


def _by_key(w: World, live: LiveCall, visit: Visit) -> None:
    press(w, live.main, _KEY)
    live.main.go(_EXIT_CONTEXT, _KEY, 0)
    open_offers = _cancel_all(w, live)
    _stop_music(w, live)
    _leave(w, live, visit, EXIT_KEY)
    for offer in open_offers:
        settle(w, offer)


def _moved(w: World, live: LiveCall, visit: Visit) -> None:
    _stop_music(w, live)
    live.main.go(_EXIT_CONTEXT, "0", 1)
    open_offers = _cancel_all(w, live)
    _tell_abandon(w, live, visit)
    _leave(w, live, visit, UNKNOWN)
    for offer in open_offers:
        settle(w, offer)


def _out(w: World, live: LiveCall, visit: Visit, end_ringing: _EndRinging) -> None:
    open_offers = end_ringing(w, live)
    _tell_abandon(w, live, visit)
    _stop_music(w, live)
    _leave(w, live, visit, UNKNOWN)
    for offer in open_offers:
        settle(w, offer)


def _cancel_all(w: World, live: LiveCall) -> list[Offer]:
    open_offers = list(live.offers.values())
    for offer in open_offers:
        cancel(w, live, offer)
    return open_offers


def _tell_abandon(w: World, live: LiveCall, visit: Visit) -> None:
    hold = int(w.now) - int(visit.joined)
    visit.queue.counters.gave_up(in_target=hold <= visit.queue.target)
    live.visit_note.hold_time = hold
    w.say_agent(
        "QueueCallerAbandon",
        live.main.fields(),
        f"Queue: {visit.queue.name}\r\nPosition: {visit.position}\r\n"
        f"OriginalPosition: {visit.first_position}\r\nHoldTime: {hold}\r\n",
    )


def _leave(w: World, live: LiveCall, visit: Visit, fate: str) -> None:
    leave_queue(w, live, visit)
    note = live.visit_note
    note.fate, note.left = fate, w.now


def _waiting(live: LiveCall) -> Visit | None:
    return live.visit if live.talk is None else None


def _stop_music(w: World, live: LiveCall) -> None:
    w.say("MusicOnHoldStop", live.main.fields())


def _end_if_unannounced(w: World, live: LiveCall) -> None:
    if not live.announced:
        clear(w, live)
