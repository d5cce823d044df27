"""Two walls on one cache, in one process: the kernel's lock tells them apart as it does two programs."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.app.made import cache_with, centre, shows
from tests.live.made import NOON, HandClock, Script, answered, baseline, lost, threads_of_ours, wait_for
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.importing.borrowing import borrowed
from wallboard.app.settings import DeliverSettings, LookupSettings, Settings
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.recording import By
from wallboard.domain.events import CallAnswered, CallerJoined, Event
from wallboard.domain.facts import Visit
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceLost, SourceState
from wallboard.domain.text import mark
from wallboard.domain.words import Outcome
from wallboard.store.batch import write
from wallboard.store.cache import open_reader
from wallboard.store.pending import Batch
from wallboard.store.problems import CacheInUseError

NINE = NOON - 3 * 3600
EARLY: list[Event] = [baseline(NINE), *answered("c1", NINE), CallerJoined(NOON - 20, "c2", "support")]


class Wall:
    """A wall with a source that says what it is told to say."""

    def __init__(
        self, path: Path, told: Sequence[Event], *, settings: Settings | None = None, shares: bool = False
    ) -> None:
        self.path, self.clock, self.source = path, HandClock(NOON), Script(told)
        self.board = Wallboard(
            Wishes(settings or centre(), cache=path), real=self.clock, make=lambda _spec: self.source()
        )
        self.board.keeper.may_share = shares

    @contextmanager
    def running(self) -> Iterator[Wallboard]:
        self.board.start()
        try:
            yield self.board
        finally:
            self.board.stop()


def is_live(snapshot: Snapshot) -> bool:
    return all(source.status.state is SourceState.LIVE for source in snapshot.sources)


def kept(path: Path, call: str, outcome: Outcome) -> bool:
    with closing(open_reader(path)) as reader:
        found = reader.execute("SELECT 1 FROM visit WHERE call = ? AND outcome = ?", (call, outcome))
        return found.fetchone() is not None


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "calls.sqlite"
    assert threads_of_ours() == []


def test_it_shows_the_day_at_once_listens_itself_and_keeps_nothing(path: Path) -> None:
    with Wall(path, EARLY).running() as first:
        wait_for(lambda: kept(path, "c2", Outcome.WAITING))
        told: list[Event] = [baseline(NOON), CallerJoined(NOON, "c3", "support")]
        with Wall(path, told, shares=True).running() as second:
            assert second.latest().all.day.visits.answered == 1
            assert (first.keeper.recording().by, second.keeper.recording().by) == (By.US, By.ANOTHER)
            shows(second, lambda s: is_live(s) and "c3" in [waiting.call for waiting in s.all.waiting])
        assert not kept(path, "c3", Outcome.WAITING)


def test_what_only_the_recorder_heard_is_read_when_the_source_is_there(path: Path) -> None:
    recorder = Wall(path, EARLY)
    with recorder.running():
        wait_for(lambda: kept(path, "c2", Outcome.WAITING))
        other = Wall(path, [baseline(NOON)], shares=True)
        with other.running() as second:
            recorder.source.then([CallAnswered(NOON - 2, "c2", "support", "PJSIP/1"), *lost("c4", NOON - 31)])
            shown = shows(second, lambda s: s.all.day.visits.outcomes[Outcome.ABANDONED] == 1)
            assert shown.sources[0].gaps[-1][1] == NINE  # what the recorder covered is none


def test_after_our_connection_broke_what_the_recorder_heard_meanwhile_is_read(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    recorder = Wall(path, EARLY)
    with recorder.running():
        other = Wall(path, [baseline(NOON)], shares=True)
        with other.running() as second:
            shows(second, is_live)
            other.source.then(SourceLost(mark("source", "the line broke")))
            shows(second, lambda s: not is_live(s))
            recorder.source.then(lost("c5", NOON - 40))
            wait_for(lambda: kept(path, "c5", Outcome.ABANDONED))
            other.source.then([baseline(NOON)])
            shows(second, lambda s: is_live(s) and s.all.day.visits.outcomes[Outcome.ABANDONED] == 1)
    caplog.clear()  # that the line broke


def test_a_deed_of_one_is_seen_at_the_other(path: Path) -> None:
    with Wall(path, [*EARLY, *lost("c6", NOON - 60)]).running() as first:
        wait_for(lambda: kept(path, "c6", Outcome.ABANDONED))
        with Wall(path, [baseline(NOON)], shares=True).running() as second:
            heard: list[object] = []
            first.desk.listeners.append(heard.extend)
            deed = Deed("d1", "+36201234567", NOON, DeedKind.TAKEN, "Iva")
            second.desk.work.write(deed).result(10)
            wait_for(lambda: deed in heard)


def test_the_end_of_the_recorder_is_said_and_withdrawn_when_there_is_one_again(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Wall(path, EARLY).running():
        other = Wall(path, [baseline(NOON)], shares=True)
        other.board.start()
    try:
        wait_for(lambda: other.board.keeper.recording().by is By.NOBODY)
        told = wait_for(lambda: other.board.notices.current)
        assert [(str(one.text)[:22], one.lasting) for one in told] == [("Nobody records any mor", True)]
        with Wall(path, [baseline(NOON)]).running():
            wait_for(lambda: other.board.keeper.recording().by is By.ANOTHER)
            assert other.board.notices.current == ()
    finally:
        other.board.stop()
    assert "nobody records" in caplog.text
    caplog.clear()


def test_what_an_import_brought_into_the_cache_of_the_recorder_is_read(
    path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    lost_early = Visit("pbx", "c1", "support", 1, NINE, Outcome.ABANDONED, left=NINE + 9)
    with Wall(path, [baseline(NOON)]).running(), Wall(path, [baseline(NOON)], shares=True).running() as wall:
        shows(wall, is_live)
        with borrowed(path) as cache:
            write(cache.connection, Batch(fills=(lost_early,)), NOON)
            assert wall.keeper.recording().by is By.ANOTHER
        shows(wall, lambda s: s.all.day.visits.outcomes[Outcome.ABANDONED] == 1)
    assert "is lent to another command" in caplog.text + capsys.readouterr().err
    caplog.clear()


def test_where_nothing_can_be_written_one_only_looks(path: Path) -> None:
    cache_with(path, [Visit("pbx", "c1", "support", 1, NINE, Outcome.ABANDONED, left=NINE + 9)], NOON)
    before = sorted(file.name for file in path.parent.iterdir())
    wall = Wall(path, [baseline(NOON)])
    wall.board.keeper.looks_only = True
    with wall.running() as board:
        shows(board, is_live)
        assert board.latest().all.day.visits.outcomes[Outcome.ABANDONED] == 1
        assert board.desk.book is None
    assert [name for name in sorted(file.name for file in path.parent.iterdir()) if "book" in name] == []
    assert "calls.sqlite.lock" in before


def test_a_program_that_must_record_does_not_stand_beside(path: Path) -> None:
    with Wall(path, EARLY).running(), pytest.raises(CacheInUseError) as told, Wall(path, []).running():
        pass
    assert told.value.process is not None


def test_what_must_be_done_once_is_left_to_the_recorder(path: Path) -> None:
    settings = replace(
        centre(),
        deliver=(DeliverSettings("Client", url="https://client.example/calls"),),
        lookup=LookupSettings("https://x"),
    )
    one, other = Wall(path, EARLY, settings=settings), Wall(path, [], settings=settings, shares=True)
    with one.running() as first, other.running() as second:
        assert first.keeper.duties == settings
        assert (second.keeper.duties.deliver, second.keeper.duties.lookup) == ((), LookupSettings())
