"""Files with separated values (CSV), packed or not, in any encoding: each line is one row, whatever is in it.

A quote that is never closed would swallow all that follows. So lines are put together only as far as one with
line breaks in it may reasonably go; otherwise the line is told as wrong and the next one is read.
"""

import bz2
import csv
import gzip
import io
import lzma
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TypeAlias, cast

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout
from wallboard.domain.records.pass_ import RawRow
from wallboard.domain.records.survey import Wrong
from wallboard.domain.text import mark, say

LINE_LIMIT = 65_536
"""Characters; the longest rows that are known have some thousand."""
_MOST_LINES = 20
_Line: TypeAlias = tuple[int, str, Wrong | None]
_UNREADABLE = "\ufffd"
_DAMAGED = (gzip.BadGzipFile, zlib.error, EOFError, lzma.LZMAError, OSError)


def _unzipped(raw: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))


def _bunzipped(raw: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", bz2.BZ2File(raw))


def _unxzed(raw: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", lzma.LZMAFile(raw))


_UNPACKERS: tuple[tuple[bytes, Callable[[IO[bytes]], IO[bytes]]], ...] = (
    (b"\x1f\x8b", _unzipped),
    (b"BZh", _bunzipped),
    (b"\xfd7zXZ\x00", _unxzed),
)


def bytes_of(path: Path) -> tuple[IO[bytes], IO[bytes]]:
    """Open a file: as it lies on the disk, and unpacked. Raises WallboardError when it can't be read."""
    try:
        raw = path.open("rb")
        head = raw.read(6)
        raw.seek(0)
    except OSError as error:
        raise unreadable(path, error) from error
    return raw, next((unpack(raw) for begin, unpack in _UNPACKERS if head.startswith(begin)), raw)


def head_of(path: Path, size: int) -> bytes:
    """Read the first bytes, unpacked. Raises WallboardError when it can't be read."""
    raw, file = bytes_of(path)
    try:
        return file.read(size)
    except _DAMAGED as error:
        raise unreadable(path, error) from error
    finally:
        raw.close()


class SeparatedFile:
    """One such file."""

    sheets: tuple[str, ...] = ()

    def __init__(self, path: Path, layout: Layout) -> None:
        """Open it as a layout says. Raises WallboardError: it can't be read, or there is no such encoding."""
        self._layout = layout
        try:
            codec = "utf-8-sig" if layout.encoding == "utf-8" else layout.encoding
            "".encode(codec)
        except LookupError as error:
            raise WallboardError(
                say("error", "There is no encoding “{name}”.", name=layout.encoding),
                mark("error", "Usual ones are utf-8, cp1250, cp1251, cp1252 and cp1257."),
            ) from error
        self._raw, self._file = bytes_of(path)
        self._size = path.stat().st_size
        self._text = io.TextIOWrapper(self._file, codec, errors="replace", newline="")

    def share(self) -> float:
        """How much of it has been read."""
        return min(1.0, self._raw.tell() / self._size) if self._size else 1.0

    def close(self) -> None:
        """Close it."""
        self._text.close()
        self._raw.close()

    def rows(self) -> Iterator[RawRow]:
        """Give its rows."""
        lines = self._lines()
        quote, delimiter = self._layout.quote, self._layout.delimiter
        style = _style(delimiter, quote)
        one: deque[str] = deque()
        rows = csv.reader(iter(one.popleft, None), style)
        for number, line, wrong in lines:
            if quote and quote in line and line.count(quote) % 2:
                yield from self._broken((number, line, wrong), lines, style)
                continue
            one.append(line)
            try:
                row = next(rows)
            except IndexError:  # the quotes are even in number, and yet the last one opens a cell
                rows = csv.reader(iter(one.popleft, None), style)
                yield from self._broken((number, line, wrong), lines, style)
                continue
            if any(row):
                yield RawRow(number, row, wrong)

    def _broken(self, first: _Line, lines: Iterator[_Line], style: type[csv.Dialect]) -> Iterator[RawRow]:
        """Read a row that goes on in the next lines, or has a quote too many."""
        held = [first]
        quote = self._layout.quote
        for _ in range(_MOST_LINES):
            after = next(lines, None)
            if after is None:
                break
            held.append(after)
            if after[1].count(quote) % 2 and after[2] is None:
                text = "".join(part for _, part, _ in held)
                row = self._row(text, style)
                if row is None:
                    break
                yield RawRow(first[0], row)
                return
        for at, text, wrong in held:
            odd = at == first[0] or text.count(quote) % 2
            cells = next(csv.reader((text.replace(quote, "") if odd else text,), style), [])
            if any(cells):
                yield RawRow(at, cells, wrong or (Wrong.QUOTES if odd else None))

    @staticmethod
    def _row(text: str, style: type[csv.Dialect]) -> list[str] | None:
        """Read lines as one row; None: what stands between the quotes is too long for a cell."""
        try:
            return next(csv.reader(io.StringIO(text, newline=""), style), [])
        except csv.Error:
            return None

    def _lines(self) -> Iterator[_Line]:
        number = 0
        readline = self._text.readline
        try:
            while line := readline(LINE_LIMIT):
                number += 1
                wrong = None
                if len(line) >= LINE_LIMIT and line[-1] not in "\r\n":
                    self._skip()
                    line, wrong = line[:200], Wrong.TOO_LONG
                elif line[-1] not in "\r\n" and self._layout.legs:
                    wrong = Wrong.TORN
                elif not line.isascii() and _UNREADABLE in line:
                    wrong = Wrong.BAD_BYTES
                yield number, line, wrong
        except _DAMAGED as error:
            yield number + 1, str(error), Wrong.DAMAGED

    def _skip(self) -> None:
        while (line := self._text.readline(LINE_LIMIT)) and line[-1] not in "\r\n":
            pass


def _style(sign: str, mark_: str) -> type[csv.Dialect]:
    class Style(csv.Dialect):
        delimiter = sign
        quotechar = mark_ or None
        quoting = csv.QUOTE_MINIMAL if mark_ else csv.QUOTE_NONE
        lineterminator = "\n"
        doublequote = True
        skipinitialspace = False
        strict = False

    return Style


def unreadable(path: Path, error: Exception) -> WallboardError:
    """Say that a file can't be read."""
    why = (error.strerror if isinstance(error, OSError) else None) or error
    return WallboardError(
        say("error", "The file “{file}” can't be read: {why}.", file=path, why=why),
        mark("error", "Check its name, and that you may read it."),
    )
