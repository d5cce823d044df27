"""A first look through files."""

import gzip
from pathlib import Path
from random import Random

import pytest

from tests.sources.queue_log.made import NOON, joined, line, write_log
from wallboard.domain.errors import WallboardError
from wallboard.sources.queue_log.survey import files_in, survey

CDR = (
    b'"","33155","5001","from-trunk","","PJSIP/1","","Queue","support","2026","2026","2026",9,8,"ANSWERED"\n'
)


def test_logs_are_read_in_order_of_their_content(tmp_path: Path) -> None:
    write_log(tmp_path / "queue_log", [joined(200, call="c3")])
    write_log(tmp_path / "queue_log.10", [joined(0), line(9, "ABANDON", 1, 1, 9)])
    (tmp_path / "queue_log.2.gz").write_bytes(gzip.compress(joined(100, call="c2") + b"\n"))
    calls: list[bytes] = []
    logs, skipped = survey(files_in([tmp_path]), lambda each: calls.append(each.split(b"|")[1]))
    assert [log.path.name for log in logs] == ["queue_log.10", "queue_log.2.gz", "queue_log"]
    assert (logs[0].lines, logs[0].first, logs[0].last) == (2, NOON, NOON + 9)
    assert sorted(calls) == [b"c1", b"c2", b"c3"]
    assert skipped == []


def test_the_same_log_packed_and_not_is_read_once(tmp_path: Path) -> None:
    plain = write_log(tmp_path / "a", [joined(0), joined(1, call="c2")])
    (tmp_path / "b.gz").write_bytes(gzip.compress(plain.read_bytes()))
    logs, skipped = survey(files_in([tmp_path]))
    assert len(logs) == 1
    assert "is the same log as" in str(skipped[0].why)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (gzip.compress(b""), "it is empty"),
        (CDR * 3, "it holds call detail records (CDR), not a queue log"),
        (Random(7).randbytes(50_000), "it is not a queue log"),
        (b"\0" * 50_000, "it is not a queue log"),
        (b"Nov 22 13:00:00 pbx kernel: hello\n" * 2_000, "it is not a queue log"),
        (b"\x1f\x8b nothing of the kind", "it is not a queue log"),
    ],
    ids=["empty", "empty-gz", "cdr", "garbage", "zeros", "syslog", "wrong-gz"],
)
def test_what_is_no_queue_log_is_said(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    logs, skipped = survey([path])
    assert logs == []
    assert str(skipped[0].why) == why


def test_a_log_with_a_little_garbage_in_it_is_a_log(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(b"\0\0\0\nhello\n" + joined(5) + b"\n")
    logs, _ = survey([path])
    assert (logs[0].lines, logs[0].first) == (3, NOON + 5)


def test_a_folder_stands_for_its_files_and_a_missing_path_is_said(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    write_log(tmp_path / "b", [joined(0)])
    assert files_in([tmp_path, tmp_path / "b"]) == [tmp_path / "b"] * 2
    with pytest.raises(WallboardError, match="There is no file"):
        files_in([tmp_path / "c"])
