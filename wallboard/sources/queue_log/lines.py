"""The lines of a file of any size, packed or not, with their numbers; what is no line is said."""

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.sources.queue_log.protocol import LINE_LIMIT

_Packed: TypeAlias = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_DAMAGED = (gzip.BadGzipFile, zlib.error, EOFError, lzma.LZMAError, OSError)
"""What the unpacking of a damaged file raises; bz2 says it with an OSError."""
_UNPACKERS: tuple[tuple[bytes, Callable[[IO[bytes]], _Packed]], ...] = (
    (b"\x1f\x8b", lambda raw: gzip.GzipFile(fileobj=raw)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)
_LONGEST_MARK = 6


class Line(NamedTuple):
    """A line, or what is wrong with it."""

    number: int
    text: bytes
    wrong: Text | None = None


class LogFile:
    """A file that is read from its beginning. What it is packed with, its content says and not its name."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises WallboardError when it can't be read."""
        self.path = path
        try:
            self._raw = path.open("rb")
            self.size = path.stat().st_size
            self._file = self._unpacked()
        except OSError as error:
            raise _unreadable(path, error) from error

    @property
    def read(self) -> int:
        """How many of its `size` bytes, as they lie on the disk, have been read."""
        return min(self._raw.tell(), self.size)

    def close(self) -> None:
        """Close it."""
        self._file.close()
        self._raw.close()

    def lines(self) -> Iterator[Line]:
        """Give all lines. A last one without an end is still being written: it is given as wrong."""
        number = 0
        try:
            for text in iter(lambda: self._file.readline(LINE_LIMIT + 1), b""):
                number += 1
                if text.endswith(b"\n"):
                    yield Line(number, text[:-1])
                elif len(text) > LINE_LIMIT:
                    self._skip()
                    yield Line(number, text[:200], mark("import", "the line is too long"))
                else:
                    yield Line(number, text, mark("import", "the last line is not finished"))
        except _DAMAGED as error:
            why = say("import", "the file is damaged from here on ({problem})", problem=error)
            yield Line(number + 1, b"", why)

    def _skip(self) -> None:
        while (text := self._file.readline(LINE_LIMIT + 1)) and not text.endswith(b"\n"):
            pass

    def _unpacked(self) -> IO[bytes] | _Packed:
        head = self._raw.read(_LONGEST_MARK)
        self._raw.seek(0)
        for beginning, unpacker in _UNPACKERS:
            if head.startswith(beginning):
                return unpacker(self._raw)
        return self._raw


def _unreadable(path: Path, error: OSError) -> WallboardError:
    return WallboardError(
        say("error", "The file “{file}” can't be read: {why}.", file=path, why=error.strerror or error),
        mark("error", "Check the name; reading Asterisk's logs often needs the group “asterisk”."),
    )
