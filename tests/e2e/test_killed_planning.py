"""What a planner brings in and types survives the death of the program at any instant: nothing is torn."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from tests.e2e.program import Program
from wallboard.app.cli import main
from wallboard.domain.duty.deeds import DutyKind
from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import open_book
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.queries.duty.typed import typed_duties
from wallboard.store.queries.records.records import COLUMNS

pytestmark = pytest.mark.timeout(120)

CALLS = 40_000
BEGAN = 1_794_787_200
LIMIT_S = 30.0


def bill(path: Path) -> Path:
    """Write calls of some days, each with an id of its own."""
    rows = (
        f"+3630{n:07d};+3611111111;{stamp(BEGAN + 7 * n)};{n % 600}\n" for n in range(CALLS)
    )  # fmt: skip
    path.write_text("Caller;Called;Start;Duration\n" + "".join(rows), "utf-8")
    return path


def master(path: Path) -> Path:
    """Write the same as Asterisk does: two rows for each call, the second one a while after the first."""
    first = [row(n, f"{n}.1", "Queue") for n in range(CALLS // 4)]
    second = [row(n, f"{n}.2", "AppQueue") for n in range(CALLS // 4)]
    ordered = [
        *first[:50],
        *(one for pair in zip(first[50:], second, strict=False) for one in pair),
        *second[-50:],
    ]
    path.write_text("".join(ordered), "utf-8")
    return path


def row(n: int, leg: str, app: str) -> str:
    began, ended = stamp(BEGAN + 7 * n), stamp(BEGAN + 7 * n + 60)
    return (
        f'"","+3630{n:07d}","support","queue-run","","PJSIP/trunk-{n:08x}","PJSIP/1101-{n:08x}","{app}","",'
        f'"{began}","{began}","{ended}",60,60,"ANSWERED","DOCUMENTATION","{leg}","","","{n}.1",{n}\n'
    )


def stamp(at: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(at))


@pytest.mark.parametrize("made", [bill, master])
def test_an_import_that_is_killed_is_whole_as_far_as_it_came_and_again_completes_it(
    made: Callable[[Path], Path], tmp_path: Path
) -> None:
    path, cache = made(tmp_path / "table.csv"), tmp_path / "cache.sqlite"
    words = ("import", str(path), "--cache", str(cache), "--name", "bill", "--zone", "UTC")
    open_cache(cache).close()
    program = Program(*words)
    wait_until(lambda: counted(cache) > 0, program)
    program.kill()
    with closing(open_reader(cache)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert counted(cache) < CALLS // (4 if made is master else 1)
    assert main([*words]) == 0
    fresh = tmp_path / "fresh.sqlite"
    assert main([*words[:3], str(fresh), *words[4:]]) == 0
    assert told(cache) == told(fresh)
    assert len(told(cache)) == (CALLS // 4 if made is master else CALLS)


def wait_until(done: Callable[[], bool], program: Program) -> None:
    until = time.monotonic() + LIMIT_S
    while not done():
        assert program.process.poll() is None, "it was over before it could be killed"
        assert time.monotonic() < until, "nothing was written"
        time.sleep(0.005)  # nothing can be waited on: another process writes the file


def counted(cache: Path) -> int:
    with suppress(WallboardError), closing(open_reader(cache)) as connection:
        number: int = connection.execute("SELECT count(*) FROM record").fetchone()[0]
        return number
    return 0


def told(cache: Path) -> list[tuple[object, ...]]:
    with closing(open_reader(cache)) as connection:
        return connection.execute(f"SELECT {COLUMNS} FROM record ORDER BY began, digest, nth").fetchall()


def test_a_shift_that_was_said_to_be_kept_is_there_after_a_kill_and_none_is_half(tmp_path: Path) -> None:
    chance = Random(7)
    for turn in range(3):
        path, said = tmp_path / f"{turn}.sqlite", -1
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.duty_child", str(path)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 40)):
            said = int(child.stdout.readline())
        child.kill()
        child.communicate()
        with closing(open_book(path)) as book:
            assert book.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            kept = typed_duties(book)
        assert len(kept) > said
        assert [one.who for one in kept] == [f"Agent {n}" for n in range(len(kept))]
        assert {one.kind for one in kept} == {DutyKind.SHIFT}
        assert all(one.until == (one.since or 0.0) + 8 for one in kept)
