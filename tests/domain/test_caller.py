"""What a line presents is hostile until it has been read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.caller import NAME_LIMIT, RAW_LIMIT, Caller, caller_of, known_as, plain_text


@pytest.mark.parametrize(
    ("raw", "name", "country", "caller"),
    [
        ("+36 55 123 456", "Anna", "", Caller("+3655123456", "+36 55 123 456", "Anna")),
        ("0655123456", "", "HU", Caller("+3655123456", "0655123456", "")),
        ("0655123456", "", "", Caller(None, "0655123456", "")),
        ("1101", "Desk", "HU", Caller(None, "1101", "Desk")),
        ("<unknown>", "<unknown>", "HU", Caller(None, "", "")),
        ("Anonymous", "anonymous", "HU", Caller(None, "", "")),
        ("asterisk", "asterisk", "", Caller(None, "", "")),
        ("", "Ghost", "", Caller(None, "", "Ghost")),
        ("+3655123456", "+3655123456", "", Caller("+3655123456", "+3655123456", "")),
        ("sip:bob@example", "Bob", "US", Caller(None, "sip:bob@example", "Bob")),
        ("+3655123456", "Bob\u202eeciv\u0007", "", Caller("+3655123456", "+3655123456", "Bob eciv")),
        ("+999123456789", "", "", Caller(None, "+999123456789", "")),
    ],
)
def test_a_caller_is_read(raw: str, name: str, country: str, caller: Caller) -> None:
    assert caller_of(raw, name, country) == caller


@given(st.text(max_size=400), st.text(max_size=400), st.sampled_from(["", "HU", "GB", "XX"]))
def test_whatever_is_presented_is_safe_to_show(raw: str, name: str, country: str) -> None:
    caller = caller_of(raw, name, country)
    assert len(caller.name) <= NAME_LIMIT
    assert len(caller.raw) <= RAW_LIMIT
    assert not [c for c in caller.name + caller.raw if unicodedata.category(c)[0] == "C" or c in "\r\n\t"]
    assert caller.number is None or caller.number[1:].isdecimal()


def test_white_space_is_folded_and_long_text_is_cut() -> None:
    assert plain_text("  a \n b\u00a0\tc ", 10) == "a b c"
    assert plain_text("x" * 1000, 10) == "x" * 10


@pytest.mark.parametrize(
    ("number", "raw", "known"),
    [
        ("+36551234567", "0655123456", "+36551234567"),
        (None, "06 55/123-456", "0655123456"),
        (None, "", None),
        (None, "1101", None),
        (None, "sip:bob55123456@example", None),
        (None, "000000", None),
        (None, "99999999", None),
        ("+10000000000", "+10000000000", None),
        ("+200000000000", "+200000000000", None),
        ("+442070000000", "02070000000", "+442070000000"),
        ("+266696687", "+266696687", None),
    ],
)
def test_a_caller_is_known_by_a_number_of_their_own(number: str | None, raw: str, known: str | None) -> None:
    assert known_as(number, raw) == known
