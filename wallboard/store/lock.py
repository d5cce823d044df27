"""Lets one process at a time write a cache, and says which one it is.

Who has much to write and finds the cache in use wishes for it: a second lock, which the writer looks at. It
stands back for as long as somebody holds that one; should they die, the kernel lets go of it.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

from wallboard.store.modes import opened
from wallboard.store.problems import CacheInUseError, held, in_words

_PID_BYTES = 32
_TRIES, _LOOKED_S = 3, 0.005
WRITES, WISHES = "lock", "wanted"
"""What one may hold of a cache, by the end of the lock's file."""


class CacheLock:
    """A lock that the kernel holds on `<cache>.lock`: it ends with the process, however that dies.

    What the file says is only for people: whether it is locked, the kernel knows, so a process
    id that was left behind fools nobody. The file is never deleted: two processes could
    otherwise hold locks on two files of the same name.
    """

    def __init__(self, cache: Path, what: str = WRITES) -> None:
        """Take the lock. Raises WallboardError when another process has it, or it can't be made."""
        path = cache.with_name(f"{cache.name}.{what}")
        try:
            self._file = opened(path)
        except OSError as error:
            raise in_words(error, cache) from error
        try:
            _take(self._file)
        except OSError as error:
            pid = _pid_in(self._file)
            os.close(self._file)
            raise held(cache, pid) from error
        with suppress(
            OSError
        ):  # a full disk: the lock holds all the same, only the id is missing from a message
            os.ftruncate(self._file, 0)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, str(os.getpid()).encode("ascii"))

    def release(self) -> None:
        """Let others write."""
        os.close(self._file)


def in_use(cache: Path, what: str = WRITES) -> CacheInUseError | None:
    """Return what is to be said when another process writes a cache; None: none does. Changes nothing."""
    path = cache.with_name(f"{cache.name}.{what}")
    try:
        file = _open(path)
    except OSError:
        return None
    try:
        _look(file)
    except OSError:
        return held(cache, _pid_in(file))
    finally:
        os.close(file)
    return None


def since_when(cache: Path, what: str = WRITES) -> float | None:
    """Return when a lock was taken last, in seconds since 1970; None: never."""
    try:
        return cache.with_name(f"{cache.name}.{what}").stat().st_mtime
    except OSError:
        return None


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR)
    except PermissionError:  # one may look all the same
        return os.open(path, os.O_RDONLY)


def _take(file: int) -> None:
    """Take the lock; somebody who only looks whether it is held has it for microseconds."""
    for _ in range(_TRIES - 1):
        with suppress(OSError):
            _lock(file)
            return
        sleep(_LOOKED_S)
    _lock(file)


def _pid_in(file: int) -> int | None:
    try:
        os.lseek(file, 0, os.SEEK_SET)
        text = os.read(file, _PID_BYTES)
    except OSError:
        return None
    return int(text) if text.isdigit() else None


if sys.platform == "win32":
    import msvcrt

    # Locking is mandatory there, so a byte far behind the process id is locked and the id stays readable
    _FAR = 1 << 30

    def _lock(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    _look = _lock

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _look(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
