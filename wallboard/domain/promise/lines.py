"""Lines: numbers that are dialled (DID), compared as they are written, but for signs between digits."""

from functools import lru_cache

_SIGNS = str.maketrans("", "", " -/.()\N{NO-BREAK SPACE}")


@lru_cache(maxsize=4096)
def plain_line(line: str) -> str:
    """Write a number without the signs that people put between digits, in one case."""
    return line.translate(_SIGNS).casefold()


def plain_lines(lines: tuple[str, ...]) -> frozenset[str]:
    """Write several so."""
    return frozenset(map(plain_line, lines))
