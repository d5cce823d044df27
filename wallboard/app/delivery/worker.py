"""The thread that takes notes to clients, one after the other, and tries again what did not arrive."""

import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import CancelledError, Future
from threading import Condition, Thread
from time import monotonic
from typing import Any

from wallboard.app.delivery.ways import NotDeliveredError, Way
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.domain.errors import WallboardError
from wallboard.domain.notes.letter import Letter, Wording, letter_of
from wallboard.domain.notes.retrying import failed, sent
from wallboard.domain.source import Clock
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.store.queries.notes.due import Due, due_notes

LOOK_S = 60.0
"""How often it looks for what nobody told of, such as a try that is due."""
REST_S = 30.0
"""So long who did not answer is not asked again for another note."""
_LEAST_S = 1.0
_ANSWER_S = 30.0
_STOP_S = 3.0
_KEPT_S = 5.0
_REMOVED = mark("delivery", "the note was removed before it went out")

Submit = Callable[[Callable[..., Any]], Future[Any]]
Write = Callable[..., Future[None]]

_log = logging.getLogger(__name__)


class Deliveries:
    """What is on its way to clients.

    Only the program that writes the cache may run one, so that nothing is sent twice. What waits is in the
    book, so a restart changes nothing; what happened to a note is written there too.
    """

    def __init__(
        self, ways: Mapping[str, Way], submit: Submit, write: Write, wording: Wording, clock: Clock
    ) -> None:
        """Take the ways by clients' titles, where to ask the cache with its book, and who keeps entries."""
        self._ways = {title.casefold(): way for title, way in ways.items()}
        self._submit, self._write = submit, write
        self._wording, self._clock = wording, clock
        self._changed = Condition()
        self._news = True
        self._stopping = False
        self._unkept: dict[tuple[str, str], Future[None]] = {}
        """Tried, and what became of it is not in the book yet."""
        self._away: dict[str, tuple[Text, float]] = {}
        """Clients that did not answer, how, and until when (monotonic) they are left alone: many notes to one
        that hangs would keep those to others waiting for hours."""
        self._thread = Thread(target=self._run, name="deliver", daemon=True)

    def start(self) -> None:
        """Begin; what was waiting is tried at once."""
        self._thread.start()

    def stop(self) -> None:
        """End after the note that is in hand; one whose server hangs is left, and tried again some day."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered, at whichever desk; may be called in any thread, and never blocks."""
        if any(isinstance(one, Delivery) and one.state is DeliveryState.WAITING for one in entries):
            with self._changed:
                self._news = True
                self._changed.notify_all()

    def _run(self) -> None:
        wait = 0.0
        while self._wait(wait):
            try:
                wait = self._round()
            except Exception:  # noqa: BLE001 -- the top of this thread: the next round may go well
                _log.exception("delivering notes failed")
                wait = LOOK_S

    def _wait(self, most: Seconds) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._news, most)
            self._news = False
            return not self._stopping

    def _round(self) -> Seconds:
        """Try all that is due; return how long there is nothing more to do."""
        now = self._clock()
        try:
            due: Due = self._submit(lambda connection: due_notes(connection, now)).result(_ANSWER_S)
        except (WallboardError, CancelledError, TimeoutError) as error:
            _log.info("the notes that are due can't be read: %s", error)
            return LOOK_S
        self._unkept = {key: future for key, future in self._unkept.items() if not future.done()}
        for gone in due.removed:
            self._keep(failed(gone, self._clock(), str(_REMOVED), for_good=True))
        for one in due.notes:
            if self._stopping:
                return 0.0
            if _key(one.delivery) not in self._unkept:
                self._try(one.delivery, letter_of(one.note, one.call, self._wording))
        if self._unkept:
            return LOOK_S
        if due.notes or due.removed:
            return 0.0  # for what was left for the next portion
        later = LOOK_S if due.next_at is None else due.next_at - self._clock()
        return min(LOOK_S, max(_LEAST_S, later))

    def _try(self, delivery: Delivery, letter: Letter) -> None:
        way = self._ways.get(delivery.channel.casefold())
        if way is None:
            why = mark("delivery", "the settings have no such client any more")
            self._keep(failed(delivery, self._clock(), str(why), for_good=True))
            return
        channel = delivery.channel.casefold()
        why_away, until = self._away.get(channel, (None, 0.0))
        if why_away is not None and monotonic() < until:
            self._keep(failed(delivery, self._clock(), str(why_away)))
            return
        try:
            remark = way.send(letter, delivery, self._clock())
        except NotDeliveredError as error:
            if error.away:
                self._away[channel] = error.why, monotonic() + REST_S
            self._keep(failed(delivery, self._clock(), str(error.why), for_good=error.for_good))
        except WallboardError as error:
            self._keep(failed(delivery, self._clock(), str(error)))
        else:
            self._keep(sent(delivery, self._clock(), "" if remark is None else str(remark)))

    def _keep(self, delivery: Delivery) -> None:
        """Write down how it stands, and wait until that is kept: else it would be due again in a moment."""
        if delivery.state is DeliveryState.GIVEN_UP:
            _log.warning("a note will not reach %s: %s", delivery.channel, delivery.error)
        kept = self._write(delivery)
        try:
            kept.result(_KEPT_S)
        except (WallboardError, TimeoutError) as error:
            # The book tries on. If it never can, the note goes out again some day, with the same id.
            _log.warning("what became of a note is not kept yet: %s", error)
            self._unkept[_key(delivery)] = kept


def _key(delivery: Delivery) -> tuple[str, str]:
    return delivery.note, delivery.channel
