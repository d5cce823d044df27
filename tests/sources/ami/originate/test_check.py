"""What `wallboard check` says of calling back."""

from tests.sources.ami.originate.rung import spec_for, toy_for
from tests.sources.toy_ami.stories import clock
from wallboard.sources.ami.originate.check import check_call_back
from wallboard.sources.ami.originate.plan import RingPlan
from wallboard.sources.spec import with_details
from wallboard.sources.toy_ami import ToyAmi


def said(
    toy: ToyAmi, user: str, reader: str = "reader", context: str = "wallboard-callback"
) -> dict[str, object]:
    """Check, and return what came of each line."""
    plan = RingPlan(context=context)
    return {
        str(c.what): c.ok for c in check_call_back(spec_for(toy, user), spec_for(toy, reader), plan, clock)
    }


def test_an_account_with_the_least_is_enough_but_for_cancelling() -> None:
    with toy_for() as toy:
        found = said(toy, "callback")

    assert found == {"Login": True, "Right “originate”": True, "Cancelling": None, "Dial plan": True}


def test_an_account_that_may_all_may_cancel_too() -> None:
    with toy_for() as toy:
        assert said(toy, "wallboard")["Cancelling"] is True


def test_a_right_or_a_place_that_is_missing_fails() -> None:
    with toy_for() as toy:
        assert said(toy, "reader")["Right “originate”"] is False
        assert said(toy, "callback", context="elsewhere")["Dial plan"] is False


def test_where_the_reader_may_not_look_nothing_is_claimed() -> None:
    with toy_for() as toy:
        assert said(toy, "callback", reader="callback")["Dial plan"] is None
        spec, blind = spec_for(toy), with_details(spec_for(toy), secret=lambda: None)
        *_, last = check_call_back(spec, blind, RingPlan(), clock)

    assert last.ok is None
    assert "no answer" in str(last.detail)


def test_a_refused_account_is_all_there_is_to_say() -> None:
    with toy_for() as toy:
        (only,) = check_call_back(spec_for(toy, password="wrong"), spec_for(toy, "reader"), RingPlan(), clock)

    assert only.ok is False
    assert "refused" in str(only.detail)
