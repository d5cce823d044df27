"""What is played: lines whose calls come, teams who answer some of them, and what came of it."""

from msgspec import Struct

from wallboard.domain.staffing.goal import Goal
from wallboard.domain.staffing.plan import Part


class SharedLine(Struct, frozen=True):
    """One of several lines."""

    name: str
    parts: tuple[Part, ...]
    """In order of time; all lines have the same intervals."""
    goal: Goal
    """Its patience is what callers have; None: they never give up."""
    priority: int = 0
    """A caller of a lower number is answered first, however long the others have waited."""


class Team(Struct, frozen=True):
    """Agents who may answer the same lines."""

    name: str
    lines: frozenset[str]
    """Names of the lines."""
    agents: tuple[int, ...]
    """In each interval. Who is in a call when their number falls ends that first."""


class Scene(Struct, frozen=True):
    """Lines and teams of one day.

    A free agent takes the caller of the lowest priority number, of these the one who waits longest. A
    caller who finds several teams free is taken by the one with the fewest lines, so that those who can
    do more stay free; of these by the first.
    """

    lines: tuple[SharedLine, ...]
    teams: tuple[Team, ...]


class Sure(Struct, frozen=True):
    """A mean over the runs, and within what it lies with 95 % certainty."""

    mean: float
    half: float | None
    """The mean is right to plus or minus this; None: too few runs to say."""

    @property
    def low(self) -> float:
        """The lower end; the mean where nobody can say."""
        return self.mean - (self.half or 0.0)

    @property
    def high(self) -> float:
        """The upper end."""
        return self.mean + (self.half or 0.0)


class PlayedLine(Struct, frozen=True):
    """What came of one line; None: no call came."""

    name: str
    calls: float
    """A run, on average."""
    served: Sure | None
    """Share of all calls that was answered in time."""
    lost: Sure | None
    asa_s: Sure | None
    """None also where nobody was answered."""


class PlayedTeam(Struct, frozen=True):
    """How busy one team was; None: nobody was there."""

    name: str
    occupancy: Sure | None


class Played(Struct, frozen=True):
    """What came of it after so many of all runs."""

    done: int
    runs: int
    lines: tuple[PlayedLine, ...]
    teams: tuple[PlayedTeam, ...]
    whole: PlayedLine
    """All lines together, each call by the promise of its own line; its name is empty."""


class Staffed(Struct, frozen=True):
    """So many agents in each interval, and what came of them."""

    agents: tuple[int, ...]
    played: Played
    likely: tuple[int, int] | None = None
    """With how many at most at once the promise may just be kept, and with how many it surely is, by
    95 % limits of what was played; None: too few runs to say."""

    @property
    def peak(self) -> int:
        """Most at once."""
        return max(self.agents, default=0)


class Comparison(Struct, frozen=True):
    """Lines served together by agents who can do all of them, against each by agents of its own."""

    alone: tuple[Staffed, ...]
    """In the order of the lines."""
    together: Staffed
    saved_at_peak: int
    """Agents fewer where most are needed: of the lines alone, the most at once of all of them."""
    saved_hours: float
    """Agent-hours a day."""


class Progress(Struct, frozen=True):
    """So far: to show, and to stop at."""

    done: int
    of: int
