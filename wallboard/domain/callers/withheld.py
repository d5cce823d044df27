"""Calls whose caller was erased while a program knew them: what is told of them later names nobody again."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.facts import Call, Fact, Visit

T = TypeVar("T", bound=Fact)


class Withheld(Struct, frozen=True):
    """Calls and visits that are over and of somebody whom nobody knows (any more)."""

    keys: frozenset[tuple[str, ...]] = frozenset()

    def of(self, facts: Iterable[T]) -> list[T]:
        """Give facts as they may be kept and shown: a wrap-up or a note changes a call long after its end."""
        return [self._of(fact) for fact in facts]

    def _of(self, fact: T) -> T:
        if not isinstance(fact, Visit | Call) or fact.key not in self.keys:
            return fact
        if isinstance(fact, Visit):
            return replace(fact, caller=None, caller_raw="", caller_name="")
        return replace(fact, caller=None, caller_raw="")
