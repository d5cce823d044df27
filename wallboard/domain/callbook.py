"""What is known of whole calls, apart from their stays in queues."""

from msgspec.structs import replace

from wallboard.domain.events import CallArrived, CallEnded, CallMarked, CallReached, MenuChosen
from wallboard.domain.facts import Anomaly, Call, Fact, Visit
from wallboard.domain.words import CallId, Direction, Outcome, Seconds, SourceName

FORGET_ENDED_S = 600.0
FORGET_OPEN_S = 86_400.0
STALE_LISTING_S = 5.0
"""A listing may be this much older than it seems: it is not made in one instant."""


class CallBook:
    """Calls from arrival to hang-up, as far as the source shows them.

    Where it shows queues only, a call begins with its first join and is marked `partial`.
    """

    def __init__(self, source: SourceName, out: list[Fact], forget_s: Seconds = FORGET_OPEN_S) -> None:
        """Facts are appended to `out`. `forget_s`: how long to remember a call whose end is not told."""
        self._source = source
        self._forget_s = forget_s
        self._out = out
        self._calls: dict[CallId, Call] = {}
        self._open_visits: dict[CallId, set[tuple[CallId, str, int]]] = {}
        self._last_join: dict[CallId, Seconds] = {}
        self._owners: dict[CallId, CallId] = {}
        """By what a telephone system links together: the call that arrived."""
        self._early: dict[CallId, Call] = {}
        """What was told of calls that are not known yet: a dial plan may greet before it asks a queue."""
        self._sees_arrivals = False
        """Whether calls are shown before they join a queue; else a mark may be of one that never does."""
        self._guessed: set[CallId] = set()
        """Calls whose end was not told; such a call goes on when it is heard of again."""
        self.hears_hangups = False
        """True once the source has told the end of a call; then none is guessed."""

    def arrived(self, event: CallArrived) -> None:
        """Begin a call."""
        before = self._calls.get(event.call)
        if before is not None and not before.partial:
            return
        if event.linked is not None:
            self._owners.setdefault(event.linked, event.call)
        self._sees_arrivals = True
        call = before or self._early.pop(event.call, None) or self._blank(event.call, event.at)
        self._put(
            replace(
                call,
                direction=event.direction,
                arrived=event.at,
                caller=event.caller.number,
                caller_raw=event.caller.raw,
                line=event.line,
                partial=False,
                internal=event.internal,
            )
        )

    def chosen(self, event: MenuChosen) -> None:
        """Lengthen the path through the menu."""
        call = self._calls.get(event.call)
        if call is not None:
            path = f"{call.menu_path}>{event.item}" if call.menu_path else event.item
            self._put(replace(call, menu_path=path))

    def reached(self, event: CallReached) -> None:
        """Note that a person was reached without a queue."""
        call = self._calls.get(event.call)
        if call is not None and call.answered is None:
            self._put(replace(call, answered=event.at))

    def marked(self, event: CallMarked) -> None:
        """Note what more is known of a call, also of one that is over or is yet to be heard of."""
        known = self._calls.get(event.call)
        call = known or self._early.get(event.call) or self._blank(event.call, event.at)
        marked = replace(
            call,
            greeted=event.at if event.greeted and call.greeted is None else call.greeted,
            asked=call.asked or event.asked or event.rating is not None,
            rating=call.rating if event.rating is None else min(1.0, max(0.0, event.rating)),
            solved=call.solved if event.solved is None else event.solved,
            result_code=event.result_code or call.result_code,
            mark=event.mark or call.mark,
            pre=event.pre or call.pre,
            line=event.line or call.line,
        )
        if event.caller is not None:
            marked = replace(marked, caller=event.caller.number, caller_raw=event.caller.raw)
        if known is None:
            self._early[event.call] = marked
        elif marked != known:
            self._put(marked)

    def noted(self, call: Call) -> None:
        """Take over what people noted of a call; one that is known goes on from what is known here."""
        known = self._calls.get(call.call)
        if known is None:
            self._out.append(call)
        elif (known.solved, known.result_code) != (call.solved, call.result_code):
            self._put(replace(known, solved=call.solved, result_code=call.result_code))

    def ended(self, event: CallEnded) -> None:
        """End a call; one that was never heard of is not ours."""
        call = self._calls.get(event.call)
        if call is None:
            return
        self.hears_hangups = True
        self._guessed.discard(event.call)
        alone = call.result is None and call.answered is None
        pre = event.pre if event.pre is not None and alone else call.pre
        ended = replace(call, ended=event.at, pre=pre, mark=event.mark or call.mark)
        if ended != call:
            self._put(ended)

    def visit(self, visit: Visit) -> None:
        """Follow what a visit says of its call, or of the call that another leg of it arrived as."""
        call = self._calls.get(visit.call) or self._owner(visit)
        if call is None:
            if visit.wrap_until is not None:
                return  # over and forgotten, or over before we stopped: only its wrap-up went on
            call = self._partial(visit)
        call_id = call.call
        open_visits = self._open_visits.setdefault(call_id, set())
        place = (visit.call, visit.queue, visit.nth)
        if visit.outcome is Outcome.WAITING or (visit.answered is not None and visit.ended is None):
            open_visits.add(place)
            if call_id in self._guessed:
                self._guessed.discard(call_id)
                call = replace(call, ended=None)
        else:
            open_visits.discard(place)
        if visit.answered is not None and (call.answered is None or visit.answered < call.answered):
            call = replace(call, answered=visit.answered)
        if visit.joined >= self._last_join.get(call_id, visit.joined):
            self._last_join[call_id] = visit.joined
            if visit.outcome is not Outcome.WAITING:
                call = replace(call, result=visit.outcome)
        if call != self._calls.get(call_id):
            self._put(call)

    def guess_end(self, call_id: CallId, at: Seconds, *, unseen: bool) -> None:
        """End a call whose visits are all over, where nothing will tell its end.

        So it is where the source shows queues only, and where the end of the last visit was `unseen`.
        """
        call = self._calls.get(call_id)
        if call is None or call.ended is not None or self._is_busy(call_id):
            return
        if unseen or (call.partial and not self.hears_hangups):
            self._guess(call, at)

    def alive(self, calls: frozenset[CallId], at: Seconds, seen: Seconds) -> None:
        """End the calls that a listing made at `at` does not name, as of when they were last seen.

        A call younger than a listing may take is given time until the next one.
        """
        for call in list(self._calls.values()):
            young = at - call.arrived < STALE_LISTING_S
            if call.ended is None and call.call not in calls and not young and not self._is_busy(call.call):
                self._guess(call, max(seen, call.answered or call.arrived))

    def restore(self, calls: list[Call]) -> None:
        """Take up open calls out of the cache, without telling them again."""
        for call in calls:
            self._calls[call.call] = call

    def forget(self, now: Seconds) -> list[CallId]:
        """Drop what can't change any more and return its calls, so that memory stays bounded."""
        old = [c.call for c in self._calls.values() if self._is_old(c, now)]
        for call_id in old:
            del self._calls[call_id]
            self._open_visits.pop(call_id, None)
            self._last_join.pop(call_id, None)
            self._guessed.discard(call_id)
        if old:
            gone = set(old)
            self._owners = {linked: owner for linked, owner in self._owners.items() if owner not in gone}
        self._forget_early(now)
        return old

    def _forget_early(self, now: Seconds) -> None:
        """Let go of what was told of calls that never came; odd only where each call that comes is seen."""
        for early in [call for call in self._early.values() if now - call.arrived > FORGET_ENDED_S]:
            del self._early[early.call]
            if self._sees_arrivals:
                self._out.append(Anomaly(self._source, early.arrived, "mark_without_call", "", early.call))

    def _is_busy(self, call_id: CallId) -> bool:
        return bool(self._open_visits.get(call_id))

    def _is_old(self, call: Call, now: Seconds) -> bool:
        if self._is_busy(call.call):
            return False
        if call.ended is not None and self.hears_hangups:
            return now - call.ended > FORGET_ENDED_S
        return now - (call.ended or call.arrived) > self._forget_s

    def _owner(self, visit: Visit) -> Call | None:
        return self._calls.get(self._owners.get(visit.linked or "", ""))

    def _blank(self, call_id: CallId, at: Seconds) -> Call:
        return Call(self._source, call_id, Direction.INBOUND, at)

    def _partial(self, visit: Visit) -> Call:
        early = self._early.pop(visit.call, None) or self._blank(visit.call, visit.joined)
        return replace(
            early,
            arrived=visit.joined,
            caller=visit.caller or early.caller,
            caller_raw=visit.caller_raw or early.caller_raw,
            line=visit.line or early.line,
            partial=True,
        )

    def _guess(self, call: Call, at: Seconds) -> None:
        self._guessed.add(call.call)
        self._put(replace(call, ended=at))

    def _put(self, call: Call) -> None:
        self._calls[call.call] = call
        self._out.append(call)
