"""The made-up centre: its hours, and its cache, begun anew at each start and never the user's own."""

from contextlib import suppress
from pathlib import Path

from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import book_path
from wallboard.store.lock import CacheLock

_PARTS = ("", "-wal", "-shm")


def hours() -> str:
    """Return when the made-up centre is open, as the settings write it."""
    from wallboard.sources.simulator.profile import CLOSES, OPENS  # noqa: PLC0415 -- the demo's own

    return f"Mon-Sat {OPENS:02.0f}:00-{CLOSES:02.0f}:00"


def clear(cache: Path) -> None:
    """Remove a made-up day, and those of other days; raise WallboardError while another program shows it."""
    if not cache.parent.is_dir():
        return
    _remove(cache)
    for other in cache.parent.glob("*.sqlite"):
        if not other.stem.endswith(".book"):  # it goes with its cache
            with suppress(WallboardError):
                _remove(other)


def _remove(cache: Path) -> None:
    lock = CacheLock(cache)
    try:
        for file in (cache, book_path(cache)):
            for part in _PARTS:
                file.with_name(file.name + part).unlink(missing_ok=True)
    finally:
        lock.release()
