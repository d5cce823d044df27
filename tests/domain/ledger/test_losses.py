from msgspec.structs import replace

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call, Visit
from wallboard.domain.ledger.losses import Loss, Losses, loss_of
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.words import Direction, Outcome, Pre

CALL = Call("pbx", "a", Direction.INBOUND, 100.0, line="4400", ended=130.0, result=Outcome.ABANDONED)
STAY = Visit("pbx", "a", "help", 1, 110.0, Outcome.ABANDONED, left=130.0)
LOSS = Loss(130.0, True, 20.0, ((110.0, "help"),), "4400", None, False, True)


def key(name: str) -> tuple[str, str]:
    return "pbx", name


def test_a_lost_call_says_how_long_and_where_they_waited() -> None:
    first = replace(STAY, queue="sales", joined=102.0, left=110.0, outcome=Outcome.TIMEOUT)
    loss = loss_of(CALL, (first, STAY), CallRules(), 100.0)
    assert loss == replace(LOSS, waited_s=28.0, queues=((102.0, "sales"), (110.0, "help")))
    assert loss_of(replace(CALL, ended=None), (), CallRules(), 101.0) == Loss(
        100.0, False, None, (), "4400", None, False, True
    )
    assert loss_of(replace(CALL, mark="message_left"), (), CallRules(), 0.0).mark == "message_left"
    assert loss_of(replace(CALL, mark="vip"), (), CallRules(), 0.0).mark is None


def test_what_is_short_says_the_promise_of_its_time() -> None:
    promise = Promise((Profile(short_abandon_s=20.5, valid_from=0.0),))
    assert loss_of(CALL, (STAY,), CallRules(promises=(promise,)), 0.0).is_short
    later = Promise((Profile(short_abandon_s=20.5, valid_from=101.0),))
    assert not loss_of(CALL, (STAY,), CallRules(promises=(later,)), 0.0).is_short


def test_who_rang_at_night_counts_unless_the_site_says_otherwise() -> None:
    night = replace(CALL, pre=Pre.OUT_OF_HOURS, result=None)
    assert loss_of(night, (), CallRules(), 0.0).counts
    assert not loss_of(night, (), CallRules(call_back_out_of_hours=False), 0.0).counts


def test_what_is_put_can_be_taken_out() -> None:
    losses = Losses()
    losses.put(key("a"), LOSS)
    losses.put(key("a"), LOSS)
    marked = Loss(200.0, True, 50.0, ((150.0, "sales"),), None, "message_left", True, False)
    bare = Loss(90.0, False, None, (), None, None, False, False)
    losses.put(key("b"), marked)
    losses.put(key("c"), bare)
    assert [end for end, _ in losses.ends] == [90.0, 130.0, 200.0]
    assert (losses.today, losses.longest_wait_s) == (2, 50.0)
    assert (losses.queues, losses.lines) == (("sales", "help"), ("4400",))
    assert (losses.marked_from(200.0), losses.marked_from(201.0)) == ((200.0, "message_left"), None)
    assert (losses.counts_from(130.0), losses.counts_from(131.0)) == (True, False)
    assert (losses.are_short_from(130.0), losses.are_short_from(131.0)) == (False, True)
    assert losses.first_from(100.0) == 130.0
    losses.put(key("b"), replace(marked, mark=None))
    assert (losses.marked_from(0.0), losses.queues) == (None, ("sales", "help"))
    losses.put(key("b"), replace(marked, queues=((150.0, "vip"),)))
    assert losses.queues == ("vip", "help")
    for name in "abc":
        losses.put(key(name), None)
    assert said(losses) == said(Losses())


def said(losses: Losses) -> tuple[object, ...]:
    return (
        losses.ends, losses.today, losses.longest_wait_s, losses.queues, losses.lines,
        losses.marked_from(0.0), losses.counts_from(0.0), losses.are_short_from(0.0),
    )  # fmt: skip
