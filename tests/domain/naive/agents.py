"""The figures of agents, added up straight from their definitions (section 7)."""

from tests.domain.naive.times import SECOND, Case, Micros, at, common, share
from tests.domain.naive.visits import stays

STATES = ("available", "ringing", "on_call", "wrapup", "paused", "non_queue_call", "logged_off")
FOR_QUEUES = STATES[:4]
FITS = {"queue": FOR_QUEUES, "break": ("paused",)}
_HALF_HOUR = 1800 * SECOND
_HOUR = 3600 * SECOND


def of_agents(case: Case, expect: Case, agents: tuple[str, ...]) -> Case:
    """Each agent's figures under `name:agent`, and those of all of them."""
    made: Case = {}
    rates: list[float] = []
    for agent in agents:
        times, worth = _times(case, expect, (agent,)), _worth(case, expect, (agent,))
        made |= {f"{name}:{agent}": value for name, value in (_shares(times) | worth).items()}
        made |= {f"{n}:{agent}": value for n, value in _kept(case, expect, (agent,)).items()}
        queue_time = sum(times[state] for state in FOR_QUEUES)
        if queue_time >= _HALF_HOUR:
            rates.append(worth["contacts"] / (queue_time / _HOUR))
    together = _shares(_times(case, expect, agents)) | _worth(case, expect, agents)
    return made | together | _kept(case, expect, agents) | _fairness(rates)


def _window(case: Case, expect: Case) -> tuple[Micros, Micros]:
    return at(expect["from"]), min(at(expect["to"]), at(case["now"]))


def _spells(case: Case, agent: str) -> list[tuple[str, Micros, Micros]]:
    mine = [entry for entry in case["states"] if entry["agent"] == agent]
    return [(e["state"], at(e["from"]), at(e["to"] or case["now"])) for e in mine]


def _times(case: Case, expect: Case, agents: tuple[str, ...]) -> dict[str, Micros]:
    times = dict.fromkeys(STATES, 0)
    for agent in agents:
        for state, since, until in _spells(case, agent):
            times[state] += common(since, until, _window(case, expect))
    return times


def _shares(times: dict[str, Micros]) -> Case:
    work = times["on_call"] + times["wrapup"]
    logged = sum(times.values()) - times["logged_off"]
    return {
        "occupancy": share(work, sum(times[state] for state in FOR_QUEUES)),
        "utilisation": share(work, logged),
        "logged_s": logged / SECOND,
    }


def _worth(case: Case, expect: Case, agents: tuple[str, ...]) -> Case:
    since, until = at(expect["from"]), at(expect["to"])
    known = stays(case, expect, at(case["now"]))
    answered = [s for s in known if s.how == "answered" and s.left is not None and since <= s.left < until]
    rung = [agent for s in known if since <= s.joined < until for agent in s.entry.get("rna", ())]
    return {
        "contacts": sum(stay.entry["agent"] in agents for stay in answered),
        "missed_rings": sum(agent in agents for agent in rung),
    }


def _kept(case: Case, expect: Case, agents: tuple[str, ...]) -> Case:
    scheduled = fitting = there = 0
    for plan in case["schedule"]:
        window = _window(case, expect)
        part = max(at(plan["from"]), window[0]), min(at(plan["to"]), window[1])
        if plan["agent"] not in agents or part[0] >= part[1]:
            continue
        scheduled += part[1] - part[0]
        for state, since, until in _spells(case, plan["agent"]):
            fitting += common(since, until, part) * (state in FITS[plan["expect"]])
            there += common(since, until, part) * (state != "logged_off")
    return {"adherence": share(fitting, scheduled), "conformance": share(there, scheduled)}


def _fairness(rates: list[float]) -> Case:
    n, mean = len(rates), sum(rates) / len(rates) if rates else 0.0
    if n <= 1 or not mean:
        return {"jain": None, "cv": None}
    spread = (sum((rate - mean) ** 2 for rate in rates) / n) ** 0.5
    return {"jain": sum(rates) ** 2 / (n * sum(rate * rate for rate in rates)), "cv": spread / mean}
