import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import pytest

from tests.app.delivery.servers import Program, web_server
from wallboard.app.customers.lookup import Asking, Lookup
from wallboard.domain.desk.contacts import Contact

WHO, OTHER = "+36551234567", "+36551112222"
PATHS = {"name": "name", "company": "company"}
WAIT_S = 20.0


class Room:
    """A look-up with a clock, and a book."""

    def __init__(self, url: str, key: str | None = None) -> None:
        self.now = 1_790_000_000.0
        self.book: dict[str, Contact] = {}
        self.asked_book: list[str] = []
        self._changed = threading.Condition()
        asking = Asking(f"{url}/who?n={{number}}", PATHS, secret=lambda: key)
        self.lookup = Lookup(asking, self._known, self._write, lambda: self.now)
        self.lookup.start()

    def _known(self, who: str) -> Contact | None:
        with self._changed:
            self.asked_book.append(who)
            self._changed.notify_all()
        return self.book.get(who)

    def _write(self, contact: Contact) -> Future[None]:
        with self._changed:
            self.book[contact.who] = contact
            self._changed.notify_all()
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def wait(self, *whose: str) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: set(whose) <= set(self.book), WAIT_S), self.book

    def wait_for_book(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.asked_book) >= count, WAIT_S), self.asked_book


@contextmanager
def room(program: Program, key: str | None = None) -> Iterator[Room]:
    with web_server(program) as address:
        made = Room(address, key)
        try:
            yield made
        finally:
            made.lookup.stop()
    assert "lookup" not in {thread.name for thread in threading.enumerate()}


def test_a_name_that_is_known_elsewhere_becomes_a_contact_and_is_not_asked_for_again() -> None:
    program = Program()
    program.body = b'{"name": "Anna"}'
    with room(program, "s3cret") as made:
        made.lookup.want([WHO])
        made.wait(WHO)
        made.lookup.want([WHO, WHO])
        made.lookup.want([OTHER])
        made.wait(WHO, OTHER)

    assert [posted.path for posted in program.posted] == [f"/who?n=%2B{who[1:]}" for who in (WHO, OTHER)]
    assert program.posted[0].headers["Authorization"] == "Bearer s3cret"
    assert made.book[WHO] == Contact(WHO, "Anna", origin="lookup")


def test_nobody_who_hides_their_number_is_ever_told_of() -> None:
    program = Program()
    program.body = b'{"name": "Anna"}'
    with room(program) as made:
        made.lookup.want([None, "", "anonymous", "1001", "112", "0655123456", WHO])
        made.wait(WHO)

    assert len(program.posted) == 1


@pytest.mark.parametrize(("code", "body"), [(404, b""), (200, b"{}"), (200, b"no json")])
def test_who_is_not_known_is_asked_for_again_after_a_day(code: int, body: bytes) -> None:
    program = Program()
    program.code, program.body = code, body
    with room(program) as made:
        made.lookup.want([WHO])
        program.wait(1)
        program.code, program.body = 200, b'{"company": "Firm"}'
        made.lookup.want([OTHER])
        made.wait(OTHER)
        made.lookup.want([WHO])
        assert len(program.posted) == 2
        made.now += 86_400.0
        made.lookup.want([WHO])
        made.wait(WHO)


def test_what_people_typed_is_better_than_what_a_program_says() -> None:
    program = Program()
    program.body = b'{"name": "Wrong"}'
    with room(program) as made:
        made.book[WHO] = Contact(WHO, "Typed", origin="typed")
        made.lookup.want([WHO])
        made.lookup.want([OTHER])
        made.wait(OTHER)

    assert made.book[WHO].name == "Typed"
    assert len(program.posted) == 1


def test_a_program_that_is_down_is_left_alone_for_a_minute_and_said_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    program = Program()
    program.code = 500
    with room(program) as made:
        made.lookup.want([WHO])
        program.wait(1)
        made.wait_for_book(1)
        program.code, program.body = 200, b'{"name": "Anna"}'
        for n in range(50):
            made.lookup.want([f"+3655111{n:04}"])
        made.now += 61.0
        made.lookup.want([WHO])
        made.wait(WHO)

    assert caplog.text.count("can't be looked up") == 1
    assert "+36" not in caplog.text
