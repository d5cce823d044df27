"""What the page asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Mapping

from msgspec import Struct

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.growth.calls import AtLoad, visits_at_load
from wallboard.store.queries.growth.growth import Axis, GrowthRead, GrowthWish, growth_in_pieces
from wallboard.store.queries.load.peaks import PeaksRead, peaks_in_pieces
from wallboard.ui.behind import GrowthBehind
from wallboard.ui.means import Memory
from wallboard.ui.planning.parts.site import STRETCHES, Site, Stretch, days_of

AXES: tuple[Axis, ...] = ("calls", "per_agent")


class GrowthChoice(Struct, frozen=True):
    """What is looked at."""

    stretch: Stretch = "weeks4"
    scope: Scope = EVERYTHING
    axis: Axis = "calls"
    told_s: Seconds = 60.0
    """The wait of which it is asked what telling it would do."""


class CallsFound(Struct, frozen=True):
    """The calls that met a load, and what agents are called."""

    found: AtLoad
    names: Mapping[tuple[SourceName, AgentId], str]


def wish_of(choice: GrowthChoice, site: Site, patience_s: Seconds | None = None) -> GrowthWish:
    """Ask for what was chosen; `patience_s` holds where too few gave up to measure it."""
    first, after = days_of(choice.stretch, site.today)
    return GrowthWish(
        day_of(first, site.zone, site.day_start).start,
        day_of(after, site.zone, site.day_start).start,
        site.zone,
        site.day_start,
        choice.scope,
        site.opening,
        choice.axis,
        site.policies,
        site.steps,
        patience_s,
    )


def choice_kept(memory: Memory, behind: GrowthBehind) -> GrowthChoice:
    """Return what to show: the queues that are asked for, and of the rest what was chosen last."""
    usual, queues = GrowthChoice(), memory.get("growth.queues")
    stretch, axis, told = (memory.get(f"growth.{key}") for key in ("stretch", "axis", "told"))
    kept = tuple(queues.split("\n")) if queues and behind.queues == EVERYTHING else behind.queues
    return GrowthChoice(
        next((key for key, _, _ in STRETCHES if key == stretch), usual.stretch),
        kept,
        next((one for one in AXES if one == axis), usual.axis),
        float(told) if told is not None and told.isdecimal() else usual.told_s,
    )


def keep(memory: Memory, choice: GrowthChoice) -> None:
    """Remember what was chosen, for next time."""
    memory.put("growth.stretch", choice.stretch)
    memory.put("growth.axis", choice.axis)
    memory.put("growth.told", f"{choice.told_s:.0f}")
    memory.put("growth.queues", "\n".join(choice.scope))


def find_growth(wish: GrowthWish, now: Seconds, memo: object, connection: sqlite3.Connection) -> GrowthRead:
    """Answer a part of a wish; `memo` is that of the part before."""
    return growth_in_pieces(connection, wish, now, memo)


def find_peaks(wish: GrowthWish, now: Seconds, memo: object, connection: sqlite3.Connection) -> PeaksRead:
    """Answer a part of what is asked for the peaks of the same time."""
    return peaks_in_pieces(connection, wish.peak_wish(), now, memo)


def find_calls(
    wish: GrowthWish, edges: tuple[float, float], now: Seconds, connection: sqlite3.Connection
) -> CallsFound:
    """Answer which calls met a load."""
    names = {(one.source, one.agent): one.name for one in agent_names(connection)}
    return CallsFound(visits_at_load(connection, wish, edges, now), names)
