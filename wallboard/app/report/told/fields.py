"""A field of what a command tells: declared once for the printed table, the file and the JSON."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from wallboard.app.report.table import table
from wallboard.app.speech import speak
from wallboard.domain.figures import Unit
from wallboard.domain.text import Text
from wallboard.ui.format import DASH, Format, mean_time

if TYPE_CHECKING:
    from wallboard.ui.export.paper import Cell

_CENT, _FINE = Decimal("0.01"), Decimal("0.0001")


class Field(Struct, frozen=True):
    """One of them. Money is a `Decimal`; in JSON it is text, so that nobody reads it as a binary fraction."""

    key: str
    """In the JSON."""
    title: Text
    """In a file."""
    unit: Unit | None
    raw: Callable[[Any], Any]
    short: Text | None = None
    """Its heading in the printed table; None: it is not printed."""
    words: Callable[[Any], Text | str] | None = None
    """How a row is printed, where that is not how its unit is written."""
    cell: Callable[[Any], Any] | None = None
    """What a file gets, where that is something else."""


def heads(fields: Sequence[Field]) -> list[tuple[Text, Unit | None]]:
    """Name the columns of a file, and say in what each is counted."""
    return [(field.title, field.unit) for field in fields]


def cells(fields: Sequence[Field], row: object) -> "list[Cell]":
    """Write a row of a file."""
    return [_cell((field.cell or field.raw)(row)) for field in fields]


def document(fields: Sequence[Field], row: object) -> dict[str, object]:
    """Write a row as JSON."""
    return {field.key: _plain(field.raw(row)) for field in fields}


def printed(fields: Sequence[Field], rows: Sequence[object], form: Format) -> str:
    """Print the fields that are printed."""
    some = [field for field in fields if field.short is not None]
    titles = [speak(field.short) for field in some if field.short is not None]
    return table(titles, [[_written(field, row, form) for field in some] for row in rows])


def money(value: Decimal | None) -> str:
    """Write an amount to the hundredth; a tiny one to the ten-thousandth."""
    if value is None:
        return DASH
    fine = _FINE if 0 < abs(value) < Decimal("0.1") else _CENT
    return str(value.quantize(fine, ROUND_HALF_UP))


def _written(field: Field, row: object, form: Format) -> str:
    if field.words is not None:
        return _said(field.words(row))
    value = field.raw(row)
    if isinstance(value, Decimal):
        return money(value)
    match field.unit:
        case Unit.COUNT:
            return form.count(value)
        case Unit.SHARE:
            return form.share(value)
        case Unit.SECONDS:
            return _said(mean_time(value))
        case _:
            return DASH if value is None else str(value)


def _said(text: Text | str) -> str:
    return speak(text) if isinstance(text, Text) else text


def _cell(value: object) -> "Cell":
    match value:
        case Decimal():
            return float(_exact(value))
        case tuple() | list():
            return " ".join(map(str, value))
        case None | str() | int() | float():
            return value
        case _:
            return str(value)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return _exact(value)
    return list(value) if isinstance(value, tuple) else value


def _exact(value: Decimal) -> str:
    text = f"{value.quantize(_FINE, ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")
