"""Imports of made-up logs: broken off, of another clock, with bad lines, over a night of 25 hours."""

import gzip
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.app.importing.made import Importing, covered, everything, live_facts, write_live
from tests.sources.queue_log.made import NOON, joined, line, recorded, write_log
from wallboard.domain.facts import AgentName, Coverage, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.words import EndCause, Outcome
from wallboard.sources.queue_log.lines import LogFile
from wallboard.store.tables import COVERAGE, VISITS


def visits(connection: sqlite3.Connection) -> list[Visit]:
    return sorted(
        VISITS.facts(connection.execute(f"SELECT {VISITS.selected} FROM visit")), key=lambda v: v.joined
    )


def stretches(connection: sqlite3.Connection) -> list[Coverage]:
    return list(
        COVERAGE.facts(connection.execute(f"SELECT {COVERAGE.selected} FROM coverage ORDER BY since"))
    )


def many(count: int, every: int = 10) -> list[bytes]:
    """So many calls, each of three lines."""
    return [
        each
        for n in range(count)
        for each in (
            joined(n * every, call=f"c{n}"),
            line(n * every + 3, "CONNECT", 3, "x", 2, call=f"c{n}", agent="Ada"),
            line(n * every + 8, "COMPLETEAGENT", 3, 5, 1, call=f"c{n}", agent="Ada"),
        )
    ]


