"""What a widget is told when it is made: its place on the board, and how this screen shows things."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import Seconds, SourceName
from wallboard.ui.format import Format

LONG_PAUSE_S = 900.0
"""Unless a board says otherwise, a longer pause is too long."""


class WidgetSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """One widget of a board, as the board's file says it."""

    kind: str
    at: tuple[int, int, int, int]
    """Column, row, width and height in cells of the board's grid."""
    figure: str = ""
    """Key of a figure, for kinds that show one."""
    queues: tuple[str, ...] = ("*",)
    period: Literal["day", "30m"] = "day"
    goal: float | None = None
    """Where a share should be, for figures whose goal is no queue's promise."""
    text: str = ""
    """For messages: what to show."""
    long_call_s: Seconds = 600.0
    """For agents: a conversation that is longer stands out, in seconds; 0: none does."""
    long_wrapup_s: Seconds = 120.0
    long_pause_s: Seconds | dict[str, Seconds] = LONG_PAUSE_S
    """One for all, or by reason; `*` are all reasons that are not named."""


class ScreenOptions(Struct, frozen=True):
    """What one screen may show of people."""

    mask: bool = True
    """Hide all of a caller's number but the country and the last two digits."""
    agents: Literal["counts", "initials", "names"] = "counts"
    breaks: bool = False
    """Tell how long each agent has paused; on a wall nobody's break is timed for all to see."""
    made_up: frozenset[SourceName] = frozenset()
    """Sources whose figures are made up while others are real; each carries a mark wherever it is named."""
    past: bool = False
    """What is shown is an instant out of the cache: nothing of it is live."""
    reveal: bool = False
    """Whether who works here may see a hidden number whole; each time is noted."""


def _ungrouped(_agent: AgentNow) -> str:
    return ""


def nobody_known(_who: str) -> str:
    """Stand in for an address book."""
    return ""


class Setting(Struct, frozen=True):
    """How this screen shows things."""

    format: Format = Format()
    options: ScreenOptions = ScreenOptions()
    group_of: Callable[[AgentNow], str] = _ungrouped
    """The title of an agent's group; nothing where there are no groups."""
    name_of: Callable[[str], str] = nobody_known
    """What the address book calls a caller, by what tells them from others; nothing where it does not."""
