"""The figures of calls and callers, counted straight from their definitions (sections 4 and 6)."""

from dataclasses import dataclass

from tests.domain.naive.times import Case, Micros, at, by, long, mean_s, nearest_s, share
from tests.domain.naive.visits import EXITED, REFUSED

_REASONS = ("abandoned", *EXITED, *REFUSED, "ivr_abandon", "out_of_hours", "busy")
_HOUR = 3600


@dataclass
class Ring:
    """A call from outside as it is known at `now`."""

    entry: Case
    caller: str | None
    arrived: Micros
    ended: Micros | None
    answered: Micros | None

    @property
    def became(self) -> str:
        if self.answered is not None:
            return "answered"
        if self.ended is None:
            return "open"
        return "self_served" if self.entry.get("pre") == "self_served" else "lost"

    @property
    def order(self) -> tuple[Micros, str]:
        return self.arrived, self.entry["id"]


def rings(case: Case, now: Micros) -> list[Ring]:
    return [
        Ring(call, call["caller"], at(call["arrived"]), by(call["ended"], now), _answered(call, now))
        for call in case["calls"]
        if at(call["arrived"]) <= now and not call.get("internal")
    ]


def _answered(call: Case, now: Micros) -> Micros | None:
    answers = [by(v["left"], now) for v in call.get("visits", ()) if v["how"] == "answered"]
    return min((answer for answer in answers if answer is not None), default=None)


def of_calls(case: Case, expect: Case) -> Case:
    now, since, until = at(case["now"]), at(expect["from"]), at(expect["to"])
    everybody = rings(case, now)
    mine = [
        ring
        for ring in everybody
        if since <= ring.arrived < until and expect.get("did") in {None, ring.entry["did"]}
    ]
    lost = [ring for ring in mine if ring.became == "lost"]
    return {
        **_outcomes(mine, lost),
        **_recovery(case, everybody, lost, now),
        **_repeats(everybody, mine, long(case["params"]["repeat_window_h"] * _HOUR)),
        **_first_contacts(everybody, mine, long(case["params"]["fcr_days"] * 24 * _HOUR), now),
    }


def _outcomes(mine: list[Ring], lost: list[Ring]) -> Case:
    answered = [(ring, ring.answered) for ring in mine if ring.answered is not None]
    reasons = [
        ring.entry["visits"][-1]["how"] if "visits" in ring.entry else ring.entry["pre"] for ring in lost
    ]
    return {
        "arrived": len(mine), "call_answered": len(answered), "lost": len(lost),
        "open": sum(ring.became == "open" for ring in mine),
        "self_served": sum(ring.became == "self_served" for ring in mine),
        "answered_rate": share(len(answered), len(answered) + len(lost)),
        "lost_pct": share(len(lost), len(answered) + len(lost)),
        "avg_time_to_reach_s": mean_s([answer - ring.arrived for ring, answer in answered]),
        "avg_queue_wait_to_answer_s": mean_s([_queued(ring, answer) for ring, answer in answered]),
        **{f"lost_{reason}": reasons.count(reason) for reason in _REASONS},
    }  # fmt: skip


def _queued(ring: Ring, answered: Micros) -> Micros:
    visits = [visit for visit in ring.entry["visits"] if visit["queue"] and visit["left"]]
    return sum(at(v["left"]) - at(v["joined"]) for v in visits if at(v["joined"]) < answered)


def _recovery(case: Case, everybody: list[Ring], lost: list[Ring], now: Micros) -> Case:
    window = long(case["params"]["recover_window_h"] * _HOUR)
    contacts = [(ring.caller, ring.answered, "caller") for ring in everybody]
    contacts += [(call["to"], by(call["answered"], now), "centre") for call in case["outbound"]]
    known = [(ring, ring.ended) for ring in lost if ring.caller is not None and ring.ended is not None]
    found = []
    for ring, end in known:
        mine = [(when, whose) for who, when, whose in contacts if who == ring.caller and when is not None]
        found.append(min((one for one in mine if end < one[0] <= end + window), default=None))
    made = [(one[0] - end, one[1]) for (_, end), one in zip(known, found, strict=True) if one is not None]
    times = [time for time, _ in made]
    pending = sum(one is None and now <= end + window for (_, end), one in zip(known, found, strict=True))
    latest = {ring.caller: one for (ring, _), one in sorted(zip(known, found, strict=True), key=_ended)}
    unrecovered = sum(one is None for one in latest.values())
    return {
        "lost_recovered": len(made), "recover_pending": pending,
        "lost_unrecovered": len(known) - len(made) - pending, "lost_withheld": len(lost) - len(known),
        "recovered_by_caller": sum(whose == "caller" for _, whose in made),
        "recovered_by_centre": sum(whose == "centre" for _, whose in made),
        "avg_time_to_recover_s": mean_s(times), "median_time_to_recover_s": nearest_s(times, 50),
        "recovered_rate": share(len(made), len(lost)), "unique_lost_callers": len(latest),
        "unique_unrecovered_callers": unrecovered, "net_lost": unrecovered + len(lost) - len(known),
    }  # fmt: skip


def _ended(found: tuple[tuple[Ring, Micros], tuple[Micros, str] | None]) -> tuple[Micros, str]:
    return found[0][1], found[0][0].entry["id"]


def _repeats(everybody: list[Ring], mine: list[Ring], window: Micros) -> Case:
    known = [ring for ring in mine if ring.caller is not None]
    repeats = [ring for ring in known if any(_earlier(one, ring, window) for one in everybody)]
    return {
        "repeat_calls": len(repeats),
        "repeat_rate": share(len(repeats), len(known)),
        "repeat_callers": len({ring.caller for ring in repeats}),
    }


def _earlier(one: Ring, ring: Ring, window: Micros) -> bool:
    """Whether the same caller had rung no more than a window before."""
    return one.caller == ring.caller and one.order < ring.order and ring.arrived - one.arrived <= window


def _first_contacts(everybody: list[Ring], mine: list[Ring], window: Micros, now: Micros) -> Case:
    answered = [ring for ring in everybody if ring.answered is not None]
    first = [
        (ring, ring.ended)
        for ring in mine
        if ring.caller is not None and ring.answered is not None and ring.ended is not None
        if not any(_earlier(one, ring, window) for one in answered)
    ]
    failed = [
        any(r.caller == ring.caller and r.order > ring.order and r.arrived <= end + window for r in everybody)
        for ring, end in first
    ]
    pending = sum(not bad and now <= end + window for bad, (_, end) in zip(failed, first, strict=True))
    resolved = len(first) - sum(failed) - pending
    marks = [ring.entry["resolved"] for ring, _ in first if ring.entry.get("resolved") is not None]
    return {
        "first_contacts": len(first), "fcr_failed": sum(failed), "fcr_pending": pending,
        "fcr_resolved": resolved, "fcr_proxy": share(resolved, resolved + sum(failed)),
        "fcr_true": share(sum(marks), len(marks)), "fcr_marked": share(len(marks), len(first)),
    }  # fmt: skip
