"""What each call does to a figure adds up to the figure, for every figure there is and any day."""

import math
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.random_events import START, stories
from wallboard.domain.events import Event
from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.explain.trials import about_calls, about_visits
from wallboard.domain.facts import Call, Fact, Visit
from wallboard.domain.figures import Figure, PeriodKpi, Unit
from wallboard.domain.floor import Floor
from wallboard.domain.folds import DayFolds
from wallboard.domain.kpis import BY_KEY, KPIS
from wallboard.domain.periods import day_at
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import Policy
from wallboard.domain.words import Direction, Outcome

DAY = day_at(START, "UTC")
POLICY = Policy(target_s=20.0, short_abandon_s=5.0)
PERIOD_KPIS = tuple(kpi for kpi in KPIS if isinstance(kpi, PeriodKpi))
OF_SEVERAL = {"avg_queue_wait_to_answer_s"}
"""Made of all the stays of a call together, so no fact tells it alone."""


def kpi(key: str) -> PeriodKpi:
    found = BY_KEY[key]
    assert isinstance(found, PeriodKpi)
    return found


def facts_of(events: Sequence[Event]) -> list[Fact]:
    floor = Floor("pbx", lambda queue: 20.0 if queue == "sales" else 0.0)
    told = [fact for event in events for fact in floor.apply(event)]
    return list({fact.key: fact for fact in told}.values())


def period_of(facts: Sequence[Fact], now: float) -> Period:
    folds = DayFolds(DAY, lambda _source, _queue: POLICY)
    for fact in facts:
        if isinstance(fact, Visit):
            folds.put_visit(fact)
        elif isinstance(fact, Call):
            folds.put_call(fact)
    return folds.everything(now)[0]


def adds_up(kpi: PeriodKpi, whole: Figure, alone: Sequence[Figure], marks: Sequence[Mark]) -> None:
    """Check that the marked rows are the figure's own."""
    if whole.parts is not None:
        for nth in (0, 1):
            total = math.fsum(one.parts[nth] for one in alone if one.parts is not None)
            assert math.isclose(total, whole.parts[nth], abs_tol=1e-6), kpi.key
        if kpi.unit is Unit.SHARE and all(one.parts in {(0, 0), (0, 1), (1, 1)} for one in alone):
            assert marks.count(Mark.FOR) == whole.parts[0], kpi.key
            assert len(marks) - marks.count(Mark.OUT) == whole.parts[1], kpi.key
    elif kpi.unit is Unit.COUNT:
        assert marks.count(Mark.FOR) == whole.value, kpi.key
    else:  # a maximum or a percentile: the figure of one of its calls
        counted = [one.value for one in alone if one.value is not None]
        assert whole.value is None or min(abs(whole.value - value) for value in counted) < 1.0, kpi.key


@given(stories(), st.sampled_from([0.0, 7.0, 100.0]))
def test_what_the_calls_do_adds_up_to_the_figure(events: list[Event], later: float) -> None:
    facts = facts_of(events)
    now = max((event.at for event in events), default=START) + later
    period = period_of(facts, now)
    visits = [f for f in facts if isinstance(f, Visit) and DAY.start <= f.joined < DAY.end]
    calls = [f for f in facts if isinstance(f, Call) and DAY.start <= f.arrived < DAY.end]
    for kpi in PERIOD_KPIS:
        judge = Judge(kpi, POLICY, now, DAY.start)
        if about_visits(kpi):
            alone = [judge.of_visit(visit) for visit in visits]
            adds_up(kpi, kpi.read(period), alone, [judge.visit(visit) for visit in visits])
        elif about_calls(kpi) and kpi.key not in OF_SEVERAL:
            alone = [judge.of_call(call) for call in calls]
            adds_up(kpi, kpi.read(period), alone, [judge.call(call) for call in calls])


def test_the_share_of_a_service_level_is_told_call_by_call() -> None:
    judge = Judge(kpi("sl_default"), POLICY, START + 100)
    visit = Visit("pbx", "c1", "sales", 1, START, Outcome.ANSWERED, answered=START + 20, left=START + 20)
    late = Visit("pbx", "c2", "sales", 1, START, Outcome.ANSWERED, answered=START + 21, left=START + 21)
    short = Visit("pbx", "c3", "sales", 1, START, Outcome.ABANDONED, left=START + 4)
    assert [judge.visit(one) for one in (visit, late, short)] == [Mark.FOR, Mark.AGAINST, Mark.OUT]
    assert judge.visit(Visit("pbx", "c4", "sales", 1, START + 90)) is Mark.OUT
    assert judge.visit(Visit("pbx", "c4", "sales", 1, START + 79)) is Mark.AGAINST


def test_what_happened_before_the_period_is_not_in_its_cohort() -> None:
    visit = Visit("pbx", "c1", "sales", 1, START, Outcome.ANSWERED, answered=START + 9, left=START + 9)
    assert Judge(kpi("answered"), POLICY, START + 100, START + 1).visit(visit) is Mark.OUT
    assert Judge(kpi("answered"), POLICY, START + 100, START).visit(visit) is Mark.FOR


def test_a_wait_of_no_time_is_looked_at_all_the_same() -> None:
    visit = Visit("pbx", "c1", "sales", 1, START, Outcome.ANSWERED, answered=START, left=START)
    assert Judge(kpi("longest_wait_s"), POLICY, START + 1).visit(visit) is Mark.FOR
    assert Judge(kpi("asa_s"), POLICY, START + 1).visit(visit) is Mark.FOR


def test_a_lost_call_is_in_the_lower_part_of_the_answered_rate() -> None:
    judge = Judge(kpi("answered_rate"), POLICY, START + 100)
    answered = Call("pbx", "c1", Direction.INBOUND, START, answered=START + 3)
    lost = Call("pbx", "c2", Direction.INBOUND, START, ended=START + 3)
    is_open = Call("pbx", "c3", Direction.INBOUND, START)
    assert [judge.call(one) for one in (answered, lost, is_open)] == [Mark.FOR, Mark.AGAINST, Mark.OUT]
