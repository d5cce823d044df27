"""All that is known of one caller, and of nobody else, for programs and for people."""

import csv
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.book.entered import book_with, deed, note
from tests.store.made import NOON, answered, cache_with
from wallboard.app.privacy.export import Record, record_of, write_record
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Delivery, DeliveryState
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call, Offer
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader

WHO, OTHER = "+36551234567", "+36557654321"


@pytest.fixture
def record(path: Path) -> Record:
    cache_with(
        path,
        [
            Call("pbx", "c1", Direction.INBOUND, NOON, WHO, "06551234567", ended=NOON + 60),
            answered("c1", caller=WHO, caller_raw="06551234567", caller_name="=cmd|' /C calc'!A0"),
            Offer("pbx", "c1", "support", 1, 1, "PJSIP/11", NOON + 1),
            Call("pbx", "c2", Direction.INBOUND, NOON, OTHER, OTHER),
            answered("c2", caller=OTHER),
            Offer("pbx", "c2", "support", 1, 1, "PJSIP/12", NOON + 1),
        ],
    )
    book_with(
        book_path(path),
        [
            Contact(WHO, "Éva"),
            deed("d1", who=WHO),
            deed("d2", who=OTHER),
            note("n1", who=WHO, text="first"),
            note("n1", who=WHO, at=NOON + 1, text="second"),
            note("n2", who=OTHER),
            Delivery("n1", "mail", DeliveryState.SENT, NOON),
            Delivery("n2", "mail", DeliveryState.SENT, NOON),
        ],
    )
    with closing(open_reader(path)) as reader:
        return record_of(reader, WHO)


def test_everything_of_the_caller_and_nothing_of_others(record: Record) -> None:
    found: dict[str, list[Any]] = {
        name: [row.get("call") or row.get("id") or row.get("note") or row.get("who") for row in rows]
        for name, rows in record.tables.items()
    }
    assert found == {
        "calls": ["c1"],
        "visits": ["c1"],
        "offers": ["c1"],
        "contact": [WHO],
        "deeds": ["d1"],
        "notes": ["n1", "n1"],  # what was changed was kept too
        "deliveries": ["n1"],
        "records": [],
    }
    assert record.numbers == (WHO, "06551234567")
    assert record.calls == 1


def test_it_is_written_for_programs_and_for_people(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "caller"
    files = write_record(record, folder)
    assert {path.name for path in files} == {path.name for path in folder.iterdir()}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    whole = json.loads((folder / "caller.json").read_text("utf-8"))
    assert whole["who"] == WHO
    assert whole["tables"]["calls"][0]["arrived"] == "2026-09-21T14:13:20.000Z"
    with (folder / "visits.csv").open(encoding="utf-8-sig", newline="") as file:
        (visit,) = csv.DictReader(file)
    assert visit["caller_name"].startswith("'=cmd")  # text to a spreadsheet
    assert visit["caller"] == WHO
    assert (visit["answered"], visit["wrap_until"]) == ("2026-09-21T14:13:25.000Z", "")


def test_nothing_is_mixed_with_what_is_there(record: Record, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("theirs")
    with pytest.raises(WallboardError, match="is not empty"):
        write_record(record, tmp_path)


def test_a_folder_that_can_not_be_is_said(record: Record, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WallboardError, match="can't be written"):
        write_record(record, tmp_path / "file" / "folder")
