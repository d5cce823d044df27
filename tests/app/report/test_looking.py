from pathlib import Path

from tests.live.made import MIDNIGHT, NOON, site
from tests.store.made import cache_with
from wallboard.app.memory import reading
from wallboard.app.report.looking import snapshot_in
from wallboard.domain.facts import Coverage, QueueTarget, Visit
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import SourceState


def looked(tmp_path: Path, now: float) -> Snapshot:
    path = tmp_path / "c.sqlite"
    waiting = Visit("pbx", "c1", "support", 1, NOON - 30)
    cache_with(path, [Coverage("pbx", MIDNIGHT, NOON), QueueTarget("pbx", "support", 20.0), waiting])
    with reading(path) as connection:
        return snapshot_in(connection, None, site(), now)


def test_what_another_program_records_is_live(tmp_path: Path) -> None:
    snapshot = looked(tmp_path, NOON + 1)
    assert snapshot.sources[0].status.state is SourceState.LIVE
    assert [queue.queue for queue in snapshot.sources[0].queues] == ["support"]
    assert len(snapshot.all.waiting) == 1


def test_when_it_has_stopped_nothing_is_live(tmp_path: Path) -> None:
    snapshot = looked(tmp_path, NOON + 600)
    status = snapshot.sources[0].status
    assert (status.state, status.heard) == (SourceState.STALE, NOON)
    assert snapshot.sources[0].gaps == ((NOON, NOON + 600),)
