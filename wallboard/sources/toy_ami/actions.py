"""What the server answers to actions other than login: lists, settings, small talk."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TypeAlias

from wallboard.domain.source import Clock
from wallboard.domain.words import Seconds
from wallboard.sources.toy_ami.book import NOT_IN_USE, Queue
from wallboard.sources.toy_ami.call_backs import CONTEXT, CallBacks
from wallboard.sources.toy_ami.channels import UNKNOWN, Channel
from wallboard.sources.toy_ami.script import Script
from wallboard.sources.toy_ami.world import LiveCall, World

Request: TypeAlias = Mapping[str, str]
"""The headers of an action, names in lower case."""

VERSION = "22.10.1"
_REPORTING = frozenset({"system", "reporting"})
_NONE: frozenset[str] = frozenset()


class Answers:
    """Answers of a logged-in session. `now` gives the server's own time."""

    def __init__(
        self, script: Script, now: Callable[[], Seconds], call_backs: CallBacks, clock: Clock
    ) -> None:
        self._script = script
        self._now = now
        self._call_backs = call_backs
        self._clock = clock
        self._table: dict[str, tuple[frozenset[str], Callable[[Request], str]]] = {
            "ping": (_NONE, self._ping),
            "coresettings": (_REPORTING, _core_settings),
            "corestatus": (_REPORTING, self._core_status),
            "queuestatus": (_NONE, self._queue_status),
            "queuesummary": (_NONE, self._queue_summary),
            "queuereset": (_NONE, self._queue_reset),
            "coreshowchannels": (_REPORTING, self._channels),
            # Known to a real server too; here only so that an account without the right is refused.
            "command": (frozenset({"command"}), unknown_action),
            "queuepause": (frozenset({"agent"}), unknown_action),
            "originate": (frozenset({"originate"}), self._originate),
            "hangup": (frozenset({"system", "call"}), self._hang_up),
            "showdialplan": (frozenset({"config", "reporting"}), _dial_plan),
            "filter": (frozenset({"system"}), unknown_action),
        }

    def answer(self, request: Request, rights: frozenset[str]) -> str:
        """Return the whole answer to one action."""
        name = request.get("action", "").lower()
        if name == "listcommands":
            return self._commands(request, rights)
        needed, act = self._table.get(name, (_NONE, unknown_action))
        if needed and not needed & rights:
            return error(request, "Permission denied")
        return act(request)

    def _commands(self, request: Request, rights: frozenset[str]) -> str:
        """List what the account may do; a real server writes names as Originate, and a word on each."""
        may = (name for name, (needed, _) in self._table.items() if not needed or needed & rights)
        return success(request, *(f"{name.capitalize()}: It does this.  (Priv: …)" for name in sorted(may)))

    def _originate(self, request: Request) -> str:
        why_not = self._call_backs.originate(request, self._clock())
        if why_not is not None:
            return error(request, why_not)
        return success(request, "Message: Originate successfully queued")

    def _hang_up(self, request: Request) -> str:
        why_not = self._call_backs.hang_up(request.get("channel", ""), self._clock())
        return success(request, "Message: Channel Hungup") if why_not is None else error(request, why_not)

    def _ping(self, request: Request) -> str:
        return success(request, "Ping: Pong", f"Timestamp: {self._now():.6f}")

    def _core_status(self, request: Request) -> str:
        started = datetime.fromtimestamp(self._script.world.book.started, UTC)
        day, hour = f"{started:%Y-%m-%d}", f"{started:%H:%M:%S}"
        return success(
            request,
            f"CoreStartupDate: {day}",
            f"CoreStartupTime: {hour}",
            f"CoreReloadDate: {day}",
            f"CoreReloadTime: {hour}",
            f"CoreCurrentCalls: {len(self._script.world.calls)}",
            f"CoreProcessedCalls: {len(self._script.world.ledger.calls)}",
        )

    def _queue_reset(self, request: Request) -> str:
        self._script.reset(self._now())
        return success(request, "Message: Queue stats reset successfully")

    def _queue_status(self, request: Request) -> str:
        def items() -> Iterator[tuple[str, str]]:
            for queue in self._queues(request):
                yield "QueueParams", _params(queue)
                for member in queue.members.values():
                    yield "QueueMember", member.listed()
                yield from (("QueueEntry", entry) for entry in self._entries(queue))

        return listing(request, "Queue status will follow", items(), "QueueStatusComplete")

    def _queue_summary(self, request: Request) -> str:
        items = (("QueueSummary", self._summary(queue)) for queue in self._queues(request))
        return listing(request, "Queue summary will follow", items, "QueueSummaryComplete")

    def _channels(self, request: Request) -> str:
        now = self._now()
        # Here the ActionID is the first field (recorded); in the lists of queues it is the last.
        items = (("CoreShowChannel", _tag(request) + text) for text in _channels(self._script.world, now))
        return listing(request, "Channels will follow", items, "CoreShowChannelsComplete")

    def _queues(self, request: Request) -> list[Queue]:
        """Return the queues in no order, as a hash gives them; names compare without case."""
        wanted = request.get("queue", "").lower()
        queues = self._script.world.book.queues
        names = sorted(queues, key=lambda name: name[::-1])
        return [queues[name] for name in names if not wanted or name.lower() == wanted]

    def _entries(self, queue: Queue) -> Iterator[str]:
        calls = self._script.world.calls
        for position, visit in enumerate(queue.waiting, 1):
            channel = calls[visit.call].main
            yield (
                f"Queue: {queue.name}\r\nPosition: {position}\r\nChannel: {channel.name}\r\n"
                f"Uniqueid: {channel.uniqueid}\r\nCallerIDNum: {_listed(channel.num)}\r\n"
                f"CallerIDName: {_listed(channel.caller_name)}\r\n"
                f"ConnectedLineNum: {_listed(channel.connected_num)}\r\n"
                f"ConnectedLineName: {_listed(channel.connected_name)}\r\n"
                f"Wait: {int(self._now()) - int(visit.joined)}\r\nPriority: {visit.priority}\r\n"
            )

    def _summary(self, queue: Queue) -> str:
        counters, now = queue.counters, int(self._now())
        available = [m for m in queue.members.values() if m.agent.status == NOT_IN_USE and not m.paused]
        logged_in = [m for m in queue.members.values() if not m.agent.unreachable]
        longest = max((now - int(visit.joined) for visit in queue.waiting), default=0)
        return (
            f"Queue: {queue.name}\r\nLoggedIn: {len(logged_in)}\r\nAvailable: {len(available)}\r\n"
            f"Callers: {len(queue.waiting)}\r\nHoldTime: {counters.holdtime}\r\n"
            f"TalkTime: {counters.talktime}\r\nLongestHoldTime: {longest}\r\n"
        )


