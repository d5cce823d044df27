"""How fast a queue log of a million lines is imported, beside Python's csv reader and plain SQLite.

The peer does the least that anybody could do: it cuts the lines into fields and inserts them into one
table. It knows no call, no wait and no agent, and doubles everything when it is run again.
"""

import csv
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from heapq import heappop, heappush
from pathlib import Path
from random import Random
from time import perf_counter, process_time

import pytest

from wallboard.app.importing.job import Import, Wish
from wallboard.sources.queue_log.survey import survey
from wallboard.store.cache import open_cache

NOON = 1_790_000_000
LINES = int(os.environ.get("WALLBOARD_IMPORT_LINES", "1000000"))
FASTEST = 40.0
"""So many times as long as the peer an import may take at most."""


def lines(count: int, seed: int = 7) -> Iterator[str]:
    """Make up the log of a large centre in order of time: a call every 4 seconds, 300 agents."""
    random, waiting, made, call = Random(seed), list[tuple[int, int, str]](), 0, 0
    while made < count:
        at = NOON + 4 * call
        for line in _call(random, at, call):
            heappush(waiting, (int(line[:10]), made + len(waiting), line))
        call += 1
        while waiting and waiting[0][0] <= at and made < count:
            made += 1
            yield heappop(waiting)[2]


def _call(random: Random, at: int, number: int) -> Iterator[str]:
    call, queue = f"{at - 1}.{number}", random.choice(("sales", "support", "billing", "night"))
    agent, wait, talk = f"Agent {random.randrange(300)}", random.randrange(1, 60), random.randrange(5, 400)
    yield f"{at}|{call}|{queue}|NONE|ENTERQUEUE||01556{random.randrange(10**5):05}|1\n"
    if random.random() < 0.4:
        yield f"{at + wait}|{call}|{queue}|{agent}|RINGNOANSWER|{1000 * random.randrange(1, 9)}\n"
    if random.random() < 0.85:
        yield f"{at + wait}|{call}|{queue}|{agent}|CONNECT|{wait}|{call}1|2\n"
        yield f"{at + wait + talk}|{call}|{queue}|{agent}|COMPLETECALLER|{wait}|{talk}|1\n"
    else:
        yield f"{at + wait}|{call}|{queue}|NONE|ABANDON|1|1|{wait}\n"


def by_csv(log: Path, database: Path) -> tuple[float, float]:
    """Insert the bare lines."""
    begun, worked = perf_counter(), process_time()
    with closing(sqlite3.connect(database)) as connection, connection, log.open(newline="") as file:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE line (time, call, queue, agent, event, a, b, c)")
        rows = ((row + [""] * 8)[:8] for row in csv.reader(file, delimiter="|", quoting=csv.QUOTE_NONE))
        connection.executemany("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return perf_counter() - begun, process_time() - worked


def by_import(log: Path, database: Path) -> tuple[float, float]:
    """Import as the command does, the first look included."""
    cache = open_cache(database)
    begun, worked = perf_counter(), process_time()
    logs, _ = survey([log])
    job = Import(cache.connection, Wish("pbx", "FR"), lambda: 2e9, print)
    result = job.run(logs, threading.Event(), lambda _: None)
    spent = perf_counter() - begun, process_time() - worked
    cache.close()
    assert (result.lines, result.wrong, result.odd) == (LINES, 0, 0)
    return spent


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_a_million_lines(tmp_path: Path) -> None:
    log = tmp_path / "queue_log"
    with log.open("w") as file:
        file.writelines(lines(LINES))
    spent = {}
    for name, work in (("csv + executemany", by_csv), ("wallboard import", by_import)):
        wall, processor = work(log, tmp_path / name.replace(" ", "-"))
        spent[name] = processor
        print(f"{name}: {LINES / wall:,.0f} lines/s, {wall:.1f} s, of which processor {processor:.1f} s")
    again, _ = by_import(log, tmp_path / "wallboard-import")
    print(f"the same once more: {LINES / again:,.0f} lines/s")
    assert spent["wallboard import"] < FASTEST * spent["csv + executemany"]
