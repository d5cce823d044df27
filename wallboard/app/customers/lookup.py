"""The thread that asks another program who a number belongs to; what it hears becomes a contact."""

import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from threading import Condition, Thread
from urllib.parse import quote

from msgspec import Struct

from wallboard.app.customers.answers import contact_in
from wallboard.app.web.asking import Failure, asked
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.errors import WallboardError
from wallboard.domain.notes.template import filled_in
from wallboard.domain.source import Clock
from wallboard.domain.text import say
from wallboard.domain.words import Seconds

TIMEOUT_S = 2.0
MOST_KNOWN = 50_000
"""Numbers of which it is remembered that they were asked for."""
MOST_WAITING = 1_000
"""A burst of callers: beyond it the oldest are not asked for."""
_LOOK_S = 2.0
_STOP_S = TIMEOUT_S + 1.0
_REST_S = 60.0
"""After a program did not answer: it is not asked at every call."""
_OK, _UNKNOWN = 200, 404

_log = logging.getLogger(__name__)

Known = Callable[[str], Contact | None]
"""What the book says of a number; called in the thread of the look-up."""


Seen = Callable[[], Iterable[str | None]]
"""Numbers of callers that somebody sees; looked at every two seconds."""


class Asking(Struct, frozen=True):
    """Whom to ask, and how long what was answered holds."""

    url: str
    paths: dict[str, str]
    keep_s: Seconds = 30 * 86_400.0
    unknown_s: Seconds = 86_400.0
    secret: Callable[[], str | None] = lambda: None


class Lookup:
    """Asks about numbers, each once in a while, and writes down who they are."""

    def __init__(
        self,
        asking: Asking,
        known: Known,
        write: Callable[[Contact], Future[None]],
        clock: Clock,
        seen: Seen = lambda: (),
    ) -> None:
        """Take whom to ask, what is known already, who keeps contacts, and whose names will be wanted.

        What somebody typed or imported is never changed.
        """
        self._seen = seen
        self._asking, self._known, self._write, self._clock = asking, known, write, clock
        self._until: OrderedDict[str, Seconds] = OrderedDict()
        self._waiting: deque[str] = deque(maxlen=MOST_WAITING)
        self._changed = Condition()
        self._stopping = False
        self._rest_until = 0.0
        self._failing = False
        self._thread = Thread(target=self._run, name="lookup", daemon=True)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def stop(self) -> None:
        """End after the question that is under way; one that no name server answers is left."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def want(self, numbers: Iterable[str | None]) -> None:
        """Ask about callers by their number (E.164); never blocks, and those that are none are left out.

        So withheld numbers, extensions and placeholders never leave the house.
        """
        now = self._clock()
        with self._changed:
            for number in numbers:
                if number is None or not number.startswith("+") or self._until.get(number, 0.0) > now:
                    continue
                if number not in self._waiting:
                    self._waiting.append(number)
            if self._waiting:
                self._changed.notify_all()

    def _run(self) -> None:
        while (number := self._next()) is not None:
            try:
                self._about(number)
            except Exception:  # noqa: BLE001 -- the top of this thread: the next number may go well
                _log.exception("looking a number up failed")

    def _next(self) -> str | None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._stopping or self._waiting, _LOOK_S)
                if self._stopping:
                    return None
                if self._waiting:
                    return self._waiting.popleft()
            self.want(self._seen())

    def _about(self, number: str) -> None:
        now = self._clock()
        if self._until.get(number, 0.0) > now or now < self._rest_until:
            return
        known = self._known(number)
        if known is not None and known.origin != "lookup":
            self._hold(number, now + self._asking.keep_s)
            return
        try:
            found = self._ask(number)
        except (Failure, WallboardError) as error:
            self._rest(now, error)
            return
        self._failing = False
        self._hold(number, now + (self._asking.unknown_s if found is None else self._asking.keep_s))
        if found is not None and found != known:
            self._write(found)

    def _ask(self, number: str) -> Contact | None:
        asking = self._asking
        headers = {"Accept": "application/json"}
        key = asking.secret()
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        url = filled_in(asking.url, {"number": quote(number, safe="")})
        answer = asked("GET", url, headers, timeout_s=TIMEOUT_S)
        if answer.code not in {_OK, _UNKNOWN}:
            raise Failure(say("web", "it answered {code}", code=answer.code))
        return contact_in(answer.body, number, asking.paths) if answer.code == _OK else None

    def _hold(self, number: str, until: Seconds) -> None:
        with self._changed:
            self._until[number] = until
            self._until.move_to_end(number)
            while len(self._until) > MOST_KNOWN:
                self._until.popitem(last=False)

    def _rest(self, now: Seconds, error: Exception) -> None:
        self._rest_until = now + _REST_S
        if not self._failing:
            self._failing = True
            _log.warning("names can't be looked up: %s", error)
