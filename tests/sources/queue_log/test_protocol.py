"""Lines of a queue log, good and bad."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.queue_log.made import recorded
from wallboard.sources.queue_log.lines import LogFile
from wallboard.sources.queue_log.protocol import LINE_LIMIT, BadLine, Record, is_cdr, parse, time_of


def test_a_line_has_five_fields_and_what_goes_with_the_event() -> None:
    record = parse("1795324407|1795324404.3|support|Zoë Núñez|CONNECT|2|1795324405.4|1".encode())
    assert record == Record(
        1795324407.0, "1795324404.3", "support", "Zoë Núñez", "CONNECT", ("2", "1795324405.4", "1")
    )
    assert [record.number(n) for n in (0, 2, -1, 9)] == [2, 1, 1, 0]
    assert (record.text(1), record.text(9)) == ("1795324405.4", "")


def test_none_is_nothing_and_a_time_may_have_a_fraction() -> None:
    assert parse(b"1795324400.25|NONE|NONE|NONE|QUEUESTART|\r") == Record(
        1795324400.25, "", "", "", "QUEUESTART", ("",)
    )


def test_numbers_that_are_none_count_as_nothing() -> None:
    record = parse(b"1795324400|c|q|NONE|ABANDON|x|-4|")
    assert [record.number(n) for n in range(3)] == [0, 0, 0]


def test_a_time_that_nobody_waits_is_not_told_and_never_ending_digits_are_no_number() -> None:
    record = parse(b"1795324400|c|q|NONE|ABANDON|604800|604801|" + b"9" * 4000)
    assert [record.seconds(n) for n in range(4)] == [604_800, 0, 0, 0]
    assert [record.number(n) for n in range(3)] == [604_800, 604_801, 0]


def test_old_servers_write_latin_1() -> None:
    assert parse("1795324400|c|q|Zoë|PAUSE|".encode("latin-1")).agent == "Zoë"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"1795324400|c|q|a|PAUSE|" + b"x" * LINE_LIMIT, "too long"),
        (b"1795324400|c|q|a|\0\0\0\0", "zero bytes"),
        (b"1795324400|c|q|a", "not finished"),
        (b"", "not finished"),
        (b"noon|c|q|a|PAUSE|", "does not begin with a time"),
        (b"nan|c|q|a|PAUSE|", "before the year 2000"),
        (b"12|c|q|a|PAUSE|", "before the year 2000"),
        (b"1999999999|c|q|a|PAUSE|", "in the future"),
        (b"1795324400|c|q|a||", "names no event"),
        (b"1795324400|c|q|a|<b>|", "names no event"),
    ],
)
def test_a_bad_line_says_what_is_wrong(line: bytes, why: str) -> None:
    with pytest.raises(BadLine, match=why):
        parse(line, latest=1_800_000_000.0)


@given(st.binary(max_size=200))
def test_garbage_is_a_record_or_a_bad_line_and_nothing_else(garbage: bytes) -> None:
    with suppress(BadLine):
        assert parse(garbage).kind


def test_the_time_alone_is_read_from_lines_only() -> None:
    assert time_of(b"1795324400.5|c|q") == 1795324400.5
    assert time_of(b"1795324400") is None
    assert time_of(b"\x1f\x8b|x") is None


def test_call_detail_records_are_told_apart() -> None:
    cdr = b'"","33155","5001","from-trunk","","PJSIP/1","","Queue","support","2026","2026","2026",9,8,""'
    assert is_cdr(cdr)
    assert not is_cdr(b'1795324400|c|q|a|PAUSE|,,,,,,,,,,,,,,,"')


@pytest.mark.parametrize("name", ["fates", "main", "overlap", "reconnect"])
def test_every_line_of_a_real_server_is_read(name: str) -> None:
    file = LogFile(recorded(name))
    records = [parse(line.text) for line in file.lines()]
    file.close()
    assert records[0].kind == "QUEUESTART"
    assert len(records) > 200
