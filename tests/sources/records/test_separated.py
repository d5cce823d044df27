"""Files with separated values, whatever is in them: each line is told by its number, and none is lost."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout
from wallboard.domain.records.pass_ import RawRow
from wallboard.domain.records.survey import Wrong
from wallboard.sources.records.separated import LINE_LIMIT, SeparatedFile, head_of

LAYOUT = Layout(head=0)


def read(path: Path, data: bytes, layout: Layout = LAYOUT) -> list[RawRow]:
    path.write_bytes(data)
    file = SeparatedFile(path, layout)
    try:
        rows = list(file.rows())
        assert file.share() == 1.0
    finally:
        file.close()
    return rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "calls.csv"


def test_lines_become_rows_and_empty_ones_none(path: Path) -> None:
    data = b'a,"b ""x"", y"\r\n\r\n,\n"c\nd",e\nf\n'
    assert read(path, data) == [
        RawRow(1, ["a", 'b "x", y']), RawRow(4, ["c\nd", "e"]), RawRow(6, ["f"]),
    ]  # fmt: skip


@pytest.mark.parametrize("packed", [gzip.compress, bz2.compress, lzma.compress])
def test_packed_files_are_known_by_what_is_in_them(path: Path, packed: Callable[[bytes], bytes]) -> None:
    assert read(path, packed(b"a,b\nc,d\n")) == [RawRow(1, ["a", "b"]), RawRow(2, ["c", "d"])]
    assert head_of(path, 3) == b"a,b"


def test_a_damaged_file_is_read_up_to_the_damage(path: Path) -> None:
    whole = gzip.compress(b"".join(b"%d,x\n" % n for n in range(20_000)))
    rows = read(path, whole[: len(whole) // 2])
    assert rows[-1].wrong is Wrong.DAMAGED
    assert rows[0] == RawRow(1, ["0", "x"])
    assert rows[-1].line == len(rows)
    path.write_bytes(whole[:12] + b"x" * 50)
    with pytest.raises(WallboardError, match="can't be read"):
        head_of(path, 100)


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "utf-16"), ("cp1250", "cp1250"), ("utf-8-sig", "utf-8")]
)
def test_encodings(path: Path, encoding: str, name: str) -> None:
    assert read(path, "Győr;1\r\nPécs;2\r\n".encode(encoding), Layout(encoding=name, delimiter=";")) == [
        RawRow(1, ["Győr", "1"]), RawRow(2, ["Pécs", "2"]),
    ]  # fmt: skip


def test_bytes_that_are_no_letters_are_remarked(path: Path) -> None:
    rows = read(path, b"a,b\n\xff,d\n\x00,e\n")
    assert rows == [RawRow(1, ["a", "b"]), RawRow(2, ["�", "d"], Wrong.BAD_BYTES), RawRow(3, ["\x00", "e"])]


def test_a_line_without_end_is_torn_where_a_server_still_writes_and_whole_on_a_bill(path: Path) -> None:
    assert read(path, b"a,b\nc,d")[-1] == RawRow(2, ["c", "d"])
    assert read(path, b"a,b\nc,d", Layout(head=0, legs=True))[-1] == RawRow(2, ["c", "d"], Wrong.TORN)


def test_a_line_without_measure_is_passed_over(path: Path) -> None:
    for much in (LINE_LIMIT * 2, LINE_LIMIT * 3 + 5):
        rows = read(path, b"a,b\n" + b"x" * much + b"\nc,d\n")
        assert [(row.line, row.wrong) for row in rows] == [(1, None), (2, Wrong.TOO_LONG), (3, None)]
    assert read(path, b"x" * (LINE_LIMIT * 2))[0].wrong is Wrong.TOO_LONG


def test_a_quote_that_is_not_closed_swallows_nothing(path: Path) -> None:
    lines = b"".join(b"%d,x\n" % n for n in range(30))
    rows = read(path, b'a,"b\n' + lines)
    assert rows[0] == RawRow(1, ["a", "b"], Wrong.QUOTES)
    assert [row.line for row in rows] == list(range(1, 32))
    assert read(path, b'1,x\na,"b')[-1] == RawRow(2, ["a", "b"], Wrong.QUOTES)


def test_quotes_that_open_where_none_is_due(path: Path) -> None:
    for end in (b"", b"\n", b"\n1,2\n3,4\n"):
        rows = read(path, b'a","' + end, Layout(head=0))
        assert rows[0] == RawRow(1, ["a", ""], Wrong.QUOTES)
        assert [row.cells for row in rows[1:]] == [["1", "2"], ["3", "4"]][: len(end) // 4]


def test_a_cell_of_many_long_lines_is_told_line_by_line(path: Path) -> None:
    rows = read(path, b'a,"' + (b"x" * 60_000 + b"\n") * 3 + b'y"\nb,c\n', Layout(head=0))
    assert [(row.line, row.wrong) for row in rows] == [
        (1, Wrong.QUOTES), (2, None), (3, None), (4, Wrong.QUOTES), (5, None),
    ]  # fmt: skip


def test_without_quotes_they_are_letters(path: Path) -> None:
    assert read(path, b'a,5"\nb,c\n', Layout(head=0, quote=""))[0] == RawRow(1, ["a", '5"'])


@settings(max_examples=25)
@given(
    lines=st.lists(st.text('abc,"\n', max_size=12), max_size=30),
    bad=st.binary(max_size=20),
)
def test_whatever_it_holds_every_line_is_told(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], bad: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "calls.csv"
    rows = read(path, "\n".join(lines).encode() + bad)
    numbers = [row.line for row in rows]
    assert numbers == sorted(numbers)


def test_what_can_not_be_opened_is_said(path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read"):
        SeparatedFile(path, LAYOUT)
    assert read(path, b"") == []
    with pytest.raises(WallboardError, match="no encoding “cp9”"):
        SeparatedFile(path, Layout(encoding="cp9"))
