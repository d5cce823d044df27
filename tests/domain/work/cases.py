"""The reference cases about agents, load and estimates, as they go through our own code."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from wallboard.domain.estimate.methods import little, ql, qlm
from wallboard.domain.facts import AgentSpell, Offer, Visit
from wallboard.domain.folds import spell_at
from wallboard.domain.load.busy_hour import busy_hour
from wallboard.domain.load.heads import heads
from wallboard.domain.load.heat import Cell, Weeks, heat_map
from wallboard.domain.load.layers import Load, load_of
from wallboard.domain.words import AgentState, OfferResult
from wallboard.domain.work.evenness import evenness_of
from wallboard.domain.work.fold import WorkFold
from wallboard.domain.work.roster import FITS, Roster, Shift
from wallboard.sources.ami.members import Members
from wallboard.sources.ami.server_clock import ServerClock
from wallboard.sources.esl.states import AgentRow, state_of

SOURCE = "pbx"


def work_of(case: dict[str, Any], window: tuple[float, float], visits: list[Visit], now: float) -> WorkFold:
    """Fold what a case says of agents; `visits` are those that the window's filter has left."""
    fold = WorkFold(*window, _roster(case) if "schedule" in case else None)
    for visit in visits:
        fold.put_visit(visit)
    for entry in case.get("states", ()):
        if entry["from"] == entry.get("to"):
            continue  # takes no time, and what begins at the same instant is not its newer self
        state = AgentState(entry["state"])
        since, until = _at(entry["from"]), None if entry.get("to") is None else _at(entry["to"])
        spell = spell_at(AgentSpell(SOURCE, entry["agent"], since, until, state), now)
        if spell is not None:
            fold.put_spell(spell)
    for offer in _offers(case, visits):
        fold.put_offer(offer)
    return fold


def swept(case: dict[str, Any], expect: dict[str, Any]) -> Load:
    """Sweep over the spans of a case."""
    return load_of(_times(case), _at(expect["from"]), _at(expect["to"]), _at(case["now"]))


def busiest(case: dict[str, Any]) -> tuple[float, float] | None:
    """Find the busy hour of a case."""
    wanted = case["busy_hour"]
    window = _at(wanted["from"]), _at(wanted["to"])
    found = busy_hour(_times(case), window, _at(case["now"]), wanted["step_min"])
    return None if found is None else (found.start, found.erlangs)


def _times(case: dict[str, Any]) -> list[tuple[float, float | None]]:
    return [(_at(since), None if until is None else _at(until)) for since, until in case["spans"]]


def _ewt(case: dict[str, Any]) -> float | None:
    match case["method"]:
        case "ql":
            return ql(case["ahead"], case["agents"], case["aht_s"])
        case "qlm":
            return qlm(case["ahead"], case["agents"], case["aht_s"], case["patience_s"])
        case _:
            return little(case["ahead"], case["answered_in_window"], case["window_s"])


def _asterisk(case: dict[str, Any]) -> str:
    """Ask the source's own translation of a listing; its wrap-up is set by queue."""
    members = Members(ServerClock(), {"q": case["member_wrapup"] or case["queue_wrapup"]})
    row = {"Name": "a", "Location": "PJSIP/a", "Queue": "q", "Status": str(case["status"])}
    row |= {"Paused": str(case["paused"]), "InCall": str(case["in_call"])}
    row |= {"LastCall": str(case["last_call"]), "LastPause": "0"}
    (present,) = members.listed([row], float(case["now"]))
    return present.state


def _freeswitch(case: dict[str, Any]) -> str:
    names = ("status", "state", "wrap_up_time", "last_bridge_end", "ready_time", "external_calls")
    return state_of(AgentRow(**{name: case[name] for name in names}), case["now"])[0]


def _heat(case: dict[str, Any]) -> dict[str, float | None]:
    zone = ZoneInfo(case["tz"])
    since, until = (
        datetime.combine(date.fromisoformat(case[end]), time(), zone).timestamp() for end in ("from", "to")
    )
    cells = heat_map((_at(instant) for instant in case["arrivals"]), Weeks(since, until, case["tz"]))
    cell = cells.get((case["weekday"], case["hour"]), Cell())
    return {"calls": cell.events, "hours": cell.hours, "per_hour": cell.per_hour}


WORK_FORMULAS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ewt": _ewt,
    "jain": lambda case: evenness_of(case["values"]).jain,
    "cv": lambda case: evenness_of(case["values"]).cv,
    "shrink": lambda case: heads(case["agents"], case["shrinkage"]),
    "asterisk_state": _asterisk,
    "freeswitch_state": _freeswitch,
    "heatmap": _heat,
}
"""By kind: what our code makes of a single formula of the file."""


def _roster(case: dict[str, Any]) -> Roster:
    return Roster(
        (entry["agent"], Shift(_at(entry["from"]), _at(entry["to"]), entry["expect"]))
        for entry in case["schedule"]
        if entry["expect"] in FITS  # time off is not scheduled
    )


def _offers(case: dict[str, Any], visits: list[Visit]) -> Iterator[Offer]:
    there = {(visit.call, visit.queue, visit.joined) for visit in visits}
    for call in case.get("calls", ()):
        for n, entry in enumerate(call.get("visits") or ()):
            if (call["id"], entry["queue"], _at(entry["joined"])) in there:
                for k, agent in enumerate(entry.get("rna") or ()):
                    place = (SOURCE, call["id"], str(entry["queue"]), n, k)
                    yield Offer(*place, agent, _at(entry["joined"]), None, OfferResult.MISSED)


def _at(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
