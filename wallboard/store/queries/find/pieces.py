"""What is typed as conditions of SQLite: on the text of a caller, and on the index of its pieces."""

from wallboard.domain.callers.typed import Typed

PIECE = 3
"""Characters in each piece of the index, and so the fewest that it can find."""


def fitting(sought: Typed, column: str = "text") -> tuple[str, tuple[str, ...]]:
    """Write the condition that a column fits what was typed, and the values in it."""
    ways = (" AND ".join(f"instr({column}, ?) > 0" for _ in way) for way in sought.ways)
    return f"({' OR '.join(f'({way})' for way in ways)})", tuple(part for way in sought.ways for part in way)


def matching(sought: Typed) -> tuple[str | None, ...]:
    """Write each way for the index, which finds some that do not fit; None: it has only shorter parts."""
    return tuple(
        " AND ".join(_quoted(part) for part in way if len(part) >= PIECE) or None for way in sought.ways
    )


def beginning(way: tuple[str, ...]) -> str | None:
    """Return the digits with which a number is to begin, where that and nothing else was typed."""
    only = way[0].removeprefix("\n")
    return only if len(way) == 1 and only != way[0] else None


def _quoted(part: str) -> str:
    """Write a part so that nothing in it is a command to the index."""
    doubled = part.replace('"', '""')
    return f'"{doubled}"'
