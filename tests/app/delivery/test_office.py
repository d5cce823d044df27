"""Notes where a cache is written: what they say reaches calls and clients, and names are looked up."""

from collections.abc import Callable
from pathlib import Path
from threading import Condition

import pytest
from msgspec.structs import replace

from tests.app.delivery.servers import Program, web_server
from tests.store.book.entered import Desk
from tests.store.made import cache_with
from wallboard.app.compose import Place, Wishes
from wallboard.app.delivery.office import NoteOffice, asking_of, habits_of, ways_of
from wallboard.app.settings import Settings
from wallboard.app.settings_file import settings_of
from wallboard.domain.caller import Caller
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Delivery, DeliveryState, Note
from wallboard.domain.facts import Call
from wallboard.domain.ledger.rows import Ledger, LedgerState, LostCaller
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.notes.retrying import asked
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Direction
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.store.book.file import book_path
from wallboard.store.reader import Reader

NOW = 1_790_000_000.0
WHO = "+36551234567"
WAIT_S = 20.0
NOTE = Note("n1", WHO, NOW - 5, "Ana", "pbx", "1.1", "support", reason="done", text="Helped them")
CALL = Call("pbx", "1.1", Direction.INBOUND, NOW - 60)
LOST = LostCaller(
    WHO, Caller(WHO, WHO), LedgerState.OPEN, NOW, 1, 1, NOW, NOW, None, "pbx", "1.1", "support"
)  # fmt: skip
SETTINGS = """
[[reason]]
code = "done"
title = "Helped"
solved = true
[[deliver]]
title = "Shop"
url = "{address}/notes"
lines = ["+36 1"]
automatic = false
[lookup]
url = "{address}/who/{{number}}"
"""


class Calls:
    """Takes calls, as the live engine does."""

    def __init__(self) -> None:
        self.all: list[Call] = []
        self._changed = Condition()

    def __call__(self, calls: object) -> None:
        assert isinstance(calls, tuple)
        with self._changed:
            self.all += calls
            self._changed.notify_all()

    def wait(self, count: int) -> list[Call]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.all) >= count, WAIT_S)
            return self.all


class Room:
    """A cache with its book, and the office."""

    def __init__(
        self, folder: Path, settings: Settings, latest: Callable[[], Snapshot] | None = None
    ) -> None:
        self.path = folder / "calls.sqlite"
        self.calls = Calls()
        self.desk = Desk(book_path(self.path))
        self._reader = Reader(self.path)
        self._reader.start()
        place = Place(Wishes(settings, (), self.path))
        self.empty = Present(place.site, NOW).snapshot(tuple[Feed](), NOW, 0.0)
        self.office = NoteOffice(
            settings,
            place.site,
            (self._reader.submit, latest or (lambda: self.empty)),
            self.desk.book.write,
            self.calls,
            lambda: NOW,
        )

    def stop(self) -> None:
        self.office.stop()
        self._reader.stop()
        self.desk.book.stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cache_with(tmp_path / "calls.sqlite", [CALL])
    return tmp_path


def test_a_note_reaches_its_call_and_its_client(folder: Path) -> None:
    program = Program()
    with web_server(program) as address:
        room = Room(folder, settings_of(SETTINGS.format(address=address), "x"))
        try:
            room.office.start()
            entries = (NOTE, asked("n1", "Shop", NOW))
            room.desk.book.write(*entries).result(WAIT_S)
            room.office.hear(entries)
            (marked,) = room.calls.wait(1)
            program.wait(1)
            sent = [one for one in room.desk.heard(3) if isinstance(one, Delivery)][-1]
        finally:
            room.stop()

    assert marked == replace(CALL, solved=True, result_code="done")
    assert (sent.state, program.posted[0].path) == (DeliveryState.SENT, "/notes")


def test_what_was_noted_while_nobody_wrote_the_cache_is_made_up_for(folder: Path) -> None:
    room = Room(folder, Settings())
    try:
        room.desk.book.write(replace(NOTE, solved=False)).result(WAIT_S)
        room.office.start()
        assert room.calls.wait(1)[0].solved is False
    finally:
        room.stop()


def test_who_was_lost_gets_a_name(folder: Path) -> None:
    program = Program()
    program.body = b'{"name": "Kov\\u00e1cs Anna"}'
    with web_server(program) as address:
        settings = settings_of(SETTINGS.format(address=address), "x")
        seen: list[Snapshot] = []
        room = Room(folder, settings, lambda: seen[0])
        seen.append(replace(room.empty, ledger=Ledger((LOST, replace(LOST, who=None, caller=Caller())))))
        try:
            room.office.start()
            contact = next(one for one in room.desk.heard(1) if isinstance(one, Contact))
        finally:
            room.stop()

    assert contact == Contact(WHO, "Kovács Anna", origin="lookup")
    assert [posted.path for posted in program.posted] == ["/who/%2B36551234567"]


def test_the_settings_say_what_may_be_chosen() -> None:
    settings = settings_of(SETTINGS.format(address="https://shop.example"), "x")

    habits = habits_of(settings)
    assert habits.reasons == (Reason("done", "Helped", solved=True),)
    assert habits.clients == (Client("Shop", lines=frozenset({"+361"}), automatic=False),)
    asking = asking_of(settings)
    assert asking is not None
    assert (asking.keep_s, asking.secret()) == (30 * 86_400.0, None)
    assert asking_of(Settings()) is None


def test_no_other_password_is_ever_sent_to_a_mail_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WALLBOARD_PASSWORD", "of the telephone system")
    monkeypatch.setenv("WALLBOARD_PASSWORD_MAIL", "of the mail server")
    settings = settings_of(
        '[mail]\nserver = "smtp://desk@mail.example"\nsender = "desk@centre.example"\n'
        '[[deliver]]\ntitle = "A"\nto = ["a@b.example"]\n[[deliver]]\ntitle = "B"\nurl = "https://b.example"\n',
        "x",
    )

    ways = ways_of(settings)
    assert getattr(ways["A"], "_secret")() == "of the mail server"  # noqa: B009 -- of no public concern
    assert getattr(ways["B"], "_secret")() is None  # noqa: B009 -- as above
