"""The book's thread: what was entered is kept, heard elsewhere, and never lost silently."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.book.entered import Desk, deed, issued, note, report_rows
from tests.store.made import NOON
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import open_book

CHILD = Path(__file__).with_name("desk_child.py")


@pytest.fixture
def book_file(tmp_path: Path) -> Path:
    return tmp_path / "calls.book.sqlite"


@pytest.fixture
def desk(book_file: Path) -> Iterator[Desk]:
    desk = Desk(book_file)
    yield desk
    desk.book.stop()


def test_what_is_written_is_kept_and_told(desk: Desk) -> None:
    entries = (
        deed("d1"),
        note("n1"),
        Contact("+361", "Éva"),
        Delivery("n1", "mail", DeliveryState.WAITING, NOON),
    )
    desk.book.write(*entries).result(10)
    assert desk.heard(4) == list(entries)
    assert desk.count("deed") == desk.count("note") == desk.count("contact") == desk.count("delivery") == 1


def test_a_deed_is_there_once_however_often_it_is_written(desk: Desk) -> None:
    for _ in range(3):
        desk.book.write(deed("d1")).result(10)
    desk.book.write(deed("d2")).result(10)
    assert [entry.id for entry in desk.heard(2)] == ["d1", "d2"]  # type: ignore[union-attr]
    assert desk.count("deed") == 2


def test_a_note_keeps_its_versions(desk: Desk) -> None:
    for at in (NOON, NOON, NOON + 5):
        desk.book.write(note("n1", at=at)).result(10)
    assert desk.count("note") == 2


def test_a_contact_is_as_it_was_written_last(desk: Desk) -> None:
    desk.book.write(Contact("+361", "Éva"), Contact("+361", "Eva")).result(10)
    assert desk.rows("SELECT name FROM contact") == [("Eva",)]


def test_an_older_try_of_a_delivery_changes_nothing(desk: Desk) -> None:
    sent = Delivery("n1", "mail", DeliveryState.SENT, NOON + 9, 2)
    desk.book.write(sent).result(10)
    desk.book.write(Delivery("n1", "mail", DeliveryState.WAITING, NOON, 1)).result(10)
    assert desk.rows("SELECT state, tries FROM delivery") == [("sent", 2)]


def test_what_was_issued_is_never_changed(desk: Desk) -> None:
    desk.book.write(issued(1, 1, rows="first")).result(10)
    with pytest.raises(WallboardError, match="can't be kept"):
        desk.book.write(deed("with it"), issued(1, 1, rows="other")).result(10)
    desk.book.write(issued(1, 2, rows="second")).result(10)
    assert report_rows(desk) == [("first",), ("second",)]
    assert desk.count("deed") == 0  # all or none
    assert desk.said() == []


def test_two_desks_hear_each_other(book_file: Path, desk: Desk) -> None:
    other = Desk(book_file)
    other.book.write(deed("from the other")).result(10)
    desk.book.write(deed("from this")).result(10)
    assert {entry.id for entry in desk.heard(2)} == {"from the other", "from this"}  # type: ignore[union-attr]
    assert {entry.id for entry in other.heard(2)} == {"from the other", "from this"}  # type: ignore[union-attr]
    other.book.stop()


def test_what_was_there_before_the_start_is_not_told(book_file: Path, desk: Desk) -> None:
    desk.book.write(deed("before")).result(10)
    later = Desk(book_file)
    desk.book.write(deed("after")).result(10)
    assert [entry.id for entry in later.heard(1)] == ["after"]  # type: ignore[union-attr]
    later.book.stop()


def test_several_programs_write_at_once(book_file: Path, desk: Desk) -> None:
    children = [
        subprocess.Popen([sys.executable, CHILD, book_file, name, "60"], stdout=subprocess.PIPE)
        for name in "abc"
    ]
    for n in range(60):
        desk.book.write(deed(f"shared-{n}"), note(f"here-{n}"))
    for child in children:
        assert child.communicate(timeout=60)[0].split() == [b"kept"]
    heard = desk.heard(60 + 60 + 3 * 60)
    assert len({entry.id for entry in heard}) == len(heard) == 300  # type: ignore[union-attr]
    assert desk.count("deed") == 60
    assert desk.count("note") == 240


def test_a_full_disk_is_told_once_and_nothing_is_lost(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.limit_to(1)
    waiting = [desk.book.write(note(f"n{n}", text="x" * 40_000)) for n in range(20)]
    (error,) = desk.said_at_least(1)
    assert "no room left on the disk for notes" in str(error)
    assert "not kept yet" in str(error)
    assert desk.book.pending == 20
    assert not any(future.done() for future in waiting)
    desk.limit_to(1_000_000)
    for future in waiting:
        future.result(10)
    assert desk.said_at_least(2)[1] is None
    assert desk.count("note") == 20
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_stop_says_what_was_lost(book_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk(book_file)
    desk.limit_to(1)
    waiting = desk.book.write(note("n", text="x" * 400_000))
    desk.said_at_least(1)
    desk.book.stop()
    with pytest.raises(WallboardError, match="could not be written"):
        waiting.result(0)
    with pytest.raises(WallboardError, match="could not be written"):
        desk.book.write(deed("too late")).result(0)
    assert caplog.records


def test_stop_writes_what_is_pending_and_ends_the_thread(book_file: Path) -> None:
    desk = Desk(book_file)
    for n in range(50):
        desk.book.write(deed(f"d{n}"))
    desk.book.stop()
    assert desk.count("deed") == 50
    assert not [thread for thread in threading.enumerate() if thread.name == "book"]


def test_another_program_that_keeps_it_locked_is_waited_for(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    other = open_book(desk.path)
    other.execute("BEGIN IMMEDIATE")
    waiting = desk.book.write(deed("d1"))
    (error,) = desk.said_at_least(1)
    assert "Another program keeps notes" in str(error)
    other.execute("ROLLBACK")
    other.close()
    waiting.result(10)
    assert desk.said_at_least(2)[1] is None
    assert caplog.records


def test_a_removed_book_is_said_and_begun_anew(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.book.write(deed("d1")).result(10)
    for part in ("", "-wal", "-shm"):
        desk.path.with_name(desk.path.name + part).unlink(missing_ok=True)
    (error,) = desk.said_at_least(1)
    assert "was removed while in use" in str(error)
    desk.book.write(deed("d2")).result(10)
    assert desk.rows("SELECT id FROM deed") == [("d2",)]
    assert caplog.records


def test_a_fault_of_our_own_is_said(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    faults = iter((KeyError("once"),))

    def work(connection: sqlite3.Connection) -> str:
        for fault in faults:
            raise fault
        return connection.execute("SELECT 'done'").fetchone()[0]  # type: ignore[no-any-return]

    assert desk.book.work(work).result(10) == "done"
    assert "A fault in the program" in str(desk.said_at_least(2)[0])
    assert "writing the book failed" in caplog.text


def test_a_senseless_value_stands_in_nobodys_way(desk: Desk) -> None:
    senseless = desk.book.write(deed("d1", at=float("nan")))
    good = desk.book.write(deed("d2"))
    with pytest.raises(WallboardError, match="can't be kept"):
        senseless.result(10)
    good.result(10)
    assert desk.said() == []
    assert desk.rows("SELECT id FROM deed") == [("d2",)]


def test_nothing_happens_before_the_start(book_file: Path) -> None:
    Desk(book_file, start=False).book.stop()
    assert not book_file.exists()
