"""What a running wallboard forgets when, by a clock that is moved on: cache and book agree, and sums stay."""

from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tests.app.made import Telling, centre, started
from tests.live.made import NOON, HandClock, baseline, wait_for
from tests.store.book.entered import access, book_with, deed, issued, note
from tests.store.made import answered, cache_with
from wallboard.app.compose import Wishes
from wallboard.app.settings import CacheSettings
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader

WHO = "+36551234567"
DAY_S = 86_400.0
KEEP = CacheSettings(
    keep_numbers_days=2, keep_calls_days=4, keep_notes_days=4, keep_access_days=4, keep_reports_days=6
)


def rows(path: Path, sql: str) -> list[Any]:
    with closing(open_reader(path)) as reader:
        return [row[0] for row in reader.execute(sql)]


def numbers(path: Path) -> dict[str, list[Any]]:
    """Say where the caller is known."""
    places = {
        "call": "SELECT call FROM \"call\" WHERE caller IS NOT NULL OR caller_raw <> ''",
        "visit": "SELECT call FROM visit WHERE caller IS NOT NULL OR caller_raw <> '' OR caller_name <> ''",
        "seen": "SELECT form FROM caller_seen",
        "history": "SELECT who FROM column_caller WHERE who IS NOT NULL",
        "deed": "SELECT id FROM deed",
        "note": "SELECT id FROM note",
        "named": "SELECT origin FROM named ORDER BY 1",
        "contact": "SELECT name FROM contact",
        "report": "SELECT number FROM issued WHERE rows <> '[]'",
        "access": "SELECT id FROM access",
    }
    found = {name: rows(path, sql) for name, sql in places.items()}
    return {name: some for name, some in found.items() if some}


def test_each_kind_is_kept_as_long_as_the_settings_say_and_sums_stay(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache_with(
        path,
        [
            Call("pbx", "c1", Direction.INBOUND, NOON, WHO, WHO, answered=NOON + 5, ended=NOON + 65),
            answered("c1", at=NOON, caller=WHO, caller_raw=WHO, caller_name="Éva"),
        ],
    )
    book_with(
        book_path(path),
        [
            deed("d1", who=WHO, at=NOON),
            note("n1", who=WHO, at=NOON, name="Éva", text="she asked"),
            Contact(WHO, "Éva"),
            access("a1", at=NOON),
            replace(issued(1, 1, rows=f'[{{"caller":"{WHO}"}}]'), at=NOON),
        ],
    )
    clock = HandClock(NOON + DAY_S)
    with started(
        Wishes(replace(centre(), cache=KEEP), cache=path), clock, lambda _: Telling([baseline(clock.now)])
    ):
        made = "SELECT count(*) FROM rollup_span WHERE length > 3600"
        wait_for(lambda: rows(path, made)[0] and rows(path, "SELECT who FROM column_caller"))
        sums = "SELECT hex(sums) FROM rollup_cell ORDER BY series, length, start"
        before, told_apart = rows(path, sums), "SELECT count(*) FROM column_call WHERE hex(who) GLOB '*[^0]*'"
        everywhere = set(numbers(path))
        assert len(everywhere) == 10

        clock.now = NOON + 3 * DAY_S
        wait_for(lambda: set(numbers(path)) == {"note", "named", "contact", "report", "access"})
        assert rows(path, "SELECT origin FROM named ORDER BY 1") == ["contact", "note"]
        assert rows(path, 'SELECT answered FROM "call"') == [NOON + 5]
        assert set(before) <= set(rows(path, sums))
        assert rows(path, told_apart) == [1]  # by a number that stands for nobody

        clock.now = NOON + 5 * DAY_S
        wait_for(lambda: set(numbers(path)) == {"named", "contact", "report"})
        assert rows(path, "SELECT origin FROM named") == ["contact"]
        wait_for(lambda: not rows(path, 'SELECT call FROM "call"'))
        assert set(before) <= set(rows(path, sums))

        clock.now = NOON + 7 * DAY_S
        wait_for(lambda: set(numbers(path)) == {"named", "contact"})
        assert rows(path, "SELECT totals FROM issued") == ["{}"]
