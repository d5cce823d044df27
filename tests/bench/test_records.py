"""How fast a million call records are imported, and how much memory that takes, beside plain SQLite.

The peer does what `sqlite3 .import` does: cells into a table of texts. It reads no date, no number and no
duration, and doubles everything when it is run again. Each run is a program of its own, for its memory.
"""

import csv
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
import xlsxwriter

ROWS = int(os.environ.get("WALLBOARD_RECORD_ROWS", "1000000"))
MOST_S, MOST_MB = 60.0, 500.0
HEAD = ("Hívó szám", "Hívott szám", "Kezdés", "Időtartam", "Díj", "Szolgáltató")
OURS = """
import sys, threading, time
from pathlib import Path
from wallboard.app.importing.records.importer import Importer, Site
from wallboard.store.cache import open_cache
path, cache = sys.argv[1], Path(sys.argv[2])
open_cache(cache).close()
importer = Importer(cache, cache.parent / "presets", Site("Europe/Budapest", "HU", 36500), lambda: 2e9)
begun, worked = time.perf_counter(), time.process_time()
found = importer.run(path, importer.look(path).layout, "x", lambda step: None, threading.Event())
peak = int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))) / 1024
print(time.perf_counter() - begun, time.process_time() - worked, peak, found.survey.readable)
"""
PEER = """
import csv, sqlite3, sys, time
begun, worked = time.perf_counter(), time.process_time()
connection = sqlite3.connect(sys.argv[2])
with open(sys.argv[1], newline="", encoding="latin-1") as file, connection:
    rows = csv.reader(file, delimiter=sys.argv[3])
    width = len(next(rows))
    connection.execute(f"CREATE TABLE t ({', '.join(f'c{n} TEXT' for n in range(width))})")
    connection.executemany(f"INSERT INTO t VALUES ({', '.join('?' * width)})", rows)
count = connection.execute("SELECT count(*) FROM t").fetchone()[0]
peak = int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))) / 1024
print(time.perf_counter() - begun, time.process_time() - worked, peak, count)
"""
pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]


class Run(NamedTuple):
    """What a run took."""

    seconds: float
    processor: float
    megabytes: float
    rows: float


def run(program: str, *words: object) -> Run:
    command = [sys.executable, "-c", program, *map(str, words)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return Run(*map(float, told.split()))


def shown(name: str, ours: Run, peer: Run | None = None) -> None:
    print(f"\n{name}: {ours.seconds:.1f} s ({ours.processor:.1f} s processor), {ours.megabytes:.0f} MB")
    if peer is not None:
        print(f"  plain SQLite: {peer.seconds:.1f} s ({peer.processor:.1f}), {peer.megabytes:.0f} MB")
        print(f"  ratio: {ours.processor / peer.processor:.1f} of processor time")


def calls(count: int) -> "list[tuple[str, str, datetime, int, float]]":
    random, at = Random(1), datetime(2026, 1, 1)  # noqa: DTZ001 -- a bill's wall clock
    made = []
    for _ in range(count):
        at += timedelta(seconds=random.randrange(50))
        caller, line = f"+3630{random.randrange(10**7):07}", f"0680200{random.randrange(10):03}"
        made.append((caller, line, at, random.randrange(900), random.randrange(9000) / 100))
    return made


def test_a_bill_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "bill.csv"
    with path.open("w", encoding="cp1250", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEAD)
        for caller, line, at, lasted, cost in calls(ROWS):
            clock = f"{lasted // 3600}:{lasted // 60 % 60:02}:{lasted % 60:02}"
            writer.writerow((caller, line, f"{at:%Y.%m.%d %H:%M:%S}", clock, f"{cost:.2f}", "T1"))
    ours, peer = run(OURS, path, tmp_path / "cache.sqlite"), run(PEER, path, tmp_path / "peer.sqlite", ";")
    shown("A bill as CSV", ours, peer)
    assert ours.rows == ROWS
    assert ours.processor < MOST_S
    assert ours.megabytes < MOST_MB


def test_an_exchanges_records(tmp_path: Path) -> None:
    path = tmp_path / "Master.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        for number, (caller, line, at, lasted, _) in enumerate(calls(ROWS // 3)):
            ended, call = at + timedelta(seconds=lasted), f"{at:%s}.{number}"
            for leg, peer in enumerate(("PJSIP/1101-0000000a", "Local/1102@agents-0000000b;1", "")):
                channel, times = f"PJSIP/trunk-{number:08x}", (f"{at:%F %T}", f"{at:%F %T}", f"{ended:%F %T}")
                head = ("", caller, line, "queue", caller, channel, peer, "Queue", "sales", *times)
                how = "ANSWERED" if leg else "NO ANSWER"
                writer.writerow((*head, lasted, lasted, how, "DOCUMENTATION", call, "", "", call, leg))
    ours, peer_run = (
        run(OURS, path, tmp_path / "cache.sqlite"),
        run(PEER, path, tmp_path / "peer.sqlite", ","),
    )
    shown("Asterisk's Master.csv", ours, peer_run)
    assert ours.processor < MOST_S
    assert ours.megabytes < MOST_MB


@pytest.mark.parametrize("beside", [True, False], ids=["texts in their cells", "texts in a list"])
def test_a_bill_as_xlsx(tmp_path: Path, *, beside: bool) -> None:
    path = tmp_path / "bill.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": beside})
    sheet, moment = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    sheet.write_row(0, 0, HEAD)
    for number, (caller, line, at, lasted, cost) in enumerate(calls(ROWS), 1):
        sheet.write_string(number, 0, caller)
        sheet.write_string(number, 1, line)
        sheet.write_datetime(number, 2, at, moment)
        sheet.write_number(number, 3, lasted)
        sheet.write_number(number, 4, cost)
        sheet.write_string(number, 5, "T1")
    book.close()
    ours = run(OURS, path, tmp_path / "cache.sqlite")
    shown("A bill as XLSX", ours)
    assert ours.rows == ROWS
    assert ours.processor < MOST_S
    assert ours.megabytes < MOST_MB
