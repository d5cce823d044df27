"""Makes up cases of the file's format: days of changed clocks, moved and lost calls, things after `now`."""

from datetime import date, time
from random import Random

from tests.domain.naive.times import SECOND, Case, Micros, at, long, text_of
from tests.domain.naive.visits import EXITED, REFUSED
from wallboard.domain.periods import day_of

AGENTS = ("a1", "a2", "a3")
_DAYS = [
    ("Europe/London", date(2026, 3, 29)), ("Europe/Budapest", date(2026, 10, 25)),
    ("Africa/Cairo", date(2026, 4, 24)), ("America/Havana", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)), ("Europe/Berlin", date(2026, 5, 12)),
]  # fmt: skip
_CALLERS = ["+442071000001", "+442071000002", "+442071000003", None]
_LINES = ["+441", "+442"]
_QUEUES = ["sales", "tech", "front", "sales", "tech", None]
_STATES = ["available", "available", "ringing", "on_call", "wrapup", "paused", "non_queue_call", "logged_off"]
_DAY = 86_400 * SECOND
_QUARTER = 900 * SECOND
_STEP = SECOND // 100


class RandomCase:
    """One case out of a seed."""

    def __init__(self, seed: int) -> None:
        self._rng = rng = Random(seed)
        self._zone, day = rng.choice(_DAYS)
        whole = day_of(day, self._zone, rng.choice([time(), time(4), time(2, 30)]))
        self._start, self._end = int(whole.start) * SECOND, int(whole.end) * SECOND
        self._params: Case = {
            "target_s": rng.choice([10, 12.3, 20, 60]),
            "short_abandon_s": rng.choice([0, 4.2, 5, 10]),
            "flowouts": rng.choice(["over_target", "over_target", "all", "none"]),
            "recover_window_h": rng.choice([0.5, 4, 24]),
            "repeat_window_h": rng.choice([0.25, 2, 24, 72]),
            "fcr_days": rng.choice([0.5, 1, 3]),
        }

    def made(self) -> Case:
        rng = self._rng
        calls = [self._call(n) for n in range(rng.choice([0, 5, 30]))]
        case: Case = {
            "id": "random", "tz": self._zone, "params": self._params,
            "now": text_of(self._end + _DAY if rng.random() < 0.3 else self._sometime()),
            "calls": calls, "outbound": [self._back(calls) for _ in range(rng.choice([0, 4]))],
            "states": [spell for agent in AGENTS for spell in self._spells(agent)],
            "schedule": [shift for agent in AGENTS for shift in self._shifts(agent)],
            "expect": [self._window() for _ in range(3)],
        }  # fmt: skip
        for name in ("calls", "states", "schedule"):
            rng.shuffle(case[name])
        return case

    def _window(self) -> Case:
        """A whole day, part of one or several, of all, of one queue or of one line."""
        since, until = self._start, self._end
        match self._rng.choice(["day", "part", "days"]):
            case "part":
                since += self._rng.randrange(80) * _QUARTER
                until = since + self._rng.choice([1, 2, 16]) * _QUARTER
            case "days":
                since, until = since - _DAY, until + _DAY
        choice = self._rng.choice([{}, {}, {"queue": "sales"}, {"did": _LINES[0]}])
        return {"from": text_of(since), "to": text_of(until), **choice}

    def _sometime(self) -> Micros:
        edge = self._start + self._rng.randrange(96) * _QUARTER
        inside = self._rng.randrange(self._start - _DAY, self._end + _DAY, _STEP)
        return self._rng.choice([edge, inside, inside])

    def _while(self) -> Micros:
        """A time, often at a limit or a hundredth of a second beside one."""
        limit = long(self._params[self._rng.choice(["target_s", "short_abandon_s"])])
        beside = max(0, limit + self._rng.choice([-_STEP, _STEP]))
        anything = self._rng.randrange(0, 120 * SECOND, _STEP)
        return self._rng.choice([0, limit, beside, anything, anything, anything * 30])

    def _call(self, n: int) -> Case:
        rng, since = self._rng, self._sometime()
        call: Case = {
            "id": f"c{rng.randrange(1000)}-{n}",
            "caller": rng.choice(_CALLERS),
            "did": rng.choice(_LINES),
        }
        call |= {"arrived": text_of(since), "internal": rng.random() < 0.05}
        call |= {"resolved": rng.choice([None, None, True, False])}
        if rng.random() < 0.15:
            pre = rng.choice(["ivr_abandon", "out_of_hours", "busy", "self_served"])
            return call | {"pre": pre, "ended": text_of(since + self._while())}
        visits: list[Case] = []
        until: Micros | None = since
        while until is not None and (not visits or rng.random() < 0.4):
            visit, until = self._visit(until + rng.choice([0, self._while()]))
            visits.append(visit)
        ended = None if until is None else text_of(until + rng.choice([0, self._while()]))
        return call | {"visits": visits, "ended": ended}

    def _visit(self, joined: Micros) -> tuple[Case, Micros | None]:
        """A stay, and when the caller went on from it; None: they are there for good."""
        rng = self._rng
        how = rng.choice(["answered"] * 8 + ["abandoned"] * 4 + ["waiting", *EXITED, *REFUSED])
        visit: Case = {"queue": rng.choice(_QUEUES), "joined": text_of(joined), "how": how}
        if how == "waiting":
            return visit | {"left": None}, None
        left = joined if how in REFUSED else joined + self._while()
        visit |= {"left": text_of(left), "rna": rng.choices(AGENTS, k=rng.choice([0, 0, 0, 1, 2]))}
        if how != "answered":
            return visit, left
        visit["agent"] = rng.choice(AGENTS)
        if rng.random() < 0.1:
            return visit, None
        talk, hold, wrap = (rng.randrange(0, 400 * SECOND, _STEP) for _ in range(3))
        visit |= {"talk_s": talk / SECOND}
        visit |= rng.choice([{}, {"wrap_s": wrap / SECOND}])
        if rng.random() < 0.3:
            return visit | {"hold_s": hold / SECOND}, left + talk + hold
        return visit, left + talk

    def _back(self, calls: list[Case]) -> Case:
        """A call of the centre, often answered as the time in which it counts begins or ends."""
        started = self._sometime()
        answered = text_of(started + self._while()) if self._rng.random() < 0.7 else None
        caller = self._rng.choice(_CALLERS[:-1])
        over = [call for call in calls if call["caller"] and call["ended"]]
        if over and self._rng.random() < 0.5:
            lost = self._rng.choice(over)
            window = self._rng.choice([0, long(self._params["recover_window_h"] * 3600)])
            started = at(lost["ended"]) + window + self._rng.choice([0, _STEP])
            caller, answered = lost["caller"], text_of(started)
        return {"to": caller, "started": text_of(started), "answered": answered}

    def _spells(self, agent: str) -> list[Case]:
        spells: list[Case] = []
        at = self._start - 2 * _QUARTER
        for _ in range(self._rng.choice([0, 5, 40])):
            until = at + self._rng.randrange(_STEP, 4 * _QUARTER, _STEP)
            state = self._rng.choice(_STATES)
            spells.append({"agent": agent, "state": state, "from": text_of(at), "to": text_of(until)})
            at = until + self._rng.choice([0, 0, 0, _QUARTER])
        if spells and self._rng.random() < 0.2:
            spells[-1]["to"] = None
        return spells

    def _shifts(self, agent: str) -> list[Case]:
        shifts: list[Case] = []
        at = self._start - _QUARTER
        for _ in range(self._rng.choice([0, 1, 6])):
            until = at + self._rng.randrange(_STEP, 8 * _QUARTER, _STEP)
            expect = self._rng.choice(["queue", "queue", "break"])
            shifts.append({"agent": agent, "expect": expect, "from": text_of(at), "to": text_of(until)})
            at = until + self._rng.choice([0, _QUARTER])
        return shifts
