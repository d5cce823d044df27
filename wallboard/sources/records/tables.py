"""A table of calls by its path or address: what it is, its content says and not its name."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.encodings import encoding_of
from wallboard.domain.records.guessing import delimiter_of, guess
from wallboard.domain.records.layout import Layout, Look, Preset
from wallboard.domain.records.numbers import text_of
from wallboard.domain.records.pass_ import RawRow
from wallboard.domain.records.presets import fitted, preset_for
from wallboard.domain.text import mark, say
from wallboard.sources.databases import is_table
from wallboard.sources.records.database import DatabaseTable
from wallboard.sources.records.opened import OpenTable
from wallboard.sources.records.separated import SeparatedFile, head_of
from wallboard.sources.records.workbook import Workbook, is_workbook

SHOWN = 50
"""Rows that are looked at, and given to be shown."""
_HEAD = 4 * 1024 * 1024
"""Bytes by which the encoding is told: names may be far down."""
_LINES = 100
_BINARY = frozenset(range(32)) - set(b"\t\n\v\f\r\x1a")
_RARE, _ENOUGH = 50, 4_096
_WIDE = ("utf-16", "utf-32")

Secret = Callable[[str], str | None]


def opened(path: str, layout: Layout, secret: Secret, most: int | None = None) -> OpenTable:
    """Open a table; no more than `most` rows will be taken, which spares a database the others.

    Raises WallboardError: it can't be read.
    """
    if is_table(path):
        return DatabaseTable(path, secret, most)
    file = Path(path).expanduser()
    if is_workbook(head_of(file, 8)):
        return Workbook(file, layout.sheet)
    return SeparatedFile(file, layout)


def look(path: str, layout: Layout | None, presets: Sequence[Preset], country: str, secret: Secret) -> Look:
    """Read the first rows, by a layout, by the preset whose form they have, or by what they seem to be.

    Raises WallboardError: it can't be read.
    """
    base = layout or Layout(head=0, legs=False)
    if layout is None and not is_table(path):
        base = _base(Path(path).expanduser(), base, country)
    most = SHOWN + (layout.head if layout else _LINES)
    table = opened(path, replace(base, legs=False), secret, most)
    try:
        found = [tuple(row.cells) for row in islice(table.rows(), most)]
        sheets = table.sheets
    finally:
        table.close()
    if not found:
        raise _nothing_in(path)
    rows = [tuple(text_of(cell, 200) for cell in row) for row in found]
    preset = preset_for(rows, presets)
    if layout is not None:
        chosen = layout
    elif preset is not None:
        chosen = _as_found(preset, rows, base)
    else:
        chosen = guess(rows, base)
    headings = rows[chosen.head - 1] if 0 < chosen.head <= len(rows) else ()
    name = preset.name if preset is not None and layout is None else ""
    return Look(chosen, headings, tuple(found[chosen.head : chosen.head + SHOWN]), sheets, name)


def headings_of(rows: Iterator[RawRow], layout: Layout) -> tuple[str, ...]:
    """Take the rows up to the headings, and give these."""
    last: RawRow | None = None
    for last in islice(rows, layout.head):  # noqa: B007 -- the last one is wanted
        pass
    return () if last is None else tuple(text_of(cell, 200) for cell in last.cells)


def _base(file: Path, base: Layout, country: str) -> Layout:
    head = head_of(file, _HEAD)
    if is_workbook(head):
        return base
    encoding = encoding_of(head, country)
    if not encoding.startswith(_WIDE) and _is_binary(head):
        raise _no_table(file)
    lines = head.decode(encoding, "replace").splitlines()[:_LINES]
    return replace(base, encoding=encoding, delimiter=delimiter_of(lines))


def _is_binary(head: bytes) -> bool:
    """Whether a file is a picture, a document or a program: a table has hardly any control characters."""
    sample = head[:_ENOUGH]
    return sum(byte in _BINARY for byte in sample) * _RARE > len(sample)


def _nothing_in(path: str) -> WallboardError:
    return WallboardError(
        say("error", "There is nothing in “{file}”.", file=path),
        mark("error", "Export it once more: it should have one row for each call."),
    )


def _no_table(path: Path) -> WallboardError:
    return WallboardError(
        say("error", "“{file}” is no table of calls.", file=path),
        mark("error", "Import a CSV or text file, a workbook (XLSX, XLS, ODS), or a database."),
    )


def _as_found(preset: Preset, rows: Sequence[Sequence[str]], base: Layout) -> Layout:
    """Read by a preset, but as the bytes are: an export may be encoded or parted otherwise than the last."""
    headings = rows[preset.layout.head - 1] if preset.layout.head else ()
    return replace(fitted(preset, headings), encoding=base.encoding, delimiter=base.delimiter)
