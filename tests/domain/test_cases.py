"""The reference cases of the figures' definitions, through our own folds and figures.

WALLBOARD_CASES may name another file of the same format. What is not built yet is listed by name, and
a name that is neither built nor listed fails, as does a listed one that has come to be built.
"""

import json
import math
import os
import re
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.forecast.cases import FORECAST_FORMULAS
from tests.domain.money_cases import MONEY_FORMULAS
from tests.domain.staffing.cases import EXACT, STAFFING
from tests.domain.work.cases import WORK_FORMULAS, busiest, swept, work_of
from wallboard.domain.caller import Caller
from wallboard.domain.callers.repeats import RepeatFold
from wallboard.domain.callers.rules import DAY_S, HOUR_S, CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.day.lost import LostFold
from wallboard.domain.facts import Call, Visit
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.folds import DayFolds, call_at, visit_at
from wallboard.domain.kpis import kpi_of, read
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import LostSums, Period, QueueNow, WaitingCaller
from wallboard.domain.stats.ewma import asterisk_mean
from wallboard.domain.stats.percentile import nearest_rank
from wallboard.domain.stats.waits import waited
from wallboard.domain.stats.wilson import wilson
from wallboard.domain.sweep import Span, Sweep
from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import Direction, EndCause, Outcome, Pre

FILE = Path(os.environ.get("WALLBOARD_CASES") or Path(__file__).parents[1] / "data" / "metrics-cases.json")
CASES: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
SOURCE = "pbx"

FAMILIES: dict[str, Callable[[Period, str], float]] = {
    "n_": lambda period, name: period.visits.outcomes[Outcome(name)],
    "lost_": lambda period, name: period.calls.reasons[name] if period.calls else 0,
}
TALLIED: dict[str, Callable[[Period], float]] = {
    "answered_in_target": lambda period: period.visits.answered_in_target
}
REASONS = {*Outcome, *Pre}

NOT_YET: set[str] = set()
"""Figures of the definitions that have no entry in the catalogue yet."""

KINDS_NOT_YET: set[str] = set()
"""Single formulas that are not built yet, or belong to a source (its translation is tested there)."""


PARTS_NOT_YET: set[str] = set()
"""Whole parts of the file that wait for figures."""


def at(text: str | None) -> float | None:
    """Read an instant of the file."""
    return None if text is None else datetime.fromisoformat(text).timestamp()


def sure(text: str) -> float:
    """Read an instant that is there."""
    return datetime.fromisoformat(text).timestamp()


def general(name: str) -> str:
    """Name the figure without the agent or the percentile that it is made for."""
    return re.sub(r"^wait_p\d+_s$", "wait_pNN_s", name.split(":", maxsplit=1)[0])


def made(name: str) -> Callable[[QueueNow, QueueNow], float | None] | None:
    """Find how we make a figure: out of the window's queue, or of the present; None: not built."""
    kpi = kpi_of(name)
    if kpi is not None and kpi.key == name:
        of_now = not isinstance(kpi, PeriodKpi)
        return lambda window, present: read(name, present if of_now else window).value
    if name in TALLIED:
        return lambda window, _: TALLIED[name](window.day)
    for prefix, count in FAMILIES.items():
        if name.startswith(prefix) and name.removeprefix(prefix) in REASONS:
            return lambda window, _: count(window.day, name.removeprefix(prefix))
    return None


def visits_of(call: dict[str, Any], now: float) -> list[Visit]:
    """The visits of a call of the file as facts."""
    visits: list[Visit] = []
    for entry in call.get("visits") or ():
        if entry["queue"] is None:
            continue
        joined, left = sure(entry["joined"]), at(entry.get("left"))
        nth = 1 + sum(visit.queue == entry["queue"] for visit in visits)
        how = Outcome(entry["how"])
        unseen = EndCause.GAP if how is Outcome.UNKNOWN else None  # a server that counts it says what it was
        visit = Visit(SOURCE, call["id"], entry["queue"], nth, joined, how, left=left, end_cause=unseen)
        visits.append(_talked(visit, entry) if how is Outcome.ANSWERED else visit)
    return [seen for visit in visits if (seen := visit_at(visit, now)) is not None]


def _talked(visit: Visit, entry: dict[str, Any]) -> Visit:
    ended = wrapped = None
    hold, talk = entry.get("hold_s") or 0, entry.get("talk_s")
    if talk is not None and visit.left is not None:
        ended = visit.left + talk + hold
        wrapped = ended + (entry.get("wrap_s") or 0)
    return Visit(
        visit.source, visit.call, visit.queue, visit.nth, visit.joined, visit.outcome,
        answered=visit.left, left=visit.left, ended=ended, wrap_until=wrapped, hold_s=hold,
        agent=entry.get("agent"),
    )  # fmt: skip


