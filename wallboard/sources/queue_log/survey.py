"""A first look through files: which are logs, from when to when, and in which order to read them.

The order is that of their content: names such as `queue_log.1`, `queue_log-20261123.gz` or `old.log` say
little, and the same log may lie there twice, packed and not.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.queue_log.lines import LogFile
from wallboard.sources.queue_log.protocol import is_cdr, time_of

_TRIED = 1_000
"""So many lines are looked at before a file without a single record is called something else."""
Joined = Callable[[bytes], None]


class Surveyed(Struct, frozen=True):
    """A log, and what the first look showed."""

    path: Path
    size: int
    """Bytes on the disk."""
    lines: int
    first: Seconds
    last: Seconds
    """The latest time in it, whatever line that is in."""
    ends: tuple[bytes, bytes]
    """First and last line: two files that share them and their number of lines are the same log."""


class Skipped(Struct, frozen=True):
    """A file that is not read, and why."""

    path: Path
    why: Text


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Give the files of a list of files and folders; of a folder all that lie right in it.

    Raises WallboardError for a path that is not there.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(file for file in path.iterdir() if file.is_file())
        elif path.exists():
            found.append(path)
        else:
            raise WallboardError(
                say("error", "There is no file “{file}”.", file=path),
                mark("error", "Asterisk writes its queue log to /var/log/asterisk/queue_log."),
            )
    return found


def survey(paths: Sequence[Path], joined: Joined = lambda _: None) -> tuple[list[Surveyed], list[Skipped]]:
    """Look through files; `joined` gets each line with which a caller joins. In order of time.

    Raises WallboardError for a file that can't be read, and for one that is named but is something else.
    """
    logs: list[Surveyed] = []
    skipped: list[Skipped] = []
    for path in paths:
        found = _look(path, joined)
        if isinstance(found, Surveyed):
            logs.append(found)
        else:
            skipped.append(found)
    logs.sort(key=lambda log: (log.first, log.last))
    kept: dict[tuple[object, ...], Surveyed] = {}
    for log in logs:
        same = kept.setdefault((log.lines, log.ends), log)
        if same is not log:
            skipped.append(Skipped(log.path, say("import", "it is the same log as {file}", file=same.path)))
    return list(kept.values()), skipped


def _look(path: Path, joined: Joined) -> Surveyed | Skipped:
    file = LogFile(path)
    try:
        return _looked(file, joined)
    finally:
        file.close()


def _looked(file: LogFile, joined: Joined) -> Surveyed | Skipped:
    count, first, last = 0, None, 0.0
    head = tail = b""
    cdr = False
    for line in file.lines():
        count += 1
        at = time_of(line.text) if line.wrong is None else None
        if at is None:
            cdr = cdr or is_cdr(line.text)
            if first is None and count >= _TRIED:
                break
            continue
        if first is None:
            first, head = at, line.text
        last, tail = max(last, at), line.text
        if b"|ENTERQUEUE|" in line.text:
            joined(line.text)
    if first is not None:
        return Surveyed(file.path, file.size, count, first, last, (head, tail))
    return Skipped(file.path, _why_none(file, count, cdr=cdr))


def _why_none(file: LogFile, count: int, *, cdr: bool) -> Text:
    if file.size == 0 or count == 0:
        return mark("import", "it is empty")
    if cdr:
        return mark("import", "it holds call detail records (CDR), not a queue log")
    return mark("import", "it is not a queue log")
