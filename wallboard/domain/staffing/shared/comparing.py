"""How many agents several lines need together, and how many each with agents of its own."""

from collections.abc import Iterator, Sequence

from wallboard.domain.staffing.shared.playing import RUNS
from wallboard.domain.staffing.shared.scene import Comparison, Progress, SharedLine


def compare(lines: Sequence[SharedLine], runs: int = RUNS, seed: int = 1) -> Iterator[Progress | Comparison]:
    """Yield how far it is, and last of all the comparison; stop asking to cancel.

    Raises ValueError as `play` does, and where there is no line.
    """
    raise NotImplementedError
