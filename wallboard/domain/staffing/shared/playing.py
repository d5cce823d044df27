"""Plays a day of shared agents again and again, each run with dice of its own, and says how sure it is."""

from collections.abc import Iterator

from wallboard.domain.staffing.shared.scene import Played, Scene

RUNS = 20


def play(scene: Scene, runs: int = RUNS, seed: int = 1) -> Iterator[Played]:
    """Yield what is known after each run, all runs of a seed always the same; stop asking to cancel.

    Raises ValueError where intervals differ between the lines, or teams answer lines that there are not.
    """
    raise NotImplementedError
