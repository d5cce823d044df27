"""One caller judged over all their time, as the live wall judges a day."""

from decimal import Decimal

from msgspec.structs import replace

from tests.store.made import NOON
from tests.store.queries.ledger.desk import Kept
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import Direction, Outcome
from wallboard.store.queries.callers.campaigns import lately_of
from wallboard.store.queries.ledger import one
from wallboard.store.queries.ledger.one import CallerSums, whole_caller

ANNA, LINE, DAY = "+36551234567", "+36800111222", 86_400.0
RULES = CallRules()
CALL = Call("pbx", "a", Direction.INBOUND, NOON, ANNA, ANNA, LINE, ended=NOON + 60)
STAY = Visit("pbx", "a", "help", 1, NOON + 20, Outcome.ABANDONED, caller=ANNA, left=NOON + 60)
SPOKE = replace(
    CALL, call="b", arrived=NOON - 9 * DAY, answered=NOON - 9 * DAY + 30, ended=NOON - 9 * DAY + 90
)
STAYED = replace(
    STAY, call="b", joined=NOON - 9 * DAY + 10, answered=NOON - 9 * DAY + 30, left=NOON - 9 * DAY + 30,
    ended=NOON - 9 * DAY + 90, outcome=Outcome.ANSWERED, agent="PJSIP/1",
)  # fmt: skip


def test_all_that_is_kept_of_a_caller_is_added_up(keep: Kept) -> None:
    back = replace(CALL, call="c", direction=Direction.OUTBOUND, arrived=NOON + 100, ended=NOON + 130)
    foreign = replace(CALL, call="x", caller="+36551234568", caller_raw="+36551234568")
    reader = keep([CALL, STAY, SPOKE, STAYED, back, foreign])
    whole = whole_caller(reader, ANNA, NOON + 500, RULES)
    first = NOON - 9 * DAY
    assert whole.sums == CallerSums(2, 1, 1, 1, 0, first, NOON + 100, 60.0, 60.0)
    assert whole.row is not None
    assert (whole.row.state, whole.row.lost, whole.row.tries) == (LedgerState.TRIED, 1, 1)
    assert whole.row.last_agent == ("pbx", "PJSIP/1")


def test_a_caller_who_was_always_answered_has_no_row(keep: Kept) -> None:
    whole = whole_caller(keep([SPOKE, STAYED]), ANNA, NOON, RULES)
    assert whole.row is None
    assert (whole.sums.calls, whole.sums.lost) == (1, 0)


def test_of_nobody_nothing_is_known(keep: Kept) -> None:
    whole = whole_caller(keep([CALL, STAY]), "+36550000001", NOON, RULES)
    assert (whole.row, whole.sums, whole.lines) == (None, CallerSums(), ())


def test_what_may_be_lost_with_a_caller_is_counted_once_by_their_line(keep: Kept) -> None:
    campaign = Campaign(
        "Hotline", frozenset({plain_line(LINE)}), conversion=Decimal("0.5"), average_sale=Decimal(80)
    )
    again = replace(CALL, call="d", arrived=NOON + 200, ended=NOON + 260)
    (line,) = whole_caller(keep([CALL, STAY, again]), ANNA, NOON + 500, RULES, (campaign,)).lines
    assert (line.name, line.sums.lost, line.effect.lost_revenue) == ("Hotline", 2, Decimal(40))


def test_what_share_of_a_lines_calls_become_sales_is_counted_where_nobody_set_it(keep: Kept) -> None:
    campaign = Campaign("Hotline", frozenset({plain_line(LINE)}), average_sale=Decimal(80))
    sold = replace(SPOKE, call="s", caller="+36550000001", result_code="sale")
    reader = keep([CALL, STAY, sold, replace(sold, call="t", caller="+36550000002", result_code="")])
    assert whole_caller(reader, ANNA, NOON + 500, RULES, (campaign,)).lines[0].effect.lost_revenue is None
    lately = lately_of(reader, NOON + 500)
    assert lately == ((LINE, 2, 1),)
    (line,) = whole_caller(reader, ANNA, NOON + 500, RULES, (campaign,), lately).lines
    assert line.effect.lost_revenue == Decimal(40)


def test_only_the_latest_of_very_many_are_added_up(keep: Kept) -> None:
    calls = [replace(CALL, call=f"m{n}", arrived=NOON - n, ended=NOON - n) for n in range(one.MOST + 3)]
    sums = whole_caller(keep(calls), ANNA, NOON, RULES).sums
    assert (sums.calls, sums.more, sums.last) == (one.MOST, True, NOON)
