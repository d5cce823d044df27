"""The sums of quality follow every change of a fact, whatever the order."""

from datetime import date
from random import Random

import pytest

from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import day_of
from wallboard.domain.quality.fold import QualityFold
from wallboard.domain.quality.sums import QualitySums, added, item_of, sums_of
from wallboard.domain.words import Direction, Outcome, Pre

DAY = day_of(date(2026, 11, 23), "UTC")
NOON = DAY.start + 43_200


def call(name: str = "c", answered: float | None = NOON + 20, **details: object) -> Call:
    known = {"ended": NOON + 90} | details
    return Call("pbx", name, Direction.INBOUND, NOON, answered=answered, **known)  # type: ignore[arg-type]


def visit(
    queue: str = "support", outcome: Outcome = Outcome.ANSWERED, name: str = "c", nth: int = 1
) -> Visit:
    return Visit("pbx", name, queue, nth, NOON, outcome)


def test_a_call_with_one_agent_was_passed_on_by_nobody() -> None:
    sums = sums_of(call(rating=0.8, asked=True), (visit(),))
    assert sums == QualitySums(0.8, 1, 1, 1, 1, 1, 1, 1)


def test_a_transfer_takes_two_queues_and_two_agents() -> None:
    sums = sums_of(call(), (visit(), visit("billing")))
    assert (sums.over, sums.queues, sums.agents, sums.alone) == (1, 2, 2, 0)


def test_an_overflow_takes_two_queues_and_one_agent() -> None:
    sums = sums_of(call(), (visit(outcome=Outcome.OVERFLOW), visit("billing"), visit("sales", Outcome.FULL)))
    assert (sums.queues, sums.agents, sums.alone) == (2, 1, 1)


def test_who_was_asked_and_said_nothing_counts_as_asked() -> None:
    sums = sums_of(call(asked=True), (visit(),))
    assert (sums.asked, sums.replied, sums.rated) == (1, 0, 0)


def test_a_call_that_goes_on_is_not_judged_yet() -> None:
    assert sums_of(call(ended=None), (visit(),)).over == 0


@pytest.mark.parametrize("details", [{"internal": True}, {"direction": Direction.OUTBOUND}])
def test_only_callers_of_the_centre_count(details: dict[str, object]) -> None:
    one = Call("pbx", "c", Direction.INBOUND, NOON, answered=NOON, ended=NOON, rating=1.0)
    changed = Call(**{name: getattr(one, name) for name in one.__struct_fields__} | details)
    assert sums_of(changed, (visit(),)) == QualitySums()


def test_the_menu_is_counted_by_its_last_item() -> None:
    served = call(answered=None, pre=Pre.SELF_SERVED, menu_path="english>balance", rating=1.0)
    assert item_of(served) == "balance"
    assert sums_of(served, ()) == QualitySums(1.0, 1, served={"balance": 1})
    assert sums_of(call(answered=None, pre=Pre.IVR_ABANDON, menu_path="x"), ()).served == {}
    assert sums_of(call(answered=None, pre=Pre.SELF_SERVED, ended=None), ()).served == {}


def test_a_call_of_another_day_is_none_of_this_one() -> None:
    fold = QualityFold(DAY)
    fold.put_call(call(rating=1.0))
    fold.put_call(Call("pbx", "c", Direction.INBOUND, DAY.end, answered=DAY.end, rating=1.0))
    assert fold.sums() == QualitySums()


def test_a_visit_may_be_known_before_its_call() -> None:
    fold = QualityFold(DAY)
    fold.put_visit(visit())
    fold.put_call(call())
    assert (fold.sums().over, fold.sums().agents) == (1, 1)
    before = fold.sums()
    fold.put_call(call())
    assert fold.sums() is before


def test_taking_out_what_was_put_in_leaves_nothing() -> None:
    one = sums_of(call(answered=None, pre=Pre.SELF_SERVED, menu_path="a"), ())
    assert added(added(QualitySums(), one), one, -1) == QualitySums()


def test_any_order_and_any_number_of_versions_give_the_same_sums() -> None:
    rng, fold, facts = Random(7), QualityFold(DAY), list[Call | Visit]()
    for number in range(40):
        name = f"c{number}"
        served = rng.random() < 0.2
        facts += [
            call(name, None, ended=None),
            call(name, None, pre=Pre.SELF_SERVED, menu_path=rng.choice("ab"))
            if served
            else call(name, rating=rng.choice([None, 0.25, 1.0]), asked=rng.random() < 0.5),
        ]
        facts += [visit("support", Outcome.WAITING, name), visit("support", Outcome.ANSWERED, name)]
        if rng.random() < 0.3:
            facts.append(visit("billing", Outcome.ANSWERED, name))
    latest = {fact.key: fact for fact in facts}
    for fact in [*facts, *rng.sample(list(latest.values()), len(latest))]:
        if isinstance(fact, Call):
            fold.put_call(fact)
        else:
            fold.put_visit(fact)
    whole = QualitySums()
    for one in latest.values():
        if isinstance(one, Call):
            visits = tuple(v for v in latest.values() if isinstance(v, Visit) and v.call == one.call)
            whole = added(whole, sums_of(one, visits))
    assert fold.sums() == whole
    assert whole.rated > 5
    assert set(whole.served) == {"a", "b"}
