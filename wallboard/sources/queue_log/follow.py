"""Reading on in a file that grows, is renamed and begun anew, or is cut short.

logrotate has two ways. It renames the file, and Asterisk goes on writing to the renamed one until it is told
to open a new one; so the old one is read until the new one has something in it. Or it copies the file
and cuts it to nothing, with the same name and number; then what is there is shorter than what we have read.
"""

import os
from pathlib import Path
from typing import IO

from wallboard.domain.source import SourceLost, SourceUnreachable
from wallboard.domain.text import mark, say
from wallboard.sources.queue_log.protocol import LINE_LIMIT

_CHUNK = 1 << 20


class Follower:
    """Gives the whole lines that have been written since it was asked last."""

    def __init__(self, path: Path, back: int) -> None:
        """Open the file, at most `back` bytes before its end. Raises SourceUnreachable."""
        self._path = path
        self._rest = b""
        try:
            self._file: IO[bytes] = path.open("rb")
        except OSError as error:
            raise SourceUnreachable(
                say("error", "The queue log {file} can't be read: {why}.", file=path, why=error.strerror),
                mark("error", "Check the path; reading Asterisk's logs often needs the group “asterisk”."),
            ) from error
        start = max(0, self._file.seek(0, os.SEEK_END) - back)
        self._file.seek(start)
        if start:
            self._file.readline()  # the rest of a line whose beginning is not read

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def lines(self) -> list[bytes]:
        """Give what is new, without line ends; a last line that is not finished waits for its end.

        Raises SourceLost when the file can't be read any more.
        """
        try:
            return self._new()
        except OSError as error:
            raise SourceLost(
                say("error", "The queue log {file} can't be read: {why}.", file=self._path, why=error)
            ) from error

    def _new(self) -> list[bytes]:
        if os.fstat(self._file.fileno()).st_size < self._file.tell():
            self._file.seek(0)
            self._rest = b""
        found = self._read()
        if self._replaced():
            found += self._read()
            self._file.close()
            self._file, self._rest = self._path.open("rb"), b""
            found += self._read()
        return found

    def _read(self) -> list[bytes]:
        found: list[bytes] = []
        while chunk := self._file.read(_CHUNK):
            *whole, self._rest = (self._rest + chunk).split(b"\n")
            found += whole
            if len(self._rest) > LINE_LIMIT:  # no line of Asterisk's; its end is read as a line of its own
                self._rest = b""
        return found

    def _replaced(self) -> bool:
        """Whether the name stands for another file by now, and that one is written to."""
        try:
            there = self._path.stat()
        except FileNotFoundError:
            return False  # between the renaming and the new file
        mine = os.fstat(self._file.fileno())
        return (there.st_dev, there.st_ino) != (mine.st_dev, mine.st_ino) and there.st_size > 0
