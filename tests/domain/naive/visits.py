"""The figures of queues, counted straight from their definitions (sections 3, 5 and 6)."""

from dataclasses import dataclass

from tests.domain.naive.times import SECOND, Case, Micros, at, by, long, longest_s, mean_s, nearest_s, share

EXITED = ("exit_key", "timeout", "leave_empty", "withdrawn", "overflow", "failed", "unknown")
REFUSED = ("full", "join_empty")
AS_ABANDONED = ("abandoned", "timeout", "leave_empty", "withdrawn", "overflow")
"""What Asterisk counts as abandoned."""
PERCENTS = (1, 33, 50, 67, 80, 90, 95, 100)


@dataclass
class Stay:
    """A visit as it is known at `now`."""

    entry: Case
    joined: Micros
    left: Micros | None
    how: str
    wait: Micros
    handled: Micros | None
    """Conversation, hold and wrap-up so far; None: not answered, or still talking."""


def stays(case: Case, expect: Case, now: Micros) -> list[Stay]:
    """Everybody who had joined a queue of the filter by now, of whatever day."""
    calls = [call for call in case["calls"] if expect.get("did") in {None, call["did"]}]
    entries = [visit for call in calls for visit in call.get("visits", ()) if visit["queue"] is not None]
    return [
        _stay(entry, now)
        for entry in entries
        if expect.get("queue") in {None, entry["queue"]} and at(entry["joined"]) <= now
    ]


def _stay(entry: Case, now: Micros) -> Stay:
    joined, left = at(entry["joined"]), by(entry["left"], now)
    how = "waiting" if left is None else entry["how"]
    handled = None
    if how == "answered" and left is not None and "talk_s" in entry:
        talked = long(entry["talk_s"]) + long(entry.get("hold_s", 0))
        if left + talked <= now:
            handled = talked + min(long(entry.get("wrap_s", 0)), now - left - talked)
    return Stay(entry, joined, left, how, (now if left is None else left) - joined, handled)


def of_queues(case: Case, expect: Case) -> Case:
    now, since, until = at(case["now"]), at(expect["from"]), at(expect["to"])
    known = stays(case, expect, now)
    mine = [stay for stay in known if since <= stay.joined < until]
    ended = [stay.how for stay in known if stay.left is not None and since <= stay.left < until]
    waiting = [stay.wait for stay in known if stay.how == "waiting"]
    counts = {f"n_{how}": sum(stay.how == how for stay in mine) for how in (*EXITED, *REFUSED)}
    return {
        **counts,
        **_levels(mine, case["params"]),
        **_times(mine),
        **_as_asterisk_counts(mine, case["params"]["target_s"]),
        "ev_answered": ended.count("answered"),
        "ev_abandoned": ended.count("abandoned"),
        "waiting_now": len(waiting),
        "longest_waiting_now_s": longest_s(waiting),
    }


def _levels(mine: list[Stay], params: Case) -> Case:
    target, short_s = long(params["target_s"]), long(params["short_abandon_s"])
    offered = [stay for stay in mine if stay.how not in REFUSED]
    answered = [stay.wait for stay in mine if stay.how == "answered"]
    abandoned = [stay.wait for stay in mine if stay.how == "abandoned"]
    exited = [stay.wait for stay in mine if stay.how in EXITED]
    waiting = [stay.wait for stay in mine if stay.how == "waiting"]
    a, b, left = len(answered), len(abandoned), len(offered) - len(waiting)
    a_t, b_t = (sum(wait <= target for wait in waits) for waits in (answered, abandoned))
    short = sum(wait < short_s for wait in abandoned)
    late = {"over_target": sum(wait > target for wait in exited), "all": len(exited), "none": 0}
    missed = late[params["flowouts"]] + sum(wait > target for wait in waiting)
    return {
        "presented": len(mine), "refused": len(mine) - len(offered), "offered": len(offered),
        "ev_offered": len(offered), "answered": a, "abandoned": b, "exited": len(exited),
        "waiting": len(waiting), "short_abandoned": short, "answered_in_target": a_t,
        "abandon_rate": share(b, left), "abandon_rate_net": share(b - short, left - short),
        "sl_answered": share(a_t, a), "sl_negative": share(a_t, a + b),
        "sl_ignored": share(a_t, a + b - b_t), "sl_positive": share(a_t + b_t, a + b),
        "sl_default": share(a_t, a + b - short + missed),
    }  # fmt: skip


def _times(mine: list[Stay]) -> Case:
    answered = [stay.wait for stay in mine if stay.how == "answered"]
    return {
        "asa_s": mean_s(answered),
        "avg_wait_s": mean_s([s.wait for s in mine if s.how not in {*REFUSED, "waiting"}]),
        "longest_wait_s": longest_s(s.wait for s in mine if s.how not in REFUSED),
        "aht_s": mean_s([s.handled for s in mine if s.handled is not None]),
        **{f"wait_p{percent}_s": nearest_s(answered, percent) for percent in PERCENTS},
    }


def _as_asterisk_counts(mine: list[Stay], target_s: float) -> Case:
    completed = [_whole(stay) <= target_s for stay in mine if stay.handled is not None]
    abandoned = [_whole(stay) <= target_s for stay in mine if stay.how in AS_ABANDONED]
    return {"asterisk_perf": _percent(completed), "asterisk_perf2": _percent([*completed, *abandoned])}


def _whole(stay: Stay) -> int:
    return (stay.joined + stay.wait) // SECOND - stay.joined // SECOND


def _percent(hits: list[bool]) -> float:
    """To one decimal, and 0 without any, as Asterisk prints it."""
    return float(f"{100 * sum(hits) / len(hits):.1f}") if hits else 0.0