def success(request: Request, *lines: str) -> str:
    """Return a response that it worked."""
    return _response("Success", request, lines)


def error(request: Request, message: str) -> str:
    """Return a response that it did not."""
    return _response("Error", request, (f"Message: {message}",))


def unknown_action(request: Request) -> str:
    """Return the response to an action nobody knows."""
    action = request.get("action", "")
    if not action:
        return error(request, "Missing action in request")
    return error(
        request,
        f"Invalid/unknown command: {action}. Use Action: ListCommands to show available commands.",
    )


def listing(request: Request, message: str, items: Iterator[tuple[str, str]], last: str) -> str:
    """Return a list: a response, an event for each item, and one that says it is complete."""
    tag = _tag(request)
    events = [
        f"Event: {name}\r\n{fields}{'' if tag and fields.startswith(tag) else tag}\r\n"
        for name, fields in items
    ]
    end = f"Event: {last}\r\n{tag}EventList: Complete\r\nListItems: {len(events)}\r\n\r\n"
    return success(request, "EventList: start", f"Message: {message}") + "".join(events) + end


def _response(kind: str, request: Request, lines: tuple[str, ...]) -> str:
    return f"Response: {kind}\r\n{_tag(request)}" + "".join(f"{line}\r\n" for line in lines) + "\r\n"


def _tag(request: Request) -> str:
    tag = request.get("actionid")
    return f"ActionID: {tag}\r\n" if tag else ""


def _core_settings(request: Request) -> str:
    return success(
        request,
        "AMIversion: 11.0.0",
        f"AsteriskVersion: {VERSION}",
        "SystemName: ",
        "CoreMaxCalls: 0",
        "CoreMaxLoadAvg: 0.000000",
        "CoreRunUser: ",
        "CoreRunGroup: ",
        "CoreMaxFilehandles: 20000",
        "CoreRealTimeEnabled: No",
        "CoreCDRenabled: Yes",
        "CoreHTTPenabled: No",
        "SoundsSearchCustomDir: No",
    )


def _dial_plan(request: Request) -> str:
    context = request.get("context", "")
    if context != CONTEXT:
        return error(request, f"Did not find context {context}")
    step = f"Context: {CONTEXT}\r\nExtension: s\r\nPriority: 1\r\nApplication: Dial\r\n"
    return listing(
        request, "DialPlan list will follow", iter([("ListDialplan", step)]), "ShowDialPlanComplete"
    )


def _params(queue: Queue) -> str:
    counters = queue.counters
    return (
        f"Queue: {queue.name}\r\nMax: 0\r\nStrategy: rrmemory\r\nCalls: {len(queue.waiting)}\r\n"
        f"Holdtime: {counters.holdtime}\r\nTalkTime: {counters.talktime}\r\n"
        f"Completed: {counters.completed}\r\nAbandoned: {counters.abandoned}\r\n"
        f"ServiceLevel: {queue.target}\r\nServicelevelPerf: {counters.perf:.1f}\r\n"
        f"ServicelevelPerf2: {counters.perf2:.1f}\r\nWeight: 0\r\n"
    )


def _listed(text: str) -> str:
    return "unknown" if text == UNKNOWN else text


def _channels(w: World, now: Seconds) -> Iterator[str]:
    for live in w.calls.values():
        application, data = _doing(live)
        yield _channel(live.main, now, application, data)
        if live.leg.far is not None and live.leg.far.alive:
            yield _channel(live.leg.far, now, "Wait", "60")
        offers = [live.talk.offer] if live.talk else list(live.offers.values())
        for offer in offers:
            yield _channel(offer.leg.main, now, "AppQueue", "(Outgoing Line)")
            if offer.leg.far is not None and offer.leg.far.alive:
                yield _channel(offer.leg.far, now, "Wait", "60")


def _doing(live: LiveCall) -> tuple[str, str]:
    visit = live.talk.visit if live.talk else live.visit
    return ("Queue", f"{visit.queue.name},tT,,,") if visit else ("Wait", "60")


def _channel(channel: Channel, now: Seconds, application: str, data: str) -> str:
    age = max(0, int(now - channel.since))
    return (
        f"{channel.fields()}Application: {application}\r\nApplicationData: {data}\r\n"
        f"Duration: {age // 3600:02}:{age // 60 % 60:02}:{age % 60:02}\r\nBridgeId: {channel.bridge}\r\n"
    )
