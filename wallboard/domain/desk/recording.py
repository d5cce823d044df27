"""Who keeps what happens: this program, another one, or nobody."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.words import Seconds


class By(StrEnum):
    """Who records."""

    US = "us"
    ANOTHER = "another"
    NOBODY = "nobody"


class Recording(Struct, frozen=True):
    """Who writes the cache."""

    by: By = By.US
    process: int | None = None
    """The other program's, where it says so."""
    since: Seconds | None = None
    """Since when nobody does."""


def here() -> Recording:
    """Say that this program does."""
    return Recording()
