from wallboard.domain.notes.reasons import Reason, reason_of, reasons_for, title_of

SALE = Reason("sale", "Sold", ("sales", "pbx-2/*"))
FAULT = Reason("42", "Fault reported", solved=False)
CATALOGUE = (SALE, FAULT)


def test_a_queue_has_its_own_reasons_and_those_of_all() -> None:
    assert reasons_for(CATALOGUE, "pbx-1", "Sales") == CATALOGUE
    assert reasons_for(CATALOGUE, "pbx-1", "support") == (FAULT,)
    assert reasons_for(CATALOGUE, "pbx-2", "support") == CATALOGUE


def test_a_call_that_met_no_queue_may_have_any() -> None:
    assert reasons_for(CATALOGUE, "pbx-1", "") == CATALOGUE


def test_a_code_is_found_however_it_is_typed_and_said_where_it_is_not() -> None:
    assert reason_of(CATALOGUE, " SALE ") is SALE
    assert title_of(CATALOGUE, "42") == "Fault reported"
    assert title_of(CATALOGUE, "gone") == "gone"
    assert reason_of(CATALOGUE, "") is None
