"""How fast the writer is, beside plain SQLite doing the same in the same run."""

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

import pytest

from wallboard.domain.facts import Visit
from wallboard.domain.words import Outcome
from wallboard.store.cache import open_cache
from wallboard.store.tables import VISITS
from wallboard.store.writer import BATCH, Writer

NOON = 1_790_000_000.0
ROUNDS = 3
VISITS_MADE = 100_000


def made(count: int) -> list[Visit]:
    return [
        Visit(
            "pbx",
            f"{NOON + n:.1f}.{n}",
            f"queue-{n % 20}",
            1,
            NOON + n / 3,
            Outcome.ANSWERED,
            caller=f"+3630{n % 5000:07}",
            caller_raw=f"0630{n % 5000:07}",
            caller_name="Éva Kiss",
            line="+3612345678",
            answered=NOON + n / 3 + 9.5,
            left=NOON + n / 3 + 9.5,
            ended=NOON + n / 3 + 200.0,
            agent=f"PJSIP/{n % 300}",
        )
        for n in range(count)
    ]


def by_writer(visits: list[Visit], path: Path) -> float:
    writer = Writer(path, print, clock=lambda: NOON)
    writer.start()
    begun = perf_counter()
    for n in range(0, len(visits), 100):
        writer.record(visits[n : n + 100])
    handed_over = perf_counter() - begun
    assert writer.flush(600)
    spent = perf_counter() - begun
    writer.stop()
    print(f"  handed over: {len(visits) / handed_over:,.0f}/s, then the producer is free")
    return spent


def by_hand(visits: list[Visit], path: Path) -> float:
    """Insert ready-made tuples into the same tables, the same number in a transaction."""
    cache = open_cache(path)
    places = ", ".join("?" * len(VISITS.columns))
    rows = [VISITS.row(visit) for visit in visits]
    begun = perf_counter()
    for n in range(0, len(rows), BATCH):
        cache.connection.execute("BEGIN")
        cache.connection.executemany(f"INSERT INTO visit VALUES ({places})", rows[n : n + BATCH])
        cache.connection.execute("COMMIT")
    spent = perf_counter() - begun
    cache.close()
    return spent


def best(work: Callable[[list[Visit], Path], float], visits: list[Visit]) -> float:
    spent = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "cache.sqlite"
            spent.append(work(visits, path))
            with sqlite3.connect(path) as check:
                assert check.execute("SELECT count(*) FROM visit").fetchone() == (len(visits),)
            check.close()
    return min(spent)


def row_cost(visits: list[Visit]) -> float:
    begun = thread_time()
    for visit in visits:
        VISITS.row(visit)
    return (thread_time() - begun) / len(visits)


@pytest.mark.bench
@pytest.mark.timeout(300)
def test_writer() -> None:
    visits = made(VISITS_MADE)
    hand, writer = best(by_hand, visits), best(by_writer, visits)
    print(f"\nplain executemany   {VISITS_MADE / hand:>10,.0f} visits/s")
    print(f"writer              {VISITS_MADE / writer:>10,.0f} visits/s, {writer / hand:.2f} times as long")
    print(f"a row of a fact     {row_cost(visits) * 1e6:>10.2f} µs under the interpreter's lock")
