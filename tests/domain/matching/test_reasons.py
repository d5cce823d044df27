"""Why a call is known to one side only."""

from wallboard.domain.matching.leg import BillOnly, ExchangeOnly, Leg
from wallboard.domain.matching.reasons import line_key, sides_of, why_bill_only, why_exchange_only
from wallboard.domain.words import Direction

OURS = Leg("1", 100.0, 160.0, 105.0, "+3630", "+36 1 111-1111")
BILL = (
    Leg("1", 100.0, 160.0, None, "+3630", "06111111 11", talked=True),
    Leg("2", 100.0, 100.0, None, "+3630", "+3611111111", talked=False),
)


def why(leg: Leg, at: float = 100.0) -> BillOnly:
    return why_bill_only(leg, at, sides_of(BILL, (OURS,)), ((0.0, 10.0), (200.0, 300.0)))


def test_what_a_bill_tells_more() -> None:
    line = OURS.line
    assert why(Leg("a", 0.0, line=line), 5.0) is BillOnly.NOT_RECORDED
    assert why(Leg("a", 0.0, line=line), 200.0) is BillOnly.NOT_RECORDED
    assert why(Leg("a", 0.0, line=line), 300.0) is BillOnly.UNEXPLAINED
    assert why(Leg("a", 0.0, internal=True)) is BillOnly.INTERNAL
    assert why(Leg("a", 0.0, way=Direction.OUTBOUND)) is BillOnly.OUTGOING
    assert why(Leg("a", 0.0, line="+3612222222")) is BillOnly.OTHER_LINE
    assert why(Leg("a", 0.0, line=line, talked=False)) is BillOnly.NO_ANSWER
    assert why(Leg("a", 0.0, line="")) is BillOnly.UNEXPLAINED


def test_what_an_exchange_tells_more() -> None:
    sides = sides_of(BILL, (OURS,))
    assert why_exchange_only(Leg("a", 0.0, internal=True), sides) is ExchangeOnly.INTERNAL
    assert why_exchange_only(Leg("a", 0.0, way=Direction.OUTBOUND), sides) is ExchangeOnly.OUTGOING
    assert why_exchange_only(Leg("a", 0.0, line="+3612222222"), sides) is ExchangeOnly.OTHER_LINE
    assert why_exchange_only(Leg("a", 0.0, line="1111111"), sides) is ExchangeOnly.UNEXPLAINED
    assert why_exchange_only(OURS, sides) is ExchangeOnly.UNEXPLAINED


def test_a_bill_of_answered_calls_lists_no_others() -> None:
    sides = sides_of(BILL[:1], (OURS,))
    assert why_exchange_only(Leg("a", 0.0, line=OURS.line), sides) is ExchangeOnly.NO_ANSWER
    assert why_exchange_only(OURS, sides) is ExchangeOnly.UNEXPLAINED
    only_out = sides_of((Leg("1", 0.0, way=Direction.OUTBOUND),), (OURS,))
    assert why_exchange_only(OURS, only_out) is ExchangeOnly.INCOMING


def test_a_line_is_known_by_its_last_digits_or_by_its_word() -> None:
    assert line_key("+36 1 111-1111") == line_key("06-1/1111111")
    assert line_key("Support") == line_key("support")
