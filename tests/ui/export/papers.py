"""Papers in tests: every kind of cell, and texts that somebody else may have chosen."""

from wallboard.domain.figures import Unit
from wallboard.domain.text import mark
from wallboard.ui.export.paper import Fact, Grid, Heading, Paper
from wallboard.ui.format import Format

AT = 1_795_447_867.0
"""2026-11-23 16:31:07 in Budapest."""
HEADINGS = (
    Heading(mark("test", "Came"), Unit.INSTANT),
    Heading(mark("test", "Caller"), None, 12.0),
    Heading(mark("test", "Waited"), Unit.SECONDS),
    Heading(mark("test", "Calls"), Unit.COUNT),
    Heading(mark("test", "In time"), Unit.SHARE),
    Heading(mark("test", "Asterisk"), Unit.PERCENT),
)
ROW = (AT, "+36 ••• 42", 75.5, 3, 0.8421052631, 84.2)
EVIL = (None, "=cmd|' /C calc'!A0", None, None, None, None)


def paper(rows: int = 1, *, tables: int = 1) -> Paper:
    """Make a paper with so many rows in each table."""
    grids = tuple(
        Grid(mark("test", "Calls / all"), HEADINGS, [*[ROW] * (rows - 1), EVIL] if rows > 1 else [ROW])
        for _ in range(tables)
    )
    facts = (Fact(mark("test", "Period"), "Mon 23 Nov"), Fact(mark("test", "Seen"), "=98%"))
    return Paper(mark("test", "Calls today"), facts, grids, Format("Europe/Budapest"), AT)
