"""Numbers are those that `caller_of` would read, however many differ in their last digits only."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallboard.domain.caller import caller_of
from wallboard.domain.records import numbers as module
from wallboard.domain.records.numbers import Number, Numbers, text_of, whole, word_of

HU = Numbers("HU")
AR = Numbers("AR")  # whose numbers change in the middle


@settings(max_examples=25)
@given(st.sampled_from(["+3630", "0630", "3630", "0036", "+49171", "00", "06", ""]), st.integers(0, 10**9))
def test_as_one_by_one(front: str, rest: int) -> None:
    for text in (f"{front}{rest:07d}", f"{front}{(rest + 1) % 10**9:07d}"):
        one = caller_of(text, "", "HU")
        assert HU.read(text) == Number(one.number, one.raw)
        other = caller_of(text, "", "AR")
        assert AR.read(text) == Number(other.number, other.raw)


@pytest.mark.parametrize("text", ["anonymous", "", "1101", "sales", "06 30 123 4567", "+36301234567;ext=4"])
def test_what_is_written_otherwise(text: str) -> None:
    one = caller_of(text, "", "HU")
    assert HU.read(text) == Number(one.number, one.raw)


def test_extensions_are_short() -> None:
    assert HU.read("1101").short
    assert HU.read(1101.0).short
    assert not HU.read("+36301234567").short
    assert not HU.read("").short
    assert not HU.read("sales").short


def test_what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT", 2)
    numbers = Numbers("HU")
    found = [numbers.read(f"0630{n}234567").number for n in (1, 2, 3, 1)]
    assert found == [f"+3630{n}234567" for n in (1, 2, 3, 1)]


def test_cells_as_texts() -> None:
    assert (whole(36.0), whole(0.5), whole(" x ")) == ("36", "0.5", "x")
    assert text_of("a\x00b") == word_of("a\x00b") == "a b"
    assert len(text_of("x" * 500)) == 80
    assert text_of("Győr") == "Győr"
