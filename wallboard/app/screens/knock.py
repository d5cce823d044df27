"""Asks the program that runs with the same cache to show a screen; in a second program, which then ends."""

import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep

import msgspec
from msgspec.structs import replace

from wallboard.app.screens.boards import board_path, boards_of, built_in_boards
from wallboard.app.screens.door import MOST_BYTES, Answer, Wanted, address_of, answer_in, written
from wallboard.app.settings import ScreenSettings
from wallboard.app.speech import speak
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark, say
from wallboard.store.problems import CacheInUseError

PATIENCE_S = 5.0
"""How long the other one may take to answer."""
STARTING_S = 2.0
"""How long one that is just starting may take to listen."""
_AGAIN_S = 0.1


class NoWindowsError(CacheInUseError):
    """Who has the cache has no windows for this user."""


def hand_over(
    cache: Path,
    screens: Mapping[str, ScreenSettings],
    in_use: CacheInUseError,
    starting_s: float = STARTING_S,
) -> int:
    """Let the running wallboard show these screens, or with none of them its windows; say that it did.

    `starting_s`: how long it may still be starting. Raises WallboardError when it shows none, with the next
    step: NoWindowsError where there is nobody to be asked.
    """
    wanted = Wanted(screens={name: _whole(screen) for name, screen in screens.items()})
    answer = knock(cache, wanted, starting_s)
    if answer is None:
        raise NoWindowsError(
            in_use.message,
            mark(
                "error",
                "It has no windows to be raised, as “wallboard record” has none. Look with “wallboard "
                "watch”, or stop it and start again.",
            ),
        )
    if answer.why:
        raise WallboardError(
            say("error", "The wallboard that runs already shows nothing new: {why}", why=answer.why),
            mark("error", "Close it and start again."),
        )
    names = ", ".join(f"“{name}”" for name in answer.shown)
    words = say("cli", "A wallboard runs already with this cache: it shows {screens} now.", screens=names)
    sys.stderr.write(speak(words) + "\n")
    return 0


def knock(cache: Path, wanted: Wanted, starting_s: float = STARTING_S) -> Answer | None:
    """Ask; None: nobody answers, or what answers makes no sense."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 -- only where there are two programs

    address = address_of(cache)
    if address is None:
        return None
    app = QCoreApplication.instance() or QCoreApplication([])
    until = monotonic() + starting_s
    line = _asked(address, written(wanted))
    while line is None and monotonic() < until:
        sleep(_AGAIN_S)
        line = _asked(address, written(wanted))
    del app
    try:
        return None if line is None else answer_in(line)
    except msgspec.DecodeError:
        return None


def _asked(address: str, line: bytes) -> bytes | None:
    """Return the line that comes back; None: nobody is there."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 -- as above

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(int(PATIENCE_S * 1000)):
        return None
    socket.write(line)
    heard, until = b"", monotonic() + PATIENCE_S
    while b"\n" not in heard and len(heard) <= MOST_BYTES and monotonic() < until:
        more = bool(socket.bytesAvailable()) or socket.waitForReadyRead(int(PATIENCE_S * 1000))
        part = socket.read(MOST_BYTES).data()  # also of one that has gone again
        if not more and not part:
            break
        heard += part
    socket.abort()
    return heard.partition(b"\n")[0]


def _whole(screen: ScreenSettings) -> ScreenSettings:
    """Name board files from the root on: the other program may be in another folder.

    Raises WallboardError for a board that can't be read.
    """
    boards_of(screen)
    names = tuple(_place(name) for name in screen.boards)
    return replace(screen, board=_place(screen.board) if screen.board else "", boards=names)


def _place(name: str) -> str:
    return name if name in built_in_boards() else str(board_path(name).resolve())
