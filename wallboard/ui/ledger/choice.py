"""Which lost callers somebody wants to see, and in which order. No Qt in it."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.day.scope import ALL, means
from wallboard.domain.ledger.rows import REACHED, TO_CALL_BACK, LedgerState, LostCaller
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.promise.step import Step, in_force
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.ui.ledger.columns import LAST, LOST, STATUS, WAITED
from wallboard.ui.models.outcomes import REASONS
from wallboard.ui.text import Words, shown
from wallboard.ui.titles import policies_of, steps_of

States: TypeAlias = Literal["all", "to_call_back", "taken", "reached", "others"]
STATES: tuple[tuple[States, Text], ...] = (
    ("all", mark("ledger", "Everybody")),
    ("to_call_back", mark("ledger", "To call back")),
    ("taken", mark("ledger", "To call back, taken by nobody")),
    ("reached", mark("ledger", "Reached")),
    ("others", mark("ledger", "All others")),
)
Waits: TypeAlias = Literal["any", "over_30s", "over_1m", "over_3m", "over_target"]
WAITS: tuple[tuple[Waits, Text], ...] = (
    ("any", mark("ledger", "Any wait")),
    ("over_30s", mark("ledger", "Over 30 s")),
    ("over_1m", mark("ledger", "Over 1 min")),
    ("over_3m", mark("ledger", "Over 3 min")),
    ("over_target", mark("ledger", "Over the queue's target")),
)
_LONGER_THAN: dict[Waits, Seconds] = {"over_30s": 30.0, "over_1m": 60.0, "over_3m": 180.0}
ORDERS: tuple[tuple[str, bool, Text], ...] = (
    (STATUS, False, mark("ledger", "Open first")),
    (LAST, False, mark("ledger", "Oldest first")),
    (LAST, True, mark("ledger", "Newest first")),
    (LOST, True, mark("ledger", "Most often lost first")),
    (WAITED, True, mark("ledger", "Longest wait first")),
)
"""By which column, and whether the largest comes first."""
_OTHERS = frozenset(LedgerState) - TO_CALL_BACK - REACHED


class Targets(Struct, frozen=True):
    """What each queue promises of the wait, and what it promised before."""

    policies: Mapping[tuple[SourceName, QueueName], Policy] = {}
    steps: Mapping[tuple[SourceName, QueueName], tuple[Step, ...]] = {}
    usual: Policy = Policy()
    """Of a queue that is there no more."""

    def of(self, row: LostCaller) -> Seconds:
        """Return what the queue that they tried last had promised when they were lost, in seconds."""
        queue = row.queue or next(iter(row.queues), "")
        usual = self.policies.get((row.source, queue), self.usual)
        return in_force(self.steps.get((row.source, queue), ()), row.last_lost, usual).target_s


def targets_of(snapshot: Snapshot) -> Targets:
    """Return what the queues of a snapshot promise."""
    return Targets(policies_of(snapshot), steps_of(snapshot), snapshot.all.policy)


class Choice(Struct, frozen=True):
    """Whose rows are shown."""

    queues: Scope = (ALL,)
    lines: tuple[str, ...] = ()
    """Only who called these, as `plain_line` writes them; none: no matter which."""
    states: States = "all"
    reason: str = ""
    """Only whose latest lost call was lost for this; "": no matter why."""
    wait: Waits = "any"
    """Only whose longest wait was longer."""

    @property
    def whole(self) -> bool:
        """Whether no queue or line is left out: then the figures are those of the centre."""
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

    def has_reason(self, row: LostCaller) -> bool:
        """Whether a caller was lost last for what is asked for."""
        return not self.reason or row.reason == self.reason

    def has_wait(self, row: LostCaller, targets: Targets) -> bool:
        """Whether a caller waited longer than what is asked for; one who never waited did not."""
        if self.wait == "any":
            return True
        least = targets.of(row) if self.wait == "over_target" else _LONGER_THAN[self.wait]
        return row.longest_wait_s is not None and row.longest_wait_s > least

    def rows_of(self, rows: Sequence[LostCaller], targets: Targets) -> list[LostCaller]:
        """Return those of the queues and lines that stand, were lost and waited as it is asked for."""
        return [
            row
            for row in rows
            if self.has_state(row) and self.has_reason(row) and self.has_wait(row, targets)
        ]


def reason_words(reason: str) -> str:
    """Return why somebody was lost, as a menu says it."""
    words = shown(REASONS.get(reason, reason))
    return words[:1].upper() + words[1:]


def narrowed_words(choice: Choice) -> tuple[Words, ...]:
    """Say for which reason and how long a wait the rows are, where that is chosen."""
    reason = (reason_words(choice.reason),) if choice.reason else ()
    return (*reason, *((dict(WAITS)[choice.wait],) if choice.wait != "any" else ()))


def nothing_words(choice: Choice, text: str) -> Text:
    """Say that there is nobody, in the words of what was asked for."""
    if text:
        return mark("ledger", "No lost caller of this time fits: clear the search with Esc")
    narrowed = narrowed_words(choice)
    if narrowed:
        chosen = ", ".join(shown(words) for words in narrowed)
        return say("ledger", "Nobody fits “{chosen}”: choose another reason or wait", chosen=chosen)
    if choice.states == "all" and not choice.whole:
        return mark("ledger", "Nobody was lost there in this time")
    return _NOBODY[choice.states]


_NOBODY: dict[States, Text] = {
    "all": mark("ledger", "Nobody was lost in this time"),
    "to_call_back": mark("ledger", "Nobody is to be called back"),
    "taken": mark("ledger", "Everybody who is to be called back is taken care of"),
    "reached": mark("ledger", "Nobody was reached yet"),
    "others": mark("ledger", "Nobody was given up, and no number was withheld"),
}
