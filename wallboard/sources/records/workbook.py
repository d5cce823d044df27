"""Workbooks (XLSX, XLS, XLSB, ODS), by python-calamine: see docs/decisions/0036-call-records.md."""

import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Cell
from wallboard.domain.records.pass_ import RawRow
from wallboard.domain.text import mark, say
from wallboard.sources.records.pieces import LARGE, pieces_of

LARGEST = 600 * 1024 * 1024
"""Bytes, unpacked: a sheet of a million rows and seven columns has 360 MB."""
_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_CHUNK = 1 << 20
_DAY_S = 86_400
_DAMAGED = (OSError, EOFError, zlib.error, zipfile.BadZipFile)


def is_workbook(head: bytes) -> bool:
    """Whether a file begins as a workbook does."""
    return head.startswith(_MARKS)


class Workbook:
    """One sheet of it."""

    def __init__(self, path: Path, sheet: str = "", largest: int = LARGEST, large: int = LARGE) -> None:
        """Open it. Raises WallboardError: no workbook, too large, no such sheet, or it needs a password."""
        import python_calamine as calamine  # noqa: PLC0415 -- only who has workbooks needs it

        _require_sane(path, largest)
        try:
            self._book = calamine.CalamineWorkbook.from_path(path)
            self.sheets = tuple(self._book.sheet_names)
            name = sheet or (self.sheets[0] if self.sheets else "")
            if name not in self.sheets:
                raise WallboardError(
                    say("error", "There is no sheet “{sheet}” in it.", sheet=sheet),
                    say("error", "Its sheets are: {sheets}.", sheets=", ".join(self.sheets)),
                )
            self._name = name
            self._pieces = pieces_of(path, name, large)
            self._sheet = None if self._pieces else self._book.get_sheet_by_name(name)
        except calamine.PasswordError as error:
            raise WallboardError(
                mark("error", "The workbook is protected by a password."),
                mark("error", "Save it without one, or save the sheet as CSV."),
            ) from error
        except (calamine.CalamineError, *_DAMAGED) as error:
            raise _no_workbook(path, str(error)) from error
        if self._pieces:
            self._book.close()
        self._path, self._read = path, 0

    def share(self) -> float:
        """How much of it has been read."""
        if self._sheet is None:
            return self._pieces.share() if self._pieces else 1.0
        return min(1.0, self._read / max(1, self._sheet.height))

    def close(self) -> None:
        """Close it."""
        if self._pieces is None:
            self._book.close()
        else:
            self._pieces.close()

    def rows(self) -> Iterator[RawRow]:
        """Give its rows, by the number that the sheet shows beside them.

        Raises WallboardError: a large sheet is damaged from here on.
        """
        if self._sheet is not None:
            return self._told(enumerate(self._sheet.iter_rows(), 1))
        return self._told(self._piecewise())

    def _told(self, rows: Iterator[tuple[int, list[Any]]]) -> Iterator[RawRow]:
        for number, values in rows:
            self._read = number
            row = [value if type(value) is str else _cell(value) for value in values]
            if any(cell != "" for cell in row):
                yield RawRow(number, row)

    def _piecewise(self) -> Iterator[tuple[int, list[Any]]]:
        import python_calamine as calamine  # noqa: PLC0415 -- as above

        left: int | None = None
        try:
            for piece, before in self._pieces or ():
                book = calamine.CalamineWorkbook.from_filelike(piece)
                sheet = book.get_sheet_by_name(self._name)
                start, rows = sheet.start, sheet.to_python(skip_empty_area=True)
                book.close()
                piece.close()
                del sheet, book, piece  # a few rows need less room than the piece
                if start is not None:
                    left = start[1] if left is None else left
                    yield from _numbered(rows, (before or 0) + start[0] + 1, start[1] - left)
        except (calamine.CalamineError, *_DAMAGED) as error:
            raise _no_workbook(self._path, str(error)) from error


def _numbered(rows: list[list[Any]], first: int, right: int) -> Iterator[tuple[int, list[Any]]]:
    """Give the rows of a piece with their numbers, from the column on in which the first piece begins.

    `right`: so many columns further to the right this one begins.
    """
    for number, row in enumerate(rows, first):
        yield number, [*[""] * right, *row[max(0, -right) :]] if right else row


def _cell(value: object) -> Cell:
    """Write a value so that it means the same everywhere: dates from the year on, times by colons."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds" if value.microsecond < 1_000 else "milliseconds")  # noqa: PLR2004
    if isinstance(value, timedelta):
        return _clock(value.total_seconds())
    if isinstance(value, time | date):
        return value.isoformat()
    return str(value)


def _clock(seconds: float) -> str:
    sign, whole = "-" if seconds < 0 else "", round(abs(seconds))
    return f"{sign}{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _require_sane(path: Path, largest: int) -> None:
    """Refuse what a small file unpacks to. What its list of contents says is not trusted: it is unpacked."""
    try:
        if not zipfile.is_zipfile(path):
            return
        with zipfile.ZipFile(path) as archive:
            total = sum(entry.file_size for entry in archive.infolist())
            for entry in archive.infolist():
                if total > largest:
                    break
                total += _beyond(path, entry, largest - total)
    except (zipfile.BadZipFile, OSError, zlib.error) as error:
        raise _no_workbook(path, str(error)) from error
    if total > largest:
        raise WallboardError(
            say(
                "error",
                "The workbook “{file}” unpacks to more than {size} MB.",
                file=path,
                size=largest >> 20,
            ),
            mark("error", "Save the sheet as CSV and import that; it may be of any size."),
        )


def _beyond(path: Path, entry: zipfile.ZipInfo, room: int) -> int:
    """Return by how much an entry is larger than it says, up to what there is room for and a little more."""
    if entry.compress_type != zipfile.ZIP_DEFLATED or entry.compress_size * 1032 <= entry.file_size:
        return 0
    size, unpacker = 0, zlib.decompressobj(-zlib.MAX_WBITS)
    with path.open("rb") as raw:
        raw.seek(entry.header_offset + 26)
        name, extra = (int.from_bytes(raw.read(2), "little") for _ in range(2))
        raw.seek(name + extra, 1)
        left = entry.compress_size
        while left > 0 and not unpacker.eof and size <= entry.file_size + room:
            chunk = raw.read(min(_CHUNK, left))
            left -= len(chunk)
            if not chunk:
                break
            while chunk and size <= entry.file_size + room:
                size += len(unpacker.decompress(chunk, _CHUNK))
                chunk = unpacker.unconsumed_tail
    return max(0, size - entry.file_size)


def _no_workbook(path: Path, why: str) -> WallboardError:
    return WallboardError(
        say("error", "“{file}” is no workbook that can be read: {why}.", file=path, why=why),
        mark("error", "Open it in the program it comes from, and save it as XLSX or CSV."),
    )
