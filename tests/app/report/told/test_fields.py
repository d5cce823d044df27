"""A field is written once for the table, the file and the JSON."""

from decimal import Decimal
from typing import Any

from msgspec import Struct

from wallboard.app.report.told.fields import Field, cells, document, heads, money, printed
from wallboard.domain.figures import Unit
from wallboard.domain.text import mark
from wallboard.ui.format import Format

NAME = mark("cli", "Line or campaign")


class Row(Struct):
    value: Any


def field(unit: Unit | None, **others: Any) -> Field:  # noqa: ANN401 -- any field
    return Field("value", NAME, unit, lambda row: row.value, NAME, **others)


def test_each_unit_is_printed_its_own_way() -> None:
    form = Format()
    for unit, value, words in (
        (Unit.COUNT, 1200, "1,200"),
        (Unit.SHARE, 0.25, "25.0%"),
        (Unit.SECONDS, 65.0, "1:05"),
        (None, "North", "North"),
        (None, None, "–"),
        (Unit.COUNT, Decimal("2.346"), "2.35"),
    ):
        assert words in printed([field(unit)], [Row(value)], form)


def test_what_is_not_printed_is_in_the_file_and_in_the_json() -> None:
    hidden = Field("value", NAME, None, lambda row: row.value)
    assert "x" not in printed([field(Unit.COUNT), hidden], [Row(1)], Format())
    assert heads([hidden]) == [(NAME, None)]
    assert cells([hidden], Row(("a", "b"))) == ["a b"]
    assert document([hidden], Row(("a", "b"))) == {"value": ["a", "b"]}
    assert cells([field(None, cell=lambda _row: None)], Row(1)) == [None]


def test_money_is_text_in_json_and_a_number_in_a_file() -> None:
    third = Row(Decimal(1) / 3)
    assert document([field(Unit.COUNT)], third) == {"value": "0.3333"}
    assert cells([field(Unit.COUNT)], third) == [0.3333]
    assert (money(None), money(Decimal("0.0123456")), money(Decimal("12.345"))) == ("–", "0.0123", "12.35")
