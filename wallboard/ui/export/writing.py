"""Writes a paper to a file, whole or not at all. No Qt in it.

What is written goes to a file beside the wanted one and takes its place at the end: who cancels, or has no
room left, keeps the file that was there.
"""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.ui.export.csv_file import BOM, write_csv
from wallboard.ui.export.paper import Paper
from wallboard.ui.export.xlsx_file import write_xlsx

STEP = 200
"""After so many rows it is asked whether to go on: some 5 ms."""
KINDS = (".csv", ".xlsx")

GoOn = Callable[[int], bool]
"""Told how many rows are written; False: stop."""


def always(_done: int) -> bool:
    """Go on to the end."""
    return True


def write(path: Path, paper: Paper, go_on: GoOn = always, *, bom: bool = True) -> bool:
    """Write CSV or XLSX, by the end of the file's name; return False if `go_on` had it stopped.

    Raises WallboardError where the file can't be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        done = _write(part, path.suffix.lower(), paper, go_on, bom=bom)
        if done:
            part.replace(path)
    except OSError as error:
        raise in_words(error, path) from error
    finally:
        _remove(part)
    return done


def _write(part: Path, kind: str, paper: Paper, go_on: GoOn, *, bom: bool) -> bool:
    if kind == ".xlsx":
        return _followed(write_xlsx(part, paper), go_on)
    with part.open("w", encoding="utf-8", newline="") as stream:
        stream.write(BOM if bom else "")
        return _followed(write_csv(stream, paper), go_on)


def _followed(rows: Iterator[int], go_on: GoOn) -> bool:
    return all(n % STEP or go_on(n) for n in rows)


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # it could not be made either


def put_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises OSError."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        _remove(part)


def in_words(error: OSError, path: Path) -> WallboardError:
    """Say what is wrong with a file, and what to do about it."""
    said = say("export", "{file} could not be written: {why}", file=path.name, why=_why(error))
    return WallboardError(said, _HINTS.get(error.errno or 0, _ELSEWHERE))


def _why(error: OSError) -> Text | str:
    return _WHY.get(error.errno or 0, error.strerror or str(error))


_DENIED = mark("export", "it is not allowed")
_ELSEWHERE = mark("export", "Choose another place.")
_WHY = {
    errno.ENOSPC: mark("export", "the disk is full"),
    errno.EDQUOT: mark("export", "the disk is full"),
    errno.EROFS: mark("export", "the disk is read-only"),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: mark("export", "there is no such folder"),
    errno.ENOTDIR: mark("export", "there is no such folder"),
    errno.EISDIR: mark("export", "there is a folder of this name"),
    errno.ENAMETOOLONG: mark("export", "its name is too long"),
}
_HINTS = {
    errno.ENOSPC: mark("export", "Free some room, or choose another place."),
    errno.EDQUOT: mark("export", "Free some room, or choose another place."),
    # Windows has no better word for a file that a spreadsheet holds open.
    errno.EACCES: mark("export", "Close it where it is open, or choose another name or place."),
    errno.EPERM: mark("export", "Close it where it is open, or choose another name or place."),
    errno.ENAMETOOLONG: mark("export", "Choose a shorter name."),
}
