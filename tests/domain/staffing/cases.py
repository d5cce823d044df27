"""The reference cases about staffing, as they go through our own formulas: what each asks, by its kind."""

from collections.abc import Callable
from typing import Any

from wallboard.domain.load.heads import heads
from wallboard.domain.staffing.erlang_a import Times, erlang_a, redials
from wallboard.domain.staffing.erlang_b import blocking, lines_needed, redialled
from wallboard.domain.staffing.erlang_c import erlang_c
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.staffing.needs import agents_needed, outlook
from wallboard.domain.staffing.square_root import about_waiting, square_root

Case = dict[str, Any]
Values = dict[str, float | bool | None]

EXACT = {"erlang_b", "erlang_c", "required_agents", "erlang_b_lines", "erlang_b_retries"}
"""Compared to 1e-9 of the value; the others to 1e-6."""


def demand_of(case: Case) -> Demand:
    return Demand(case["calls"], case["interval_s"], case["aht_s"])


def times_of(case: Case) -> Times:
    return Times(case["patience_s"], case["target_s"])


def _erlang_c(case: Case) -> Values:
    seen = erlang_c(demand_of(case), case["agents"], case["target_s"])
    return {
        "erlangs": demand_of(case).erlangs,
        "p_wait": seen.p_wait,
        "service_level": seen.served,
        "asa_s": seen.asa_s,
        "occupancy": seen.occupancy,
        "queue_length": seen.queue,
        "stable": seen.stable,
    }


def _required(case: Case) -> Values:
    goal = Goal(case["target_sl"], case["target_s"], None, max_occupancy=case["max_occupancy"])
    agents = agents_needed(demand_of(case), goal)
    seen = outlook(demand_of(case), agents, goal)
    return {
        "agents": agents,
        "scheduled": heads(agents, case["shrinkage"]),
        "service_level": seen.served,
        "occupancy": seen.occupancy,
        "p_wait": seen.wait,
        "asa_s": seen.asa_s,
    }


def _retries(case: Case) -> Values:
    seen = redialled(case["erlangs"], case["lines"], case["retry"])
    return {"blocking": seen.blocking, "offered_with_retries": seen.erlangs}


def _erlang_a(case: Case) -> Values:
    seen = erlang_a(demand_of(case), case["agents"], times_of(case))
    return {name: getattr(seen, name) for name in case["expect"]}


def _required_a(case: Case) -> Values:
    goal = Goal(case["target_sl"], case["target_s"], case["patience_s"], case["max_abandon"])
    agents = agents_needed(demand_of(case), goal)
    seen = outlook(demand_of(case), agents, goal)
    return {"agents": agents, "sl_offered": seen.served, "p_abandon": seen.lost}


def _redials(case: Case) -> Values:
    seen = redials(demand_of(case), case["agents"], times_of(case), case["redial"])
    return {
        "calls_with_redials": seen.calls,
        "p_abandon": seen.of_each.p_abandon,
        "sl_offered": seen.of_each.sl_offered,
    }


def _square_root(case: Case) -> Values:
    agents = square_root(case["erlangs"], case["beta"])
    exact = erlang_c(Demand(case["erlangs"], 1.0, 1.0), agents, 0.0)
    return {"agents": agents, "p_wait_approx": about_waiting(case["beta"]), "p_wait_exact": exact.p_wait}


STAFFING: dict[str, Callable[[Case], Values]] = {
    "erlang_b": lambda case: {"blocking": blocking(case["erlangs"], case["lines"])},
    "erlang_b_lines": lambda case: {"lines": lines_needed(case["erlangs"], case["max_blocking"])},
    "erlang_b_retries": _retries,
    "erlang_c": _erlang_c,
    "required_agents": _required,
    "erlang_a": _erlang_a,
    "erlang_a_required": _required_a,
    "erlang_a_redials": _redials,
    "square_root": _square_root,
}
