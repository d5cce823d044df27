"""What was promised to a client, or for a line: which calls count, and how many of them may be lost."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.day.opening import Opening
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import CALLBACK_PROMISED, MESSAGE_LEFT, Outcome, Pre, Seconds


class Start(StrEnum):
    """Where the clock of a promise starts."""

    ARRIVAL = "arrival"
    GREETING = "greeting"
    """When the greeting is over; of a call that tells nothing of it, when it arrived."""
    JOIN = "join"
    """When the first queue is joined; a call that joined none has no such clock."""


class Loss(StrEnum):
    """What may be left out of a promise, as the settings name it."""

    OUT_OF_HOURS = "out_of_hours"
    MENU = "menu"
    BUSY = "busy"
    FULL = "full"
    NO_AGENTS = "no_agents"
    TIMEOUT = "timeout"
    KEY = "key"
    MESSAGE = "message"
    """The caller left a message."""
    CALL_BACK = "call_back"
    """The caller was promised a call back."""


REASONS: dict[str, Loss] = {
    Pre.IVR_ABANDON: Loss.MENU,
    Pre.BUSY: Loss.BUSY,
    Outcome.FULL: Loss.FULL,
    Outcome.JOIN_EMPTY: Loss.NO_AGENTS,
    Outcome.LEAVE_EMPTY: Loss.NO_AGENTS,
    Outcome.TIMEOUT: Loss.TIMEOUT,
    Outcome.EXIT_KEY: Loss.KEY,
}
"""What a reason of a lost call is called here; one that is not among these always counts."""
MARKS: dict[str, Loss] = {MESSAGE_LEFT: Loss.MESSAGE, CALLBACK_PROMISED: Loss.CALL_BACK}
"""What a mark of a call is called here."""


class Profile(Struct, frozen=True):
    """One version of a promise. Without lines and queues it is about every call."""

    title: str = ""
    valid_from: Seconds = 0.0
    lines: frozenset[str] = frozenset()
    queues: tuple[str, ...] = ()
    """Names as a board gives them; a call that was in one of them is meant."""
    opening: Opening | None = None
    """None: open at all hours."""
    start: Start = Start.JOIN
    within_s: Seconds | None = None
    """An answer so soon after the clock's start is in time; None: no such time was promised."""
    short_abandon_s: Seconds = 5.0
    """Who hangs up sooner than this after the clock's start is left out."""
    leaves_out: frozenset[Loss] = frozenset({Loss.OUT_OF_HOURS})
    incidents_out: bool = True
    """Whether calls that arrived during an incident are left out."""
    ceiling: int | None = None
    """With more arrivals in an interval nothing is promised for it; None: there is no ceiling."""
    interval_min: int = 30
    """How long an interval of the ceiling is."""
    target_share: Decimal = Decimal("0.98")
    permitted: Decimal = Decimal("0.02")
    """Share of the counted calls that may be lost."""

    @property
    def of_all(self) -> bool:
        """Whether it is about every call."""
        return not self.lines and not self.queues


class Promise(Struct, frozen=True):
    """All versions of one promise, the earliest first."""

    versions: tuple[Profile, ...]

    @property
    def title(self) -> str:
        """What it is called: as of its latest version."""
        return self.versions[-1].title

    def at(self, instant: Seconds) -> Profile | None:
        """Return what was promised at an instant; None: nothing yet."""
        for one in reversed(self.versions):
            if one.valid_from <= instant:
                return one
        return None


def promises_of(profiles: tuple[Profile, ...], usual: Profile) -> tuple[Promise, ...]:
    """Put versions of one title together, in the order of the titles; first the promise about every call.

    Where the profiles have none about every call, it is the usual one.
    """
    titles = dict.fromkeys(profile.title for profile in profiles)
    made = [
        Promise(tuple(sorted((p for p in profiles if p.title == title), key=lambda p: p.valid_from)))
        for title in titles
    ]
    whole = next((one for one in made if one.versions[-1].of_all), None)
    return (whole or Promise((usual,)), *(one for one in made if one is not whole))


def promise_for(promises: tuple[Promise, ...], line: str) -> Promise:
    """Narrow what was promised down to the calls of one line: by the promise that names it, else the first.

    Calls of several lines reach a ceiling together, so it says nothing of one of them.
    """
    plain = plain_line(line)
    own = next((one for one in promises if plain in one.versions[-1].lines), None)
    if own is None:
        return promises[0] if promises else Promise((Profile(),))
    return Promise(
        tuple(
            replace(
                one, ceiling=one.ceiling if len(one.lines) == 1 else None, lines=frozenset({plain}), queues=()
            )
            for one in own.versions
        )
    )
