"""What a user names to be imported: files, folders, standard input, or a table; all become files."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.sources.databases import is_table
from wallboard.sources.queue_log.survey import Skipped, Surveyed, files_in, survey
from wallboard.sources.queue_log.table import table_lines

STDIN = "-"


class Named:
    """Everything that was named, and how its tables are read."""

    def __init__(self, paths: Sequence[str], zone: str, secret: Callable[[str], str | None]) -> None:
        """`zone` is that of the tables' wall clocks; `secret` gives the password of a user."""
        self._paths = paths
        self._zone = zone
        self._secret = secret

    @contextmanager
    def files(self) -> Iterator[list[Path]]:
        """Give all files; what is none is copied into one for that time. Raises WallboardError."""
        with TemporaryDirectory(prefix="wallboard-") as folder:
            found: list[Path] = []
            for number, path in enumerate(self._paths):
                copy = Path(folder) / f"{number}"
                if path == STDIN:
                    found.append(_copied(copy.with_name("standard-input")))
                elif is_table(path):
                    found.append(self._table(path, copy.with_name("table")))
                else:
                    found += files_in([Path(path).expanduser()])
            yield found

    def _table(self, address: str, copy: Path) -> Path:
        with copy.open("wb") as file:
            file.writelines(table_lines(address, self._zone, self._secret))
        return copy


def logs_in(files: Sequence[Path], joined: Callable[[bytes], None]) -> tuple[list[Surveyed], list[Skipped]]:
    """Find the logs among files. Raises WallboardError where there is none, or the one file named is none."""
    logs, skipped = survey(files, joined)
    if logs:
        return logs, skipped
    if len(skipped) == 1:
        raise WallboardError(
            say("error", "“{file}” can't be imported: {why}.", file=skipped[0].path, why=skipped[0].why),
            mark("error", "Asterisk writes its queue log to /var/log/asterisk/queue_log."),
        )
    raise WallboardError(
        say("error", "There is no queue log among the {count} files.", count=len(files)),
        mark("error", "Asterisk writes its queue log to /var/log/asterisk/queue_log."),
    )


def _copied(copy: Path) -> Path:
    with copy.open("wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)
    return copy