def call_of(call: dict[str, Any], now: float) -> Call | None:
    """A call of the file as a fact."""
    entries = call.get("visits") or ()
    answers = [sure(entry["left"]) for entry in entries if entry["how"] == "answered"]
    whole = Call(
        SOURCE, call["id"], Direction.INBOUND, sure(call["arrived"]), call.get("caller"),
        line=call.get("did"), answered=min(answers, default=None), ended=at(call.get("ended")),
        pre=Pre(call["pre"]) if call.get("pre") else None,
        result=Outcome(entries[-1]["how"]) if entries else None,
        internal=call.get("internal", False), solved=call.get("resolved"),
    )  # fmt: skip
    return call_at(whole, now)


def called_back(case: dict[str, Any], now: float) -> list[Call | None]:
    """The calls of the centre, as facts; they need no id in the file."""
    whole = [
        Call(
            SOURCE, f"outbound {n}", Direction.OUTBOUND, sure(call["started"]), call["to"],
            answered=at(call.get("answered")),
        )
        for n, call in enumerate(case.get("outbound") or ())
    ]  # fmt: skip
    return [call_at(call, now) for call in whole]


def calls_in(case: dict[str, Any], expect: dict[str, Any]) -> list[dict[str, Any]]:
    """The calls that a window looks at."""
    return [call for call in case.get("calls", ()) if expect.get("did") in {None, call.get("did")}]


def visits_in(case: dict[str, Any], expect: dict[str, Any], now: float) -> list[Visit]:
    """The visits that a window looks at."""
    visits = [visit for call in calls_in(case, expect) for visit in visits_of(call, now)]
    return [visit for visit in visits if expect.get("queue") in {None, visit.queue}]


def of_agent(name: str, case: dict[str, Any], expect: dict[str, Any], now: float) -> float | None:
    """Make one agent's figure, such as `occupancy:a1`."""
    key, agent = name.split(":")
    window = sure(expect["from"]), sure(expect["to"])
    fold = work_of(case, window, visits_in(case, expect, now), now)
    kpi = kpi_of(key)
    assert isinstance(kpi, PeriodKpi), f"{name} is no figure of a period"
    return kpi.read(Period(Tally(), work=fold.of((SOURCE, agent), now))).value


def of_line_in(
    case: dict[str, Any], expect: dict[str, Any], window: Day, rules: CallRules, now: float
) -> tuple[LostSums, RepeatSums]:
    """What became of the callers of one line, or of all: whatever line they rang again, it counts."""

    def counts(call: Call) -> bool:
        return expect.get("did") in {None, call.line}

    lost, repeats = LostFold(window, rules, counts), RepeatFold(window, rules, counts)
    whole = [call_of(call, now) for call in case.get("calls", ())]
    for call in [*whole, *called_back(case, now)]:
        if call is not None:
            lost.put_call(call)
            repeats.put_call(call)
    return lost.sums(now), repeats.sums(now)


def queue_now(case: dict[str, Any], window: Day, expect: dict[str, Any], now: float) -> QueueNow:
    """Fold the case's facts in a window, of one queue or of all."""
    calls = calls_in(case, expect)
    params = CASES["defaults"] | case.get("params", {})
    rules = CallRules(
        params["recover_window_h"] * HOUR_S,
        repeat_s=params["repeat_window_h"] * HOUR_S,
        fcr_s=params["fcr_days"] * DAY_S,
    )
    policy = Policy(
        params["target_s"],
        short_abandon_s=params["short_abandon_s"],
        flowouts=params.get("flowouts", "over_target"),
    )
    folds = DayFolds(window, lambda _source, _queue: policy, rules=rules)
    of_line = of_line_in(case, expect, window, rules, now)
    visits = visits_in(case, expect, now)
    for visit in visits:
        folds.put_visit(visit)
    known = [call_of(call, now) for call in calls]
    known += called_back(case, now)
    for fact in known:
        if fact is not None:
            folds.put_call(fact)
    day, recent = folds.everything(now)
    day = replace(day, lost=of_line[0], repeats=of_line[1])
    day = replace(day, work=work_of(case, (window.start, window.end), visits, now).sums(now))
    waiting = sorted((v for v in visits if v.outcome is Outcome.WAITING), key=lambda v: v.joined)
    callers = tuple(WaitingCaller(v.call, v.queue, v.joined, Caller()) for v in waiting)
    over = sum(waited(v.joined, now) > policy.target_s for v in waiting)
    talking = sum(v.answered is not None and v.ended is None for v in visits)
    return QueueNow(SOURCE, "*", "", now, policy, callers, over, talking, (), day, recent, {})


def windows() -> list[Any]:
    return [
        pytest.param(case, expect, id=f"{case['id']}-{number}")
        for case in CASES["cases"]
        for number, expect in enumerate(case["expect"], 1)
    ]


