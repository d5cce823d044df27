"""The dice: when callers ring, how long they would wait and how long they would talk, from a seed."""

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from zlib import crc32

from wallboard.domain.staffing.shared.scene import SharedLine
from wallboard.domain.words import Seconds

if TYPE_CHECKING:
    import numpy as np

Seed: TypeAlias = tuple[int, int]
"""Of all runs, and the number of one."""
_NEVER: Seconds = float("inf")


class Drawn(NamedTuple):
    """A caller before anything became of them."""

    arrived: Seconds
    line: int
    gives_up: Seconds
    """At that instant, if nobody has answered."""
    talks_s: Seconds


def drawn(lines: tuple[SharedLine, ...], seed: Seed) -> list[Drawn]:
    """Return the callers of a day by the instant at which they ring.

    A line's callers follow from the seed and its name alone, so that plans are compared with the same
    callers, and it rings the same whether others are beside it.
    """
    return sorted(chain.from_iterable(_of(nth, line, seed) for nth, line in enumerate(lines)))


def _of(nth: int, line: SharedLine, seed: Seed) -> list[Drawn]:
    import numpy as np  # noqa: PLC0415 -- it takes long to load

    dice = np.random.default_rng([*seed, crc32(line.name.encode())])
    calls: list[Drawn] = []
    for part in line.parts:
        many = int(dice.poisson(part.demand.calls))
        arrived = part.since + dice.random(many) * (part.until - part.since)
        talks = dice.exponential(part.demand.aht_s, many)
        calls += map(
            Drawn,
            arrived.tolist(),
            [nth] * many,
            _gives_up(dice, arrived, line.goal.patience_s),
            talks.tolist(),
        )
    return calls


def _gives_up(
    dice: "np.random.Generator", arrived: "np.typing.NDArray[np.float64]", patience_s: Seconds | None
) -> list[Seconds]:
    if patience_s is None:
        return [_NEVER] * len(arrived)
    return list((arrived + dice.exponential(patience_s, len(arrived))).tolist())
