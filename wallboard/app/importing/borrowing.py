"""The cache for a command that writes much at once; a wallboard that runs stands back meanwhile."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from wallboard.app.speech import speak
from wallboard.domain.text import mark
from wallboard.store.cache import Cache, open_cache
from wallboard.store.lock import WISHES, CacheLock
from wallboard.store.problems import CacheInUseError

PATIENCE_S = 6.0
"""How long who writes it may take to stand back: it looks once a second, between two batches."""
_AGAIN_S = 0.1
_LENT = mark(
    "cli",
    "The wallboard that runs keeps what happens in memory meanwhile, writes it afterwards, and then counts "
    "today anew.",
)


@contextmanager
def borrowed(path: Path, patience_s: float = PATIENCE_S) -> Iterator[Cache]:
    """Open a cache to write, closed at the end.

    Raises WallboardError: it can't be opened, or who writes it does not stand back (an older version, or one
    that hangs).
    """
    try:
        cache = open_cache(path)
    except CacheInUseError as error:
        with _wished(path, error, patience_s) as cache, closing(cache):
            sys.stderr.write(speak(_LENT) + "\n")
            yield cache
        return
    with closing(cache):
        yield cache


@contextmanager
def _wished(path: Path, error: CacheInUseError, patience_s: float) -> Iterator[Cache]:
    """Wish for it until it is there; the wish lasts as long as the work."""
    until, cache = monotonic() + patience_s, None
    wish = CacheLock(path.expanduser().resolve(), WISHES)
    try:
        while cache is None:
            if monotonic() >= until:
                raise error
            sleep(_AGAIN_S)
            with suppress(CacheInUseError):
                cache = open_cache(path)
        yield cache
    finally:
        wish.release()
