"""The message for the room: a small file that all windows show, and that the command line may write."""

import logging
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import time
from pathlib import Path
from time import monotonic

import msgspec
import platformdirs
from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.source import Clock
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.moment import Message
from wallboard.ui.until import end_words, until_of

log = logging.getLogger(__name__)

LOOK_S = 1.0
"""How often the file is looked at."""
_MOST_BYTES = 10_000
LONGEST = 1_000
"""Characters of a message; no wall shows more, and the file holds them however they are written."""
_FARTHEST_S = 8 * 86_400.0
"""No message that was typed holds longer; what is beyond that is no time, and no calendar knows it."""


class Hours(Struct, frozen=True):
    """By which clocks an end is meant: the real one, and the one that is seen on the wall."""

    real: Clock
    wall: Clock
    zone: str
    day_start: time = time()


def message_path() -> Path:
    """Return where the message is kept: in the user's folder for such things."""
    return Path(platformdirs.user_state_dir("wallboard", appauthor=False)) / "message.json"


class Kept(Struct, frozen=True):
    """The message as the file holds it."""

    text: str
    until: Seconds | None = None
    """When it is over, in real time."""
    wish: str = ""
    """The end as it was typed."""
    put: Seconds = 0.0
    """When that was, in real time."""


class MessageFile:
    """Keeps one message. In the file its end is in real time; elsewhere it is by the clock on the wall.

    A made-up centre has a clock of its own, and who typed the message may not have known it: so each wall
    reads what was typed by the clock that it shows.
    """

    def __init__(self, path: Path, hours: Hours, ticks: Callable[[], float] = monotonic) -> None:
        """Use this file; it need not be there. `ticks` says when to look again, in seconds."""
        self._path = path
        self._hours = hours
        self._ticks = ticks
        self._looked: float | None = None
        self._stamp: tuple[int, int] | None = None
        self._message: Message | None = None
        self._ends: Seconds = 0.0

    def current(self) -> Message | None:
        """Return the message that holds now; None: there is none. Looks at the file once a second."""
        now = self._ticks()
        if self._looked is None or now - self._looked >= LOOK_S:
            self._looked = now
            self._look()
        return self._message if self._hours.real() < self._ends else None

    def put(self, text: str, until: str) -> Seconds:
        """Keep a message until `18:00`, `30 min` or `today`; return its end by the wall's clock.

        Raises WallboardError when the text is too long, the end can't be read or the file can't be written.
        """
        text = " ".join(text.split())
        if len(text) > LONGEST:
            raise WallboardError(
                say("error", "The message has {n} characters.", n=len(text)),
                say("error", "A wall has room for {most} at most.", most=LONGEST),
            )
        hours, now = self._hours, self._hours.wall()
        end, real = until_of(until, now, hours.zone, hours.day_start), hours.real()
        self._write(Kept(text, real + (end - now), until, real))
        return end

    def when(self, until: str) -> Text | str:
        """Return the end that is meant, in words. Raises WallboardError when it can't be read."""
        hours, now = self._hours, self._hours.wall()
        end = until_of(until, now, hours.zone, hours.day_start)
        return end_words(end, now, Format(hours.zone))

    def clear(self) -> None:
        """End the message. Raises WallboardError when the file can't be removed."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self._path, error) from error
        self._looked = None

    def _write(self, message: Kept) -> None:
        """Put a whole file in place of the old one, so that nobody reads half of it."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".message-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(msgspec.json.encode(message))
                Path(name).replace(self._path)
            except OSError:
                with suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise _unwritable(self._path, error) from error
        self._looked = None

    def _look(self) -> None:
        try:
            found = self._path.stat()
            stamp = (found.st_mtime_ns, found.st_ino)
            if stamp == self._stamp:
                return
            self._stamp = stamp
            with self._path.open("rb") as file:
                kept = msgspec.json.decode(file.read(_MOST_BYTES), type=Kept)
        except FileNotFoundError:
            self._stamp, self._message = None, None
        except (OSError, msgspec.DecodeError) as error:
            self._message = None
            log.warning("the message in %s can't be read: %s", self._path, error)
        else:
            self._take(kept)

    def _take(self, kept: Kept) -> None:
        real, wall = self._hours.real(), self._hours.wall()
        end = self._as_typed(kept, real, wall)
        if end is not None:
            self._ends = real + end - wall
        else:
            self._ends = real if kept.until is None else min(kept.until, real + _FARTHEST_S)
        # Whole seconds: two clocks are never read at the same instant.
        self._message = Message(kept.text, float(round(wall + self._ends - real)))

    def _as_typed(self, kept: Kept, real: Seconds, wall: Seconds) -> Seconds | None:
        """Return the end by the wall's clock; None where the file does not say what was typed, and when."""
        if not kept.wish or not 0.0 <= real - kept.put <= _FARTHEST_S:
            return None
        try:
            return until_of(kept.wish, wall - (real - kept.put), self._hours.zone, self._hours.day_start)
        except WallboardError:
            return None


def _unwritable(path: Path, error: OSError) -> WallboardError:
    return WallboardError(
        say("error", "The message can't be kept in {file}: {why}.", file=path, why=error.strerror or error),
        mark("error", "Give the user of this program the right to write there."),
    )
