"""Durations and money."""

from decimal import Decimal
from typing import Literal

import pytest

from wallboard.domain.records.amounts import amount_of, as_seconds, duration_of
from wallboard.domain.records.layout import DurationStyle

POINT: Literal["."] = "."
COMMA: Literal[","] = ","


@pytest.mark.parametrize(
    ("text", "style", "seconds"),
    [
        ("82", "seconds", 82), ("1:22", "m:s", 82), ("0:01:22", "seconds", 82), ("1:30", "h:m", 5400),
        ("1.5", "minutes", 90), ("0.5", "days", 43_200), ("1500", "milliseconds", 1.5), ("", "seconds", 0),
        ("1h 2m 3s", "seconds", 3723), ("2 min", "seconds", 120), ("45 sec", "seconds", 45),
        ("-5", "seconds", -5), ("-0:05", "m:s", -5), ("-5s", "seconds", -5), ("00:01:22,5", "seconds", 82.5),
        ("1 234", "seconds", 1234),
    ],
)  # fmt: skip
def test_durations(text: str, style: DurationStyle, seconds: float) -> None:
    assert duration_of(text, style, POINT) == seconds


@pytest.mark.parametrize("text", ["abc", "1:2:3:4", "1:x", "1:-2", "=B2*60", "1:nan", "-", "h"])
def test_what_is_no_duration(text: str) -> None:
    assert duration_of(text, "seconds", POINT) is None


def test_a_number_without_end_is_no_duration() -> None:
    assert as_seconds(float("inf"), "seconds") is None


def test_a_decimal_comma_and_thousands() -> None:
    assert duration_of("1.234,5", "seconds", COMMA) == 1234.5
    assert duration_of("1,5", "minutes", POINT) == 90


@pytest.mark.parametrize(
    ("text", "decimal", "amount"),
    [
        ("12,50 Ft", COMMA, "12.50"), ("€ 1,234.50", POINT, "1234.50"), ("(0.25)", POINT, "-0.25"),
        ("1.234,50", COMMA, "1234.50"), ("0,25", POINT, "0.25"), ("-0.5 EUR", POINT, "-0.5"),
        ("1'234.50", POINT, "1234.50"), ("1,234", POINT, "1234"),
    ],
)  # fmt: skip
def test_money(text: str, decimal: Literal[".", ","], amount: str) -> None:
    assert amount_of(text, decimal) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "free", "-", "1.2.3,4,5"])
def test_no_money(text: str) -> None:
    assert amount_of(text, POINT) is None
