import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.sources.ami.fields import count, decimal, moment, whole


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("17", 17),
        ("-1", -1),
        ("", None),
        ("x", None),
        ("1.5", None),
        ("٣", None),
        ("-", None),
        ("9" * 16, None),
    ],
)
def test_a_whole_number_or_none(text: str, value: int | None) -> None:
    assert whole({"N": text}, "N") == value


def test_a_count_that_is_missing_is_none_at_all() -> None:
    assert (count({}, "N"), count({"N": "3"}, "N")) == (0, 3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("33.3", 33.3),
        ("1795328579.941732", 1795328579.941732),
        ("-0.5", -0.5),
        ("12", 12.0),
        ("nan", None),
        ("inf", None),
        ("1e9", None),
        (".5", None),
        ("1.2.3", None),
        ("1" * 40, None),
        ("", None),
    ],
)
def test_a_number_with_a_point_or_none(text: str, value: float | None) -> None:
    assert decimal({"N": text}, "N") == value


def test_a_moment_of_0_means_never() -> None:
    assert (moment({"T": "0"}, "T"), moment({"T": "1795323660"}, "T")) == (None, 1795323660.0)


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    for read in (whole, count, decimal, moment):
        read({"N": text}, "N")