@pytest.mark.parametrize(("case", "expect"), windows())
def test_a_window_has_the_figures_of_the_reference(case: dict[str, Any], expect: dict[str, Any]) -> None:
    now = sure(case["now"])
    any_day = date(2000, 1, 1)
    window = queue_now(case, Day(any_day, sure(expect["from"]), sure(expect["to"])), expect, now)
    present = queue_now(case, Day(any_day, now - 86_400, now + 1), expect, now)
    wrong = {}
    for name, wanted in expect["values"].items():
        if ":" in name and made(general(name)) is not None:
            value = of_agent(name, case, expect, now)
            if not _same(value, wanted):
                wrong[name] = (value, wanted)
            continue
        make = made(name)
        if make is None:
            assert general(name) in NOT_YET, f"{name} is neither built nor listed"
            continue
        value = make(window, present)
        if not _same(value, wanted):
            wrong[name] = (value, wanted)
    assert not wrong


def _same(value: float | None, wanted: float | None) -> bool:
    if value is None or wanted is None:
        return value is wanted
    return math.isclose(value, wanted, rel_tol=1e-6, abs_tol=1e-9)


def test_what_is_listed_as_not_built_is_not_built() -> None:
    assert not {name for name in NOT_YET if made(name) is not None}


def test_no_part_of_the_file_is_passed_over() -> None:
    built = {"cases", "concurrency", "formulas", "staffing"}
    assert CASES.keys() - {"about", "defaults"} == built | PARTS_NOT_YET


@pytest.mark.parametrize("case", CASES["concurrency"], ids=lambda case: str(case["id"]))
def test_calls_at_once_are_those_of_the_reference(case: dict[str, Any]) -> None:
    now = sure(case["now"])
    for expect in case["expect"]:
        values = expect["values"]
        assert case.keys() <= {"id", "now", "spans", "expect", "busy_hour"}
        assert values.keys() <= {"peak", "peak_at", "call_seconds", "average"}
        sweep = Sweep(sure(expect["from"]), sure(expect["to"]))
        for since, until in case["spans"]:
            if max(sure(since), sure(expect["from"])) < now:
                sweep.swap(None, Span(sure(since), at(until)))
        peak = sweep.peak(now)
        load = swept(case, expect)
        assert (peak.most, peak.at) == (load.peak, load.peak_at)
        assert load.peak == values.get("peak", load.peak)
        assert load.peak_at == (at(values["peak_at"]) if "peak_at" in values else load.peak_at)
        assert _same(load.call_seconds, values.get("call_seconds", load.call_seconds))
        assert _same(load.average, values.get("average", load.average))
    if "busy_hour" in case:
        start, erlangs = busiest(case) or (None, None)
        assert start == at(case["busy_hour"]["start"])
        assert _same(erlangs, case["busy_hour"]["erlangs"])


def _day(case: dict[str, Any]) -> list[Any]:
    day = day_of(date.fromisoformat(case["date"]), case["tz"], time.fromisoformat(case["day_start"]))
    wanted = case["expect"]
    assert (day.start, day.end) == (at(wanted[0]), at(wanted[1]))
    return [*wanted[:2], len(day.intervals(case["interval_min"]))]


FORMULAS: dict[str, Callable[[dict[str, Any]], Any]] = (
    {
        "day": _day,
        "wilson": lambda case: wilson(case["hits"], case["n"]),
        "percentile": lambda case: nearest_rank(case["values"], case["p"]),
        "ewma_asterisk": lambda case: asterisk_mean(case["values"], case["start"], fresh=case["fresh"]),
    }
    | WORK_FORMULAS
    | MONEY_FORMULAS
    | FORECAST_FORMULAS
)
"""How we make what a single formula of the file asks for, by its kind."""


def _alike(value: Any, wanted: Any) -> bool:  # noqa: ANN401 -- whatever the file expects
    if isinstance(wanted, list):
        return value is not None and all(map(_alike, value, wanted)) and len(value) == len(wanted)
    if isinstance(wanted, dict):
        return value.keys() == wanted.keys() and all(_alike(value[key], wanted[key]) for key in wanted)
    return value == wanted if isinstance(wanted, str | bool) else _same(value, wanted)


@pytest.mark.parametrize("case", CASES["formulas"], ids=lambda case: str(case["id"]))
def test_a_formula_gives_what_the_reference_says(case: dict[str, Any]) -> None:
    make = FORMULAS.get(case["kind"])
    if make is None:
        assert case["kind"] in KINDS_NOT_YET, f"{case['kind']} is neither built nor listed"
        return
    assert _alike(make(case), case["expect"])


@pytest.mark.parametrize("kind", sorted(CASES["staffing"].keys() - {"about"}))
def test_staffing_gives_what_the_reference_says(kind: str) -> None:
    for case in CASES["staffing"][kind]:
        made = STAFFING[kind](case)
        for name, wanted in case["expect"].items():
            value = made[name]
            if value is None or wanted is None:
                assert value is wanted, (name, case)
            else:
                tolerance = 1e-9 if kind in EXACT else 1e-6
                assert math.isclose(value, wanted, rel_tol=tolerance, abs_tol=1e-9), (name, value, case)


def test_a_formula_that_is_built_is_not_listed_as_missing() -> None:
    assert not KINDS_NOT_YET & FORMULAS.keys()
