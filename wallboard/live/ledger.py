"""The ledger of today as the present knows it: from facts and deeds as they come, over midnight too."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.lost import LostFold
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.ledger.carried import Carried
from wallboard.domain.ledger.fold import LedgerFold
from wallboard.domain.ledger.rows import Ledger
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds

Carry: TypeAlias = Callable[[Seconds], Carried]
"""Reads what the ledger of the day in which an instant lies begins with."""


def nothing_carried(_now: Seconds) -> Carried:
    """Begin a day with nothing, where nothing is remembered."""
    return Carried()


class LedgerNow:
    """Follows lost callers, besides the folds of the day."""

    def __init__(self, rules: CallRules, carry: Carry = nothing_carried) -> None:
        """Follow nobody yet: `begin` does."""
        self._rules = rules
        self._carry = carry
        self._fold: LedgerFold | None = None

    def begin(self, lost: LostFold, day: Day, now: Seconds, carried: Carried | None = None) -> None:
        """Begin a day of which nothing was told yet; `lost` follows its lost calls.

        `carried`: what it begins with, where that is known.
        """
        fold = self._fold = LedgerFold(lost, day, self._rules)
        fold.begin(self._carry(now) if carried is None else carried)

    def judge_by(self, rules: CallRules) -> None:
        """Tell callers apart by other rules from the next `begin` on."""
        self._rules = rules

    def next_day(self, lost: LostFold, day: Day) -> None:
        """Begin another day with those who are still to be called back."""
        self._fold = self.fold.next_day(lost, day)

    @property
    def fold(self) -> LedgerFold:
        """The ledger of the day."""
        assert self._fold is not None, "a day begins before anything is told of it"
        return self._fold

    def told(self, deeds: Iterable[Deed]) -> None:
        """Take in what people did about callers."""
        self.fold.put_deeds(deeds)

    def is_new(self, now: Seconds) -> bool:
        """Whether anything has changed since it was looked at last."""
        return self.fold.is_new(now)

    def at(self, now: Seconds) -> Ledger:
        """Return the ledger; the same object while nothing in it changes."""
        return self.fold.ledger(now)
