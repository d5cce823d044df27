import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.store.book.entered import Desk, book_with
from tests.store.made import cache_with
from wallboard.app.delivery.ways import NotDeliveredError
from wallboard.app.delivery.worker import Deliveries
from wallboard.domain.desk.notes import Delivery, DeliveryState, Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call
from wallboard.domain.notes.letter import Letter, Wording
from wallboard.domain.notes.retrying import WAITS, asked
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Direction, Seconds
from wallboard.store.book.file import book_path
from wallboard.store.reader import Reader

NOW = 1_790_000_000.0
WAIT_S = 20.0
NOTE = Note("n1", "+36551234567", NOW - 5, "Ana", "pbx", "1.1", "support", text="Ring back")
CALL = Call("pbx", "1.1", Direction.INBOUND, NOW - 60, line="+361")
DOWN = NotDeliveredError(mark("delivery", "it can't be reached"))
NEVER = NotDeliveredError(mark("delivery", "no such mailbox"), for_good=True)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> Seconds:
        return self.now


class Postman:
    """A way that keeps what it is handed; what is in `faults` happens first."""

    def __init__(self, *faults: Exception, remark: Text | None = None) -> None:
        self.faults = list(faults)
        self.remark = remark
        self.sent: list[Letter] = []
        self.failed = threading.Event()

    def send(self, letter: Letter, delivery: Delivery, at: Seconds) -> Text | None:
        if self.faults:
            self.failed.set()
            raise self.faults.pop(0)
        self.sent.append(letter)
        return self.remark


class Room:
    """A book with its cache, and who delivers."""

    def __init__(self, folder: Path, way: Postman) -> None:
        self.clock = Clock()
        self.path = folder / "calls.sqlite"
        self.desk = Desk(book_path(self.path))
        self._reader = Reader(self.path)
        self._reader.start()
        self.worker = Deliveries(
            {"Client": way}, self._reader.submit, self.desk.book.write, Wording(), self.clock
        )
        self.worker.start()

    def ask(self, *entries: Note | Delivery) -> None:
        self.desk.book.write(*entries).result(WAIT_S)
        self.worker.hear(entries)

    def told(self, right: Callable[[Delivery], bool]) -> Delivery:
        """Wait for a delivery to stand so."""
        for count in range(1, 200):
            found = [one for one in self.desk.heard(count) if isinstance(one, Delivery) and right(one)]
            if found:
                return found[-1]
        raise AssertionError

    def stop(self) -> None:
        self.worker.stop()
        self._reader.stop()
        self.desk.book.stop()


@contextmanager
def room(folder: Path, way: Postman) -> Iterator[Room]:
    if not (folder / "calls.sqlite").exists():
        cache_with(folder / "calls.sqlite", [CALL])
    made = Room(folder, way)
    try:
        yield made
    finally:
        made.stop()
    assert "deliver" not in {thread.name for thread in threading.enumerate()}


def is_sent(delivery: Delivery) -> bool:
    return delivery.state is DeliveryState.SENT


def test_a_note_that_was_put_on_its_way_arrives_and_says_so(tmp_path: Path) -> None:
    way = Postman()
    with room(tmp_path, way) as made:
        made.ask(NOTE, asked("n1", "client", NOW))
        told = made.told(is_sent)

    assert (told.tries, told.error) == (1, "")
    assert [letter.values["text"] for letter in way.sent] == ["Ring back"]
    assert way.sent[0].values["line"] == "+361"


def test_what_failed_is_tried_again_when_it_is_time(tmp_path: Path) -> None:
    way = Postman(DOWN, DOWN, remark=mark("delivery", "not for all"))
    with room(tmp_path, way) as made:
        made.ask(NOTE, asked("n1", "Client", NOW))
        first = made.told(lambda one: one.tries == 1)
        assert (first.error, first.next_at) == ("it can't be reached", NOW + WAITS[0])
        made.clock.now += WAITS[0]
        made.worker.hear([asked("n1", "Client", NOW)])
        made.told(lambda one: one.tries == 2)
        made.clock.now += WAITS[1]
        made.worker.hear([asked("n1", "Client", NOW)])
        told = made.told(is_sent)

    assert (told.state, told.error) == (DeliveryState.SENT, "not for all")
    assert len(way.sent) == 1


def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    way = Postman()
    book_with(tmp_path / "calls.book.sqlite", [NOTE, asked("n1", "Client", NOW)])
    with room(tmp_path, way) as made:
        made.told(is_sent)
    with room(tmp_path, way) as made:
        made.ask(replace(NOTE, id="n2"), asked("n2", "Client", NOW))
        made.told(lambda one: one.note == "n2" and is_sent(one))

    assert [letter.note.id for letter in way.sent] == ["n1", "n2"]


@pytest.mark.parametrize(
    ("entries", "faults", "says"),
    [
        ([NOTE, asked("n1", "Client", NOW)], [NEVER], "no such mailbox"),
        ([NOTE, asked("n1", "Gone", NOW)], [], "no such client"),
        ([replace(NOTE, removed=True), asked("n1", "Client", NOW)], [], "was removed"),
        ([asked("n1", "Client", NOW)], [], "was removed"),
    ],
)
def test_what_can_never_arrive_is_given_up_with_a_reason(
    tmp_path: Path,
    entries: list[Note | Delivery],
    faults: list[Exception],
    says: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with room(tmp_path, Postman(*faults)) as made:
        made.ask(*entries)
        told = made.told(lambda one: one.state is DeliveryState.GIVEN_UP)

    assert says in told.error
    assert told.next_at is None


def test_a_missing_password_is_said_and_waited_for(tmp_path: Path) -> None:
    missing = WallboardError(mark("error", "The keyring has no password for mail."))
    with room(tmp_path, Postman(missing)) as made:
        made.ask(NOTE, asked("n1", "Client", NOW))
        told = made.told(lambda one: one.tries == 1)

    assert told.state is DeliveryState.WAITING
    assert "keyring" in told.error


def test_more_than_a_portion_goes_out_at_once(tmp_path: Path) -> None:
    way, many = Postman(), 45
    with room(tmp_path, way) as made:
        notes = [replace(NOTE, id=f"n{n}") for n in range(many)]
        made.ask(*notes, *(asked(f"n{n}", "Client", NOW + n / 100 - 1) for n in range(many)))
        made.told(lambda one: one.note == f"n{many - 1}" and is_sent(one))

    assert len({letter.note.id for letter in way.sent}) == len(way.sent) == many


def test_a_fault_of_ours_ends_neither_the_thread_nor_the_note(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    way = Postman(KeyError("ours"))
    with room(tmp_path, way) as made:
        made.ask(NOTE, asked("n1", "Client", NOW))
        assert way.failed.wait(WAIT_S)
        made.worker.hear([asked("n1", "Client", NOW)])
        made.told(is_sent)

    assert "delivering notes failed" in caplog.text


def test_a_client_that_hangs_is_asked_for_one_note_of_many(tmp_path: Path) -> None:
    hung = NotDeliveredError(mark("delivery", "no answer in time"), away=True)
    way, many = Postman(hung), 45
    with room(tmp_path, way) as made:
        notes = [replace(NOTE, id=f"n{n}") for n in range(many)]
        made.ask(*notes, *(asked(f"n{n}", "Client", NOW + n / 100 - 1) for n in range(many)))
        last = made.told(lambda one: one.note == f"n{many - 1}" and one.tries == 1)

    assert (last.state, last.error) == (DeliveryState.WAITING, "no answer in time")
    assert way.sent == []
