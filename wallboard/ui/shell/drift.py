"""Against burn-in: a page in full screen wanders by a few pixels, too slowly to be seen. No Qt in it."""

STEP_MS = 60_000
"""How long the page stands still."""


def reach_of(gap: float) -> int:
    """Return how far the page may go from its middle, in pixels: half of the gap between its tiles."""
    return max(1, int(gap / 2))


def offset(step: int, reach: int) -> tuple[int, int]:
    """Return where the page is at a step: at most `reach` off the middle, one pixel from where it was.

    It goes to and fro across, and one down at each turn, so in time it has been everywhere.
    """
    across = 2 * reach
    row, column = divmod(step, across + 1)
    if row % 2:
        column = across - column
    return column - reach, _there_and_back(row, across) - reach


def _there_and_back(step: int, length: int) -> int:
    place = step % (2 * length)
    return place if place <= length else 2 * length - place
