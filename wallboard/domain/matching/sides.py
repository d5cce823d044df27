"""The two sides as rows of numbers: what is fast to compare."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.matching.leg import Leg, Measure
from wallboard.domain.matching.lengths import Lengths
from wallboard.domain.matching.pairing import NOTHING, Instants, Places
from wallboard.domain.words import Direction

_UNKNOWN = float("nan")


class Side:
    """One side's legs, and what of them is compared."""

    def __init__(self, legs: Sequence[Leg]) -> None:
        """Take the legs in their order."""
        self.legs = legs
        self.start = _column([leg.start for leg in legs])
        self.ended = _column([leg.ended for leg in legs])
        self.answered = _column([leg.answered for leg in legs])
        self.out = np.array([leg.way is Direction.OUTBOUND for leg in legs], np.int64)
        self.at: Instants = self.start
        """When each began, by the exchange's clock, once that is known."""
        self.done: NDArray[np.bool_] = np.zeros(len(legs), bool)
        """Those that have a partner, or are a part of a call that has."""

    @property
    def by_answer(self) -> Instants:
        """When each was answered; of what was not, when it began."""
        return np.where(np.isnan(self.answered), self.start, self.answered)

    @property
    def billed(self) -> Lengths:
        """How long each lasted; not a number where nobody saw the end."""
        return self.ended - self.start

    def lengths(self) -> dict[Measure, Lengths]:
        """How long each was, by what a bill may count; a call that nobody took was not talked."""
        talked = np.where(np.isnan(self.answered), 0.0, self.ended - self.answered)
        return {Measure.WHOLE: self.billed, Measure.TALK: np.where(np.isnan(self.ended), _UNKNOWN, talked)}


class Coded:
    """Texts that legs of both sides have, numbered, so that how each is written is worked out once."""

    def __init__(self, bill: Sequence[str], calls: Sequence[str]) -> None:
        """Number the texts."""
        codes: dict[str, int] = {}
        both = [codes.setdefault(text, len(codes)) for texts in (bill, calls) for text in texts]
        self.texts = tuple(codes)
        self.bill, self.calls = np.split(np.array(both, np.int64), [len(bill)])

    def keys(
        self,
        mine: Callable[[str], str],
        its: Callable[[str], str],
        left: tuple[NDArray[np.bool_], NDArray[np.bool_]],
    ) -> tuple[Places, Places]:
        """Give keys for what is left of both sides: equal where `mine` writes the one as `its` the other.

        What comes to nothing has none.
        """
        codes: dict[str, int] = {}
        found = []
        for numbers, write, wanted in ((self.bill, mine, left[0]), (self.calls, its, left[1])):
            table = np.full(len(self.texts), NOTHING, np.int64)
            for n in np.unique(numbers[wanted]).tolist():
                text = write(self.texts[n])
                table[n] = codes.setdefault(text, len(codes)) if text else NOTHING
            found.append(np.where(wanted, table[numbers], NOTHING))
        return found[0], found[1]


def _column(values: Sequence[float | None]) -> Instants:
    return np.array([_UNKNOWN if value is None else value for value in values], np.float64)
