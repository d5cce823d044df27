"""How a note reaches a client: what every way can do, and how it says that it could not."""

from collections.abc import Callable
from typing import Protocol

from wallboard.domain.desk.notes import Delivery
from wallboard.domain.notes.letter import Letter
from wallboard.domain.text import Text
from wallboard.domain.words import Seconds

Secret = Callable[[], str | None]
"""Finds a password or key when it is needed, never on the windows' thread. Raises WallboardError."""


class NotDeliveredError(Exception):
    """A note did not arrive; says why in words without any secret, and whether it never will.

    `away`: nobody answered, so that others by the same way need not wait as long for the same.
    """

    def __init__(self, why: Text, *, for_good: bool = False, away: bool = False) -> None:
        """Keep them."""
        super().__init__(why)
        self.why = why
        self.for_good, self.away = for_good, away


class Way(Protocol):
    """One client's way."""

    def send(self, letter: Letter, delivery: Delivery, at: Seconds) -> Text | None:
        """Hand a letter over; return what there is to say of it although it arrived.

        Blocks for some seconds at most. Raises NotDeliveredError; WallboardError where a secret is missing.
        """
