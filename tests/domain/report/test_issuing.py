"""A report is frozen, and a later version says what is different."""

import json
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.ledger.rows import Ledger, LedgerState, LedgerSums, LostCaller
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.domain.report.document import coverage_of, digest_of, rows_of, settings_of, totals_of
from wallboard.domain.report.issuing import (
    Change,
    Differences,
    Issuing,
    differences,
    is_intact,
    is_same_report,
    issued_of,
)
from wallboard.domain.report.lost import LostReport, Seen, Span

WHO = "+36551234567"
RULES = CallRules(promises=(Promise((Profile(permitted=Decimal("0.05")),)),))
HOW = Issuing(1000.0, "Ana", "Lost callers")


def row(call: str = "c1", **others: Any) -> LostCaller:  # noqa: ANN401 -- any field
    whole = LostCaller(
        WHO, Caller(WHO, WHO, "Éva"), LedgerState.OPEN, 60.0, 1, 1, 50.0, 60.0, 20.0, "pbx", call, "sales"
    )
    return replace(whole, **others)


def report(*rows: LostCaller, answered: int = 9, **others: Any) -> LostReport:  # noqa: ANN401 -- any field
    promise = PromiseSums(
        "", answered=answered, lost=1, left_out=((Rule.SHORT, 2),), raw_answered=9, raw_lost=3
    )
    ledger = Ledger(rows, LedgerSums(1, 1, withheld=2, got_through=1))
    whole = LostReport("+3615550100", 0.0, 86_400.0, 90_000.0, promise, Heard(12, 9, 3), ledger)
    return replace(whole, **others)


def issued(of: LostReport, version: int = 1, how: Issuing = HOW) -> IssuedReport:
    return issued_of(of, RULES, how, 7, version)


def test_the_figures_go_by_the_names_of_the_catalogue() -> None:
    totals = totals_of(report(row()))
    assert (totals["answered_rate_promised"], totals["answered_rate"]) == (0.9, 0.75)
    assert (totals["loss_allowance"], totals["left_out"], totals["withheld"]) == (-1, {"short": 2}, 2)
    empty = totals_of(LostReport("", 0.0, 1.0, 1.0, PromiseSums(), Heard(), Ledger()))
    assert [empty[key] for key in ("answered_rate_promised", "answered_rate", "loss_allowance")] == [None] * 3


def test_rows_are_hidden_where_numbers_are() -> None:
    (whole,), (hidden,) = (rows_of(report(row()), hide) for hide in (None, lambda number: number[-2:]))
    assert (whole["caller"], whole["name"]) == (WHO, "Éva")
    assert (hidden["caller"], hidden["name"]) == ("67", "")


def test_a_row_says_when_they_were_reached_and_never_who_hides_their_number() -> None:
    reached = row(state=LedgerState.GOT_THROUGH, contact=650.0, until=9_000.0)
    first, second = rows_of(report(reached, row("c2", who=None, contact=99.0, until=None)), None)
    assert (first["reached"], first["reached_after_s"]) == (650.0, 600.0)
    assert [second[key] for key in ("caller", "name", "reached", "reached_after_s")] == ["", "", None, None]


@pytest.mark.parametrize("line", ["", "+3615550100"])
def test_it_says_by_what_it_was_made(line: str) -> None:
    opening = Opening(week_of("Mon-Fri 08:00-18:00"), "UTC")
    told = settings_of(report(line=line), replace(RULES, opening=opening), mask=True)
    assert (told["promise"][0]["permitted"], told["recover_by"], told["masked"]) == ("0.05", "opening", True)
    assert settings_of(report(line=""), CallRules(), mask=False) == {
        "promise": [],
        "recover_s": 86_400.0,
        "recover_by": "elapsed",
        "masked": False,
    }


def test_coverage_is_the_least_of_all_sources() -> None:
    seen = Seen((("a", 0.5), ("b", 1.0), ("c", None)), (Span("a", 1.0, 2.0),))
    told = coverage_of(report(seen=seen))
    assert (told["share"], told["gaps"]) == (0.5, [{"source": "a", "since": 1.0, "until": 2.0}])


def test_what_is_issued_carries_the_digest_of_its_rows() -> None:
    made = issued(report(row()))
    assert (made.number, made.version, made.kind, made.line) == (7, 1, "lost", "+3615550100")
    assert made.digest == digest_of(made.rows)
    assert is_intact(made)
    assert not is_intact(replace(made, rows="[]"))
    assert is_same_report(made, issued(report(), 2))
    assert not is_same_report(made, replace(made, line=""))


def test_nothing_different() -> None:
    first, again = issued(report(row())), issued(report(row()), 2)
    assert not differences(first, again)
    assert differences(first, again) == Differences()


def test_what_is_different_is_listed() -> None:
    first = issued(report(row("c1"), row("c2")))
    later = report(row("c1", state=LedgerState.GOT_THROUGH), row("c3"), answered=10, seen=Seen((("a", 1.0),)))
    found = differences(first, issued(later, 2, replace(HOW, hide=lambda number: number[-2:])))
    assert Change("answered", 9, 10) in found.totals
    assert (found.added, found.removed, found.changed, found.rows) == (1, 1, 1, 3)
    assert (found.settings, found.coverage, bool(found)) == (True, True, True)


def test_a_caller_erased_from_the_earlier_version_is_no_difference() -> None:
    first = issued(report(row()))
    rows = [one | {"caller": "", "name": ""} for one in json.loads(first.rows)]
    assert not differences(replace(first, rows=json.dumps(rows)), issued(report(row()), 2))
    other = issued(report(row(caller=Caller("+36550000000"))), 2)
    assert differences(first, other).changed == 1
