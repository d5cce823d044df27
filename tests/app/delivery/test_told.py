from tests.live.made import NOON, baseline
from wallboard.app.delivery.told import by_catalogue
from wallboard.domain.events import CallMarked
from wallboard.domain.notes.reasons import Reason
from wallboard.live.messages import Happened, Message, Starting

CATALOGUE = (Reason("fault", "Fault", solved=False), Reason("sale", "Sold"))


def test_reasons_settle_calls_on_their_way_and_all_else_passes() -> None:
    passed = list[Message]()
    post = by_catalogue(passed.append, CATALOGUE)
    told = CallMarked(NOON, "c1", result_code="fault")
    silent = Happened("pbx", [baseline(NOON)], 1.0)

    post(Starting("pbx"))
    post(silent)
    post(Happened("pbx", [baseline(NOON), told], 2.0))

    assert passed[:2] == [Starting("pbx"), silent]
    settled = CallMarked(NOON, "c1", solved=False, result_code="fault")
    assert passed[2] == Happened("pbx", [baseline(NOON), settled], 2.0)


def test_where_no_reason_settles_anything_nothing_stands_between() -> None:
    post = list[Message]().append

    assert by_catalogue(post, CATALOGUE[1:]) is post
