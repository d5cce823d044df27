"""An erasure that is killed at any instant harms nothing, and done once more it leaves nothing."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from threading import Event

import pytest

from tests.app.privacy import erasing_child
from tests.app.privacy.test_erase import ACCESS, TRACES, WHO, rows, traces
from tests.app.privacy.test_erase import cache as cache  # noqa: PLC0414 -- a fixture
from wallboard.app.privacy.erase import Stage, erase_caller
from wallboard.store.book.file import book_path

KILLS = 12


def kill_one(cache: Path, after: Stage, pause_s: float) -> bool:
    """Erase in another program, and kill it some moments after a stage began; whether it was at work."""
    words = [sys.executable, erasing_child.__file__, str(cache), WHO]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if line.strip() == after:
                break
        Event().wait(pause_s)
        was_at_work = program.poll() is None
        program.kill()
    return was_at_work


def whole(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


@pytest.mark.timeout(300)
def test_a_killed_erasure_is_done_once_more(cache: Path) -> None:
    random, at_work = Random(9), 0
    kept = cache.parent.with_name("kept")
    shutil.copytree(cache.parent, kept)
    for turn in range(KILLS):
        shutil.rmtree(cache.parent)
        shutil.copytree(kept, cache.parent)
        at_work += kill_one(cache, list(Stage)[turn % len(Stage)], random.uniform(0.0, 0.03))
        assert whole(cache) == whole(book_path(cache)) == "ok"
        assert rows(cache, 'SELECT count(*) FROM "call"') == [(600,)]
        # of notes and reports all or nothing is there: what is left in a report would be found by them only
        (notes,) = rows(cache, "SELECT count(*) FROM note WHERE who = '+36551234567'")[0]
        (reports,) = rows(cache, "SELECT count(*) FROM issued WHERE rows LIKE '%36551234567%'")[0]
        assert (notes > 0) == (reports > 0)
        assert erase_caller(cache, WHO, ACCESS, lambda _: None).clean
        assert traces(cache.parent) == {}, TRACES
        assert rows(cache, "SELECT who FROM caller_seen") == [("+36557654321",)]
    assert at_work >= KILLS // 2  # or the kills came too late to prove anything
