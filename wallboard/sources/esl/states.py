"""What an agent of FreeSWITCH's mod_callcenter does, out of the columns of its list of agents.

A pure table for the source that will listen to FreeSWITCH. The first rule that fits holds. Differs from
Asterisk: wrap-up includes its last second. Source: the definitions of the figures, section 7.1, which
read it out of `mod_callcenter.c`.
"""

from msgspec import Struct

from wallboard.domain.words import AgentState, Seconds

DELAY = "delay"
"""Reason of a pause that the server makes itself after a ring that was refused or not picked up."""
_RINGING = frozenset({"Receiving", "Reserved"})


class AgentRow(Struct, frozen=True):
    """One agent as the server lists them; instants are its whole seconds, 0: never."""

    status: str
    """`Logged Out`, `Available`, `Available (On Demand)` or `On Break`."""
    state: str
    """`Waiting`, `Receiving`, `In a queue call`, `Idle` or `Reserved`."""
    wrap_up_time: Seconds = 0.0
    last_bridge_end: Seconds = 0.0
    ready_time: Seconds = 0.0
    external_calls: int = 0


def state_of(row: AgentRow, now: Seconds) -> tuple[AgentState, str]:
    """Return what the agent does at `now`, and for a pause of the server's own making its reason."""
    wraps = row.wrap_up_time > 0 and now - row.last_bridge_end <= row.wrap_up_time
    on_demand = row.status == "Available (On Demand)"
    rules = (
        (row.state == "In a queue call", AgentState.ON_CALL, ""),
        (row.status == "Logged Out", AgentState.LOGGED_OFF, ""),
        (row.state in _RINGING, AgentState.RINGING, ""),
        (row.external_calls > 0, AgentState.NON_QUEUE_CALL, ""),
        (row.status == "On Break", AgentState.PAUSED, ""),
        (row.state == "Idle" and on_demand, AgentState.WRAPUP, ""),
        (row.state == "Idle", AgentState.PAUSED, ""),
        (wraps, AgentState.WRAPUP, ""),
        (row.ready_time > now, AgentState.PAUSED, DELAY),
    )
    return next(((state, why) for fits, state, why in rules if fits), (AgentState.AVAILABLE, ""))
