"""How two sides may write one number."""

import pytest

from wallboard.domain.matching.leg import FoundBy
from wallboard.domain.matching.numbers import before, digits_of, ending, endings, masked, national


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("+3630123xxxx", ("30123", 4)),
        ("0630123****", ("30123", 4)),
        ("06-30/123 45XX", ("3012345", 2)),
        ("+36301234567", None),
        ("+3630xxxxxxxxx", None),
        ("xxx", None),
        ("", None),
    ],
)
def test_what_a_bill_shows_of_a_masked_number(written: str, seen: tuple[str, int] | None) -> None:
    assert masked(written) == seen


def test_a_masked_number_is_what_a_whole_one_would_show() -> None:
    assert before("+36301234567", 4) == "30123"
    assert before("1234", 4) == ""


def test_digits_and_endings() -> None:
    assert digits_of("+36 30 123-4567") == digits_of("+36301234567") == "36301234567"
    assert ending("06301234567", 9) == "301234567"
    assert ending("1234", 9) == ""
    assert ending("+3630123xxxx", 4) == ""
    assert national("1234567") == "1234567"


def test_short_endings_are_tried_only_where_a_bill_has_no_longer_ones() -> None:
    assert endings(["0630", "12345", ""])[-1] == (5, FoundBy.ENDING)
    assert [long for long, _ in endings(["06301234567"])] == [9, 7]
    assert [long for long, _ in endings(["12", "+3630123xxxx"])] == [9, 7]
