"""A report as it was handed to a client: frozen, so that what was once said stays said."""

from msgspec import Struct

from wallboard.domain.words import Seconds


class IssuedReport(Struct, frozen=True, gc=False):
    """One version of one report. A later import makes another version; this one is never changed."""

    number: int
    version: int
    at: Seconds
    by: str
    kind: str
    """Such as `lost`."""
    title: str
    since: Seconds
    until: Seconds
    line: str
    settings: str
    """By what it was made: JSON."""
    coverage: str
    """How much of the time was seen: JSON."""
    totals: str
    """Its figures: JSON. They stay as they are when a caller is erased."""
    rows: str
    """Its rows: JSON. The callers in them can be erased."""
    digest: str
    """SHA-256 of the rows as issued, hexadecimal."""