def test_a_broken_off_import_leaves_what_it_read_and_can_be_taken_up(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    path = write_log(tmp_path / "log", many(1_000))
    first = Importing(connection, until=1_000).of(path)
    assert (first.cancelled, first.lines) == (True, 1_000)
    assert len(visits(connection)) == first.new == 334
    assert visits(connection)[-1].end_cause is EndCause.GAP, "the line of its end comes next"
    assert [(s.since, s.until) for s in stretches(connection)] == [(NOON, first.until)]
    rest = Importing(connection).of(path)
    assert (rest.cancelled, rest.new, rest.filled, rest.unchanged) == (False, 666, 1, 333)
    assert sum(v.ended is not None and v.end_cause is EndCause.AGENT for v in visits(connection)) == 1_000
    assert stretches(connection)[-1].until == rest.until


def test_a_log_may_be_read_in_pieces(connection: sqlite3.Connection, tmp_path: Path) -> None:
    lines = many(100)
    for n in range(0, 300, 50):
        Importing(connection).of(write_log(tmp_path / f"log.{n}", lines[n : n + 50]))
    in_pieces = visits(connection)
    assert len(in_pieces) == 100
    assert {(v.outcome, v.end_cause, v.agent) for v in in_pieces} == {
        (Outcome.ANSWERED, EndCause.AGENT, "Ada")
    }
    (count,) = connection.execute('SELECT count(*) FROM "call" WHERE ended - arrived = 8').fetchone()
    assert count == 100


def test_rotated_files_are_one_log_and_a_missing_one_is_a_gap(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    day = 86_400
    Importing(connection).of(
        write_log(tmp_path / "b", [joined(3 * day), line(3 * day + 5, "ABANDON", 1, 1, 5)]),
        write_log(tmp_path / "a", [joined(0, call="a"), line(day, "CONFIGRELOAD")]),
        write_log(tmp_path / "c", [joined(3 * day + 600, call="z"), line(4 * day, "CONFIGRELOAD")]),
    )
    spans = [(s.since - NOON, s.until - NOON, s.kind) for s in stretches(connection)]
    assert spans == [(0, day, "import"), (3 * day, 4 * day, "import")]


def test_a_log_of_another_clock_is_matched_all_the_same(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    """The server's clock was 40 s slow, and in the middle of the day NTP set it right."""
    write_live(connection, live_facts("main"))
    before = len(visits(connection))
    file = LogFile(recorded("main"))
    lines = [each.text for each in file.lines()]
    file.close()
    half = len(lines) // 2
    slow = [b"%d|%s" % (int(each[:10]) - 40, each[11:]) for each in lines[:half]]
    result = Importing(connection).of(write_log(tmp_path / "log", [*slow, *lines[half:]]))
    assert len(visits(connection)) == before
    assert result.new == 0
    assert result.clocks == (0.0, 40.0)


def test_a_clock_that_is_set_back_is_said_and_loses_nothing(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    path = write_log(
        tmp_path / "log",
        [
            joined(0),
            line(9, "ABANDON", 1, 1, 9),
            joined(-3_591, call="c2"),
            line(-3_580, "ABANDON", 1, 1, 11, call="c2"),
        ],
    )
    result = Importing(connection).of(path)
    assert (result.new, result.went_back, result.first_back) == (2, 1, (path, 3))
    assert [v.left - v.joined for v in visits(connection) if v.left] == [11, 9]


def test_a_clock_set_back_in_the_middle_of_a_wait_makes_no_negative_one(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    Importing(connection).of(write_log(tmp_path / "log", [joined(100), line(50, "ABANDON", 1, 1, 9)]))
    (visit,) = visits(connection)
    assert visit.left == visit.joined


def test_the_night_of_25_hours_has_every_call_once_and_in_its_own_half_hour(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    night = day_of(date(2026, 10, 25), "Europe/London")
    twice = [night.start + 1.25 * 3600, night.start + 2.25 * 3600]  # 01:15, and an hour later 01:15
    Importing(connection).of(
        write_log(
            tmp_path / "log",
            [
                each
                for n, at in enumerate(twice)
                for each in (
                    joined(at - NOON, call=f"c{n}"),
                    line(at - NOON + 5, "ABANDON", 1, 1, 5, call=f"c{n}"),
                )
            ],
        )
    )
    assert night.end - night.start == 25 * 3600
    halves = [
        next(i for i, (a, b) in enumerate(night.intervals()) if a <= v.joined < b) for v in visits(connection)
    ]
    assert halves == [2, 4]


def test_bad_lines_are_told_with_file_and_number_and_the_others_are_read(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    path = write_log(
        tmp_path / "log",
        [
            joined(0),
            b"\xff\xfe\x00garbage",
            b"",
            b"x" * 20_000,
            b"1|c|q|a|ABANDON|1|1|9",
            line(9, "ABANDON", 1, 1, 9),
        ],
    )
    with path.open("ab") as file:
        file.write(line(20, "ENTERQUEUE", "", "", 1, call="c2")[:-4])
    job = Importing(connection)
    result = job.of(path)
    assert [(wrong.number, wrong.file) for wrong in job.wrong] == [(n, path) for n in (2, 4, 5, 7)]
    assert (result.wrong, result.new, result.lines) == (4, 1, 7)
    assert "not finished" in str(job.wrong[-1].why)


def test_half_a_packed_file_is_read_and_the_damage_said(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    whole = gzip.compress(b"".join(each + b"\n" for each in many(5_000)))
    path = tmp_path / "log.gz"
    path.write_bytes(whole[: len(whole) // 2])
    job = Importing(connection)
    result = job.of(path)
    assert 1_000 < result.new < 5_000
    assert "damaged" in str(job.wrong[-1].why)


def test_who_was_there_when_the_server_was_killed_has_an_unknown_end(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    Importing(connection).of(
        write_log(
            tmp_path / "log",
            [
                joined(0),
                joined(1, call="c2"),
                line(5, "CONNECT", 4, "x", 2, call="c2", agent="Ada"),
                line(60, "QUEUESTART", call="NONE", queue="NONE"),
            ],
        )
    )
    waiting, talking = visits(connection)
    assert (waiting.outcome, waiting.end_cause, waiting.left) == (Outcome.UNKNOWN, EndCause.GAP, NOON + 5)
    assert (talking.outcome, talking.end_cause, talking.ended) == (Outcome.ANSWERED, EndCause.GAP, NOON + 5)


def test_wrap_up_is_that_of_the_settings_and_progress_is_told(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    path = write_log(tmp_path / "log", many(700))
    job = Importing(connection)
    result = job.of(path)
    assert [step.lines for step in job.steps] == [1_000, 2_000, 2_100]
    assert [step.bytes for step in job.steps][-1] == path.stat().st_size
    assert (result.since, result.until) == (NOON, NOON + 6_998)
    assert {v.exact for v in visits(connection)} == {False}


def test_ringing_in_a_gap_is_added_and_what_was_seen_is_not_doubled(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    write_live(connection, [covered(NOON - 60, NOON + 5), AgentName("pbx", "PJSIP/1", "Ada")])
    path = write_log(
        tmp_path / "log",
        [
            joined(0),
            line(4, "RINGNOANSWER", 2_000, agent="Ada"),
            line(20, "RINGNOANSWER", 5_000, agent="Ada"),
            line(30, "ABANDON", 1, 1, 30),
        ],
    )
    for _ in range(2):
        Importing(connection).of(path)
        rows = connection.execute("SELECT agent, at, k FROM offer ORDER BY at").fetchall()
        assert rows == [("PJSIP/1", NOON + 2, 1), ("PJSIP/1", NOON + 15, 2)]


def test_a_cache_without_room_keeps_what_was_written_and_goes_on_later(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    path = write_log(tmp_path / "log", many(6_000))
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 700}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        Importing(connection).of(path)
    kept = len(visits(connection))
    assert 0 < kept < 6_000
    assert {v.ended is not None for v in visits(connection)} == {True}
    connection.execute("PRAGMA max_page_count = 1000000")
    result = Importing(connection).of(path)
    assert (result.new, result.unchanged) == (6_000 - kept, kept)
    once = everything(connection)
    Importing(connection).of(path)
    assert everything(connection) == once
