"""A wallboard that runs counts today anew after somebody else had its cache."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.app.made import centre, shows, started
from tests.live.made import NOON, HandClock, Scripted, Step, answered, baseline, wait_for
from tests.store.book.entered import book_with, deed
from tests.store.made import cache_with, write_now
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.importing.borrowing import borrowed
from wallboard.app.privacy.erase import erase_caller
from wallboard.app.privacy.exclude import exclude
from wallboard.domain.caller import caller_of
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.events import CallArrived, CallEnded, CallerAbandoned, CallerJoined, CallMarked, Event
from wallboard.domain.facts import Call
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Direction
from wallboard.store.book.file import book_path
from wallboard.store.cache import open_reader

WHO, OTHER = "+36551234567", "+36557654321"
ERASED = Access("a1", NOON, "Ana", AccessKind.ERASED, "test", 1)
YESTERDAY = NOON - 86_400


def lost_by(who: str, call: str, at: float) -> list[Event]:
    caller = caller_of(who, "Zsófia Őszi", "HU")
    return [
        CallArrived(at, call, caller),
        CallerJoined(at, call, "support", caller),
        CallerAbandoned(at + 60, call, "support"),
        CallEnded(at + 60, call),
    ]


def lost_yesterday(call: str, who: str) -> Call:
    return Call("pbx", call, Direction.INBOUND, YESTERDAY, who, who, ended=YESTERDAY + 60)


def lost_in(shown: Snapshot) -> int:
    calls = shown.all.day.calls
    return -1 if calls is None else calls.lost


def callers(wall: Wallboard) -> set[str | None]:
    return {row.who for row in wall.latest().ledger.rows}


def calls_in(path: Path) -> dict[str, str | None]:
    with closing(open_reader(path)) as reader:
        return dict(reader.execute('SELECT call, caller FROM "call" ORDER BY call'))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


def wall_on(path: Path, steps: SimpleQueue[Step], told: Iterable[Event]) -> AbstractContextManager[Wallboard]:
    steps.put([baseline(), *told])
    return started(Wishes(centre(), cache=path), HandClock(), lambda _: Scripted(steps))


def test_an_erased_caller_is_gone_from_a_running_wall_and_stays_so(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache_with(path, [lost_yesterday("y1", WHO), lost_yesterday("y2", OTHER)])
    book_with(book_path(path), [deed("d1", who=WHO, at=NOON - 90), deed("d2", who=OTHER, at=NOON - 90)])
    steps: SimpleQueue[Step] = SimpleQueue()
    with wall_on(path, steps, [*lost_by(WHO, "c1", NOON - 600), *lost_by(OTHER, "c2", NOON - 500)]) as wall:
        shows(wall, lambda s: lost_in(s) == 2 and len(s.ledger.rows) == 2)
        before = wall.latest().all.day
        assert callers(wall) == {WHO, OTHER}
        erase_caller(path, WHO, ERASED, lambda _: None)
        shown = shows(wall, lambda s: all(row.who != WHO for row in s.ledger.rows))
        assert shown.all.day.calls == before.calls  # sums stay
        assert shown.all.day.visits == before.visits
        assert WHO not in repr(shown)
        # the centre goes on to tell of that call: no number comes back, neither shown nor kept
        steps.put([CallMarked(NOON, "c1", result_code="sale"), CallMarked(NOON, "c2", result_code="sale")])
        steps.put(lost_by(OTHER, "c3", NOON - 100))
        shows(wall, lambda s: lost_in(s) == 3)
        assert WHO not in repr(wall.latest())
    assert calls_in(path) == {"c1": None, "c2": OTHER, "c3": OTHER, "y1": None, "y2": OTHER}
    assert "is lent to another command" in caplog.text


def test_what_was_told_while_it_was_lent_is_neither_lost_nor_named_again(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    steps: SimpleQueue[Step] = SimpleQueue()
    with wall_on(path, steps, lost_by(WHO, "c1", NOON - 600)) as wall:
        shows(wall, lambda s: lost_in(s) == 1)
        with borrowed(path) as cache:
            cache.connection.execute("UPDATE \"call\" SET caller = NULL, caller_raw = ''")
            cache.connection.execute("UPDATE visit SET caller = NULL, caller_raw = '', caller_name = ''")
            steps.put([CallMarked(NOON, "c1", result_code="sale"), *lost_by(OTHER, "c2", NOON - 300)])
            shows(wall, lambda s: lost_in(s) == 2)
        shows(wall, lambda s: WHO not in {row.who for row in s.ledger.rows})
        assert OTHER in callers(wall)
        assert lost_in(wall.latest()) == 2
    assert calls_in(path) == {"c1": None, "c2": OTHER}
    with closing(open_reader(path)) as reader:
        assert reader.execute("SELECT result_code FROM \"call\" WHERE call = 'c1'").fetchone() == ("sale",)
    assert "is lent to another command" in caplog.text


def test_an_excluded_number_counts_at_once_and_a_list_that_can_not_be_read_changes_nothing(
    path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = tmp_path / "wallboard.toml"
    config.write_text('[site]\ncountry = "HU"\n', "utf-8")
    cache_with(path, [lost_yesterday("y1", WHO), lost_yesterday("y2", OTHER)])
    book_with(book_path(path), [deed("d1", who=WHO, at=NOON - 90)])
    steps: SimpleQueue[Step] = SimpleQueue()
    steps.put([baseline(), *lost_by(WHO, "c1", NOON - 600), *lost_by(OTHER, "c2", NOON - 500)])
    wishes = Wishes(centre(), cache=path, config=config)
    with started(wishes, HandClock(), lambda _: Scripted(steps)) as wall:
        shows(wall, lambda s: lost_in(s) == 2 and len(s.ledger.rows) == 2)
        assert exclude(config, WHO)
        wall.desk.work.write(Access("x1", NOON, "Ana", AccessKind.EXCLUDED, "test", 1)).result(10)
        shown = shows(wall, lambda s: WHO not in {row.who for row in s.ledger.rows})
        assert shown.rules.shared == {WHO}
        assert wall.place.site.rules.shared == {WHO}
        assert OTHER in callers(wall)
        assert lost_in(shown) == 2, "the call itself counts on"
        steps.put(lost_by(WHO, "c3", NOON - 100))
        shows(wall, lambda s: lost_in(s) == 3)
        assert WHO not in callers(wall)

        config.write_text("[site", "utf-8")
        wall.desk.work.write(Access("x2", NOON, "Ana", AccessKind.EXCLUDED, "test", 1)).result(10)
        assert wait_for(lambda: "shared numbers stay as they were" in caplog.text)
        assert wall.place.site.rules.shared == {WHO}


def test_an_import_into_today_is_shown_without_a_restart(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    steps: SimpleQueue[Step] = SimpleQueue()
    with wall_on(path, steps, answered("c1", NOON - 600)) as wall:
        shows(wall, lambda s: s.all.day.visits.answered == 1)
        estimates = wall.latest().all.day.work
        with borrowed(path) as cache:
            write_now(cache.connection, fills=[lost_yesterday("y1", WHO)])
            write_now(
                cache.connection,
                fills=[Call("pbx", "c9", Direction.INBOUND, NOON - 3600, WHO, WHO, ended=NOON - 3500)],
            )
        shown = shows(wall, lambda s: lost_in(s) == 1)
        assert shown.all.day.visits.answered == 1
        assert shown.all.day.work == estimates
        assert wait_for(lambda: callers(wall)) == {WHO}
    assert "is lent to another command" in caplog.text
