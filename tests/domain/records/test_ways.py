"""Which way a call went."""

import pytest

from wallboard.domain.records.layout import Layout
from wallboard.domain.records.numbers import NOBODY, Number, Numbers
from wallboard.domain.records.ways import Way, Ways
from wallboard.domain.words import Direction

read = Numbers("HU").read
CUSTOMER, DESK, HOUSE = read("+36301234567"), read("1101"), read("+3680200100")
IN, OUT = Direction.INBOUND, Direction.OUTBOUND


def way(layout: Layout, caller: Number, called: Number, word: str = "") -> tuple[Direction, bool, str] | None:
    found = Ways(layout).of(word, caller, called)
    return None if found is None else (found.direction, found.internal, found.outside.raw)


def test_a_bill_may_have_one_way_only() -> None:
    assert Ways(Layout(way="in")).of("", CUSTOMER, HOUSE) == Way(IN, False, CUSTOMER, HOUSE)
    assert Ways(Layout(way="out")).of("", HOUSE, CUSTOMER) == Way(OUT, False, CUSTOMER, HOUSE)


@pytest.mark.parametrize(
    ("caller", "called", "expected"),
    [
        (CUSTOMER, DESK, (IN, False, CUSTOMER.raw)),
        (DESK, CUSTOMER, (OUT, False, CUSTOMER.raw)),
        (DESK, read("1102"), (IN, True, DESK.raw)),
        (CUSTOMER, read("sales"), (IN, False, CUSTOMER.raw)),
        (NOBODY, DESK, (IN, False, "")),
        (CUSTOMER, HOUSE, (IN, False, CUSTOMER.raw)),
        (DESK, NOBODY, (IN, False, DESK.raw)),
        (read("999999999999999999"), DESK, (IN, False, "999999999999999999")),
        (read("*72 1"), DESK, (IN, False, "*72 1")),
    ],
)
def test_by_numbers(caller: Number, called: Number, expected: tuple[Direction, bool, str]) -> None:
    assert way(Layout(), caller, called) == expected


def test_our_own_numbers_are_told_by_their_beginning_in_any_form() -> None:
    for own in ("+3680", "3680"):
        assert way(Layout(own=(own, "")), HOUSE, CUSTOMER) == (OUT, False, CUSTOMER.raw)
    assert way(Layout(own=("+3680",)), CUSTOMER, HOUSE) == (IN, False, CUSTOMER.raw)
    assert way(Layout(own=("+3680",)), NOBODY, HOUSE) == (IN, False, "")


def test_by_a_word_in_many_languages_or_by_ones_own() -> None:
    layout = Layout(way="words")
    assert way(layout, CUSTOMER, HOUSE, "Bejövő") == (IN, False, CUSTOMER.raw)
    assert way(layout, HOUSE, CUSTOMER, "исходящий") == (OUT, False, CUSTOMER.raw)
    assert way(layout, DESK, HOUSE, "internal") == (IN, True, DESK.raw)
    assert way(layout, CUSTOMER, HOUSE, "sideways") is None
    own = Layout(way="words", in_words=("from-trunk*", "x"), out_words=("from-internal*",))
    assert way(own, CUSTOMER, HOUSE, "from-trunk-2") == (IN, False, CUSTOMER.raw)
    assert way(own, HOUSE, CUSTOMER, "from-internal-xfer") == (OUT, False, CUSTOMER.raw)
