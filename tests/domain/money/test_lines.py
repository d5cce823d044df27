from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lines import LineReport, LineRow
from wallboard.domain.promise.lines import plain_lines
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.snapshot import LostCall
from wallboard.domain.words import Direction

ANNA, BERT = "+36551234567", "+36551234568"
SPRING = Campaign("Spring", plain_lines(("100", "101")), 0.0, 500.0)


def call(name: str, line: str | None, at: float, **others: Any) -> Call:  # noqa: ANN401 -- any field
    return replace(Call("pbx", name, Direction.INBOUND, at, ANNA, ANNA, line, ended=at + 9), **others)


def gone(of: Call, recovered: float | None = None) -> LostCall:
    caller = Caller(of.caller, of.caller_raw)
    ended = of.ended or 0.0
    return LostCall("pbx", of.call, of.arrived, ended, caller, None, None, "abandoned", recovered, of.line)


def rows(report: LineReport, *known: str) -> dict[str, LineRow]:
    return {row.name: row for row in report.rows(lambda callers: callers & set(known))}


def test_lines_of_a_campaign_are_one_row_and_a_line_without_one_its_own() -> None:
    report = LineReport((SPRING,), CallRules())
    first = call("a", "100", 10, answered=30.0)
    report.put_calls([first, call("b", "101", 20), call("c", "100", 600), call("d", None, 30, caller=BERT)])
    report.put_calls(
        [call("out", "100", 10, direction=Direction.OUTBOUND), call("in", "100", 10, internal=True)]
    )
    made = rows(report, BERT)
    assert list(made) == ["Spring", "", "100"]
    spring = made["Spring"]
    assert (spring.campaign, spring.lines) == (True, ("100", "101"))
    assert (spring.sums.calls, spring.sums.answered, spring.sums.lost, spring.sums.reach_s) == (2, 1, 1, 20.0)
    assert (spring.sums.callers, spring.sums.new_callers) == (1, 1)
    assert (made[""].sums.callers, made[""].sums.new_callers, made[""].lines) == (1, 0, ())


def test_of_a_call_of_which_only_the_queues_were_seen_nobody_knows_how_long_it_took() -> None:
    report = LineReport((), CallRules())
    report.put_calls([call("a", "100", 10, answered=30.0), call("b", "100", 10, answered=12.0, partial=True)])
    row = rows(report)["100"]
    assert (row.sums.answered, row.sums.reached, row.effect.reach_s) == (2, 1, 20.0)


def test_one_who_tried_often_is_one_loss_and_nobody_knows_who_withheld_the_number() -> None:
    calls = [call(str(n), "100", n) for n in range(4)] + [call("n", "100", 9, caller=None, caller_raw="")]
    report = LineReport((), CallRules())
    report.put_calls(calls)
    report.put_lost([gone(calls[3]), gone(calls[4]), gone(calls[0], recovered=50.0), gone(calls[1])])
    sums = rows(report)["100"].sums
    assert (sums.net_lost, sums.recovered, sums.callers) == (2, 1, 1)
    again = LineReport((), CallRules())
    again.put_lost([gone(calls[3], recovered=60.0), gone(calls[0])])
    assert rows(again)["100"].sums.net_lost == 0


def test_a_sale_goes_to_the_line_of_the_first_call() -> None:
    report = LineReport((SPRING,), CallRules())
    report.put_sales([("101", 10.0), ("101", 600.0), (None, 5.0)])
    made = rows(report)
    assert [made[name].sums.sales for name in ("Spring", "101", "")] == [1, 1, 1]


def test_what_may_be_lost_is_as_promised_for_the_line_else_for_all() -> None:
    promised = Profile("Acme", lines=plain_lines(("+36 100",)), permitted=Decimal("0.5"))
    rules = CallRules(promises=(Promise((Profile(permitted=Decimal("0.1")),)), Promise((promised,))))
    report = LineReport((), rules)
    for line in ("+36-100", "200"):
        report.put_calls([call(f"{line}{n}", line, n, answered=n + 1.0) for n in range(20)])
    assert {name: row.allowance for name, row in rows(report).items()} == {"+36-100": 10, "200": 2}
    plain = LineReport((), CallRules())
    plain.put_calls([call(str(n), "200", n) for n in range(50)])
    assert [row.allowance for row in plain.rows()] == [-49]


def test_without_a_conversion_it_is_as_the_lines_had_it_of_late() -> None:
    report = LineReport((replace(SPRING, average_sale=Decimal(100)),), CallRules())
    calls = [call("a", "100", 10), call("b", "101", 20, caller=BERT)]
    report.put_calls(calls)
    report.put_lost(map(gone, calls))
    assert rows(report)["Spring"].effect.lost_revenue is None
    report.put_lately("100", 30, 1)
    report.put_lately("101", 10, 3)
    report.put_lately("200", 10, 9)
    assert rows(report)["Spring"].effect.lost_revenue == 2 * Decimal("0.1") * 100
