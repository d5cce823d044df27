"""What if: the day as it was expected, with what somebody changed about it. No Qt in it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.forecast.expected import Expected, ExpectedPart
from wallboard.domain.staffing.goal import Demand, Goal, Model, Outlook
from wallboard.domain.staffing.needs import agents_needed, outlook
from wallboard.domain.staffing.patience import Patience, patience_of
from wallboard.domain.staffing.plan import Part
from wallboard.domain.words import Seconds

Name: TypeAlias = Literal["calls", "aht", "patience", "agents", "share", "seconds"]
OF_A_PART: tuple[Name, ...] = ("calls", "aht", "agents")
"""What may be changed in one interval, or in all; the rest is of the whole day."""
_QUIET = 0.5
"""With fewer calls, and without opening hours, an interval at the edge of the day is none to plan."""


class Basis(Struct, frozen=True):
    """A day before anybody changed anything."""

    parts: tuple[Part, ...] = ()
    goal: Goal = Goal()
    patience: Patience | None = None
    """None: callers are taken never to give up."""
    handled: bool = False
    """Whether the handle time was measured."""
    days: int = 0
    """Of so many days it is the mean."""
    rostered: bool = False

    def part_at(self, nth: int) -> Part | None:
        """Return an interval; None: there is no such one."""
        return self.parts[nth] if 0 <= nth < len(self.parts) else None


class Changes(Struct, frozen=True):
    """What was changed: by interval (by when it begins), or of the whole day."""

    calls: Mapping[Seconds, float] = {}
    aht: Mapping[Seconds, Seconds] = {}
    agents: Mapping[Seconds, int] = {}
    patience_s: Seconds | None = None
    share: float | None = None
    within_s: Seconds | None = None

    @property
    def any(self) -> bool:
        """Whether anything is another than it was."""
        return self != Changes()

    def is_set(self, name: Name, since: Seconds) -> bool:
        """Whether somebody chose a value of an interval, or of the day."""
        if name in OF_A_PART:
            return since in getattr(self, name)
        return {"patience": self.patience_s, "share": self.share, "seconds": self.within_s}[name] is not None


class Answer(Struct, frozen=True):
    """What comes of the agents of an interval, and how many reach the goal."""

    seen: Outlook
    needed: int
    by_c: int | None
    """How many Erlang C asks for, where another model answers; None: it answers itself."""
    model: Model
    goal: Goal


def basis_of(expected: Expected, counts: Sequence[int] | None, goal: Goal) -> Basis:
    """Take what is expected of a day, and who is rostered then; a patience that was measured goes first."""
    rostered = counts if counts is not None and expected.parts else (None,) * len(expected.parts)
    pairs = _planned([*zip(expected.parts, rostered, strict=True)])
    parts = tuple(Part(one.since, one.until, one.demand, there) for one, there in pairs)
    sums = expected.patience
    patience = None
    if goal.patience_s is not None:
        patience = patience_of(sums.waited_s, sums.abandoned, goal.patience_s)
        goal = replace(goal, patience_s=patience.mean_s)
    there = counts is not None and any(counts)
    if not there:
        parts = tuple(replace(part, rostered=None) for part in parts)
    return Basis(parts, goal, patience, expected.aht_s is not None, len(expected.made_of), there)


def goal_of(basis: Basis, changes: Changes) -> Goal:
    """Return the goal as it was changed."""
    goal = basis.goal
    return replace(
        goal,
        patience_s=goal.patience_s if changes.patience_s is None else changes.patience_s,
        share=goal.share if changes.share is None else changes.share,
        within_s=goal.within_s if changes.within_s is None else changes.within_s,
    )


def part_of(part: Part, changes: Changes) -> Part:
    """Return an interval as it was changed."""
    demand = part.demand
    since = part.since
    changed = Demand(
        changes.calls.get(since, demand.calls), demand.length_s, changes.aht.get(since, demand.aht_s)
    )
    return Part(since, part.until, changed, changes.agents.get(since, part.rostered))


def parts_of(basis: Basis, changes: Changes) -> tuple[Part, ...]:
    """Return all intervals as they were changed."""
    return tuple(part_of(part, changes) for part in basis.parts)


def answer_of(part: Part, goal: Goal, otherwise: int | None = None) -> Answer:
    """Say what comes of an interval; without a roster with `otherwise` agents, or as many as are needed."""
    needed = agents_needed(part.demand, goal)
    agents = part.rostered if part.rostered is not None else otherwise
    patient = replace(goal, patience_s=None, lost_limit=None)
    by_c = None if goal.model == "erlang_c" else agents_needed(part.demand, patient)
    there = needed if agents is None else agents
    return Answer(outlook(part.demand, there, goal), needed, by_c, goal.model, goal)


def with_value(
    basis: Basis, changes: Changes, name: Name, value: float, at: Part, *, everywhere: bool = False
) -> Changes:
    """Change something: in one interval, or `everywhere` - calls by the same factor, agents by as many."""
    match name:
        case "patience":
            return replace(changes, patience_s=value)
        case "share":
            return replace(changes, share=value)
        case "seconds":
            return replace(changes, within_s=value)
        case "calls":
            before = part_of(at, changes).demand.calls
            factor = value / before if before else 1.0
            of = _each(basis, at, lambda one: part_of(one, changes).demand.calls * factor, everywhere)
            return replace(changes, calls={**changes.calls, **of, at.since: value})
        case "aht":
            of = _each(basis, at, lambda _one: value, everywhere)
            return replace(changes, aht={**changes.aht, **of, at.since: value})
        case "agents":
            more = round(value) - (part_of(at, changes).rostered or 0)
            people = {
                one.since: max(0, (part_of(one, changes).rostered or 0) + more)
                for one in (basis.parts if everywhere else ())
            }
            return replace(changes, agents={**changes.agents, **people, at.since: round(value)})


def without_agents(changes: Changes, at: Part) -> Changes:
    """Give an interval the agents back who are rostered."""
    return replace(
        changes, agents={since: people for since, people in changes.agents.items() if since != at.since}
    )


def _each(basis: Basis, at: Part, value: Callable[[Part], float], everywhere: bool) -> dict[Seconds, float]:
    return {one.since: value(one) for one in (basis.parts if everywhere else (at,))}


def _planned(pairs: Sequence[tuple[ExpectedPart, int | None]]) -> Sequence[tuple[ExpectedPart, int | None]]:
    """Leave out what is closed, and at both ends of the day what is quiet; who is rostered then is shown."""
    busy = [
        n for n, (part, there) in enumerate(pairs) if part.is_open and (part.demand.calls >= _QUIET or there)
    ]
    if not busy:
        return ()
    opened = [n for n, (part, _) in enumerate(pairs) if part.is_open]
    closed = len(opened) < len(pairs)
    first, last = (opened[0], opened[-1]) if closed else (busy[0], busy[-1])
    return [pair for pair in pairs[first : last + 1] if pair[0].is_open]
