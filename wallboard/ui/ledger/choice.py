"""Which lost callers somebody wants to see, and in which order. No Qt in it."""

from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.day.scope import ALL, means
from wallboard.domain.ledger.rows import REACHED, TO_CALL_BACK, LedgerState, LostCaller
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import Text, mark
from wallboard.ui.ledger.columns import LAST, LOST, STATUS, WAITED

States: TypeAlias = Literal["all", "to_call_back", "taken", "reached", "others"]
STATES: tuple[tuple[States, Text], ...] = (
    ("all", mark("ledger", "Everybody")),
    ("to_call_back", mark("ledger", "To call back")),
    ("taken", mark("ledger", "To call back, taken by nobody")),
    ("reached", mark("ledger", "Reached")),
    ("others", mark("ledger", "All others")),
)
ORDERS: tuple[tuple[str, bool, Text], ...] = (
    (STATUS, False, mark("ledger", "Open first")),
    (LAST, False, mark("ledger", "Oldest first")),
    (LAST, True, mark("ledger", "Newest first")),
    (LOST, True, mark("ledger", "Most often lost first")),
    (WAITED, True, mark("ledger", "Longest wait first")),
)
"""By which column, and whether the largest comes first."""
_OTHERS = frozenset(LedgerState) - TO_CALL_BACK - REACHED


class Choice(Struct, frozen=True):
    """Whose rows are shown."""

    queues: Scope = (ALL,)
    lines: tuple[str, ...] = ()
    """Only who called these, as `plain_line` writes them; none: no matter which."""
    states: States = "all"

    @property
    def whole(self) -> bool:
        """Whether nothing is left out but by state: then the figures are those of the centre."""
        return self.of_all_queues and not self.lines

    @property
    def of_all_queues(self) -> bool:
        """Whether no queue is left out."""
        return ALL in self.queues

    def has_place(self, row: LostCaller) -> bool:
        """Whether a caller tried one of the queues and lines."""
        there = self.of_all_queues or any(means(self.queues, row.source, one) for one in row.queues)
        return there and (not self.lines or any(plain_line(one) in self.lines for one in row.lines))

    def has_state(self, row: LostCaller) -> bool:
        """Whether a caller stands as it is asked for."""
        match self.states:
            case "all":
                return True
            case "to_call_back":
                return row.to_call_back
            case "taken":
                return row.to_call_back and not row.taken_by
            case "reached":
                return row.state in REACHED
            case "others":
                return row.state in _OTHERS


def nothing_words(choice: Choice, text: str) -> Text:
    """Say that there is nobody, in the words of what was asked for."""
    if text:
        return mark("ledger", "No lost caller of this time fits: clear the search with Esc")
    match choice.states:
        case "to_call_back":
            return mark("ledger", "Nobody is to be called back")
        case "taken":
            return mark("ledger", "Everybody who is to be called back is taken care of")
        case "reached":
            return mark("ledger", "Nobody was reached yet")
        case "others":
            return mark("ledger", "Nobody was given up, and no number was withheld")
        case "all":
            return mark("ledger", "Nobody was lost in this time") if choice.whole else _NOT_THERE


_NOT_THERE = mark("ledger", "Nobody was lost there in this time")
