"""How far off the day's estimates were, in a small file beside the cache: a restart at noon goes on there.

It is no part of the cache: nobody misses it on the next day, and it may be lost.
"""

import logging
from contextlib import suppress
from pathlib import Path

import msgspec

from wallboard.domain.estimate.measured import MeasuredDay

_MOST_BYTES = 1_000_000
_log = logging.getLogger(__name__)


def _place(cache: Path) -> Path:
    return cache.expanduser().resolve().with_name(f"{cache.name}.estimates.json")


def keep_measured(cache: Path, measured: MeasuredDay) -> None:
    """Write it, whole or not at all; where that can't be, it is lost."""
    place = _place(cache)
    part = place.with_name(f".{place.name}.part")
    try:
        part.write_bytes(msgspec.json.encode(measured))
        part.replace(place)
    except OSError as error:
        _log.info("how far off estimates were could not be kept: %s", error)
        with suppress(OSError):
            part.unlink(missing_ok=True)


def measured_before(cache: Path) -> MeasuredDay | None:
    """Read what was kept last; None: nothing, or nothing that can be read."""
    try:
        with _place(cache).open("rb") as file:
            return msgspec.json.decode(file.read(_MOST_BYTES), type=MeasuredDay)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as error:
        _log.info("how far off estimates were can't be read: %s", error)
        return None
